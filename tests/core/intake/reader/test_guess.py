"""Sheets no recipe knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.intake.reader.words.flow_words import flow_of_heading
from core.intake.reader.words.heading_words import role_of_heading
from tests.core.intake.reader.reading import sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.core.intake.reader.reading import Read


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Country", "economy"),
        ("Country Code", "economy_code"),
        ("CTY_CODE", "economy_code"),
        ("国名", "economy"),
        ("Partner Name", "partner"),
        ("相手国", "partner"),
        ("ISIC industry", "industry"),
        ("品目", "product"),
        ("HS code", "product_code"),
        ("Year", "period"),
        ("年", "period"),
        ("Month", "month"),
        ("Series Name", "measure"),
        ("単位", "unit"),
        ("Value", "value"),
        ("GDP", ""),
    ],
)
def test_that_a_heading_tells_its_role(heading: str, role: str) -> None:
    assert role_of_heading(heading) == role


@pytest.mark.parametrize(
    ("heading", "flow"),
    [
        ("Exports", "export"),
        ("Imports (US$ Thousand)", "import"),
        ("輸出額", "export"),
        ("exports_usd_m", "export"),
        ("Balance of exports and imports", ""),
        ("Important", ""),
    ],
)
def test_that_a_heading_tells_its_flow(heading: str, flow: str) -> None:
    assert flow_of_heading(heading) == flow


def test_that_years_across_are_periods(read: Callable[..., Read]) -> None:
    rows = [["Country", 2019.0, 2020.0], ["Japan", 1.5, 2.5], ["China", 3.5, 4.5]]
    found = read(sheet(*rows))
    assert found.said("period") == ["2019", "2020", "2019", "2020"]
    assert found.labels("economy") == ["Japan", "Japan", "China", "China"]


def test_that_a_guess_is_told_with_its_roles(read: Callable[..., Read]) -> None:
    found = read(sheet(["Country", 2019.0, 2020.0], ["Japan", 1.5, 2.5]))
    said = found.particulars("layout_guessed")
    assert (said["roles"], said["kind"]) == ("A: economy", "indicator")


def test_that_a_column_of_economies_is_known_by_its_names(
    read: Callable[..., Read],
) -> None:
    rows = [["Name", 2019.0, 2020.0], ["Japan", 1.5, 2.5], ["China", 3.5, 4.5]]
    assert read(sheet(*rows)).labels("economy")[0] == "Japan"


def test_that_two_columns_of_economies_and_a_flow_are_trade(
    read: Callable[..., Read],
) -> None:
    head = ["Reporter", "Partner", "Year", "Exports (USD million)"]
    found = read(
        sheet(head, ["Japan", "China", 2020.0, 1.5], ["Japan", "France", 2020.0, 2.0])
    )
    assert (found.kinds, found.values) == (["trade"], [1500000.0, 2000000.0])
    assert found.labels("partner") == ["China", "France"]


def test_that_one_column_of_economies_with_flows_holds_the_partners(
    read: Callable[..., Read],
) -> None:
    head = ["Country", "Year", "Exports", "Imports"]
    found = read(sheet(head, ["Japan", 2020.0, 1.5, 2.5], ["China", 2020.0, 3.5, 4.5]))
    assert found.kinds == ["trade"]
    assert found.labels("partner")[0] == "Japan"


def test_that_economies_and_industries_are_output(read: Callable[..., Read]) -> None:
    head = ["Country", "Industry", "Year", "Value (USD million)"]
    found = read(
        sheet(head, ["Japan", "C26", 2020.0, 1.5], ["China", "C26", 2020.0, 2.5])
    )
    assert (found.kinds, found.said("unit")) == (["output"], ["USD", "USD"])


def test_that_the_kind_the_user_names_gives_the_roles(
    read: Callable[..., Read],
) -> None:
    head = ["Country", "Branch", "Year", "Amount"]
    rows = [["Japan", "Cars", 2020.0, 1.5], ["Japan", "Steel", 2020.0, 2.5]]
    found = read(sheet(head, *rows), kind="output")
    assert found.labels("industry") == ["Cars", "Steel"]


def test_that_a_measure_may_name_its_unit(read: Callable[..., Read]) -> None:
    head = ["Country", "Series", 2019.0, 2020.0]
    found = read(
        sheet(head, ["Japan", "Exports, current US$, millions, s.a.", 1.5, 2.5])
    )
    assert found.values == [1500000.0, 2500000.0]


def test_that_values_without_a_unit_are_told(read: Callable[..., Read]) -> None:
    found = read(sheet(["Country", 2019.0, 2020.0], ["Japan", 1.5, 2.5]))
    assert "unit_unknown" in found.problems


def test_that_a_year_in_the_title_is_the_period(read: Callable[..., Read]) -> None:
    rows = [["Output in 2018"], ["Country", "Cars", "Steel"], ["Japan", 1.5, 2.5]]
    found = read(sheet(*rows))
    assert found.said("period") == ["2018", "2018"]
    assert found.labels("measure") == ["Cars", "Steel"]


def test_that_a_sheet_named_by_its_year_says_the_period(
    read: Callable[..., Read],
) -> None:
    rows = [["国名", "金額（百万円）"], ["日本", 1.5], ["中国", 2.5]]
    found = read(sheet(*rows, name="平成３０"))
    assert found.said("period") == ["2018", "2018"]
    assert found.said("unit") == ["JPY", "JPY"]
    assert found.slugs == ["book-sheet-1"]


def test_that_section_rows_say_what_follows(read: Callable[..., Read]) -> None:
    rows = [
        ["Period", "Exports", "Imports"],
        ["2020"],
        ["January", 1.5, 2.5],
        ["February", 1.5, 2.5],
        ["2021"],
        ["January", 1.5, 2.5],
    ]
    found = read(sheet(*rows))
    assert found.said("period")[::2] == ["2020-01", "2020-02", "2021-01"]


def test_that_a_section_may_name_an_economy_or_a_measure(
    read: Callable[..., Read],
) -> None:
    rows = [
        ["Year", "Amount"],
        [2019.0, 1.5],
        ["Japan"],
        [2019.0, 2.5],
        ["Steel"],
        [2019.0, 3.5],
    ]
    found = read(sheet(*rows))
    assert found.labels("economy") == ["Japan", "Japan"]
    assert found.labels("measure") == ["Steel"]


def test_that_months_across_join_a_column_of_years(read: Callable[..., Read]) -> None:
    rows = [["Year", "Jan", "Feb"], [2019.0, 1.5, 2.5], [2020.0, 3.5, 4.5]]
    found = read(sheet(*rows))
    assert found.said("period") == ["2019-01", "2019-02", "2020-01", "2020-02"]


def test_that_economies_across_are_economies(read: Callable[..., Read]) -> None:
    rows = [["Year", "Japan", "China"], [2019.0, 1.5, 2.5], [2020.0, 3.5, 4.5]]
    assert read(sheet(*rows)).labels("economy")[:2] == ["Japan", "China"]


def test_that_a_name_on_the_first_row_of_its_block_counts_for_the_block(
    read: Callable[..., Read],
) -> None:
    rows = [
        ["Country", "Time", "Amount"],
        ["Japan", "2019-01", 1.5],
        [None, "2019-02", 2.5],
        [None, "2019-03", 3.5],
        ["China", "2019-01", 1.5],
        [None, "2019-02", 2.5],
    ]
    found = read(sheet(*rows))
    assert found.labels("economy") == ["Japan"] * 3 + ["China"] * 2


def test_that_a_column_beside_the_values_may_flag_them(
    read: Callable[..., Read],
) -> None:
    rows = [["Country", 2019.0, "Note"], ["Japan", 1.5, "break"], ["China", 2.5, None]]
    assert read(sheet(*rows)).said("note") == ["break", ""]


def test_that_two_tables_are_two_datasets(read: Callable[..., Read]) -> None:
    rows = [
        ["Country", "Exports", "Imports"],
        ["Japan", 1.5, 2.5],
        ["China", 1.5, 2.5],
        [None],
        ["Table 2"],
        ["Region", "Exports", "Imports"],
        ["Japan", 1.5, 2.5],
        ["China", 1.5, 2.5],
    ]
    assert read(sheet(*rows)).slugs == ["book-data", "book-data-2"]


def test_that_a_third_column_of_economies_is_a_label(read: Callable[..., Read]) -> None:
    head = ["A", "B", "C", 2019.0, 2020.0]
    found = read(sheet(head, ["Japan", "China", "France", 1.5, 2.5]))
    assert found.particulars("layout_guessed")["roles"] == (
        "A: economy, B: partner, C: label"
    )


def test_that_columns_of_names_are_measure_and_product(
    read: Callable[..., Read],
) -> None:
    head = ["A", "B", "C", 2019.0, 2020.0]
    found = read(sheet(head, ["steel", "hot", "long", 1.5, 2.5]))
    assert found.particulars("layout_guessed")["roles"] == (
        "A: measure, B: product, C: label"
    )


@pytest.mark.parametrize(
    "rows",
    [
        [["Only a remark."]],
        [["Japan", 1.5, 2.5], ["China", 1.5, 2.5]],
        [["A", "B"], ["x", "y"]],
    ],
    ids=["remark", "no header", "texts"],
)
def test_that_a_sheet_without_a_readable_table_is_told(
    read: Callable[..., Read], rows: list[list[str | float]]
) -> None:
    found = read(sheet(*rows))
    assert found.problems[0] in {"no_table_found", "layout_guessed", "table_unnamed"}


def test_that_an_empty_sheet_is_passed_over(read: Callable[..., Read]) -> None:
    found = read(
        sheet([None]), sheet(["Country", 2019.0], ["Japan", 1.5], name="b", position=2)
    )
    assert len(found.slugs) == 1


def test_that_tables_side_by_side_are_read_each(read: Callable[..., Read]) -> None:
    found = read(
        sheet(
            ["Country", 2019.0, 2020.0, None, "Region", 2019.0, 2020.0],
            ["Japan", 1.5, 2.5, None, "Kansai", 5.5, 6.5],
            ["China", 3.5, 4.5, None, "Kanto", 7.5, 8.5],
        )
    )
    assert found.values == [1.5, 2.5, 5.5, 6.5, 3.5, 4.5, 7.5, 8.5]
    assert found.slugs == ["book-data", "book-data-2"]


def test_that_a_label_on_two_lines_makes_no_section(read: Callable[..., Read]) -> None:
    found = read(
        sheet(
            ["Country", 2019.0, 2020.0],
            ["Japan", 1.5, 2.5],
            ["(revised)", None, None],
            ["China", 3.5, 4.5],
            ["Germany", 3.5, 4.5],
        )
    )
    assert found.values == [1.5, 2.5, 3.5, 4.5, 3.5, 4.5]
