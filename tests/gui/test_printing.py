"""The briefing goes to a printer as it goes to a file."""

from __future__ import annotations

import re

import pytest
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget

from core.casefile.cover import choose_cover
from gui.dialogs.printing import Sheets, preview_box, printer_for

UPRIGHT = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842"
 width="595pt" height="842pt"><rect x="50" y="50" width="90" height="90"/></svg>"""
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
    sheets.draw(printer)
    made = (tmp_path / "a.pdf").read_bytes()
    assert len(re.findall(rb"/Type /Page\b", made)) == 2


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
