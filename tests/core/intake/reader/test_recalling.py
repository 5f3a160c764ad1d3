"""A layout that was confirmed is known in next month's file, and only there."""

from __future__ import annotations

import pytest

from core.economies import load_economies
from core.intake.correction import Correction
from core.intake.reader.own.shapes import shape_of
from tests.core.intake.reader.reading import read_into, sheet
from tests.core.intake.reader.test_ministry import sheets as ministry

HEAD = ["Area", "Cars", "Chips"]


def month(name="May 2024", *, head=HEAD, rows=(), note="Source: customs"):
    body = rows or (["China", 10.0, 12.0], ["Germany", 4.0, 5.0], ["Sum", 14.0, 17.0])
    return sheet([f"Exports of Japan, {name}"], [None], head, *body, [note], name=name)


@pytest.fixture
def learned(read):
    """Return a function that returns what is learned from a corrected sheet."""

    def learning(one, **said):
        return read(one, corrections={1: Correction(**said)}).learned

    return learning


def test_that_next_months_sheet_needs_no_question(read):
    own = read(month()).learned
    found = read(month("June 2024", rows=(["France", 1.0, 2.0],)), own=own)
    assert found.standings == ["recalled"]
    assert "layout_guessed" not in found.problems


def test_that_a_reading_recalled_is_the_reading_confirmed(read):
    first = read(month())
    again = read(month(), own=first.learned)
    query = "SELECT row, col, period, value, unit FROM observation ORDER BY row, col"
    assert again.rows(query) == first.rows(query)


def test_that_a_correction_holds_next_month(read, learned):
    own = learned(month(), facts={"unit": "USD million"}, rows={5: "ignored"})
    found = read(month("June 2024"), own=own)
    assert found.values == [10e6, 12e6]


def test_that_a_row_is_found_by_its_label_wherever_it_stands(read, learned):
    own = learned(month(), rows={5: "ignored"})
    rows = (["Korea", 1.0, 1.0], ["China", 2.0, 2.0], ["Germany", 4.0, 5.0])
    found = read(month("June 2024", rows=rows), own=own)
    assert {row for (row,) in found.rows("SELECT row FROM observation")} == {4, 5}


def test_that_more_rows_above_the_header_move_the_header(read):
    own = read(month()).learned
    moved = sheet(["Ministry"], [None], [None], *month("June 2024").rows)
    moved.name = "June 2024"
    assert read(moved, own=own).standings == ["recalled"]


def test_that_a_new_column_is_asked_about(read):
    own = read(month()).learned
    rows = (["China", 10.0, 12.0, 1.0], ["Germany", 4.0, 5.0, 2.0])
    found = read(month(head=[*HEAD, "Robots"], rows=rows), own=own)
    assert found.standings == ["extended"]
    new = [one["column"] for one in found.roles()["columns"] if one["new"]]
    assert new == [4]


def test_that_a_further_period_is_no_new_column(read):
    first = sheet(["Area", "2022", "2023"], ["China", 1.0, 2.0], ["France", 3.0, 4.0])
    own = read(first).learned
    more = sheet(
        ["Area", "2022", "2023", "2024"],
        ["China", 1.0, 2.0, 3.0],
        ["France", 3.0, 4.0, 5.0],
    )
    assert read(more, own=own).standings == ["recalled"]


def test_that_a_heading_that_is_gone_makes_another_layout(read):
    own = read(month()).learned
    found = read(month(head=["Area", "Cars", "Planes"]), own=own)
    assert found.standings == ["guessed"]


def test_that_a_period_said_for_one_file_is_asked_for_the_next(read, learned):
    own = learned(month(), facts={"period": "2024-05"})
    found = read(month("June 2024"), own=own)
    assert (found.standings, found.roles()["asks"]) == (["extended"], ["period"])


def test_that_what_was_said_of_another_sheet_is_asked_again(read, learned):
    own = learned(month("Exports"), facts={"unit": "USD million"})
    found = read(month("Imports"), own=own)
    assert (found.standings, found.roles()["asks"]) == (["extended"], ["unit"])


def test_that_a_label_that_tells_no_row_apart_any_more_is_asked_about(read, learned):
    rows = (["Other", 1.0, 2.0], ["China", 4.0, 5.0], ["Other", 7.0, 8.0])
    own = learned(month(rows=rows), rows={6: "ignored"})
    again = read(month("June 2024", rows=(*rows, ["Other", 1.0, 1.0])), own=own)
    assert (again.standings, again.roles()["asks"]) == (["extended"], ["other"])


def test_that_one_row_of_several_alike_is_told_by_its_place(read, learned):
    rows = (["Other", 1.0, 2.0], ["China", 4.0, 5.0], ["Other", 7.0, 8.0])
    own = learned(month(rows=rows), rows={6: "ignored"})
    again = read(month("June 2024", rows=rows), own=own)
    assert {row for (row,) in again.rows("SELECT row FROM observation")} == {4, 5}


def test_that_a_sheet_left_out_is_left_out_again(read, learned):
    own = learned(month(), left=True)
    assert read(month("June 2024"), own=own).standings == ["left"]


def test_that_a_sheet_of_another_name_is_not_left_out(read, learned):
    own = learned(month("Contents"), left=True)
    assert read(month("May 2024"), own=own).standings == ["guessed"]


def test_that_the_users_layout_goes_before_a_correction_made_now(read, learned):
    own = learned(month(), facts={"unit": "USD million"})
    now = {1: Correction(rows={5: "ignored"})}
    found = read(month(), own=own, corrections=now)
    assert (found.standings, found.values) == (["corrected"], [10e6, 12e6])


def test_that_the_next_edition_of_a_messy_workbook_needs_no_question(tmp_path):
    wishes = {"recipes": (), "vocabulary": load_economies().vocabulary()}
    first = read_into(tmp_path / "a", ministry(4), "trade.xlsx", wishes)
    wishes["own"] = first.learned
    found = read_into(tmp_path / "b", ministry(5), "trade.xlsx", wishes)
    assert found.standings == ["recalled"] * 3
    assert "layout_guessed" not in found.problems


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("令和元年", "<period>"),
        ("2024年4月", "<period>"),
        ("Jan.", "<period>"),
        (2018.0, "<period>"),
        ("Exports (2)", "exports (#)"),
        ("ＨＳ８５", "hs#"),
        (None, ""),
    ],
)
def test_that_a_shape_has_neither_digits_nor_periods(text, shape):
    assert shape_of(text) == shape
