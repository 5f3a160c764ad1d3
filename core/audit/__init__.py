"""Reads a draft, finds its figures, and holds them against each other and the case."""
