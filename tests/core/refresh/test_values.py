"""What has changed among the numbers, whichever cells they stand in."""

from __future__ import annotations

from core.columns import encoded, numbers, same, squeezed, whole, words
from core.intake.imports import read_workbook
from core.intake.kinds import DIMENSIONS
from core.observed import TEXTS, Observed
from core.refresh import telling
from core.refresh.changes import Became
from core.refresh.value_keys import Side
from core.refresh.values import value_changes
from tests.core.filling import entries, write_workbook
from tests.core.refresh.books import ROWS, lines
from tests.core.tiny import CONTROLS

MILLION = 10**6


def only(changes, became):
    return [value for value in changes.values if value.became is became]


def changed(editions, *rows):
    return editions.between(lines(), lines(rows))


def test_that_a_revised_number_is_told_with_its_meaning(editions):
    rows = [(*ROWS[0][:-1], 151.0), *ROWS[1:]]
    [value] = changed(editions, *rows).values
    assert (value.became, value.old, value.new) == (
        Became.REVISED,
        150 * MILLION,
        151 * MILLION,
    )
    assert (value.about, value.period, value.unit) == (
        ("Japan", "Chips"),
        "2019",
        "USD",
    )
    assert (value.difference, round(value.relative, 4)) == (MILLION, 0.0067)


def test_that_a_number_found_in_another_cell_has_not_changed(editions):
    changes = changed(editions, *reversed(ROWS))
    assert changes.values == ()
    assert changes.datasets == ()


def test_that_the_largest_change_of_money_comes_first(editions):
    rows = [(*row[:-1], row[-1] + n) for n, row in enumerate(ROWS)]
    differences = [value.difference for value in changed(editions, *rows).values]
    assert differences == [n * MILLION for n in range(6, 0, -1)]


def test_that_a_period_nobody_knew_is_told_before_other_new_numbers(editions):
    more = [
        ("Italy", "Chips", "C26", 2019, 900.0),
        ("Italy", "Chips", "C26", 2021, 1.0),
    ]
    changes = changed(editions, *ROWS, *more)
    assert [value.became for value in changes.values] == [Became.NEW_PERIOD, Became.NEW]
    assert changes.datasets[0].periods == ("2021",)


def test_that_a_number_that_is_gone_is_told_with_its_old_cell(editions):
    [value] = changed(editions, *ROWS[1:]).values
    assert (value.became, value.old, value.new) == (Became.DROPPED, 150 * MILLION, None)
    assert (str(value.before), value.after) == ("Data!E7", None)
    assert (value.difference, value.relative) == (None, None)


def test_that_a_number_that_became_unknown_was_revised(editions):
    [value] = changed(editions, (*ROWS[0][:-1], "n.a."), *ROWS[1:]).values
    assert (value.became, value.old, value.new) == (Became.REVISED, 150 * MILLION, None)


def test_that_an_economy_spelt_otherwise_is_the_same_one(editions):
    rows = [(row[0].replace("China", "P.R. China"), *row[1:]) for row in ROWS]
    changes = changed(editions, *rows)
    assert changes.values == ()


def side(*periods):
    """Return a dataset of numbers about nothing but their periods."""
    rows = len(periods)
    fields = {field: same("", rows) for field in TEXTS}
    fields["period"] = words(periods)
    fields["value"] = numbers([1.0] * rows)
    fields |= {field: whole([None] * rows) for field in DIMENSIONS}
    fields |= {field: whole([1] * rows) for field in ("sheet", "row", "col")}
    return Side(
        Observed(rows, lambda field: squeezed(encoded(fields[field]))), {}, {1: "Data"}
    )


def test_that_a_number_published_twice_is_met_twice():
    listed = []
    changes = value_changes(
        ("a", "A"), side("2019", "2020", "2019"), side("2019", "2020"), listed
    )
    assert (changes.kept, changes.dropped) == (2, 1)
    assert [value.became for value in listed] == [Became.DROPPED]


def test_that_a_dataset_without_numbers_has_no_changes():
    assert value_changes(("a", "A"), side(), side(), []).is_nothing


def test_that_all_numbers_are_counted_and_some_listed(editions, monkeypatch):
    monkeypatch.setattr(telling, "LISTED", 2)
    changes = changed(editions, *[(*row[:-1], row[-1] * 2) for row in ROWS])
    assert (len(changes.values), changes.datasets[0].revised) == (2, len(ROWS))


def test_that_a_dataset_that_is_new_or_gone_is_told_whole(editions):
    other = [
        (*line[:1], "spare") if line[:1] == ("Dataset",) else line for line in lines()
    ]
    changes = editions.between({"Data": lines()}, {"Data": lines(), "More": other})
    [more] = changes.datasets
    assert (more.slug, more.new, more.is_new) == ("spare", len(ROWS), True)


def test_that_a_dataset_that_is_gone_is_told(editions):
    other = [
        (*line[:1], "spare") if line[:1] == ("Dataset",) else line for line in lines()
    ]
    changes = editions.between({"Data": lines(), "More": other}, {"Data": lines()})
    [more] = changes.datasets
    assert (more.slug, more.dropped, more.is_gone) == ("spare", len(ROWS), True)


def test_that_rows_of_text_that_differ_are_counted(editions):
    path = write_workbook(editions.folder / "controls.xlsx", *CONTROLS)
    with read_workbook(path) as staged:
        editions.case.take_in(staged, editions.economies)
    scanner = ("SCANNER", "JP", "3B001", "controlled", "NS", "x", "2023", "METI", "V1")
    rows = [scanner, *CONTROLS[2].rows[1:]]
    later = [*CONTROLS[:2], entries(rows, dataset="tiny-controls"), CONTROLS[3]]
    write_workbook(path, *later)
    changes = editions.compared_with(path)
    assert [(d.rows_new, d.rows_dropped) for d in changes.datasets] == [(1, 1)]
