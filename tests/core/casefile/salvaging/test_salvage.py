"""What is whole in a damaged case is saved, and what is not is named."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from core.casefile import Case, Pin
from core.casefile.history.changing import undo
from core.casefile.integrity.blocks import DATASET_ROWS
from core.casefile.salvaging import Lost, Part, Workbook, salvage
from core.casefile.salvaging.sheets import ONE_EACH
from core.casefile.salvaging.sifting import ALONE
from core.casefile.tables import CONTENT, TABLES
from core.errors import AlreadyImportedError, CaseError, CaseTooNewError, NotACaseError
from core.progress import CancelledError
from tests.core.casefile.early import write_early
from tests.core.casefile.salvaging.conftest import (
    PAGE,
    blanked,
    changed,
    middle_page,
    root,
)


def contents(path):
    with closing(sqlite3.connect(path)) as link:
        return {
            table: link.execute(
                f"SELECT * FROM {table} NOT INDEXED ORDER BY 1, rowid"  # noqa: S608
            ).fetchall()
            for table in TABLES
        }


def workbook(path, slug):
    with Case.open(path) as case:
        source = case.dataset(slug).source
    return Workbook(source.name, source.sha256)


def slugs(path):
    with Case.open(path) as case:
        return [dataset.slug for dataset in case.datasets()]


def test_that_a_whole_case_is_saved_whole(path, target, saved):
    assert saved().lost == ()
    assert contents(target) == contents(path)


def test_that_what_could_be_undone_in_a_whole_case_still_can(path, target, saved):
    saved()
    with Case.open(path) as before, Case.open(target) as after:
        assert after.steps() == before.steps() != ()
        after.alter(undo)
        assert after.recipes() == ()


def test_that_nothing_can_be_undone_once_something_is_lost(path, target):
    changed(path, "UPDATE layout SET payload = '{}' WHERE sheet_id = 1")
    assert [one.part for one in salvage(path, target).lost] == [Part.LAYOUT, Part.STEPS]
    with Case.open(target) as case:
        assert case.steps() == ()


def test_that_the_damaged_file_is_only_read(path, saved):
    changed(path, "UPDATE observation SET value = x'00' WHERE dataset_id = 1")
    before = path.read_bytes()
    saved()
    assert path.read_bytes() == before


def test_that_a_damaged_dataset_is_named_with_its_workbook(path, target, saved):
    wanted = workbook(path, "tiny-trade")
    with Case.open(path) as case:
        number = case.dataset("tiny-trade").dataset_id
    changed(path, f"UPDATE observation SET value = unit WHERE dataset_id = {number}")  # noqa: S608
    assert saved().lost == (Lost(Part.DATASET, "tiny-trade", workbook=wanted),)
    assert slugs(target) == [slug for slug in slugs(path) if slug != "tiny-trade"]


def test_that_a_damaged_block_is_named_with_its_rows(path, saved):
    changed(path, "UPDATE grid SET payload = x'00' WHERE first_row = 1025")
    [lost] = saved().lost
    assert (lost.part, lost.name, lost.first_row) == (Part.BLOCK, "Data", 1025)
    assert lost.last_row > lost.first_row
    assert lost.workbook.name == "long.xlsx"


def test_that_every_other_block_is_saved(path, target, saved):
    changed(path, "UPDATE grid SET payload = x'00' WHERE first_row = 1025")
    saved()
    kept = [row for row in contents(path)["grid"] if row[1] != 1025]
    assert contents(target)["grid"] == kept


def test_that_a_block_of_another_place_is_not_taken_for_the_one_of_its_own(path, saved):
    changed(path, "UPDATE grid SET first_row = 77 WHERE first_row = 1025")
    assert [(one.part, one.first_row) for one in saved().lost] == [(Part.BLOCK, 1025)]


ONE_ROW = {
    "a file": (
        "UPDATE source SET size = size + 1 WHERE name = 'trade.xlsx'",
        {(Part.SOURCE, "trade.xlsx"), (Part.DATASET, "tiny-trade")},
    ),
    "a sheet": (
        (
            "UPDATE sheet SET position = 9 WHERE sheet_id = "
            "(SELECT sheet_id FROM part WHERE dataset_id = "
            "(SELECT dataset_id FROM dataset WHERE slug = 'tiny-share'))"
        ),
        {(Part.SHEET, "Data"), (Part.DATASET, "tiny-share")},
    ),
    "a layout": (
        "UPDATE layout SET payload = '{}' WHERE sheet_id = 1",
        {(Part.LAYOUT, "Data")},
    ),
    "a problem": (
        "UPDATE problem SET severity = 'note' WHERE source_id = 1",
        {(Part.PROBLEMS, "output.xlsx")},
    ),
    "a pin": (
        "UPDATE pin SET position = 9 WHERE pin_id = 2",
        {(Part.PINS, "Second pin")},
    ),
    "a recipe": (
        "UPDATE recipe SET confirmed_at = '1999'",
        {(Part.RECIPES, "monthly.xlsx")},
    ),
    "a name": (
        "UPDATE own_name SET code = 'DEU'",
        {(Part.NAMES, "Lemuria")},
    ),
    "a group": (
        "UPDATE own_group SET members = 'JPN'",
        {(Part.GROUPS, "Chip allies")},
    ),
    "a pin less": ("DELETE FROM pin WHERE pin_id = 1", {(Part.PINS, "")}),
    "a dataset less": (
        "DELETE FROM dataset WHERE slug = 'tiny-trade'",
        {(Part.DATASET, "")},
    ),
}


@pytest.mark.parametrize(("statement", "lost"), ONE_ROW.values(), ids=ONE_ROW)
def test_that_one_row_of_a_list_takes_no_other_with_it(path, saved, statement, lost):
    changed(path, statement)
    assert {(one.part, one.name) for one in saved().lost} == lost


def test_that_a_dataset_without_its_entry_is_known_by_its_workbook(path, saved):
    wanted = workbook(path, "tiny-trade")
    changed(path, "DELETE FROM dataset WHERE slug = 'tiny-trade'")
    assert saved().workbooks == (wanted,)


def test_that_seals_that_are_lost_take_nothing_with_them_the_rows_vouch_for(
    path, saved
):
    changed(path, "DELETE FROM setting WHERE name NOT LIKE '% each %'")
    assert saved().lost == ()


def test_that_each_workbook_to_import_again_is_named_once(path, saved):
    changed(path, "UPDATE grid SET payload = x'00'")
    salvaged = saved()
    assert len(salvaged.workbooks) == len(salvaged.sources) < len(salvaged.lost)


# --- what is lost comes in again ---


def contents_by_name(path):
    """Return what came in with workbooks, whatever numbers it has."""
    with Case.open(path) as case:
        return {
            (dataset.slug, dataset.title, dataset.source.name): (
                case.observed(dataset).rows,
                list(case.observed(dataset).cells("period", "value", "row")),
            )
            for dataset in case.datasets()
        }


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE observation SET value = unit WHERE dataset_id = 1",
        "UPDATE grid SET payload = x'00' WHERE sheet_id = 1",
        "DELETE FROM dataset WHERE dataset_id = 1",
        "UPDATE sheet SET position = 9 WHERE sheet_id = 1",
        "UPDATE source SET size = 9 WHERE source_id = 1",
    ],
)
def test_that_a_workbook_of_which_something_was_lost_makes_the_case_whole_again(
    path, target, saved, staged, economies, statement
):
    before = contents_by_name(path)
    changed(path, statement)
    saved()
    with Case.open(target) as case:
        taken = case.take_in(staged["output"], economies)
        assert taken.name == "output.xlsx"
        assert case.damage() == []
    assert contents_by_name(target) == before


def test_that_it_does_so_once(path, target, saved, staged, economies):
    changed(path, "UPDATE grid SET payload = x'00' WHERE sheet_id = 1")
    saved()
    with Case.open(target) as case:
        case.take_in(staged["output"], economies)
        with pytest.raises(AlreadyImportedError):
            case.take_in(staged["output"], economies)


def test_that_a_workbook_of_which_nothing_was_lost_is_refused_as_ever(
    path, target, saved, staged, economies
):
    changed(path, "UPDATE grid SET payload = x'00' WHERE sheet_id = 1")
    saved()
    with Case.open(target) as case, pytest.raises(AlreadyImportedError):
        case.take_in(staged["trade"], economies)


# --- what SQLite cannot read any more ---


def test_that_a_broken_page_stops_no_other_table(path, saved):
    blanked(path, root(path, "pin"))
    assert [one.part for one in saved().lost] == [Part.PINS, Part.PINS]


def test_that_what_comes_before_and_after_a_broken_page_is_saved(path, saved):
    with Case.open(path) as case:
        for number in range(100):
            title = f"Pin {number:0300}"
            case.add_pin(Pin("market_share.trend", title, "R.", "S", "{}"))
    blanked(path, middle_page(path, "pin"))
    salvaged = saved()
    assert 100 - PAGE // 300 < salvaged.pins < 102
    assert [one.part for one in salvaged.lost] == [Part.PINS] * (102 - salvaged.pins)


def test_that_a_case_cut_in_half_is_saved_as_far_as_it_goes(path, saved):
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    assert saved().lost


@pytest.mark.parametrize("table", sorted(set(TABLES) - {"setting"}))
def test_that_no_table_is_needed_for_salvage(path, saved, table):
    blanked(path, root(path, table))
    saved()


def test_that_a_statement_with_a_flipped_byte_is_written_anew(path, saved):
    content = path.read_bytes()
    assert content.count(b"CREATE TABLE pin (") == 1
    path.write_bytes(content.replace(b"CREATE TABLE pin (", b"CREATE TABLE pin {"))
    assert saved().lost == ()


def test_that_an_early_case_is_saved_as_one_of_today(path, target, tmp_path):
    early = write_early(tmp_path / "early.statecraft", path, 2)
    changed(early, "UPDATE grid SET payload = x'00' WHERE first_row = 1025")
    assert [one.part for one in salvage(early, target).lost] == [Part.BLOCK]
    with Case.open(target) as case:
        assert case.damage() == []


def test_that_what_sqlite_has_to_take_back_is_taken_back(path, saved, target):
    before = contents(path)
    journal = path.with_name(f"{path.name}-journal")
    with closing(sqlite3.connect(path)) as link:
        link.execute("PRAGMA cache_size = 1")
        link.execute("BEGIN")
        link.execute("UPDATE grid SET payload = zeroblob(9000)")
        half, back = path.read_bytes(), journal.read_bytes()
        link.rollback()
    path.write_bytes(half)
    journal.write_bytes(back)
    assert saved().lost == ()
    assert contents(target) == before


# --- what must not be believed ---

HOSTILE = {
    "a trigger": "CREATE TRIGGER t AFTER INSERT ON pin BEGIN DELETE FROM source; END",
    "a view": "CREATE VIEW v AS SELECT load_extension('x')",
    "a table": "CREATE TABLE extra (x)",
    "an index": "CREATE INDEX i ON pin (upper(payload))",
    "a computed column": "ALTER TABLE pin ADD COLUMN x TEXT AS (upper(payload))",
}


@pytest.mark.parametrize("statement", HOSTILE.values(), ids=HOSTILE)
def test_that_nothing_foreign_comes_along(path, saved, statement):
    with closing(sqlite3.connect(path)) as link:
        link.execute(statement)
        link.commit()
    assert saved().lost == ()


def test_that_a_view_does_not_stand_in_for_a_table(path, saved):
    with closing(sqlite3.connect(path)) as link:
        link.execute("DROP TABLE pin")
        link.execute("CREATE VIEW pin AS SELECT 1 AS pin_id, 1 AS position, '' payload")
        link.commit()
    assert {one.part for one in saved().lost} == {Part.PINS}


@pytest.mark.parametrize("at", [0, 8, 68])
def test_that_a_file_with_a_damaged_header_is_refused(path, target, at):
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)
    with pytest.raises(NotACaseError, match="first bytes are damaged"):
        salvage(path, target)
    assert not target.exists()


def test_that_a_case_of_a_later_version_is_left_to_that_version(path, target):
    with closing(sqlite3.connect(path)) as link:
        link.execute("PRAGMA user_version = 99")
    with pytest.raises(CaseTooNewError):
        salvage(path, target)


def test_that_the_damaged_case_is_not_written_over(path):
    with pytest.raises(CaseError, match="is the damaged case itself"):
        salvage(path, path)


def test_that_a_salvage_can_be_cancelled(path, target):
    def ask():
        raise CancelledError

    with pytest.raises(CancelledError):
        salvage(path, target, ask)
    assert not target.exists()


def test_that_no_table_comes_along_unsifted():
    alone = {table for table, _columns, _part in ALONE}
    known = {"source", "sheet", "grid", "problem", "setting", *DATASET_ROWS, *ONE_EACH}
    assert alone | known == set(CONTENT)
