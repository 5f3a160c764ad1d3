"""The trade tab: exports, imports, and what their balances add up to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs import fields
from core.briefs.exhibit import TabBrief
from core.briefs.names import in_sentence
from core.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.briefs.exhibit import Field
    from core.library import Library
    from core.selection import Selection, TradeChoice
    from core.tables.trade import Stream, TradeTable

VIEWS = {"balance": N_("Balance"), "partners": N_("Partners")}
FREQUENCIES = {"year": N_("Yearly"), "month": N_("Monthly")}
ALL_PRODUCTS = N_("All products")
AS_PUBLISHED = N_("As published")
BASES = {
    "NSA": N_("Not seasonally adjusted"),
    "SA": N_("Seasonally adjusted"),
}
BASES_IN_UNIT = {
    "": N_("as published"),
    "NSA": N_("not seasonally adjusted"),
    "SA": N_("seasonally adjusted"),
}
"""The same behind a currency."""
PREFERRED_PARTNER = "CHN"
ALWAYS = ("trade.dataset", "trade.partner", "years")
"""Controls that are shown even where they leave no choice."""


class AskedTrade(NamedTuple):
    """A question the dataset can answer, with the names of what it is about."""

    stream: Stream
    reporter: str
    partner: str
    product: str
    basis: str
    frequency: str
    years: tuple[int, int]
    currency: str = ""


def trade_brief(library: Library, selection: Selection) -> TabBrief:
    """Return what the trade tab says about `selection`."""
    # pandas takes half a second to import: only the trade tab waits for it.
    from core.briefs.trade.balance import balance  # noqa: PLC0415
    from core.briefs.trade.partners import partners  # noqa: PLC0415

    choice = selection.trade
    views = fields.views_of(VIEWS)
    view = choice.view if choice.view in VIEWS else "balance"
    table = _table(library, choice)
    if table is None:
        empty = _(
            "No yearly or monthly trade dataset is in this case. "
            "Import a workbook, or open the sample case."
        )
        return TabBrief((), views, view, None, empty)
    asked = asked_of(library, table, selection)
    exhibit = {"balance": balance, "partners": partners}[view](library, table, asked)
    return TabBrief(_fields(library, table, asked), views, view, exhibit)


def _table(library: Library, choice: TradeChoice) -> TradeTable | None:
    """Return the dataset chosen, or the first that holds a flow we can show."""
    slugs = [dataset.slug for dataset in library.of_kind("trade")]
    slugs.sort(key=lambda slug: slug != choice.dataset)
    tables = (library.trade(slug) for slug in slugs)
    return next((table for table in tables if _streams(table, choice)), None)


def asked_of(library: Library, table: TradeTable, selection: Selection) -> AskedTrade:
    """Return the nearest question to the selection that the dataset can answer."""
    stream, frequency = _nearest(table, selection.trade)
    held = _all_years(table, stream, frequency)
    years = fields.years_within(held, selection.years)
    return AskedTrade(
        stream=stream,
        reporter=in_sentence(library, stream.reporter),
        partner=in_sentence(library, stream.partner),
        product=_product_name(table, stream.product),
        basis=_basis_in_unit(table, stream.basis),
        frequency=frequency,
        years=(years[0], years[-1]),
        currency=table.unit or "",
    )


def _streams(table: TradeTable, choice: TradeChoice) -> list[tuple[Stream, str]]:
    """Return what is known between the two chosen, or the nearest two that trade.

    The reporter goes before the partner: one who has no trade with the partner is
    shown with another.
    """
    reporters = _first(table.reporters, choice.reporter)
    wanted = choice.partner or PREFERRED_PARTNER
    for reporter in reporters:
        for partner in _first(table.partners, wanted):
            if found := _between(table, reporter, partner):
                return found
    return []


def _between(table: TradeTable, one: str, other: str) -> list[tuple[Stream, str]]:
    return [
        (stream, frequency)
        for frequency in FREQUENCIES
        for stream in table.streams_of(one, other, frequency)
    ]


def _first(codes: Iterable[str], wanted: str) -> list[str]:
    return sorted(codes, key=lambda code: code != wanted)


def _nearest(table: TradeTable, choice: TradeChoice) -> tuple[Stream, str]:
    """Return the stream nearest to the choice that the dataset has.

    Product and basis go before frequency: a partner known only by year is shown by
    year rather than in another product.
    """
    return max(
        _streams(table, choice),
        key=lambda each: (
            each[0].product == choice.product,
            each[0].basis == choice.basis,
            each[1] == choice.frequency,
        ),
    )


def _all_years(table: TradeTable, stream: Stream, frequency: str) -> list[int]:
    return sorted({int(period[:4]) for period in table.flows(stream, frequency)})


def _product_name(table: TradeTable, code: str) -> str:
    return table.products.names.get(code, "") or _(ALL_PRODUCTS)


def _basis_name(table: TradeTable, code: str) -> str:
    if not code:
        return _(AS_PUBLISHED)
    return _(BASES[code]) if code in BASES else table.bases.get(code, code)


def _basis_in_unit(table: TradeTable, code: str) -> str:
    known = BASES_IN_UNIT.get(code)
    return _basis_name(table, code) if known is None else _(known)


def _fields(
    library: Library, table: TradeTable, asked: AskedTrade
) -> tuple[Field, ...]:
    stream, name = asked.stream, library.economies.name
    reporters = {code: name(code) for code in table.reporters}
    partners = {code: name(code) for code in table.partners}
    shown = [
        fields.dataset("trade.dataset", library.of_kind("trade"), table.dataset.slug),
        fields.one("trade.reporter", _("&Reporter"), reporters, stream.reporter),
        fields.one("trade.partner", _("&Partner"), partners, stream.partner),
        *_stream_fields(table, asked),
        fields.years(_all_years(table, stream, asked.frequency), *asked.years),
    ]
    return tuple(
        field for field in shown if field.name in ALWAYS or len(field.options) > 1
    )


def _stream_fields(table: TradeTable, asked: AskedTrade) -> tuple[Field, ...]:
    """Return the choices between what is known of the two economies' trade."""
    stream = asked.stream
    here = _between(table, stream.reporter, stream.partner)
    products = {
        found.product: _product_name(table, found.product) for found, _frequency in here
    }
    bases = {
        found.basis: _basis_name(table, found.basis)
        for found, _frequency in here
        if found.product == stream.product
    }
    frequencies = {
        code: _(name) for code, name in FREQUENCIES.items() if (stream, code) in here
    }
    return (
        fields.one("trade.product", _("Pr&oduct"), products, stream.product),
        fields.one("trade.basis", _("&Basis"), bases, stream.basis),
        fields.one("trade.frequency", _("Fre&quency"), frequencies, asked.frequency),
    )
