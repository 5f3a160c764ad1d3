"""The briefing as a whole: templates, the head, the pages, the menu."""

from __future__ import annotations

import pytest

from core.briefing.templates import NAMES, PIECES
from core.casefile.cover import choose_cover
from core.casefile.pinning import add_pin
from core.casefile.pins import Pin, Said


def library(user):
    return user.program.session.state.library


@pytest.fixture
def briefed(user):
    """A user at a briefing of one exhibit and a text in English."""
    user.wishes("pin")
    user.program.session.edit(add_pin, Pin.saying("text", Said("en", "It rose.")))
    user.wishes("tab_briefing")
    return user


def test_that_an_empty_briefing_begins_with_a_template_at_once(user):
    user.picks("begin", NAMES["questions"])
    assert user.tab == "Briefing"
    assert [pin.kind for pin in library(user).pins] == [
        kind for kind, _text in PIECES["questions"]
    ]
    assert library(user).cover.layout == "questions"
    assert user.dialogs.asked == []


def test_that_a_template_is_one_step(user):
    user.picks("begin", NAMES["note"])
    user.wishes("undo")
    assert library(user).pins == ()
    assert library(user).cover.layout == ""


def test_that_a_template_asks_before_it_comes_to_what_is_there(briefed):
    briefed.dialogs.adds_template = False
    briefed.picks("begin", NAMES["note"])
    assert briefed.dialogs.asked == ["template to 2"]
    assert len(library(briefed).pins) == 2
    briefed.dialogs.adds_template = True
    briefed.picks("begin", NAMES["note"])
    assert len(library(briefed).pins) == 2 + len(PIECES["note"])
    assert briefed.briefing_tab.current == library(briefed).pins[2]


@pytest.mark.parametrize(
    ("field", "kept"),
    [("title", "title"), ("subject", "subject"), ("prepared_by", "prepared_by")],
)
def test_that_the_head_says_what_the_case_is(briefed, field, kept):
    line = getattr(briefed.briefing_tab.desk.head, field)
    briefed.types("So <b>it</b> is", line)
    briefed.presses("Return", line)
    assert getattr(library(briefed).properties, kept) == "So <b>it</b> is"


def test_that_a_date_is_kept_as_it_is_written_everywhere(briefed):
    line = briefed.briefing_tab.desk.head.date
    briefed.types("20261201", line)
    briefed.presses("Return", line)
    assert library(briefed).cover.date == "2026-12-01"
    assert line.text() == "2026-12-01"


def test_that_what_is_no_date_is_refused_in_words(briefed):
    line = briefed.briefing_tab.desk.head.date
    briefed.types("tomorrow", line)
    briefed.presses("Return", line)
    assert briefed.told.startswith("“tomorrow” is no date; write ")
    assert library(briefed).cover.date == ""


def test_that_another_layout_is_another_paper(briefed):
    before = briefed.briefing_tab.pages.drawings
    box = briefed.briefing_tab.desk.head.layouts
    box.setCurrentIndex(box.findData("deck"))
    box.activated.emit(box.currentIndex())
    briefed.settles()
    assert library(briefed).cover.layout == "deck"
    assert briefed.briefing_tab.pages.drawings != before


def test_that_pages_are_turned_with_the_keyboard_and_not_beyond_an_end(briefed):
    pages = briefed.briefing_tab.pages
    count = len(pages.drawings)
    assert count > 1
    briefed.presses("Home", pages.sheet)
    assert pages.place.text() == f"Page 1 of {count}"
    briefed.presses("PgDown", pages.sheet)
    assert pages.place.text() == f"Page 2 of {count}"
    briefed.presses("End", pages.sheet)
    briefed.presses("PgDown", pages.sheet)
    assert pages.place.text() == f"Page {count} of {count}"
    assert (pages.back.isEnabled(), pages.on.isEnabled()) == (True, False)
    briefed.presses("Home", pages.sheet)
    assert pages.page == 0


def test_that_the_page_of_the_piece_gone_to_is_seen(briefed):
    briefed.program.session.edit(choose_cover, "layout", "deck")
    briefed.settles()
    outline, pages = briefed.briefing_tab.outline, briefed.briefing_tab.pages
    seen = []
    for line in outline.lines():
        outline.setCurrentItem(line)
        seen.append(pages.page)
    assert seen == [1, len(pages.drawings) - 1]


def test_that_the_page_of_the_piece_edited_is_seen(briefed):
    pages = briefed.briefing_tab.pages
    note = briefed.briefing_tab.desk.exhibit.note
    briefed.briefing_tab.outline.setCurrentItem(briefed.briefing_tab.outline.lines()[0])
    there = pages.page
    pages.go_to(0)
    before = pages.drawings
    briefed.types("Ask.", note)
    briefed.presses("Ctrl+Return", note)
    assert pages.drawings != before
    assert pages.page == there > 0


def test_that_an_edit_of_the_head_leaves_the_reader_on_the_page(briefed):
    pages, head = briefed.briefing_tab.pages, briefed.briefing_tab.desk.head
    briefed.briefing_tab.outline.setCurrentItem(briefed.briefing_tab.outline.lines()[0])
    assert pages.page > 0
    pages.go_to(0)
    before = pages.drawings
    briefed.types("Economic security", head.title)
    briefed.presses("Return", head.title)
    assert pages.drawings != before
    assert pages.page == 0


def test_that_the_page_of_the_text_that_is_being_written_is_seen(briefed, qtbot):
    tab = briefed.briefing_tab
    tab.outline.setCurrentItem(tab.outline.lines()[1])
    there = tab.pages.page
    tab.pages.go_to(0)
    before = tab.pages.drawings
    with qtbot.waitSignal(tab.drafted):
        briefed.types(" And fell.", tab.desk.text.edit)
    briefed.settles()
    assert tab.pages.drawings != before
    assert tab.pages.page == there > 0


def test_that_a_heading_is_seen_where_what_stands_below_it_is(briefed):
    briefed.program.session.edit(add_pin, Pin.saying("heading", Said("en", "End")))
    briefed.settles()
    outline, pages = briefed.briefing_tab.outline, briefed.briefing_tab.pages
    outline.setCurrentItem(outline.lines()[-1])
    assert pages.page == len(pages.drawings) - 1


def test_that_the_paper_is_seen_in_the_other_language(briefed):
    pages = briefed.briefing_tab.pages
    before = pages.drawings
    pages.languages.setCurrentIndex(pages.languages.findData("ja"))
    pages.languages.activated.emit(pages.languages.currentIndex())
    briefed.settles()
    assert pages.drawings != before
    assert pages.told.text().startswith("1 text is not written in 日本語")


def test_that_the_pages_are_not_made_while_other_tabs_are_in_front(user):
    user.wishes("pin")
    assert not user.briefing_tab.is_furnished
    assert not user.window.attendants.paging.busy


def test_that_notes_are_shown_and_put_away_with_f7(briefed):
    briefed.briefing_tab.outline.setCurrentItem(briefed.briefing_tab.outline.lines()[0])
    form = briefed.briefing_tab.desk.exhibit
    briefed.presses("F7")
    assert not form.note.isVisible()
    briefed.presses("F7")
    assert form.note.isVisible()
    assert form.note.hasFocus()


def test_that_notes_are_reached_from_another_tab_with_f7(briefed):
    briefed.briefing_tab.outline.setCurrentItem(briefed.briefing_tab.outline.lines()[0])
    briefed.wishes("tab_trade")
    briefed.presses("F7")
    assert briefed.tab == "Briefing"
    assert briefed.briefing_tab.desk.exhibit.note.hasFocus()


def test_that_what_the_paper_shows_of_an_exhibit_is_chosen(briefed):
    briefed.briefing_tab.outline.setCurrentItem(briefed.briefing_tab.outline.lines()[0])
    box = briefed.briefing_tab.desk.exhibit.shows
    box.setCurrentIndex(box.findData("table"))
    box.activated.emit(box.currentIndex())
    briefed.settles()
    assert library(briefed).pins[0].shows == "table"


def test_that_what_leaves_the_room_is_listed_with_the_keyboard_on_it(briefed):
    briefed.wishes("leaving")
    page = briefed.window.parts.panels.exporting
    kind, box = next(iter(page.kept.items()))
    assert page.isVisible()
    assert box.hasFocus()
    briefed.presses("Space", box)
    assert library(briefed).cover.without == kind


def test_that_tab_goes_through_the_whole_briefing(briefed):
    outline = briefed.briefing_tab.outline
    outline.setCurrentItem(outline.lines()[0])
    outline.setFocus()
    seen = briefed.tabs_through(26)
    wanted = ("Your note", "Preview of the page", "Title", "Handling marking of the")
    for name in wanted:
        assert any(one.startswith(name) for one in seen), (name, seen)


def test_that_an_empty_briefing_offers_to_begin(user):
    user.wishes("tab_briefing")
    words = [button.text() for button in user.briefing_tab.empty.buttons]
    assert words == [*NAMES.values(), "Add &section", "Add te&xt"]
    user.briefing_tab.empty.buttons[-1].click()
    user.settles()
    assert [pin.kind for pin in library(user).pins] == ["text"]


@pytest.mark.parametrize("layout", NAMES)
def test_that_an_empty_briefing_begins_with_a_template_in_one_click(user, layout):
    user.wishes("tab_briefing")
    buttons = user.briefing_tab.empty.buttons
    next(one for one in buttons if one.text() == NAMES[layout]).click()
    assert library(user).cover.layout == layout
    assert len(library(user).pins) == len(PIECES[layout])


def test_that_a_tab_comes_to_the_front_from_a_page_over_the_tabs(briefed):
    briefed.wishes("audit")
    briefed.wishes("tab_briefing")
    assert briefed.window.parts.pages.currentWidget() is briefed.window.parts.tabs


def test_that_a_piece_added_from_a_page_over_the_tabs_is_seen(briefed):
    briefed.wishes("markings")
    briefed.wishes("add_text")
    assert briefed.window.parts.pages.currentWidget() is briefed.window.parts.tabs
    assert briefed.briefing_tab.current.kind == "text"


def test_that_the_head_is_written_in_the_language_of_the_page(briefed):
    desk = briefed.briefing_tab.desk
    briefed.types("Economic security", desk.head.title)
    briefed.presses("Return", desk.head.title)
    desk.pages.languages.setCurrentIndex(desk.pages.languages.findData("ja"))
    desk.pages.languages.activated.emit(1)
    briefed.settles()
    assert (desk.head.title.text(), desk.head.title.placeholderText()) == (
        "",
        "Economic security",
    )
    assert "日本語" in desk.head.title.toolTip()
    desk.head.title.insert("経済安全保障")
    briefed.presses("Return", desk.head.title)
    said = library(briefed).properties
    assert said.title == "Economic security"
    assert [said.told("title", one) for one in ("en", "ja")] == [
        "Economic security",
        "経済安全保障",
    ]
    desk.pages.languages.setCurrentIndex(desk.pages.languages.findData("en"))
    desk.pages.languages.activated.emit(0)
    assert desk.head.title.text() == "Economic security"
