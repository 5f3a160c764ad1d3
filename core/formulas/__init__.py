"""Every figure the program can show, computed now or again from its id."""

from core.formulas.catalogue import figure

__all__ = ["figure"]
