"""The publishers' own files, where they lie beside this checkout."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import PurePath
from typing import TYPE_CHECKING

import pytest

from core.problems import column_number
from tests.core.intake.reader.reading import SHARED, read_into, real_sheets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.core.intake.reader.reading import Read

CENSUS = "publishers/us-census/country.xlsx"
OECD = "publishers/oecd/sector_gva_data.xlsx"
NCSES = "publishers/nsf-ncses/table_10758.csv"
CONTROLS = "sample/controls_seed_workbook.xlsx"


@pytest.fixture(scope="module")
def workbooks(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Read]:
    """Read a publisher's file, each only once."""

    @cache
    def reading(file: str) -> Read:
        path = tmp_path_factory.mktemp("read") / "staging.sqlite"
        return read_into(path, real_sheets(file), PurePath(file).name, {})

    return reading


def spots() -> Iterator[tuple[str, str, float]]:
    path = SHARED / "publishers" / "SPOTS.csv"
    if not path.is_file():
        return
    with path.open(encoding="utf-8", newline="") as stream:
        for spot in csv.DictReader(stream):
            file = f"publishers/{spot['file']}"
            if file in {CENSUS, OECD}:
                yield file, spot["cell"], float(spot["value"])


@pytest.mark.parametrize(("file", "cell", "million"), list(spots()))
def test_that_a_spot_has_its_published_value(
    workbooks: Callable[[str], Read], file: str, cell: str, million: float
) -> None:
    address = cell.split("!")[1]
    letters = address.rstrip("0123456789")
    found = workbooks(file)
    value = found.value(int(address.removeprefix(letters)), column_number(letters))
    assert value == pytest.approx(million * 1e6, abs=500)  # the spots are rounded


def test_that_the_census_workbook_is_read_whole(
    workbooks: Callable[[str], Read],
) -> None:
    found = workbooks(CENSUS)
    assert found.rows("SELECT count(*) FROM observation") == [(220_324,)]


def test_that_the_vintage_is_the_last_month_that_is_out(
    workbooks: Callable[[str], Read],
) -> None:
    found = workbooks(CENSUS)
    assert found.slugs == ["census-balance-2023-01"]
    assert found.meta()["vintage"] == "2023-01"


def test_that_a_census_total_of_part_of_a_year_is_flagged(
    workbooks: Callable[[str], Read],
) -> None:
    found = workbooks(CENSUS)
    query = "SELECT value, flag, note FROM observation WHERE row=5467 AND col=29"
    assert found.rows(query) == [(13092562463.0, "partial", "2023-01:2023-01")]


def test_that_a_month_that_is_not_out_is_unknown(
    workbooks: Callable[[str], Read],
) -> None:
    found = workbooks(CENSUS)
    query = "SELECT value, reason FROM observation WHERE row=5467 AND col=19"
    assert found.rows(query) == [(None, "not_published")]


def test_that_advanced_technology_is_a_product_and_not_a_partner(
    workbooks: Callable[[str], Read],
) -> None:
    found = workbooks(CENSUS)
    query = """SELECT partner.label, product.published_code, measure.label
        FROM observation
        JOIN term AS partner ON partner.term_no = partner
        JOIN term AS product ON product.term_no = product
        JOIN term AS measure ON measure.term_no = measure
        WHERE observation.row=151 AND observation.col=29"""
    assert found.rows(query) == [("World", "ATP", "NSA")]


def test_that_oecd_has_66_economies_and_45_industries(
    workbooks: Callable[[str], Read],
) -> None:
    found = workbooks(OECD)
    assert found.slugs == ["oecd-iot-2021"]
    assert (len(found.codes("economy")), len(found.codes("industry"))) == (66, 45)
    assert len(found.values) == 2970


def test_that_rows_added_to_the_oecd_table_are_set_aside(
    workbooks: Callable[[str], Read],
) -> None:
    found = workbooks(OECD)
    aside = found.rows("SELECT row, why FROM set_aside ORDER BY row")
    assert aside == [(row, "excluded_by_recipe") for row in (54, 55, 56)]


def test_that_other_sheets_of_the_oecd_workbook_are_left_with_a_note(
    workbooks: Callable[[str], Read],
) -> None:
    found = workbooks(OECD)
    assert found.problems.count("sheet_not_read") == 6
    assert found.rows("SELECT count(*) FROM layout") == [(7,)]


def test_that_ncses_has_every_row_that_names_its_economy(
    workbooks: Callable[[str], Read],
) -> None:
    found = workbooks(NCSES)
    assert len(found.values) == (12 * 19 - 1) * 21
    assert found.particulars("label_missing")["cells"] == "21"
    assert len(found.codes("economy")) == 12


def test_that_ncses_ratios_are_set_aside(workbooks: Callable[[str], Read]) -> None:
    found = workbooks(NCSES)
    assert found.rows("SELECT why, count(*) FROM set_aside") == [("ratio", 36)]


def test_that_the_total_of_south_korea_has_the_code_of_the_others(
    workbooks: Callable[[str], Read],
) -> None:
    found = workbooks(NCSES)
    query = """SELECT count(DISTINCT economy) FROM observation
        JOIN term ON term_no = industry WHERE published_code = 'A-U'"""
    assert found.rows(query) == [(12,)]


@pytest.mark.parametrize(
    ("kind", "count"),
    [
        ("item", 78),
        ("jurisdiction", 8),
        ("control_entry", 546),
        ("control_measure", 29),
    ],
)
def test_that_the_controls_are_all_there(
    workbooks: Callable[[str], Read], kind: str, count: int
) -> None:
    found = workbooks(CONTROLS)
    assert len(found.records(kind)) == count
    assert found.slugs == ["controls-seed"]


def test_that_the_supplier_shares_are_all_there(
    workbooks: Callable[[str], Read],
) -> None:
    found = workbooks(CONTROLS)
    assert (len(found.values), set(found.said("unit"))) == (199, {"share"})
    assert "MAL" in found.codes("economy")


def test_that_the_matrix_says_the_same_as_the_entries(
    workbooks: Callable[[str], Read],
) -> None:
    found = workbooks(CONTROLS)
    assert found.rows("SELECT why, cells FROM set_aside") == [("repeated", 624)]
    assert "repeated_differs" not in found.problems
