"""Pins keep their order and outlive the program."""

from __future__ import annotations

import json

import pytest

from core.casefile import Case, Pin
from core.casefile.history.changing import redo, undo
from core.casefile.pin_order import move_pin
from core.casefile.pinning import (
    add_pins,
    mark_pin,
    note_pin,
    show_pin,
    write_pin,
)
from core.casefile.pins import Said
from core.selection import Selection

ONE = Pin("market_share.trend", "一枚目", "It reads “so”.", "OECD", "{}")
TWO = Pin("trade.balance", "Two", "R.", "S", Selection().as_json())


def titles(case):
    return [pin.title for pin in case.pins()]


def test_that_a_pin_comes_back_as_it_was(case):
    case.add_pin(TWO)
    [pin] = case.pins()
    assert pin == TWO._replace(pin_id=1)
    assert Selection.from_json(pin.selection) == Selection()


def test_that_pins_keep_their_order(case):
    for pin in (ONE, TWO, ONE):
        case.add_pin(pin)
    assert titles(case) == ["一枚目", "Two", "一枚目"]


def test_that_one_pin_is_removed_and_not_its_twin(case):
    for pin in (ONE, TWO, ONE):
        case.add_pin(pin)
    case.remove_pin(case.pins()[0].pin_id)
    assert titles(case) == ["Two", "一枚目"]


def test_that_a_pin_added_after_one_was_removed_comes_last(case):
    for pin in (ONE, TWO):
        case.add_pin(pin)
    case.remove_pin(case.pins()[0].pin_id)
    case.add_pin(ONE)
    assert titles(case) == ["Two", "一枚目"]


def test_that_removing_a_pin_that_is_gone_changes_nothing(case):
    case.add_pin(ONE)
    case.remove_pin(99)
    assert titles(case) == ["一枚目"]
    assert case.damage() == []


def test_that_pins_are_on_the_disk(tmp_path):
    with Case.create(tmp_path / "b.statecraft") as case:
        case.add_pin(ONE)
    with Case.open(tmp_path / "b.statecraft") as case:
        assert titles(case) == ["一枚目"]


def test_that_a_note_is_kept_with_its_lines_and_without_marks(case):
    case.add_pin(ONE)
    case.edit(note_pin, 1, " Ask METI\nabout \u202e2024.\n\n")
    assert case.pins()[0].note == "Ask METI\nabout 2024."
    assert case.pins()[0]._replace(note="") == ONE._replace(pin_id=1)


def test_that_a_note_goes_back_and_comes_again(case):
    case.add_pin(ONE)
    case.edit(note_pin, 1, "First.")
    case.edit(note_pin, 1, "")
    said = []
    for turn in (undo, undo, redo):
        case.edit(turn)
        said.append(case.pins()[0].note)
    assert said == ["First.", "", "First."]
    assert [step.what for step in case.steps()] == ["pin", "pin_note", "pin_note"]
    assert case.steps()[1].particulars == {"title": "一枚目"}


def test_that_the_same_note_again_is_no_step(case):
    case.add_pin(ONE)
    case.edit(note_pin, 1, "First.")
    case.edit(note_pin, 1, "First. ")
    case.edit(note_pin, 99, "To nobody.")
    assert len(case.steps()) == 2


def test_that_a_pin_made_before_there_were_notes_has_none(case):
    case.add_pin(ONE)
    said = {name: text for name, text in ONE._asdict().items() if name != "note"}

    def as_before(link):
        link.execute("UPDATE pin SET payload = ?", (json.dumps(said),))

    case.ask(as_before)
    assert case.pins() == (ONE._replace(pin_id=1),)


@pytest.mark.parametrize(
    ("pin_id", "places", "order"),
    [
        (1, 1, [2, 1, 3]),
        (3, -1, [1, 3, 2]),
        (1, 2, [2, 3, 1]),
        (1, -1, [1, 2, 3]),
        (3, 1, [1, 2, 3]),
        (99, 1, [1, 2, 3]),
    ],
)
def test_that_a_pin_moves_and_stays_at_an_end(case, pin_id, places, order):
    for pin in (ONE, TWO, ONE):
        case.add_pin(pin)
    case.edit(move_pin, pin_id, places)
    assert [pin.pin_id for pin in case.pins()] == order
    assert len(case.steps()) == 3 + (order != [1, 2, 3])
    if order != [1, 2, 3]:
        case.edit(undo)
    assert [pin.pin_id for pin in case.pins()] == [1, 2, 3]
    assert case.damage() == []


def test_that_a_pin_that_stays_leaves_what_can_be_done_again(case):
    for pin in (ONE, TWO):
        case.add_pin(pin)
    case.edit(undo)
    case.edit(move_pin, 1, 1)
    case.edit(note_pin, 1, "")
    case.edit(redo)
    assert titles(case) == ["一枚目", "Two"]


def test_that_pins_can_be_moved_after_one_was_removed(case):
    for pin in (ONE, TWO, ONE):
        case.add_pin(pin)
    case.remove_pin(2)
    case.edit(move_pin, 3, -1)
    assert [pin.pin_id for pin in case.pins()] == [3, 1]


# --- texts of the user's ---

SAID = Said("en", "China has 27.5%.", ((10, 5, "share/period=2022"),), (0.275,))


def test_that_a_text_comes_back_as_it_was(case):
    case.add_pin(Pin.saying("text", SAID))
    [pin] = case.pins()
    assert (pin.kind, pin.texts, pin.name) == ("text", (SAID,), "China has 27.5%.")


def test_that_a_text_is_written_once_for_a_language(case):
    case.add_pin(Pin.saying("heading", Said("en", "Trade")))
    case.edit(write_pin, 1, Said("ja", "貿易"))
    [pin] = case.pins()
    assert [pin.said(one).text for one in ("en", "ja", "fr")] == [
        "Trade",
        "貿易",
        "Trade",
    ]
    case.edit(write_pin, 1, Said("ja", ""))
    assert case.pins()[0].texts == (Said("en", "Trade"),)


def test_that_an_exhibit_is_not_written_over(case):
    case.add_pin(ONE)
    case.edit(write_pin, 1, SAID)
    assert case.pins() == (ONE._replace(pin_id=1),)


def test_that_an_exhibit_is_shown_and_marked_as_chosen(case):
    case.add_pin(ONE)
    case.edit(show_pin, 1, "table")
    case.edit(mark_pin, 1, " CUI\n")
    [pin] = case.pins()
    assert (pin.shows, pin.marking) == ("table", "CUI")
    case.edit(undo)
    assert case.pins()[0].marking == ""


def test_that_several_pieces_come_at_one_stroke(case):
    case.edit(add_pins, [ONE, Pin.saying("text", SAID)])
    assert [pin.kind for pin in case.pins()] == ["exhibit", "text"]
    case.edit(undo)
    assert case.pins() == ()


@pytest.mark.parametrize("change", [write_pin, show_pin, mark_pin])
def test_that_a_piece_that_is_gone_is_not_changed(case, change):
    case.edit(change, 7, SAID if change is write_pin else "both")
    assert case.steps() == ()


def test_that_a_kind_of_a_later_version_is_shown_as_text(case):
    case.add_pin(Pin.saying("text", SAID)._replace(kind="poem", shows="sideways"))
    [pin] = case.pins()
    assert (pin.kind, pin.shows) == ("text", "both")
