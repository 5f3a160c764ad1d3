"""The messy workbook of a ministry, read without a recipe, every value checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.economies import load_economies
from core.intake.limits import Limits
from core.intake.reader.workbook.cells import read_cells
from core.intake.reader.workbook.sniff import sniff
from tests.core.intake.reader.ministry import ministry_workbook
from tests.core.intake.reader.reading import read_into

if TYPE_CHECKING:
    from pathlib import Path

    from core.intake.reader.workbook.grid import Sheet
    from tests.core.intake.reader.reading import Read

DIMENSIONS = ("economy", "partner", "industry", "product", "flow", "measure")


def sheets(first_year: int = 4) -> list[Sheet]:
    data, name = ministry_workbook(first_year=first_year), "trade.xlsx"
    read = read_cells(data, sniff(data, name), name, Limits())
    return [one.sheet for one in read.sheets]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Read:
    path = tmp_path_factory.mktemp("ministry") / "staging.sqlite"
    known = load_economies().vocabulary()
    return read_into(path, sheets(), "trade.xlsx", {"recipes": (), "vocabulary": known})


def said(book: Read, dataset: int, row: int) -> list[tuple[object, ...]]:
    """Return value, unit, period, flag, reason and flow of the values of a row."""
    query = """SELECT value, unit, period, flag, reason, label FROM observation
        LEFT JOIN term ON term_no = flow AND term.dataset_no = observation.dataset_no
        WHERE observation.dataset_no = ? AND observation.row = ?
        ORDER BY observation.col"""
    return book.rows(query, dataset, row)


def named(book: Read, dataset: int, dimension: str) -> dict[int, str]:
    """Return by row what a dimension is called there."""
    query = f"""SELECT DISTINCT observation.row, label FROM observation
        JOIN term ON term_no = {dimension} AND term.dataset_no = observation.dataset_no
        WHERE observation.dataset_no = ?"""  # noqa: S608
    return dict(book.rows(query, dataset))


def test_that_each_sheet_is_of_its_kind(book: Read) -> None:
    assert book.kinds == ["trade", "trade", "indicator"]


@pytest.mark.parametrize(
    ("row", "millions"),
    [
        (7, (270, 300, 160, 165)),
        (8, (150, -165, 100, 110)),
        (9, (100, 110, 50, 40)),
        (10, (20, 355, 10, 15)),
        (11, (30, 30, 40, 55)),
    ],
)
def test_that_values_below_a_merged_header_are_read(
    book: Read, row: int, millions: tuple[int, ...]
) -> None:
    provisional = "provisional"
    columns = (
        ("2022", "", "export"),
        ("2023", provisional, "export"),
        ("2022", "", "import"),
        ("2023", provisional, "import"),
    )
    assert said(book, 1, row) == [
        (value * 1e6, "JPY", period, flag, None, flow)
        for value, (period, flag, flow) in zip(millions, columns, strict=True)
    ]


def test_that_partners_are_as_published(book: Read) -> None:
    assert named(book, 1, "partner") == {
        7: "アジア計",
        8: "中国",
        9: "Korea, Rep.",
        10: "Other Asia nes",
        11: "米国",
    }


def test_that_the_title_says_whose_trade_it_is(book: Read) -> None:
    assert set(named(book, 1, "economy").values()) == {"日本"}
    assert set(named(book, 2, "economy").values()) == {"日本"}
    assert set(named(book, 2, "partner").values()) == {"中国"}


@pytest.mark.parametrize(
    ("row", "product", "thousands"),
    [
        (5, "機械類", (1000, 1100, 1200)),
        (6, "エンジン", (600, 640, 700)),
        (7, "その他", (400, 460, 500)),
        (9, "輸送機器", (2000, 2100, 2200)),
        (10, "乗用車", (1500, 1600, 1700)),
        (11, "その他", (500, 500, 500)),
    ],
)
def test_that_products_are_read_by_fiscal_year(
    book: Read, row: int, product: str, thousands: tuple[int, ...]
) -> None:
    years = ("FY2018", "FY2019", "FY2020")
    assert said(book, 2, row) == [
        (value * 1e3, "USD", year, "", None, "export")
        for value, year in zip(thousands, years, strict=True)
    ]
    assert named(book, 2, "product")[row] == product


def test_that_codes_stay_texts(book: Read) -> None:
    query = "SELECT published_code FROM term WHERE dimension='product' ORDER BY term_no"
    codes = [code for (code,) in book.rows(query)]
    assert codes == ["84", "8407", "8408", "87", "8703", "8708"]


@pytest.mark.parametrize(
    ("row", "year", "hundred_millions"),
    [
        (5, "2022", (10, 20)),
        (6, "2022", (30, 40)),
        (9, "2023", (11, 21)),
        (10, "2023", (31, 41)),
    ],
)
def test_that_sections_of_years_date_the_rows_below(
    book: Read, row: int, year: str, hundred_millions: tuple[int, ...]
) -> None:
    assert [one[:3] for one in said(book, 3, row)] == [
        (value * 1e8, "JPY", year) for value in hundred_millions
    ]


def test_that_totals_and_parts_are_set_aside_with_their_reason(book: Read) -> None:
    query = "SELECT dataset_no, row, why FROM set_aside ORDER BY dataset_no, row"
    assert book.rows(query) == [
        (1, 6, "total"),
        (1, 12, "part"),
        (2, 8, "total"),
        (2, 12, "total"),
        (2, 13, "total"),
        (3, 7, "total"),
        (3, 11, "total"),
    ]


def test_that_nothing_else_is_read(book: Read) -> None:
    assert book.rows("SELECT count(*) FROM observation") == [(5 * 4 + 6 * 3 + 4 * 2,)]


def test_that_the_source_and_the_edition_are_kept(book: Read) -> None:
    meta = book.meta(1)
    assert meta["title"] == "日本の国・地域別輸出入額"
    assert meta["publisher"] == "財務省「貿易統計」"
    assert meta["notes"] == "(注1)令和5年は速報値。"


def test_that_columns_that_restate_others_are_said(book: Read) -> None:
    assert "前年比" in book.particulars("columns_left_out")["headings"]


def test_that_the_next_edition_is_understood_alike(tmp_path: Path) -> None:
    wishes = {"recipes": (), "vocabulary": load_economies().vocabulary()}
    found = read_into(tmp_path / "staging.sqlite", sheets(5), "trade.xlsx", wishes)
    assert [one[2:4] for one in said(found, 1, 8)][:2] == [
        ("2023", ""),
        ("2024", "provisional"),
    ]
