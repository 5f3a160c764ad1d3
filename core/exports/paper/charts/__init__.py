"""Charts that office programs hold as their own: editable, with their rows and no more.

A plot becomes columns of plain numbers first; the embedded workbook has those, and the
chart refers to them. Nothing is derived: what a colleague finds in a cell is a number
of the paper, or the level at which something is marked.
"""
