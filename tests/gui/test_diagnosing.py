"""The log of a window, and the bundle for whoever looks for a fault."""

from __future__ import annotations

import zipfile

import openpyxl
import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QPlainTextEdit

from core.diagnosis import Text
from core.logbook import Logbook, logs
from gui.crash import CrashReport, hard_faults_noted
from gui.dialogs import text_box
from gui.dialogs.diagnostics import diagnostics_box
from gui.help.on_f1 import HelpOnF1
from gui.log_keeper import LogKeeper
from gui.theme import Type, apply_type
from tests.gui.user import write_template

SECRETS = (
    "Ruritania-secret",
    "=cmd|' /C calc'!A0",
    "<img src=x>",
    "1\nbegan\r2",
    "極秘",
)


@pytest.fixture
def folder(user):
    """Where the program keeps its log, which is being kept."""
    folder = user.program.desk.folder.parent
    book = Logbook(folder / "log")
    keeper = LogKeeper(book, user.program.session, user.program.jobs)
    yield folder
    keeper.close()


def logged(folder):
    return "".join(path.read_text("utf-8") for path in logs(folder / "log"))


@pytest.fixture
def hostile(tmp_path):
    """A workbook whose every text would be told to somebody: in names and in cells."""
    rows = [(one, one, one, one, one) for one in SECRETS]
    path = write_template(tmp_path / "Ruritania-secret.xlsx", "output", SECRETS, rows)
    book = openpyxl.load_workbook(path)
    book.active.title = "極秘"
    book.save(path)
    return path


def test_that_the_log_says_what_was_done(user, folder, output_workbook):
    user.opens()
    user.wishes("tab_trade")
    user.imports(output_workbook)
    said = logged(folder)
    for event in ("program started", "case on the desk datasets=", "tab in front"):
        assert event in said
    assert said.count("work began") == said.count("work ended") > 0


def test_that_no_cell_of_a_hostile_workbook_is_in_the_log(user, folder, hostile):
    user.opens()
    user.imports(hostile)
    user.dialogs.checked = hostile
    user.wishes("doctor")
    said = logged(folder)
    assert "work began" in said
    assert not any(secret in said for secret in (*SECRETS, "Ruritania", "img", "calc"))


def test_that_a_file_that_is_no_workbook_leaves_its_kind_of_fault(
    user, folder, tmp_path
):
    bad = tmp_path / "Ruritania.xlsx"
    bad.write_bytes(b"Ruritania-secret")
    user.opens()
    user.dialogs.checked = bad
    user.wishes("doctor")
    said = logged(folder)
    assert "work failed IntakeError" in said
    assert "error told" in said
    assert "Ruritania" not in said


def test_that_a_fault_of_the_program_is_logged_by_its_kind(folder, tmp_path):
    book = Logbook(tmp_path / "another")
    crash = CrashReport(lambda _title, _text: None, tmp_path)
    crash.log = book
    fault = ValueError("13.7 billion")
    crash(ValueError, fault, None)
    book.close()
    assert "fault of the program ValueError" in book.path.read_text("utf-8")
    assert "13.7" not in book.path.read_text("utf-8")


def test_that_a_bundle_is_saved_as_it_was_shown(user, folder, tmp_path):
    user.opens()
    user.dialogs.diagnostics_path = tmp_path / "d.zip"
    user.wishes("diagnostics")
    shown = user.dialogs.diagnostics
    with zipfile.ZipFile(tmp_path / "d.zip") as made:
        held = {name: made.read(name).decode() for name in made.namelist()}
    assert held == {text.name: text.content for text in shown}
    assert user.told == "d.zip was written."


def test_that_a_bundle_tells_neither_paths_nor_names(user, folder, saved_case):
    user.opens(saved_case)
    user.dialogs.saves_diagnostics = False
    user.wishes("diagnostics")
    said = "".join(text.content for text in user.dialogs.diagnostics)
    assert "recent: set" in said
    assert "Allied supply" not in said
    assert str(saved_case.parent) not in said


def test_that_nothing_is_written_where_the_user_thinks_better_of_it(user, folder):
    user.opens()
    user.dialogs.saves_diagnostics = False
    user.wishes("diagnostics")
    assert user.dialogs.asked == []


def test_that_the_box_shows_the_text_of_the_file_in_hand(qtbot):
    box = diagnostics_box(None, (Text("a.txt", "first"), Text("log/b", "second")))
    qtbot.addWidget(box)
    names, content = box.findChild(QListWidget), box.findChild(QPlainTextEdit)
    assert content.toPlainText() == "first"
    names.setCurrentRow(1)
    assert content.toPlainText() == "second"


def test_that_texts_of_one_width_are_as_large_as_the_others(qtbot, qapp):
    before = qapp.font()
    apply_type(qapp, Type(percent=200))
    boxes = diagnostics_box(None, (Text("a", "b"),)), text_box(None, "A", "b")
    for box in boxes:
        qtbot.addWidget(box)
    fonts = [box.findChild(QPlainTextEdit).font() for box in boxes]
    qapp.setFont(before)
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    assert {font.pointSizeF() for font in fonts} == {before.pointSizeF() * 2}
    assert {QFontInfo(font).family() for font in fonts} == {QFontInfo(fixed).family()}


def test_that_every_box_of_text_has_help(qtbot):
    for box in (diagnostics_box(None, ()), text_box(None, "A", "b")):
        qtbot.addWidget(box)
        assert len(box.findChildren(HelpOnF1)) == 1


def test_that_a_report_can_be_copied_at_once(qtbot, qapp):
    box = text_box(None, "Something went wrong", "a report")
    qtbot.addWidget(box)
    buttons = box.findChild(QDialogButtonBox)
    copy = next(one for one in buttons.buttons() if one.text() == "C&opy")
    copy.click()
    assert qapp.clipboard().text() == "a report"


def test_that_somebody_who_looks_out_for_hard_faults_goes_on(tmp_path, monkeypatch):
    monkeypatch.setattr("gui.crash.faulthandler.is_enabled", lambda: True)
    with hard_faults_noted(tmp_path / "data"):
        assert not (tmp_path / "data").exists()
