"""The three jobs done with keys alone: whatever has the keyboard gets the next one."""

from __future__ import annotations

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.i18n import LANGUAGES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
EACH = pytest.mark.parametrize("language", LANGUAGES)
MOST_STOPS = 60
"""Nobody should have to press Tab more often to be anywhere."""


class Keyboard:
    """Presses keys, and knows only what has the keyboard."""

    def __init__(self, user) -> None:
        self._user = user

    @property
    def at(self):
        """What gets the next key: an open menu or list, else what has the focus."""
        popup = QApplication.activePopupWidget()
        focus = QApplication.focusWidget()
        if popup is not None and not popup.isAncestorOf(focus or popup):
            return popup
        return focus or self._user.window

    @property
    def name(self) -> str:
        at = self.at
        return at.accessibleName() or str(at.property("text") or "").replace("&", "")

    def presses(self, *keys: str) -> None:
        for each in keys:
            key = QKeySequence(each)[0]
            QTest.keyClick(self.at, key.key(), key.keyboardModifiers())
            self._settles()

    def types(self, text: str) -> None:
        QTest.keyClicks(self.at, text)
        self._settles()

    def _settles(self) -> None:
        self._user.settles()
        QApplication.processEvents()  # Tab goes round anew once that is waited for

    def tabs_to(self, name: str) -> None:
        """Press Tab until something called so has the keyboard."""
        seen = []
        for _stop in range(MOST_STOPS):
            if self.name.startswith(name):
                return
            seen.append((self.name, type(self.at).__name__))
            self.presses("Tab")
        pytest.fail(f"{name} was not among {seen}")

    def opens_menu(self, letter: str, entry: str) -> None:
        """Open a menu by its letter and choose an entry by its own."""
        self.presses(f"Alt+{letter}")
        assert QApplication.activePopupWidget() is not None
        self.presses(entry)


@pytest.fixture
def keys(user, qtbot, monkeypatch):
    """A user whose mouse is not plugged in."""
    for name in ("mouseClick", "mouseDClick", "mousePress", "mouseMove"):
        monkeypatch.setattr(QTest, name, _no_mouse)
    user.window.activateWindow()
    qtbot.waitUntil(user.window.isActiveWindow)
    return Keyboard(user)


def _no_mouse(*_said: object) -> None:
    pytest.fail("the mouse was used")


def test_that_every_menu_opens_and_closes_by_its_letter(user, keys):
    letters = [words.partition("&")[2][0] for words in user.menu_words]
    opened = []
    for letter in letters:
        keys.presses(f"Alt+{letter}")
        opened.append(QApplication.activePopupWidget().title())
        keys.presses("Esc")
        keys.presses("Esc")
    assert opened == user.menu_words


# --- import ---


def test_that_a_known_layout_is_imported_and_looked_at(user, keys, output_workbook):
    user.dialogs.workbooks = (output_workbook,)
    keys.presses("Ctrl+Shift+I")
    assert "output.xlsx was imported" in user.told
    keys.tabs_to("Show data")
    keys.presses("Space")
    assert user.exhibit.title.startswith("Computers and electronics")


@pytest.fixture
def unknown(tmp_path):
    """A workbook of no layout we know, with a row that is no economy."""
    book = openpyxl.Workbook()
    for row in (
        ("Electronics, USD million",),
        ("Country", 2019, 2020),
        ("Japan", 150.0, 160.0),
        ("China", 300.0, 340.0),
        ("Checked by hand", 450.0, 500.0),
    ):
        book.active.append(row)
    book.save(tmp_path / "unknown.xlsx")
    return tmp_path / "unknown.xlsx"


def test_that_a_row_of_an_unknown_layout_is_corrected_and_imported(user, keys, unknown):
    user.dialogs.workbooks = (unknown,)
    keys.opens_menu("F", "L")
    assert user.looks_at == "unknown.xlsx"
    keys.tabs_to("Cells of the sheet")
    keys.presses("Ctrl+Home", *["Down"] * 4)
    keys.presses("R")
    menu = QApplication.activePopupWidget()
    notes = next(a for a in menu.actions() if "Note" in a.text().replace("&", ""))
    keys.presses(notes.text().partition("&")[2][0])
    assert user.role_of_row(5) == "note"
    keys.presses("Ctrl+Return")
    assert "unknown.xlsx was imported: 4 values" in user.told


# --- look ---


def test_that_a_view_and_economies_are_chosen(user, keys):
    keys.presses("Ctrl+2")
    assert user.tab == "Trade"
    keys.tabs_to("Views")
    before = user.exhibit.key
    keys.presses("Right")
    assert user.exhibit.key != before
    keys.presses("Ctrl+1")
    keys.tabs_to("Economies")
    assert "JPN" in [line.code for line in user.exhibit.chart.lines]
    keys.presses("Space")
    keys.types("Japan")
    keys.presses("Down", "Space", "Esc")
    assert "JPN" not in [line.code for line in user.exhibit.chart.lines]


def test_that_a_number_leads_to_its_cell_and_back(user, keys):
    keys.tabs_to(user.exhibit.reading)
    keys.presses("Right", "Return")
    assert user.card is not None
    keys.tabs_to("Show in workbook")
    keys.presses("Space")
    assert user.cell
    keys.presses("Esc")
    assert not user.cell


def test_that_a_point_of_the_chart_leads_to_its_cell(user, keys):
    keys.tabs_to(user.exhibit.title)
    keys.presses("Right", "Right", "Return")
    assert user.card is not None


def test_that_the_table_is_opened_walked_sorted_and_copied(user, keys, qapp):
    keys.presses("F9")
    keys.tabs_to("Table")
    keys.presses("Ctrl+Home", "Shift+Down", "Ctrl+C")
    assert qapp.clipboard().text().count("\n") >= 2


# --- hand over ---


def test_that_a_briefing_is_composed_and_written(user, keys, tmp_path):
    keys.presses("Ctrl+J", "Ctrl+4")
    assert len(user.briefing) == 1
    keys.opens_menu("R", "T")
    keys.tabs_to("Body text")
    keys.types("Japan holds its share.")
    keys.presses("Ctrl+Return")
    user.dialogs.folder = tmp_path
    keys.presses("Ctrl+Shift+E")
    for name in ("PowerPoint", "Word", "Excel"):
        keys.tabs_to(name)
        keys.presses("Space")
    keys.tabs_to("Write the files")
    keys.presses("Space")
    assert [path.suffix for path in tmp_path.glob("*.pdf")] == [".pdf"]


def test_that_a_draft_is_audited(user, keys):
    keys.presses("Ctrl+T")
    keys.tabs_to("Draft")
    keys.types("China's share rose from 6.4 percent in 2002.")
    keys.presses("Tab")
    keys.tabs_to("Audit the draft")
    keys.presses("Space")
    keys.tabs_to("Figures of the draft")
    assert user.window.parts.panels.auditing.findings.rows()


@EACH
@pytest.mark.parametrize("tab", ["market_share", "trade", "controls", "sources"])
def test_that_tab_goes_round_and_stays_nowhere(user, keys, tab, language):
    user.program.speak(language)
    user.window.activateWindow()
    user.wishes(f"tab_{tab}")
    first, seen = keys.at, []
    for _stop in range(MOST_STOPS):
        QTest.keyClick(keys.at, Qt.Key.Key_Tab)
        seen.append(keys.at)
        if keys.at is first:
            break
    assert seen[-1] is first
    assert len(seen) == len({id(one) for one in seen})
