"""Groups of economies are listed; the user's own are made, changed and deleted."""

from __future__ import annotations

import pytest


@pytest.fixture
def grouping(user):
    """A user who has made a group of two economies."""
    user.wishes("groups")
    user.groups_page.make.click()
    user.writes_group("Chip allies", "JPN", "USA")
    return user


def offered(user):
    [field] = [one for one in user.window.current_tab().fields if "econom" in one.name]
    return {option.name for option in field.options}


def test_that_the_groups_there_are_are_listed_with_their_members(user):
    user.wishes("groups")
    assert user.groups["Quad"] == "Australia, India, Japan, United States"
    assert not user.groups_page.change.isEnabled()
    assert not user.groups_page.delete.isEnabled()


def test_that_a_group_is_made_and_can_be_chosen_at_once(grouping):
    assert next(iter(grouping.groups.items())) == (
        "Chip allies",
        "Japan, United States",
    )
    assert not grouping.groups_page.form.isVisible()
    grouping.presses("Esc", grouping.groups_page)
    assert "Chip allies" in offered(grouping)
    assert grouping.title.startswith("Sample case*")


def test_that_the_new_group_is_the_one_the_keyboard_is_on(grouping):
    assert grouping.groups_page.list.current.name == "Chip allies"
    assert grouping.groups_page.list.hasFocus()


@pytest.mark.parametrize(
    ("name", "members", "said"),
    [
        ("", ("JPN",), "needs a name"),
        ("Quad", ("JPN",), "is the name"),
        ("X", (), "no members"),
    ],
)
def test_that_a_group_that_is_refused_stays_in_the_form(user, name, members, said):
    user.wishes("groups")
    user.groups_page.make.click()
    user.writes_group(name, *members)
    assert said in user.told
    assert user.groups_page.form.isVisible()
    assert user.groups_page.form.name.text() == name


def test_that_a_group_is_changed(grouping):
    grouping.groups_page.change.click()
    assert grouping.groups_page.form.name.text() == "Chip allies"
    assert grouping.groups_page.form.names.text() == "Japan, United States"
    grouping.writes_group("Chip makers", "JPN", "KOR")
    assert grouping.groups["Chip makers"] == "Japan, South Korea"
    assert "Chip allies" not in grouping.groups


def test_that_a_deleted_group_comes_back_with_undo(grouping):
    grouping.groups_page.delete.click()
    assert "Chip allies" not in grouping.groups
    assert grouping.told == "The group “Chip allies” is deleted; Undo brings it back."
    assert grouping.menu_text("undo") == "&Undo deletion of group “Chip allies”"
    grouping.wishes("undo")
    assert "Chip allies" in grouping.groups


def test_that_a_group_the_briefing_shows_is_not_deleted_without_a_word(grouping):
    code = grouping.groups_page.list.current.code
    grouping.presses("Esc", grouping.groups_page)
    grouping.chooses("economies", code)
    grouping.wishes("pin")
    grouping.wishes("groups")
    grouping.groups_page.delete.click()
    assert "1 exhibit of the briefing shows it" in grouping.told


def test_that_escape_puts_the_form_away_first_and_then_the_page(grouping):
    page = grouping.groups_page
    page.make.click()
    grouping.presses("Esc", page)
    assert page.isVisible()
    assert not page.form.isVisible()
    grouping.presses("Esc", page)
    assert not page.isVisible()


@pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing)")
@pytest.mark.parametrize("part", ["search", "items"])
def test_that_escape_in_the_list_of_members_puts_away_that_list_alone(user, part):
    user.wishes("groups")
    user.groups_page.make.click()
    form = user.groups_page.form
    user.types("Chip", form.name)
    form.members.click()
    getattr(form.members.list, part).setFocus()
    user.presses("Esc", getattr(form.members.list, part))
    assert not form.members.list.isVisible()
    assert form.isVisible()
    assert form.name.text() == "Chip"


def test_that_enter_on_a_group_of_ones_own_opens_it(grouping):
    page = grouping.groups_page
    page.list.chosen.emit(page.list.current)
    assert page.form.isVisible()
    page.close_form()
    page.list.chosen.emit(next(r.thing for r in page.list.rows() if not r.thing.is_own))
    assert not page.form.isVisible()


def test_that_a_group_is_still_there_after_saving_and_opening_again(grouping, tmp_path):
    path = tmp_path / "own.statecraft"
    grouping.dialogs.save_path = grouping.dialogs.case = path
    grouping.wishes("save")
    grouping.wishes("open")
    grouping.wishes("groups")
    assert "Chip allies" in grouping.groups
    grouping.wishes("undo")
    assert "Chip allies" not in grouping.groups
