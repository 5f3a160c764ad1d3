"""The briefing goes to a printer as it goes to a file."""

from __future__ import annotations

import re
from functools import partial

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QDialog, QWidget

from core.casefile.cover import choose_cover
from core.casefile.properties import say_in, say_property
from gui.dialogs import QtDialogs
from gui.dialogs.printing import Sheets, preview_box, printer_for

UPRIGHT = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842"
 width="595pt" height="842pt"><rect x="50" y="50" width="90" height="90"/></svg>"""
EXEC = QDialog.exec
"""Before a fixture takes it from the tests: here a box is closed as it opens."""
WIDE = UPRIGHT.replace(b"0 0 595 842", b"0 0 960 540")


@pytest.fixture
def briefed(user):
    """A user with one exhibit in the briefing."""
    user.wishes("pin")
    user.program.session.edit(choose_cover, "marking", "CUI")
    return user


def test_that_all_pages_are_sent_to_the_printer_the_user_chooses(briefed):
    briefed.wishes("print")
    briefed.settles()
    [(title, pages)] = briefed.dialogs.printed
    assert title == "Briefing"
    assert len(pages) > 2
    assert all(page.startswith(b"<svg") for page in pages)
    notice = briefed.program.session.state.notice
    assert notice.text == f"{len(pages)} pages were sent to the printer."


@pytest.mark.parametrize(
    ("taken", "said"), [(1, "1 page was sent"), (0, "Nothing was printed")]
)
def test_that_the_note_counts_the_pages_that_were_printed(briefed, taken, said):
    briefed.dialogs.printer_takes = taken
    briefed.wishes("print")
    assert briefed.told.startswith(said)


def test_that_a_print_is_called_as_the_paper_is_in_its_language(briefed):
    session = briefed.program.session
    session.edit(say_property, "title", "Economic security")
    session.edit(say_in, "title", "ja", "経済安全保障")
    briefed.program.speak("ja")
    briefed.settles()
    briefed.wishes("print")
    assert briefed.dialogs.printed[0][0] == "経済安全保障"


def test_that_nothing_is_said_where_no_printer_was_chosen(briefed):
    briefed.dialogs.prints = False
    briefed.wishes("print")
    briefed.settles()
    assert briefed.program.session.state.notice is None


def test_that_the_pages_are_seen_before_they_are_printed(briefed):
    briefed.wishes("print_preview")
    briefed.settles()
    assert len(briefed.dialogs.previewed) == 1
    assert briefed.dialogs.printed == []


def test_that_there_is_nothing_to_print_without_a_briefing(user):
    assert not user.window.menus.actions["print"].isEnabled()


@pytest.mark.parametrize("page", [UPRIGHT, WIDE], ids=["upright", "wide"])
def test_that_each_page_is_drawn_on_a_sheet_as_it_lies(qapp, tmp_path, page):
    sheets = Sheets([page] * 3)
    printer = printer_for("A title", sheets)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    sheets.draw(printer)
    made = (tmp_path / "a.pdf").read_bytes()
    assert len(re.findall(rb"/Type /Page\b", made)) == 3
    width, height = map(
        float, re.search(rb"/MediaBox \[0 0 (\S+) (\S+)\]", made).groups()
    )
    assert (width > height) == (page is WIDE)


def test_that_only_the_pages_asked_for_are_printed(qapp, tmp_path):
    sheets = Sheets([UPRIGHT] * 5)
    printer = printer_for("A title", sheets)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    printer.setFromTo(2, 3)
    assert sheets.draw(printer) == 2
    made = (tmp_path / "a.pdf").read_bytes()
    assert len(re.findall(rb"/Type /Page\b", made)) == 2


@pytest.mark.qt_log_ignore(r"^QPainter::begin\(\): Returned false")
def test_that_a_printer_that_cannot_begin_has_drawn_nothing(qapp, tmp_path):
    sheets = Sheets([UPRIGHT] * 2)
    printer = printer_for("A title", sheets)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "gone" / "a.pdf"))
    assert sheets.draw(printer) == 0


def test_that_a_box_is_gone_before_the_printer_it_borrows(qtbot, monkeypatch):
    monkeypatch.setattr(QDialog, "exec", EXEC)
    window = QWidget()
    qtbot.addWidget(window)
    dialogs = QtDialogs()
    dialogs.parent = window
    for show in (dialogs.print_pages, dialogs.preview_pages):
        QTimer.singleShot(0, window, partial(_close_box_of, window))
        show("A title", [UPRIGHT])
        assert window.findChildren(QDialog) == []


def _close_box_of(window):
    box = next(one for one in window.findChildren(QDialog) if one.isVisible())
    box.reject()


def test_that_the_preview_draws_every_page_it_is_asked_for(qapp, qtbot):
    sheets = Sheets([UPRIGHT] * 2)
    printer = printer_for("A title", sheets)
    box = preview_box(None, printer, sheets)
    qtbot.addWidget(box)
    box.show()
    drawn = box.findChild(QPrintPreviewWidget)
    qtbot.waitUntil(lambda: drawn.pageCount() == 2)
    assert box.windowTitle() == "A title"
    box.hide()
