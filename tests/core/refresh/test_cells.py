"""What has changed on the sheets: cells, rows, columns, sheets."""

from __future__ import annotations

import pytest

from core.problems import Place
from core.progress import CancelledError
from core.refresh import cells
from core.refresh.changes import Happened
from core.refresh.words import summary
from tests.core.refresh.books import FIRST_ROW, ROWS, lines


def said(changes):
    return [(c.happened.value, c.old, c.new) for c in changes.cells]


def revised(place, value):
    rows = [list(row) for row in ROWS]
    rows[place][-1] = value
    return lines(rows)


def test_that_a_revised_cell_is_told_with_old_and_new(editions):
    changes = editions.between(lines(), revised(1, 165.5))
    [change] = changes.cells
    assert (change.happened, change.old, change.new) == (
        Happened.CHANGED,
        "160",
        "165.5",
    )
    assert change.after == Place("Data", FIRST_ROW + 1, 5)


def test_that_a_change_says_which_row_it_is_in(editions):
    [change] = editions.between(lines(), revised(1, 165.5)).cells
    assert change.about == "Japan · Chips · C26"


def test_that_a_row_without_labels_is_called_by_its_first_cell(editions):
    rows = [["Year", "Value"], *([2000 + n, n * 1.5] for n in range(9))]
    later = [*rows[:4], [2003, 99.0], *rows[5:]]
    [change] = editions.between(rows, later).cells
    assert change.about == "2003"


def test_that_the_same_cells_are_no_change(editions):
    changes = editions.between(lines(), lines())
    assert changes.is_nothing
    assert summary(changes) == [
        "No cell and no number of chips.xlsx has changed; only the file has."
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [(-1.0, -2.0), (0, None), (None, 0), (1, "1"), (True, 1), (2**60, 2**60 + 4096)],
    ids=["minus-one", "zero-gone", "zero-come", "text", "truth", "huge"],
)
def test_that_values_that_are_hard_to_tell_apart_are_told_apart(editions, old, new):
    changes = editions.between(
        [["Label", old], ["Other", 7]], [["Label", new], ["Other", 7]]
    )
    assert changes.cells != ()


@pytest.mark.parametrize(("old", "new"), [(1, 1.0), ("", None)], ids=["float", "blank"])
def test_that_what_reads_alike_is_no_change(editions, old, new):
    changes = editions.between([["Label", old], ["a", 7]], [["Label", new], ["a", 7]])
    assert changes.cells == ()


@pytest.mark.parametrize("place", [0, 3, len(ROWS)], ids=["top", "middle", "end"])
def test_that_an_inserted_row_changes_no_other(editions, place):
    rows = [*ROWS[:place], ("France", "Chips", "C26", 2019, 1.0), *ROWS[place:]]
    changes = editions.between(lines(), lines(rows))
    assert said(changes) == [("row_added", "", "France | Chips | C26 | 2019 | 1")]
    assert changes.cells[0].after == Place("Data", FIRST_ROW + place, 1)


def test_that_a_removed_row_changes_no_other(editions):
    changes = editions.between(lines(), lines([*ROWS[:2], *ROWS[3:]]))
    assert said(changes) == [("row_removed", "China | Chips | C26 | 2019 | 300", "")]


def test_that_rows_below_an_inserted_one_are_compared_with_themselves(editions):
    rows = [("France", "Chips", "C26", 2019, 1.0), *ROWS[:-1], (*ROWS[-1][:-1], 1200.0)]
    changes = editions.between(lines(), lines(rows))
    [cell] = [c for c in changes.cells if c.happened is Happened.CHANGED]
    assert (cell.old, cell.new) == ("1100", "1200")
    assert (str(cell.before), str(cell.after)) == ("Data!E13", "Data!E14")


def test_that_rows_in_another_order_are_moved_not_changed(editions):
    changes = editions.between(lines(), lines([ROWS[-1], *ROWS[:-1]]))
    assert changes.cells == ()
    assert [sheet.rows_moved for sheet in changes.sheets] == [1]


def test_that_a_row_of_another_label_is_another_row(editions):
    rows = [*ROWS[:4], ("France", "Chips", "C26", 2019, 77.0), *ROWS[5:]]
    changes = editions.between(lines(), lines(rows))
    assert {c.happened for c in changes.cells} == {
        Happened.ROW_ADDED,
        Happened.ROW_REMOVED,
    }


def test_that_a_row_whose_label_alone_is_spelt_anew_is_the_same_row(editions):
    rows = [*ROWS[:4], ("GERMANY", *ROWS[4][1:]), *ROWS[5:]]
    changes = editions.between(lines(), lines(rows))
    assert said(changes) == [("changed", "Germany", "GERMANY")]


def test_that_when_every_value_is_revised_every_row_is_found(editions):
    rows = [(*row[:-1], row[-1] * 2) for row in ROWS]
    changes = editions.between(lines(), lines(rows))
    [sheet] = changes.sheets
    assert (sheet.changed, sheet.rows_added, sheet.rows_removed) == (len(ROWS), 0, 0)


WIDE = [["Economy", 2018, 2019, 2020]] + [
    [name, *(n * 100.0 + year for year in range(3))]
    for n, name in enumerate(("Japan", "China", "Germany", "Italy", "India"), 1)
]


def test_that_a_year_added_at_the_right_is_one_column(editions):
    later = [[*WIDE[0], 2021], *([*row, 9.0 + row[1]] for row in WIDE[1:])]
    changes = editions.between(WIDE, later)
    assert said(changes) == [("column_added", "", "2021")]


def test_that_a_column_put_in_between_moves_the_others(editions):
    later = [
        [*row[:2], head, *row[2:]]
        for row, head in zip(WIDE, ["Note", *"abcde"], strict=True)
    ]
    changes = editions.between(WIDE, later)
    assert said(changes) == [("column_added", "", "Note")]
    assert str(changes.cells[0].after) == "Data!C1"


def test_that_the_oldest_year_may_go_as_a_new_one_comes(editions):
    later = [
        [row[0], *row[2:], end] for row, end in zip(WIDE, [2021, *"vwxyz"], strict=True)
    ]
    changes = editions.between(WIDE, later)
    assert said(changes) == [
        ("column_added", "", "2021"),
        ("column_removed", "2018", ""),
    ]


def test_that_a_renamed_sheet_is_not_another_one(editions):
    changes = editions.between({"2023": lines()}, {"2024": revised(0, 151.0)})
    [sheet] = changes.sheets
    assert (sheet.before, sheet.name, sheet.changed) == ("2023", "2024", 1)
    assert said(changes)[0] == ("sheet_renamed", "2023", "2024")


def test_that_sheets_that_come_and_go_are_told(editions):
    changes = editions.between(
        {"Data": lines(), "Old": [["Remark", 1]]},
        {"Data": lines(), "New": [["Something", "else"]]},
    )
    assert said(changes) == [("sheet_added", "", "New"), ("sheet_removed", "Old", "")]


def test_that_a_sheet_that_begins_elsewhere_is_told_by_its_new_addresses(editions):
    changes = editions.between(lines(), [(), (), *revised(0, 151.0)])
    [cell] = changes.cells
    assert (str(cell.before), str(cell.after)) == ("Data!E7", "Data!E9")


def test_that_all_changes_are_counted_and_some_listed(editions, monkeypatch):
    monkeypatch.setattr(cells, "LISTED", 3)
    rows = [(*row[:-1], row[-1] * 2) for row in ROWS]
    changes = editions.between(
        lines(), lines([*rows, ("Italy", "Chips", "C26", 2019, 1)])
    )
    assert len(changes.cells) == 3
    assert changes.sheets[0].changed == len(ROWS)


def test_that_a_comparison_can_be_cancelled(editions):
    editions.come_in(lines())

    def progress(fraction, doing):
        raise CancelledError

    with pytest.raises(CancelledError):
        editions.compared(revised(0, 1.0), progress)


def test_that_a_comparison_leaves_the_case_as_it_is(editions):
    editions.come_in(lines())
    before = editions.case.datasets()
    editions.compared(revised(0, 1.0))
    assert editions.case.datasets() == before


def test_that_the_summary_counts_what_changed(editions):
    rows = [(*ROWS[0][:-1], 151.0), *ROWS[1:], ("Italy", "Chips", "C26", 2021, 5.0)]
    assert summary(editions.between(lines(), lines(rows))) == [
        "1 cell differs.",
        "Rows: 1 added, 0 removed.",
        "Numbers: 1 revised, 1 new, 0 dropped.",
        "New periods: 2021.",
    ]
