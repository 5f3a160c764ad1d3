"""In place of `numpy.random`: pandas names its types, and nothing here draws lots."""

from __future__ import annotations


class BitGenerator:
    """A name in an annotation."""


class Generator:
    """A name in an annotation."""


class RandomState:
    """A name in an annotation."""
