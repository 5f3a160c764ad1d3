"""Export controls on semiconductor technology, and who supplies it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from workbooks.controls_words import DOMAINS, JURISDICTIONS_JA
from workbooks.figures import cited, csv_rows, sheet_rows
from workbooks.item_names import JAPANESE
from workbooks.sheets import HEADERS, Cell, TemplateSheet
from workbooks.thresholds import thresholds

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

UNTIL: Final = re.compile(r"\bsuspended by .+ until (\d{4}-\d\d-\d\d)")
SEED: Final = "controls_seed_workbook.xlsx"
INSTRUMENTS: Final = "authority_matrix.csv"
STATUSES: Final = {
    "controlled_narrower": "narrower",
    "controlled_broader": "broader",
    "in_force": "controlled",
    "in_force_amended": "controlled",
}
AMENDED: Final = "in_force_amended"
ISO3_OF_CSET: Final = {"MAL": "MYS"}
REGIMES_LEFT_OUT: Final = frozenset({"target", "not WA member"})
SUPPLIER_YEAR: Final = 2019
SUPPLIER_SOURCE: Final = "CSET/ETO Advanced Semiconductor Supply Chain Dataset"

FROM_LISTS: Final = frozenset({"item", "jurisdiction"})
CITED: Final = "The texts cited in the sheets Controls and Measures"
TAIWAN: Final = "Taiwan is not a member of the Wassenaar Arrangement."

CAVEAT: Final = (
    "Not legal advice. The 78 items were picked by hand, starting from what the United "
    "States listed after 2022 (77 of the 78 are controlled there), and one reader "
    "matched the national texts: agreement with the United States measured on them "
    "is coverage of its list, not overall alignment. 'unknown' says that the law was "
    "not read, never that an item is not listed. Verification: V1 primary text read, "
    "V2 at the level of the rule, S secondary text; anything else is not to be "
    "presented as fact. It covers status and list number, not the date."
)
BANNER: Final = (
    ("Dataset", "controls-seed"),
    ("Title", "Export controls on semiconductor and related technology"),
    ("Edition", "Texts read to August 2026"),
    ("Publisher", "Compiled from public law; each row cites its own text"),
    ("Licence", "Facts of public law, with citations"),
)
SUPPLIER_BANNER: Final = (
    ("Dataset", "cset-supplier-shares-2019"),
    ("Title", "Suppliers by node of the semiconductor supply chain, 2019"),
    ("Edition", "2019 data"),
    ("Publisher", "Center for Security and Emerging Technology (CSET)"),
    ("Licence", "CC BY-NC 4.0: not for commercial use; attribution: CSET/ETO"),
    ("Definition", "An economy's share of the world supply of a node, 0 to 1"),
    ("Unit", "share"),
    ("Source", SUPPLIER_SOURCE),
    ("Denominator", "world supply of the node"),
    (
        "Note",
        (
            "A node is wider than the item it stands for. 'Various' are suppliers not "
            "told apart. Shares of a node add to 0.99-1.04 as published. The publisher "
            "prints MAL for Malaysia; the code here is MYS."
        ),
    ),
)


def control_sheets(sample: Path) -> tuple[TemplateSheet, ...]:
    """Return items, jurisdictions, control entries and measures."""
    path = sample / SEED
    return (
        _sheet(
            "Items",
            "item",
            "Technology compared across jurisdictions",
            [_item(row) for row in _rows(path, "Items")],
        ),
        _sheet(
            "Jurisdictions",
            "jurisdiction",
            "Who controls, and toward whom",
            [_jurisdiction(row) for row in _rows(path, "Jurisdictions")],
        ),
        _sheet(
            "Controls",
            "control_entry",
            "How each jurisdiction lists each item",
            [_control(row) for row in _rows(path, "Controls")],
        ),
        _sheet(
            "Parameters",
            "parameter",
            "Thresholds of items that the lists state differently",
            [_placed("parameter", row) for row in thresholds()],
        ),
        _sheet(
            "Instruments",
            "instrument",
            "What powers each jurisdiction has over exports",
            list(_instruments(sample / INSTRUMENTS)),
        ),
        _sheet(
            "Measures",
            "control_measure",
            "Rules and notices, with dates",
            [_measure(row) for row in _rows(path, "Measures")],
        ),
    )


def supplier_sheet(sample: Path) -> TemplateSheet:
    """Return the supplier shares, which carry a licence of their own."""
    rows = tuple(
        (
            node,
            name,
            ISO3_OF_CSET.get(economy, economy),
            share,
            SUPPLIER_YEAR,
            None,
            None,
            SUPPLIER_SOURCE,
        )
        for node, name, economy, share in _rows(sample / SEED, "SupplierShares")
    )
    return TemplateSheet("SupplierShares", "supplier_share", SUPPLIER_BANNER, rows)


def _rows(path: Path, sheet: str) -> list[tuple[Any, ...]]:
    return sheet_rows(path, sheet)[1:]


def _sheet(
    name: str, template: str, definition: str, rows: list[tuple[Cell, ...]]
) -> TemplateSheet:
    about = (
        ("Definition", definition),
        ("Unit", "none: rows of text"),
        ("Source", CITED if template in FROM_LISTS else "The citation of each row"),
        ("Note", CAVEAT),
    )
    notes = (TAIWAN,) if template == "jurisdiction" else ()
    return TemplateSheet(name, template, (*BANNER, *about), tuple(rows), notes)


def _placed(template: str, cells: Mapping[str, Cell]) -> tuple[Cell, ...]:
    """Return cells in the order of a template; columns without a word stay empty."""
    return tuple(map(cells.get, HEADERS[template]))


def _item(row: tuple[Any, ...]) -> tuple[Cell, ...]:
    item, name, category, regime, node, weight = row
    cells = {
        "Item": item,
        "Name": name,
        "Name (Japanese)": JAPANESE[item],
        "Category": category,
        "Domain": DOMAINS.get(item) or DOMAINS.get(category),
        "Regime": regime,
        "Supplier node": node,
        "Weight": weight,
    }
    return _placed("item", cells)


def _jurisdiction(row: tuple[Any, ...]) -> tuple[Cell, ...]:
    jurisdiction, name, iso3, coalition, groups, regimes = row
    cells = {
        "Jurisdiction": jurisdiction,
        "Name": name,
        "Name (Japanese)": JURISDICTIONS_JA[jurisdiction],
        "ISO3": iso3,
        "Role": "coalition" if coalition else "target",
        "Member of": "EU" if "EU" in (regimes or "") else None,
        "Country groups": groups,
        "Regimes": None if regimes in REGIMES_LEFT_OUT else regimes,
    }
    return _placed("jurisdiction", cells)


def _control(row: tuple[Any, ...]) -> tuple[Cell, ...]:
    item, _name, _category, jurisdiction, number, status, *rest = row
    rationale, policy, effective, citation, verified = map(cited, rest)
    cells = {
        "Item": item,
        "Jurisdiction": jurisdiction,
        "List number": number,
        "Status": STATUSES.get(status, status),
        "Rationale": rationale,
        "Licensing policy": policy,
        "Effective date": effective,
        "Citation": citation,
        "Verification": verified,
    }
    return _placed("control_entry", cells)


def _measure(row: tuple[Any, ...]) -> tuple[Cell, ...]:
    measure, description, jurisdiction, number, status, *rest = row
    rationale, policy, effective, citation, verified = map(cited, rest)
    amended = " (amended since)" if status == AMENDED else ""
    cells = {
        "Measure": measure,
        "Description": description + amended,
        "Jurisdiction": jurisdiction,
        "List number": number,
        "Status": STATUSES.get(status, status),
        "Rationale": rationale,
        "Licensing policy": policy,
        "Effective date": effective,
        "Expires": _until(citation),
        "Citation": citation,
        "Verification": verified,
    }
    return _placed("control_measure", cells)


def _until(citation: Cell) -> str | None:
    """Return the date until which a measure is suspended, as its citation says."""
    found = UNTIL.search(str(citation or ""))
    return found[1] if found else None


def _instruments(path: Path) -> Iterator[tuple[Cell, ...]]:
    """Yield how far each jurisdiction has each instrument, as the table says it."""
    for row in csv_rows(path):
        for jurisdiction, said in row.items():
            if jurisdiction not in {"instrument", "source"}:
                cells = {
                    "Jurisdiction": jurisdiction,
                    "Instrument": row["instrument"],
                    "Availability": said,
                    "Citation": cited(row["source"]),
                }
                yield _placed("instrument", cells)
