"""What a sheet is made of: its tables, their headers, labels, groups and totals."""
