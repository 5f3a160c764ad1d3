"""What was opened goes when it is closed, though nobody collects garbage."""

from __future__ import annotations

import gc
import weakref

import pytest

from core.briefs.controls.brief import VIEWS as CONTROLS
from core.briefs.market.brief import VIEWS as MARKET
from core.briefs.trade.brief import VIEWS as TRADE

VIEWS = [
    *(("market_share", "market.view", view) for view in MARKET),
    *(("trade", "trade.view", view) for view in TRADE),
    *(("controls", "controls.view", view) for view in CONTROLS),
]


@pytest.fixture
def nobody_collects(monkeypatch):
    """What is there when a case is loaded is never collected: see gui.collecting."""
    gc.collect()
    gc.disable()
    with monkeypatch.context() as patched:
        patched.setattr(gc, "enable", lambda: None)
        yield
    gc.enable()


def _looks_at_every_view(user):
    for tab, field, view in VIEWS:
        user.wishes(f"tab_{tab}")
        user.chooses(field, view)


def _parts_of(library):
    yield library
    yield library.parties
    for load in (library.output, library.trade, library.controls):
        kind = load.__name__
        yield from (load(dataset.slug) for dataset in library.of_kind(kind))


def test_that_nothing_of_a_case_stays_when_another_is_opened(
    user, saved_case, nobody_collects
):
    user.wishes("table")
    _looks_at_every_view(user)
    library = user.program.session.state.library
    parts = [(type(one).__name__, weakref.ref(one)) for one in _parts_of(library)]
    assert len(parts) > 4
    del library
    user.opens(saved_case)
    _looks_at_every_view(user)
    assert [name for name, part in parts if part() is not None] == []
