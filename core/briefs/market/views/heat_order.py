"""In which order the rows and columns of a heat map stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs import fields
from core.briefs.market.views.framing import from_the_largest
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.exhibit import Field
    from core.briefs.market.asking import Asked
    from core.briefs.market.source import MarketSource
    from core.figure import Figure


class Ordered(NamedTuple):
    """A grid of figures and what its rows and columns are.

    Attributes:
        sorted_by: The row or column they are ordered by; empty for the order chosen.
    """

    economies: tuple[str, ...]
    industries: tuple[str, ...]
    grid: Sequence[Sequence[Figure]]
    sorted_by: str = ""


def in_order(
    asked: Asked, industries: tuple[str, ...], grid: Sequence[Sequence[Figure]]
) -> Ordered:
    """Return rows ordered by a column or columns by a row, the most of it first.

    What is unknown comes last; a row or column that is not there orders nothing.
    """
    by, economies = asked.choice.sorted_by, asked.economies
    if by in industries:
        at = industries.index(by)
        turns = _order([row[at] for row in grid])
        rows = [grid[turn] for turn in turns]
        return Ordered(tuple(economies[turn] for turn in turns), industries, rows, by)
    if by in economies:
        turns = _order(grid[economies.index(by)])
        rows = [[row[turn] for turn in turns] for row in grid]
        return Ordered(economies, tuple(industries[turn] for turn in turns), rows, by)
    return Ordered(economies, industries, grid)


def _order(figures: Sequence[Figure]) -> list[int]:
    return sorted(range(len(figures)), key=lambda turn: _place(figures[turn]))


def _place(figure: Figure) -> tuple[bool, float]:
    """Return by what a figure is ordered: a rank from the first down."""
    if figure.unit == "rank":
        return figure.value is None, figure.value or 0.0
    return from_the_largest(figure)


def sort_field(source: MarketSource, asked: Asked, industries: Sequence[str]) -> Field:
    """Return by which row or column the map may be sorted; headings do the same."""
    names = {
        "": _("as listed"),
        **{code: source.industries[code] for code in industries},
        **{code: source.economies[code] for code in asked.economies},
    }
    by = asked.choice.sorted_by
    return fields.one(
        "market.sorted_by", _("Sorted &by"), names, by if by in names else ""
    )
