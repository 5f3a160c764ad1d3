"""What is said of a workbook that may have changed."""

from __future__ import annotations

import pytest

from core.i18n import use_language
from core.refresh.changes import Became, DatasetChanges, Happened
from core.refresh.seen import Condition
from core.refresh.words import BECAME, CONDITIONS, HAPPENED, summary
from tests.core.refresh.books import ROWS, lines


@pytest.mark.parametrize(
    ("said", "all_there_are"),
    [(CONDITIONS, Condition), (HAPPENED, Happened), (BECAME, Became)],
    ids=["conditions", "cells", "numbers"],
)
def test_that_there_are_words_for_everything(said, all_there_are):
    assert set(said) == set(all_there_are)


def test_that_many_periods_are_said_by_the_first_and_the_last(editions):
    years = range(2021, 2031)
    more = [("Japan", "Chips", "C26", year, 1.0) for year in years]
    changes = editions.between(lines(), lines([*ROWS, *more]))
    assert summary(changes)[-1] == "New periods: 2021 to 2030 (10)."


def test_that_a_renamed_sheet_and_a_lost_column_are_said(editions):
    head = ["Economy", 2018, 2019, 2020]
    rows = [[name, *range(n, n + 3)] for n, name in enumerate(("a", "b", "c", "d"), 5)]
    changes = editions.between(
        {"Old": [head, *rows]}, {"New": [r[:3] for r in (head, *rows)]}
    )
    said = summary(changes)
    assert "Columns: 0 added, 1 removed." in said
    assert "Sheet Old is called New now." in said


def test_that_it_is_said_in_japanese_too(editions):
    changes = editions.between(lines(), lines(ROWS[1:]))
    use_language("ja")
    assert summary(changes)[0] == "行：0行追加、1行削除。"


def test_that_a_dataset_of_rows_alone_has_changed_with_them():
    assert not DatasetChanges("a", "A", rows_new=1).is_nothing
