"""The real boxes, with the moment of waiting taken out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QMessageBox,  # noqa: TID251
    QPlainTextEdit,
)

from gui.dialogs import QtDialogs, text_box
from gui.questions import Answer


@pytest.fixture
def dialogs(qapp):
    return QtDialogs()


def answering(monkeypatch, name, answer):
    monkeypatch.setattr(QFileDialog, name, lambda *args: (answer, ""))


def test_that_a_chosen_case_is_returned(dialogs, monkeypatch):
    answering(monkeypatch, "getOpenFileName", "/a/b.statecraft")
    assert dialogs.case_to_open() == Path("/a/b.statecraft")


def test_that_no_choice_is_no_case(dialogs, monkeypatch):
    answering(monkeypatch, "getOpenFileName", "")
    assert dialogs.case_to_open() is None


def test_that_several_workbooks_can_be_chosen(dialogs, monkeypatch):
    answering(monkeypatch, "getOpenFileNames", ["/a/b.xlsx", "/a/c.csv"])
    assert dialogs.workbooks_to_import() == [Path("/a/b.xlsx"), Path("/a/c.csv")]


def test_that_a_folder_can_be_chosen_and_the_next_box_begins_in_it(
    dialogs, monkeypatch
):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args: "/a/b")
    assert dialogs.folder_to_import() == Path("/a/b")
    began_in = []
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda *args: (began_in.append(args[2]), "")
    )
    dialogs.workbook_of("exh1.xlsx")
    assert began_in == [str(Path("/a/b/exh1.xlsx"))]


def test_that_no_folder_is_none(dialogs, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args: "")
    assert dialogs.folder_to_import() is None


def test_that_a_workbook_can_be_located(dialogs, monkeypatch):
    answering(monkeypatch, "getOpenFileName", "/a/b.xlsx")
    assert dialogs.workbook_of("exh1.xlsx") == Path("/a/b.xlsx")


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("/a/mine", "/a/mine.statecraft"),
        ("/a/mine.statecraft", "/a/mine.statecraft"),
        ("/a/v1.2", "/a/v1.2.statecraft"),
    ],
)
def test_that_a_case_gets_its_ending(dialogs, monkeypatch, typed, path):
    answering(monkeypatch, "getSaveFileName", typed)
    assert dialogs.path_to_save("mine") == Path(path)


def test_that_a_template_gets_its_ending(dialogs, monkeypatch):
    answering(monkeypatch, "getSaveFileName", "/a/mine")
    assert dialogs.path_for_template("output") == Path("/a/mine.xlsx")


def test_that_no_name_is_no_path(dialogs, monkeypatch):
    answering(monkeypatch, "getSaveFileName", "")
    assert dialogs.path_to_save("mine") is None


@pytest.mark.parametrize(
    ("words", "answer"),
    [("Save", Answer.SAVE), ("Discard", Answer.DISCARD), ("Cancel", Answer.CANCEL)],
)
def test_that_each_button_means_what_it_says(dialogs, monkeypatch, words, answer):
    def click(box):
        next(b for b in box.buttons() if b.text() == f"&{words}").click()

    monkeypatch.setattr(QMessageBox, "exec", click)
    assert dialogs.unsaved_changes("Mine <b>") is answer


def test_that_a_text_can_be_selected_and_is_no_markup(qtbot):
    box = text_box(None, "Report", "<b>places</b>")
    qtbot.addWidget(box)
    words = box.findChild(QPlainTextEdit)
    assert words.toPlainText() == "<b>places</b>"
    assert words.isReadOnly()


def test_that_a_text_is_shown_in_a_box(dialogs, monkeypatch):
    shown = []
    monkeypatch.setattr(QDialog, "exec", lambda box: shown.append(box.windowTitle()))
    dialogs.show_text("Report", "places")
    assert shown == ["Report"]


@pytest.mark.parametrize(
    ("typed", "kind", "path"),
    [
        ("/a/report", "Text with commas (*.csv)", "/a/report.csv"),
        ("/a/report", "", "/a/report.xlsx"),
        ("/a/report.CSV", "Workbooks (*.xlsx)", "/a/report.CSV"),
    ],
    ids=["by-kind", "usual", "as-typed"],
)
def test_that_a_report_gets_the_ending_of_its_kind(
    dialogs, monkeypatch, typed, kind, path
):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (typed, kind))
    assert dialogs.path_for_report("Quality report") == Path(path)


def test_that_no_name_is_no_report(dialogs, monkeypatch):
    answering(monkeypatch, "getSaveFileName", "")
    assert dialogs.path_for_report("Quality report") is None


def test_that_a_workbook_to_check_can_be_chosen_or_not(dialogs, monkeypatch):
    answering(monkeypatch, "getOpenFileName", "/a/b.xlsx")
    assert dialogs.workbook_to_check() == Path("/a/b.xlsx")
    answering(monkeypatch, "getOpenFileName", "")
    assert dialogs.workbook_to_check() is None


def test_that_a_cleaned_copy_is_a_workbook(dialogs, monkeypatch):
    answering(monkeypatch, "getSaveFileName", "/a/clean")
    assert dialogs.path_for_copy("clean") == Path("/a/clean.xlsx")
