"""A sheet is read as the user says, and every cell stays accounted for."""

from __future__ import annotations

import pytest

from core.intake.correction import Correction
from tests.core.intake.reader.reading import banner, sheet

TRADE = (
    ["Exports of Japan"],
    [None],
    ["Area", "2022", "2023"],
    ["China", 10.0, 12.0],
    ["Germany", 4.0, 5.0],
    ["All areas", 14.0, 17.0],
    ["Source: customs"],
)


@pytest.fixture
def corrected(read):
    """Return a function that reads a sheet of trade as it is corrected."""

    def reading(**said):
        return read(sheet(*TRADE), corrections={1: Correction(**said)})

    return reading


def test_that_a_sheet_nobody_knows_is_guessed(read):
    assert read(sheet(*TRADE)).standings == ["guessed"]


def test_that_a_corrected_sheet_is_said_to_be_corrected(corrected):
    assert corrected(facts={"unit": "USD million"}).standings == ["corrected"]


def test_that_an_empty_correction_is_none(corrected):
    assert corrected().standings == ["guessed"]


def test_that_a_unit_is_taken_from_the_user(corrected):
    found = corrected(facts={"unit": "USD million"})
    assert found.values[0] == 10e6
    assert "unit_unknown" not in found.problems


def test_that_the_unit_of_a_column_goes_before_that_of_the_sheet(corrected):
    found = corrected(facts={"unit": "USD million"}, units={3: "USD billion"})
    assert found.values[:2] == [10e6, 12e9]


def test_that_an_ignored_column_comes_in_no_more(corrected):
    assert set(corrected(columns={3: "ignored"}).said("period")) == {"2022"}


def test_that_a_row_is_set_aside_where_the_user_wants_it(corrected):
    found = corrected(rows={5: "ignored"})
    assert found.rows("SELECT row, why FROM set_aside") == [
        (5, "left_out"),
        (6, "total"),
    ]


def test_that_a_total_comes_in_where_the_user_wants_it(corrected):
    assert corrected(rows={6: "value"}).rows("SELECT row FROM set_aside") == []


def test_that_a_column_has_the_role_the_user_says(corrected):
    found = corrected(columns={1: "product"}, facts={"kind": "indicator"})
    assert found.labels("product")[0] == "China"


def test_that_the_kind_is_what_the_user_says(corrected):
    assert corrected(facts={"kind": "indicator"}).kinds == ["indicator"]


def test_that_a_header_the_user_points_at_names_the_columns(corrected):
    found = corrected(rows={4: "header"})
    assert {row for (row,) in found.rows("SELECT row FROM observation")} == {5}


def test_that_a_sheet_left_out_brings_nothing_in_and_says_so(corrected):
    found = corrected(left=True)
    assert (found.standings, found.kinds) == (["left"], [])
    assert found.problems == ["sheet_left_out"]


def test_that_roles_are_told_by_excels_numbers(corrected):
    roles = corrected(rows={5: "ignored"}).roles()
    assert [span[:3] for span in roles["rows"]] == [
        [1, 1, "title"],
        [3, 3, "header"],
        [4, 4, "value"],
        [5, 5, "ignored"],
        [6, 6, "total"],
        [7, 7, "note"],
    ]
    assert [(one["column"], one["role"]) for one in roles["columns"]] == [
        (1, "partner"),
        (2, "value"),
        (3, "value"),
    ]


TEMPLATE = (
    *banner("trade", Title="Trade", Unit="USD million"),
    ["Reporter", "Partner", "Product", "Period", "Flow", "Value"],
    ["Japan", "China", "Cars", 2022, "export", 5.0],
    ["Japan", "Germany", "Cars", 2022, "export", 3.0],
)


def test_that_a_known_layout_keeps_its_recipe_where_a_column_is_corrected(read):
    found = read(sheet(*TEMPLATE), corrections={1: Correction(columns={3: "ignored"})})
    assert found.recipes_used == {"template-trade"}
    assert found.labels("product") == []


def test_that_a_known_layout_is_known_again_with_its_correction(read):
    said = {1: Correction(columns={3: "ignored"})}
    own = read(sheet(*TEMPLATE), corrections=said).learned
    again = read(sheet(*TEMPLATE), own=own)
    assert (again.standings, again.labels("product")) == (["recalled"], [])


def test_that_a_known_layout_of_another_shape_is_read_by_its_headings(read):
    found = read(sheet(*TEMPLATE), corrections={1: Correction(rows={6: "header"})})
    assert found.recipes_used == {"own"}
