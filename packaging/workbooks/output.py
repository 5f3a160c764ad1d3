"""Value added by economy and industry: OECD input-output tables and NCSES."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbooks.figures import csv_rows, number, sheet_rows
from workbooks.sheets import Cell, TemplateSheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SECTIONS: Final = (
    *((3, "A"), (9, "B"), (33, "C"), (35, "D"), (39, "E"), (43, "F"), (47, "G")),
    *((53, "H"), (56, "I"), (63, "J"), (66, "K"), (68, "L"), (75, "M"), (82, "N")),
    *((84, "O"), (85, "P"), (88, "Q"), (93, "R"), (96, "S"), (98, "T"), (99, "U")),
)
"""The last division of each section of ISIC Rev.4."""

OECD_INDUSTRY_ROW: Final = 6
OECD_FIRST_ROW: Final = 8
OECD_ADDED_LATER: Final = frozenset({"ETH", "RWA", "EGY"})
OECD_YEAR: Final = 2018

NCSES_YEARS: Final = range(2002, 2023)
NCSES_WORLD: Final = "World (75)"
NCSES_CODES: Final = {
    "All KTI industries": "KTI",
    "KTI manufacturing industries": "KTI-M",
    "KTI service industries": "KTI-S",
}
NCSES_ISO3: Final = {
    "Canada": "CAN",
    "China": "CHN",
    "France": "FRA",
    "Germany": "DEU",
    "India": "IND",
    "Italy": "ITA",
    "Japan": "JPN",
    "South Korea": "KOR",
    "United Kingdom": "GBR",
    "United States": "USA",
}
NCSES_NOTES: Final = {
    "EU-27": "Contains France, Germany and Italy; not to be added to them.",
    NCSES_WORLD: "World as published; not the sum of the economies listed.",
}
UNLABELLED: Final = (
    "The economy is blank in the published row; it stands in the block of China "
    "and equals the sum of China's three service industries."
)

OECD_BANNER: Final = (
    ("Dataset", "oecd-iot-2021"),
    ("Title", "Value added by industry, 66 economies, 2018"),
    ("Edition", "Input-Output Tables (IOTs) 2021 ed."),
    ("Publisher", "OECD"),
    ("Licence", "CC BY 4.0; attribution: OECD Input-Output Tables, 2021 edition"),
    ("Definition", "Value added at basic prices, by industry (ISIC Rev.4)"),
    ("Unit", "USD million"),
    ("Source", "OECD.Stat, Input-Output Tables (IOTs) 2021 ed., rows VALU"),
    ("Basis", "Current prices, converted to US dollars by the OECD"),
    ("Retrieved", "2022-02-12"),
    ("Denominator", "sum of the 66 economies listed"),
    (
        "Note",
        (
            "There is no row for the rest of the world: shares are of the 66 "
            "economies. Figures are as stored in the extract, in 45 industries; "
            "rows that others had added to the extract (Ethiopia, Rwanda, Egypt) "
            "are not here."
        ),
    ),
)
NCSES_BANNER: Final = (
    ("Dataset", "ncses-10758"),
    ("Title", "Value added of knowledge- and technology-intensive industries"),
    ("Edition", "Table 10758, years 2002-2022"),
    ("Publisher", "National Center for Science and Engineering Statistics (NCSES)"),
    (
        "Licence",
        (
            "US federal publication based on tabulations by S&P Global; figures are "
            "quoted with their source"
        ),
    ),
    ("Definition", "Value added by industry (ISIC Rev.4), with KTI groupings"),
    ("Unit", "USD million"),
    ("Source", "US National Science Foundation, NCSES, table 10758"),
    ("Basis", "Current US dollars"),
    ("Denominator", "world, as published (75 economies)"),
    (
        "Note",
        (
            "EU-27 contains France, Germany and Italy. The published ratios are left "
            "out: they follow from the values. Industry codes KTI, KTI-M and KTI-S "
            "stand for the three groupings that have no ISIC code."
        ),
    ),
)


def isic(code: str) -> str:
    """Return an OECD industry code as ISIC letter and divisions.

    Example:
        >>> isic("D26"), isic("D62T63"), isic("D01T02"), isic("D36T39")
        ('C26', 'J62-63', 'A01-02', 'E36-39')
    """
    first, *last = code.removeprefix("D").split("T")
    section = next(letter for upto, letter in SECTIONS if int(first) <= upto)
    return section + "-".join((first, *last))


def published_isic(code: str, label: str) -> str:
    """Return an NCSES industry code in our spelling, or that of its grouping.

    Example:
        >>> published_isic("J62–63", "IT"), published_isic("C (10–33)", "All")
        ('J62-63', 'C')
        >>> published_isic("A to U", "All"), published_isic("", "All KTI industries")
        ('A-U', 'KTI')
    """
    plain = re.sub(r" \(.*\)", "", code).replace("–", "-").replace(" to ", "-")
    return plain or NCSES_CODES[label]


def oecd_sheet(publishers: Path) -> TemplateSheet:
    """Return the value added of 66 economies in 45 industries."""
    rows = sheet_rows(publishers / "oecd/sector_gva_data.xlsx", "OECD.Stat export")
    industries = rows[OECD_INDUSTRY_ROW - 1][3:]
    observed: list[tuple[Cell, ...]] = []
    for row in rows[OECD_FIRST_ROW - 1 : -1]:
        code, economy = str(row[1]).split(": ", 1)
        if code not in OECD_ADDED_LATER:
            observed += (
                (economy, code, label, isic(label.split(":")[0]), OECD_YEAR, value)
                for label, value in zip(industries, row[3:], strict=True)
            )
    return TemplateSheet("Value added", "output", OECD_BANNER, tuple(observed))


def ncses_sheet(publishers: Path) -> TemplateSheet:
    """Return the value added of eleven economies and the world, 2002-2022."""
    rows: list[tuple[Cell, ...]] = []
    economy = ""
    for row in csv_rows(publishers / "nsf-ncses/table_10758.csv"):
        economy = row["field_economy"] or economy
        ratio = row["industry_full_path"].startswith("Analytical")
        if row["field_2002"].isdigit() and not ratio:
            rows += _ncses_row(row, economy)
    return TemplateSheet("Value added", "output", NCSES_BANNER, tuple(rows))


def _ncses_row(row: dict[str, str], economy: str) -> Iterator[tuple[Cell, ...]]:
    label = row["industry_full_path"].split(" -> ")[-1]
    code = published_isic(row["field_isic_rev_4_industry_codes"], label)
    note = NCSES_NOTES.get(economy) if row["field_economy"] else UNLABELLED
    for year in NCSES_YEARS:
        value = number(row[f"field_{year}"])
        iso3 = NCSES_ISO3.get(economy)
        yield (economy, iso3, label, code, year, value, None, note)
