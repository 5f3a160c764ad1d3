"""What a cell looks like from afar, in one letter, so that a row is a short text.

A row such as `TNN.M` can be counted, compared and searched at once.
"""

from __future__ import annotations

from typing import Final

EMPTY: Final = "."
NUMBER: Final = "N"
MISSING: Final = "M"
LETTER: Final = "L"
"""A letter that marks a missing number among numbers, and names a column elsewhere."""
YEAR: Final = "Y"
PERIOD: Final = "P"
DATE: Final = "D"
CODE: Final = "C"
"""Digits with a leading zero: no quantity is written so."""
MARK: Final = "F"
"""A footnote mark alone in its cell; it belongs to its neighbour."""
TEXT: Final = "T"

VALUES: Final = frozenset((NUMBER, MISSING, LETTER, YEAR, DATE))
"""What may stand where values stand; a year may be a number by chance."""
WORDS: Final = frozenset((TEXT, YEAR, PERIOD, DATE, CODE))
"""What may stand in a heading."""
TIMES: Final = frozenset((YEAR, PERIOD, DATE))
