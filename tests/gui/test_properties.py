"""What is said of the case is kept field by field, and what is so is listed."""

from __future__ import annotations

import pytest


@pytest.fixture
def saying(user):
    """A user before the properties of the sample case."""
    user.wishes("properties")
    return user


def said(user):
    return user.program.session.state.library.properties


def page(user):
    return user.window.parts.panels.properties


def facts(user):
    form = page(user).facts
    ends = (form.ItemRole.LabelRole, form.ItemRole.FieldRole)
    rows = range(form.rowCount())
    return dict([form.itemAt(row, end).widget().text() for end in ends] for row in rows)


def test_that_the_keyboard_is_in_the_first_field(saying):
    assert page(saying).title.hasFocus()


def test_that_a_field_is_kept_when_it_is_left(saying):
    saying.types("Rare earths", page(saying).title)
    saying.presses("Tab", page(saying).title)
    assert said(saying).title == "Rare earths"
    assert page(saying).prepared_by.hasFocus()
    assert saying.menu_text("undo") == "&Undo title of the case"


@pytest.mark.parametrize("name", ["title", "prepared_by", "subject", "notes"])
def test_that_every_field_is_kept(saying, name):
    field = getattr(page(saying), name)
    saying.types("Words", field)
    saying.presses("Tab", field)
    assert said(saying)._asdict()[name] == "Words"


def test_that_the_title_of_the_window_stays_the_name_of_the_file(saying):
    saying.types("Rare earths", page(saying).title)
    saying.presses("Return", page(saying).title)
    assert saying.title == "Sample case* – Statecraft"


def test_that_what_was_said_goes_back_with_undo_and_comes_again(saying):
    saying.types("Rare earths", page(saying).title)
    saying.presses("Return", page(saying).title)
    saying.wishes("undo")
    assert page(saying).title.text() == said(saying).title == ""
    saying.wishes("redo")
    assert page(saying).title.text() == said(saying).title == "Rare earths"


def test_that_a_text_in_another_field_stays_while_one_is_undone(saying):
    saying.types("Rare earths", page(saying).title)
    saying.presses("Tab", page(saying).title)
    saying.types("For the minister", page(saying).notes)
    saying.presses("Ctrl+Return", page(saying).notes)
    saying.wishes("undo")
    assert (said(saying).title, said(saying).notes) == ("Rare earths", "")


def test_that_leaving_the_page_keeps_what_is_being_typed(saying):
    saying.types("Rare earths", page(saying).title)
    page(saying).back.setFocus()
    page(saying).back.click()
    assert said(saying).title == "Rare earths"
    assert not page(saying).isVisible()


def test_that_escape_takes_back_what_is_typed_and_then_leaves(saying):
    saying.types("Never mind", page(saying).title)
    saying.presses("Esc", page(saying).title)
    assert page(saying).isVisible()
    saying.presses("Esc", page(saying))
    assert not page(saying).isVisible()
    assert said(saying).title == ""


def test_that_the_case_is_described(saying):
    told = facts(saying)
    assert told["Datasets"] == "19"
    assert told["File"] == "not saved to a file of yours yet"


def test_that_what_is_said_is_saved_with_the_case(saying, tmp_path):
    path = tmp_path / "own.statecraft"
    saying.dialogs.save_path = saying.dialogs.case = path
    saying.types("Rare earths", page(saying).title)
    saying.wishes("save")
    assert facts(saying)["File"] == str(path)
    saying.wishes("open")
    saying.wishes("properties")
    assert page(saying).title.text() == "Rare earths"


def test_that_fields_are_only_read_while_other_work_is_under_way(saying):
    session = saying.program.session
    idle = session.state
    session.move(idle.opening("Working"))
    assert page(saying).title.isReadOnly()
    assert page(saying).notes.isReadOnly()
    session.move(idle)
    assert not page(saying).title.isReadOnly()


def test_that_a_field_of_a_saved_case_can_be_said_again_and_saved(saying, tmp_path):
    path = tmp_path / "own.statecraft"
    saying.dialogs.save_path = saying.dialogs.case = path
    saying.wishes("save")
    for word in ("Rare", "Rare earths"):
        page(saying).title.clear()
        saying.types(word, page(saying).title)
        saying.wishes("save")
        assert said(saying).title == word
    saying.wishes("open")
    assert said(saying).title == "Rare earths"
