"""Series of an economy over time: output, reserves, exchange rates, steel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbooks.figures import cited, csv_rows, number
from workbooks.sheets import Cell, TemplateSheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

IndicatorRow = tuple[Cell, ...]

STEEL_ISO3: Final = {
    "China": "CHN",
    "India": "IND",
    "Japan": "JPN",
    "United States": "USA",
}
RATE_ISO3: Final = {"China": "CHN", "Japan": "JPN"}
RESERVES_NOTES: Final = {
    "peak": "The highest month of the series.",
    "paper dates 212 to 2000": "Elsewhere quoted as 212 for 2000.",
    "paper says 4,000 here": "Elsewhere quoted as 4,000.",
}
JAPAN_UNIT: Final = (
    "The source states no unit; thousand yen is inferred from the yearly totals."
)
JAPAN_SOURCE: Final = "Trade Statistics of Japan, by way of a public copy"


def indicator_sheet(
    name: str, about: dict[str, str], rows: Iterable[IndicatorRow], *notes: str
) -> TemplateSheet:
    """Return a sheet of one dataset; its name is the dataset's."""
    banner = (("Dataset", name), *about.items())
    return TemplateSheet(name, "indicator", banner, tuple(rows), notes)


def gdp_sheet(sample: Path) -> TemplateSheet:
    """Return gross domestic product at current prices."""
    about = {
        "Title": "Gross domestic product, current US dollars",
        "Edition": "World Development Indicators, 1990-2023",
        "Publisher": "World Bank",
        "Licence": "CC BY 4.0; attribution: World Bank",
        "Definition": "GDP at purchaser's prices, current US dollars",
        "Unit": "USD",
        "Source": "World Bank, NY.GDP.MKTP.CD",
        "Basis": "Nominal, official exchange rates",
        "Note": "Ten significant digits; the world is a row of its own.",
    }

    def rows() -> Iterator[IndicatorRow]:
        for row in csv_rows(sample / "gdp_nominal_usd.csv"):
            world = row["Country Code"] == "WLD"
            code = None if world else row["Country Code"]
            values = (int(row["Year"]), number(row["Value"]), "USD", None)
            source = cited(row["source"])
            yield (row["Country Name"], code, "GDP, nominal", *values, source, None)

    return indicator_sheet("gdp-nominal", about, rows())


def steel_sheet(sample: Path) -> TemplateSheet:
    """Return crude steel production."""
    about = {
        "Title": "Crude steel production",
        "Edition": "Years 1967-2024, as far as published there",
        "Publisher": "World Steel Association",
        "Licence": "Facts with their source",
        "Definition": "Crude steel produced in the year",
        "Unit": "Mt",
        "Source": "World Steel Association, by way of an encyclopaedia's table",
        "Note": "Second-hand. The world contains the other rows.",
    }

    def rows() -> Iterator[IndicatorRow]:
        for row in csv_rows(sample / "steel_production.csv"):
            economy = row["economy"]
            values = (int(row["year"]), number(row["crude_steel_mt"]), "Mt", None)
            key = (economy, STEEL_ISO3.get(economy), "Crude steel production")
            yield (*key, *values, row["source"], None)

    return indicator_sheet("steel-production", about, rows())


def reserves_sheet(sample: Path) -> TemplateSheet:
    """Return China's reserves of foreign exchange."""
    about = {
        "Title": "China's foreign exchange reserves",
        "Edition": "December of each year and selected months, 1999-2024",
        "Publisher": "International Monetary Fund, by way of FRED",
        "Licence": "Facts with their source; free reuse with attribution",
        "Definition": "Total reserves excluding gold",
        "Unit": "USD billion",
        "Source": "FRED, series TRESEGCNM052N",
    }

    def rows() -> Iterator[IndicatorRow]:
        for row in csv_rows(sample / "china_fx_reserves.csv"):
            key = ("China", "CHN", "Total reserves excluding gold", row["date"][:7])
            note = RESERVES_NOTES.get(row["note"])
            values = (number(row["usd_bn"]), "USD billion", None)
            yield (*key, *values, cited(row["source"]), note)

    return indicator_sheet("china-fx-reserves", about, rows())


def exchange_rate_sheet(sample: Path) -> TemplateSheet:
    """Return monthly exchange rates against the dollar."""
    about = {
        "Title": "Exchange rates of yuan and yen to the US dollar, monthly",
        "Edition": "January 1995 to June 2026",
        "Publisher": "Board of Governors of the Federal Reserve System",
        "Licence": "Public domain (US federal government)",
        "Definition": "Monthly average of daily rates",
        "Unit": "national currency per USD",
        "Source": "Federal Reserve, H.10, by way of FRED",
    }

    def rows() -> Iterator[IndicatorRow]:
        for row in csv_rows(sample / "exchange_rates.csv"):
            economy = row["country"]
            key = (economy, RATE_ISO3[economy], "Exchange rate", row["date"][:7])
            values = (number(row["rate"]), row["unit"], None)
            yield (*key, *values, cited(row["source"]), None)

    return indicator_sheet("exchange-rates", about, rows())


def japan_china_sheet(sample: Path) -> TemplateSheet:
    """Return Japan's monthly trade in goods with China, in yen as published."""
    about = {
        "Title": "Japan's trade in goods with China, monthly",
        "Edition": "January 2001 to December 2019",
        "Publisher": "Ministry of Finance, Japan",
        "Licence": "Government of Japan Standard Terms of Use 2.0; attribution",
        "Definition": "Value of goods by month",
        "Unit": "JPY thousand",
        "Source": JAPAN_SOURCE,
        "Note": JAPAN_UNIT,
    }
    flows = {
        "exports_jpy_thousand": "Goods exports to China",
        "imports_jpy_thousand": "Goods imports from China",
    }

    def rows() -> Iterator[IndicatorRow]:
        for row in csv_rows(sample / "japan_china_goods_monthly_2001_2019.csv"):
            for column, indicator in flows.items():
                key = ("Japan", "JPN", indicator, row["month"].replace("/", "-"))
                values = (number(row[column]), "JPY thousand", None)
                yield (*key, *values, JAPAN_SOURCE, None)

    return indicator_sheet("japan-china-goods", about, rows())
