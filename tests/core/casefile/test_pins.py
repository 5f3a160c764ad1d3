"""Pins keep their order and outlive the program."""

from __future__ import annotations

from core.casefile import Case, Pin
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
