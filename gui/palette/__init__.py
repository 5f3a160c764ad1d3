"""Everything the program can do, found by typing a part of its name."""
