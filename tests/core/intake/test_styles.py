from __future__ import annotations

import pytest

from core.intake.limits import Limits
from core.intake.reader.workbook.style_scan import ALL_CELLS, StyleScan
from core.intake.reader.workbook.style_xml import cell_styles
from core.intake.reader.workbook.styles import CellStyle, Range, Styles
from core.intake.reader.workbook.workbook_xml import inspect
from tests.core.intake.making import MAIN, TABLE, cell, row, workbook

BOLD, PERCENT = CellStyle(bold=True), CellStyle(format="0.0%")
KINDS = (CellStyle(), BOLD, PERCENT, CellStyle(indent=2))


def definitions(xfs, fonts="<font/><font><b/></font>", formats=""):
    return (
        f'<styleSheet xmlns="{MAIN}"><numFmts>{formats}</numFmts>'
        f"<fonts>{fonts}</fonts><cellXfs>{xfs}</cellXfs></styleSheet>"
    ).encode()


def scanned(*pieces, last_row=0):
    scan = StyleScan(KINDS)
    for piece in pieces:
        scan.add(piece.encode())
    scan.finish(last_row)
    return scan.styles


def many(rows, columns=100):
    one = "".join(f'<c r="{chr(65 + n % 26)}{{0}}" s="2"/>' for n in range(columns))
    return "".join(one.format(at) for at in rows)


# --- Styles ---


def test_that_a_cell_without_a_style_is_plain():
    assert Styles(KINDS).style(1, 1) == CellStyle()


def test_that_a_style_stands_at_its_cell():
    styles = Styles(KINDS)
    styles.add_row(7, {3: 1, 5: 2})
    assert [styles.bold(7, at) for at in (2, 3, 4, 5)] == [False, True, False, False]
    assert (styles.format(7, 5), styles.indent(7, 5), bool(styles)) == ("0.0%", 0, True)


def test_that_a_row_may_be_told_of_in_two_pieces():
    styles = Styles(KINDS)
    styles.add_row(7, {3: 1})
    styles.add_row(7, {1: 1, 5: 1})
    assert [styles.bold(7, at) for at in (1, 2, 3, 4, 5)] == [
        True,
        False,
        True,
        False,
        True,
    ]


def test_that_plain_and_unknown_styles_take_no_room():
    styles = Styles(KINDS)
    styles.add_row(7, {3: 0, 5: 99})
    assert not styles


# --- what a workbook defines ---


def test_that_definitions_are_read_in_their_order():
    formats = '<numFmt numFmtId="170" formatCode="0.0%"/>'
    xfs = (
        '<xf fontId="0"/><xf fontId="1"/><xf numFmtId="170"/><xf numFmtId="9">'
        '<alignment indent="2"/></xf>'
    )
    assert cell_styles(definitions(xfs, formats=formats)) == (
        CellStyle(),
        BOLD,
        PERCENT,
        CellStyle(indent=2, format="0%"),
    )


@pytest.mark.parametrize(
    ("font", "bold"),
    [("<b/>", True), ('<b val="0"/>', False), ('<b val="1"/>', True), ("<i/>", False)],
)
def test_that_a_font_is_bold_if_it_says_so(font, bold):
    xfs = '<xf fontId="0"/>'
    [style] = cell_styles(definitions(xfs, f"<font>{font}</font>"))
    assert style.bold is bold


def test_that_a_font_that_is_not_there_is_not_bold():
    assert cell_styles(definitions('<xf fontId="9" numFmtId="x"/>')) == (CellStyle(),)


@pytest.mark.parametrize("markup", [b"", b"<a><b>"])
def test_that_without_definitions_there_are_no_styles(markup):
    assert cell_styles(markup) == ()


def test_that_a_workbook_brings_its_styles():
    rows = row(1, '<c r="A1" s="1"><v>1</v></c>')
    data = workbook(rows, more={"xl/styles.xml": definitions('<xf/><xf fontId="1"/>')})
    assert inspect(data, Limits()).scans["Sheet1"].styles.bold(1, 1)


def test_that_a_workbook_brings_its_merged_cells():
    merged = '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>'
    sheet = (
        f'<worksheet xmlns="{MAIN}"><sheetData>{TABLE}</sheetData>{merged}</worksheet>'
    )
    data = workbook("", more={"xl/worksheets/sheet1.xml": sheet})
    assert inspect(data, Limits()).scans["Sheet1"].merged == [Range(1, 1, 2, 2)]


# --- what its cells say ---


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param('<c r="C7" s="1" t="s"><v>1</v></c>', id="usual"),
        pytest.param('<c r="C7" t="s" s="1"><v>1</v></c>', id="order"),
        pytest.param('<x:c s="1" r="C7"/>', id="prefix"),
        pytest.param('<row r="7" s="2" customFormat="1"><c r="C7" s="1"/>', id="row"),
        pytest.param('<c r="B7" s="2"/><c r="C7" t="s" s="1"/>', id="both-orders"),
    ],
)
def test_that_a_style_is_seen_however_it_is_written(markup):
    assert scanned(markup).bold(7, 3)


def test_that_markup_without_styles_says_none():
    assert not scanned(cell("A1", 1))


def test_that_a_cell_beyond_the_grid_has_no_style():
    assert not scanned('<c r="A9999999" s="1"/><c r="ZZZ1" s="1"/>')


def test_that_in_a_large_sheet_labels_that_stand_out_are_seen():
    first = '<c r="A1" t="s"/>' + many(range(1, ALL_CELLS // 100 + 1))
    later = '<c r="A5000" s="1" t="s"/><c r="B5000" s="1"/><c r="A5001" s="2"/>'
    styles = scanned(first, later, cell("A9999", 1), last_row=9999)
    assert [styles.style(5000, 1), styles.style(5000, 2), styles.style(5001, 1)] == [
        BOLD,
        CellStyle(),
        CellStyle(),
    ]


def test_that_in_a_large_sheet_all_styles_of_the_last_rows_are_seen():
    first = many(range(1, ALL_CELLS // 100 + 1))
    last = '<c r="B5000" s="2"/><c r="B4800" s="2"/>'
    styles = scanned(first, last, last_row=5000)
    assert [styles.format(5000, 2), styles.format(4800, 2)] == ["0.0%", "General"]
