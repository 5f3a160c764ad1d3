"""Number formats come with the cells: from the workbook through staging to the case."""

from __future__ import annotations

import json
import sqlite3
import zlib
from contextlib import closing

import pytest
from openpyxl import Workbook

from core.casefile import Case
from core.cell_formats import CellFormats, FormatRows, unpacked_formats
from core.intake.imports import read_workbook
from core.intake.reader.workbook.style_scan import ALL_CELLS, StyleScan
from core.intake.reader.workbook.styles import CellStyle, Styles
from core.problems import Place

FORMATS = CellFormats(
    ["0.0%", "#,##0"], [FormatRows(2, 9, 3, (1, 0, 2)), FormatRows(12, 12, 1, (2,))], 20
)


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        (2, 3, "0.0%"),
        (9, 5, "#,##0"),
        (5, 4, "General"),
        (5, 6, "General"),
        (10, 3, "General"),
        (12, 1, "#,##0"),
        (1, 3, "General"),
        (21, 3, None),
    ],
)
def test_that_each_cell_has_its_format(row, column, code):
    assert unpacked_formats(FORMATS.packed()).at(row, column) == code


def test_that_a_code_longer_than_excel_takes_is_kept_to_its_limit():
    long = CellFormats(['"' * 2900], [FormatRows(1, 1, 1, (1,))], 1)
    kept = unpacked_formats(long.packed()).at(1, 1)
    assert (len(kept), kept[-1]) == (255, "…")


@pytest.mark.parametrize(
    "said",
    [
        pytest.param([20, ["x" * 256], []], id="long-code"),
        pytest.param([20, ["0"], [[1, 2, 3, [2]]]], id="no-such-code"),
        pytest.param([20, ["0"], [[1, 2, 3, [-1]]]], id="negative"),
        pytest.param([20, [7], []], id="no-code"),
        pytest.param(["x", [], []], id="no-row"),
        pytest.param([20, [], [[1, 2]]], id="short"),
        pytest.param(7, id="a-number"),
        pytest.param([20, ["0"], [[1.5, 2, 3, [1]]]], id="a-part-of-a-row"),
    ],
)
def test_that_what_no_reader_of_ours_packed_is_refused(said):
    with pytest.raises(ValueError, match=r"format|whole|values"):
        unpacked_formats(zlib.compress(json.dumps(said).encode()))


def test_that_formats_that_open_out_without_end_are_refused():
    with pytest.raises(ValueError, match="larger than any"):
        unpacked_formats(zlib.compress(b" " * (1 << 26) + b"[0,[],[]]"))


def test_that_rows_that_are_alike_take_one_line():
    styles = Styles([CellStyle(format="0.0"), CellStyle(bold=True)])
    styles.noted_to = 1000
    for row in range(5, 900):
        styles.add_row(row, {2: 0, 3: 1})
    found = styles.formats()
    assert found is not None
    assert len(json.loads(zlib.decompress(found.packed()))[2]) == 1
    assert [found.at(899, column) for column in (2, 3)] == ["0.0", "General"]


def test_that_nothing_is_said_where_there_are_no_styles():
    assert Styles().formats() is None


def test_that_below_the_last_row_noted_a_format_is_not_known():
    scan = StyleScan([CellStyle(), CellStyle(format="0.0")])
    cells = "".join(f'<c r="A{row}" s="1"><v>1</v></c>' for row in range(1, ALL_CELLS))
    scan.add(cells.encode())
    scan.add(b'<c r="A%d" s="1"><v>1</v></c>' % ALL_CELLS)
    scan.add(b'<c r="A%d" s="1"><v>1</v></c>' % (ALL_CELLS + 1))
    found = scan.styles.formats()
    assert found is not None
    assert found.at(5, 1) == "0.0"
    assert found.at(ALL_CELLS + 1, 1) is None


@pytest.fixture
def case(tmp_path, economies):
    """A case with a sheet of several formats."""
    book = Workbook()
    sheet = book.active
    sheet.append(["Economy", "2019", "2020"])
    sheet.append(["Japan", 0.125, 1234.5])
    sheet.append(["China", 0.5, 99.5])
    sheet["B2"].number_format = "0.0%"
    sheet["C2"].number_format = '#,##0.00" m"'
    book.save(tmp_path / "formats.xlsx")
    with (
        Case.create(tmp_path / "a.statecraft") as made,
        read_workbook(tmp_path / "formats.xlsx") as staged,
    ):
        made.take_in(staged, economies)
        yield made


def formats_in(case):
    places = [Place("Sheet", *at) for at in ((2, 2), (2, 3), (3, 2))]
    return [cell.format for cell in case.stored_cells("formats.xlsx", places)]


def test_that_a_case_keeps_the_formats_of_a_workbook(case):
    assert formats_in(case) == ["0.0%", '#,##0.00" m"', "General"]
    assert case.damage() == []


def test_that_formats_that_an_older_version_did_not_keep_are_not_known(case):
    case.close()
    with closing(sqlite3.connect(case.path)) as link:
        link.execute("DELETE FROM format")
        link.commit()
    with Case.open(case.path) as again:
        assert formats_in(again) == [None, None, None]


def test_that_a_format_that_was_changed_on_the_disk_is_damage(case):
    case.close()
    with closing(sqlite3.connect(case.path)) as link:
        link.execute("UPDATE format SET payload = ?", (FORMATS.packed(),))
        link.commit()
    with Case.open(case.path) as again:
        assert again.damage() == ["the number formats"]


def test_that_formats_of_other_kinds_of_workbook_come_along(tmp_path, economies):
    path = tmp_path / "formats.xml"
    path.write_text(SPREADSHEET, "utf-8")
    with (
        Case.create(tmp_path / "a.statecraft") as made,
        read_workbook(path) as staged,
    ):
        made.take_in(staged, economies)
        [cell] = made.stored_cells("formats.xml", [Place("Data", 2, 2)])
    assert (cell.raw, cell.format) == ("0.125", "0.0%")


SPREADSHEET = """<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="p"><NumberFormat ss:Format="0.0%"/></Style></Styles>
<Worksheet ss:Name="Data"><Table>
<Row><Cell><Data ss:Type="String">Economy</Data></Cell>
<Cell><Data ss:Type="String">2019</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">Japan</Data></Cell>
<Cell ss:StyleID="p"><Data ss:Type="Number">0.125</Data></Cell></Row>
</Table></Worksheet></Workbook>
"""
