"""The pinned figures that would change are known before anything is changed."""

from __future__ import annotations

import pytest

from core.briefs.market.brief import market_share_brief
from core.casefile import Pin
from core.library import Library
from core.refresh.words import summary
from core.selection import Selection
from tests.core.refresh.books import ROWS, lines


@pytest.fixture
def pinned(editions):
    """A case with a pin of its trend and one of an empty view of trade."""
    editions.come_in(lines())
    selection = Selection(economies=("JPN", "CHN"))
    exhibit = market_share_brief(
        Library(editions.case, editions.economies), selection
    ).exhibit
    for key in (exhibit.key, "trade.balance"):
        said = (exhibit.title, exhibit.reading, exhibit.source, selection.as_json())
        editions.case.add_pin(Pin(key, *said))
    return editions


def test_that_a_pinned_figure_that_would_change_is_told(pinned):
    rows = [*ROWS[:3], ("China", "Chips", "C26", 2020, 840.0), *ROWS[4:]]
    changes = pinned.compared(lines(rows))
    [pin] = changes.pins
    assert pin.before != pin.after
    assert pin.figures > 0
    assert summary(changes)[-1].startswith("1 piece of the briefing would change: ")


def test_that_a_pinned_figure_that_stays_is_not_told(pinned):
    changes = pinned.compared(
        lines([*ROWS[:4], ("Germany", "Chips", "C26", 2019, 91.0), *ROWS[5:]])
    )
    assert changes.values != ()
    assert changes.pins == ()


def test_that_the_case_itself_stays_as_it_is(pinned):
    before = pinned.case.datasets(), pinned.case.pins()
    pinned.compared(lines(ROWS[:4]))
    assert (pinned.case.datasets(), pinned.case.pins()) == before


def test_that_a_pin_that_would_show_nothing_says_why(pinned):
    changes = pinned.compared([["Remark"], ["withdrawn"]])
    [pin] = changes.pins
    assert pin.after.startswith("No dataset of output")
