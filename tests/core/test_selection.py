"""A selection changes by one choice at a time and survives as text."""

from __future__ import annotations

import json

import pytest

from core.errors import CaseDamagedError
from core.market_choice import MarketChoice
from core.selection import ControlsChoice, Selection, TradeChoice

FULL = Selection(
    economies=("JPN", "EU27"),
    years=(1995, None),
    market=MarketChoice("oecd", "C26", "LQ", "bars"),
    trade=TradeChoice("census", "USA", "CHN", "Steel", "NSA", "month", "sum"),
    controls=ControlsChoice("seed", ("US", "JP"), "材料", "pairs"),
)


def test_that_a_new_selection_begins_with_three_economies():
    assert Selection().economies == ("USA", "CHN", "JPN")
    assert Selection().years == (None, None)


CHOICES = {
    "economies": ("economies", ("DEU",), Selection(economies=("DEU",))),
    "no economies": ("economies", (), Selection(economies=())),
    "years": ("years", ("1995", "2018"), Selection(years=(1995, 2018))),
    "an open end": ("years", ("1995", ""), Selection(years=(1995, None))),
    "an industry": (
        "market.industry",
        ("C26",),
        Selection(market=MarketChoice(industry="C26")),
    ),
    "a partner": (
        "trade.partner",
        ("CHN",),
        Selection(trade=TradeChoice(partner="CHN")),
    ),
    "what is typed for one of several": (
        "trade.weights:JPN",
        ("60",),
        Selection(trade=TradeChoice(weights=("JPN:60",))),
    ),
    "nothing typed for it": ("trade.weights:JPN", ("",), Selection()),
    "jurisdictions": (
        "controls.jurisdictions",
        ("US", "JP"),
        Selection(controls=ControlsChoice(jurisdictions=("US", "JP"))),
    ),
    "no jurisdictions": ("controls.jurisdictions", (), Selection()),
}


@pytest.mark.parametrize(("name", "codes", "then"), CHOICES.values(), ids=CHOICES)
def test_that_a_choice_changes_what_it_names(name, codes, then):
    assert Selection().choosing(name, codes) == then


def test_that_a_choice_leaves_the_others_alone():
    then = FULL.choosing("market.view", ("trend",))
    assert then.market.view == "trend"
    assert then.choosing("market.view", ("bars",)) == FULL


def test_that_a_choice_nobody_offers_is_a_bug():
    with pytest.raises(AttributeError):
        Selection().choosing("market.colour", ("red",))


@pytest.mark.parametrize("selection", [Selection(), FULL], ids=["new", "full"])
def test_that_a_selection_comes_back_from_its_text(selection):
    assert Selection.from_json(selection.as_json()) == selection


def test_that_text_is_kept_as_it_is_written():
    assert "材料" in FULL.as_json()


def test_that_a_selection_from_text_can_be_compared_and_kept():
    assert hash(Selection.from_json(FULL.as_json())) == hash(FULL)


def changed(**said):
    """Return the text of a selection with something else in it."""
    return json.dumps({**json.loads(FULL.as_json()), **said})


def test_that_what_a_later_version_lets_choose_is_left_aside():
    later = {**FULL.market._asdict(), "colour": "red"}
    assert Selection.from_json(changed(market=later, shape="round")) == FULL


@pytest.mark.parametrize(
    "text",
    [
        *("", "{", "[]", "{}", "null"),
        changed(years=["2001", None]),
        changed(years=[2001]),
        changed(economies="JPN"),
        changed(economies=[["JPN"]]),
        changed(market=None),
        changed(market={"industry": 5}),
    ],
)
def test_that_a_text_that_is_no_selection_is_said_to_be_damaged(text):
    with pytest.raises(CaseDamagedError, match="can no longer be read"):
        Selection.from_json(text)


def test_that_what_is_pinned_keeps_the_day_on_which_it_was_seen():
    chosen = Selection().dated("2026-12-01")
    assert chosen.controls.as_of == "2026-12-01"
    assert chosen.dated("2027-01-01") == chosen
