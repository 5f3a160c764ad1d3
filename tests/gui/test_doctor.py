"""Stories of a user who checks a workbook before it goes out."""

from __future__ import annotations

import openpyxl
import pytest

from core.briefs import doctor
from core.errors import IntakeError


@pytest.fixture
def messy(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Exports"
    for row in (
        ("Exports by country", None),
        ("Country", 2019),
        *(("Japan", "１２３"), ("Korea", 5), ("China", 7), ("India", 9)),
    ):
        sheet.append(row)
    sheet.merge_cells("A1:B1")
    path = tmp_path / "messy.xlsx"
    book.save(path)
    return path


@pytest.fixture
def page(user, messy):
    user.dialogs.checked = messy
    user.wishes("doctor")
    return user.window.parts.panels.doctor


def test_that_broken_rules_are_listed_with_the_cell_beside_them(page):
    line = next(
        line for line in page.findings.lines() if "stored as text" in line.texts[0]
    )
    assert line.texts[3] == "Exports!B3"
    assert page.isVisible()


def test_that_the_current_finding_shows_its_cell(page):
    assert page.where.text().startswith("Exports › ")
    first = page.findings.lines()[0].places[0]
    assert page.grid.current_address == first.address


def test_that_the_keys_of_the_menu_lead_into_the_cells(user, page):
    user.presses("Ctrl+G", page.findings)
    assert page.grid.hasFocus()


def test_that_it_is_said_why_a_rule_is_there(page):
    assert "\n" in page.sentence.text()


def test_that_rules_that_are_kept_are_listed_too(page):
    titles = [line.texts[0] for line in page.findings.lines()]
    assert any(title.startswith("1-12 ") for title in titles)
    assert any(title.startswith("2-2 ") for title in titles)


def test_that_a_rule_without_cells_leads_nowhere(page):
    last = page.findings.topLevelItem(page.findings.topLevelItemCount() - 1)
    page.findings.setCurrentItem(last.child(0))
    assert not page.go_to.isEnabled()


def test_that_the_cleaned_copy_is_written_where_the_user_says(user, page, tmp_path):
    user.dialogs.copy_path = tmp_path / "clean.xlsx"
    page.save.click()
    user.settles()
    assert user.dialogs.asked == ["copy messy (cleaned)"]
    assert "clean.xlsx was written." in user.told
    assert openpyxl.load_workbook(tmp_path / "clean.xlsx").active["B3"].value == 123


def test_that_thinking_better_of_the_copy_writes_nothing(user, page):
    page.save.click()
    user.settles()
    assert user.told == ""


def test_that_a_copy_that_cannot_be_written_is_said(user, page, tmp_path):
    user.dialogs.copy_path = tmp_path / "none" / "clean.xlsx"
    page.save.click()
    user.settles()
    assert "could not be written" in user.told


def test_that_escape_leads_back_and_lets_the_workbook_go(user, page):
    folder = page.staged.path.parent
    user.presses("Esc", page.findings)
    assert not page.isVisible()
    assert not folder.exists()
    user.window.attendants.checks.save_copy()
    assert user.dialogs.asked == []


def test_that_closing_the_window_lets_the_workbook_go(user, page):
    folder = page.staged.path.parent
    assert user.closes_the_window()
    assert not folder.exists()


def test_that_another_workbook_takes_the_place_of_the_first(user, page, messy):
    folder = page.staged.path.parent
    user.wishes("doctor")
    assert not folder.exists()
    assert page.findings.lines()


def test_that_thinking_better_of_checking_changes_nothing(user):
    user.wishes("doctor")
    assert not user.window.parts.panels.has("doctor")


def test_that_a_file_that_is_no_workbook_is_said(user, tmp_path):
    path = tmp_path / "photo.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    user.dialogs.checked = path
    user.wishes("doctor")
    assert "photo.png" in user.told


def test_that_nothing_is_left_behind_where_the_findings_cannot_be_said(
    user, messy, monkeypatch
):
    def refuse(staged):
        refuse.folder = staged.path.parent
        raise IntakeError("No.", "reader_untrusted")

    monkeypatch.setattr(doctor, "examination", refuse)
    user.dialogs.checked = messy
    user.wishes("doctor")
    assert user.told == "No."
    assert not refuse.folder.exists()
