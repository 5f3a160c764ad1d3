"""Other editions of international publications, read by the recipes that ship."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.core.intake.reader.reading import known, sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.intake.reader.workbook.grid import Value
    from tests.core.intake.reader.reading import Read


def test_that_databank_is_read_in_its_other_edition(read: Callable[..., Read]) -> None:
    found = read(
        sheet(
            [
                "Series Name",
                "Series Code",
                "Country Name",
                "Country Code",
                "2030 [YR2030]",
                "2031 [YR2031]",
            ],
            ["GDP (current US$)", "NY.GDP.MKTP.CD", "Japan", "JPN", 5.0, ".."],
            ["Exports (% of GDP)", "NE.EXP.GNFS.ZS", "Japan", "JPN", 20.0, 21.0],
            [None],
            ["Data from database: World Development Indicators"],
            ["Last Updated: 10/24/2032"],
        )
    )
    known(found, "worldbank-databank")
    assert found.kinds == ["indicator"]
    assert found.slugs == ["worldbank-world-development-indicators-10-24-2032"]
    assert found.said("period")[:2] == ["2030", "2031"]
    assert found.said("reason")[:2] == [None, "not_available"]
    assert found.said("unit")[0] == "USD"
    assert found.said("unit")[2] == "percent of GDP"


def test_that_merchandise_among_the_series_is_trade(read: Callable[..., Read]) -> None:
    said = "Merchandise, Customs, current US$, millions, seas. adj."
    found = read(
        sheet(
            ["Country", "Country Code", "Series", "Series Code", "2031M02 [2031M02]"],
            ["Japan", "JPN", f"Exports {said}", "DXGSRMRCHSACD", 5.0],
            ["Japan", "JPN", "Total Reserves,,,,", "TOTRESV", 7.0],
            ["Japan", "JPN", f"Imports {said}", "DMGSRMRCHSACD", 6.0],
            ["Data from database: Global Economic Monitor (GEM)"],
        )
    )
    known(found, "worldbank-databank")
    query = "SELECT dataset_no, row, value, period FROM observation ORDER BY row"
    assert found.rows(query) == [
        (2, 2, 5e6, "2031-02"),
        (1, 3, 7e6, "2031-02"),
        (2, 4, 6e6, "2031-02"),
    ]
    assert found.kinds == ["indicator", "trade"]


def test_that_every_cell_of_a_shared_sheet_is_counted_once(
    read: Callable[..., Read],
) -> None:
    found = read(
        sheet(
            ["Country", "Country Code", "Series", "Series Code", "2031 [2031]"],
            [
                "Japan",
                "JPN",
                "Exports Merchandise, Customs, current US$, millions, x",
                "DXGSRMRCHSACD",
                5.0,
            ],
            ["Japan", "JPN", "Total Reserves,,,,", "TOTRESV", 7.0],
            ["Last Updated: 10/24/2032"],
        )
    )
    assert sum(counts["observations"] for counts in found.counts) == 2
    assert sum(sum(counts.values()) - counts["cells"] for counts in found.counts) == 16


def test_that_an_indicator_of_the_world_bank_has_the_unit_of_its_name(
    read: Callable[..., Read],
) -> None:
    data = sheet(
        ["Data Source", "World Development Indicators"],
        ["Last Updated Date", "2033-01-05"],
        [None],
        ["Country Name", "Country Code", "Indicator Name", "Indicator Code", "2031"],
        ["Japan", "JPN", "Trade (% of GDP)", "NE.TRD.GNFS.ZS", 40.0],
        ["World", "WLD", "Trade (% of GDP)", "NE.TRD.GNFS.ZS", 50.0],
    )
    remarks = sheet(
        ["Country Code", "Region", "IncomeGroup", "SpecialNotes"],
        ["JPN", "East Asia & Pacific", "High income", "Fiscal year"],
        name="Metadata - Countries",
        position=2,
    )
    found = known(read(data, remarks), "worldbank-wdi")
    assert found.slugs == ["wdi-ne-trd-gnfs-zs"]
    assert set(found.said("unit")) == {"percent of GDP"}
    assert found.counts[1]["notes"] == 8


def test_that_wits_exports_stand_apart_from_their_shares(
    read: Callable[..., Read],
) -> None:
    found = read(
        sheet(
            [
                "Reporter Name",
                "Partner Name",
                "Year",
                "Trade Flow",
                "Product Group",
                "Export (US$ Thousand)",
                "Export Product Share (%)",
                "RCA",
            ],
            ["Japan", "China", 2031.0, "Export", "Chemicals", 5.0, 40.0, 1.2],
            ["Japan", " World", 2031.0, "Export", "Chemicals", 9.0, 100.0, None],
        )
    )
    known(found, "worldbank-wits")
    assert found.kinds == ["trade", "indicator"]
    assert found.value(2, 6) == 5000.0
    query = "SELECT unit FROM observation WHERE row = 2 ORDER BY col"
    assert found.rows(query) == [("USD",), ("percent",), ("index",)]
    assert set(found.labels("product")) == {"Chemicals"}


def test_that_wto_imports_by_month_are_read(read: Callable[..., Read]) -> None:
    found = read(
        sheet(
            ["Indicator", "  Merchandise imports – monthly (Thousand US dollar)"],
            [None],
            ["Reporting Economy", "Partner Economy", "Product/Sector", "2031M01"],
            ["Japan", "China", "AG - Agricultural products", 5.0],
        )
    )
    known(found, "wto-stats")
    assert (found.value(4, 4), found.said("period")) == (5000.0, ["2031-01"])
    assert found.labels("flow") == ["import"]


def test_that_a_tariff_of_the_wto_is_an_indicator(read: Callable[..., Read]) -> None:
    found = read(
        sheet(
            ["Indicator", "Simple average MFN applied tariff (Percent)"],
            [None],
            ["Reporting Economy", "Product/Sector", "2031", "2032"],
            ["Japan", "AG - Agricultural products", 5.0, 4.0],
        )
    )
    known(found, "wto-stats")
    assert found.kinds == ["indicator"]
    assert set(found.said("unit")) == {"percent"}


@pytest.mark.parametrize(
    ("heading", "period"), [("2031", "2031"), ("Jan 2031", "2031-01")]
)
def test_that_imports_of_the_imf_are_read(
    read: Callable[..., Read], heading: str, period: str
) -> None:
    found = read(
        sheet(
            [None],
            [None, "Imports, CIF from Partner Countries"],
            [None, "Japan"],
            [None, "US Dollars, Millions"],
            [None],
            [None, None, heading],
            [None, "World", "..."],
            [None, "China, P.R.: Mainland", 5.5],
            name="Imports, CIF",
        )
    )
    known(found, "imf-dots")
    assert found.slugs == ["imf-dots-imports-japan"]
    assert found.rows("SELECT value, reason, period FROM observation") == [
        (None, "not_available", period),
        (5.5e6, None, period),
    ]
    assert set(found.labels("economy")) == {"Japan"}


EUROSTAT: list[list[Value]] = [
    ["Data extracted on 01/02/2033 10:00:00 from [ESTAT]"],
    ["Dataset: ", "Industrial production [sts_inpr_a]"],
    ["Last updated: ", "31/01/2033 23:00"],
    [None],
    ["Time frequency", None, "Annual"],
    ["Unit of measure", None, "Index, 2015=100"],
    [None],
    ["TIME", "TIME", "2031", None, "2032", None],
    ["GEO (Codes)", "GEO (Labels)", None, None, None, None],
    ["DE", "Germany", 99.5, None, 98.0, "p"],
    ["EL", "Greece", ":", "c", 101.0, "b"],
    [None],
    ["Special value"],
    [":", None, "not available"],
    ["Observation flags:"],
    ["p", None, "provisional"],
]


def test_that_marks_of_eurostat_belong_to_the_value_on_their_left(
    read: Callable[..., Read],
) -> None:
    found = known(read(sheet(*EUROSTAT, name="Sheet 3")), "eurostat")
    query = "SELECT row, value, flag, reason, note FROM observation ORDER BY row, col"
    assert found.rows(query) == [
        (10, 99.5, "", None, ""),
        (10, 98.0, "provisional", None, ""),
        (11, None, "", "not_available", "c :"),
        (11, 101.0, "", None, "b"),
    ]
    assert found.said("unit")[0] == "index 2015=100"


def test_that_the_key_to_the_marks_is_a_note(read: Callable[..., Read]) -> None:
    [counts] = read(sheet(*EUROSTAT)).counts
    assert counts["notes"] == 6


def test_that_the_united_nations_in_national_currency_have_a_unit_a_row(
    read: Callable[..., Read],
) -> None:
    found = read(
        sheet(
            ["GDP/breakdown at constant 2015 prices in national currency"],
            [None],
            ["CountryID", "Country", "Currency", "IndicatorName", 2031.0],
            [392.0, "Japan", "Yen", "Gross Domestic Product (GDP)", 5.0],
            [158.0, "Taiwan", "Dollar", "Manufacturing (ISIC D)", 6.0],
        )
    )
    known(found, "un-national-accounts")
    assert found.said("unit") == ["JPY", "USD"]


def test_that_the_cabinet_office_is_read_for_a_year_of_reiwa(
    read: Callable[..., Read],
) -> None:
    found = read(
        sheet(
            ["２．経済活動別の国内総生産・要素所得"],
            [None],
            ["（単位：１０億円）", "令和5暦年 (2023)", None, "名目"],
            [None, "産出額", "中間投入", "国内総生産", "雇用者報酬"],
            [
                "経済活動の種類 ＼ 項目",
                "（生産者価格表示）",
                None,
                "（生産者価格表示）",
            ],
            [None, "（１）", "（２）", "(3)=(1)-(2)", "（８）"],
            ["３．製　造　業", 300.0, 200.0, 100.0, 60.0],
            ["　（１）食　料　品", 30.0, 20.0, 10.0, "-"],
            ["　小　　　計", 310.0, 205.0, 105.0, 62.0],
            ["　合　　　計", 311.0, 205.0, 106.0, 62.0],
            ["（再掲）"],
            ["　一般政府", 3.0, 2.0, 1.0, 1.0],
            name="令和５",
        )
    )
    known(found, "cabinet-office-sna")
    query = """SELECT published_code, value, unit, period FROM observation
        JOIN term ON term_no = industry AND term.dataset_no = observation.dataset_no
        WHERE observation.dataset_no = 1"""
    assert found.rows(query) == [
        ("C", 100e9, "JPY", "2023"),
        ("C10-12", 10e9, "JPY", "2023"),
        ("A-U", 105e9, "JPY", "2023"),
    ]
    assert found.kinds == ["output", "indicator"]
    aside = found.rows("SELECT DISTINCT row, why FROM set_aside ORDER BY row")
    assert aside == [(10, "total"), (12, "repeated")]


def test_that_any_export_of_oecd_stat_is_read(read: Callable[..., Read]) -> None:
    found = read(
        sheet(
            ["<?xml version='1.0'?><WebTableParameter/>"],
            ["Dataset: STAN Industrial Analysis (2031 ed.)"],
            ["Variable", None, "Value added, current prices"],
            ["Unit", None, "US Dollar, Millions"],
            ["Time", None, 2030.0, 2031.0],
            ["Country", None, None, None],
            ["Australia", "i", 5.0, ".."],
            ["JPN: Japan", None, 6.0, 7.0],
            ["Data extracted on 12 Feb 2032 20:31 UTC (GMT) from OECD.Stat"],
            name="OECD.Stat export",
        )
    )
    known(found, "oecd-stat")
    assert found.values == [5e6, None, 6e6, 7e6]
    assert found.codes("economy") == ["", "JPN"]
    assert set(found.labels("measure")) == {"Value added, current prices"}
    assert found.said("period")[:2] == ["2030", "2031"]


TODAY = "refYear,period,reporterCode,reporterDesc,flowCode,flowDesc,partnerCode"
REST = "partnerDesc,cmdCode,cmdDesc,motCode,qtyUnitAbbr,qty,netWgt,primaryValue"


def test_that_comtrade_is_read_by_its_own_codes(read: Callable[..., Read]) -> None:
    found = read(
        sheet(
            [*TODAY.split(","), *REST.split(","), "isAggregate"],
            [
                "2031",
                "203102",
                "842",
                "USA",
                "M",
                "Import",
                "490",
                "Other Asia, nes",
                "8541",
                "Semiconductors",
                "0",
                "u",
                7.0,
                3.0,
                5.0,
                1,
            ],
            [
                "2031",
                "203102",
                "842",
                "USA",
                "M",
                "Import",
                "490",
                "Other Asia, nes",
                "TOTAL",
                "All Commodities",
                "0",
                "N/A",
                None,
                None,
                9.0,
                1,
            ],
        )
    )
    known(found, "un-comtrade")
    query = """SELECT published_code, scheme FROM term
        WHERE dimension IN ('economy', 'partner') AND dataset_no = 1"""
    assert found.rows(query) == [("842", "comtrade"), ("490", "comtrade")]
    query = "SELECT dataset_no, period, value, unit FROM observation ORDER BY row, col"
    assert found.rows(query) == [
        (2, "2031-02", 7.0, "u"),
        (2, "2031-02", 3.0, "kg"),
        (1, "2031-02", 5.0, "USD"),
        (1, "2031-02", 9.0, "USD"),
    ]


def test_that_comtrade_is_read_in_its_old_columns(read: Callable[..., Read]) -> None:
    found = read(
        sheet(
            [
                "Classification",
                "Year",
                "Period",
                "Trade Flow",
                "Reporter Code",
                "Reporter",
                "Partner Code",
                "Partner",
                "Commodity Code",
                "Commodity",
                "Qty Unit",
                "Qty",
                "Netweight (kg)",
                "Trade Value (US$)",
                "Flag",
            ],
            [
                "HS",
                2016.0,
                2016.0,
                "Re-Export",
                392.0,
                "Japan",
                0.0,
                "World",
                "TOTAL",
                "All Commodities",
                "No Quantity",
                None,
                3.0,
                5.0,
                0.0,
            ],
        )
    )
    known(found, "un-comtrade")
    assert found.kinds == ["trade", "indicator"]
    assert set(found.labels("flow")) == {"re-export"}
    assert found.value(2, 14) == 5.0


@pytest.mark.parametrize(
    ("title", "heading", "column", "dims"),
    [
        (
            "List of importing markets for the product exported by Japan in 2032",
            "Importers",
            "Exported value in 2032",
            ("Japan", "China", "export"),
        ),
        (
            "List of supplying markets for a product imported by Japan",
            "Exporters",
            "Imported value in 2031-Q2",
            ("Japan", "China", "import"),
        ),
        (
            "List of exporters for the selected product",
            "Exporters",
            "Exported value in 2032",
            ("China", "World", "export"),
        ),
    ],
)
def test_that_the_title_of_trade_map_says_who_trades_with_whom(
    read: Callable[..., Read],
    title: str,
    heading: str,
    column: str,
    dims: tuple[str, str, str],
) -> None:
    found = read(
        sheet(
            [title],
            ["Product: 8541 Semiconductor devices"],
            ["Sources: ITC calculations based on UN COMTRADE statistics."],
            ["Unit : US Dollar thousand"],
            [None],
            [heading, column],
            ["China", 5.0],
        )
    )
    known(found, "itc-trade-map")
    said = tuple(found.labels(name)[0] for name in ("economy", "partner", "flow"))
    assert said == dims
    assert (found.value(7, 2), found.codes("product")) == (5000.0, ["8541"])


SDMX = ["STRUCTURE", "STRUCTURE_ID", "ACTION", "REF_AREA", "Reference area"]
VALUES = ["TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "Unit of measure", "UNIT_MULT"]
FLOW = "OECD.STI.PIE:DSD_STAN@DF_STAN(1.0)"


def test_that_the_data_explorer_says_multiplier_and_unit_apart(
    read: Callable[..., Read],
) -> None:
    found = read(
        sheet(
            [*SDMX, "MEASURE", "Measure", *VALUES, "Unit multiplier"],
            [
                "DATAFLOW",
                FLOW,
                "I",
                "JPN",
                "Japan",
                "EMPN",
                "Employment",
                "2031",
                5.0,
                "P",
                "Persons",
                3.0,
                "Thousands",
            ],
            [
                "DATAFLOW",
                FLOW,
                "I",
                "JPN",
                "Japan",
                "GDP",
                "GDP",
                "2031-Q1",
                7.0,
                "A",
                "US dollar",
                6.0,
                "Millions",
            ],
        )
    )
    known(found, "oecd-data-explorer")
    query = "SELECT value, unit, flag, period FROM observation ORDER BY row"
    assert found.rows(query) == [
        (5.0, "thousands persons", "provisional", "2031"),
        (7e6, "USD", "", "2031-Q1"),
    ]
    assert found.slugs == ["oecd-dsd-stan-df-stan"]


def test_that_value_added_by_industry_of_the_data_explorer_is_output(
    read: Callable[..., Read],
) -> None:
    found = read(
        sheet(
            [*SDMX, "MEASURE", "ACTIVITY", "PRICE_BASE", *VALUES, "Unit multiplier"],
            [
                "DATAFLOW",
                FLOW,
                "I",
                "JPN",
                "Japan",
                "VALU",
                "C26",
                "V",
                2031.0,
                5.0,
                "A",
                "US dollar",
                6.0,
                "Millions",
            ],
            [
                "DATAFLOW",
                FLOW,
                "I",
                "JPN",
                "Japan",
                "EMPN",
                "C26",
                "_Z",
                2031.0,
                7.0,
                "A",
                "Persons",
                3.0,
                "Thousands",
            ],
        )
    )
    known(found, "oecd-data-explorer")
    assert sorted(found.kinds) == ["indicator", "output"]
    assert found.codes("industry") == ["C26", "C26"]


def test_that_a_newer_table_of_wiod_is_read(read: Callable[..., Read]) -> None:
    found = read(
        sheet(
            ["country", "ind", "year", "va", "employees"],
            ["JPN", "c14", 2012.0, 5.0, 3.0],
        )
    )
    assert found.recipes_used == {"wiod-long"}
    assert found.kinds == ["output"]
    assert found.problems == ["columns_not_used"]
