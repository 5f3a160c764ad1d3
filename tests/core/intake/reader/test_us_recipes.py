"""Other editions of American publications, read by the recipes that ship."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.core.intake.reader.reading import known, sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.intake.reader.workbook.grid import Sheet, Value
    from tests.core.intake.reader.reading import Read

FT900: list[list[Value]] = [
    ["Part B: Not Seasonally Adjusted"],
    [None],
    ["Exhibit 12. U.S. Trade in Goods"],
    ["In billions of dollars. Details may not equal totals. (R) - Revised."],
    ["Period", "Balance", None, "Exports (1)", None, "Imports", None],
    [None, "Total", "Goods (2)", "Total", "Goods (2)", "Total", "Goods (2)"],
    ["2031 (R)"],
    ["Jan. - Dec.", -1.0, -2.0, 3.0, 4.0, 4.0, 6.0],
    ["Jan. - Mar.", -0.1, -0.2, 0.3, 0.4, 0.4, 0.6],
    ["January", -0.5, -0.7, 0.5, 0.6, 1.0, 1.3],
    ["2032"],
    ["Jan. - Mar.", -0.3, -0.4, 0.6, 0.7, 0.9, 1.1],
    ["March (R)", -0.1, -0.2, 0.2, 0.3, 0.3, 0.5],
    ["April", "(-)", -0.2, 0.2, 0.3, 0.3, 0.5],
    ["May"],
    ["March data as published last month:"],
    [None, -0.11, -0.21, 0.21, 0.31, 0.31, 0.51],
    ["(1) Data are presented on a Census basis."],
    ["NOTE: see www.census.gov/ft900"],
]


def ft900(**replaced: list[Value]) -> Sheet:
    rows = [replaced.get(f"row{at}", row) for at, row in enumerate(FT900, start=1)]
    return sheet(*rows, name="12")


def test_that_another_exhibit_is_read_by_its_recipe(read: Callable[..., Read]) -> None:
    found = known(read(ft900()), "census-ft900")
    assert found.slugs == ["census-ft900-exhibit-12"]
    assert (found.value(8, 4), found.said("unit")[0]) == (3e9, "USD")
    assert set(found.labels("measure")) == {"NSA"}


def test_that_a_year_in_a_row_holds_for_the_months_below(
    read: Callable[..., Read],
) -> None:
    found = read(ft900())
    periods = found.rows("SELECT row, period FROM observation WHERE col = 2")
    assert periods == [
        (8, "2031"),
        (9, "2031-01:2031-03"),
        (10, "2031-01"),
        (12, "2032-01:2032-03"),
        (13, "2032-03"),
        (14, "2032-04"),
    ]


def test_that_a_year_to_date_is_partial_and_a_mark_means_revised(
    read: Callable[..., Read],
) -> None:
    flags = read(ft900()).rows("SELECT row, flag FROM observation WHERE col = 2")
    assert flags[1:3] == [(9, "partial"), (10, "")]
    assert flags[3:5] == [(12, "partial"), (13, "revised")]


def test_that_what_was_published_last_month_is_set_aside(
    read: Callable[..., Read],
) -> None:
    found = read(ft900())
    assert found.rows("SELECT row, why FROM set_aside") == [(17, "superseded")]


def test_that_the_heading_above_names_the_flow(read: Callable[..., Read]) -> None:
    found = read(ft900())
    assert found.labels("flow")[:6] == ["balance"] * 2 + ["export"] * 2 + ["import"] * 2
    assert found.labels("product")[:2] == ["Goods", "Goods"]


def test_that_a_balance_sheet_of_somebody_else_is_no_exhibit(
    read: Callable[..., Read],
) -> None:
    other = ft900(row3=["Household accounts"], row19=["NOTE: internal"])
    assert "census-ft900" not in read(other).recipes_used


@pytest.mark.parametrize(
    ("title", "header", "products"),
    [
        (
            "Exhibit 3. U.S. Imports of Services by Major Category",
            [["Period", "Total Services", "Transport (1)"]],
            ["Services", "Transport"],
        ),
        (
            "Exhibit 6. U.S. Imports of Goods by Principal End-Use Category",
            [
                ["Period", "Total BOP Basis", None, "End-Use Commodity Category"],
                [None, None, "Total Census Basis (1)", "Capital Goods"],
            ],
            ["Total Census Basis", "Capital Goods"],
        ),
    ],
    ids=["services", "goods"],
)
def test_that_an_exhibit_of_one_flow_has_it_in_its_title(
    read: Callable[..., Read],
    title: str,
    header: list[list[Value]],
    products: list[str],
) -> None:
    found = read(
        sheet(
            ["Part A: Seasonally Adjusted"],
            [title],
            ["In millions of dollars. (R) - Revised."],
            *header,
            [2031.0],
            ["January", *range(1, len(header[-1]))],
            ["NOTE: see www.census.gov/ft900"],
        )
    )
    known(found, "census-ft900")
    assert set(found.labels("flow")) == {"import"}
    assert found.labels("product") == products
    assert found.said("period")[0] == "2031-01"


def test_that_real_imports_are_in_chained_dollars(read: Callable[..., Read]) -> None:
    found = read(
        sheet(
            ["Seasonally Adjusted"],
            ["Real Imports of Goods by Principal End-Use Category"],
            ["Chained (2017) Dollars"],
            ["In millions of dollars.  The values are subject to change."],
            [None],
            ["Period", None, "End-Use Commodity Category"],
            [None, "Total Census Basis (1)", "Capital Goods", "Pandemic Goods"],
            [2030.0],
            ["Jan. -Dec.", 10.0, 6.0, 4.0],
            ["June ", 1.0, 0.6, 0.4],
        )
    )
    known(found, "census-ft900-real")
    assert found.said("unit")[0] == "USD chained 2017"
    assert found.value(9, 2) == 10e6
    assert set(found.labels("flow")) == {"import"}
    assert found.said("period")[::3] == ["2030", "2030-06"]


STATES = [
    ["title"],
    ["Top U.S. Imports by State(Destination)"],
    ["Top 10 Countries Based on 2028 Dollar Value"],
    ["statename", "rank", "countryd", "val2027", "val2028", "share28", "change"],
    ["Georgia", 0.0, "World", 100.0, 110.0, 5.0, 10.0],
    ["Georgia", 0.0, "Top 10", 90.0, 95.0, 86.0, 5.0],
    ["Georgia", 1.0, "Japan", 50.0, 60.0, 54.0, 20.0],
]


def test_that_the_year_of_a_column_is_in_its_name(read: Callable[..., Read]) -> None:
    found = known(read(sheet(*STATES)), "census-state-trade")
    assert found.slugs[0] == "census-state-imports-2028"
    query = "SELECT col, period, value, unit FROM observation WHERE row = 7"
    assert sorted(found.rows(query)) == [
        (4, "2027", 50e6, "USD"),
        (5, "2028", 60e6, "USD"),
        (6, "2028", 54.0, "percent"),
        (7, "2028", 20.0, "percent"),
    ]


def test_that_shares_are_no_money_and_stand_apart(read: Callable[..., Read]) -> None:
    found = read(sheet(*STATES))
    assert found.kinds == ["trade", "indicator"]
    assert found.rows("SELECT DISTINCT why FROM set_aside") == [("group_total",)]


def test_that_a_state_is_not_the_country_of_its_name(
    read: Callable[..., Read],
) -> None:
    assert "Georgia" not in read(sheet(*STATES)).labels("economy")


def test_that_a_report_of_imports_by_commodity_is_read(
    read: Callable[..., Read],
) -> None:
    found = read(
        sheet(
            ["Standard Report - Imports"],
            ["Current date: 05/01/2033 9:00 AM"],
            ["District: All Districts"],
            [None],
            [None, None, "Measures", "Customs Value (Gen) ($US)", "Air Weight (kg)"],
            ["Country", "Commodity", "Time"],
            ["Japan", "8541 Semiconductor Devices", date(2033, 1, 1), 5.0, 2.0],
            [None, None, date(2033, 2, 1), 6.0, 3.0],
            [None, None, "2033 through February", 11.0, 5.0],
        )
    )
    known(found, "usa-trade-online")
    query = "SELECT row, period, value, flag FROM observation WHERE col = 4"
    assert found.rows(query) == [
        (7, "2033-01", 5.0, ""),
        (8, "2033-02", 6.0, ""),
        (9, "2033", 11.0, "partial"),
    ]
    assert set(found.codes("product")) == {"8541"}
    assert found.kinds == ["trade", "indicator"]


def test_that_a_block_printed_twice_is_set_aside(read: Callable[..., Read]) -> None:
    found = read(
        sheet(
            ["Commodity: All Commodities"],
            ["Domestic/Foreign: Total Exports"],
            ["District: All Districts"],
            [None, "Measures", "Value ($US)"],
            ["Country", "Time"],
            ["Japan", date(2033, 1, 1), 5.0],
            ["Asia", date(2033, 1, 1), 9.0],
            ["Japan", date(2033, 1, 1), 5.0],
        )
    )
    assert found.problems == []
    assert found.rows("SELECT row, why FROM set_aside") == [(8, "repeated")]


QUERY = sheet(
    ["Download Date", "2033-04-22"],
    ["Step 1: Trade Flow and Classification System"],
    ["Trade Flow", "Total Exports"],
    ["Classification System", "HTS Items"],
    ["Years", "2031, 2032"],
    name="Query Parameters",
)


def test_that_a_query_of_exports_by_year_is_read(read: Callable[..., Read]) -> None:
    head = ["Data Type", "HTS Number", "Description", "Country"]
    money = sheet(
        [*head, "Year 2031", "Year 2032"],
        ["FAS Value", "0101210010", "HORSES", "Japan", 5.0, 6.0],
        ["Total: ", None, None, None, "5", "6"],
        name="FAS Value",
        position=2,
    )
    number = sheet(
        [*head, "Quantity Description", "Year 2031", "Suppressed"],
        ["First Unit of Quantity", "0101210010", "HORSES", "Japan", "number", 2.0, 0],
        name="First Unit of Quantity",
        position=3,
    )
    found = known(read(QUERY, money, number), "usitc-dataweb")
    assert found.kinds == ["trade", "indicator"]
    assert set(found.codes("product")) == {"0101210010"}
    assert set(found.labels("flow")) == {"export"}
    assert sorted(set(found.said("unit"))) == ["USD", "number"]
    assert found.rows("SELECT why FROM set_aside") == [("total",)]


@pytest.mark.parametrize(
    ("frequency", "day", "period"),
    [
        ("Monthly", date(2031, 4, 1), "2031-04"),
        ("Quarterly", date(2031, 4, 1), "2031-Q2"),
        ("Annual", date(2031, 1, 1), "2031"),
    ],
)
def test_that_a_date_of_fred_is_the_first_day_of_its_period(
    read: Callable[..., Read], frequency: str, day: date, period: str
) -> None:
    found = read(
        sheet(
            ["FRED Graph Observations"],
            ["Federal Reserve Economic Data"],
            ["GDPX", f"Product of X, Billions of Dollars, {frequency}"],
            ["UNRX", f"Unemployment of X, Percent, {frequency}"],
            [None],
            [f"Frequency: {frequency}"],
            ["observation_date", "GDPX", "UNRX"],
            [day, 5.0, 7.5],
        )
    )
    known(found, "fred-graph")
    assert set(found.said("period")) == {period}
    assert found.labels("measure")[0].startswith("Product of X")
