"""A user who does what users do and sees what they see; no threads, no boxes."""

from __future__ import annotations

import shutil
from concurrent.futures import Executor, Future
from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from core.casefile import Case
from core.casefile.cover import Cover, choose_cover
from core.casefile.properties import PLAIN, say_in, say_property
from core.sample import copy_sample
from gui.cases.desk import Desk
from gui.importing.importing import Importing
from gui.jobs import Jobs
from gui.main_window import MainWindow
from gui.program import Program
from gui.questions import Answer, Lost
from gui.session import Session
from gui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget


OUTPUT = (
    ("Japan", "Electronics", "C26", 2019, 150.0),
    ("Japan", "Electronics", "C26", 2020, 160.0),
    ("China", "Electronics", "C26", 2019, 300.0),
    ("China", "Electronics", "C26", 2020, 340.0),
    ("United States", "Electronics", "C26", 2019, 250.0),
    ("United States", "Electronics", "C26", 2020, 250.0),
    ("World", "Electronics", "C26", 2019, 1000.0),
    ("World", "Electronics", "C26", 2020, 1000.0),
)
OUTPUT_HEADS = ("Economy", "Industry", "Industry code", "Year", "Value")


class InlineExecutor(Executor):
    """Does the work at once, on the spot: there is nothing to race with."""

    def submit(self, fn, /, *args, **kwargs):
        future = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001
            future.set_exception(error)
        return future


class ScriptedDialogs:
    """Answers as it was told to, and remembers what it was asked and what it said."""

    def __init__(self) -> None:
        self.case: Path | None = None
        self.workbooks: Sequence[Path] = ()
        self.save_path: Path | None = None
        self.template_path: Path | None = None
        self.report_path: Path | None = None
        self.checked: Path | None = None
        self.copy_path: Path | None = None
        self.folder: Path | None = None
        self.masters: Path | None = None
        self.draft: Path | None = None
        self.recipe: Path | None = None
        self.located: Path | None = None
        self.diagnostics_path: Path | None = None
        self.saves_diagnostics = True
        self.answer = Answer.CANCEL
        self.forgets = True
        self.saves_elsewhere = False
        self.takes_over = False
        self.prints = True
        self.printer_takes: int | None = None
        self.printed: list[tuple[str, tuple[bytes, ...]]] = []
        self.previewed: list[tuple[str, tuple[bytes, ...]]] = []
        self.adds_template = True
        self.recovers = Lost.LATER
        self.goes_back = lambda _versions: None
        self.lost_at: list[str] = []
        self.asked: list[str] = []
        self.begins_in: dict[str, Path] = {}
        self.shown: list[tuple[str, str]] = []

    def begin_in(self, folders) -> None:
        self.begins_in = folders

    def folder_to_begin_in(self, purpose: str) -> Path | None:
        self.asked.append(f"begin {purpose}")
        return self.folder

    def case_to_open(self) -> Path | None:
        return self.case

    def workbooks_to_import(self) -> Sequence[Path]:
        return self.workbooks

    def folder_to_import(self) -> Path | None:
        return self.folder

    def draft_to_audit(self) -> Path | None:
        return self.draft

    def presentation(self) -> Path | None:
        return self.masters

    def folder_for_files(self) -> Path | None:
        return self.folder

    def print_pages(self, title: str, pages: Sequence[bytes]) -> int | None:
        self.printed.append((title, tuple(pages)))
        taken = len(pages) if self.printer_takes is None else self.printer_takes
        return taken if self.prints else None

    def preview_pages(self, title: str, pages: Sequence[bytes]) -> None:
        self.previewed.append((title, tuple(pages)))

    def workbook_of(self, name: str) -> Path | None:
        self.asked.append(f"locate {name}")
        return self.located

    def path_to_save(self, name: str) -> Path | None:
        self.asked.append(f"save {name}")
        return self.save_path

    def path_for_template(self, name: str) -> Path | None:
        self.asked.append(f"template {name}")
        return self.template_path

    def workbook_to_check(self) -> Path | None:
        return self.checked

    def path_for_copy(self, name: str) -> Path | None:
        self.asked.append(f"copy {name}")
        return self.copy_path

    def recipe_to_take(self) -> Path | None:
        return self.recipe

    def path_for_recipe(self, name: str) -> Path | None:
        self.asked.append(f"recipe {name}")
        return self.recipe

    def path_for_report(self, name: str) -> Path | None:
        self.asked.append(f"report {name}")
        return self.report_path

    def unsaved_changes(self, name: str) -> Answer:
        self.asked.append(f"unsaved {name}")
        return self.answer

    def save_elsewhere(self, text: str) -> bool:
        self.asked.append(f"elsewhere {text}")
        return self.saves_elsewhere

    def forget_history(self) -> bool:
        self.asked.append("forget history")
        return self.forgets

    def add_template(self, count: int) -> bool:
        self.asked.append(f"template to {count}")
        return self.adds_template

    def take_over(self, text: str) -> bool:
        self.asked.append(f"take over {text}")
        return self.takes_over

    def lost_window(self, name: str, changed: str) -> Lost:
        self.asked.append(f"lost {name}")
        self.lost_at.append(changed)
        return self.recovers

    def version_to_go_back_to(self, found):
        self.versions = found
        return self.goes_back(found.versions)

    def diagnostics_to_save(self, texts) -> bool:
        self.diagnostics = texts
        return self.saves_diagnostics

    def path_for_diagnostics(self, name: str) -> Path | None:
        self.asked.append(f"diagnostics {name}")
        return self.diagnostics_path

    def show_text(self, title: str, text: str) -> None:
        self.shown.append((title, text))


def write_template(path: Path, name: str, heads: Sequence[str], rows) -> Path:
    """Write a small workbook in one of our own layouts."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "Data"
    for line in (
        ("Statecraft template", name),
        ("Title", f"A small table of {name}"),
        ("Edition", "2026"),
        ("Publisher", "A bureau"),
        ("Unit", "USD million"),
        (None,),
        heads,
        *rows,
    ):
        sheet.append(line)
    workbook.save(path)
    return path


@pytest.fixture
def output_workbook(tmp_path) -> Path:
    """Electronics of three economies and the world, in two years."""
    return write_template(tmp_path / "output.xlsx", "output", OUTPUT_HEADS, OUTPUT)


@pytest.fixture(scope="session")
def bare_sample(tmp_path_factory) -> Path:
    """The folder of a sample case whose briefing is empty, as most stories begin."""
    folder = tmp_path_factory.mktemp("resources")
    path = folder / "samples" / "sample.statecraft"
    path.parent.mkdir()
    copy_sample(path)
    with Case.open(path) as case:
        for pin in case.pins():
            case.remove_pin(pin.pin_id)
        for name in PLAIN:
            case.edit(say_property, name, "")
        for key, _said in case.properties().beside:
            name, _, language = key.rpartition("_")
            case.edit(say_in, name, language, "")
        for name in Cover._fields:
            case.edit(choose_cover, name, "")
        case.forget_steps()
    return folder


@pytest.fixture
def saved_case(tmp_path, bare_sample) -> Path:
    """A case of the user's, on the user's disk."""
    path = tmp_path / "Allied supply.statecraft"
    shutil.copyfile(bare_sample / "samples" / "sample.statecraft", path)
    return path


class AtTheDesk:
    """Session and desk without a window."""

    def __init__(self, qtbot, folder: Path) -> None:
        self._qtbot = qtbot
        self.folder = folder
        self.dialogs = ScriptedDialogs()
        self.jobs = Jobs(InlineExecutor())
        self.session = Session()
        self.desk = Desk(self.session, self.jobs, self.dialogs, folder)
        self.importing = Importing(self.session, self.desk)
        self.remembered: list[Path] = []
        self.desk.opened.connect(self.remembered.append)

    def settle(self) -> None:
        """Wait until nothing is under way."""
        self._qtbot.waitUntil(lambda: not self.jobs.busy)

    @property
    def state(self):
        return self.session.state

    @property
    def told(self) -> str:
        return self.state.notice.text if self.state.notice else ""

    def close(self) -> None:
        self.jobs.close()
        self.importing.close()
        self.desk.close()


@pytest.fixture
def at_desk(qtbot, tmp_path):
    """A desk with the sample case on it."""
    people = AtTheDesk(qtbot, tmp_path / "desk")
    people.desk.open_sample()
    people.settle()
    yield people
    people.close()


class User:
    """Opens the program, wishes, chooses and looks; knows no widget's inside."""

    discards, saves = Answer.DISCARD, Answer.SAVE

    def __init__(self, qtbot, qapp, folder: Path) -> None:
        self._qtbot = qtbot
        self.dialogs = ScriptedDialogs()
        self.program = Program(
            qapp,
            MainWindow(),
            Jobs(InlineExecutor()),
            self.dialogs,
            Settings(folder / "statecraft.ini"),
            folder / "desk",
        )
        self.window.resize(1366, 768)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.program.furnish()

    @property
    def window(self):
        return self.program.window

    @property
    def _parts(self):
        return self.window.parts

    # --- what the user does ---

    def settles(self) -> None:
        """Wait until nothing is under way, loading in advance included."""
        self._qtbot.waitUntil(self._has_settled)

    def _has_settled(self) -> None:
        """Fail with what is under way."""
        state, attendants = self.program.session.state, self.window.attendants
        under_way = {
            "desk": not self.program.desk.is_idle,
            "pages": attendants.paging.busy,
            "export": attendants.exporting.busy,
            "preview": state.preview is not None and not self.preview.parts.will.text(),
        }
        assert [name for name, busy in under_way.items() if busy] == [], state.work

    def opens(self, case: Path | None = None) -> None:
        if case is None:
            self.program.begin(sample=True)
        else:
            self.program.open(case)
        self.settles()

    def wishes(self, key: str) -> None:
        """Choose a menu entry, if it is offered."""
        self.window.menus.wish(key)
        self.settles()

    def picks(self, menu: str, words: str) -> None:
        """Choose one of what a menu within a menu offers."""
        choice = self.window.menus.choices[menu]
        choice.fill()
        actions = choice.action.menu().actions()
        next(a for a in actions if words in a.text()).trigger()
        self.settles()

    def imports(self, *workbooks: Path, look: bool = False) -> None:
        self.dialogs.workbooks = workbooks
        self.wishes("import_look" if look else "import")

    def accepts(self) -> None:
        """Import the workbook that is looked through."""
        self.preview.parts.take.click()
        self.settles()

    def says_rows(self, rows: tuple[int, ...], role: str) -> None:
        """Say what rows of the first sheet are."""
        self.preview.rows_said.emit(1, rows, role)
        self.settles()

    def says_fact(self, name: str, value: str) -> None:
        """Say what holds for the first sheet."""
        self.preview.fact_said.emit(1, name, value)
        self.settles()

    def chooses(self, field: str, *codes: str) -> None:
        self._parts.selection.chosen.emit(field, codes)
        self.settles()

    def presses(self, keys: str, widget: QWidget | None = None) -> None:
        key = QKeySequence(keys)[0]
        target = widget or self.window
        self._qtbot.keyClick(target, key.key(), key.keyboardModifiers())
        self.settles()

    def points_at(self, figure_id: str) -> None:
        """Click a figure of the chart."""
        self._parts.current_tab().frame.pointed.emit(figure_id)

    def drops(self, *paths: Path) -> bool:
        """Drag files over the window and let them go; tell whether it took them."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        buttons, no_keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(
            QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, no_keys
        )
        enter.ignore()
        QApplication.sendEvent(self.window, enter)
        if not enter.isAccepted():
            return False
        drop = QDropEvent(
            QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, no_keys
        )
        before = self.program.session.state
        QApplication.sendEvent(self.window, drop)
        self._qtbot.waitUntil(lambda: self.program.session.state != before)
        self.settles()
        return True

    def closes_the_window(self) -> bool:
        """Try to close the window; tell whether it is gone."""
        self.window.close()
        self.settles()
        return not self.window.isVisible()

    def goes_to_problem(self, words: str) -> None:
        """Double-click the problem whose sentence has these words."""
        listing = self._parts.panels.problems.list
        self._goes_to(listing, words)

    def goes_to_pin(self, title: str) -> None:
        outline = self._parts.briefing.outline
        line = next(one for one in outline.lines() if title in one.pin.name)
        outline.itemActivated.emit(line, 0)
        self.settles()

    def takes_changes(self) -> None:
        self.changes.take.click()
        self.settles()

    def keeps_what_is_here(self) -> None:
        self.changes.keep.click()
        self.settles()

    def removes_pin(self) -> None:
        self._parts.briefing.desk.remove.click()
        self.settles()

    @property
    def briefing_tab(self):
        return self._parts.briefing

    def types(self, text: str, widget: QWidget) -> None:
        """Write into a field after what is there, and leave the keyboard in it."""
        widget.setFocus()
        self._qtbot.keyClicks(widget, text)

    def clicks_row(self, row: int, listing) -> None:
        """Click a line of a list with the mouse."""
        place = listing.visualItemRect(listing.topLevelItem(row)).center()
        listing.setFocus(Qt.FocusReason.MouseFocusReason)
        button = Qt.MouseButton.LeftButton
        self._qtbot.mouseClick(listing.viewport(), button, pos=place)
        self.settles()

    def comes_back(self) -> None:
        """Leave the workbook for the charts."""
        self._parts.panels.workbook.back.click()

    def _goes_to(self, listing, words: str) -> None:
        rows = listing.rows()
        line = next(n for n, row in enumerate(rows) if words in " ".join(row.texts))
        listing.itemActivated.emit(listing.topLevelItem(line), 0)
        self.settles()

    def tabs_through(self, count: int) -> list[str]:
        """Press Tab so often; return the names of what had the keyboard."""
        seen = []
        for _time in range(count):
            self._qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            widget = QApplication.focusWidget()
            seen.append(widget.accessibleName() or type(widget).__name__)
        return seen

    # --- what the user sees ---

    @property
    def title(self) -> str:
        mark = "*" if self.window.isWindowModified() else ""
        return self.window.windowTitle().replace("[*]", mark)

    @property
    def tab(self) -> str:
        return self._parts.tabs.tabText(self._parts.tabs.currentIndex())

    @property
    def exhibit(self):
        return self._parts.current_tab().exhibit

    @property
    def told(self) -> str:
        notice = self.program.session.state.notice
        return notice.text if notice else ""

    @property
    def status(self) -> str:
        return self._parts.status.text

    @property
    def menu_words(self) -> list[str]:
        return [action.text() for action in self.window.menuBar().actions()]

    @property
    def sources(self) -> list[str]:
        return [row.texts[0] for row in self._parts.sources.list.rows()]

    @property
    def briefing(self) -> list[str]:
        return [line.pin.name for line in self._parts.briefing.outline.lines()]

    @property
    def problems(self) -> list[tuple[str, ...]]:
        return [row.texts for row in self._parts.panels.problems.list.rows()]

    @property
    def card(self):
        panel = self._parts.panels.provenance
        return panel if panel.isVisible() else None

    @property
    def cell(self) -> str:
        """Where in which workbook the user is, if the workbook is shown."""
        page = self._parts.panels.workbook
        return page.where.text() if page.isVisible() else ""

    @property
    def changes(self):
        """The page of changes, if it is shown."""
        page = self._parts.panels.changes
        return page if page.isVisible() else None

    @property
    def preview(self):
        """The page on which workbooks are looked through."""
        return self._parts.panels.preview

    @property
    def looks_at(self) -> str:
        """The name of the workbook that is looked through; empty if none is."""
        preview = self.program.session.state.preview
        assert self.preview.isVisible() == (preview is not None)
        return preview.name if preview else ""

    def role_of_row(self, row: int) -> str:
        """What a row of the first sheet is read as."""
        sheet = self.program.session.state.preview.sheets[0]
        spans = (span for span in sheet.rows if span.first <= row <= span.last)
        return next((span.role for span in spans), "")

    @property
    def sources_held(self) -> set[str]:
        library = self.program.session.state.library
        return {source.name for source in library.case.sources()}

    def last_values(self, file: str) -> list[float]:
        """The values that came in from a workbook."""
        library = self.program.session.state.library
        [dataset] = [one for one in library.datasets if one.source.name == file]
        return [value for (value,) in library.case.observed(dataset).cells("value")]

    @property
    def recipes_page(self):
        return self._parts.panels.recipes

    @property
    def recipes(self) -> list[str]:
        """The recipes that are listed."""
        assert self.recipes_page.isVisible()
        return [row.texts[0] for row in self.recipes_page.list.rows()]

    @property
    def groups_page(self):
        return self._parts.panels.groups

    @property
    def groups(self) -> dict[str, str]:
        """The groups that are listed, with their members."""
        assert self.groups_page.isVisible()
        return {row.texts[0]: row.texts[2] for row in self.groups_page.list.rows()}

    def writes_group(self, name: str, *members: str) -> None:
        """Fill the form for a group in, and save it."""
        self._writes_into(self.groups_page.form, name, members)

    @property
    def sets_page(self):
        return self._parts.panels.industry_sets

    @property
    def sets(self) -> dict[str, str]:
        """The sets of industries that are listed, with what is in them."""
        assert self.sets_page.isVisible()
        return {row.texts[0]: row.texts[2] for row in self.sets_page.list.rows()}

    def writes_set(self, name: str, *members: str) -> None:
        """Fill the form for a set in, and save it."""
        self._writes_into(self.sets_page.form, name, members)

    def _writes_into(self, form, name, members):
        assert form.isVisible()
        form.name.setText(name)
        form.members.chosen.emit("members", members)
        form.save.click()
        self.settles()

    @property
    def matches_page(self):
        return self._parts.panels.matches

    @property
    def matches(self) -> dict[str, str]:
        """By number on the page of list numbers, what the user has decided of it."""
        assert self.matches_page.isVisible()
        return {row.texts[2]: row.texts[6] for row in self.matches_page.list.rows()}

    @property
    def names_page(self):
        return self._parts.panels.names

    @property
    def names(self) -> dict[str, str]:
        """By name what it means, as they are listed."""
        assert self.names_page.isVisible()
        return {row.texts[0]: row.texts[3] for row in self.names_page.list.rows()}

    def explains(self, meaning: str) -> None:
        """Say what the current name means."""
        self.names_page.meaning.setCurrentText(meaning)
        self.names_page.take.click()
        self.settles()

    @property
    def history_page(self):
        return self._parts.panels.history

    def goes_to_step(self, step_id: int) -> None:
        """Go to a line of the history, as a double click does."""
        self.history_page.list.chosen.emit(step_id)
        self.settles()

    @property
    def source_said(self) -> str:
        """What is said of the workbook of the current source."""
        return self._parts.sources.condition.text()

    def menu_text(self, key: str) -> str:
        return self.window.menus.actions[key].text()

    def may_wish(self, key: str) -> bool:
        return self.window.menus.actions[key].isEnabled()

    def leaves(self) -> None:
        """End the program, whatever is unsaved."""
        self.dialogs.answer = Answer.DISCARD
        self.window.close()
        self.program.close()


@pytest.fixture
def user(qtbot, qapp, tmp_path):
    """A user before a window with the sample case."""
    somebody = User(qtbot, qapp, tmp_path / "user")
    somebody.opens()
    yield somebody
    somebody.leaves()
