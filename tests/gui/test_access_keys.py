"""No access key may lead to two places in what is on the screen at once."""

from __future__ import annotations

import re
from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from core.briefs.views_of_tabs import TITLES
from core.casefile.pinning import add_pin
from core.casefile.pins import Pin, Said
from tests.core.briefs.making import TRADE as COLUMNS
from tests.core.briefs.making import sheet, write_workbook
from tests.gui.user import User

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("tab", TITLES)
def test_that_no_view_offers_an_access_key_twice(user, tab, language):
    user.program.speak(language)
    user.wishes(f"tab_{tab}")
    if tab == "controls":
        user.window.parts.panels.provenance.show()
    assert _twice_in(user, TITLES[tab]) == {}


@pytest.mark.parametrize("language", ["en", "ja"])
def test_that_no_view_of_trade_by_product_offers_an_access_key_twice(
    user, tmp_path, language
):
    user.imports(_flows(tmp_path / "flows.xlsx"))
    user.program.speak(language)
    user.wishes("tab_trade")
    user.chooses("trade.dataset", "small-trade")
    user.program.session.move(user.program.session.state.told(None))
    assert _twice_in(user, TITLES["trade"]) == {}


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("page", ["markings", "matches", "names", "quality"])
def test_that_no_page_offers_an_access_key_twice(user, page, language):
    user.program.speak(language)
    user.wishes(page)
    QApplication.processEvents()
    assert _twice(user.window) == {}


@pytest.mark.parametrize("language", ["en", "ja"])
def test_that_the_page_of_handing_over_offers_no_access_key_twice(user, language):
    user.program.speak(language)
    user.wishes("pin")
    user.wishes("export_all")
    QApplication.processEvents()
    assert _twice(user.window) == {}


@pytest.mark.parametrize("language", ["en", "ja"])
def test_that_no_piece_of_the_briefing_offers_an_access_key_twice(user, language):
    user.program.speak(language)
    user.wishes("pin")
    session = user.program.session
    session.edit(add_pin, session.state.library.pins[0]._replace(reading="Otherwise"))
    said = Said(language, "1%", ((0, 2, user.exhibit.mentions[0].figure_id),), (0.01,))
    session.edit(add_pin, Pin.saying("text", said))
    user.wishes("tab_briefing")
    outline = user.briefing_tab.outline
    for line in outline.lines():
        outline.setCurrentItem(line)
        user.settles()
        assert _twice(user.window) == {}
    session.move(session.state.told(None))
    user.briefing_tab.desk.text.number.click()
    assert _twice(user.window) == {}


@pytest.mark.parametrize("language", ["en", "ja"])
def test_that_a_briefing_yet_to_begin_offers_no_access_key_twice(user, language):
    user.program.speak(language)
    user.wishes("tab_briefing")
    assert _twice(user.window) == {}


@pytest.mark.parametrize("language", ["en", "ja"])
def test_that_no_section_of_the_options_offers_an_access_key_twice(user, language):
    user.program.speak(language)
    user.wishes("options")
    sections = user.window.parts.panels.options.sections
    for place in range(sections.count()):
        sections.setCurrentIndex(place)
        QApplication.processEvents()
        assert _twice(user.window) == {}


@pytest.mark.parametrize("language", ["en", "ja"])
def test_that_the_doors_offer_no_access_key_twice(qtbot, qapp, tmp_path, language):
    newcomer = User(qtbot, qapp, tmp_path)
    newcomer.program.begin()
    newcomer.program.speak(language)
    QApplication.processEvents()
    assert newcomer.window.parts.panels.welcome.isVisible()
    assert _twice(newcomer.window) == {}
    newcomer.leaves()


def _twice_in(user, views) -> dict[str, dict[str, list[str]]]:
    """Return by view the keys that are offered more than once in it."""
    twice = {}
    for view in views:
        user.window.current_tab().choose_view(view)
        user.settles()
        QApplication.processEvents()
        if found := _twice(user.window):
            twice[view] = found
    return twice


def _flows(path: Path) -> Path:
    """Return a workbook of flows that every view of trade has an answer to."""
    names = ("Japan", "China", "United States", "Germany")
    rows = [
        (one, other, product, year, 10.0 * place + 5, 3.0 * place + 4, None)
        for one, other in permutations(names, 2)
        for product in ("850110", "850120")
        for place, year in enumerate((2020, 2021, 2022))
    ]
    return write_workbook(path, Data=sheet("trade", COLUMNS, *rows))


def _twice(window) -> dict[str, list[str]]:
    """Return the keys that menus and what is on the screen offer more than once."""
    labels = [one for one in window.findChildren(QLabel) if one.buddy() is not None]
    keyed = [*window.findChildren(QAbstractButton), *labels]
    texts = [one.text() for one in keyed if one.isVisible() and one.isEnabled()]
    texts += [action.text() for action in window.menuBar().actions()]
    keys = {}
    for text in texts:
        if key := re.search(r"&(\w)", text.replace("&&", "")):
            keys.setdefault(key[1].upper(), []).append(text)
    return {key: found for key, found in keys.items() if len(found) > 1}
