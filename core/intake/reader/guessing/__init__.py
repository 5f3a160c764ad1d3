"""Sheets nobody described: what their tables, columns and rows are likely to be."""
