"""Ways through a brief: every value in it, and every number with its figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core.briefs.exhibit import Datum, TableCell, TableSpec
from core.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefs.exhibit import TabBrief


def choosing(**chosen: str | tuple[str, ...]) -> Selection:
    """Return a selection; `market_view="heat"` chooses `market.view`."""
    selection = Selection()
    for name, codes in chosen.items():
        several = (codes,) if isinstance(codes, str) else codes
        selection = selection.choosing(name.replace("_", ".", 1), several)
    return selection


def parts(value: Any) -> Iterator[Any]:
    """Yield a value and everything it holds."""
    yield value
    held = (value.columns, value.rows) if isinstance(value, TableSpec) else value
    if isinstance(held, tuple):
        for one in held:
            yield from parts(one)


def drawn(brief: TabBrief) -> list[Datum]:
    """Return every number of the chart."""
    chart = brief.exhibit.chart if brief.exhibit else None
    return [part for part in parts(chart) if isinstance(part, Datum)]


def tabulated(brief: TabBrief) -> list[TableCell]:
    """Return every cell of the table that leads to a figure."""
    rows = brief.exhibit.table.rows if brief.exhibit else ()
    return [cell for row in rows for cell in row if cell.figure_id]


def field(brief: TabBrief, name: str) -> Any:
    """Return a control of the selection bar."""
    return next(one for one in brief.fields if one.name == name)


def column(brief: TabBrief, place: int) -> list[str]:
    """Return one column of the table as texts."""
    return [row[place].text for row in brief.exhibit.table.rows]
