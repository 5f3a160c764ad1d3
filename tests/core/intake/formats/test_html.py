from __future__ import annotations

import pytest

from core.intake.limits import Limits
from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.formats.html import read_html
from core.intake.reader.workbook.formats.html_tables import DEEPEST
from core.intake.reader.workbook.grid import ErrorCell
from core.intake.reader.workbook.styles import CellStyle, Range

LIMITS = Limits()


def read(page, limits=LIMITS):
    data = page.encode() if isinstance(page, str) else page
    return read_html(data, "trade.xls", limits)


def rows(page):
    return read(page).sheets[0].sheet.rows


def sheet_of(page):
    return read(page).sheets[0].sheet


def refusal(page, limits=LIMITS):
    with pytest.raises(Refusal) as caught:
        read(page, limits)
    return caught.value.code


def test_that_ends_of_cells_and_rows_may_be_left_out():
    assert rows("<table><tr><td>a<td>b<tr><td>c<td>d</table>") == [
        ["a", "b"],
        ["c", "d"],
    ]


def test_that_a_cell_without_a_row_has_one():
    assert rows("<table><td>a</table>") == [["a"]]


def test_that_a_table_without_its_end_is_read():
    assert rows("<table><tr><td>a") == [["a"]]


def test_that_cells_reach_across_and_down():
    page = (
        "<table><tr><th rowspan=2>a<th colspan=2>b<tr><td>c<td>d"
        "<tr><td>e<td>f<td>g</table>"
    )
    found = sheet_of(page)
    assert found.rows == [["a", "b", None], [None, "c", "d"], ["e", "f", "g"]]
    assert found.merged == (Range(1, 1, 2, 1), Range(1, 2, 1, 3))


def test_that_a_cell_does_not_reach_without_end():
    found = sheet_of("<table><tr><td colspan=99999999>a<tr><td rowspan=0>b</table>")
    assert found.merged == (Range(1, 1, 1, 1000),)


def test_that_blanks_are_those_a_browser_shows():
    page = "<table><td> a\n  b&nbsp;<br> c <td>&nbsp;<td>d<p>e</table>"
    assert rows(page) == [["a b\nc", None, "d\ne"]]


def test_that_each_table_is_a_sheet():
    sheets = read("<table><td>a</table><table><td>b</table>").sheets
    assert [(s.sheet.position, s.sheet.name) for s in sheets] == [
        (1, "trade"),
        (2, "trade (2)"),
    ]


def test_that_a_table_within_a_cell_is_a_sheet_of_its_own():
    page = "<table><tr><td><table><td>in</table></td></tr><tr><td>out</table>"
    assert [one.sheet.rows for one in read(page).sheets] == [[["out"]], [["in"]]]


def test_that_tables_that_only_lay_out_the_page_are_left_out():
    sheets = read("<table><tr><td><table><td>a</table></table>").sheets
    assert [(one.sheet.position, one.sheet.rows) for one in sheets] == [(1, [["a"]])]


def test_that_the_lines_above_a_table_stand_above_it():
    page = "<h1>Exports</h1><p>million yen</p><table><tr><td>a<td>1</table>"
    assert rows(page) == [["Exports", None], ["million yen", None], ["a", "1"]]


def test_that_no_more_than_ten_lines_stand_above_it():
    page = "<p>x</p>" * 50 + "<table><td>a</table>"
    assert len(rows(page)) <= 11


def test_that_numbers_are_taken_as_stored():
    page = (
        '<table><td x:num="0.123">12.3%<td sdval="5">5.0<td x:num>7'
        '<td x:num="a">8</table>'
    )
    assert rows(page) == [[0.123, 5.0, "7", "8"]]


def test_that_errors_are_errors_however_they_are_written():
    page = '<table><td x:err="#DIV/0!">?<td>#N/A<td>#1</table>'
    assert rows(page) == [[ErrorCell("#DIV/0!"), ErrorCell("#N/A"), "#1"]]


def test_that_rows_and_columns_that_are_not_shown_are_hidden():
    page = (
        "<table><col><col span=2 style='display:none'><tr><td>a<td>b<td>c"
        "<tr hidden><td>d</table>"
    )
    found = sheet_of(page)
    assert (found.hidden_rows, found.hidden_columns) == ({2}, {2, 3})


@pytest.mark.parametrize(
    ("cell", "style"),
    [
        pytest.param("<th>a", CellStyle(bold=True), id="heading"),
        pytest.param("<td><b>a</b>", CellStyle(bold=True), id="bold"),
        pytest.param("<td>a <b>b</b>", CellStyle(), id="partly-bold"),
        pytest.param("<td style='font-weight:700'>a", CellStyle(bold=True), id="heavy"),
        pytest.param(
            "<td class='xl1'>a", CellStyle(bold=True, format="0.0%"), id="class"
        ),
        pytest.param("<td class='xl2'>a", CellStyle(indent=2), id="counted"),
        pytest.param(
            "<td style='padding-left:24px'>a", CellStyle(indent=2), id="padded"
        ),
        pytest.param("<td style='padding-left:2em'>a", CellStyle(), id="other-unit"),
        pytest.param("<td class='none'>a", CellStyle(), id="no-class"),
    ],
)
def test_that_styles_are_seen(cell, style):
    rules = (
        '.xl1 {font-weight:bold; mso-number-format:"0\\.0%";}'
        " td.xl2 {mso-char-indent-count:2}"
    )
    page = f"<style>{rules}</style><table><tr>{cell}</table>"
    assert sheet_of(page).styles.style(1, 1) == style


def test_that_scripts_are_no_text():
    page = "<table><td><script>alert('<td>x')</script>a</table>"
    assert rows(page) == [["a"]]


@pytest.mark.parametrize("encoding", ["shift_jis", "utf-8", "windows-1252"])
def test_that_a_page_says_its_encoding(encoding):
    text = {"shift_jis": "輸出", "utf-8": "輸出", "windows-1252": "Réunion"}[encoding]
    page = f"<html><meta charset={encoding}><table><td>{text}</table>"
    assert rows(page.encode(encoding)) == [[text]]


def test_that_a_page_that_lies_about_its_encoding_is_read():
    page = "<html><meta charset=utf-8><table><td>輸出</table>".encode("cp932")
    whole = read(page)
    assert whole.sheets[0].sheet.rows == [["輸出"]]
    assert whole.problems[0].named == {"encoding": "cp932"}


def test_that_a_page_without_a_table_is_no_workbook():
    assert refusal("<html><p>Dear all</html>") == "not_a_workbook"


def test_that_tables_nested_without_end_are_damage():
    assert refusal("<table><tr><td>" * (DEEPEST + 1)) == "damaged"


def test_that_too_many_tables_are_refused():
    page = "<table><td>a</table>" * 3
    assert refusal(page, Limits(sheets=2)) == "too_many_sheets"


def test_that_a_page_cut_off_anywhere_is_read_or_refused():
    page = "<html><table><tr><td style='a:b' x:num=\"1\">1</td></tr></table></html>"
    for end in range(len(page)):
        try:
            read(page[:end])
        except Refusal as refused:
            assert refused.code == "not_a_workbook"  # noqa: PT017


def test_that_columns_beyond_the_grid_are_refused():
    assert refusal("<table><tr>" + "<td colspan=1000>a" * 18) == "beyond_grid"
