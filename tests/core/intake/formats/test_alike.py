"""The same table says the same in every format."""

from __future__ import annotations

from datetime import date

import pytest

from core.economies import load_economies
from core.intake.limits import Limits
from core.intake.reader.words.texts import text_of
from core.intake.reader.workbook.cells import read_cells
from core.intake.reader.workbook.grid import ErrorCell
from core.intake.reader.workbook.sniff import sniff
from tests.core.intake.formats.ods_writer import ods
from tests.core.intake.formats.sheets import Cell, table
from tests.core.intake.formats.text_writers import as_csv, as_html, as_xlsx, as_xml
from tests.core.intake.formats.xls_writer import xls
from tests.core.intake.formats.xlsb_writer import xlsb
from tests.core.intake.reader.reading import read_into

WRITERS = {
    "xlsx": as_xlsx,
    "xlsb": xlsb,
    "xls": xls,
    "ods": ods,
    "xml": as_xml,
    "html": as_html,
    "csv": as_csv,
}
TYPED = [form for form in WRITERS if form not in {"html", "csv"}]
STYLED = [form for form in WRITERS if form != "csv"]
DAY = date(2023, 1, 31)
VOCABULARY = load_economies().vocabulary()

CELLS = table(
    [Cell("Economy", bold=True), "Value", "Published"],
    [
        Cell("Japan", indent=2),
        Cell(0.805, format="0.0%"),
        Cell(DAY, format="yyyy-mm-dd"),
    ],
    [Cell("China", indent=1), Cell(error="#N/A"), True],
    ["Ünïon 国", -1234.5],
    hidden_rows={3},
)
TRADE = table(
    ["Reporter", "Partner", "Year", "Exports (million US dollars)"],
    ["Japan", "China", 2022.0, 1234.5],
    ["Japan", "Germany", 2022.0, 80.0],
    ["Japan", "China", 2023.0, 1500.25],
    ["Japan", "Germany", 2023.0, Cell(error="#DIV/0!")],
)


def read(form, *tables):
    data = WRITERS[form](*tables)
    name = f"trade.{form}"
    return read_cells(data, sniff(data, name), name, Limits())


def sheet_of(form, one=CELLS):
    return read(form, one).sheets[0].sheet


@pytest.mark.parametrize("form", TYPED)
def test_that_typed_cells_are_alike(form):
    assert sheet_of(form).rows == [
        ["Economy", "Value", "Published"],
        ["Japan", 0.805, DAY],
        ["China", ErrorCell("#N/A"), True],
        ["Ünïon 国", -1234.5, None],
    ]


@pytest.mark.parametrize("form", WRITERS)
def test_that_the_texts_of_cells_are_alike(form):
    rows = [[text_of(cell) for cell in row] for row in sheet_of(form).rows]
    assert rows[:2] == [
        ["Economy", "Value", "Published"],
        ["Japan", "0.805", "2023-01-31"],
    ]
    assert rows[2][:2] + rows[3] == ["China", "#N/A", "Ünïon 国", "-1234.5", ""]


@pytest.mark.parametrize("form", WRITERS)
def test_that_errors_are_said_alike(form):
    [said] = [
        p for p in read(form, CELLS).sheets[0].problems if p.code == "error_cells"
    ]
    assert (said.named["count"], said.named["example"]) == ("1", "#N/A")


@pytest.mark.parametrize("form", STYLED)
def test_that_hidden_rows_are_seen_alike(form):
    whole = read(form, CELLS).sheets[0]
    assert whole.sheet.hidden_rows == {3}
    assert "hidden_rows" in [problem.code for problem in whole.problems]


@pytest.mark.parametrize("form", STYLED)
def test_that_styles_are_seen_alike(form):
    styles = sheet_of(form).styles
    assert [styles.bold(row, 1) for row in (1, 2, 3, 4)] == [True, False, False, False]
    assert [styles.indent(row, 1) for row in (1, 2, 3, 4)] == [0, 2, 1, 0]
    assert styles.format(2, 2) == "0.0%"


@pytest.mark.parametrize("form", ["xlsx", "xlsb", "xls", "ods", "xml"])
def test_that_hidden_sheets_are_seen_alike(form):
    hidden = table(["a"], name="Secret", hidden=True)
    sheets = [one.sheet for one in read(form, CELLS, hidden).sheets]
    assert [(one.name, one.hidden) for one in sheets] == [
        ("Data", False),
        ("Secret", True),
    ]


@pytest.mark.parametrize("form", ["xlsb", "xls", "ods", "xml"])
def test_that_hidden_columns_are_seen_alike(form):
    shown = table(["a", "b", "c"], hidden_columns={2})
    assert sheet_of(form, shown).hidden_columns == {2}


@pytest.mark.parametrize("form", TYPED)
def test_that_a_sound_workbook_is_read_without_a_doubt(form):
    codes = {problem.code for problem in read(form, TRADE).problems}
    assert codes == set()


@pytest.mark.parametrize("form", WRITERS)
def test_that_observations_are_alike(form, tmp_path):
    found = read_into(tmp_path / form, [sheet_of(form, TRADE)], "trade", {})
    query = "SELECT value, reason, row, col FROM observation ORDER BY row"
    expected = read_into(tmp_path / "x", [sheet_of("xlsx", TRADE)], "trade", {})
    assert found.rows(query) == expected.rows(query)
    assert found.rows(query)[0] == (1234500000.0, None, 2, 4)


MESSY = table(
    ["日本の国・地域別輸出入額（令和5年）"],
    [None, None, None, None, "（単位：百万円、％）"],
    ["国・地域", "輸　出", None, "輸　入"],
    [None, "金額", "前年比", "金額", "前年比"],
    ["アジア", 250.0, 1.5, "△１６５", 3.25],
    ["　中国", 150.0, "…", 110.0, 10.0],
    ["　Korea, Rep.", 100.0, -2.0, "1,055 p", 10.0],
    ["計", 250.0, 1.5, 1165.0, 10.0],
    ["資料：財務省"],
)


@pytest.mark.parametrize("form", WRITERS)
def test_that_a_guess_is_alike(form, tmp_path):
    wishes = {"recipes": (), "vocabulary": VOCABULARY}
    found = read_into(tmp_path / form, [sheet_of(form, MESSY)], "m", wishes)
    query = "SELECT row, col, value, unit, period, flag FROM observation ORDER BY 1, 2"
    assert found.rows(query) == [
        (5, 2, 250e6, "JPY", "2023", ""),
        (5, 4, -165e6, "JPY", "2023", ""),
        (6, 2, 150e6, "JPY", "2023", ""),
        (6, 4, 110e6, "JPY", "2023", ""),
        (7, 2, 100e6, "JPY", "2023", ""),
        (7, 4, 1055e6, "JPY", "2023", "provisional"),
    ]
    assert found.rows("SELECT row, why FROM set_aside") == [(8, "total")]
    assert found.kinds == ["trade"]
