"""Thresholds of items that the lists state differently, as their texts were read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbooks.sheets import Cell

TEXTS: Final = {
    "US": "15 CFR 774 Supp.1 (eCFR 2026-07-23)",
    "JP": "貨物等省令 (403M50000400049, as of 2026-02-14 revision)",
    "NL": "Reg (EU) 2021/821 Annex I cons. 2025-11-15",
    "DE": "Reg (EU) 2021/821 Annex I cons. 2025-11-15",
}
"""By jurisdiction the text in which the threshold stands."""

_OVERLAY: Final = "overlay"
_GAS: Final = "gas switching"
_ZONES: Final = "zones of the electrostatic chuck"
_TPP: Final = "TPP"

STATED: Final = (
    ("DUV_IMM_1P5", _OVERLAY, "<=", "nm", {"US": 1.5, "NL": 1.5, "DE": 1.5, "JP": 2.4}),
    ("ETCH_ANISO_ESC", _GAS, "<", "ms", {"US": 300, "NL": 300, "DE": 300, "JP": 500}),
    ("ETCH_ANISO_ESC", _ZONES, ">=", None, {"US": 20, "NL": 20, "DE": 20, "JP": 10}),
    ("ADV_IC_TPP", _TPP, ">=", None, {"US": 4800, "NL": 6000, "DE": 6000, "JP": 6000}),
    ("CARBON_HARDMASK", "thickness", ">", "um", {"US": 2, "JP": 2}),
    ("CARBON_HARDMASK", "density", ">", "g/cm3", {"US": 1.7, "JP": 1.7}),
)
"""Item, parameter, operator and unit, and the value by jurisdiction."""


def thresholds() -> Iterator[dict[str, Cell]]:
    """Yield a row of the template for each threshold."""
    for item, name, operator, unit, values in STATED:
        for jurisdiction, value in values.items():
            yield {
                "Item": item,
                "Jurisdiction": jurisdiction,
                "Parameter": name,
                "Operator": operator,
                "Value": value,
                "Unit": unit,
                "Citation": TEXTS[jurisdiction],
            }
