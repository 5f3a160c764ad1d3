"""What the trade tab is asked, and of which dataset."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs import fields
from core.briefs.names import with_article
from core.briefs.trade.names import (
    basis_in_unit,
    partner_names,
    product_name,
    reporter_names,
)
from core.selection import TradeChoice
from core.tables.products import WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.library import Library
    from core.selection import Selection
    from core.tables.streams import Stream
    from core.tables.trade import TradeTable

FREQUENCIES: Final = ("year", "month")
PREFERRED_PARTNER: Final = "CHN"


class Asked(NamedTuple):
    """A question the dataset can answer, with the names of what it is about.

    Attributes:
        basis: What stands behind the currency.
        years: The first and the last year.
        wanted_years: Those that were chosen; None leaves an end open.
        choice: What was chosen for one view only.
    """

    stream: Stream
    reporter: str
    partner: str
    product: str
    basis: str
    frequency: str
    years: tuple[int, int]
    currency: str = ""
    wanted_years: tuple[int | None, int | None] = (None, None)
    choice: TradeChoice = TradeChoice()


class Scene(NamedTuple):
    """All that a view is drawn from."""

    library: Library
    table: TradeTable
    asked: Asked


def chosen_table(library: Library, choice: TradeChoice) -> TradeTable | None:
    """Return the dataset chosen, or the first that holds a flow we can show."""
    slugs = [dataset.slug for dataset in library.of_kind("trade")]
    slugs.sort(key=lambda slug: slug != choice.dataset)
    tables = (library.trade(slug) for slug in slugs)
    return next((table for table in tables if _known(table, choice)), None)


def asked_of(library: Library, table: TradeTable, selection: Selection) -> Asked:
    """Return the nearest question to the selection that the dataset can answer."""
    stream, frequency = _nearest(table, selection.trade)
    held = years_of(table, stream, frequency)
    years = fields.years_within(held, selection.years)
    partner = partner_names(library, table).get(stream.partner, stream.partner)
    return Asked(
        stream=stream,
        reporter=with_article(
            stream.reporter, reporter_names(library, table)[stream.reporter]
        ),
        partner=with_article(stream.partner, partner),
        product=product_name(table, stream.product),
        basis=basis_in_unit(table, stream.basis),
        frequency=frequency,
        years=(years[0], years[-1]),
        currency=table.unit or "",
        wanted_years=selection.years,
        choice=selection.trade,
    )


def years_of(table: TradeTable, stream: Stream, frequency: str) -> list[int]:
    """Return the years in which anything of a stream is published."""
    return sorted({int(period[:4]) for period in table.flows(stream, frequency)})


def flow_held(scene: Scene, frequency: str, flows: Iterable[str]) -> str:
    """Return the flow chosen, or the first of some that the stream has."""
    held = [
        flow
        for flow in _first(flows, scene.asked.choice.flow)
        if len(scene.table.at(scene.asked.stream, frequency, flow))
    ]
    return held[0] if held else next(iter(flows))


def known_between(
    table: TradeTable, reporter: str, partner: str
) -> list[tuple[Stream, str]]:
    """Return every product and basis in which two trade, by year and by month."""
    return [
        (stream, frequency)
        for frequency in FREQUENCIES
        for stream in table.streams_of(reporter, partner, frequency)
    ]


def _known(table: TradeTable, choice: TradeChoice) -> list[tuple[Stream, str]]:
    """Return what is known between the two chosen, or the nearest two that trade.

    The reporter goes before the partner: one who has no trade with the partner is
    shown with another.
    """
    wanted = choice.partner or PREFERRED_PARTNER
    for reporter in _first(table.every_reporter, choice.reporter):
        for partner in _first(table.every_partner, wanted):
            if found := known_between(table, reporter, partner):
                return found
    return []


def _first(codes: Iterable[str], wanted: str) -> list[str]:
    return sorted(codes, key=lambda code: code != wanted)


def _nearest(table: TradeTable, choice: TradeChoice) -> tuple[Stream, str]:
    """Return the stream nearest to the choice that the dataset has.

    Product and basis go before frequency: a partner known only by year is shown by
    year rather than in another product. A product in which the two do not trade
    becomes the next one above it in which they do.
    """
    stream, frequency = max(
        _known(table, choice),
        key=lambda each: (
            each[0].product == choice.product,
            each[0].basis == choice.basis,
            each[1] == choice.frequency,
        ),
    )
    product = choice.product  # it may be a sum of others
    while product != stream.product:
        wanted = stream._replace(product=product)
        if len(table.at(wanted, frequency)):
            return wanted, frequency
        if product == WHOLE:
            break
        product = table.products.parent(product)
    return stream, frequency
