"""The trade figures `show` prints."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from core.cli.codes import PARTNERS, PRODUCTS, REPORTERS, require_known
from core.cli.trade_questions import Asked, monthly, yearly
from core.errors import RequestError
from core.formulas.catalogue import figure
from core.formulas.trade.cumulative import CUMULATIVE, cumulative_figure
from core.formulas.trade.flows import period_figures
from core.tables.streams import WORLD

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator

    from core.figure import Figure
    from core.library import Library
    from core.tables.streams import Stream
    from core.tables.trade import TradeTable


MOST_STREAMS: Final = 6
"""Of more streams than this only the formulas named are shown beside their flows."""


def trade_figures(
    library: Library, table: TradeTable, asked: Namespace
) -> Iterator[Figure]:
    """Yield the figures of every stream asked for, oldest period first.

    Without partners the trade with the world is shown, in every product and on every
    basis the dataset has. The cumulative balance is that of the years asked for. Every
    other formula is that of the last of them, and of the change since the first.
    """
    streams = list(_streams(table, asked))
    for stream in streams:
        yield from _stream_figures(table, stream, asked)
    if asked.measure or len(streams) <= MOST_STREAMS:
        ids = (one for stream in streams for one in _ids(library, table, stream, asked))
        yield from _answered(library, dict.fromkeys(ids), asked)


def _streams(table: TradeTable, asked: Namespace) -> Iterator[Stream]:
    require_known(asked.economies, table.reporters, REPORTERS)
    require_known(asked.partners, table.partners, PARTNERS)
    require_known(asked.products, table.products.names, PRODUCTS)
    world = (WORLD,) if WORLD in table.partners else tuple(table.partners)
    for reporter in asked.economies or tuple(table.reporters):
        for partner in asked.partners or world:
            for stream in table.streams_of(reporter, partner, asked.frequency):
                if not asked.products or stream.product in asked.products:
                    yield stream


def _ids(
    library: Library, table: TradeTable, stream: Stream, asked: Namespace
) -> Iterator[str]:
    """Yield the ids of all that is said beside flows, of periods that are held."""
    held = list(table.flows(stream, asked.frequency))
    within = [period for period in held if _is_within(period, asked)]
    if within:
        of = Asked(library, table, stream, within[0], within[-1])
        yield from (monthly if asked.frequency == "month" else yearly)(of)


def _is_within(period: str, asked: Namespace) -> bool:
    year = int(period[:4])
    first, last = asked.years or (asked.year or year, asked.year or year)
    return bool(first <= year <= last)


def _answered(
    library: Library, ids: Iterable[str], asked: Namespace
) -> Iterator[Figure]:
    """Yield the figures of ids; what cannot be asked of a stream is no figure of it."""
    for figure_id in ids:
        if asked.measure and figure_id.partition("/")[0] not in asked.measure:
            continue
        with suppress(RequestError):
            yield figure(library, figure_id)


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
        for of in CUMULATIVE:
            yield cumulative_figure(table, stream, (first, last), flows, of=of)
