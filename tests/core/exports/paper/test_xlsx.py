"""A workbook: numbers as numbers, texts as texts, and the way back from each number."""

from __future__ import annotations

import re
from datetime import datetime
from io import BytesIO

import openpyxl
import pytest

from core.exports.paper.script import cell_text, clean
from core.exports.paper.xlsx import xlsx_bytes
from core.exports.paper.xlsx.numbers import written_format
from core.format import written
from core.options import OFFERED, Options, choosing
from tests.core.exports.paper import making
from tests.core.exports.paper.hostile import HOSTILE, hostile_paper
from tests.core.exports.paper.office import live, meant, parts

BREAK = re.compile("[\r\n]+")


def opened(paper):
    return openpyxl.load_workbook(BytesIO(xlsx_bytes(paper)))


def one(drawing, **more):
    return making.paper(making.exhibit(1, drawing, **more))


def cells(book):
    return [cell for sheet in book for row in sheet for cell in row]


def rows(sheet):
    """Return the table of a sheet: headings, and rows up to the first that is empty."""
    found = []
    for row in sheet.iter_rows(min_row=6, values_only=True):
        if not any(value is not None for value in row):
            break
        found.append(row)
    return found


@pytest.fixture(scope="module")
def full():
    return making.full_paper("report")


@pytest.fixture(scope="module")
def book(full):
    return opened(full)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_that_no_text_of_a_workbook_acts_and_each_stays_as_it_is(text):
    blob = xlsx_bytes(hostile_paper(text))
    assert live(blob) == []
    held = openpyxl.load_workbook(BytesIO(blob))
    found = cells(held)
    assert not [cell for cell in found if cell.data_type == "f" or cell.hyperlink]
    same = [cell for cell in found if cell.value == cell_text(text)]
    assert len(same) > 30
    assert {cell.data_type for cell in same} == {"s"}
    header = held.worksheets[0].oddHeader.right.text
    assert header.replace("&&", "&") == clean(text) or BREAK.search(text)


def test_that_a_workbook_has_a_cover_its_tables_notes_and_provenance(book):
    names = book.sheetnames
    assert names[0] == "Cover"
    assert names[-2:] == ["Notes", "Provenance"]
    assert "Figure 1" in names


def test_that_numbers_are_numbers_with_a_format_and_unknown_ones_are_empty():
    sheet = opened(one(making.line_plot()))["Figure 1"]
    table = rows(sheet)
    assert table[0][1:4] == ("China", "United States", "Japan")
    assert table[1][1] == 0.03
    assert table[9][3] is None
    assert sheet["B7"].number_format == "0.0%"


def test_that_a_chart_stands_beside_its_rows_and_refers_to_them():
    blob = xlsx_bytes(one(making.line_plot()))
    chart = parts(blob)["xl/charts/chart1.xml"].decode()
    assert "'Figure 1'!$B$7:$B$30" in chart
    assert "<c:externalData" not in chart
    (drawn,) = openpyxl.load_workbook(BytesIO(blob))["Figure 1"]._charts
    assert len(drawn.series) >= 3


def test_that_every_chart_is_described():
    drawings = parts(xlsx_bytes(one(making.line_plot(), alt="What it shows.")))
    assert 'descr="What it shows."' in drawings["xl/drawings/drawing1.xml"].decode()


def test_that_small_charts_have_a_sheet_each():
    names = opened(one(making.panels())).sheetnames
    assert names[1:5] == [f"Figure 1-{n}" for n in range(1, 5)]


def test_that_a_number_leads_to_file_sheet_cell_and_checksum(book):
    sheet = book["Provenance"]
    head = [cell.value for cell in sheet[1]]
    told = dict(zip(head, (cell.value for cell in sheet[3]), strict=True))
    assert told["No."] == "n2"
    assert told["Value"] == "21.5%"
    assert told["Exact value"] == 0.2151
    assert (told["File"], told["Sheet"], told["Cell"]) == ("tables.xlsx", "VALU", "T51")
    assert told["Stored value"] == "153837.091"
    assert told["SHA-256"] == "ab" * 32
    assert told["Cells"] == 12


def test_that_a_table_holds_the_exact_value_written_as_on_the_paper():
    sheet = opened(one(None, table=making.small_table()))["Figure 1"]
    assert sheet["B7"].value == 0.036
    assert sheet["B7"].number_format == "#,##0.0%"
    assert sheet["A7"].data_type == "s"


def test_that_the_sign_of_a_status_has_its_words_beside_it():
    sheet = opened(one(making.sign_grid()))["Figure 1"]
    assert sheet["B8"].value == "● controlled"


def test_that_the_marking_is_on_the_cover_and_above_and_below_every_sheet(book, full):
    assert book["Cover"]["A1"].value == full.marking
    for sheet in book:
        assert sheet.oddHeader.right.text == full.marking
        assert full.marking in sheet.oddFooter.center.text


def test_that_sheets_print_on_a4_and_headings_stay(book):
    for sheet in book:
        assert sheet.page_setup.paperSize == 9
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        if sheet.title != "Cover":
            assert sheet.freeze_panes
            assert sheet.print_title_rows


def test_that_properties_are_those_of_the_paper_and_no_others(book, full):
    said = book.properties
    assert (said.title, said.creator) == (full.title, full.author)
    assert not said.lastModifiedBy
    assert said.created == said.modified == datetime(2026, 12, 1)  # noqa: DTZ001


def test_that_two_runs_are_equal_byte_for_byte(full):
    assert xlsx_bytes(full) == xlsx_bytes(full)


def test_that_english_and_japanese_workbooks_hold_the_same_numbers(full):
    def numbers(language):
        found = cells(opened(full._replace(language=language)))
        return [
            meant(cell.value, cell.number_format)
            for cell in found
            if cell.data_type == "n" and cell.value
        ]

    assert numbers("en") == numbers("ja") != []


def test_that_a_japanese_workbook_has_a_japanese_font(full):
    book = opened(full._replace(language="ja"))
    assert book.worksheets[0]["A1"].font.name == "Yu Gothic"


def test_that_without_origins_there_is_no_sheet_of_them(full):
    assert "Provenance" not in opened(full._replace(annex=())).sheetnames


def test_that_every_column_of_a_chart_has_its_heading():
    sheet = opened(making.paper(making.exhibit(1, making.line_plot()))).worksheets[1]
    assert sheet["A6"].value == "Period"
    sheet = opened(making.paper(making.exhibit(1, making.bar_plot()))).worksheets[1]
    assert sheet["A6"].value == "Name"
    assert sheet["B6"].alignment.horizontal == "right"


def test_that_a_long_name_of_a_row_is_broken_and_not_cut():
    plot = making.bar_plot()
    long = plot._replace(
        categories=("Knowledge and technology " * 4, "B", "C", "D", "E")
    )
    sheet = opened(making.paper(making.exhibit(1, long))).worksheets[1]
    assert sheet["A7"].alignment.wrap_text
    assert sheet.row_dimensions[7].height > 25


def test_that_a_long_marking_is_never_lost_for_a_long_title():
    marking = "HANDLE WITH CARE & R&D ONLY/" * 7
    long = making.paper(making.exhibit(1, making.line_plot()))._replace(
        marking=marking, title="Title & more " * 30, author="Office " * 40
    )
    for sheet in opened(long):
        assert "".join(sheet.oddHeader.right.text.split()).startswith("HANDLEWITH")
        assert len(sheet.oddFooter.center.text) > 150


@pytest.mark.parametrize("numbers", OFFERED["numbers"])
@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (0.2481, "share", "#,##0.0%"),
        (1.468, "LQ", "#,##0.00"),
        (1234.5, "pp", '#,##0.0" pp"'),
        (8475.0, "count", "#,##0"),
    ],
)
def test_that_a_cell_is_a_number_in_every_style_of_writing(
    numbers, value, unit, expected
):
    with choosing(Options(numbers=numbers)):
        assert written_format(value, written(value, unit)) == expected
