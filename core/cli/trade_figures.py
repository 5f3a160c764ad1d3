"""The trade figures `show` prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.cli.codes import PARTNERS, PRODUCTS, REPORTERS, require_known
from core.formulas.trade.cumulative import cumulative_figure
from core.formulas.trade.flows import period_figures
from core.formulas.trade.inputs import only_flow
from core.tables.streams import WORLD

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from core.figure import Figure
    from core.tables.streams import Stream
    from core.tables.trade import TradeTable


def trade_figures(table: TradeTable, asked: Namespace) -> Iterator[Figure]:
    """Yield the figures of every stream asked for, oldest period first.

    Without partners the trade with the world is shown, in every product and on every
    basis the dataset has. The cumulative balance, or flow where there is but one, is
    that of the years asked for.
    """
    require_known(asked.economies, table.reporters, REPORTERS)
    require_known(asked.partners, table.partners, PARTNERS)
    require_known(asked.products, table.products.names, PRODUCTS)
    world = (WORLD,) if WORLD in table.partners else tuple(table.partners)
    for reporter in asked.economies or tuple(table.reporters):
        for partner in asked.partners or world:
            for stream in table.streams_of(reporter, partner, asked.frequency):
                if not asked.products or stream.product in asked.products:
                    yield from _stream_figures(table, stream, asked)


def _stream_figures(
    table: TradeTable, stream: Stream, asked: Namespace
) -> Iterator[Figure]:
    flows = table.flows(stream, asked.frequency)
    held = [int(period[:4]) for period in flows]
    first, last = asked.years or (asked.year or min(held), asked.year or max(held))
    within = [period for period in flows if first <= int(period[:4]) <= last]
    if asked.frequency == "year":
        within = within or sorted({str(first), str(last)})
    for period in within:
        yield from period_figures(table, stream, period, flows.get(period, {}))
    if asked.frequency == "year" and first < last:
        of = only_flow(flows) or "trade_balance"
        yield cumulative_figure(table, stream, (first, last), flows, of=of)
