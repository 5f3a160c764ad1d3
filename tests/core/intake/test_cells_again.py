from __future__ import annotations

import pytest

from core.intake.limits import Limits
from core.intake.reader.job import Errand, ReadJob
from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.cells_again import read_cells_again
from core.intake.reader.workbook.grid import ErrorCell
from core.intake.reader.workbook.sniff import Format
from tests.core.intake.making import TABLE, cell, row, workbook


def read(data, form=Format.XLSX):
    return read_cells_again(data, form, Limits())


def test_that_the_second_reader_finds_the_same_cells():
    sheet = read(workbook(TABLE)).sheets[0].sheet
    assert sheet.rows == [["Economy", "2023"], ["Japan", 80.5]]


def test_that_the_second_reader_keeps_the_addresses():
    sheet = read(workbook(row(7, cell("C7", 1)))).sheets[0].sheet
    assert (sheet.first_row, sheet.first_column, sheet.rows) == (7, 3, [[1]])


def test_that_the_second_reader_keeps_errors():
    sheet = read(workbook(row(1, '<c r="A1" t="e"><v>#N/A</v></c>'))).sheets[0].sheet
    assert sheet.rows == [[ErrorCell("#N/A")]]


def test_that_the_second_reader_says_what_is_hidden():
    [sheet] = read(workbook(TABLE, states={0: "hidden"})).sheets
    assert [problem.code for problem in sheet.problems] == ["hidden_sheet"]


def test_that_the_second_reader_says_which_sheet_is_lost():
    broken = {"xl/worksheets/sheet1.xml": "<worksheet><sheetData><row></oops>"}
    [sheet] = read(workbook("", more=broken)).sheets
    assert [problem.code for problem in sheet.problems] == ["sheet_unreadable"]


def test_that_xlsb_has_no_second_reader():
    with pytest.raises(Refusal) as caught:
        read(b"", Format.XLSB)
    assert caught.value.code == "reader_died"


@pytest.mark.parametrize("form", [Format.XLS, Format.ODS])
def test_that_what_no_reader_of_ours_reads_is_damaged(form):
    with pytest.raises(Refusal) as caught:
        read(b"", form)
    assert caught.value.code == "damaged"


def test_that_the_reader_learns_that_it_is_the_second(tmp_path):
    sent = Errand(tmp_path, tmp_path, ReadJob("a.xlsx"), again=True)
    assert Errand.from_json(sent.to_json()).again
