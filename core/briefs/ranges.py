"""A number of which only the bounds may be known, in a cell and in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs.data import cell
from core.briefs.exhibit import TableCell
from core.briefs.mentions import mentioned
from core.format import written
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.figure import Figure


class Range(NamedTuple):
    """A figure with the least and the most it can be."""

    point: Figure
    low: Figure
    high: Figure

    @property
    def only(self) -> Figure | None:
        """The one number there is to say; None where there are two."""
        low, high = self.low, self.high
        if self.point.value is not None or low.value is None:
            return self.point
        is_one = written(low.value, low.unit) == written(high.value, high.unit)
        return low if is_one else None


def range_of(formula: str, figure: Callable[[str], Figure]) -> Range:
    """Return a formula with its `_low` and its `_high`."""
    return Range(*(figure(f"{formula}{end}") for end in ("", "_low", "_high")))


def said(found: Range) -> str:
    """Return a number for a sentence; both bounds where they do not print alike."""
    if found.only is not None:
        return mentioned(found.only)
    low, high = mentioned(found.low), mentioned(found.high)
    if found.high.value is None:
        return _("{low} or more").format(low=low)
    return _("{low} to {high}").format(low=low, high=high)


def range_cell(found: Range) -> TableCell:
    """Return a number as a cell, or both bounds where they are all that is known."""
    if found.only is not None:
        return cell(found.only)
    low, high = found.low, found.high
    if high.value is None:
        return cell(found.point)
    ends = (written(low.value, low.unit), written(high.value, high.unit))
    text = _("{low} to {high}").format(low=ends[0], high=ends[1])
    return TableCell(text, low.value, low.id, (high.id,))
