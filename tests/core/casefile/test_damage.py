"""Every byte that changes by itself is found, and none of it ends in a traceback."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from random import Random

import pytest

from core.briefs.quality import quality
from core.casefile import Case, Pin, interrupting
from core.casefile.tables import TABLES
from core.errors import CaseDamagedError, CaseError
from core.library import Library
from core.observed import FIELDS
from core.progress import CancelledError

FLIPS = 400


@pytest.fixture
def path(tiny_file, tmp_path):
    """A case of our own to damage, with a pin."""
    copy = tmp_path / "a.statecraft"
    shutil.copyfile(tiny_file, copy)
    with Case.open(copy) as case:
        case.add_pin(Pin("market_share.trend", "Pinned title", "R.", "S", "{}"))
    return copy


def flip(path, found, bit=1):
    """Flip one bit of the last byte of `found`, wherever the file holds it."""
    content = path.read_bytes()
    assert found in content
    at = content.rindex(found) + len(found) - 1
    path.write_bytes(content[:at] + bytes([content[at] ^ bit]) + content[at + 1 :])


def changed(path, statement):
    with closing(sqlite3.connect(path)) as link:
        assert link.execute(statement).rowcount
        link.commit()
    return path


def damage(path):
    with Case.open(path) as case:
        return case.damage()


def test_that_a_whole_case_has_no_damage(path):
    assert damage(path) == []


PAYLOADS = {
    "the title of a dataset": (b'"title": "The tiny-output', "tiny-output"),
    "counts of a part": (b'"observations": 71', "tiny-output"),
    "a label": (b"Industry J62-63", "tiny-output"),
    "a row of text": (b'["15 CFR"', "tiny-controls"),
}


@pytest.mark.parametrize(("found", "block"), PAYLOADS.values(), ids=PAYLOADS)
def test_that_a_flipped_byte_of_a_dataset_names_the_dataset(path, found, block):
    flip(path, found)
    assert block in damage(path)


def observations(path, slug):
    """Return the columns of a dataset's observations as the file holds them."""
    with Case.open(path) as case:
        dataset = case.dataset(slug).dataset_id
        [columns] = case.rows(
            f"SELECT {', '.join(FIELDS)} FROM observation WHERE dataset_id = ?",  # noqa: S608
            dataset,
        )
    return dict(zip(FIELDS, columns, strict=True))


@pytest.mark.parametrize("field", FIELDS)
def test_that_a_flipped_byte_of_any_column_names_the_dataset(path, field):
    flip(path, observations(path, "tiny-output")[field])
    assert damage(path) == ["tiny-output"]


def test_that_a_flipped_byte_of_a_grid_names_its_sheet_and_row(path):
    with Case.open(path) as case:
        [(payload,)] = case.rows(
            "SELECT payload FROM grid JOIN sheet USING (sheet_id) "
            "WHERE sheet.name = 'Data' AND grid.first_row = 1025"
        )
    flip(path, payload[:200])
    assert "Data!1025" in damage(path)


SEALED = {
    "a file": ("UPDATE source SET name = 'x'", "the list of files"),
    "a sheet": ("UPDATE sheet SET first_row = 9", "the list of sheets"),
    "a block less": ("DELETE FROM grid WHERE sheet_id = 1", "the stored sheets"),
    "a layout": ("DELETE FROM layout", "the layouts found"),
    "a dataset's file": ("UPDATE dataset SET source_id = 2", "the list of datasets"),
    "a dataset less": ("DELETE FROM dataset WHERE dataset_id = 1", "the list of dat"),
    "a problem": ("UPDATE problem SET severity = 'note'", "the list of problems"),
    "a pin": ("UPDATE pin SET position = 7", "the pieces of the briefing"),
    "all seals": ("DELETE FROM setting", "the pieces of the briefing"),
}


@pytest.mark.parametrize(("statement", "name"), SEALED.values(), ids=SEALED)
def test_that_what_belongs_to_what_is_sealed(path, statement, name):
    assert name in "; ".join(damage(changed(path, statement)))


@pytest.mark.parametrize(
    "change", ["dataset_id = 77", "rows = 77", "value = x''", "period = economy"]
)
def test_that_every_part_of_a_datasets_observations_counts(path, change):
    changed(path, f"UPDATE observation SET {change} WHERE dataset_id = 1")  # noqa: S608
    with Case.open(path) as case:
        first = case.datasets()[0].slug
    assert first in damage(path)


def test_that_an_index_that_differs_from_its_table_is_found(path):
    flip(path, b"partner")
    assert damage(path) != []


def contents(path):
    with closing(sqlite3.connect(path)) as link:
        return {
            table: link.execute(
                f"SELECT * FROM {table} NOT INDEXED ORDER BY rowid"  # noqa: S608
            ).fetchall()
            for table in TABLES
        }


def verdict(path):
    """Open a case that may be damaged as the program does, and say what it said."""
    try:
        with Case.open(path) as case:
            return case.damage()
    except CaseError as error:
        return [str(error)]


def is_as_before(path, before):
    try:
        return contents(path) == before
    except (sqlite3.Error, UnicodeDecodeError):
        return False


@pytest.mark.parametrize("seed", range(4))
def test_that_no_flipped_bit_goes_unnoticed(path, tmp_path, seed):
    before, content = contents(path), bytearray(path.read_bytes())
    chance, other = Random(seed), tmp_path / "b.statecraft"  # noqa: S311  # no secret
    unnoticed = []
    for _number in range(FLIPS // 4):
        at, bit = chance.randrange(len(content)), 1 << chance.randrange(8)
        content[at] ^= bit
        other.write_bytes(content)
        content[at] ^= bit
        if not verdict(other) and not is_as_before(other, before):
            unnoticed.append((at, bit))
    assert unnoticed == []


# --- what is asked of a damaged case ---


LOADED = {
    "tiny-output": Library.output,
    "tiny-share": Library.published,
    "tiny-trade": Library.trade,
    "tiny-controls": Library.controls,
}


@pytest.mark.parametrize(("slug", "load"), LOADED.items(), ids=LOADED)
def test_that_a_changed_dataset_is_never_shown(path, economies, slug, load):
    changed(path, f"UPDATE dataset SET recipe = 'x' WHERE slug = '{slug}'")  # noqa: S608
    with Case.open(path) as case:
        library = Library(case, economies)
        with pytest.raises(CaseDamagedError, match=f"is damaged in {slug};"):
            load(library, slug)


def test_that_a_row_of_text_that_is_no_json_is_never_read(path, economies):
    changed(path, "UPDATE record SET cells = '{' WHERE record_id = 1")
    with Case.open(path) as case, pytest.raises(CaseDamagedError):
        Library(case, economies).controls("tiny-controls")


def test_that_changed_supplier_shares_are_never_shown(path, economies):
    with Case.open(path) as case:
        number = case.dataset("tiny-suppliers").dataset_id
    changed(path, f"UPDATE observation SET value = economy WHERE dataset_id = {number}")  # noqa: S608
    with Case.open(path) as case, pytest.raises(CaseDamagedError, match="tiny-supp"):
        Library(case, economies).controls("tiny-controls")


# --- a damaged case takes nothing in ---


def test_that_a_pin_does_not_hide_what_was_damaged_before(path):
    changed(path, "UPDATE source SET name = 'another.xlsx'")
    with Case.open(path) as case:
        case.add_pin(Pin("market_share.trend", "Later", "R.", "S", "{}"))
    assert damage(path) == ["the list of files"]


def refused_import(path, staged, economies):
    """Return what an import into a damaged case says; make sure it wrote nothing."""
    before = path.read_bytes()
    with Case.open(path) as case, pytest.raises(CaseDamagedError) as refusal:
        case.take_in(staged["again"], economies)
    assert path.read_bytes() == before
    return str(refusal.value)


def root_page(path, name):
    """Return where the page begins at which a table or an index does."""
    with closing(sqlite3.connect(path)) as link:
        [(page,)] = link.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)
        )
        [(size,)] = link.execute("PRAGMA page_size")
    return (page - 1) * size


@pytest.mark.parametrize(("statement", "name"), SEALED.values(), ids=SEALED)
def test_that_a_case_with_a_broken_seal_takes_nothing_in(
    path, staged, economies, statement, name
):
    said = refused_import(changed(path, statement), staged, economies)
    assert said.startswith("Nothing was changed, because a.statecraft is damaged in ")
    assert name in said


@pytest.mark.parametrize("name", ["observation", "record_of_dataset", "term"])
def test_that_a_case_with_a_broken_page_takes_nothing_in(path, staged, economies, name):
    at, content = root_page(path, name), bytearray(path.read_bytes())
    content[at + 3 : at + 5] = b"\x7f\xff"  # how many cells the page has
    path.write_bytes(content)
    said = refused_import(path, staged, economies)
    assert said.count("a.statecraft is damaged") == 1
    assert said.endswith("open a backup of it.")


def test_that_looking_for_damage_can_be_cancelled(path, staged, economies, monkeypatch):
    monkeypatch.setattr(interrupting, "STEPS", 1)

    def ask():
        raise CancelledError

    with Case.open(path) as case:
        with pytest.raises(CancelledError):
            case.take_in(staged["again"], economies, ask=ask)
        assert case.take_in(staged["again"], economies).datasets == ("tiny-output-2",)


ASKED = {
    "metadata": ("UPDATE dataset SET meta = '{'", Case.datasets),
    "a dataset of no source": ("DELETE FROM source", Case.datasets),
    "a pin": ("UPDATE pin SET payload = '{}'", Case.pins),
    "a problem": ("UPDATE problem SET severity = 'x'", Case.problems),
    "text that is no text": (
        "UPDATE source SET name = CAST(x'ff41' AS TEXT)",
        Case.datasets,
    ),
    "a name that is no text": (
        "UPDATE source SET name = CAST(x'ff41' AS TEXT)",
        lambda case: case.rows("SELECT name FROM source"),
    ),
    "a block": (
        "UPDATE grid SET payload = x'00'",
        lambda case: case.grid_rows(case.sheet_grid("output.xlsx", "Data"), 1),
    ),
}


@pytest.mark.parametrize(("statement", "ask"), ASKED.values(), ids=ASKED)
def test_that_asking_a_damaged_case_says_that_it_is_damaged(path, statement, ask):
    said = r"^a\.statecraft is damaged; open"
    case = Case.open(changed(path, statement))
    with case, pytest.raises(CaseDamagedError, match=said):
        ask(case)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE layout SET payload = '{'",
        "DELETE FROM sheet",
        "UPDATE pin SET position = 9",
    ],
)
def test_that_the_quality_of_a_case_with_damaged_lists_is_not_told(
    path, economies, statement
):
    with Case.open(changed(path, statement)) as case, pytest.raises(CaseDamagedError):
        quality(Library(case, economies))


def test_that_no_index_answers_for_what_a_dataset_says(path, economies):
    with Case.open(path) as case:
        number = case.dataset("tiny-controls").dataset_id
        before = Library(case, economies).controls("tiny-controls")
    at = root_page(path, "record_of_dataset")
    content = bytearray(path.read_bytes())
    found = content.index(b"item", at, at + 4096)
    content[found] ^= 2
    path.write_bytes(content)
    with Case.open(path) as case:
        assert number in {known.dataset_id for known in case.datasets()}
        after = Library(case, economies).controls("tiny-controls")
        assert (after.items, after.entries) == (before.items, before.entries)
        with pytest.raises(CaseDamagedError):
            case.look_over()
