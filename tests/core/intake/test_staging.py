from __future__ import annotations

import sqlite3
from datetime import date, time, timedelta

import pytest

from core.cell_blocks import rows_of
from core.columns import numbers, same, whole, words
from core.intake.kinds import DIMENSIONS
from core.intake.reader.gathering import FoundRecord, FoundTerm
from core.intake.reader.observing.observed import Counts, Part
from core.intake.reader.staging import StagingWriter
from core.intake.reader.workbook.cell_json import cell_to_json, shown
from core.intake.reader.workbook.grid import ErrorCell, Sheet, UncalculatedCell
from core.intake.staged import Staged
from core.intake.staged_values import (
    Source,
    StagedObservation,
    StagedPart,
    StagedSheet,
)
from core.observed import TEXTS
from core.problems import Place, Problem, Severity

SOURCE = Source("a.xlsx", "00", 1, "xlsx")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "staging.sqlite"


def grid(path):
    with sqlite3.connect(path) as database:
        rows = database.execute("SELECT first_row, payload FROM grid").fetchall()
    database.close()
    return [(first, rows_of(payload)) for first, payload in rows]


def stored(path, rows, **more):
    with StagingWriter(path) as staging:
        staging.add_sheet(Sheet("Data", 1, rows, **more))
    return grid(path)


def same_number(number):
    return whole([number, number])


def filled(path):
    with StagingWriter(path) as staging:
        staging.add_sheet(Sheet("Data", 1, [["Japan", 1.0]], first_row=5, hidden=True))
        staging.add_layout(1, {"tables": []})
        number = staging.add_dataset("s", "output", "guessed", {"title": "T"})
        part = Part(number, 1, "A5:B5", "5", Counts(2, observations=1, labels=1))
        staging.add_part(part)
        japan = FoundTerm("economy", "JPN", "Japan", "iso3", 1, 5, 1)
        staging.add_terms(number, [japan])
        staging.add_observations(
            number,
            {
                **{name: whole([None, None]) for name in DIMENSIONS},
                **{name: same("", 2) for name in TEXTS},
                "economy": same_number(0),
                "period": words(["2023", ""]),
                "value": numbers([1.0, None]),
                "reason": words([None, "blank"]),
                "sheet": same_number(1),
                "row": same_number(5),
                "col": whole([2, 3]),
            },
            rows=2,
        )
        record = FoundRecord("event", 1, 5, {"actor": ("Japan", 1)})
        staging.add_records(number, [record])
        staging.add_set_aside(number, (1, 5, 1), 3, "total")
        staging.add_problem(Problem.of("a", Severity.NOTE, Place("Data", 5, 2), x=1))
        staging.add_problem(Problem.of("b", Severity.ERROR))
    return path


def test_that_cells_are_stored_as_plain_json(path):
    cells = [None, 1.5, "0007", True, ErrorCell("#N/A"), UncalculatedCell()]
    assert stored(path, [[*cells, date(2023, 1, 31)]]) == [
        (1, [[None, 1.5, "0007", True, {"e": "#N/A"}, {"u": 1}, {"d": "2023-01-31"}]])
    ]


def test_that_times_are_stored_as_they_are_said():
    assert [cell_to_json(time(8, 30)), cell_to_json(timedelta(hours=30))] == [
        {"d": "08:30:00"},
        {"d": "1 day, 6:00:00"},
    ]


def test_that_no_other_value_gets_into_a_grid():
    with pytest.raises(TypeError, match="complex"):
        cell_to_json(1j)


def test_that_stored_cells_are_shown_as_text():
    assert [shown(cell) for cell in (True, False, {"u": 1}, "a")] == [
        "TRUE",
        "FALSE",
        "?",
        "a",
    ]


def test_that_a_grid_is_stored_in_blocks_at_their_rows(path):
    blocks = stored(path, [[n] for n in range(2100)], first_row=5)
    assert [(first, len(rows)) for first, rows in blocks] == [
        (5, 1024),
        (1029, 1024),
        (2053, 52),
    ]


def test_that_half_a_character_in_a_cell_is_stored(path):
    stored(path, [["\ud800"]])
    with Staged(path, SOURCE) as staged:
        assert list(staged.grid(1)) == [(1, ["\ufffd" * 3])]


def test_that_closing_twice_is_harmless(path):
    with StagingWriter(path) as staging:
        staging._database.execute("COMMIT")


def test_that_sheets_come_back(path):
    with Staged(filled(path), SOURCE) as staged:
        assert staged.sheets() == [StagedSheet(1, 1, "Data", 1, 5, 1, 1, 2)]


def test_that_a_dataset_comes_back_with_its_parts(path):
    with Staged(filled(path), SOURCE) as staged:
        [dataset] = staged.datasets()
    counts = {"cells": 2, "observations": 1, "labels": 1}
    counts |= {"notes": 0, "set_aside": 0, "problems": 0}
    assert dataset.parts == (StagedPart("Data", "A5:B5", "5", counts),)


def test_that_a_dataset_says_how_much_it_holds(path):
    with Staged(filled(path), SOURCE) as staged:
        [dataset] = staged.datasets()
    assert (dataset.observations, dataset.records, dataset.meta) == (
        2,
        1,
        {"title": "T"},
    )


def test_that_observations_come_back_with_names_and_places(path):
    with Staged(filled(path), SOURCE) as staged:
        first = next(staged.observations(1))
    nothing = (None,) * 5
    assert first == StagedObservation(
        "Japan", *nothing, "2023", 1.0, "", "", None, Place("Data", 5, 2)
    )


def test_that_cells_come_back_at_their_rows(path):
    with Staged(filled(path), SOURCE) as staged:
        assert list(staged.grid(1)) == [(5, ["Japan", 1.0])]


def test_that_layouts_come_back(path):
    with Staged(filled(path), SOURCE) as staged:
        assert staged.layouts() == [("Data", {"tables": []})]


def test_that_problems_come_back(path):
    with Staged(filled(path), SOURCE) as staged:
        assert staged.problems() == [
            Problem.of("a", Severity.NOTE, Place("Data", 5, 2), x=1),
            Problem.of("b", Severity.ERROR),
        ]


def test_that_closing_deletes_what_belongs_to_it(path):
    gone = []
    Staged(filled(path), SOURCE, lambda: gone.append(1)).close()
    assert gone == [1]
