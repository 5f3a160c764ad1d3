"""The help: what is looked at, the page that belongs to it, and a window to read it."""
