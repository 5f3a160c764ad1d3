"""The empty templates: what each is for, and what goes into each column.

The explanations stand on a sheet of their own, in English and Japanese, so that the
sheet with the banner can be imported as it is.
"""

from __future__ import annotations

from typing import Final

from workbooks.sheets import HEADERS, TemplateSheet, TextSheet
from workbooks.wording import BANNER_KEYS, HOW_TO
from workbooks.wording import COLUMNS as COLUMNS_OF_FIGURES
from workbooks.wording_of_controls import COLUMNS as COLUMNS_OF_CONTROLS

COLUMNS: Final = {**COLUMNS_OF_FIGURES, **COLUMNS_OF_CONTROLS}
CONTROLS: Final = (
    ("Items", "item"),
    ("Jurisdictions", "jurisdiction"),
    ("Controls", "control_entry"),
    ("Parameters", "parameter"),
    ("Measures", "control_measure"),
    ("Policies", "licensing_policy"),
    ("Groups", "destination_group"),
    ("Instruments", "instrument"),
    ("Entities", "entity"),
    ("ListNumbers", "item_map"),
    ("HSCodes", "hs_map"),
    ("SupplyNodes", "item_node"),
    ("SupplierShares", "supplier_share"),
    ("Section337", "ip_exclusion"),
)
SHEETS: Final = {
    "output": (("Data", "output"),),
    "share": (("Data", "share"),),
    "trade": (("Data", "trade"),),
    "indicator": (("Data", "indicator"),),
    "event": (("Data", "event"),),
    "controls": CONTROLS,
}
UNITS: Final = {
    "output": "USD million",
    "share": "percent for share, number for LQ",
    "trade": "USD million",
    "indicator": "as given in each row",
    "supplier_share": "share",
}
MORE_KEYS: Final = {
    "output": (("Denominator", "sum of the economies listed"),),
    "share": (("Denominator", "world, as published"),),
    "trade": (("Partner codes", "iso3"),),
    "supplier_share": (("Denominator", "world supply of the node"),),
}
OPTIONAL: Final = {
    "output": {"Economy code", "Flag", "Note"},
    "share": {"Economy code", "As printed", "Source", "Note"},
    "trade": {
        *("Reporter code", "Partner code", "Product", "Product code", "Measure"),
        *("Exports", "Imports", "Flag"),
    },
    "indicator": {"Economy", "Economy code", "Definition", "Source", "Note"},
    "event": {"Product", "Note", "Source"},
    "supplier_share": {
        *("Year", "Basis", "Flag", "Source", "Note"),
    },
    "item": {
        *("Name (Japanese)", "Domain", "Chokepoint", "Substitutability"),
        *("Description", "Note"),
    },
    "jurisdiction": {
        *("Name (Japanese)", "Member of", "Note"),
    },
    "control_entry": {
        *("List", "Scope", "Parameters", "Regime", "Legal text"),
        *("First control date", "Announced", "End date", "Supersedes"),
        *("Verified on", "Date verification", "Note"),
    },
    "parameter": {
        *("List number", "Value", "Upper value", "Unit", "Effective date"),
        *("Citation", "Note"),
    },
    "control_measure": {
        *("Title", "Type", "Affects", "Announced", "Expires", "URL", "Note"),
    },
    "licensing_policy": {
        *("Item", "Exceptions", "Review note", "End date", "Note"),
    },
    "destination_group": {
        *("Group name", "Citation", "Note"),
    },
    "instrument": {
        *("As of", "Citation", "Note"),
    },
    "entity": {
        *("Jurisdiction", "Aliases", "Address", "Date added", "Date removed"),
        "Reason",
    },
    "item_node": {
        *("Proxy quality", "Source", "Note"),
    },
    "item_map": {
        *("Source", "Note"),
    },
    "ip_exclusion": {
        *("Item", "HS code", "Respondent origin", "Right", "End date", "Status"),
        *("Counterpart order", "Citation", "Note"),
    },
    "hs_map": {"Item", "List number", "HS vintage", "Mapping quality", "Source"},
}


def template_sheets(name: str) -> tuple[TextSheet | TemplateSheet, ...]:
    """Return the sheets of a template: the explanations, then the empty tables."""
    sheets = SHEETS[name]
    empty = (_empty(sheet, template, name) for sheet, template in sheets)
    return (_read_me([template for _, template in sheets]), *empty)


def _empty(sheet: str, template: str, name: str) -> TemplateSheet:
    banner = (
        ("Dataset", f"my-{name}-2025"),
        ("Title", "Replace with the title of the publication"),
        ("Edition", "2025"),
        ("Publisher", "Replace with the publisher"),
        ("Licence", "Replace with the licence"),
        ("Definition", "Replace with what is counted, and how"),
        ("Unit", UNITS.get(template, "none: rows of text")),
        ("Source", "Replace with the address or title of the source"),
        *MORE_KEYS.get(template, ()),
    )
    return TemplateSheet(sheet, template, banner)


def _read_me(templates: list[str]) -> TextSheet:
    lines: list[tuple[str, ...]] = [("How to fill in this workbook", "記入のしかた")]
    lines += HOW_TO
    lines += [(), ("Banner", "見出し欄"), *_explained(BANNER_KEYS)]
    for template in templates:
        lines += [(), (f"Columns: {template}", f"列：{template}")]
        lines += _explained({c: _column(template, c) for c in HEADERS[template]})
    return TextSheet("Read me", tuple(lines))


def _column(template: str, column: str) -> tuple[str, str]:
    own = f"{template}: {column}"
    english, japanese = COLUMNS[own if own in COLUMNS else column]
    if column in OPTIONAL[template]:
        return f"{english} May be left out.", f"{japanese}省略可。"
    return english, japanese


def _explained(texts: dict[str, tuple[str, str]]) -> list[tuple[str, ...]]:
    return [
        (f"{name}: {english}", f"{name}：{japanese}")
        for name, (english, japanese) in texts.items()
    ]
