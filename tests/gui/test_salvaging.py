"""A damaged case is said to be so, and what is whole of it is saved where asked."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import openpyxl
import pytest

from core.casefile import Case

SAVE = "Save what is &whole…"


def changed(path, statement):
    with closing(sqlite3.connect(path)) as link:
        assert link.execute(statement).rowcount
        link.commit()


def blanked(path, table):
    with closing(sqlite3.connect(path)) as link:
        [(page,)] = link.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)
        )
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = bytes(4096)
    path.write_bytes(content)


def buttons(user):
    return {one.text(): one for one in user.window.parts.banner.buttons}


def offered(user):
    return list(buttons(user))


def press(user, words):
    buttons(user)[words].click()
    user.settles()


def told(user):
    return user.window.parts.banner.text.text()


@pytest.fixture
def damaged(saved_case):
    """A case whose dataset and list of sheets have changed by themselves."""
    changed(saved_case, "UPDATE term SET label = 'X' WHERE term_no = 0")
    changed(saved_case, "UPDATE layout SET payload = '{}'")
    return saved_case


@pytest.fixture
def done(user, damaged, tmp_path):
    """The user has opened a damaged case and saved what was whole of it."""
    user.opens(damaged)
    user.dialogs.save_path = tmp_path / "new.statecraft"
    press(user, SAVE)
    return user


def test_that_a_case_with_damaged_lists_is_shown_and_said_to_be_damaged(user, damaged):
    user.opens(damaged)
    assert user.program.session.state.library is not None
    assert "is damaged in the layouts found. Save what is whole" in told(user)
    assert offered(user) == [SAVE]


def test_that_a_case_with_broken_pages_is_refused_with_an_offer(user, saved_case):
    blanked(saved_case, "observation")
    user.opens(saved_case)
    assert "is damaged" in told(user)
    assert offered(user) == [SAVE]


def test_that_a_file_that_is_no_case_is_not_offered_to_be_saved(user, tmp_path):
    path = tmp_path / "letter.statecraft"
    path.write_text("Dear colleague", encoding="utf-8")
    user.opens(path)
    assert offered(user) == []


def test_that_what_is_whole_is_saved_where_the_user_says(done, tmp_path):
    with Case.open(tmp_path / "new.statecraft") as case:
        assert case.damage() == []
    assert told(done).startswith("new.statecraft was written. Saved files: 7; ")


def test_that_what_is_lost_is_shown(done):
    press(done, "Show what is &lost")
    [(title, text)] = done.dialogs.shown
    assert title == "What could not be saved"
    assert "How sheet Monthly was read\n    Import census-goods-balance.xlsx" in text


def test_that_what_is_lost_is_exported(done, tmp_path):
    done.dialogs.report_path = tmp_path / "lost.xlsx"
    press(done, "&Export the list…")
    book = openpyxl.load_workbook(tmp_path / "lost.xlsx")
    heads, *rows = book.active.iter_rows(values_only=True)
    assert heads == ("No.", "Not saved", "What to do", "File", "SHA-256")
    assert "census-goods-balance.xlsx" in {row[3] for row in rows}
    assert told(done) == "lost.xlsx was written."


def test_that_the_new_case_is_opened(done):
    press(done, "Open the &new case")
    assert done.program.session.state.document.path.name == "new.statecraft"
    assert told(done) == ""


def test_that_a_case_nobody_spoke_of_is_asked_for(user, damaged, tmp_path):
    user.dialogs.case = damaged
    user.dialogs.save_path = tmp_path / "new.statecraft"
    user.wishes("salvage")
    assert (tmp_path / "new.statecraft").is_file()


def test_that_nothing_is_saved_where_no_place_is_named(user, damaged):
    user.opens(damaged)
    press(user, SAVE)
    assert offered(user) == [SAVE]
