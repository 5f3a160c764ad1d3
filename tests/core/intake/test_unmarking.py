"""Marks of direction in a workbook turn no sentence of ours round."""

from __future__ import annotations

import openpyxl
import pytest

from core.briefs.mentions import sentence
from core.intake.imports import read_workbook
from core.intake.reader.workbook.grid import ErrorCell, Sheet
from core.intake.reader.workbook.unmarking import unmarked
from core.intake.reader.workbook.workbook_read import SheetRead, WorkbookRead
from core.marks import without_marks
from core.state import Document

TURN, BACK = "\u202e", "\u202c"


@pytest.fixture
def staged(tmp_path):
    """A workbook whose title, sheet, label and file name hold marks of direction."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = f"Data{TURN}"
    for row in (
        [f"Output {TURN}of chips{BACK}"],
        ["Economy", "2019", "2020"],
        [f"Japan{TURN}", 1.5, 2.5],
        ["China", 3.5, 4.5],
    ):
        sheet.append(row)
    sheet.row_dimensions[4].hidden = True
    book.create_sheet("Data").append(["Read me"])
    path = tmp_path / f"tra{TURN}de.xlsx"
    book.save(path)
    with read_workbook(path, recipes=(), vocabulary=("japan", "china")) as read:
        yield read


def test_that_cells_names_and_files_hold_no_marks(staged):
    sheets = staged.sheets()
    grids = [list(staged.grid(sheet.sheet_no)) for sheet in sheets]
    said = f"{sheets} {grids} {staged.name}"
    assert "Japan" in said
    assert "trade.xlsx" in said
    assert ascii(TURN)[1:-1] not in ascii(said)


def test_that_the_marks_are_said_with_their_number(staged):
    found = [p for p in staged.problems() if p.code == "direction_marks"]
    assert [dict(problem.particulars)["count"] for problem in found] == ["2"]


@pytest.mark.parametrize("text", ["日本　東京", "two\nlines\t", "العربية", "naïve"])
def test_that_other_text_stays_as_it_is(text):
    assert without_marks(text) == text


def test_that_a_document_is_named_without_marks(tmp_path):
    assert Document.at(tmp_path / f"ca{TURN}se.statecraft").name == "case"


def test_that_what_is_said_of_a_sheet_says_its_name_without_marks(staged):
    said = [problem for problem in staged.problems() if "hidden_rows" in problem.code]
    assert [dict(problem.particulars)["sheet"] for problem in said] == ["Data (2)"]
    assert ascii(TURN)[1:-1] not in ascii(staged.problems())


def read_of(*rows):
    """Return what was read of a sheet with these rows."""
    return WorkbookRead((SheetRead(Sheet("Data", 1, [list(row) for row in rows])),))


def test_that_a_sheet_without_marks_stays_as_it_is():
    rows = (["a", 1.0], [None, ErrorCell("#N/A")], ["two\nlines", 2.0])
    [one] = unmarked(read_of(*rows)).sheets
    assert (one.sheet.rows, one.problems) == ([list(row) for row in rows], ())


def test_that_marks_are_taken_out_of_rows_and_columns():
    [one] = unmarked(read_of([f"Ja{TURN}pan", 1.0], [TURN, 2.0])).sheets
    assert one.sheet.rows == [["Japan", 1.0], [None, 2.0]]
    assert one.sheet.columns == [["Japan", None], [1.0, 2.0]]
    [problem] = one.problems
    assert problem.named["count"] == "2"


def test_that_a_sheet_keeps_a_name_of_its_own_without_marks():
    sheets = [Sheet(name, at, [["a"]]) for at, name in enumerate(("A", f"A{TURN}"), 1)]
    read = unmarked(WorkbookRead(tuple(map(SheetRead, sheets))))
    assert [one.sheet.name for one in read.sheets] == ["A", "A (2)"]


def cut(text, name="Data"):
    read = unmarked(WorkbookRead((SheetRead(Sheet(name, 1, [[text, 5.0]])),)))
    return read.sheets[0]


def test_that_a_text_longer_than_excel_allows_is_cut_and_said():
    one = cut("a" * 40_000)
    assert len(one.sheet.rows[0][0]) == 32_767
    assert [problem.code for problem in one.problems] == ["texts_cut"]


def test_that_the_longest_text_of_excel_is_whole():
    one = cut("a" * 32_767)
    assert (len(one.sheet.rows[0][0]), one.problems) == (32_767, ())


def test_that_the_name_of_a_sheet_ends():
    assert len(cut("a", name="a" * 1_000_000).sheet.name) == 255


def test_that_no_cell_passes_for_the_signs_of_a_number_in_a_sentence():
    name = "\ufdd0market_share/period=2018\ufdd199%\ufdd2"
    assert sentence(without_marks(name)).mentions == ()
