"""Tables found by rules, on small sheets."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from core.intake.reader.cell_kinds import CellKind, kind_of
from core.intake.reader.found_table import Remark
from core.intake.reader.grid import ErrorCell
from core.intake.reader.tables import find_tables, layout
from tests.core.intake.reader.reading import sheet

if TYPE_CHECKING:
    from core.intake.reader.found_table import FoundTable
    from core.intake.reader.grid import Value

PLAIN: list[list[Value]] = [
    ["Table 1. Exports (millions of dollars)"],
    [None],
    ["Country", 2019.0, 2020.0],
    ["Japan", 1.5, 2.5],
    ["China", 3.5, 4.5],
    ["Total", 5.0, 7.0],
    ["Source: customs."],
]


def only(*rows: list[Value]) -> FoundTable:
    [table] = find_tables(sheet(*rows))
    return table


def test_that_a_plain_table_is_found() -> None:
    table = only(*PLAIN)
    assert (table.first, table.last, table.box) == (2, 5, (0, 2))
    assert (table.headers, table.labels, table.values) == ([2], [0], [1, 2])


def test_that_lines_around_a_table_are_titles_and_notes() -> None:
    table = only(*PLAIN)
    assert (table.titles, table.notes) == ([0], [6])


def test_that_a_total_is_known_by_its_word() -> None:
    table = only(*PLAIN)
    assert table.totals == [5]
    assert table.why[5] == ("total", Remark.of("total_word", word="Total"))


def test_that_a_unit_is_taken_from_the_title() -> None:
    assert only(*PLAIN).units == {"table": "millions of dollars"}


def test_that_the_scale_of_a_unit_may_stand_on_another_line() -> None:
    rows = [["Chained (2012) Dollars"], ["In millions of dollars."], *PLAIN[2:]]
    assert only(*rows).units == {"table": "million USD chained 2012"}


def test_that_a_second_unit_does_not_change_the_first() -> None:
    rows = [["USD million"], ["JPY billion"], *PLAIN[2:]]
    assert only(*rows).units == {"table": "USD million"}


def test_that_a_layout_counts_as_excel_does() -> None:
    page = sheet(*PLAIN)
    page.first_row, page.first_column = 4, 2
    [table] = layout(page, find_tables(page))["tables"]
    assert (table["region"], table["header_rows"]) == ("B6:D9", [6])
    assert table["label_columns"] == ["B"]
    assert table["why"][0] == {
        "row": 6,
        "role": "header",
        "code": "periods_across",
        "particulars": {},
    }


def test_that_stacked_headers_are_found_together() -> None:
    table = only(
        [None, "Exports", None, "Imports", None],
        ["Country", 2019.0, 2020.0, 2019.0, 2020.0],
        ["Japan", 1.5, 2.5, 3.5, 4.5],
        ["China", 1.5, 2.5, 3.5, 4.5],
    )
    assert table.headers == [0, 1]


def test_that_a_blank_row_inside_a_header_does_not_end_it() -> None:
    table = only(
        ["Country", "Exports", None],
        [None],
        [None, 2019.0, 2020.0],
        ["Japan", 1.5, 2.5],
        ["China", 1.5, 2.5],
    )
    assert table.headers == [0, 2]
    assert Remark("header_apart") in table.doubts


def test_that_a_lone_label_inside_is_a_group() -> None:
    table = only(
        ["Country", "Value"],
        ["Japan", 1.5],
        ["Europe", None],
        ["Germany", 2.5],
    )
    assert table.groups == [2]


def test_that_a_lone_label_below_the_header_is_a_group() -> None:
    table = only(
        ["Name", 2019.0, 2020.0],
        ["Europe"],
        ["Germany", 2.5, 3.5],
        ["France", 2.5, 3.5],
    )
    assert table.groups == [1]


def test_that_a_header_may_say_the_names_below_the_years() -> None:
    table = only(
        ["Time", 2019.0, 2020.0],
        ["Country"],
        ["Germany", 2.5, 3.5],
        ["France", 2.5, 3.5],
    )
    assert table.headers == [0, 1]


def test_that_a_repeated_header_is_no_group() -> None:
    head: list[Value] = ["Country", "Exports", "Imports"]
    table = only(head, ["Japan", 1.5, 2.5], head, ["China", 1.5, 2.5])
    assert table.headers == [0, 2]


def test_that_units_below_the_header_are_headings() -> None:
    table = only(
        ["Country", "Exports", "Imports"],
        ["Japan", 1.5, 2.5],
        [None, "USD million", "JPY billion"],
        ["China", 1.5, 2.5],
    )
    assert table.headers == [0, 2]


def test_that_two_tables_on_a_sheet_are_two() -> None:
    rows = [
        ["Country", "Exports", "Imports"],
        ["Japan", 1.5, 2.5],
        ["China", 1.5, 2.5],
        ["Source: customs."],
        [None],
        ["Table 2"],
        ["Region", "Exports", "Imports"],
        ["Europe", 1.5, 2.5],
        ["Asia", 1.5, 2.5],
    ]
    first, second = find_tables(sheet(*rows))
    assert (first.last, first.notes) == (2, [3])
    assert (second.first, second.titles) == (6, [5])
    assert Remark.of("one_of_several", count=2) in first.doubts


def test_that_a_header_right_after_the_values_opens_a_table() -> None:
    rows = [
        ["Country", "Exports", "Imports"],
        ["Japan", 1.5, 2.5],
        ["Remark"],
        ["Region", "Exports in 2020", "Imports in 2020"],
        ["Europe", 1.5, 2.5],
        ["Asia", 1.5, 2.5],
    ]
    assert len(find_tables(sheet(*rows))) == 2


def test_that_a_year_column_is_a_label() -> None:
    table = only(["Year", "Exports"], [2019.0, 1.5], [2020.0, 2.5])
    assert (table.labels, table.values) == ([0], [1])


def test_that_a_column_of_codes_is_a_label() -> None:
    table = only(
        ["Country", "Country code", "Value"],
        ["Japan", 392.0, 1.5],
        ["China", 156.0, 2.5],
    )
    assert (table.labels, table.values) == ([0, 1], [2])


def test_that_a_value_like_a_year_is_no_header() -> None:
    table = only(
        ["Time", "Value"],
        [date(2010, 1, 1), 5.5],
        [date(2010, 2, 1), 1998.0],
        [date(2010, 3, 1), 7.5],
    )
    assert table.headers == [0]


def test_that_a_table_without_a_header_is_doubted() -> None:
    table = only(["Japan", 1.5, 2.5], ["China", 1.5, 2.5])
    assert table.doubts == [Remark("header_missing")]


def test_that_years_in_the_first_row_are_a_header() -> None:
    table = only(["2019", "2020", "2021"], ["1.5", "2.5", "3.5"], ["1.5", "2.5", "3.5"])
    assert table.headers == [0]


def test_that_a_nameless_value_column_is_doubted() -> None:
    table = only(["Country", "Value", None], ["Japan", 1.5, 2.5], ["China", 1.5, 2.5])
    assert Remark.of("headings_missing", count=1) in table.doubts


def test_that_a_table_of_texts_has_its_first_row_as_header() -> None:
    table = only(
        ["Item", "Status"],
        ["Scanner", "controlled"],
        ["Mask", "free"],
        ["Etcher", "free"],
    )
    assert (table.headers, table.values) == ([0], [])


def test_that_a_sheet_of_remarks_has_no_table() -> None:
    assert find_tables(sheet(["A remark."], ["Another."])) == []


def test_that_a_line_with_a_date_is_no_table() -> None:
    assert find_tables(sheet(["Last updated", date(2023, 1, 31)])) == []


def test_that_kinds_are_seen_from_afar() -> None:
    cells: list[Value] = [None, " ", 2018.0, 2.5, True, "..", ErrorCell("#N/A"), "1月"]
    kinds = [kind_of(cell) for cell in cells]
    empty, period, number = CellKind.EMPTY, CellKind.PERIOD, CellKind.NUMBER
    missing = CellKind.MISSING
    expected = [empty, empty, period, number, CellKind.TEXT, missing, missing, period]
    assert kinds == expected
