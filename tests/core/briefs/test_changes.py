"""The page of changes: sentences, and lines that lead to their cells."""

from __future__ import annotations

from core.briefs.changes import changes_brief, place_of, place_text
from core.casefile import Source
from core.i18n import use_language
from core.problems import Place
from core.refresh.changes import (
    Became,
    CellChange,
    Changes,
    Consequence,
    DatasetChanges,
    Happened,
    SheetChanges,
    ValueChange,
)

SOURCE = Source(1, "exh1.xlsx", "", 1, "xlsx", "")
HERE, THERE = Place("Table 1", 7, 5), Place("Table 1", 8, 5)


def value(**more):
    said = {
        "became": Became.REVISED,
        "dataset": "Chips",
        "about": ("Japan", "Chips"),
        "period": "2019",
        "unit": "USD",
        "old": 2e9,
        "new": 1.5e9,
        "before": HERE,
        "after": THERE,
    }
    return ValueChange(**{**said, **more})


def brief(values=(), cells=(), sheets=(), datasets=(), pins=()):
    return changes_brief(Changes(SOURCE, "", sheets, cells, datasets, values, pins))


def texts(table):
    return [tuple(cell.text for cell in row) for row in table.rows]


def test_that_a_number_is_told_with_difference_and_share():
    assert texts(brief([value()]).numbers) == [
        (
            *("Revised", "Japan, Chips", "2019", "$2.0 billion", "$1.5 billion"),
            *("−$500.0 million", "−25.0%", "Table 1!E8"),
        )
    ]


def test_that_a_number_that_was_zero_has_no_share():
    [row] = texts(brief([value(old=0.0)]).numbers)
    assert row[5:7] == ("+$1.5 billion", "")


def test_that_an_unknown_number_has_no_difference():
    [row] = texts(brief([value(new=None, after=None)]).numbers)
    assert row[4:] == ("", "", "", "Table 1!E7")


def test_that_a_line_leads_to_the_cell_of_the_case():
    [row] = brief([value()]).numbers.rows
    assert {place_of(cell.figure_id) for cell in row} == {HERE}


def test_that_a_new_number_leads_nowhere_yet():
    [row] = brief([value(old=None, before=None)]).numbers.rows
    assert {cell.figure_id for cell in row} == {None}


def test_that_a_sheet_may_have_blanks_in_its_name():
    place = Place("Table 1 (old) 2", 3, 4)
    assert place_of(place_text(place)) == place


def test_that_a_cell_that_moved_is_told_by_both_addresses():
    change = CellChange(Happened.CHANGED, HERE, THERE, "Japan", "1", "2")
    [row] = texts(brief(cells=[change]).cells)
    assert row == ("Changed", "Table 1", "E7 → E8", "Japan", "1", "2")


def test_that_pins_are_told_as_they_read_and_would_read():
    [row] = texts(brief(pins=[Consequence("Trend", "Rose.", "Fell.", 3)]).pins)
    assert row == ("Trend", "Rose.", "Fell.", "3")


def test_that_it_is_said_when_not_everything_is_listed():
    sheets, datasets = [SheetChanges("A", changed=9)], [DatasetChanges("a", "A")]
    assert "first of cells" in brief(sheets=sheets, datasets=datasets).more
    assert brief().more == ""


def test_that_everything_is_said_in_japanese_too():
    use_language("ja")
    [row] = texts(brief([value()]).numbers)
    assert row[:4] == ("改定", "Japan、Chips", "2019年", "20億ドル")
