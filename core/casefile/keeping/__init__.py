"""A case on the user's disk: saved, held against others, copied as it stands."""
