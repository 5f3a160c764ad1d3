from __future__ import annotations

import struct

import pytest

from core.intake.limits import Limits
from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.formats import xlsb as module
from core.intake.reader.workbook.formats.xlsb import read_xlsb
from core.intake.reader.workbook.formats.xlsb_records import records, wide_text
from core.intake.reader.workbook.formats.xlsb_scan import scan_sheet
from core.intake.reader.workbook.formats.xlsb_styles import cell_styles
from core.intake.reader.workbook.grid import ErrorCell, Sheet
from core.intake.reader.workbook.guarding import Unreadable
from core.intake.reader.workbook.style_scan import ALL_CELLS
from core.intake.reader.workbook.styles import CellStyle, Range
from tests.core.intake.formats.sheets import Cell, table
from tests.core.intake.formats.xlsb_writer import record, sheet_part, xlsb

LIMITS = Limits()
ONE = table(["Economy", 80.5])


def sheet_of(data):
    return read_xlsb(data, LIMITS).sheets[0].sheet


def refusal(data, limits=LIMITS):
    with pytest.raises(Refusal) as caught:
        read_xlsb(data, limits)
    return caught.value.code


def codes(data):
    return [problem.code for problem in read_xlsb(data, LIMITS).problems]


def scanned(*parts, kinds=()):
    return scan_sheet([b"".join(parts)], "Data", kinds)


def row(number):
    return record(0, struct.pack("<IIHBBBI", number - 1, 0, 300, 0, 0, 0, 0))


def number(column, style=0):
    return record(5, struct.pack("<IId", column - 1, style, 1.0))


def test_that_an_error_of_a_formula_is_an_error():
    failed = table([1.0, Cell(error="#DIV/0!", formula=True)])
    assert sheet_of(xlsb(failed)).rows == [[1.0, ErrorCell("#DIV/0!")]]


def test_that_an_error_without_a_name_keeps_its_number():
    error = record(3, struct.pack("<IIB", 0, 0, 99))
    assert scanned(row(1), error).errors == {(1, 1): "#ERR99"}


def test_that_formulas_are_said_to_have_a_value_in_any_case():
    assert codes(xlsb(table([Cell(0.0, formula=True)]))) == ["formulas_always_valued"]


def test_that_macros_and_links_are_said():
    more = {"xl/vbaProject.bin": b"", "xl/externalLinks/externalLink1.bin": b""}
    assert codes(xlsb(ONE, more=more)) == ["macros_present", "links_present"]


def test_that_merged_cells_keep_their_range():
    merged = table(["a", "b"], ["c"], merged=[(1, 1, 2, 1)])
    assert sheet_of(xlsb(merged)).merged == (Range(1, 1, 2, 1),)


def test_that_the_box_is_seen_before_calamine_fills_it():
    corners = table(["a"])
    corners.cells[1_048_576, 16_384] = Cell("b")
    assert refusal(xlsb(corners)) == "sheet_too_large"


def test_that_a_cell_beyond_the_grid_is_refused():
    far = table(["a"])
    far.cells[1_048_577, 1] = Cell("b")
    assert refusal(xlsb(far)) == "beyond_grid"


def test_that_a_sheet_whose_records_make_no_sense_is_said():
    broken = {"xl/worksheets/sheet1.bin": sheet_part(ONE, ONE.styles)[:-4] + b"\5\x7f"}
    [sheet] = read_xlsb(xlsb(ONE, more=broken), LIMITS).sheets
    assert [problem.code for problem in sheet.problems] == ["sheet_unreadable"]


def test_that_a_sheet_whose_records_were_not_seen_is_said(monkeypatch):
    monkeypatch.setattr(module, "_scans", lambda *_: [])
    [sheet] = read_xlsb(xlsb(ONE), LIMITS).sheets
    assert sheet.sheet.rows == [["Economy", 80.5]]
    assert [problem.code for problem in sheet.problems] == ["sheet_not_checked"]


def test_that_a_sheet_whose_part_is_missing_is_said():
    data = xlsb(ONE).replace(b"worksheets/sheet1.bin", b"worksheets/sheetX.bin")
    [sheet] = read_xlsb(data, LIMITS).sheets
    assert [problem.code for problem in sheet.problems] == ["sheet_unreadable"]


def test_that_a_sheet_that_holds_no_cells_is_said(monkeypatch):
    chart = [(Sheet("Chart", 1, []), False)]
    monkeypatch.setattr(module.CalamineSheets, "empty_sheets", lambda _: chart)
    [sheet] = read_xlsb(xlsb(ONE), LIMITS).sheets
    assert [problem.code for problem in sheet.problems] == ["sheet_without_cells"]


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({"xl/workbook.bin": record(156, b"\0\0")}, id="sheet-cut-off"),
        pytest.param({"xl/workbook.bin": b"\x83"}, id="record-cut-off"),
        pytest.param({"xl/_rels/workbook.bin.rels": "<a><b>"}, id="relations"),
    ],
)
def test_that_a_damaged_workbook_is_refused(more):
    assert refusal(xlsb(ONE, more=more)) == "damaged"


def test_that_no_archive_is_damaged():
    assert refusal(b"PK\3\4 and nothing") == "damaged"


def test_that_styles_that_make_no_sense_are_none():
    assert cell_styles([record(43, b"\0")]) == ()


def test_that_a_style_may_refer_to_a_font_that_is_not_there():
    xf = record(47, struct.pack("<HHHHHBBI", 0, 9, 7, 0, 0, 0, 3, 0))
    styles = cell_styles([record(617) + xf + record(618) + xf])
    assert styles == (CellStyle(indent=3, format="0%"),)


def test_that_long_records_are_told_from_short_ones():
    parts = record(5, b"x" * 70_000) + record(617, b"y")
    assert [(code, len(said)) for code, said in records([parts])] == [
        (5, 70_000),
        (617, 1),
    ]


def test_that_a_record_may_be_cut_between_two_pieces():
    parts = record(617, b"y" * 300) + record(1, b"z")
    pieces = [parts[at : at + 7] for at in range(0, len(parts), 7)]
    assert [code for code, _ in records(pieces)] == [617, 1]


def test_that_a_record_longer_than_any_is_given_up():
    with pytest.raises(Unreadable):
        list(records([b"\5\xff\xff\xff\x7f" + bytes(9)]))


def test_that_a_text_that_is_missing_is_empty():
    assert wide_text(b"\xff\xff\xff\xff", 0) == ("", 4)


def test_that_of_many_cells_those_that_stand_out_keep_their_style():
    kinds = (CellStyle(format="0%"), CellStyle(bold=True))
    many = b"".join(map(number, range(1, 1001)))
    body = [row(at) + many for at in range(1, ALL_CELLS // 1000 + 1)]
    styles = scanned(*body, row(900), number(1), number(2, 1), kinds=kinds).styles
    assert [styles.format(200, 1000), styles.format(900, 1)] == ["0%", "General"]
    assert styles.bold(900, 2)


def test_that_hidden_columns_end_with_the_grid():
    columns = record(60, struct.pack("<IIIIH", 16_380, 4_000_000_000, 0, 0, 1))
    assert scanned(columns).hidden_columns.within(1, 20_000) == {
        16_381,
        16_382,
        16_383,
        16_384,
    }


@pytest.mark.parametrize("cut", [b"\5", b"\x80", b"\5\x80", b"\xe9\4\x80\x80"])
def test_that_a_record_cut_off_in_its_first_bytes_is_given_up(cut):
    with pytest.raises(Unreadable):
        list(records([record(1) + cut]))
