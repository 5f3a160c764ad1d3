"""What partners, products and bases of a trade dataset are called."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs.trade.chapters import chapter_name
from core.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.library import Library
    from core.tables.trade import TradeTable

ALL_PRODUCTS: Final = N_("All products")
AS_PUBLISHED: Final = N_("As published")
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


def partner_names(library: Library, table: TradeTable) -> dict[str, str]:
    """Return every partner there can be: as published, the world, and groups."""
    groups = {group.code: group.name for group in library.economies.groups}
    return {
        code: groups[code]
        if code in groups and code not in table.partners
        else library.economies.name(code)
        for code in table.every_partner
    }


def product_name(table: TradeTable, code: str) -> str:
    """Return what a product is called, or its code where nobody says.

    A chapter of the Harmonized System has the name we know it by where the publisher
    gives none.
    """
    if not code:
        return _(ALL_PRODUCTS)
    name = table.products.names.get(code, code)
    if name == code and table.products.is_chapter(code):
        return chapter_name(code) or code
    return name


def coded_name(table: TradeTable, code: str) -> str:
    """Return a product's name behind its code, where that is a number."""
    name = product_name(table, code)
    return f"{code} {name}" if code.isdigit() and name != code else name


def basis_name(table: TradeTable, code: str) -> str:
    """Return what a basis is called by itself."""
    if not code:
        return _(AS_PUBLISHED)
    return _(BASES[code]) if code in BASES else table.bases.get(code, code)


def basis_in_unit(table: TradeTable, code: str) -> str:
    """Return what a basis is called behind a currency."""
    known = BASES_IN_UNIT.get(code)
    return basis_name(table, code) if known is None else _(known)
