"""World shares and location quotients that ITIF published in its Hamilton Index.

Only what can stand beside a computed figure is taken: a share of the world or a
location quotient of one economy, one industry and one year. What is left out is
named at the foot of the sheet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbooks.figures import csv_rows, number_or_bound
from workbooks.sheets import Cell, TemplateSheet

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

Row = dict[str, str]
Key = tuple[str, str, str, str]

MEASURES: Final = {"world share": "share", "LQ": "LQ"}
ECONOMIES: Final = {
    "US": ("United States", "USA"),
    "China": ("China", "CHN"),
    "Japan": ("Japan", "JPN"),
    "Germany": ("Germany", "DEU"),
    "South Korea": ("South Korea", "KOR"),
    "Taiwan": ("Taiwan", "TWN"),
    "EU": ("European Union", None),
    "OECD": ("OECD", None),
}
INDUSTRIES: Final = {
    "10 industries": "hamilton-10",
    "7 industries": "hamilton-7",
    "pharmaceuticals": "C21",
    "computers & electronics": "C26",
    "electrical equipment": "C27",
    "machinery & equipment": "C28",
    "motor vehicles": "C29",
    "other transportation": "C30",
    "IT & information services": "J62-63",
}
PUBLISHER_SITE: Final = "https://itif.org/"
PAPER: Final = "Wilson Center paper 2024 (seed), citing the 2023 edition"
PAPER_CITED: Final = "Wilson Center paper, 2024, citing the 2023 edition"
SECOND_HAND: Final = "Second-hand: not seen on the publisher's own page."
IN_WORDS: Final = "Printed in words, as a percentage above or below the average."
NOTES: Final = {
    "same digits as China's composite share - check original": (
        "Same digits as China's share of the ten industries: check the original."
    ),
    "OECD IOT 2018 gives 8.82": "OECD input-output tables 2018 give 8.82.",
    "ranked third (EU as one)": "",
}
BANNER: Final = (
    ("Publisher", "Information Technology and Innovation Foundation (ITIF)"),
    ("Licence", "Figures quoted as facts with their source; the report is ITIF's"),
    (
        "Definition",
        (
            "Share of world output, and location quotient (1 is the world average), "
            "as published"
        ),
    ),
    ("Unit", "percent for share, number for LQ"),
)
EDITIONS: Final = {
    "2022": (
        "The Hamilton Index, 2022",
        (
            "hamilton-7: pharmaceuticals, electrical equipment, machinery, motor "
            "vehicles, other transport, computers and electronics, IT and "
            "information services. Not comparable with the 2023 edition, which "
            "has ten industries."
        ),
    ),
    "2023": (
        "The Hamilton Index, 2023",
        (
            "hamilton-10: the seven of 2022, and chemicals, basic metals, fabricated "
            "metals. Not comparable with the 2022 edition."
        ),
    ),
}


def hamilton_sheets(sample: Path) -> tuple[TemplateSheet, ...]:
    """Return one sheet for each edition of the index."""
    published = csv_rows(sample / "hamilton-published.csv")
    return tuple(
        _sheet(edition, [row for row in published if row["edition"] == edition])
        for edition in EDITIONS
    )


def _sheet(edition: str, published: list[Row]) -> TemplateSheet:
    title, note = EDITIONS[edition]
    taken = [row for row in published if _is_taken(row)]
    chosen = _most_precise(taken)
    banner = (
        ("Dataset", f"itif-hamilton-{edition}"),
        ("Title", f"{title}: world shares and location quotients as published"),
        ("Edition", edition),
        *BANNER,
        ("Source", "ITIF, The Hamilton Index; each row names where it was read"),
        ("Denominator", "world, as estimated by ITIF"),
        ("Note", note),
    )
    rows = tuple(_row(row, taken) for row in chosen.values())
    left_out = tuple(_left_out(row) for row in published if row not in taken)
    return TemplateSheet(f"{edition} edition", "share", banner, rows, left_out)


def _is_taken(row: Row) -> bool:
    return (
        row["metric"] in MEASURES
        and row["entity"] in ECONOMIES
        and row["industry"] in INDUSTRIES
    )


def _key(row: Row) -> Key:
    return row["entity"], row["industry"], row["year"], row["metric"]


def _most_precise(taken: Iterable[Row]) -> dict[Key, Row]:
    """Return one row for each figure: the one printed with the most digits."""
    chosen: dict[Key, Row] = {}
    for row in taken:
        key = _key(row)
        if key not in chosen or len(row["value"]) > len(chosen[key]["value"]):
            chosen[key] = row
    return chosen


def _row(row: Row, taken: Iterable[Row]) -> tuple[Cell, ...]:
    others = [r for r in taken if _key(r) == _key(row) and r is not row]
    economy, iso3 = ECONOMIES[row["entity"]]
    return (
        *(economy, iso3, row["industry"], INDUSTRIES[row["industry"]]),
        *(int(row["year"]), MEASURES[row["metric"]], number_or_bound(row["value"])),
        *(row["verbatim"].replace(" (paper)", ""), _source(row), _note(row, others)),
    )


def _source(row: Row) -> str:
    return row["url"].replace(PAPER, PAPER_CITED)


def _note(row: Row, others: Iterable[Row]) -> str | None:
    own = row["url"].startswith(PUBLISHER_SITE)
    said = (
        "" if own else SECOND_HAND,
        IN_WORDS if own and row["metric"] == "LQ" else "",
        NOTES.get(row["note"], ""),
        *(f"Another text prints {o['value']}: {_source(o)}." for o in others),
    )
    return " ".join(filter(None, said)) or None


def _left_out(row: Row) -> str:
    wrong = " The press misread the figure." if "PRESS ERROR" in row["note"] else ""
    figure = " ".join(filter(None, (row["value"], row["unit"]))) or "no figure"
    about = f"{row['entity']}, {row['industry']}, {row['year']}"
    return f"Left out: {about}, {row['metric']}, {figure}.{wrong}"
