"""Every place of the window, one after another, as the user comes to each."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from core.casefile.pinning import add_pin
from core.casefile.pins import Pin, Said
from tests.gui.user import OUTPUT, OUTPUT_HEADS, write_template

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

PAGES = (
    *("groups", "industry_sets", "recipes", "names", "matches", "markings"),
    *("properties", "audit", "leaving"),
)
"""Wishes that bring a page, each in place of the one before."""
DRAFT = "China's share of electronics rose from 30.0 percent in 2019 to 34.0 percent."


def places(user, folder: Path) -> Iterator[tuple[str, QWidget]]:
    """Go everywhere; yield the name of each place and the window it is in."""
    for go in (_tabs, _briefing, _panels, _pages, _options, _books, _overlays, _doors):
        for name in go(user, folder):
            user.settles()
            QApplication.processEvents()
            yield name, user.window
    helping = user.window.attendants.helping
    user.wishes("contents")
    QApplication.processEvents()
    yield "help", helping.window
    helping.window.close()


def _tabs(user, _folder):
    for tab in ("market_share", "trade", "controls"):
        user.wishes(f"tab_{tab}")
        for view in user.window.current_tab().views:
            user.window.current_tab().choose_view(view.code)
            yield f"{tab}/{view.code}"
    user.wishes("tab_sources")
    yield "sources"
    user.wishes("tab_market_share")
    user.wishes("table")
    yield "table"
    user.wishes("table")


def _briefing(user, _folder):
    user.wishes("tab_briefing")
    yield "briefing/empty"
    user.wishes("tab_market_share")
    user.wishes("pin")
    session = user.program.session
    figure = user.exhibit.mentions[0].figure_id
    session.edit(add_pin, session.state.library.pins[0]._replace(reading="Otherwise"))
    session.edit(add_pin, Pin.saying("text", Said("en", "1%", ((0, 2, figure),), (1,))))
    session.move(session.state.told(None))
    user.wishes("tab_briefing")
    outline = user.briefing_tab.outline
    for place, line in enumerate(outline.lines()):
        outline.setCurrentItem(line)
        yield f"briefing/{place}"
    user.briefing_tab.desk.text.number.click()
    yield "briefing/number"


def _panels(user, _folder):
    user.wishes("tab_market_share")
    user.window.current_tab().choose_view("trend")
    user.settles()
    user.points_at(user.exhibit.mentions[0].figure_id)
    user.wishes("trace")
    yield "workbook"
    user.comes_back()
    yield "provenance"
    for panel in ("problems", "quality"):
        user.wishes(panel)
        yield panel
    for panel in ("provenance", "problems", "quality"):
        getattr(user.window.parts.panels, panel).hide()


def _pages(user, _folder):
    user.wishes("history")
    yield "history"
    user.window.attendants.past.leave()
    for page in PAGES:
        user.wishes(page)
        yield page
        user.presses("Esc", user.window.parts.pages.currentWidget())
    user.wishes("audit")
    page = user.window.parts.panels.auditing
    page.draft.setPlainText(DRAFT)
    page.audit.click()
    yield "audit/draft"
    user.presses("Esc", page)


def _options(user, _folder):
    user.wishes("options")
    sections = user.window.parts.panels.options.sections
    for place in range(sections.count()):
        sections.setCurrentIndex(place)
        yield f"options/{place}"
    user.presses("Esc", user.window.parts.panels.options)


def _books(user, folder):
    book = write_template(folder / "book.xlsx", "output", OUTPUT_HEADS, OUTPUT)
    user.imports(book, look=True)
    yield "preview"
    user.accepts()
    yield "imported"
    user.dialogs.checked = book
    user.wishes("doctor")
    yield "doctor"
    user.presses("Esc", user.window.parts.panels.doctor)
    revised = (*OUTPUT[:-1], ("World", "Electronics", "C26", 2020, 1100.0))
    write_template(book, "output", OUTPUT_HEADS, revised)
    os.utime(book, (book.stat().st_mtime - 60,) * 2)
    user.wishes("check")
    user.wishes("changes")
    yield "changes"


def _overlays(user, _folder):
    user.wishes("tab_market_share")
    user.wishes("find")
    yield "palette"
    user.presses("Esc", user.window.focusWidget())


def _doors(user, _folder):
    user.dialogs.answer = user.discards
    user.wishes("new")
    yield "empty case"
