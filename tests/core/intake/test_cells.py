from __future__ import annotations

import gc
import io
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from python_calamine import PasswordError

from core.intake.limits import Limits
from core.intake.reader.beside import Beside
from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook import guarding
from core.intake.reader.workbook import xlsx as module
from core.intake.reader.workbook.cells import read_cells
from core.intake.reader.workbook.grid import ErrorCell, UncalculatedCell
from core.intake.reader.workbook.sniff import Format
from core.intake.reader.workbook.workbook_xml import WorkbookXml
from core.intake.reader.workbook.xlsx import begun
from tests.core.intake.making import TABLE, cell, compound, row, workbook

LIMITS = Limits()
PUBLISHERS = Path(__file__).parents[3] / "../shared/data/publishers"


class PanicException(BaseException):  # as pyo3 calls it
    """What a panic of calamine's looks like."""


def read(data, form=Format.XLSX, limits=LIMITS):
    return read_cells(data, form, "a.xlsx", limits)


def sheet_of(*args, **kwargs):
    return read(workbook(*args, **kwargs)).sheets[0].sheet


def codes(*args, **kwargs):
    whole = read(workbook(*args, **kwargs))
    return [p.code for p in (*whole.problems, *whole.sheets[0].problems)]


def test_that_values_stand_at_their_addresses():
    sheet = sheet_of(row(4, cell("C4", "a")) + row(5, cell("D5", 153837.091)))
    assert (sheet.value(4, 3), sheet.value(5, 4)) == ("a", 153837.091)


def test_that_leading_empty_rows_keep_the_addresses():
    sheet = sheet_of(row(7, cell("C7", 1)))
    assert (sheet.first_row, sheet.first_column, sheet.rows) == (7, 3, [[1.0]])


def test_that_a_code_written_as_text_stays_text():
    assert sheet_of(row(1, cell("A1", "0007"))).rows == [["0007"]]


def test_that_an_empty_cell_is_nothing():
    sheet = sheet_of(row(1, cell("A1", 1), cell("C1", 2)))
    assert sheet.rows == [[1.0, None, 2.0]]


def test_that_a_date_stays_a_date():
    book, target = openpyxl.Workbook(), io.BytesIO()
    book.active.append([date(2023, 1, 31), datetime(2023, 1, 31, 8)])  # noqa: DTZ001
    book.save(target)
    sheet = read(target.getvalue()).sheets[0].sheet
    assert sheet.rows == [[date(2023, 1, 31), datetime(2023, 1, 31, 8)]]  # noqa: DTZ001


def test_that_an_error_cell_stays_an_error():
    sheet = sheet_of(row(1, cell("A1", 1), '<c r="B1" t="e"><v>#DIV/0!</v></c>'))
    assert sheet.rows == [[1.0, ErrorCell("#DIV/0!")]]


def test_that_errors_around_the_values_widen_the_box():
    errors = [f'<c r="{at}" t="e"><v>#N/A</v></c>' for at in ("A1", "E5")]
    sheet = sheet_of(row(1, errors[0]) + row(3, cell("C3", 1)) + row(5, errors[1]))
    assert (sheet.value(1, 1), sheet.value(3, 3), sheet.value(5, 5)) == (
        ErrorCell("#N/A"),
        1.0,
        ErrorCell("#N/A"),
    )


def test_that_a_sheet_of_errors_alone_is_not_empty():
    sheet = sheet_of(row(3, '<c r="B3" t="e"><v>#N/A</v></c>'))
    assert (sheet.first_row, sheet.first_column, sheet.rows) == (
        3,
        2,
        [[ErrorCell("#N/A")]],
    )


def test_that_errors_are_said_once_a_sheet():
    problems = (
        read(workbook(row(1, '<c r="A1" t="e"><v>#N/A</v></c>'))).sheets[0].problems
    )
    assert problems[0].named == {"sheet": "Sheet1", "count": "1", "example": "#N/A"}


def test_that_an_error_calamine_has_no_name_for_does_not_cost_the_sheet():
    sheet = sheet_of(row(3, cell("B3", 7), '<c r="C3" t="e"><v>#SPILL!</v></c>'))
    assert (sheet.value(3, 2), sheet.value(3, 3)) == (7, ErrorCell("#SPILL!"))


def test_that_cells_without_addresses_are_read_in_their_order():
    sheet = sheet_of('<row r="1"><c><v>1</v></c><c t="e"><v>#N/A</v></c></row>')
    assert sheet.rows == [[1, ErrorCell("#N/A")]]


def test_that_rows_read_by_openpyxl_are_equally_long():
    first = '<row r="1"><c><v>1</v></c><c><v>2</v></c></row>'
    ragged = first + '<row r="2"><c><v>3</v></c></row>'
    assert [len(cells) for cells in sheet_of(ragged).rows] == [2, 2]


def test_that_a_formula_without_its_value_is_kept_apart_from_a_blank():
    sheet = sheet_of(row(1, cell("A1", 1), '<c r="B1"><f>A1+1</f></c>'))
    assert sheet.rows == [[1.0, UncalculatedCell()]]


def test_that_formulas_without_values_are_said():
    assert codes(row(1, '<c r="B1"><f>A1+1</f></c>')) == ["uncalculated_formulas"]


def test_that_a_number_too_large_to_be_one_is_an_error():
    assert sheet_of(row(1, cell("A1", "x"), '<c r="B1"><v>1e999</v></c>')).rows == [
        ["x", ErrorCell("#NUM!")]
    ]


def test_that_hidden_rows_are_read_and_said():
    rows = row(1, cell("A1", 1)) + row(2, cell("A2", 2), more=' hidden="1"')
    assert (sheet_of(rows).hidden_rows, codes(rows)) == ({2}, ["hidden_rows"])


def test_that_hidden_columns_are_read_and_said():
    before = '<cols><col min="2" max="16384" hidden="1"/></cols>'
    rows = row(1, cell("A1", 1), cell("B1", 2))
    sheet = sheet_of(rows, before=before)
    assert (sheet.hidden_columns, codes(rows, before=before)) == (
        {2},
        ["hidden_columns"],
    )


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_that_a_hidden_sheet_is_read_and_said(state):
    whole = read(workbook(TABLE, TABLE, states={1: state})).sheets[1]
    assert (whole.sheet.hidden, whole.problems[0].code) == (True, "hidden_sheet")


def test_that_sheets_keep_their_order_and_names():
    sheets = read(workbook(TABLE, TABLE, names=["B", "A &amp; C"])).sheets
    assert [(s.sheet.position, s.sheet.name) for s in sheets] == [
        (1, "B"),
        (2, "A & C"),
    ]


def test_that_an_empty_sheet_has_no_rows():
    assert sheet_of("").rows == []


def test_that_macros_and_links_are_said():
    more = {"xl/vbaProject.bin": b"", "xl/externalLinks/externalLink1.xml": "<a/>"}
    assert codes(TABLE, more=more) == ["macros_present", "links_present"]


def test_that_a_chart_sheet_is_left_out_and_said():
    book, target = openpyxl.Workbook(), io.BytesIO()
    book.active.append([1])
    book.create_chartsheet("Chart")
    book.save(target)
    chart = read(target.getvalue()).sheets[1]
    assert [p.code for p in chart.problems] == ["sheet_without_cells"]


def test_that_a_text_is_one_sheet():
    whole = read_cells(b"a,b\n1,2\n", Format.TEXT, "a.csv", LIMITS)
    assert whole.sheets[0].sheet.rows == [["a", "b"], ["1", "2"]]


def test_that_a_damaged_xls_is_refused():
    with pytest.raises(Refusal) as caught:
        read(compound("Workbook"), Format.XLS)
    assert caught.value.code == "damaged"


def test_that_a_workbook_with_damaged_markup_says_which_sheet_is_lost():
    broken = {"xl/worksheets/sheet1.xml": "<worksheet><sheetData><row></oops>"}
    whole = read(workbook("", TABLE, more=broken))
    assert [p.code for p in whole.sheets[0].problems] == ["sheet_unreadable"]


def test_that_the_other_sheets_of_a_damaged_workbook_are_read():
    broken = {"xl/worksheets/sheet1.xml": "<worksheet><sheetData><row></oops>"}
    assert read(workbook("", TABLE, more=broken)).sheets[1].sheet.rows


def test_that_too_many_sheets_are_refused_in_any_format(monkeypatch):
    monkeypatch.setattr(
        module, "inspect", lambda *_, **_more: WorkbookXml({}, frozenset(), False, 0)
    )
    with pytest.raises(Refusal) as caught:
        read(workbook(TABLE, TABLE), limits=Limits(sheets=1))
    assert caught.value.code == "too_many_sheets"


def test_that_a_sheet_whose_markup_was_not_seen_is_said(monkeypatch):
    monkeypatch.setattr(
        module, "inspect", lambda *_, **_more: WorkbookXml({}, frozenset(), False, 0)
    )
    assert codes(TABLE) == ["sheet_not_checked"]


def test_that_a_sheet_calamine_cannot_read_is_lost_without_its_markup(monkeypatch):
    monkeypatch.setattr(
        module, "inspect", lambda *_, **_more: WorkbookXml({}, frozenset(), False, 0)
    )
    assert codes(row(1, '<c r="A1" t="e"><v>#SPILL!</v></c>')) == ["sheet_unreadable"]


def test_that_a_panic_of_calamine_is_damage():
    def panic():
        raise PanicException

    with pytest.raises(guarding.Unreadable):
        guarding.guarded(panic)


def test_that_a_wish_to_stop_is_not_taken_for_a_panic():
    def stop():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        guarding.guarded(stop)


def test_that_a_password_calamine_meets_is_said():
    def locked():
        raise PasswordError

    with pytest.raises(Refusal) as caught:
        guarding.guarded(locked)
    assert caught.value.code == "encrypted"


@pytest.mark.skipif(not PUBLISHERS.is_dir(), reason="the real workbooks are not here")
def test_that_a_real_value_is_kept_to_its_last_digit():
    data = (PUBLISHERS / "us-census/country.xlsx").read_bytes()
    sheet = read(data).sheets[0].sheet
    assert sheet.value(5466, 29) == 153837.091085


FAR = "".join(row(n, cell(f"A{n}", n), cell(f"B{n}", "x")) for n in range(1, 6000))


def test_that_a_large_sheet_calamine_gives_up_is_read_again_whole():
    spill = '<c r="C7000" t="e"><v>#SPILL!</v></c>'
    sheet = sheet_of(
        FAR + row(7000, spill, cell("Z7000", 1)) + row(7001, cell("A7001", 1))
    )
    assert (sheet.value(1, 1), sheet.value(7000, 26)) == (1, 1)
    assert sheet.value(7000, 3) == ErrorCell("#SPILL!")


def test_that_a_cell_beyond_the_grid_of_a_large_sheet_is_refused():
    with pytest.raises(Refusal) as caught:
        read(workbook(FAR + row(1_048_577, cell("A1048577", 1))))
    assert caught.value.code == "beyond_grid"


@pytest.mark.parametrize("odd", ["", "1e999"])
def test_that_blanks_and_infinite_numbers_among_texts_are_cleaned(odd):
    markup = f'<c r="B2"><v>{odd}</v></c>' if odd else cell("B2", "")
    rows = row(1, cell("A1", "a"), cell("B1", "b")) + row(2, cell("A2", 1), markup)
    assert sheet_of(rows).rows[1] == [1.0, ErrorCell("#NUM!") if odd else None]


def test_that_collecting_is_on_again_after_a_workbook():
    read(workbook(TABLE))
    assert gc.isenabled()


def test_that_collecting_stays_off_where_it_was():
    gc.disable()
    try:
        read(workbook(TABLE))
        assert not gc.isenabled()
    finally:
        gc.enable()


# --- a large sheet is parsed beside ---


def test_that_a_sheet_parsed_beside_is_read_alike(monkeypatch):
    monkeypatch.setattr("core.intake.reader.workbook.workbook_xml._LARGE", 1)
    data = workbook(TABLE)
    parsing = begun(data, LIMITS, Beside())
    assert parsing.pieces is not None
    alone, beside = read(data), read_cells(data, Format.XLSX, "a.xlsx", LIMITS, parsing)
    assert beside.sheets[0].sheet.rows == alone.sheets[0].sheet.rows


def test_that_a_small_workbook_is_looked_through_first():
    assert begun(workbook(TABLE), LIMITS, Beside()).pieces is None


def test_that_a_sheet_calamine_gives_up_on_beside_is_read_again(monkeypatch):
    monkeypatch.setattr("core.intake.reader.workbook.workbook_xml._LARGE", 1)
    rows = row(1, cell("A1", 1), '<c r="B1" t="e"><v>#SPILL!</v></c>')
    data = workbook(rows)
    parsing = begun(data, LIMITS, Beside())
    [one] = read_cells(data, Format.XLSX, "a.xlsx", LIMITS, parsing).sheets
    assert one.sheet.rows == [[1.0, ErrorCell("#SPILL!")]]
