"""Rows of text to records: entries of lists, entities, incidents."""
