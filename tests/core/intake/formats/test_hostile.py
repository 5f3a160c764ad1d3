"""Whatever a file holds, its reader ends with cells or with a refusal."""

from __future__ import annotations

import struct
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from core.intake.limits import Limits
from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.cells import read_cells
from core.intake.reader.workbook.cells_again import read_cells_again
from core.intake.reader.workbook.sniff import Format, sniff
from core.intake.refusals import TEXTS
from tests.core.intake.formats.hostile import SHEET, damaged, seeds
from tests.core.intake.formats.ods_writer import content, ods_of
from tests.core.intake.formats.sheets import Cell, table
from tests.core.intake.formats.xls_writer import (
    book_stream,
    compound,
    record,
    xls,
)
from tests.core.intake.formats.xlsb_writer import record as binary
from tests.core.intake.formats.xlsb_writer import xlsb
from tests.core.intake.making import cell, row, workbook

ROOT = Path(__file__).parents[4]
LIMITS = Limits(sheet_cells=100_000, sheets=50, inflated_bytes=50_000_000)
TIMES = 200
OF_OURS = ["xls", "bare.xls", "excel2.xls", "excel4.xls", "ods", "xml", "html", "csv"]
BOTH = frozenset({Format.XLS, Format.ODS})
"""Formats that calamine is asked for too; it may end the process it is asked in."""

BATCH = """
import random, sys
sys.path.insert(0, sys.argv[1])
from core.intake.limits import Limits
from core.intake.reader.workbook.cells import read_cells
from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.sniff import sniff
from tests.core.intake.formats.hostile import damaged, seeds
form, first, last = sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
seed = seeds()[form]
for number in range(first, last):
    print(number, flush=True)
    data = damaged(seed, random.Random(number))
    try:
        read_cells(data, sniff(data, form), form, Limits(sheet_cells=100_000))
    except Refusal:
        pass
"""


def end_of(data, name):
    """Return `read`, or the code of the refusal."""
    try:
        form = sniff(data, name)
        if form in BOTH:
            read_cells_again(data, form, LIMITS)
        else:
            read_cells(data, form, name, LIMITS)
    except Refusal as refusal:
        return refusal.code
    return "read"


@pytest.mark.parametrize("form", OF_OURS)
def test_that_a_damaged_workbook_is_read_or_refused(form):
    seed = seeds()[form]
    names = [f"a.{form}"] * TIMES
    workbooks = (damaged(seed, Random(n)) for n in range(TIMES))  # noqa: S311
    ends = {end_of(*one) for one in zip(workbooks, names, strict=True)}
    assert ends <= {"read", *TEXTS}


@pytest.mark.parametrize("form", ["xlsx", "xlsb", "xls"])
def test_that_nothing_but_calamine_ends_a_reader(form):
    """It may abort over a workbook; the sandbox answers for that, and we go on."""
    first, errors = 0, ""
    while first < TIMES and not errors:
        done = subprocess.run(
            [sys.executable, "-c", BATCH, str(ROOT), form, str(first), str(TIMES)],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        first = int(done.stdout.split()[-1]) + 1
        errors = done.stderr if "Traceback" in done.stderr else ""
    assert errors == ""


FORMAT_OF_THE_SEED = {
    form: form.rpartition(".")[2] for form in seeds() if not form.startswith("bare")
}


@pytest.mark.parametrize("form", FORMAT_OF_THE_SEED)
def test_that_a_workbook_cut_off_anywhere_is_read_or_refused(form):
    data = seeds()[form]
    step = max(len(data) // 40, 1)
    for end in range(0, len(data), step):
        assert end_of(data[:end] or b"\0", f"a.{form}") in {"read", *TEXTS}


def test_that_a_chain_of_sectors_that_leads_back_is_damage():
    data = bytearray(xls(SHEET))
    data[512 + 8 : 512 + 12] = struct.pack("<I", 2)
    assert end_of(bytes(data), "a.xls") == "damaged"


def test_that_a_count_of_texts_that_are_not_there_costs_nothing():
    more = record(0x00FC, struct.pack("<II", 0xFFFFFFFF, 0xFFFFFFFF))
    assert end_of(compound(book_stream(SHEET, more=more)), "a.xls") == "read"


def test_that_a_sheet_that_begins_in_itself_is_damage():
    more = record(0x0085, struct.pack("<IH", 0, 0) + b"\1\0A")
    assert end_of(xls(SHEET, more=more), "a.xls") in {"damaged", "read"}


def test_that_a_record_that_says_it_is_endless_costs_its_sheet():
    broken = {"xl/worksheets/sheet1.bin": binary(145) + b"\5\xff\xff\xff\x7f"}
    [sheet] = read_cells(xlsb(SHEET, more=broken), Format.XLSB, "a", LIMITS).sheets
    assert {p.code for p in sheet.problems} <= {"sheet_not_checked", "sheet_unreadable"}


def test_that_two_far_corners_are_refused_in_an_old_workbook():
    corners = table(["a"])
    corners.cells[65536, 256] = Cell("b")
    assert end_of(xls(corners), "a.xls") == "sheet_too_large"


def test_that_rows_repeated_over_rows_are_refused_at_once():
    wide = '<table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p>'
    rows = (
        '<table:table-row table:number-rows-repeated="1048576">'
        f"{wide}</table:table-cell></table:table-row>"
    )
    body = f"<table:table>{rows * 50}</table:table>"
    assert end_of(ods_of(body), "a.ods") == "sheet_too_large"


def test_that_rows_beyond_the_limit_are_refused_before_they_are_filled():
    rows = (
        '<table:table-row table:number-rows-repeated="99"><table:table-cell'
        ' table:number-columns-repeated="16384"><text:p>x</text:p>'
        "</table:table-cell></table:table-row>"
    )
    assert (
        end_of(ods_of(f"<table:table>{rows}</table:table>"), "a") == "sheet_too_large"
    )


def test_that_a_declaration_the_parser_cannot_go_on_with_is_no_fault_of_ours():
    page = b"<table><tr><td>a<!" + b"[" * 1_000
    assert end_of(page, "a.html") in {"read", "damaged"}


def test_that_hidden_columns_without_end_cost_nothing():
    columns = (
        '<table:table-column table:visibility="collapse"'
        ' table:number-columns-repeated="16384"/>'
    )
    assert end_of(ods_of(f"<table:table>{columns * 3000}</table:table>"), "a") == "read"


def test_that_a_content_that_opens_out_is_refused():
    bomb = content("<table:table>" + " " * 60_000_000 + "</table:table>")
    assert end_of(ods_of("", more={"content.xml": bomb}), "a") == "inflated_too_large"


def test_that_cells_that_span_everything_cost_nothing():
    cells = "<td colspan=1000 rowspan=65534>x" * 10
    page = "<table>" + f"<tr>{cells}" * 20 + "</table>"
    assert end_of(page.encode(), "a.html") == "beyond_grid"


def test_that_a_page_of_open_brackets_is_refused():
    assert end_of(b"<table>" + b"<" * 100_000, "a.html") in {"read", "not_a_workbook"}


def test_that_rows_without_end_are_refused():
    page = b"<table>" + b"<tr><td>x" * 100_001 + b"</table>"
    assert end_of(page, "a.html") == "sheet_too_large"


def test_that_a_text_of_one_line_is_refused():
    assert end_of(b"," * 5_000_000, "a.csv") == "text_damaged"


def test_that_far_corners_of_a_large_sheet_are_refused_by_the_second_reader():
    rows = "".join(row(n, cell(f"A{n}", n)) for n in range(1, 12_000))
    data = workbook(rows + row(1_048_576, cell("XFD1048576", 1)))
    with pytest.raises(Refusal) as caught:
        read_cells_again(data, Format.XLSX, LIMITS)
    assert caught.value.code == "sheet_too_large"
