"""What the user says of a sheet, and what is remembered of it."""
