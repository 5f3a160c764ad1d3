"""The codes an economy may be named by, beside its names."""

from __future__ import annotations

LETTERS = ("iso2", "iso3")
NUMBERS = ("iso_numeric", "comtrade", "census")
OWN = ""
LETTERS_INDEX = "letters"
"""One index for codes of letters: two and three of them cannot be confused."""

SCHEMES = frozenset({*LETTERS, *NUMBERS, OWN})
