"""Sets of industries are listed; the user's own are made, changed and deleted."""

from __future__ import annotations

import pytest


@pytest.fixture
def setting(user):
    """A user who has made a set of two industries."""
    user.wishes("industry_sets")
    user.sets_page.make.click()
    user.writes_set("Chips and machines", "C26", "C28")
    return user


def offered(user):
    [field] = [
        one for one in user.window.current_tab().fields if one.name == "market.industry"
    ]
    return {option.name for option in field.options}


def test_that_the_sets_there_are_are_listed_with_their_industries(user):
    user.wishes("industry_sets")
    listed = user.sets["Seven industries of the Hamilton Index (2022)"]
    assert "C26 Computers and electronics" in listed
    assert not user.sets_page.change.isEnabled()


def test_that_a_set_is_made_and_can_be_chosen_at_once(setting):
    name, industries = next(iter(setting.sets.items()))
    assert name == "Chips and machines"
    assert industries == "C26 Computers and electronics, C28 Machinery"
    setting.presses("Esc", setting.sets_page)
    assert "Chips and machines" in offered(setting)


def test_that_a_set_that_is_refused_stays_in_the_form(user):
    user.wishes("industry_sets")
    user.sets_page.make.click()
    user.writes_set("", "C26")
    assert "needs a name" in user.told
    assert user.sets_page.form.isVisible()


def test_that_a_set_is_changed(setting):
    setting.sets_page.change.click()
    setting.writes_set("Chips", "C26")
    assert setting.sets["Chips"] == "C26 Computers and electronics"


def test_that_a_deleted_set_comes_back_with_undo(setting):
    setting.sets_page.delete.click()
    assert "Chips and machines" not in setting.sets
    expected = "The set “Chips and machines” is deleted; Undo brings it back."
    assert setting.told == expected
    setting.wishes("undo")
    assert "Chips and machines" in setting.sets


def test_that_a_set_the_briefing_shows_is_not_deleted_without_a_word(setting):
    code = setting.sets_page.list.current.code
    setting.presses("Esc", setting.sets_page)
    setting.chooses("market.industry", code)
    setting.wishes("pin")
    setting.wishes("industry_sets")
    setting.sets_page.delete.click()
    assert "1 exhibit of the briefing shows it" in setting.told
