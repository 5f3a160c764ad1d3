from __future__ import annotations

from datetime import date, datetime, time

import pytest

from core.intake.limits import Limits
from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.formats.xml2003 import read_xml
from core.intake.reader.workbook.grid import ErrorCell, UncalculatedCell
from core.intake.reader.workbook.styles import CellStyle, Range
from tests.core.intake.formats.text_writers import SPREADSHEET

LIMITS = Limits()


def book(table, styles="", head='<?xml version="1.0"?>', more=""):
    return (
        f'{head}<Workbook xmlns="{SPREADSHEET}" xmlns:ss="{SPREADSHEET}">'
        f'<Styles>{styles}</Styles>{more}<Worksheet ss:Name="Data">'
        f"<Table>{table}</Table></Worksheet></Workbook>"
    )


def read(table, limits=LIMITS, **more):
    return read_xml(book(table, **more).encode(), limits)


def sheet_of(table, **more):
    return read(table, **more).sheets[0].sheet


def refusal(data, limits=LIMITS):
    with pytest.raises(Refusal) as caught:
        read_xml(data, limits)
    return caught.value.code


def data(kind, text):
    return f'<Row><Cell><Data ss:Type="{kind}">{text}</Data></Cell></Row>'


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("Number", "80.5", 80.5),
        ("Number", "eighty", "eighty"),
        ("String", "0007", "0007"),
        ("Boolean", "1", True),
        ("Error", "#DIV/0!", ErrorCell("#DIV/0!")),
        ("Error", "", ErrorCell("#N/A")),
        ("DateTime", "2023-01-31T00:00:00.000", date(2023, 1, 31)),
        ("DateTime", "2023-01-31T08:00:00.000", datetime(2023, 1, 31, 8)),  # noqa: DTZ001
        ("DateTime", "1899-12-31T08:00:00.000", time(8)),
        ("DateTime", "soon", "soon"),
    ],
)
def test_that_a_cell_is_what_it_says(kind, text, expected):
    assert sheet_of(data(kind, text)).rows == [[expected]]


def test_that_cells_and_rows_may_state_their_place():
    cell = '<Cell ss:Index="3"><Data ss:Type="Number">1</Data></Cell>'
    found = sheet_of(f'<Row ss:Index="5">{cell}</Row>' + data("Number", "2"))
    assert (found.value(5, 3), found.value(6, 1)) == (1.0, 2.0)


def test_that_merged_cells_move_on_those_after_them():
    wide = '<Cell ss:MergeAcross="2" ss:MergeDown="1">'
    one = '<Data ss:Type="String">{}</Data></Cell>'
    found = sheet_of(f"<Row>{wide}{one.format('a')}<Cell>{one.format('b')}</Row>")
    assert (found.value(1, 4), found.merged) == ("b", (Range(1, 1, 2, 3),))


def test_that_a_formula_without_its_value_is_kept_apart():
    found = read('<Row><Cell ss:Formula="=1+1"/></Row>').sheets[0]
    assert found.sheet.rows == [[UncalculatedCell()]]
    assert [p.code for p in found.problems] == ["uncalculated_formulas"]


def test_that_a_remark_is_no_part_of_its_cell():
    remark = "<Comment><Data>remark</Data></Comment>"
    cell = f'<Cell><Data ss:Type="String">value</Data>{remark}</Cell>'
    assert sheet_of(f"<Row>{cell}</Row>").rows == [["value"]]


def test_that_letters_of_several_kinds_make_one_text():
    text = '<B xmlns="http://www.w3.org/TR/REC-html40">a</B>b'
    assert sheet_of(data("String", text)).rows == [["ab"]]


def test_that_spans_hide_several_rows_and_columns():
    columns = '<Column ss:Hidden="1" ss:Span="1"/>'
    rows = '<Row ss:Hidden="1" ss:Span="1"/>' + data("Number", "1")
    cell = '<Cell ss:Index="2"><Data ss:Type="Number">1</Data></Cell>'
    found = sheet_of(f"{columns}<Row>{cell}</Row>{rows}{rows}")
    assert (found.hidden_rows, found.hidden_columns) == ({2, 3, 5, 6}, {1, 2})


STYLES = (
    '<Style ss:ID="Default"><NumberFormat ss:Format="Percent"/></Style>'
    '<Style ss:ID="a" ss:Parent="Default"><Font ss:Bold="1"/></Style>'
    '<Style ss:ID="b"><Alignment ss:Indent="2"/></Style>'
)


@pytest.mark.parametrize(
    ("row", "cell", "style"),
    [
        pytest.param("", "", CellStyle(format="0.00%"), id="default"),
        pytest.param(
            "", ' ss:StyleID="a"', CellStyle(bold=True, format="0.00%"), id="own"
        ),
        pytest.param(
            ' ss:StyleID="b"', "", CellStyle(indent=2, format="0.00%"), id="row"
        ),
    ],
)
def test_that_a_style_comes_from_cell_row_or_default(row, cell, style):
    markup = f'<Row{row}><Cell{cell}><Data ss:Type="Number">1</Data></Cell></Row>'
    assert sheet_of(markup, styles=STYLES).styles.style(1, 1) == style


def test_that_a_style_may_come_from_the_column():
    column = '<Column ss:StyleID="a"/>'
    assert sheet_of(column + data("Number", "1"), styles=STYLES).styles.bold(1, 1)


def test_that_links_to_other_workbooks_are_counted():
    more = "<ExcelWorkbook><SupBook><Path>a.xls</Path></SupBook></ExcelWorkbook>"
    [said] = read(data("Number", "1"), more=more).problems
    assert said.named == {"count": "1"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "shift_jis", "windows-1252"])
def test_that_a_workbook_says_its_encoding(encoding):
    head = f'<?xml version="1.0" encoding="{encoding}"?>'
    text = "Réunion" if encoding == "windows-1252" else "輸出"
    written = book(data("String", text), head=head).encode(encoding)
    assert read_xml(written, LIMITS).sheets[0].sheet.rows == [[text]]


@pytest.mark.parametrize(
    ("markup", "code"),
    [
        pytest.param(b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", "document_type", id="dtd"),
        pytest.param(b"<Workbook><a></Workbook>", "damaged", id="not-well-formed"),
        pytest.param(b"<a>" * 300, "damaged", id="too-deep"),
        pytest.param(b"<?xml encoding='euc-jp'?>\xff\xff", "damaged", id="encoding"),
    ],
)
def test_that_markup_that_is_not_to_be_read_is_refused(markup, code):
    assert refusal(markup) == code


def test_that_a_cell_beyond_the_grid_is_refused():
    far = data("Number", "1").replace("<Row", '<Row ss:Index="1048577"')
    assert refusal(book(far).encode()) == "beyond_grid"


def test_that_too_many_sheets_are_refused():
    assert refusal(book(data("Number", "1")).encode(), Limits(sheets=0)) == (
        "too_many_sheets"
    )
