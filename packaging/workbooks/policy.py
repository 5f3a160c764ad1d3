"""Figures on industrial policy: solar, subsidies, targets, exposure, jobs.

They come from many hands, so each row carries its source. What only the policy paper
itself states is left out: a claim must not be checked against itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbooks.figures import csv_rows, number, number_or_bound
from workbooks.series import IndicatorRow, indicator_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from workbooks.sheets import TemplateSheet

UNITS: Final = {
    "%": "percent",
    "US$bn": "USD billion",
    "US$bn/yr": "USD billion per year",
    "US$ per vehicle": "USD per vehicle",
    "JPY bn": "JPY billion",
    "thousand": "thousand jobs",
}
ISO3: Final = {
    "China": "CHN",
    "Japan": "JPN",
    "United States": "USA",
    "Germany": "DEU",
    "France": "FRA",
}
YEAR: Final = re.compile(r"\d{4}")
SPANS: Final = frozenset({"2008-2013", "2009-2023", "2001-2018", "FY2017"})
FROM_THE_PAPER: Final = ("the paper",)
STAGES: Final = ("polysilicon", "wafers", "cells", "modules")
MIXED: Final = {
    "Publisher": "Several; each row names its own",
    "Licence": "Facts with their source",
    "Source": "The Source column of each row",
}
LEFT_OUT: Final = "Left out, stated by one paper only: {what}."


def solar_sheet(sample: Path) -> TemplateSheet:
    """Return prices, shares and investment in photovoltaics."""
    about = {
        "Title": "Solar panels: prices, shares, investment",
        "Edition": "Figures for 2008-2021",
        **MIXED,
        "Definition": "As each row names it",
        "Unit": "as given in each row",
    }
    rows = csv_rows(sample / "solar.csv")
    taken = [r for row in rows if not _own(row) for r in _solar_rows(row)]
    return indicator_sheet("solar", about, taken, *_notes(rows, "indicator"))


def _solar_rows(row: dict[str, str]) -> Iterator[IndicatorRow]:
    economy = row["entity"].capitalize()
    source, note = row["source"], row["note"]
    note = {"matches paper": ""}.get(note, note)
    if " / " not in row["value"]:
        value = number_or_bound(row["value"])
        yield _row(economy, row["indicator"], row["period"], value, row, source, note)
        return
    for stage, value in zip(STAGES, row["value"].split(" / "), strict=True):
        name = f"share of world production: {stage}"
        yield _row(economy, name, row["period"], number(value), row, source, note)


def subsidies_sheet(sample: Path) -> TemplateSheet:
    """Return public support of industries."""
    about = {
        "Title": "Public support of electric vehicles, semiconductors and others",
        "Edition": "Estimates published 2018-2024",
        **MIXED,
        "Definition": "Support paid or pledged; scope differs by source",
        "Unit": "as given in each row",
        "Note": "Estimates of different scope: not to be added up.",
    }
    rows = csv_rows(sample / "subsidies.csv")
    taken = [r for row in rows for r in _subsidy_rows(row)]
    return indicator_sheet("subsidies", about, taken)


def _subsidy_rows(row: dict[str, str]) -> Iterator[IndicatorRow]:
    name = f"Support of {row['sector']}: {row['component']}"
    periods, amounts = row["period"].split("; "), row["amount"].split("; ")
    for period, amount in zip(periods, amounts, strict=True):
        value = number_or_bound(amount)
        yield _row(row["recipient"], name, period, value, row, row["source"], "")


def targets_sheet(sample: Path) -> TemplateSheet:
    """Return the targets of Made in China 2025."""
    about = {
        "Title": "Made in China 2025: targets",
        "Edition": "Targets for 2020 and 2025",
        **MIXED,
        "Definition": "Share of the market or of content that is to be domestic",
        "Unit": "percent",
        "Note": "Targets, not outcomes. Second-hand.",
    }
    rows = csv_rows(sample / "mic2025_targets.csv")
    taken = [_target(row) for row in rows if not _own(row)]
    return indicator_sheet("mic2025-targets", about, taken, *_notes(rows, "item"))


def _target(row: dict[str, str]) -> IndicatorRow:
    name = f"Target: {row['item']}"
    values = (int(row["year"]), number(row["target"]), UNITS[row["unit"]])
    return ("China", "CHN", name, *values, row["definition"], row["source"], None)


def exposure_sheet(sample: Path) -> TemplateSheet:
    """Return how much semiconductor firms earn in China."""
    about = {
        "Title": "Semiconductor firms' revenue from China",
        "Edition": "Fiscal year 2017; 2020",
        **MIXED,
        "Definition": "Share of a firm's revenue that comes from China",
        "Unit": "percent",
        "Note": "Second-hand. A firm is not an economy: its rows name none.",
    }
    rows = csv_rows(sample / "semiconductor_china_exposure.csv")
    taken = [_exposure(row) for row in rows if not _own(row)]
    notes = _notes(rows, "company")
    return indicator_sheet("semiconductor-china-exposure", about, taken, *notes)


def _exposure(row: dict[str, str]) -> IndicatorRow:
    firm = row["company"]
    of_china = firm.startswith("China ")
    name = (
        "Share of world semiconductor sales by its firms"
        if of_china
        else f"{firm}: share of revenue from China"
    )
    value = number_or_bound(row["china_share_of_revenue_pct"])
    economy = "China" if of_china else None
    unit = {"unit": "%"}
    return _row(economy, name, row["period"], value, unit, row["source"], "")


def jobs_sheet(sample: Path) -> TemplateSheet:
    """Return jobs in the United States tied to trade with China."""
    about = {
        "Title": "Trade with China and jobs in the United States",
        "Edition": "2019 (years 2001, 2008, 2018)",
        "Publisher": "Economic Policy Institute",
        "Licence": "Facts with their source",
        "Definition": "Trade in goods, and jobs supported or displaced, as estimated",
        "Unit": "as given in each row",
        "Source": "epi.org, Scott (2019), table 1",
        "Note": "An estimate; other studies find other numbers.",
    }
    rows = csv_rows(sample / "epi_jobs.csv")
    taken = [r for row in rows for r in _job_rows(row)]
    note = "The source prints 437.4 although its years differ by 436.9."
    return indicator_sheet("epi-jobs", about, taken, note)


def _job_rows(row: dict[str, str]) -> Iterator[IndicatorRow]:
    source = "epi.org/chart/scott-china-2019-blog-table-1"
    for year in (2001, 2008, 2018):
        value = number(row[f"y{year}"])
        yield _row("United States", row["item"], str(year), value, row, source, "")
    change = number(row["change_2001_2018"])
    name = f"{row['item']}: change"
    yield _row("United States", name, "2001-2018", change, row, source, "")


def _row(  # noqa: PLR0913, PLR0917 - the columns of a row
    economy: str | None,
    indicator: str,
    period: str,
    value: float | str,
    row: dict[str, str],
    source: str,
    note: str,
) -> IndicatorRow:
    """Return a row; a period that is no period is kept as a note."""
    stated: float | str | None = int(period) if YEAR.fullmatch(period) else None
    if period in SPANS:
        stated = period
    loose = "" if stated or period in {"", "n.d."} else f"Period: {period}."
    said = " ".join(filter(None, (loose, note))) or None
    unit = UNITS[row["unit"]]
    key = (economy, ISO3.get(economy or ""), indicator, stated)
    return (*key, value, unit, None, source, said)


def _own(row: dict[str, str]) -> bool:
    return row["source"].startswith(FROM_THE_PAPER)


def _notes(rows: list[dict[str, str]], column: str) -> list[str]:
    return [LEFT_OUT.format(what=row[column]) for row in rows if _own(row)]
