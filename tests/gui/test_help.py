"""The help: a page for everything that is looked at, and nothing named in vain."""

from __future__ import annotations

import re

import pytest
from babel.messages.pofile import read_po
from PySide6.QtCore import QUrl
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDialog

from core.briefs.views_of_tabs import TITLES
from core.help.contents import page_keys
from core.help.pages import HelpMissingError, written_page
from core.i18n import LANGUAGES, use_language
from gui.help.bookshelf import Bookshelf
from gui.help.contents_list import KEY
from gui.help.filling import NAMED, entries
from gui.help.on_f1 import HelpOnF1
from gui.help.own_keys import OWN_KEYS
from gui.help.reading import Reading
from gui.menus.table import MENUS
from gui.wiring import WIRINGS
from tests.house import ROOT

EACH = pytest.mark.parametrize("language", LANGUAGES)
BRACES = re.compile(r"\{\w+:")
PANELS = {"provenance", "problems", "quality"}


@pytest.fixture
def helped(user):
    """A user and the window of the help, which is closed in the end."""
    yield user, user.window.attendants.helping
    user.window.attendants.helping.window.close()


def shelf(language):
    use_language(language)
    return Bookshelf()


@EACH
def test_that_every_page_can_be_filled_in_with_names_of_the_program(language):
    pages = shelf(language).written
    assert [key for key, page in pages.items() if BRACES.search(page.text)] == []


@EACH
def test_that_every_link_of_the_help_leads_to_a_page(language):
    pages = shelf(language).pages
    links = {link for page in pages.values() for link in _links(page.text)}
    assert links - pages.keys() == set()


def _links(text):
    return re.findall(r"\]\(help:([^)]+)\)", text)


@EACH
def test_that_every_control_a_page_names_has_its_words_in_the_program(language):
    japanese = ROOT / "resources" / "locale" / "ja" / "LC_MESSAGES" / "statecraft.po"
    with japanese.open("rb") as stream:
        said = {message.id for message in read_po(stream)}
    named = {
        name
        for key in page_keys()
        for kind, name in NAMED.findall(written_page(key, language).text)
        if kind == "word"
    }
    assert named - said == set()


def test_that_every_entry_of_the_menus_can_be_named():
    keys = {item.key for menu in MENUS for item in menu.items if hasattr(item, "key")}
    assert entries().keys() == keys


def test_that_the_way_to_an_entry_is_said_with_its_keys():
    page = shelf("en").written["briefing"]
    assert "**Chart ▸ Add to briefing** (Ctrl+J)" in page.text


def test_that_every_key_of_the_menus_is_listed():
    text = shelf("ja").written["keyboard"].text
    keys = [item.shortcut for menu in MENUS for item in menu.items if _has_keys(item)]
    assert [key for key in keys if f"`{key}`" not in text] == []


@EACH
def test_that_no_access_key_is_left_among_the_keys(language):
    assert "&" not in shelf(language).written["keyboard"].text


def test_that_the_keys_of_the_help_are_those_its_window_hears(helped):
    user, helping = helped
    user.wishes("contents")
    heard = {one.key().toString() for one in helping.window.findChildren(QShortcut)}
    listed = {key for one in OWN_KEYS for key in one.keys}
    assert listed == heard
    text = shelf("en").written["keyboard"].text
    assert [one.keys[0] for one in OWN_KEYS if f"`{one.keys[0]}`" not in text] == []


def _has_keys(item):
    return bool(getattr(item, "shortcut", ""))


@pytest.mark.parametrize("tab", TITLES)
def test_that_f1_opens_the_page_of_every_view(helped, tab):
    user, helping = helped
    opened = []
    for code in TITLES[tab]:
        user.program.session.go_to_view(tab, code)
        user.wishes("help")
        opened.append(helping.window.key)
    assert opened == [f"{tab}/{code}" for code in TITLES[tab]]


@pytest.mark.parametrize("tab", ["briefing", "sources"])
def test_that_f1_opens_the_page_of_a_tab_without_views(helped, tab):
    user, helping = helped
    user.wishes(f"tab_{tab}")
    user.wishes("help")
    assert helping.window.key == tab


@EACH
def test_that_there_is_a_page_for_every_panel_and_page_of_the_window(language):
    pages = shelf(language).written
    assert [name for name in WIRINGS if f"pages/{name}" not in pages] == []


def test_that_f1_opens_the_page_of_what_stands_in_place_of_the_tabs(helped):
    user, helping = helped
    parts = user.window.parts
    topics = {}
    for name in WIRINGS.keys() - PANELS:
        parts.pages.setCurrentWidget(getattr(parts.panels, name))
        topics[name] = helping.topic
    assert topics == {name: f"pages/{name}" for name in topics}


def test_that_f1_opens_the_page_of_the_panel_that_has_the_keyboard(helped):
    user, helping = helped
    user.window.activateWindow()
    topics = {}
    for name in PANELS:
        panel = getattr(user.window.parts.panels, name)
        panel.show()
        panel.raise_()
        panel.widget().setFocus()
        assert panel.isAncestorOf(user.window.focusWidget())
        topics[name] = helping.topic
    assert topics == {name: f"pages/{name}" for name in PANELS}


def test_that_f1_opens_the_help_by_its_key(helped):
    user, helping = helped
    user.window.activateWindow()
    user.presses("F1")
    assert helping.window.isVisible()
    assert helping.window.key == "market_share/trend"


def test_that_a_link_leads_on_and_the_way_back_is_kept(helped):
    user, helping = helped
    user.wishes("contents")
    window = helping.window
    window.text.anchorClicked.emit(QUrl("help:market_share"))
    assert window.key == "market_share"
    window.back.click()
    assert window.key == "start"
    window.forward.click()
    assert window.key == "market_share"
    assert not window.forward.isEnabled()


def test_that_the_keys_of_a_browser_lead_back(helped, qtbot):
    user, helping = helped
    user.wishes("contents")
    window = helping.window
    window.show_page("trade")
    qtbot.waitUntil(window.isActiveWindow)
    user.presses("Alt+Left", window.text)
    assert window.key == "start"


def test_that_a_link_out_of_the_help_opens_nothing(qtbot, emitted):
    text = Reading()
    qtbot.addWidget(text)
    gone = emitted(text.gone_to)
    text.anchorClicked.emit(QUrl("https://example.org/"))
    assert gone == []


def test_that_a_long_page_is_laid_out_once_and_not_for_every_line(qtbot, emitted):
    text = Reading()
    qtbot.addWidget(text)
    changes = emitted(text.document().contentsChanged)
    text.show_page(shelf("en").written["definitions"])
    assert text.document().blockCount() > 200
    assert len(changes) < 5


def test_that_the_page_is_drawn_anew_when_the_colours_change(helped, qapp):
    user, helping = helped
    user.wishes("contents")
    before = helping.window.text.toHtml()
    user.picks("appearance", "Dark")
    assert helping.window.text.toHtml() != before
    user.picks("appearance", "System")


def test_that_whoever_reads_stays_where_they_are_when_the_colours_change(helped):
    user, helping = helped
    user.wishes("definitions")
    bar = helping.window.text.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    user.picks("appearance", "Dark")
    after = bar.value()
    user.picks("appearance", "System")
    assert after == before > 0


def test_that_a_page_that_is_missing_says_so_and_the_others_are_read(
    helped, monkeypatch
):
    user, helping = helped

    def missing(key, spoken):
        if key == "trade":
            raise HelpMissingError("The page trade.md of the help is missing.")
        return written_page(key, spoken)

    monkeypatch.setattr("gui.help.bookshelf.written_page", missing)
    user.wishes("tab_briefing")
    user.wishes("help")
    assert helping.window.text.accessibleDescription() == "Briefing"
    helping.window.show_page("trade")
    assert "trade.md of the help is missing" in helping.window.text.toPlainText()


def test_that_what_is_read_stays_open_in_another_language(helped):
    user, helping = helped
    user.wishes("contents")
    helping.window.show_page("trade")
    user.program.speak("ja")
    window = user.window.attendants.helping.window
    assert window.isVisible()
    assert window is not helping.window
    assert window.key == "trade"
    assert window.text.accessibleDescription() == "貿易"
    window.close()


def test_that_help_that_was_closed_stays_closed_in_another_language(helped):
    user, helping = helped
    user.wishes("contents")
    helping.window.close()
    user.program.speak("ja")
    assert user.window.attendants.helping._window is None


def test_that_a_picture_named_in_a_page_is_not_looked_up(qtbot, tmp_path):
    text = Reading()
    qtbot.addWidget(text)
    assert text.loadResource(2, QUrl.fromLocalFile(str(tmp_path / "a.png"))) is None


@pytest.mark.parametrize(
    ("language", "sought", "key"),
    [
        ("en", "herfindahl", "market_share/concentration"),
        ("ja", "取込様式", "pages/recipes"),
        ("ja", "集中度", "market_share/concentration"),
    ],
)
def test_that_the_help_is_searched_in_the_language_of_the_window(
    helped, language, sought, key
):
    user, _helping = helped
    user.program.speak(language)
    user.wishes("contents")
    window = user.window.attendants.helping.window
    window.sought.setText(sought)
    found = [hit.page.key for hit in Bookshelf().found(sought)]
    assert key in found
    assert len(window.contents.items()) == len(found)
    assert str(len(found)) in window.told.text()
    window.close()


def test_that_enter_opens_the_first_page_found(helped):
    user, helping = helped
    user.wishes("contents")
    window = helping.window
    user.types("parity", window.sought)
    user.presses("Return", window.sought)
    assert window.key == window.contents.items()[0].data(0, KEY)


def test_that_the_contents_come_back_when_nothing_is_sought(helped):
    user, helping = helped
    user.wishes("contents")
    window = helping.window
    window.sought.setText("parity")
    window.sought.clear()
    assert len(window.contents.items()) == len(tuple(page_keys()))
    assert window.contents.currentItem().data(0, KEY) == "start"


def test_that_esc_closes_the_help(helped, qtbot):
    user, helping = helped
    user.wishes("help")
    qtbot.waitUntil(helping.window.isActiveWindow)
    user.presses("Esc", helping.window.text)
    assert not helping.window.isVisible()


def test_that_all_parts_of_the_help_have_a_name(helped):
    user, helping = helped
    user.wishes("help")
    window = helping.window
    for part in (window.sought, window.contents, window.text):
        assert part.accessibleName()
    assert window.text.accessibleDescription() == "Trend"


def test_that_larger_text_has_an_end(helped, qtbot):
    user, helping = helped
    user.wishes("help")
    window = helping.window
    before = window.text.font().pointSize()
    qtbot.waitUntil(window.isActiveWindow)
    for _time in range(40):
        user.presses("Ctrl++", window.text)
    assert before < window.text.font().pointSize() < 40


def test_that_a_box_has_help_of_its_own(qtbot):
    box = QDialog()
    qtbot.addWidget(box)
    helping = HelpOnF1(box, "boxes")
    helping.show_page()
    assert helping.window.key == "boxes"
    assert helping.window.parentWidget() is box
    helping.window.close()


def test_that_another_language_has_another_help(helped):
    user, _helping = helped
    user.program.speak("ja")
    user.wishes("help")
    window = user.window.attendants.helping.window
    assert window.windowTitle() == "Statecraftヘルプ"
    window.close()
