"""The pieces of a briefing stand in the user's order; sections move as a whole."""

from __future__ import annotations

import pytest

from core.casefile import Case
from core.casefile.history.changing import undo
from core.casefile.pin_order import move_section, place_pins, section_of
from core.casefile.pinning import add_pin, add_pins, renew_pin
from core.casefile.pins import Pin, Said

NAMES = ("intro", "ONE", "a", "b", "TWO", "c")


@pytest.fixture
def case(tmp_path):
    """A case whose briefing has a piece before two sections."""
    with Case.create(tmp_path / "a.statecraft") as made:
        made.edit(add_pins, [piece(name) for name in NAMES])
        yield made


def piece(name):
    kind = "heading" if name.isupper() else "text"
    return Pin.saying(kind, Said("en", name))


def names(case):
    return [pin.name for pin in case.pins()]


def number(case, name):
    return next(pin.pin_id for pin in case.pins() if pin.name == name)


def test_that_a_section_moves_with_all_that_stands_below_it(case):
    case.edit(move_section, number(case, "TWO"), -1)
    assert names(case) == ["intro", "TWO", "c", "ONE", "a", "b"]
    case.edit(undo)
    assert names(case) == list(NAMES)


def test_that_the_section_of_a_piece_moves_as_well(case):
    case.edit(move_section, number(case, "a"), 1)
    assert names(case) == ["intro", "TWO", "c", "ONE", "a", "b"]


@pytest.mark.parametrize(("name", "by"), [("ONE", -1), ("TWO", 1), ("intro", 1)])
def test_that_no_section_moves_beyond_an_end(case, name, by):
    case.edit(move_section, number(case, name), by)
    assert names(case) == list(NAMES)
    assert len(case.steps()) == 1


def test_that_pieces_are_placed_before_another_in_their_own_order(case):
    moved = (number(case, "c"), number(case, "a"))
    case.edit(place_pins, moved, number(case, "intro"))
    assert names(case) == ["a", "c", "intro", "ONE", "b", "TWO"]


def test_that_pieces_are_placed_at_the_end(case):
    case.edit(place_pins, (number(case, "intro"),), None)
    assert names(case) == [*NAMES[1:], "intro"]


@pytest.mark.parametrize("before", ["a", "nobody"])
def test_that_pieces_placed_before_themselves_or_nobody_stay(case, before):
    where = number(case, "a") if before == "a" else 99
    case.edit(place_pins, (number(case, "a"),), where)
    assert names(case) == list(NAMES)


def test_that_a_piece_is_put_after_another(case):
    case.edit(add_pin, piece("new"), number(case, "a"))
    assert names(case) == ["intro", "ONE", "a", "new", "b", "TWO", "c"]


def test_that_a_piece_put_after_one_that_is_gone_comes_last(case):
    case.edit(add_pin, piece("new"), 99)
    assert names(case)[-1] == "new"


def test_that_a_section_is_a_heading_and_what_stands_below_it(case):
    section = section_of(case.pins(), number(case, "ONE"))
    assert [pin.name for pin in section] == ["ONE", "a", "b"]
    assert section_of(case.pins(), number(case, "a")) == ()


def test_that_only_an_exhibit_is_read_anew(case):
    exhibit = Pin("market_share.trend", "Title", "Old", "OECD", "{}", note="Mine")
    case.edit(add_pin, exhibit)
    now = exhibit._replace(reading="New", mentions=((0, 3, "x"),), note="Not mine")
    case.edit(renew_pin, number(case, "Title"), now)
    case.edit(renew_pin, number(case, "a"), now)
    kept = case.pins()[-1]
    assert (kept.reading, kept.mentions, kept.note) == ("New", ((0, 3, "x"),), "Mine")
    assert number(case, "a")
