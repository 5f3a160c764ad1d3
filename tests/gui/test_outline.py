"""The outline of the briefing: sections, drag and drop, what is not as it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent

from core.casefile.pinning import add_pin
from core.casefile.pins import Pin, Said

PIECES = (
    ("heading", "One"),
    ("text", "a"),
    ("text", "b"),
    ("heading", "Two"),
    ("text", "c"),
)


class Dropped(QDropEvent):
    """A drop from within the outline, as Qt would deliver it."""

    def __init__(self, outline, where: QPointF) -> None:
        super().__init__(
            where,
            Qt.DropAction.MoveAction,
            QMimeData(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        self._outline = outline

    def source(self):
        return self._outline


@pytest.fixture
def at_outline(user):
    """A user at a briefing of two sections."""
    for kind, text in PIECES:
        user.program.session.edit(add_pin, Pin.saying(kind, Said("en", text)))
    user.wishes("tab_briefing")
    user.outline = user.briefing_tab.outline
    user.outline.setFocus()
    return user


def goes_to(user, name):
    line = next(one for one in user.outline.lines() if one.pin.name == name)
    user.outline.setCurrentItem(line)
    return line


def drags(user, name, onto, *, below=False):
    """Drag a piece onto the upper or the lower half of another."""
    goes_to(user, name)
    line = next(one for one in user.outline.lines() if one.pin.name == onto)
    rect = user.outline.visualItemRect(line)
    y = rect.bottom() - 2 if below else rect.top() + 2
    user.outline.dropEvent(Dropped(user.outline, QPointF(rect.center().x(), y)))
    user.settles()


def test_that_what_stands_below_a_heading_is_indented(at_outline):
    tops = [at_outline.outline.topLevelItem(n).pin.name for n in range(2)]
    assert tops == ["One", "Two"]
    assert at_outline.outline.topLevelItem(0).childCount() == 2


def test_that_a_piece_is_dragged_before_another(at_outline):
    drags(at_outline, "c", "a")
    assert at_outline.briefing == ["One", "c", "a", "b", "Two"]


def test_that_a_piece_is_dragged_behind_another(at_outline):
    drags(at_outline, "a", "c", below=True)
    assert at_outline.briefing == ["One", "b", "Two", "c", "a"]
    at_outline.wishes("undo")
    assert at_outline.briefing == ["One", "a", "b", "Two", "c"]


def test_that_a_folded_section_is_dragged_with_what_is_in_it(at_outline):
    goes_to(at_outline, "Two").setExpanded(False)
    drags(at_outline, "Two", "One")
    assert at_outline.briefing == ["Two", "c", "One", "a", "b"]


def test_that_an_open_heading_is_dragged_alone(at_outline):
    drags(at_outline, "Two", "a")
    assert at_outline.briefing == ["One", "Two", "a", "b", "c"]


def test_that_a_piece_dropped_behind_a_folded_section_comes_after_all_of_it(at_outline):
    goes_to(at_outline, "One").setExpanded(False)
    drags(at_outline, "c", "One", below=True)
    assert at_outline.briefing == ["One", "a", "b", "c", "Two"]


def test_that_a_section_moves_with_the_keyboard(at_outline):
    goes_to(at_outline, "Two")
    at_outline.presses("Alt+Shift+Up", at_outline.outline)
    assert at_outline.briefing == ["Two", "c", "One", "a", "b"]
    assert at_outline.outline.current.name == "Two"


def test_that_a_folded_section_stays_folded_when_the_briefing_changes(at_outline):
    goes_to(at_outline, "One").setExpanded(False)
    goes_to(at_outline, "c")
    at_outline.presses("Del", at_outline.outline)
    assert not at_outline.outline.topLevelItem(0).isExpanded()


def test_that_a_piece_is_taken_out_with_delete_and_its_neighbour_is_next(at_outline):
    goes_to(at_outline, "a")
    at_outline.presses("Del", at_outline.outline)
    assert at_outline.briefing == ["One", "b", "Two", "c"]
    assert at_outline.outline.current.name == "b"


def test_that_the_outline_is_copied_as_text(at_outline):
    assert at_outline.outline.copied() == "One\n\ta\n\tb\nTwo\n\tc"


def test_that_a_piece_is_read_out_with_its_kind_and_numbers(at_outline):
    at_outline.wishes("tab_market_share")
    at_outline.wishes("pin")
    at_outline.wishes("tab_briefing")
    line = at_outline.outline.lines()[-1]
    said = line.data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Figure 1, ")
    assert said.endswith(f"{line.text(2)} numbers")


def test_that_an_exhibit_that_reads_otherwise_is_marked_until_it_is_accepted(user):
    user.wishes("pin")
    session = user.program.session
    now = session.state.library.pins[0]
    session.edit(add_pin, now._replace(reading="It read so."))
    user.wishes("tab_briefing")
    outline, form = user.briefing_tab.outline, user.briefing_tab.desk.exhibit
    plain, changed = outline.lines()
    assert (plain.icon(1).isNull(), changed.icon(1).isNull()) == (True, False)
    assert "Reads otherwise" in changed.toolTip(0)
    outline.setCurrentItem(changed)
    assert form.now.text() == now.reading
    form.accept.click()
    user.settles()
    assert session.state.library.pins[1].reading == now.reading
    assert user.menu_text("undo").startswith("&Undo new reading of “")
    assert outline.lines()[1].icon(1).isNull()
    assert not form.accept.isVisibleTo(form)


def test_that_an_exhibit_that_shows_nothing_says_why(user):
    user.wishes("pin")
    session = user.program.session
    odd = session.state.library.pins[0]._replace(selection="{")
    session.edit(add_pin, odd)
    user.wishes("tab_briefing")
    user.briefing_tab.outline.setCurrentItem(user.briefing_tab.outline.lines()[1])
    problem = user.briefing_tab.desk.exhibit.problem.text()
    assert problem.startswith("Shows nothing now: What was chosen")


def test_that_a_text_in_one_language_is_seen_as_such_where_both_are_written(at_outline):
    session = at_outline.program.session
    both = Pin.saying("text", Said("en", "Both")).saying_also(Said("ja", "両方"))
    session.edit(add_pin, both)
    at_outline.settles()
    told = {one.pin.name: one.toolTip(0) for one in at_outline.outline.lines()}
    assert "Not written in 日本語" in told["a"]
    assert "Not written" not in told["Both"]
    shown = {one.pin.name: one.icon(1).isNull() for one in at_outline.outline.lines()}
    assert (shown["a"], shown["Both"]) == (False, True)
