"""What was done to a case can be taken back, and done again, also another day."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing

import pytest

from core.casefile import Case, Pin
from core.casefile.groups import add_group, change_group, remove_group
from core.casefile.history.changing import changing, redo, undo
from core.casefile.history.steps import MOST_STEPS, Step
from core.casefile.pin_order import move_pin
from core.casefile.pinning import note_pin
from core.casefile.properties import PLAIN, say_property
from core.casefile.recipes import keep_recipe, remove_recipe
from core.casefile.replacing import remove, replace
from core.casefile.tables import CONTENT, HELD
from core.economies import load_economies
from core.errors import CaseDamagedError
from core.intake.own_recipe import OwnRecipe, SheetLayout

SAID = PLAIN


def contents(case):
    """Return all rows with their numbers; checksums follow from the rest."""
    return {
        table: case.rows(
            f"SELECT rowid, * FROM {table} ORDER BY rowid"  # noqa: S608
            if table != "setting"
            else "SELECT rowid, name, CASE WHEN name LIKE 'sha256 of %' THEN '' "
            "ELSE value END FROM setting ORDER BY name"
        )
        for table in CONTENT
    }


def pin(title):
    return Pin("trade.balance", title, "R.", "S", "{}")


def recipe(title):
    return OwnRecipe(title, (SheetLayout(f"sheet of {title}", left=True),))


def words(case):
    return [(step.what, step.is_done) for step in case.steps()]


@pytest.mark.parametrize("name", ["output", "controls", "long", "share", "trade"])
def test_that_an_import_is_taken_back_and_done_again_whole(
    case, staged, economies, name
):
    case.take_in(staged["world"], economies)
    before = contents(case)
    case.take_in(staged[name], economies)
    after = contents(case)
    case.edit(undo)
    assert contents(case) == before
    assert case.damage() == []
    case.edit(redo)
    assert contents(case) == after
    assert case.damage() == []


def test_that_a_replacement_is_taken_back_and_done_again_whole(case, staged, economies):
    case.take_in(staged["world"], economies)
    before = contents(case)
    case.alter(replace, 1, staged["output"], economies)
    after = contents(case)
    case.edit(undo)
    assert contents(case) == before
    case.edit(redo)
    assert contents(case) == after
    assert case.damage() == []


def test_that_a_removal_is_taken_back_whole(case, staged, economies):
    for name in ("output", "trade"):
        case.take_in(staged[name], economies)
    before = contents(case)
    case.alter(remove, 1)
    assert [source.source_id for source in case.sources()] == [2]
    case.edit(undo)
    assert contents(case) == before
    assert case.damage() == []


def test_that_what_an_import_taught_goes_back_with_it(case, staged, economies):
    case.take_in(staged["output"], economies)
    case.edit(keep_recipe, recipe("a"), learned=True)
    assert words(case) == [("import", True)]
    case.edit(undo)
    assert (case.sources(), case.recipes()) == ((), ())
    case.edit(redo)
    assert len(case.sources()) == len(case.recipes()) == 1


def test_that_steps_are_taken_back_one_by_one_and_done_again_in_their_order(case):
    for title in "abc":
        case.add_pin(pin(title))
    case.remove_pin(2)
    taken = [case.edit(undo).what for _each in range(3)]
    assert taken == ["unpin", "pin", "pin"]
    assert [one.title for one in case.pins()] == ["a"]
    case.edit(redo)
    assert [one.title for one in case.pins()] == ["a", "b"]


def test_that_nothing_is_undone_where_nothing_was_done(case):
    assert case.edit(undo) is None
    assert case.edit(redo) is None


def test_that_something_new_ends_what_could_be_done_again(case):
    case.add_pin(pin("a"))
    case.edit(undo)
    case.add_pin(pin("b"))
    assert words(case) == [("pin", True)]
    assert case.edit(redo) is None


def test_that_a_step_that_changes_nothing_is_none(case):
    case.remove_pin(99)
    assert case.steps() == ()


def test_that_what_comes_and_goes_within_a_step_was_never_there(case):
    def both(link):
        with changing(link, Step("pin", {"title": "x"})):
            link.execute("INSERT INTO pin (position, payload) VALUES (1, '{}')")
            link.execute("UPDATE pin SET position = 2")
            link.execute("DELETE FROM pin")

    case.edit(both)
    assert case.steps() == ()


def test_that_a_row_changed_twice_in_a_step_comes_back_as_it_was_before(case):
    case.add_pin(pin("a"))
    before = contents(case)

    def twice(link):
        with changing(link, Step("pin", {"title": "x"})):
            link.execute("UPDATE pin SET position = 5")
            link.execute("UPDATE pin SET pin_id = 9, position = 6")

    case.edit(twice)
    case.edit(undo)
    assert contents(case) == before


def test_that_a_step_that_fails_leaves_no_trace(case):
    case.add_pin(pin("a"))
    before, steps = contents(case), case.steps()

    def failing(link):
        with changing(link, Step("pin", {"title": "x"})):
            link.execute("DELETE FROM pin")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        case.edit(failing)
    assert (contents(case), case.steps()) == (before, steps)
    case.add_pin(pin("b"))
    assert case.damage() == []


def test_that_steps_outlive_the_program(tmp_path, staged, economies):
    path = tmp_path / "a.statecraft"
    with Case.create(path) as case:
        case.take_in(staged["output"], economies)
        empty = case.sources()
        case.edit(undo)
    with Case.open(path) as case:
        assert words(case) == [("import", False)]
        case.edit(redo)
        assert len(case.sources()) == len(empty)
        assert case.damage() == []


def test_that_steps_are_in_a_copy_of_the_case(tmp_path, case, staged, economies):
    case.take_in(staged["long"], economies)
    case.take_in(staged["controls"], economies)
    case.alter(remove, 1)
    case.write_copy(tmp_path / "copy.statecraft")
    with Case.open(tmp_path / "copy.statecraft") as copy:
        for _each in range(3):
            copy.edit(undo)
        assert copy.sources() == ()
        for _each in range(3):
            copy.edit(redo)
        assert contents(copy) == contents(case)
        assert copy.damage() == []


def test_that_forgetting_keeps_the_case_and_nothing_else(case, staged, economies):
    case.take_in(staged["output"], economies)
    case.take_in(staged["trade"], economies)
    case.alter(remove, 1)
    names = [source.name for source in case.sources()]
    case.forget_steps()
    assert [source.name for source in case.sources()] == names
    assert case.steps() == ()
    assert all(not case.rows(f"SELECT * FROM {table}") for table in HELD)  # noqa: S608
    assert case.damage() == []


def test_that_the_oldest_steps_are_done_for_good(case):
    for number in range(MOST_STEPS + 3):
        case.add_pin(pin(str(number)))
    assert len(case.steps()) == MOST_STEPS
    assert case.steps()[0].particulars == {"title": "3"}


def test_that_a_byte_changed_in_what_can_be_undone_is_found(
    tmp_path, staged, economies
):
    path = tmp_path / "a.statecraft"
    with Case.create(path) as case:
        case.take_in(staged["output"], economies)
        case.alter(remove, 1)
    with closing(sqlite3.connect(path)) as link, link:
        link.execute("UPDATE held_source SET name = 'other.xlsx'")
    with Case.open(path) as case:
        assert case.damage() == ["what can be undone"]


def test_that_a_step_that_would_hide_damage_is_refused(tmp_path):
    path = tmp_path / "a.statecraft"
    with Case.create(path) as case:
        case.add_pin(pin("a"))
    with closing(sqlite3.connect(path)) as link, link:
        link.execute("UPDATE pin SET position = 7")
    with (
        Case.open(path) as case,
        pytest.raises(CaseDamagedError, match="pieces of the briefing"),
    ):
        case.add_pin(pin("b"))


@pytest.mark.parametrize("seed", range(12))
def test_that_any_walk_among_steps_leads_through_the_same_states(
    tmp_path, tiny_file, seed
):
    """States are kept as they were; wherever the walk comes by again, it finds one."""
    path = tmp_path / "a.statecraft"
    shutil.copyfile(tiny_file, path)
    chance = random.Random(seed)  # noqa: S311  # a walk, no secret
    with Case.open(path) as case:
        case.forget_steps()
        past, ahead = [contents(case)], []
        for _each in range(25):
            if past[1:] and chance.random() < 0.35:
                case.edit(undo)
                ahead.append(past.pop())
            elif ahead and chance.random() < 0.5:
                case.edit(redo)
                past.append(ahead.pop())
            else:
                before = case.steps()
                do_something(case, chance)
                if case.steps() != before:
                    past.append(contents(case))
                    ahead.clear()
            assert contents(case) == past[-1]
        assert case.damage() == []


def do_something(case, chance):
    """Do one of all that changes a case without a workbook."""
    title = str(chance.random())
    doing = [
        lambda: case.add_pin(pin(title)),
        lambda: case.edit(keep_recipe, recipe(chance.choice("abc"))),
    ]
    known = load_economies()
    doing.append(lambda: case.edit(add_group, known, title, ("JPN", "USA")))
    doing.append(lambda: case.edit(say_property, chance.choice(SAID), title))
    doing.append(lambda: case.edit(say_property, chance.choice(SAID), ""))
    if groups := case.own_groups():
        code = chance.choice(groups).code
        doing.append(lambda: case.edit(remove_group, code))
        doing.append(lambda: case.edit(change_group, code, known, title, ("IND",)))
    if pins := case.pins():
        pin_id = chance.choice(pins).pin_id
        doing.append(lambda: case.remove_pin(pin_id))
        doing.append(lambda: case.edit(note_pin, pin_id, title))
        doing.append(lambda: case.edit(move_pin, pin_id, 1))
    if recipes := case.recipes():
        kept = chance.choice(recipes).recipe_id
        doing.append(lambda: case.edit(remove_recipe, kept))
    if sources := case.sources():
        doing.append(lambda: case.alter(remove, chance.choice(sources).source_id))
    chance.choice(doing)()
