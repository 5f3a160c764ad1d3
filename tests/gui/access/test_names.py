"""Every control, everywhere, in both languages: its name, its role, what it says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from core.backups.versions import Versions
from core.casefile.integrity.glancing import Glance
from core.diagnosis import Text
from core.i18n import LANGUAGES, use_language
from gui.dialogs import QtDialogs, text_box
from gui.dialogs.diagnostics import diagnostics_box
from tests.gui.access.places import places

if TYPE_CHECKING:
    from collections.abc import Iterator

EACH = pytest.mark.parametrize("language", LANGUAGES)
CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QTextEdit, QPlainTextEdit)
MARKUP = re.compile(r"</?(qt|br|b|i|p|a|img|span|html)\b[^<]*>")
WORD = re.compile(r"\w")
AREAS = (QAccessible.Role.Client, QAccessible.Role.NoRole, QAccessible.Role.Window)
OF_ITS_OWN_KEYS = ("RoleGrid", "Chart", "CellsView", "TextView")
Text_ = QAccessible.Text


class Control(NamedTuple):
    """What a control says of itself, as plain values: it may be gone by now.

    Attributes:
        stops: Whether Tab stops at it.
        words: What it shows.
    """

    place: str
    kind: str
    kinds: tuple[str, ...]
    name: str
    description: str
    role: QAccessible.Role
    stops: bool
    words: str
    tip: str


class Walk(NamedTuple):
    """What was seen on one walk through the program."""

    controls: tuple[Control, ...]
    charts: tuple[tuple[str, str, int], ...]


@pytest.fixture(scope="module")
def walks() -> dict[str, Walk]:
    return {}


@pytest.fixture
def walk(walks, language, request, tmp_path) -> Walk:
    """Return what there is to see, walking once for each language."""
    if language not in walks:
        user = request.getfixturevalue("user")
        user.program.speak(language)
        controls, charts = [], []
        for place, window in places(user, tmp_path):
            controls += _controls(place, window)
            charts += _charts(place, user)
        walks[language] = Walk(tuple(controls), tuple(charts))
    return walks[language]


def _controls(place: str, window: QWidget) -> Iterator[Control]:
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window) and _is_control(widget):
            yield _control(place, widget)


def _is_control(widget: QWidget) -> bool:
    if isinstance(widget, QTabBar):
        return widget.count() > 0
    proxy = widget.focusProxy() or widget.parentWidget().focusProxy()
    return isinstance(widget, CONTROLS) or (_stops(widget) and proxy is None)


def _stops(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _control(place: str, widget: QWidget) -> Control:
    told = QAccessible.queryAccessibleInterface(widget)
    return Control(
        place,
        type(widget).__name__,
        tuple(kind.__name__ for kind in type(widget).__mro__),
        _name(widget, told.text(Text_.Name)),
        told.text(Text_.Description),
        told.role(),
        _stops(widget) and widget.focusProxy() is None,
        widget.text() if isinstance(widget, QAbstractButton) else "",
        widget.toolTip(),
    )


def _name(widget: QWidget, told: str) -> str:
    """Return the name; a list's is said by its label, Qt gives what is chosen."""
    if not isinstance(widget, QComboBox):
        inside = isinstance(widget.parentWidget(), QComboBox)
        return _name(widget.parentWidget(), told) if inside else told
    labels = widget.window().findChildren(QLabel)
    of = [label.text() for label in labels if label.buddy() is widget]
    return widget.accessibleName() or "".join(of)


def _charts(place: str, user) -> Iterator[tuple[str, str, int]]:
    tab = user.window.current_tab()
    if place == f"{tab.key}/{tab.view}" and tab.exhibit is not None:
        chart = tab.frame.paper.chart
        told = QAccessible.queryAccessibleInterface(chart.focusProxy() or chart)
        rows = len(tab.exhibit.table.rows) * len(tab.exhibit.table.columns)
        yield place, told.text(Text_.Description), rows


def _wrong(walk: Walk, is_wrong) -> set[tuple[str, ...]]:
    """Return the controls of which something is wrong, each where it was met first."""
    found = {}
    for one in walk.controls:
        if is_wrong(one):
            found.setdefault((one.kind, one.name, one.description), one.place)
    return {(place, *said) for said, place in found.items()}


@EACH
def test_that_every_control_has_a_name(walk):
    assert len(walk.controls) > 1000
    assert _wrong(walk, lambda one: not one.name.strip()) == set()


@EACH
def test_that_every_name_is_made_of_words(walk):
    assert _wrong(walk, lambda one: not WORD.search(one.name)) == set()


@EACH
def test_that_no_markup_is_read_out(walk):
    def has_markup(one: Control) -> bool:
        return bool(MARKUP.search(one.name) or MARKUP.search(one.description))

    assert _wrong(walk, has_markup) == set()


@EACH
def test_that_no_access_key_is_read_out(walk):
    assert _wrong(walk, lambda one: "(&" in one.name) == set()
    assert _wrong(walk, lambda one: re.search(r"&\w", one.name)) == set()


@EACH
def test_that_whatever_has_the_keyboard_has_a_role(walk):
    assert _wrong(walk, lambda one: one.stops and one.role in AREAS) == set()


@EACH
def test_that_a_button_without_words_says_in_a_tooltip_what_it_does(walk):
    def is_a_riddle(one: Control) -> bool:
        is_button = "QAbstractButton" in one.kinds and "Qt" not in one.kind
        return is_button and one.stops and not WORD.search(one.words) and not one.tip

    assert _wrong(walk, is_a_riddle) == set()


@EACH
def test_that_what_has_keys_of_its_own_describes_itself(walk):
    def is_silent(one: Control) -> bool:
        has_keys = any(kind in OF_ITS_OWN_KEYS for kind in one.kinds)
        return has_keys and one.stops and not one.description

    assert _wrong(walk, is_silent) == set()


@EACH
def test_that_every_chart_is_told_in_one_paragraph(walk):
    told = {place: text for place, text, _rows in walk.charts}
    assert len(told) > 30
    ends = ("。", ".")
    assert {k: v for k, v in told.items() if "\n" in v or not v.endswith(ends)} == {}


@EACH
def test_that_every_chart_has_its_figures_in_a_table(walk):
    assert [place for place, _text, cells in walk.charts if not cells] == []


# --- boxes ---


@EACH
def test_that_every_control_of_a_box_has_a_name_and_a_role(language, qapp, monkeypatch):
    use_language(language)
    seen: list[Control] = []

    def look(box: QDialog) -> int:
        seen.extend(_controls(box.windowTitle(), box))
        return 0

    monkeypatch.setattr(QDialog, "exec", look)
    for ask in _questions(QtDialogs()):
        ask()
    for box in (
        text_box(None, "About", "A text."),
        diagnostics_box(None, [Text("log.txt", "A line.")]),
    ):
        look(box)
    walk = Walk(tuple(seen), ())
    assert len({one.place for one in seen}) == 9
    assert _wrong(walk, lambda one: not WORD.search(one.name)) == set()
    assert _wrong(walk, lambda one: one.stops and one.role in AREAS) == set()


def _questions(dialogs: QtDialogs):
    """Return every question that is put in a box of our own."""
    return (
        lambda: dialogs.unsaved_changes("Case"),
        lambda: dialogs.save_elsewhere("It is read-only."),
        dialogs.forget_history,
        lambda: dialogs.add_template(2),
        lambda: dialogs.take_over("Somebody has it."),
        lambda: dialogs.lost_window("Case", "2026-12-01"),
        lambda: dialogs.version_to_go_back_to(Versions(Glance(1, 1), (), 0, 0, 0)),
    )
