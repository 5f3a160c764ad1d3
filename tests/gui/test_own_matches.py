"""Numbers of control lists are listed, decided together, and taken back."""

from __future__ import annotations

import pytest
from openpyxl import Workbook

from tests.core.filling import entries, items, jurisdictions, write_workbook

SHEETS = (
    items([(name, name, "", "", "", 1) for name in "AB"], dataset="seed"),
    jurisdictions([("US", "", "USA", "coalition", "", "")], dataset="seed"),
    entries(
        [
            ("A", "US", "3A001.a", "unknown", "", "", "", "", ""),
            ("B", "US", "3A002", "unknown", "", "", "", "", ""),
        ],
        dataset="seed",
    ),
)


@pytest.fixture
def lister(user, tmp_path):
    """A user with two items, a list that has numbers for them, and the page open."""
    book = Workbook()
    for row in (
        ("eccn", "heading", "reason_for_control"),
        ("3A001", "Parts", "NS"),
        ("3A002", "Computers", "NS"),
    ):
        book.active.append(row)
    book.save(tmp_path / "list.xlsx")
    user.dialogs.answer = user.discards
    user.wishes("new")
    user.imports(write_workbook(tmp_path / "seed.xlsx", *SHEETS))
    user.imports(tmp_path / "list.xlsx")
    user.wishes("matches")
    return user


def pick(user, *numbers):
    page = user.matches_page
    page.list.clearSelection()
    for at, row in enumerate(page.list.rows()):
        page.list.topLevelItem(at).setSelected(row.texts[2] in numbers)


def test_that_proposals_are_listed_with_their_reason(lister):
    assert lister.matches == {"3A001": "proposed", "3A002": "proposed"}
    whys = [row.texts[5] for row in lister.matches_page.list.rows()]
    assert whys == [
        "An entry of the item names 3A001.a, which is below this number.",
        "An entry of the item names this number.",
    ]


def test_that_several_rows_are_confirmed_at_once(lister):
    pick(lister, "3A001", "3A002")
    lister.matches_page.confirm.click()
    lister.settles()
    assert lister.matches == {"3A001": "confirmed", "3A002": "confirmed"}
    assert lister.told == "The decision on 2 list numbers is kept in the case."


def test_that_the_keyboard_goes_on_to_the_next_row_after_a_decision(lister):
    page = lister.matches_page
    pick(lister, "3A001")
    lister.presses("Ctrl+Return", page.list)
    assert page.list.current.match.list_no == "3A002"
    lister.presses("Ctrl+Return", page.list)
    assert lister.matches == {"3A001": "confirmed", "3A002": "confirmed"}


def test_that_one_row_is_rejected_by_the_keyboard(lister):
    pick(lister, "3A002")
    lister.presses("Del", lister.matches_page.list)
    assert lister.matches == {"3A001": "proposed", "3A002": "rejected"}


def test_that_the_user_says_what_a_number_is(lister):
    page = lister.matches_page
    page.relation.setCurrentIndex(page.relation.findData("narrower"))
    pick(lister, "3A002")
    lister.presses("Ctrl+Return", page.list)
    library = lister.program.session.state.library
    assert library.controls("seed").entry("B", "US").list_no == "3A002"
    assert [one.relation for one in library.matches] == ["narrower"]


def test_that_a_decision_can_be_undone_and_left_open(lister):
    pick(lister, "3A002")
    lister.matches_page.confirm.click()
    lister.settles()
    lister.wishes("undo")
    assert lister.matches["3A002"] == "proposed"
    lister.wishes("redo")
    pick(lister, "3A002")
    lister.matches_page.reopen.click()
    lister.settles()
    assert lister.matches["3A002"] == "proposed"


def test_that_rows_are_found_by_their_words(lister):
    lister.matches_page.wanted.setText("comput")
    assert list(lister.matches) == ["3A002"]


def test_that_a_case_without_lists_says_what_to_import(user):
    user.wishes("new")
    user.wishes("matches")
    assert user.matches == {}
    assert user.matches_page.about.text().startswith("There is nothing to match")


def test_that_escape_leads_back_from_the_numbers(lister):
    lister.presses("Esc", lister.matches_page)
    assert not lister.matches_page.isVisible()
