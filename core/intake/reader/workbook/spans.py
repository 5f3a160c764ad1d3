"""Rows or columns of which a workbook says something in spans, however often.

A file of a few kilobytes can say of all columns a million times that they are hidden;
each span is kept once, and numbers are counted out only where the sheet has cells.
"""

from __future__ import annotations


class Spans:
    """Spans of rows or of columns, by Excel's numbers.

    Example:
        >>> spans = Spans()
        >>> spans.add(2, 9), spans.add(4, 5), spans.add(12, 99)
        (None, None, None)
        >>> sorted(spans.within(8, 13))
        [8, 9, 12, 13]
    """

    __slots__ = ("_lasts",)

    def __init__(self) -> None:
        self._lasts: dict[int, int] = {}

    def add(self, first: int, last: int) -> None:
        """Take up all from `first` to `last`."""
        if last >= first and last > self._lasts.get(first, 0):
            self._lasts[first] = last

    def within(self, first: int, last: int) -> frozenset[int]:
        """Return the numbers taken up that lie between two, both included."""
        found: set[int] = set()
        for start in sorted(self._lasts):
            end = min(self._lasts[start], last)
            found.update(range(max(start, first), end + 1))
            first = max(first, end + 1)
        return frozenset(found)
