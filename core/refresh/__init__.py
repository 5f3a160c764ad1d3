"""What has changed in a workbook since it came in, and what that changes here."""
