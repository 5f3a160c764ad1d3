"""Every figure the program can show, computed now or again from its id."""
