"""Where the shared files print economies, and which labels are none."""

from __future__ import annotations

import csv
from pathlib import Path

from python_calamine import CalamineWorkbook

DATA = Path(__file__).parents[3] / "../shared/data"

SHEETS = {
    "census country": ("us-census/country.xlsx", "country", 2, 1, None),
    "census states": ("us-census/exctyall.xls", "exctyall", 2, 5, None),
    "census usa trade online": (
        "us-census/Standard Report - Exports.xlsx",
        "Standard Report - Exports (2)",
        0,
        7,
        None,
    ),
    "wits partner": ("worldbank-wits/WITS-Partner.xlsx", "Partner", 1, 1, None),
    "worldbank wdi": (
        "worldbank-wdi/API_NY.GNP.PCAP.CD_DS2_en_excel_v2_875.xls",
        "Data",
        0,
        4,
        None,
    ),
    "worldbank gem": (
        "worldbank-databank/P_Data_Extract_From_Global_Economic_Monitor_(GEM).xlsx",
        "Data",
        0,
        1,
        1471,
    ),
    "imf": ("imf/Exports_to_Count_China.xlsx", "Exports, FOB", 1, 6, None),
    "oecd": ("oecd/sector_gva_data.xlsx", "OECD.Stat export", 1, 7, None),
    "oecd by hand": ("oecd/sector_gva_data.xlsx", "Daily", 0, 2, None),
    "un sectors": ("oecd/sector_gva_data.xlsx", "20 Sector Countries", 0, 1, None),
    "un gdp": (
        "un/Download-GDPcurrent-USD-countries.xlsx",
        "Download-GDPcurrent-USD-countri",
        1,
        3,
        None,
    ),
    "wto": ("wto/WtoData.xlsx", "Report", 0, 3, None),
    "eurostat": ("eurostat/tec00115_page_spreadsheet.xlsx", "Sheet 1", 0, 10, 54),
    "dataweb": ("usitc/DataWeb-Query-Export_hts.xlsx", "Customs Value", 1, 1, None),
    "supplier shares": (
        "../sample/controls_seed_workbook.xlsx",
        "SupplierShares",
        2,
        1,
        None,
    ),
}
"""Per publisher: file, sheet, column, first and last row, counted from 0."""

COLUMNS = {
    "ncses": ("publishers/nsf-ncses/table_10758.csv", "field_economy"),
    "wiod": ("publishers/derived/wiod2013_va_1995_2011_long.csv", "country"),
    "country chart": (
        "publishers/controls/11_12_2025_country_chart_export.csv",
        "Countries",
    ),
    "agreements": ("sample/agreements_membership.csv", "economy"),
    "steel": ("sample/steel_production.csv", "economy"),
    "exchange rates": ("sample/exchange_rates.csv", "country"),
    "gdp": ("sample/gdp_nominal_usd.csv", "Country Name"),
    "gdp codes": ("sample/gdp_nominal_usd.csv", "Country Code"),
    "coercion": ("sample/coercion_incidents.csv", "target"),
    "subsidies": ("sample/subsidies.csv", "recipient"),
    "hamilton": ("sample/hamilton-published.csv", "entity"),
    "atp": ("sample/us-china-atp.csv", "partner"),
    "solar": ("sample/solar.csv", "entity"),
}

NO_ECONOMY = {
    "census states": {"Top 25"},
    "census usa trade online": {"Puerto to US"},
    "coercion": {"Germany and France", "Missouri (US state)"},
    "hamilton": {"China vs US"},
}
"""Labels that are knowingly unmatched."""


def labels(publisher: str) -> set[str]:
    """Return the labels a publisher prints where economies stand."""
    cells = _sheet(publisher) if publisher in SHEETS else _column(publisher)
    return {cell for cell in cells if isinstance(cell, str) and cell.strip()}


def census_codes() -> set[tuple[str, str]]:
    """Return the codes and names of the Census workbook."""
    file, sheet, column, first, _ = SHEETS["census country"]
    book = CalamineWorkbook.from_path(str(DATA / "publishers" / file))
    rows = book.get_sheet_by_name(sheet).to_python()
    return {(str(row[column - 1]), str(row[column])) for row in rows[first:]}


def _sheet(publisher: str) -> list[object]:
    file, sheet, column, first, last = SHEETS[publisher]
    book = CalamineWorkbook.from_path(str(DATA / "publishers" / file))
    rows = book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
    return [row[column] for row in rows[first:last]]


def _column(publisher: str) -> list[object]:
    file, column = COLUMNS[publisher]
    with (DATA / file).open(encoding="utf-8-sig", newline="") as stream:
        return [row[column] for row in csv.DictReader(stream)]
