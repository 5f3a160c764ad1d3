"""Several workbooks of one wish are one progress and one report."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.state import Notice, Work
from gui.importing.batch import FEW, Batch
from gui.importing.folders import workbooks_in


def notices(count, severity="note"):
    return [Notice(severity, f"Book {n}.") for n in range(count)]


def test_that_few_workbooks_are_each_spoken_of():
    batch = Batch(come=notices(2), refused=notices(1, "error"))
    assert batch.report() == Notice("error", "Book 0. Book 1. Book 0.")


def test_that_many_workbooks_are_counted():
    batch = Batch(come=notices(9), known=notices(1))
    assert batch.report().text == (
        "9 workbooks were imported. 1 workbook was in this case already."
    )


def test_that_only_the_first_refusals_are_said_in_full():
    batch = Batch(refused=notices(FEW + 2, "error"))
    assert batch.report() == Notice(
        "error", "Book 0. Book 1. Book 2. 2 more workbooks could not be read."
    )


def test_that_cancelling_is_said_after_what_came_in():
    batch = Batch(waiting=[Path("a")], come=notices(FEW))
    batch.cancel()
    assert batch.waiting == []
    assert batch.report().text == (
        "3 workbooks were imported. The import was cancelled; nothing of that "
        "workbook was taken in."
    )


def test_that_a_report_is_given_once():
    batch = Batch(come=notices(1))
    batch.report()
    assert batch.report() is None


def test_that_the_work_on_one_of_many_is_a_part_of_the_whole():
    batch = Batch(waiting=[Path("c"), Path("d")], come=notices(1))
    assert batch.overall(Work("Reading b", 0.5)) == Work("Reading b (2 of 4)", 0.375)


def test_that_the_work_on_a_single_workbook_is_the_whole():
    assert Batch().overall(Work("Reading a", 0.5)) == Work("Reading a", 0.5)


@pytest.fixture
def folder(tmp_path):
    for name in ("b.xlsx", "a.CSV", "~$b.xlsx", ".hidden.xlsx", "note.docx"):
        (tmp_path / name).touch()
    for name in ("2024/c.ods", "2024/deep/d.xlsx", ".git/e.csv"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "folder.xlsx").mkdir()
    return tmp_path


def test_that_a_folder_is_searched_one_level_deep(folder):
    found = [path.relative_to(folder).as_posix() for path in workbooks_in(folder)]
    assert found == ["a.CSV", "b.xlsx", "2024/c.ods"]


def test_that_a_folder_that_is_not_there_has_no_workbooks(tmp_path):
    assert workbooks_in(tmp_path / "gone") == []
