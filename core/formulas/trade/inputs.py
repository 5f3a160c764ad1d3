"""What trade figures are over, and the cells they rest on."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from core.figure import Cells, Input
from core.i18n import ngettext
from core.joining import clauses
from core.tables.streams import WORLD
from core.tables.trade_periods import published

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.figure import Dims, Figure
    from core.tables.streams import Flow, Stream
    from core.tables.trade import TradeTable

FLOWS: Final = {"exports": "export", "imports": "import"}
"""The flow of a dataset that stands for a formula."""


@lru_cache(maxsize=256)
def stream_dims(dataset: str, stream: Stream) -> Dims:
    """Return what a trade figure is over."""
    return (
        ("dataset", dataset),
        ("economy", stream.reporter),
        ("partner", stream.partner),
        ("product", stream.product),
        ("measure", stream.basis),
    )


def cells_of(
    table: TradeTable,
    stream: Stream,
    formula: str,
    periods: tuple[str, ...],
    leaves: tuple[str, ...] = (),
) -> Cells:
    """Return the cells of exports or imports in some periods.

    Args:
        table: The dataset.
        stream: Whose they are.
        formula: `exports` or `imports`.
        periods: Years or months.
        leaves: The products that count, where they are not those that a publisher
            makes the stream's product up of.
    """
    reporters, partners, products = table.parts_of(stream)
    asked = {
        "economy": reporters,
        "partner": partners,
        "product": leaves or products,
        "measure": (stream.basis,),
        "flow": (FLOWS[formula],),
        "period": published(table.rows, stream.basis, FLOWS[formula], periods),
    }
    where = tuple(
        (name, () if codes == ("",) else codes) for name, codes in asked.items()
    )
    return Cells(table.dataset.slug, where)


def only_flow(flows: Mapping[str, Mapping[str, Flow]]) -> str:
    """Return `exports` or `imports`, where a stream has no other; else nothing."""
    kinds = {kind for both in flows.values() for kind in both}
    held = [formula for formula, kind in FLOWS.items() if kind in kinds]
    return held[0] if len(held) == 1 else ""


def frequency_of(period: str) -> str:
    """Return whether a period is a `year` or a `month`.

    Example:
        >>> frequency_of("2021"), frequency_of("2021-03")
        ('year', 'month')
    """
    return "month" if "-" in period else "year"


def given(name: str, figure: Figure) -> Input:
    """Return a figure as what another is made of."""
    return Input(name, figure.value, figure.unit, figure_id=figure.id)


def is_of_months(table: TradeTable, stream: Stream, formula: str, period: str) -> bool:
    """Return whether exports or imports of a year are added up from its months."""
    return (stream.basis, FLOWS[formula], period) in table.rows.summed


def added_up(table: TradeTable, stream: Stream) -> str:
    """Return of what a stream is the sum, where a publisher states no such sum."""
    reporters, partners, products = table.parts_of(stream)
    said = []
    if stream.reporter == WORLD and stream.reporter not in table.reporters:
        text = ngettext(
            "sum of the {count} reporter listed",
            "sum of the {count} reporters listed",
            len(reporters),
        )
        said.append(text.format(count=len(reporters)))
    if stream.partner == WORLD and stream.partner not in table.partners:
        text = ngettext(
            "sum of the {count} partner listed",
            "sum of the {count} partners listed",
            len(partners),
        )
        said.append(text.format(count=len(partners)))
    if products != (stream.product,):
        text = ngettext(
            "sum of the {count} product listed",
            "sum of the {count} products listed",
            len(products),
        )
        said.append(text.format(count=len(products)))
    return clauses(said)
