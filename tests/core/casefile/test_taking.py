"""A workbook comes into a case whole, once, and under names of its own."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.casefile import Case
from core.casefile.tables import TABLES
from core.errors import CaseError, IntakeError
from core.figure import Cells
from core.intake.imports import read_workbook
from core.intake.staged import Staged
from core.intake.staged_values import Source
from core.problem_texts import sentence
from core.problems import Severity
from core.progress import CancelledError
from tests.core.filling import Filled, output, write_workbook
from tests.core.laid_out import lay_out, pack_again
from tests.core.tiny import MILLION, OUTPUT


def contents(case):
    return {table: case.rows(f"SELECT * FROM {table}") for table in TABLES}  # noqa: S608


@pytest.fixture
def altered(staged, tmp_path):
    """Return what a reader handed over of the tiny output, with one statement run."""
    opened = []

    def made(statement):
        path = tmp_path / f"altered{len(opened)}.sqlite"
        shutil.copyfile(staged["output"].path, path)
        with sqlite3.connect(path) as link:
            if "observation" in statement:
                lay_out(link)
            link.execute(statement)
            if "observation" in statement:
                pack_again(link)
        link.close()
        opened.append(Staged(path, Source("altered.xlsx", "ab" * 32, 9, "xlsx")))
        return opened[-1]

    yield made
    for one in opened:
        one.close()


def test_that_a_workbook_comes_in_as_a_source_with_its_datasets(
    case, staged, economies
):
    taken = case.take_in(staged["output"], economies)
    [dataset] = case.datasets()
    assert (taken.datasets, dataset.source.source_id) == (("tiny-output",), 1)
    assert (dataset.source.name, dataset.source.sha256, dataset.source.size) == (
        "output.xlsx",
        staged["output"].sha256,
        staged["output"].size,
    )


def test_that_a_source_states_when_it_came_in(case, staged, economies):
    now = datetime(2026, 11, 23, 9, 30, 15, 999, tzinfo=UTC)
    case.take_in(staged["output"], economies, now=now)
    [dataset] = case.datasets()
    assert dataset.source.imported_at == "2026-11-23T09:30:15+00:00"


def test_that_a_dataset_says_what_its_banner_says(case, staged, economies):
    case.take_in(staged["share"], economies)
    [dataset] = case.datasets()
    assert (dataset.title, dataset.said("publisher"), dataset.said("licence")) == (
        "The tiny-share dataset",
        "The Tiny Press",
        "",
    )


def test_that_a_part_says_what_became_of_its_cells(case, staged, economies):
    case.take_in(staged["output"], economies)
    [part] = case.datasets()[0].parts
    counts = dict(part.counts)
    assert part.sheet == "Data"
    assert counts.pop("cells") == sum(counts.values())
    assert counts["observations"] == len(OUTPUT.rows)


def test_that_every_observation_came_in_with_its_cell(case, staged, economies):
    case.take_in(staged["output"], economies)
    seen = list(case.observations(Cells("tiny-output", ())))
    first = OUTPUT.rows[0]
    assert len(seen) == len(OUTPUT.rows)
    assert seen[0].value == first[5] * MILLION
    assert str(seen[0].place) == f"Data!F{OUTPUT.first_row}"


@pytest.mark.parametrize("name", ["output", "controls"])
def test_that_the_same_bytes_are_refused_the_second_time(case, staged, economies, name):
    case.take_in(staged[name], economies)
    before = contents(case)
    with pytest.raises(IntakeError, match="already in this case") as refusal:
        case.take_in(staged[name], economies)
    assert refusal.value.code == "already_imported"
    assert contents(case) == before


def test_that_a_second_edition_gets_a_name_of_its_own(case, staged, economies):
    case.take_in(staged["output"], economies)
    assert case.take_in(staged["again"], economies).datasets == ("tiny-output-2",)
    assert [known.slug for known in case.datasets()] == ["tiny-output", "tiny-output-2"]


def test_that_a_third_edition_counts_on(case, altered, staged, economies):
    case.take_in(staged["output"], economies)
    case.take_in(staged["again"], economies)
    third = altered("UPDATE observation SET value = 1.0")
    assert case.take_in(third, economies).datasets == ("tiny-output-3",)


def test_that_editions_are_not_poured_together(case, staged, economies):
    case.take_in(staged["output"], economies)
    case.take_in(staged["again"], economies)
    counts = [
        len(list(case.observations(Cells(slug, ()))))
        for slug in ("tiny-output", "tiny-output-2")
    ]
    assert counts == [len(OUTPUT.rows), len(OUTPUT.rows) + 1]


def test_that_two_files_of_one_name_are_told_apart(case, staged, economies, tmp_path):
    edition = output([("Japan", None, "X", "C26", 2018, 7.5)], dataset="next")
    path = write_workbook(tmp_path / "output.xlsx", edition)
    case.take_in(staged["output"], economies)
    with read_workbook(path) as again:
        taken = case.take_in(again, economies)
    [seen] = case.observations(Cells("next", ()))
    assert seen.file == taken.name == "output (2).xlsx"
    assert case.stored_cells(seen.file, [seen.place])[0].raw == "7.5"


@pytest.mark.skipif(sys.platform != "linux", reason="names there are always text")
def test_that_a_file_whose_name_is_no_text_comes_in(case, economies, tmp_path):
    path = write_workbook(tmp_path / "a.xlsx", OUTPUT)
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.xlsx"))
    with read_workbook(path.rename(odd)) as staged_here:
        case.take_in(staged_here, economies)
    assert case.datasets()[0].source.name == r"\udcff.xlsx"


def test_that_an_unmatched_name_is_kept_under_its_label(case, staged, economies):
    case.take_in(staged["output"], economies)
    [dataset] = case.datasets()
    unmatched = [t for t in case.terms(dataset).values() if t.role == "unmatched"]
    [seen] = case.observations(Cells("tiny-output", (("economy", ("Atlantis",)),)))
    assert [term.code for term in unmatched] == ["Atlantis"]
    assert seen.value == 5 * MILLION


def test_that_an_unmatched_name_is_reported_with_its_money(case, staged, economies):
    case.take_in(staged["output"], economies)
    [(file, problem)] = case.problems()
    assert (file, problem.code, problem.severity) == (
        "output.xlsx",
        "economy_unmatched",
        Severity.WARNING,
    )
    assert problem.named == {"label": "Atlantis", "money": "5000000"}
    assert str(problem.place) == f"Data!A{OUTPUT.first_row + len(OUTPUT.rows) - 2}"
    assert "5,000,000 US dollars" in sentence(problem)


def test_that_unmatched_names_come_by_the_money_they_carry(case, economies, tmp_path):
    rows = [
        ("Atlantis", None, "Computers", "C26", 2018, 1),
        ("Germny", None, "Computers", "C26", 2018, 3),
        ("Chinaa", None, "Computers", "C26", 2018, 2),
    ]
    odd = output(rows, dataset="odd", unit="JPY")
    with read_workbook(write_workbook(tmp_path / "odd.xlsx", odd)) as handed:
        case.take_in(handed, economies)
    said = [problem.named for _file, problem in case.problems()]
    assert [(one["label"], one.get("names", "")) for one in said] == [
        ("Germny", "Germany"),
        ("Chinaa", ""),
        ("Atlantis", ""),
    ]
    assert {one["unit"] for one in said} == {"JPY"}


def test_that_a_group_is_kept_as_an_aggregate(case, staged, economies):
    case.take_in(staged["output"], economies)
    roles = {t.label: t.role for t in case.terms(case.datasets()[0]).values()}
    assert roles["European Union"] == "aggregate"
    assert roles["Japan"] == "member"


def test_that_problems_come_gravest_first(case, economies, tmp_path):
    rows = [
        ("Atlantis", None, "X", "C26", 2018, 1),
        ("Japan", None, "X", "C26", 2018, "#N/A"),
    ]
    path = write_workbook(tmp_path / "a.xlsx", output(rows))
    with read_workbook(path) as staged_here:
        case.take_in(staged_here, economies)
    severities = [problem.severity for _file, problem in case.problems()]
    assert severities == [Severity.ERROR, Severity.WARNING, Severity.NOTE]
    assert case.datasets()[0].problems == len(severities)


# --- what fails halfway ---

HALFWAY = {
    "a dataset without a name": "UPDATE dataset SET slug = NULL",
    "a part of no sheet": "UPDATE part SET sheet_no = NULL",
    "a term without a label": "UPDATE term SET label = NULL",
    "a block that is no block": "UPDATE grid SET payload = 'x'",
    "a sheet without a box": "UPDATE sheet SET first_row = 'x'",
    "metadata that are no JSON": "UPDATE dataset SET meta = '{'",
    "metadata that are a list": "UPDATE dataset SET meta = '[]'",
    "counts that are no JSON": "UPDATE part SET counts = 'x'",
    "a problem without particulars": "INSERT INTO problem VALUES "
    "(NULL, NULL, NULL, 'error_cell', 'error', NULL)",
    "a record that is no JSON": "INSERT INTO record VALUES (1, 'item', 1, 1, '')",
}


@pytest.mark.parametrize("statement", HALFWAY.values(), ids=HALFWAY)
def test_that_a_take_in_that_fails_halfway_leaves_the_case_as_it_was(
    case, staged, altered, economies, statement
):
    case.take_in(staged["share"], economies)
    before = contents(case)
    with pytest.raises(IntakeError) as refusal:
        case.take_in(altered(statement), economies)
    assert refusal.value.code == "reader_untrusted"
    assert contents(case) == before
    assert case.damage() == []


def test_that_a_full_disk_leaves_the_case_as_it_was(case, staged, economies):
    case.take_in(staged["share"], economies)
    before = contents(case)
    [(pages,)] = case.rows("PRAGMA page_count")
    case.rows(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(CaseError, match=r"a\.statecraft cannot be written .*full"):
        case.take_in(staged["long"], economies)
    assert contents(case) == before


def test_that_a_workbook_can_come_in_after_one_that_failed(
    case, staged, altered, economies
):
    with pytest.raises(IntakeError):
        case.take_in(altered("UPDATE dataset SET slug = NULL"), economies)
    assert case.take_in(staged["output"], economies).datasets == ("tiny-output",)


def test_that_what_came_in_is_on_the_disk(tmp_path, staged, economies):
    path = tmp_path / "b.statecraft"
    with Case.create(path) as case:
        case.take_in(staged["output"], economies)
        before = contents(case)
    with Case.open(path) as case:
        assert contents(case) == before


def test_that_taking_in_can_be_cancelled_and_leaves_the_case_as_it_was(
    case, economies, tmp_path
):
    rows = [("Japan", f"Kind {n}", f"Z{n}", 2020, float(n)) for n in range(4000)]
    header = ("Economy", "Industry", "Industry code", "Year", "Value")
    book = write_workbook(tmp_path / "long.xlsx", Filled("output", header, rows))

    def ask():
        raise CancelledError

    with read_workbook(book) as staged, pytest.raises(CancelledError):
        case.take_in(staged, economies, ask=ask)
    assert case.datasets() == ()
    assert case.damage() == []
