from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.core.intake.reader.reading import banner, sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.intake.reader.workbook.grid import Sheet, Value
    from tests.core.intake.reader.reading import Read

OUTPUT = ["Economy", "Economy code", "Industry", "Industry code", "Year", "Value"]


def output(*rows: list[Value], head: list[str] | None = None) -> Sheet:
    keys = {"dataset": "my-output", "unit": "USD million", "title": "Mine"}
    return sheet(*banner("output", **keys), head or OUTPUT, *rows)


def test_that_output_is_in_dollars(read: Callable[..., Read]) -> None:
    found = read(output(["China", "CHN", "Computers", "D26", 2018.0, "1,234.5"]))
    assert (found.values, found.said("unit")) == ([1234500000.0], ["USD"])


def test_that_a_template_names_its_dataset(read: Callable[..., Read]) -> None:
    found = read(output(["China", "CHN", "Computers", "D26", 2018.0, 1.0]))
    assert (found.slugs, found.kinds) == (["my-output"], ["output"])
    assert found.meta()["title"] == "Mine"


def test_that_a_dataset_without_a_name_is_called_as_its_file(
    read: Callable[..., Read],
) -> None:
    rows = [*banner("output"), OUTPUT, ["China", "CHN", "Cars", "C29", 2018.0, 1.0]]
    assert read(sheet(*rows), name="My file.xlsx").slugs == ["my-file"]


def test_that_industry_codes_are_spelt_as_in_a_case(read: Callable[..., Read]) -> None:
    found = read(output(["China", "CHN", "Computers", "D26", 2018.0, 1.0]))
    assert found.codes("industry") == ["C26"]


def test_that_namibia_is_not_a_missing_value(read: Callable[..., Read]) -> None:
    head = ["Economy", "Economy code", "Industry", "Industry code", "Year", "Value"]
    found = read(output(["Namibia", "NA", "Mining", "B", 2018.0, 1.0], head=head))
    assert found.codes("economy") == ["NA"]


def test_that_a_missing_marker_is_an_observation_with_a_reason(
    read: Callable[..., Read],
) -> None:
    found = read(output(["China", "CHN", "Cars", "C29", 2018.0, "(D)"]))
    assert (found.values, found.said("reason")) == ([None], ["suppressed"])


def test_that_flag_and_note_come_along(read: Callable[..., Read]) -> None:
    head = [*OUTPUT, "Flag", "Note", "Source"]
    row = ["China", "CHN", "Cars", "C29", "2018 (r)", "5*", "p", "see text", "OECD"]
    found = read(output(row, head=head))
    assert found.said("flag") == ["revised,provisional"]
    assert found.said("note") == ["see text; OECD *"]


def test_that_a_repeated_value_is_told_and_not_summed(
    read: Callable[..., Read],
) -> None:
    row = ["China", "CHN", "Cars", "C29", 2018.0]
    found = read(output([*row, 1.0], [*row, 2.0]))
    assert found.values == [1000000.0]
    assert found.particulars("repeated_observation") == {"first": "Data!F7"}


def test_that_a_row_without_its_label_is_refused(read: Callable[..., Read]) -> None:
    found = read(output([None, None, "Cars", "C29", 2018.0, 1.0]))
    assert (found.values, found.problems) == ([], ["label_missing"])


def test_that_a_year_that_is_none_is_refused(read: Callable[..., Read]) -> None:
    found = read(output(["China", "CHN", "Cars", "C29", "soon", 1.0]))
    assert found.particulars("unreadable_period") == {"cells": "1", "text": "soon"}


@pytest.mark.parametrize("template", ["output", "share"])
def test_that_a_row_without_a_year_is_left_out_with_a_problem(
    read: Callable[..., Read], template: str
) -> None:
    head = ["Economy", "Economy code", "Industry", "Industry code", "Year"]
    row = ["China", "CHN", "Cars", "C29", None, "share", 24.81]
    rows = [*banner(template, dataset="pub"), [*head, "Measure", "Value"], row]
    found = read(sheet(*rows))
    assert (found.values, found.slugs) == ([], ["pub"])
    assert found.particulars("period_missing") == {"cells": "1", "text": ""}


@pytest.mark.parametrize("year", ["FY2018", "2018/19", "2018-Q1", "2001:2019", "soon"])
def test_that_a_published_share_of_no_calendar_year_is_left_out_with_a_problem(
    read: Callable[..., Read], year: str
) -> None:
    head = ["Economy", "Industry", "Industry code", "Year", "Measure", "Value"]
    row = ["China", "Cars", "C29", year, "share", 24.81]
    found = read(sheet(*banner("share", dataset="pub"), head, row))
    assert found.values == []
    assert found.particulars("not_a_year") == {"cells": "1", "text": year}


def test_that_a_text_among_numbers_is_refused(read: Callable[..., Read]) -> None:
    found = read(output(["China", "CHN", "Cars", "C29", 2018.0, "3A090"]))
    assert found.particulars("unreadable_number") == {"text": "3A090"}


def test_that_text_below_a_blank_row_is_a_note(read: Callable[..., Read]) -> None:
    found = read(
        output(["China", "CHN", "Cars", "C29", 2018.0, 1.0], [None], ["Made up."])
    )
    assert found.counts[0]["notes"] == 1


def test_that_an_unknown_column_is_noted(read: Callable[..., Read]) -> None:
    row = ["China", "CHN", "Cars", "C29", 2018.0, 1.0, "red"]
    found = read(output(row, head=[*OUTPUT, "Colour"]))
    assert found.particulars("columns_not_used") == {"headings": "Colour"}
    assert found.counts[0]["notes"] == 1


def test_that_a_missing_column_stops_the_sheet(read: Callable[..., Read]) -> None:
    found = read(output(["China"], head=["Economy"]))
    assert set(found.problems) == {"column_missing"}
    assert found.slugs == []


def test_that_an_unknown_template_is_told(read: Callable[..., Read]) -> None:
    found = read(sheet(*banner("poem"), ["Rose"], ["is a rose"]))
    assert found.particulars("unknown_template") == {"name": "poem", "sheet": "Data"}


def test_that_a_banner_without_a_table_is_told(read: Callable[..., Read]) -> None:
    assert read(sheet(*banner("output"))).problems == ["no_table_found"]


def test_that_shares_are_between_0_and_1(read: Callable[..., Read]) -> None:
    head = ["Economy", "Industry", "Industry code", "Year", "Measure", "Value"]
    rows = [
        ["China", "All", "hamilton-10", 2018.0, "share", 24.81],
        ["China", "All", "hamilton-10", 2018.0, "LQ", 1.47],
        ["Japan", "All", "hamilton-10", 2018.0, "share", "6.5%"],
    ]
    found = read(sheet(*banner("share", dataset="pub"), head, *rows))
    assert found.values == [0.2481, 1.47, 0.065]
    assert found.said("unit") == ["share", "LQ", "share"]


def test_that_a_bound_is_kept_as_printed(read: Callable[..., Read]) -> None:
    head = ["Economy", "Industry", "Industry code", "Year", "Measure", "Value"]
    row = ["China", "All", "hamilton-10", 2018.0, "share", ">33"]
    found = read(sheet(*banner("share", dataset="pub"), head, row))
    assert found.said("reason") == ["published_as_bound"]
    assert found.said("note") == [">33"]


def test_that_exports_and_imports_stand_side_by_side(read: Callable[..., Read]) -> None:
    keys = {"dataset": "t", "unit": "USD million", "partner_codes": "census"}
    head = ["Reporter", "Partner", "Partner code", "Period", "Exports", "Imports"]
    row = ["United States", "China", "5700", "2005-06", 1.5, 2.5]
    found = read(sheet(*banner("trade", **keys), head, row))
    assert found.labels("flow") == ["export", "import"]
    assert found.said("period") == ["2005-06", "2005-06"]
    assert found.rows("SELECT scheme FROM term WHERE dimension='partner'") == [
        ("census",)
    ]


@pytest.mark.parametrize(
    ("printed", "flow"),
    [("Exports", "export"), ("Re-exports", "re-export"), ("輸入", "import")],
)
def test_that_a_flow_has_one_spelling(
    read: Callable[..., Read], printed: str, flow: str
) -> None:
    head = ["Reporter", "Partner", "Period", "Flow", "Value"]
    row = ["United States", "China", 2005.0, printed, 2.5]
    found = read(sheet(*banner("trade", dataset="t"), head, row))
    assert found.labels("flow") == [flow]


def test_that_a_template_of_trade_needs_values(read: Callable[..., Read]) -> None:
    head = ["Reporter", "Partner", "Period"]
    found = read(sheet(*banner("trade", dataset="t"), head, ["US", "China", 2005.0]))
    assert found.particulars("column_missing") == {"heading": "Value"}


def test_that_every_indicator_has_its_own_unit(read: Callable[..., Read]) -> None:
    head = ["Economy", "Indicator", "Period", "Value", "Unit"]
    rows = [
        ["China", "reserves", "2005-06", 2.5, "USD billion"],
        ["China", "steel", 2005.0, 3.0, "million tonnes"],
        [None, "PV share", "since 2011", "12.5%", "percent"],
    ]
    found = read(sheet(*banner("indicator", dataset="i"), head, *rows))
    assert found.values == [2500000000.0, 3.0, 12.5]
    assert found.said("unit") == ["USD", "million tonnes", "percent"]
    assert found.said("period") == ["2005-06", "2005", "since 2011"]


def test_that_a_percent_sign_goes_before_a_unit_that_is_none(
    read: Callable[..., Read],
) -> None:
    head = ["Economy", "Indicator", "Period", "Value", "Unit"]
    row = ["China", "growth", 2005.0, "12.5%", "rate"]
    found = read(sheet(*banner("indicator", dataset="i"), head, row))
    assert (found.values, found.said("unit")) == ([12.5], ["percent"])


def test_that_the_same_dataset_may_take_several_sheets(
    read: Callable[..., Read],
) -> None:
    items = [
        *banner("item", dataset="controls"),
        ["Item", "Name", "Category", "Regime"],
    ]
    items[-1] += ["Supplier node", "Weight"]
    shares = [*banner("supplier_share", dataset="controls")]
    shares += [
        ["Node", "Node name", "Economy code", "Share"],
        ["N1", "Design", "USA", 0.6],
    ]
    first = sheet(*items, ["A", "Scanner", "SME", "WA", "N1", 1.0], name="Items")
    found = read(first, sheet(*shares, name="Shares", position=2))
    assert found.slugs == ["controls"]
    assert found.records("item")[0]["weight"] == "1"
    assert found.codes("product") == ["N1"]


def test_that_various_suppliers_have_no_code(read: Callable[..., Read]) -> None:
    head = ["Node", "Node name", "Economy code", "Share"]
    rows = [
        *banner("supplier_share", dataset="c"),
        head,
        ["N1", "Design", "Various", 0.1],
    ]
    found = read(sheet(*rows))
    assert (found.codes("economy"), found.labels("economy")) == ([""], ["Various"])


def test_that_a_template_without_rows_makes_no_dataset(
    read: Callable[..., Read],
) -> None:
    found = read(output())
    assert (found.slugs, found.problems) == ([], ["template_empty"])


def test_that_the_instructions_of_a_template_are_passed_over(
    read: Callable[..., Read],
) -> None:
    found = read(sheet(["How to fill in this workbook", "記入のしかた"], ["One row"]))
    assert (found.slugs, found.problems) == ([], [])
