from __future__ import annotations

import struct
from datetime import date, time, timedelta

import pytest

from core.intake.limits import Limits
from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.formats import unchecked
from core.intake.reader.workbook.formats import xls as module
from core.intake.reader.workbook.formats.xls import read_xls, read_xls_alone
from core.intake.reader.workbook.formats.xls_records import globals_of
from core.intake.reader.workbook.grid import ErrorCell
from core.intake.reader.workbook.guarding import Unreadable
from core.intake.reader.workbook.styles import Range
from tests.core.intake.formats.sheets import Cell, table
from tests.core.intake.formats.xls_writer import (
    bof,
    book_stream,
    compound,
    old_xls,
    record,
    xls,
)

LIMITS = Limits()
ONE = table(["Economy", 80.5])


def sheet_of(data):
    return read_xls(data, LIMITS).sheets[0].sheet


def codes(data):
    return [problem.code for problem in read_xls(data, LIMITS).problems]


@pytest.mark.parametrize("version", [2, 3, 4])
def test_that_workbooks_older_than_compound_files_are_read(version):
    data = old_xls(version, ["Economy", "2023"], ["Japan", 80.5])
    assert sheet_of(data).rows == [["Economy", "2023"], ["Japan", 80.5]]


def test_that_a_time_and_a_span_are_told_apart():
    both = table([Cell(0.5, format="h:mm"), Cell(1.5, format="[h]:mm")])
    assert sheet_of(xls(both)).rows == [[time(12), timedelta(hours=36)]]


def test_that_an_error_of_a_formula_is_an_error():
    failed = table([Cell(error="#DIV/0!", formula=True)])
    assert sheet_of(xls(failed)).rows == [[ErrorCell("#DIV/0!")]]


def test_that_an_error_without_a_name_keeps_its_number():
    data = book_stream(table([Cell(error="#N/A")])).replace(b"\x2a\x01", b"\x63\x01")
    assert sheet_of(data).rows == [[ErrorCell("#ERR99")]]


def test_that_formulas_are_said_to_have_a_value_in_any_case():
    assert codes(xls(table([Cell(0.0, formula=True)]))) == ["formulas_always_valued"]


def test_that_merged_cells_keep_their_range():
    merged = table(["a", "b"], ["c"], merged=[(1, 1, 2, 1)])
    assert sheet_of(xls(merged)).merged == (Range(1, 1, 2, 1),)


def test_that_dates_may_count_from_1904():
    stream = book_stream(table([Cell(date(2023, 1, 31), format="yyyy-mm-dd")]))
    counted = stream.replace(record(0x0022, b"\0\0"), record(0x0022, b"\1\0"))
    assert sheet_of(counted).rows == [[date(2027, 2, 1)]]


def test_that_a_chart_is_left_out_and_said():
    whole = read_xls(xls(ONE, table(["x"], name="Chart"), sheet_kinds=[0, 2]), LIMITS)
    assert [one.sheet.name for one in whole.sheets] == ["Data", "Chart"]
    assert [p.code for p in whole.sheets[1].problems] == ["sheet_without_cells"]


def test_that_a_macro_sheet_is_said():
    data = xls(ONE, table(["x"], name="Macro"), sheet_kinds=[0, 1])
    assert codes(data) == ["macros_present"]


def test_that_a_project_of_macros_is_said():
    assert codes(xls(ONE, entries=["_VBA_PROJECT_CUR"])) == ["macros_present"]


def test_that_links_to_other_workbooks_are_counted():
    own, other = struct.pack("<HH", 1, 0x0401), struct.pack("<HH", 1, 5) + b"\0a.xls"
    more = record(0x01AE, own) + record(0x01AE, other)
    [said] = read_xls(xls(ONE, more=more), LIMITS).problems
    assert (said.code, said.named) == ("links_present", {"count": "1"})


def test_that_a_workbook_with_a_password_is_refused():
    stream = bof(5) + record(0x002F, b"\1\0" * 27) + record(0x000A)
    with pytest.raises(Refusal) as caught:
        read_xls(compound(stream), LIMITS)
    assert caught.value.code == "encrypted"


def test_that_too_many_sheets_are_refused():
    with pytest.raises(Refusal) as caught:
        read_xls(xls(ONE, ONE), Limits(sheets=1))
    assert caught.value.code == "too_many_sheets"


def test_that_a_box_over_the_whole_sheet_is_refused():
    corners = table(["a"])
    corners.cells[65536, 256] = Cell("b")
    with pytest.raises(Refusal) as caught:
        read_xls(xls(corners), LIMITS)
    assert caught.value.code == "sheet_too_large"


def test_that_damage_to_styles_costs_the_styles_alone():
    whole = read_xls(book_stream(ONE, more=record(0x0031, b"\0")), LIMITS)
    assert whole.sheets[0].sheet.rows == [["Economy", 80.5]]
    assert [p.code for p in whole.problems] == ["hidden_not_checked"]


def test_that_calamine_is_asked_where_xlrd_gives_up(monkeypatch):
    def giving_up(*_, **__):
        raise IndexError

    monkeypatch.setattr(module, "_workbook", giving_up)
    whole = read_xls(xls(table(["Economy", Cell(error="#N/A")])), LIMITS)
    assert whole.sheets[0].sheet.rows == [["Economy", None]]
    assert [p.code for p in whole.problems] == ["formulas_not_checked"]


def test_that_without_calamine_it_is_given_up():
    with pytest.raises(Unreadable):
        read_xls_alone(compound(b"nothing"), LIMITS)


def test_that_sheets_keep_the_names_of_every_alphabet():
    assert sheet_of(xls(table(["a"], name="輸出"))).name == "輸出"


def test_that_an_unreadable_sheet_of_calamine_s_is_said(monkeypatch):
    def giving_up(*_, **__):
        raise Unreadable

    monkeypatch.setattr(module, "_workbook", giving_up)
    monkeypatch.setattr(unchecked.CalamineSheets, "fill", giving_up)
    whole = read_xls(xls(ONE, table(["x"], name="C"), sheet_kinds=[0, 2]), LIMITS)
    assert [sheet.problems[0].code for sheet in whole.sheets] == [
        "sheet_unreadable",
        "sheet_without_cells",
    ]


@pytest.mark.parametrize(
    ("name", "links"), [(b"\4\1abc", 1), (b"\4\3abc", 0), (b"", 0)]
)
def test_that_links_of_excel_5_are_told_from_its_own_sheets(name, links):
    said = globals_of(record(0x0809, b"\0\5\5\0") + record(0x0017, name))
    assert said.links == links


def test_that_a_sheet_of_excel_5_has_its_name():
    sheet = struct.pack("<IBBB", 0, 0, 0, 4)[:6] + b"\4Data"
    said = globals_of(record(0x0809, b"\0\5\5\0") + record(0x0085, sheet))
    assert (said.name(1), said.sheets) == ("Data", [True])


def test_that_a_sheet_in_plain_letters_has_its_name():
    sheet = struct.pack("<IBB", 0, 0, 0) + b"\4\0Data"
    stream = record(0x0809, b"\0\6\5\0") + record(0x0085, b"") + record(0x0085, sheet)
    assert globals_of(stream).names == ["Data"]
