"""Names that libraries import as they are loaded, and the program never uses.

Each module here takes the place of one that opens connections or draws in tens of
megabytes. Whoever uses more of it than the name meets an error at once.
"""
