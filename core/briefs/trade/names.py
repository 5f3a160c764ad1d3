"""What partners, products and bases of a trade dataset are called."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs.trade.chapters import chapter_name
from core.figure import each
from core.i18n import N_, _, ngettext
from core.joining import listed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from core.library import Library
    from core.tables.trade import TradeTable

MOST_NAMED: Final = 3
"""More products than these are counted rather than named."""
ALL_PRODUCTS: Final = N_("All products")
ALL_LISTED: Final = N_("All products listed")
"""Their sum, where no total is published: a query may have asked for a few only."""
AS_PUBLISHED: Final = N_("As published")
FLOWS: Final[Mapping[str, str]] = MappingProxyType(
    {"export": N_("Exports"), "import": N_("Imports"), "balance": N_("Balance")}
)
BASES: Final[Mapping[str, str]] = MappingProxyType(
    {"NSA": N_("Not seasonally adjusted"), "SA": N_("Seasonally adjusted")}
)
BASES_IN_UNIT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "": N_("as published"),
        "NSA": N_("not seasonally adjusted"),
        "SA": N_("seasonally adjusted"),
    }
)
"""The same behind a currency."""


def reporter_names(library: Library, table: TradeTable) -> dict[str, str]:
    """Return every reporter there can be: as published, and groups of them."""
    return _names(library, table.every_reporter, table.reporters)


def partner_names(library: Library, table: TradeTable) -> dict[str, str]:
    """Return every partner there can be: as published, the world, and groups."""
    return _names(library, table.every_partner, table.partners)


def _names(
    library: Library, codes: Iterable[str], published: Collection[str]
) -> dict[str, str]:
    groups = {group.code: group.name for group in library.economies.groups}
    name = library.economies.name
    return {
        code: groups[code] if code in groups and code not in published else name(code)
        for code in codes
    }


def product_name(table: TradeTable, code: str) -> str:
    """Return what a product is called, or its code where nobody says.

    A chapter of the Harmonized System has the name we know it by where the publisher
    gives none. Several that are looked at together are named one after another, or
    counted.
    """
    if not code:
        return _(ALL_PRODUCTS if table.products.has_whole else ALL_LISTED)
    names = table.products.names
    if code not in names and "," in code:
        codes = each(code)
        if len(codes) > MOST_NAMED:
            text = ngettext("{count} product", "{count} products", len(codes))
            return text.format(count=len(codes))
        return listed(product_name(table, one) for one in codes)
    name = names.get(code, code)
    if name == code and table.products.is_chapter(code):
        return chapter_name(code) or code
    return name


def coded_name(table: TradeTable, code: str) -> str:
    """Return a product's name behind its code, where that is a number."""
    name = product_name(table, code)
    return f"{code} {name}" if code.isdigit() and name != code else name


def flow_name(code: str) -> str:
    """Return what a flow is called that a source publishes."""
    return _(FLOWS[code]) if code in FLOWS else code


def basis_name(table: TradeTable, code: str) -> str:
    """Return what a basis is called by itself."""
    if not code:
        return _(AS_PUBLISHED)
    return _(BASES[code]) if code in BASES else table.bases.get(code, code)


def basis_in_unit(table: TradeTable, code: str) -> str:
    """Return what a basis is called behind a currency."""
    known = BASES_IN_UNIT.get(code)
    return basis_name(table, code) if known is None else _(known)
