"""Every number on the screen: of each view its chart, its table and its sentence."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from core.briefs.controls.brief import VIEWS as CONTROLS
from core.briefs.controls.brief import controls_brief
from core.briefs.exhibit import Datum
from core.briefs.market.brief import VIEWS as MARKET
from core.briefs.market.brief import market_share_brief
from core.briefs.trade.brief import VIEWS as TRADE
from core.briefs.trade.brief import trade_brief
from tests.core.briefs.walking import choosing, parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.briefs.exhibit import Exhibit, TabBrief
    from core.library import Library


@lru_cache(maxsize=2)  # of two cases; every test asks for the same
def shown(library: Library) -> Mapping[str, Sequence[tuple[str, float]]]:
    """Return by view the ids and values of the numbers it shows."""
    found = {}
    for name, brief in _briefs(library):
        numbers = dict(_numbers(brief))
        if numbers:
            found[name] = sorted(numbers.items())
    return found


def mentioned(library: Library) -> Iterator[tuple[str, str]]:
    """Yield the ids of the numbers in sentences, and how each is written there."""
    for _name, brief in _briefs(library):
        if brief.exhibit is not None:
            for start, length, figure_id in brief.exhibit.mentions:
                yield figure_id, brief.exhibit.reading[start : start + length]


def _numbers(brief: TabBrief) -> Iterator[tuple[str, float]]:
    if brief.exhibit is None:
        return
    for part in parts(brief.exhibit.chart):
        if isinstance(part, Datum) and part.figure_id and part.value is not None:
            yield part.figure_id, part.value
    yield from _counts(brief.exhibit)
    for row in brief.exhibit.table.rows:
        for cell in row:
            if cell.figure_id and type(cell.sort) in (int, float):
                yield cell.figure_id, cell.sort


def counts(library: Library) -> dict[str, float]:
    """Return the counts that sentences speak of, by the ids of their figures."""
    shown = (brief.exhibit for _name, brief in _briefs(library))
    return {name: n for one in shown if one for name, n in _counts(one)}


def _counts(exhibit: Exhibit) -> Iterator[tuple[str, float]]:
    for start, length, figure_id in exhibit.mentions:
        text = exhibit.reading[start : start + length].replace(",", "")
        if text.isdecimal():
            yield figure_id, float(text)


@lru_cache(maxsize=2)
def _briefs(library: Library) -> Sequence[tuple[str, TabBrief]]:
    return tuple(_composed(library))


def _composed(library: Library) -> Iterator[tuple[str, TabBrief]]:
    outputs = [one.slug for one in library.of_kind("output", "share")]
    for view, slug, measure in product(MARKET, outputs, ("share", "LQ", "value")):
        chosen = choosing(market_view=view, market_dataset=slug, market_measure=measure)
        yield f"market.{view}.{slug}.{measure}", market_share_brief(library, chosen)
    for view, often, flow in product(TRADE, ("year", "month"), ("import", "balance")):
        chosen = choosing(trade_view=view, trade_frequency=often, trade_flow=flow)
        yield f"trade.{view}.{often}.{flow}", trade_brief(library, chosen)
    for aspect in ("share", "change", "concentration"):
        chosen = choosing(trade_view="partners", trade_aspect=aspect, trade_top="9")
        yield f"trade.partners.{aspect}", trade_brief(library, chosen)
    for view in CONTROLS:
        chosen = choosing(controls_view=view)
        yield f"controls.{view}", controls_brief(library, chosen)
