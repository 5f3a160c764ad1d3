"""The export controls tab: who controls what, how lists line up, what they cover."""
