"""What partners, products and bases of a trade dataset are called."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

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
    """Return what a product is called; one that is only a sum by its code."""
    return table.products.names.get(code, code) or _(ALL_PRODUCTS)


def basis_name(table: TradeTable, code: str) -> str:
    """Return what a basis is called by itself."""
    if not code:
        return _(AS_PUBLISHED)
    return _(BASES[code]) if code in BASES else table.bases.get(code, code)


def basis_in_unit(table: TradeTable, code: str) -> str:
    """Return what a basis is called behind a currency."""
    known = BASES_IN_UNIT.get(code)
    return basis_name(table, code) if known is None else _(known)
