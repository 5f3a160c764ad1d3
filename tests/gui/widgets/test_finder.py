"""What is looked for by typing is found, and is seen."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from gui.widgets.finder import Finder

ROWS = [
    *((f"{n}% — Norway · {n} · Shares, 2002–2022", n) for n in range(60)),
    ("6.4% — China · 2002 · Shares, 2002–2022", "earlier"),
    ("27.5% — China · 2022 · Shares, 2002–2022", "meant"),
]


@pytest.fixture
def finder(qtbot):
    """A finder with more rows than can be seen at once."""
    made = Finder()
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show()
    made.offer("Number", ROWS)
    return made


def test_that_what_bears_the_words_in_its_name_comes_before_its_place(finder, emitted):
    heard = emitted(finder.chosen)
    QTest.keyClicks(finder.line, "china 2022")
    finder.take.click()
    assert heard == ["meant"]


def test_that_what_was_found_is_seen(finder):
    QTest.keyClicks(finder.line, "china")
    current = finder.list.currentItem()
    assert finder.list.viewport().rect().contains(finder.list.visualItemRect(current))


def test_that_letters_of_any_width_are_found(finder, emitted):
    heard = emitted(finder.chosen)
    finder.line.setText("ＣＨＩＮＡ ２０２２")
    finder.line.textEdited.emit(finder.line.text())
    finder.take.click()
    assert heard == ["meant"]
