"""A source is replaced or taken out whole, and under its own names."""

from __future__ import annotations

import pytest

from core.casefile import Case
from core.casefile.replacing import OF_A_SOURCE, remove, replace
from core.casefile.tables import CONTENT
from core.errors import CaseError, IntakeError
from core.figure import Cells
from core.intake.imports import read_workbook
from core.progress import CancelledError
from tests.core.filling import output, trade, write_workbook

FIRST = output([("Japan", None, "X", "C26", 2018, 7.5)], dataset="first")
SECOND = trade(
    [("United States", "USA", "Japan", "5880", None, "NSA", 2021, 1, 2, None)],
    dataset="second",
)
NEWER = output(
    [("Japan", None, "X", "C26", 2018, 8), ("Japan", None, "X", "C26", 2019, 9)],
    dataset="first",
)


def contents(case):
    """Return what the case holds; in what order problems came is sealed, not told."""
    return {
        table: sorted(case.rows(f"SELECT * FROM {table}"), key=repr)  # noqa: S608
        for table in CONTENT
        if table != "setting"
    }


@pytest.fixture
def read(tmp_path):
    """Return a function that writes sheets to a file and reads it."""
    opened = []

    def staged(*sheets, name="book.xlsx"):
        folder = tmp_path / f"books{len(opened)}"
        folder.mkdir()
        opened.append(read_workbook(write_workbook(folder / name, *sheets)))
        return opened[-1]

    yield staged
    for one in opened:
        one.close()


@pytest.fixture
def filled(case, read, economies):
    """A case of two workbooks, the second with two datasets."""
    case.take_in(read(FIRST, name="a.xlsx"), economies)
    case.take_in(read(SECOND, name="b.xlsx"), economies)
    return case


def values(case, slug):
    return [seen.value for seen in case.observations(Cells(slug, ()))]


# --- replacing ---


def test_that_every_table_belongs_to_a_source_or_to_the_whole_case():
    assert set(CONTENT) - set(OF_A_SOURCE) == {
        *("own_group", "own_match", "own_name", "own_set", "pin", "recipe", "setting"),
    }


def test_that_a_new_edition_stands_in_the_place_of_the_old_one(filled, read, economies):
    filled.alter(replace, 1, read(NEWER), economies)
    assert values(filled, "first") == [8_000_000.0, 9_000_000.0]


def test_that_a_replaced_source_keeps_its_name_and_its_number(filled, read, economies):
    filled.alter(replace, 1, read(NEWER, name="other.xlsx"), economies)
    assert [(s.source_id, s.name) for s in filled.sources()] == [
        (1, "a.xlsx"),
        (2, "b.xlsx"),
    ]


def test_that_datasets_keep_their_ids_and_their_order(filled, read, economies):
    before = [(known.dataset_id, known.slug) for known in filled.datasets()]
    filled.alter(replace, 1, read(NEWER), economies)
    assert [(known.dataset_id, known.slug) for known in filled.datasets()] == before


def test_that_a_dataset_of_another_name_follows_the_one_of_its_recipe(
    filled, read, economies
):
    renamed = output(NEWER.rows, dataset="april-2023")
    taken = filled.alter(replace, 1, read(renamed), economies)
    assert taken.datasets == ("first",)


def test_that_an_added_dataset_gets_a_name_that_nobody_has(filled, read, economies):
    also = output(NEWER.rows, dataset="second", name="More")
    taken = filled.alter(replace, 1, read(NEWER, also), economies)
    assert taken.datasets == ("first", "second-2")


def test_that_a_case_is_whole_after_a_replacement(filled, read, economies):
    filled.alter(replace, 1, read(NEWER), economies)
    assert filled.damage() == []


def test_that_the_other_sources_stay_as_they_were(filled, read, economies):
    [dataset] = [known for known in filled.datasets() if known.slug == "second"]
    filled.alter(replace, 1, read(NEWER), economies)
    assert dataset in filled.datasets()


def test_that_nothing_of_the_old_edition_stays_in_the_case(filled, read, economies):
    sheets = filled.rows("SELECT count(*) FROM sheet")
    filled.alter(replace, 1, read(NEWER), economies)
    assert filled.rows("SELECT count(*) FROM sheet") == sheets
    for table, belongs in OF_A_SOURCE.items():
        if "dataset_id IN" in belongs:
            orphans = f"SELECT * FROM {table} WHERE NOT {belongs}"  # noqa: S608
            lost = orphans.replace(" WHERE source_id = ?", "")
            assert filled.rows(lost) == []


def test_that_a_replaced_source_is_problem_by_problem_the_new_one(
    filled, read, economies
):
    lost = output([("Atlantis", None, "X", "C26", 2018, 1)])
    filled.alter(replace, 1, read(lost), economies)
    assert {(file, found.code) for file, found in filled.problems()} >= {
        ("a.xlsx", "economy_unmatched")
    }


def test_that_bytes_the_case_holds_are_not_taken_again(filled, staged, economies):
    filled.take_in(staged["share"], economies)
    before = contents(filled)
    with pytest.raises(IntakeError, match="already in this case"):
        filled.alter(replace, 1, staged["share"], economies)
    assert contents(filled) == before


def test_that_a_cancelled_replacement_leaves_the_case_as_it_was(
    filled, economies, staged
):
    before = contents(filled)

    def ask():
        raise CancelledError

    with pytest.raises(CancelledError):
        filled.alter(replace, 1, staged["long"], economies, ask=ask)
    assert contents(filled) == before
    assert filled.damage() == []


def test_that_a_replacement_that_fails_halfway_leaves_the_case_as_it_was(
    filled, read, economies
):
    before = contents(filled)
    [(pages,)] = filled.rows("PRAGMA page_count")
    filled.rows(f"PRAGMA max_page_count = {pages}")
    wide = output([("Japan", None, f"I{n}", "C26", 2018, n) for n in range(4000)])
    with pytest.raises(CaseError, match="cannot be written"):
        filled.alter(replace, 1, read(wide), economies)
    assert contents(filled) == before


# --- taking out ---


def test_that_a_removed_source_leaves_the_case_as_it_was_before(case, read, economies):
    case.take_in(read(FIRST, name="a.xlsx"), economies)
    before = contents(case)
    taken = case.take_in(read(SECOND, name="b.xlsx"), economies)
    case.alter(remove, taken.source_id)
    assert contents(case) == before
    assert case.damage() == []


def test_that_forgetting_gives_back_the_room_of_what_was_taken_out(
    tmp_path, staged, economies
):
    path = tmp_path / "a.statecraft"
    with Case.create(path) as case:
        case.take_in(staged["output"], economies)
        case.forget_steps()
        small = path.stat().st_size
        taken = case.take_in(staged["long"], economies)
        case.alter(remove, taken.source_id)
        case.forget_steps()
    assert path.stat().st_size <= small + 4096
