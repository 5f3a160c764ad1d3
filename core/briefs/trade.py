"""The trade tab: exports, imports, and what their balances add up to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.briefs.exhibit import Field, Option, TabBrief
from core.briefs.names import with_article
from core.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Mapping

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
PREFERRED_PARTNER = "CHN"


@dataclass(frozen=True, slots=True)
class AskedTrade:
    """A question the dataset can answer, with the names of what it is about."""

    stream: Stream
    reporter: str
    partner: str
    product: str
    basis: str
    frequency: str
    years: tuple[int, int]


def trade_brief(library: Library, selection: Selection) -> TabBrief:
    """Return what the trade tab says about `selection`."""
    from core.briefs.trade_views import balance, partners  # noqa: PLC0415  # pandas

    choice = selection.trade
    views = tuple(Option(code, _(name)) for code, name in VIEWS.items())
    view = choice.view if choice.view in VIEWS else "balance"
    datasets = library.of_kind("trade")
    if not datasets:
        empty = _(
            "No trade dataset is in this case. "
            "Import a workbook, or open the sample case."
        )
        return TabBrief((), views, view, None, empty)
    slugs = [dataset.slug for dataset in datasets]
    table = library.trade(choice.dataset if choice.dataset in slugs else slugs[0])
    asked = asked_of(library, table, selection)
    exhibit = {"balance": balance, "partners": partners}[view](library, table, asked)
    return TabBrief(_fields(library, table, asked), views, view, exhibit)


def asked_of(library: Library, table: TradeTable, selection: Selection) -> AskedTrade:
    """Return the nearest question to the selection that the dataset can answer."""
    choice = selection.trade
    reporter = _held(choice.reporter, table.reporters)
    partner = _held(choice.partner or PREFERRED_PARTNER, table.partners)
    stream, frequency = _stream(table, choice, reporter, partner)
    years = _all_years(table, stream, frequency)
    first, last = selection.years
    return AskedTrade(
        stream=stream,
        reporter=with_article(reporter, library.economies.name(reporter)),
        partner=with_article(partner, _partner_name(library, table, partner)),
        product=_product_name(table, stream.product),
        basis=_basis_name(table, stream.basis),
        frequency=frequency,
        years=(
            first if first in years else years[0],
            last if last in years else years[-1],
        ),
    )


def _held(code: str, known: Mapping[str, str]) -> str:
    return code if code in known else next(iter(known), "")


def _stream(
    table: TradeTable, choice: TradeChoice, reporter: str, partner: str
) -> tuple[Stream, str]:
    """Return the stream nearest to the choice that the dataset has.

    Product and basis go before frequency: a partner known only by year is shown by
    year rather than in another product.
    """
    found = [
        (stream, frequency)
        for frequency in FREQUENCIES
        for stream in table.streams_of(reporter, partner, frequency)
    ]
    return max(
        found,
        key=lambda each: (
            each[0].product == choice.product,
            each[0].basis == choice.basis,
            each[1] == choice.frequency,
        ),
    )


def _all_years(table: TradeTable, stream: Stream, frequency: str) -> list[int]:
    return sorted({int(period[:4]) for period in table.flows(stream, frequency)})


def _partner_name(library: Library, table: TradeTable, code: str) -> str:
    known = library.economies.get(code)
    return library.economies.name(code) if known else table.partners.get(code, code)


def _product_name(table: TradeTable, code: str) -> str:
    return table.products.get(code, "") or _(ALL_PRODUCTS)


def _basis_name(table: TradeTable, code: str) -> str:
    if not code:
        return _(AS_PUBLISHED)
    return _(BASES[code]) if code in BASES else table.bases.get(code, code)


def _fields(
    library: Library, table: TradeTable, asked: AskedTrade
) -> tuple[Field, ...]:
    stream = asked.stream
    here = [
        (found, frequency)
        for frequency in FREQUENCIES
        for found in table.streams_of(stream.reporter, stream.partner, frequency)
    ]
    products = dict.fromkeys(found.product for found, _frequency in here)
    bases = dict.fromkeys(
        found.basis for found, _frequency in here if found.product == stream.product
    )
    frequencies = [
        code
        for code in FREQUENCIES
        if any((found, frequency) == (stream, code) for found, frequency in here)
    ]
    every_year = _all_years(table, stream, asked.frequency)
    fields = (
        _one(
            "trade.dataset",
            _("&Dataset"),
            {dataset.slug: dataset.title for dataset in library.of_kind("trade")},
            table.dataset.slug,
        ),
        _one(
            "trade.reporter",
            _("&Reporter"),
            {code: library.economies.name(code) for code in table.reporters},
            stream.reporter,
        ),
        _one(
            "trade.partner",
            _("&Partner"),
            {code: _partner_name(library, table, code) for code in table.partners},
            stream.partner,
        ),
        _one(
            "trade.product",
            _("Pr&oduct"),
            {
                code: table.products.get(code, "") or _(ALL_PRODUCTS)
                for code in products
            },
            stream.product,
        ),
        _one(
            "trade.basis",
            _("&Basis"),
            {code: _basis_name(table, code) for code in bases},
            stream.basis,
        ),
        _one(
            "trade.frequency",
            _("Fre&quency"),
            {code: _(FREQUENCIES[code]) for code in frequencies},
            asked.frequency,
        ),
        Field(
            "years",
            _("&Years"),
            "range",
            tuple(Option(str(year), str(year)) for year in every_year),
            (str(asked.years[0]), str(asked.years[1])),
        ),
    )
    always = ("trade.dataset", "trade.partner", "years")
    return tuple(
        field for field in fields if field.name in always or len(field.options) > 1
    )


def _one(name: str, label: str, options: Mapping[str, str], chosen: str) -> Field:
    choices = tuple(Option(code, text) for code, text in options.items())
    return Field(name, label, "one", choices, (chosen,))
