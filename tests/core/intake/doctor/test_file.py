"""What breaks a rule in the file itself: its format, its formulas, its drawings."""

from __future__ import annotations

from io import BytesIO

import openpyxl
from openpyxl.chart import BarChart, Reference

from core.intake.reader.doctor.examination import examine
from core.intake.reader.doctor.markup import check_file
from core.intake.reader.workbook.grid import Sheet, UncalculatedCell
from core.intake.reader.workbook.sniff import Format

SHEETS = [Sheet("Data", 1, [["Country", "Exports"], ["Japan", 1.5], ["Korea", 2.5]])]


def workbook(*, chart=False, formulas=0):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Data"
    sheet.append(["Country", "Exports"])
    for row in range(formulas):
        sheet.append(["Japan", f"={row}+1"])
    if chart:
        drawn = BarChart()
        drawn.add_data(Reference(sheet, min_col=2, min_row=1, max_row=3))
        sheet.add_chart(drawn, "D2")
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def found(data, form=Format.XLSX):
    return {one.code: one for one in check_file(data, form, SHEETS)}


def test_that_a_plain_workbook_is_in_order():
    assert found(workbook()) == {}


def test_that_formulas_are_found_with_their_cells():
    ill = found(workbook(formulas=2))["formulas"]
    assert (ill.sheet, ill.places, ill.fixed) == (1, ((2, 2), (3, 2)), True)


def test_that_a_formula_without_value_is_not_called_mended():
    rows = [["Country", "Exports"], ["Japan", UncalculatedCell()], ["Japan", 2.0]]
    [ill] = check_file(workbook(formulas=2), Format.XLSX, [Sheet("Data", 1, rows)])
    assert ill.places == ((3, 2),)


def test_that_very_many_formulas_are_counted_and_some_listed():
    ill = found(workbook(formulas=4000))["formulas"]
    assert (ill.cells, len(ill.places)) == (4000, 500)


def test_that_a_chart_is_an_object():
    assert "objects" in found(workbook(chart=True))


def test_that_a_web_page_is_another_format():
    assert dict(found(b"", Format.HTML)["other_format"].said) == {"form": "html"}


def test_that_an_old_workbook_is_excel_too():
    assert found(b"", Format.XLS) == {}


class Written:
    """A staging file that only remembers."""

    def __init__(self):
        self.ailments, self.copies = [], []

    def add_ailment(self, one):
        self.ailments.append(one)

    def add_cleaned(self, sheet, copy):
        self.copies.append((sheet.name, copy))


def test_that_every_sheet_with_cells_is_examined_and_copied():
    staging = Written()
    examine(
        workbook(formulas=1), Format.XLSX, [*SHEETS, Sheet("Empty", 2, [])], staging
    )
    assert [name for name, _copy in staging.copies] == ["Data"]
    assert {one.rule for one in staging.ailments} == {"1-7", "1-9"}
