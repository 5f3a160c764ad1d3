"""At twice the size nothing is cut off and nothing lies over anything else."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QCheckBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

from core.i18n import LANGUAGES
from gui.widgets.labels import ElidingLabel
from gui.widgets.paper import LEAST_CHART
from gui.widgets.sentence import SentenceView
from gui.widgets.settling import settle_layout
from gui.widgets.small_print import SmallPrint
from tests.gui.access.places import places

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
WORDED = (QLabel, QPushButton, QCheckBox, QToolButton, SentenceView)
GIVING_WAY = (ElidingLabel, SmallPrint)
"""These end in an ellipsis, and have all their words in a tooltip."""
LAPTOP, DESK = QSize(1366, 768), QSize(1920, 1080)
CHART_MARGIN = 20


@pytest.fixture
def reads_at(user):
    """Return a function that has the user read a language at a size of text."""

    def choose(language: str, percent: str) -> None:
        user.program.speak(language)
        user.program.choose("text_size", percent)
        user.presses("Esc", user.window.parts.pages.currentWidget())
        user.window.resize(LAPTOP)

    yield choose
    user.program.settings.forget_options()
    user.program.options.choose("language", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_nothing_is_cut_off_at_twice_the_size(user, reads_at, tmp_path, language):
    reads_at(language, "200")
    found: dict[tuple[str, str], str] = {}
    seen = 0
    for place, window in places(user, tmp_path):
        seen += 1
        for size in (DESK, LAPTOP):
            window.resize(size)
            settle_layout()
            for said in _faults(window, size):
                found.setdefault(said, f"{place} at {size.width()}")
    assert seen > 70
    assert found == {}


def test_that_nothing_is_cut_off_at_half_as_large_again(user, reads_at):
    reads_at("en", "150")
    found = set()
    for tab in ("market_share", "trade", "controls", "sources"):
        user.wishes(f"tab_{tab}")
        settle_layout()
        found |= {(tab, *said) for said in _faults(user.window, LAPTOP)}
    user.points_at(_first_figure(user))
    user.wishes("quality")
    settle_layout()
    assert found | set(_faults(user.window, LAPTOP)) == set()


def _first_figure(user) -> str:
    user.wishes("tab_market_share")
    return user.exhibit.mentions[0].figure_id


def test_that_the_keyboard_brings_into_sight_what_it_goes_to(user, reads_at, qtbot):
    reads_at("en", "200")
    user.wishes("tab_controls")
    user.window.activateWindow()
    qtbot.waitUntil(user.window.isActiveWindow)
    paper = user.window.current_tab().frame.paper
    area = paper.parentWidget()
    user.window.current_tab().views_switch.setFocus()
    for part in (paper.chart, paper.reading):
        part.setFocus()
        settle_layout()
        assert _seen(part) > min(part.height(), area.height()) * 0.8


def test_that_a_chart_keeps_a_height_that_can_be_read(user, reads_at):
    reads_at("en", "200")
    user.wishes("tab_market_share")
    settle_layout()
    paper = user.window.current_tab().frame.paper
    least = LEAST_CHART * paper.fontMetrics().lineSpacing()
    assert paper.chart.height() >= least - CHART_MARGIN


def _seen(widget: QWidget) -> int:
    """Return how much of its height is in sight; a ring around it hides nothing."""
    area = widget.parentWidget().parentWidget()
    at = QRect(widget.mapTo(area, QPoint()), widget.size())
    return (at & area.rect()).height()


def _faults(window: QWidget, size: QSize) -> Iterator[tuple[str, str]]:
    if window.width() > size.width() or window.height() > size.height():
        yield "window", f"{window.width()} x {window.height()}"
    worded = [one for one in window.findChildren(QWidget) if _is_worded(one)]
    for one in worded:
        if not isinstance(one, GIVING_WAY) and _is_cut(one):
            yield "cut", _words(one)
    for one, other in combinations(worded, 2):
        beside = one.parent() is other.parent()
        if beside and one.geometry().intersects(other.geometry()):
            yield "over", f"{_words(one)} / {_words(other)}"


def _is_worded(widget: QWidget) -> bool:
    return isinstance(widget, WORDED) and widget.isVisible() and bool(_words(widget))


def _words(widget: QWidget) -> str:
    if isinstance(widget, SentenceView):
        return widget.text()
    return str(widget.property("text"))


def _is_cut(widget: QWidget) -> bool:
    wraps = isinstance(widget, QLabel) and widget.wordWrap()
    if wraps or isinstance(widget, SentenceView):
        short = widget.heightForWidth(widget.width()) > widget.height()
    else:
        hint = widget.sizeHint()
        short = hint.width() > widget.width() or hint.height() > widget.height() + 1
    return short or _is_hidden_in_part(widget)


def _is_hidden_in_part(widget: QWidget) -> bool:
    """Tell whether an edge of the window, or of a part, cuts a widget off.

    What lies in an area that scrolls can be brought into sight.
    """
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above.parentWidget(), QAbstractScrollArea):
            return not _can_be_scrolled_to(above.parentWidget())
        at = QRect(widget.mapTo(above, QPoint()), widget.size())
        if not above.rect().contains(at):
            return True
        above = None if above.isWindow() else above.parentWidget()
    return False


def _can_be_scrolled_to(area: QAbstractScrollArea) -> bool:
    """Tell whether an area is itself in sight, and shows its content to the end."""
    if area.width() < 1 or area.height() < 1:
        return False
    content = area.widget() if isinstance(area, QScrollArea) else None
    if content is None:
        return True
    beyond = content.height() - area.viewport().height()
    return area.verticalScrollBar().maximum() >= beyond
