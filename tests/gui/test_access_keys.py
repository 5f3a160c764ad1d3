"""No access key may lead to two places in what is on the screen at once."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from core.briefs.controls.brief import VIEWS


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
@pytest.mark.parametrize("page", ["matches", "names", "quality"])
def test_that_no_page_offers_an_access_key_twice(user, page, language):
    user.program.speak(language)
    user.wishes(page)
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
