"""No access key may lead to two places in what is on the screen at once."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from core.briefs.controls.brief import VIEWS
from core.casefile.pinning import add_pin
from core.casefile.pins import Pin, Said


@pytest.mark.parametrize("language", ["en", "ja"])
def test_that_no_view_of_controls_offers_an_access_key_twice(user, language):
    user.program.speak(language)
    user.wishes("tab_controls")
    user.window.parts.panels.provenance.show()
    twice = {}
    for view in VIEWS:
        user.chooses("controls.view", view)
        QApplication.processEvents()
        if found := _twice(user.window):
            twice[view] = found
    assert twice == {}


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("page", ["markings", "matches", "names", "quality"])
def test_that_no_page_offers_an_access_key_twice(user, page, language):
    user.program.speak(language)
    user.wishes(page)
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
