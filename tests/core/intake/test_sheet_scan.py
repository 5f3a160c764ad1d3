from __future__ import annotations

import pytest

from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.sheet_scan import scan
from core.intake.reader.workbook.styles import Range
from tests.core.intake.making import cell, row


def seen(*markup):
    return scan([text.encode() for text in markup], "Data")


def box(found):
    return found.first_row, found.first_column, found.last_row, found.last_column


def test_that_the_box_reaches_from_the_first_cell_to_the_last():
    found = seen(row(4, cell("C4", 1)) + row(9, cell("B9", 1), cell("AA9", 1)))
    assert box(found) == (4, 2, 9, 27)


def test_that_a_stated_dimension_is_not_believed():
    found = seen('<dimension ref="A1:B2"/>' + row(9, cell("Z9", 1)))
    assert found.last_row == 9


def test_that_an_empty_sheet_has_no_cells():
    assert seen("<sheetData/>").cells == 0


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param("<c\n r='B3'><v>1</v></c>", id="quotes"),
        pytest.param('<c s="1" t="n" r="B3"><v>1</v></c>', id="order"),
        pytest.param('<x:c r="B3"><x:v>1</x:v></x:c>', id="prefix"),
        pytest.param('<c r="b3"><v>1</v></c>', id="small-letters"),
    ],
)
def test_that_an_address_is_seen_however_it_is_written(markup):
    assert box(seen(markup)) == (3, 2, 3, 2)


@pytest.mark.parametrize(
    "address", ["A1048577", "XFE1", "AAAA1", "A99999999999", "A0", "A" + "9" * 5000]
)
def test_that_a_cell_outside_the_grid_of_excel_is_refused(address):
    with pytest.raises(Refusal) as caught:
        seen(cell(address, 1))
    assert caught.value.code == "beyond_grid"


def test_that_an_error_is_seen_with_its_text():
    found = seen('<c r="B3" t="e"><v>#DIV/0!</v></c>')
    assert found.errors == {(3, 2): "#DIV/0!"}


def test_that_an_error_of_a_formula_is_seen():
    found = seen('<c r="B3" s="1" t="e"><f>A1/0</f><v>#N/A</v></c>')
    assert found.errors == {(3, 2): "#N/A"}


def test_that_an_error_does_not_reach_into_the_next_cell():
    found = seen('<c r="B3" t="e"/><c r="C3"><v>7</v></c>')
    assert found.errors == {}


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param('<c r="B3"><f>A1+1</f></c>', id="nothing"),
        pytest.param('<c r="B3"><f>A1+1</f><v/></c>', id="empty-element"),
        pytest.param('<c r="B3"><f>A1+1</f><v></v></c>', id="empty-pair"),
        pytest.param('<c r="B3" t="n"><f t="shared" si="0"/></c>', id="shared"),
    ],
)
def test_that_a_formula_without_its_value_is_seen(markup):
    assert seen(markup).uncalculated == {(3, 2)}


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param('<c r="B3"><f>A1+1</f><v>0</v></c>', id="number"),
        pytest.param('<c r="B3" t="str"><f>""</f><v></v></c>', id="empty-text"),
        pytest.param('<c r="B3"/>', id="no-formula"),
    ],
)
def test_that_a_formula_with_its_value_is_left_alone(markup):
    assert seen(markup).uncalculated == set()


def test_that_cells_without_an_address_are_counted():
    assert seen('<row r="1"><c><v>1</v></c><c r="B1"><v>2</v></c></row>').unplaced == 1


def test_that_cells_without_an_address_lie_in_their_row():
    assert box(seen('<row spans="1:1" r="7"><c><v>1</v></c></row>')) == (7, 1, 7, 1)


def test_that_a_row_outside_the_grid_is_refused_without_any_address():
    with pytest.raises(Refusal) as caught:
        seen('<row r="4294967295"><c><v>1</v></c></row>')
    assert caught.value.code == "beyond_grid"


def test_that_a_special_cell_without_an_address_is_not_placed_by_guess():
    found = seen('<c t="e"><v>#N/A</v></c><c><f>1</f></c>')
    assert (found.errors, found.uncalculated) == ({}, set())


def test_that_hidden_rows_are_seen():
    found = seen(row(5, cell("A5", 1), more=' hidden="1"') + row(6, cell("A6", 1)))
    assert found.hidden_rows.within(1, 9_999) == {5}


def test_that_a_hidden_row_without_a_number_is_passed_over():
    assert (
        seen('<row hidden="1"><c r="A1"/></row>').hidden_rows.within(1, 9_999) == set()
    )


def test_that_hidden_columns_are_seen():
    found = seen('<cols><col min="2" max="4" hidden="true"/><col min="6" max="6"/>')
    assert found.hidden_columns.within(1, 9_999) == {2, 3, 4}


def test_that_cells_cut_between_two_pieces_are_seen_whole():
    markup = "".join(cell(f"A{n}", n) for n in range(1, 40))
    markup += '<c r="A40" t="e"><v>#REF!</v></c><c r="A41"><f>1</f></c>'
    pieces = [markup[at : at + 7] for at in range(0, len(markup), 7)]
    found = seen(*pieces)
    assert (found.last_row, found.errors, found.uncalculated) == (
        41,
        {(40, 1): "#REF!"},
        {(41, 1)},
    )


def test_that_a_long_tail_without_cells_is_not_kept_in_memory():
    found = seen(
        cell("A1", 1), *(["<!-- " + "x" * 900_000 + " -->"] * 4), cell("A2", 1)
    )
    assert found.last_row == 2


def large(*rows_):
    """Return markup of which only the beginning is looked at closely, and a tail."""
    filler = "".join(row(n, cell(f"A{n}", n), cell(f"C{n}", n)) for n in range(1, 9000))
    return filler + "".join(rows_)


def test_that_the_box_of_a_large_sheet_reaches_to_its_last_row():
    found = seen(large(), row(9999, cell("B9999", 1)), row(10_000, cell("B10000", 1)))
    assert (box(found), found.thorough) == ((1, 1, 10_000, 3), False)


def test_that_a_thorough_look_sees_every_address():
    markup = [large().encode(), row(9999, cell("Z9999", 1)).encode()]
    found = scan(markup, "Data", thorough=True)
    assert (box(found), found.thorough) == ((1, 1, 9999, 26), True)


@pytest.mark.parametrize(
    "special",
    [
        pytest.param('<c r="B9999" t="e"><v>#N/A</v></c>', id="error"),
        pytest.param('<c r="B9999"><f>A1</f></c>', id="formula"),
        pytest.param(
            '<c r="B9998"><f>A1</f><v>1</v></c><c r="B9999"><f t="shared" si="0"/></c>',
            id="shared",
        ),
    ],
)
def test_that_special_cells_far_down_a_large_sheet_are_seen(special):
    found = seen(large(), row(9999, special), row(10_000, cell("B10000", 1)))
    assert (9999, 2) in {*found.errors, *found.uncalculated}


def test_that_hidden_rows_and_merged_cells_far_down_are_seen():
    hidden = row(9999, cell("B9999", 1), more=' hidden="1"')
    tail = '</sheetData><mergeCells><mergeCell ref="A9:B10"/><mergeCell ref="x"/>'
    found = seen(large(), hidden, row(10_000, cell("B10000", 1)), tail)
    assert (found.hidden_rows.within(1, 9_999), found.merged) == (
        {9999},
        [Range(9, 1, 10, 2)],
    )


def test_that_merged_cells_beyond_the_grid_are_passed_over():
    assert seen('<mergeCell ref="A0:B0"/><mergeCell ref="A1:B9999999"/>').merged == []


def test_that_special_cells_without_an_address_far_down_are_known_to_drift():
    placed = '<c r="A9999" t="e"><v>#N/A</v></c>'
    unplaced = row(9999, placed, '<c t="e"><v>#N/A</v></c>')
    found = seen(large(), unplaced, row(10_000, cell("B10000", 1)))
    assert found.adrift


def test_that_cells_without_an_address_drift_alone():
    assert not seen('<row r="1"><c><v>1</v></c><c><v>2</v></c></row>').adrift


def test_that_a_large_sheet_with_prefixes_is_looked_at_closely():
    start = '<x:worksheet><x:sheetData><x:row r="1">'
    cells = "".join(f'<x:c r="A{n}"><x:v>1</x:v></x:c>' for n in range(1, 12_000))
    found = seen(start, cells, '<x:c r="B12000"><x:f>1</x:f></x:c><x:c r="A12001"/>')
    assert (found.last_row, found.uncalculated) == (12_001, {(12_000, 2)})


@pytest.mark.parametrize("address", ["A9999999", "ZZZ9999", "A0"])
def test_that_an_error_beyond_the_grid_far_down_is_refused(address):
    error = f'<c r="{address}" t="e"><v>#N/A</v></c>'
    with pytest.raises(Refusal) as caught:
        seen(large(), row(9999, error), row(10_000, cell("A10000", 1)))
    assert caught.value.code == "beyond_grid"


def test_that_an_error_far_down_widens_the_box():
    error = '<c r="XFD9999" t="e"><v>#N/A</v></c>'
    found = seen(large(), row(9999, error), row(10_000, cell("A10000", 1)))
    assert found.cells == 10_000 * 16_384
