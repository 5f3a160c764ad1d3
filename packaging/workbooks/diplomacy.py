"""Who belongs to which agreement, and cases of economic coercion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbooks.figures import csv_rows
from workbooks.series import IndicatorRow, indicator_sheet
from workbooks.sheets import TemplateSheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from workbooks.sheets import Cell

AGREEMENTS: Final = {"cptpp": "CPTPP", "ipef": "IPEF", "rcep": "RCEP"}
GENERAL_KNOWLEDGE: Final = " (year from general knowledge; excerpt gives none)"


def membership_sheet(sample: Path) -> TemplateSheet:
    """Return membership of CPTPP, IPEF and RCEP: 1 for yes, 0 for no."""
    about = {
        "Title": "Membership of CPTPP, IPEF and RCEP",
        "Edition": "CPTPP to 15 December 2024; IPEF of 31 January 2024; RCEP undated",
        "Publisher": "Compiled from the governments' own notices and secondary texts",
        "Licence": "Facts with their source",
        "Definition": "1 member, 0 not a member; year of entry into force where known",
        "Unit": "membership",
        "Source": "The Source column of each row",
    }

    def rows() -> Iterator[IndicatorRow]:
        for row in csv_rows(sample / "agreements_membership.csv"):
            for column, agreement in AGREEMENTS.items():
                force = row["cptpp_in_force"] if column == "cptpp" else ""
                year = int(force[:4]) if force else None
                note = f"In force from {force}." if force else None
                key = (row["economy"], row["iso3"], f"Member of {agreement}", year)
                values = (int(row[column]), "membership", None)
                yield (*key, *values, row["source"], note)

    return indicator_sheet("agreements-membership", about, rows())


def coercion_sheet(sample: Path) -> TemplateSheet:
    """Return the cases in which China used trade to press another economy."""
    banner = (
        ("Dataset", "coercion-incidents"),
        ("Title", "Economic coercion by China: incidents"),
        ("Edition", "Incidents 2006-2023"),
        ("Publisher", "Compiled from published case studies"),
        ("Licence", "Facts with their source"),
        ("Definition", "A measure in trade that followed a political dispute"),
        ("Unit", "none: rows of text"),
        ("Source", "The Source column of each row"),
        ("Note", "A list of known cases, not of all."),
    )
    rows = tuple(map(_incident, csv_rows(sample / "coercion_incidents.csv")))
    return TemplateSheet("coercion-incidents", "event", banner, rows)


def _incident(row: dict[str, str]) -> tuple[Cell, ...]:
    date = row["year"].replace(GENERAL_KNOWLEDGE, "")
    said = (
        f"After: {row['trigger']}.",
        "Among the eight cases of CSIS (2023)."
        if row["in_csis_eight_cases"] == "1"
        else "",
        "Year not given by the source." if date != row["year"] else "",
    )
    note = " ".join(filter(None, said))
    product = row["measure_or_product"].replace(" (paper)", "") or None
    source = row["source"].replace("the paper endnote 14", "Wilson Center paper, 2024")
    return (date, "China", row["target"], "economic coercion", product, note, source)
