"""A draft is audited in the window: marks, findings, candidates, report."""

from __future__ import annotations

import openpyxl
import pytest
from PySide6.QtCore import Qt

DRAFT = (
    "In 2022 the United States imported $382.9 billion more goods from China than it "
    "exported.\n\nChina's share of knowledge and technology intensive industries rose "
    "from 6.4 percent in 2002 to 29.5 percent in 2022."
)


@pytest.fixture
def auditing(user):
    """A user who has pasted a draft and had it audited."""
    user.wishes("audit")
    page(user).draft.setPlainText(DRAFT)
    page(user).audit.click()
    user.settles()
    return user


def page(user):
    return user.window.parts.panels.auditing


def verdicts(user):
    return {one.thing.text: one.thing.verdict for one in page(user).findings.rows()}


def marked(user):
    draft = page(user).draft
    return [one.cursor.selectedText() for one in draft.extraSelections()]


def test_that_nothing_can_be_audited_before_there_is_a_draft(user):
    user.wishes("audit")
    assert not page(user).audit.isEnabled()
    assert not page(user).report.isEnabled()


def test_that_every_figure_of_a_draft_is_marked_and_has_a_verdict(auditing):
    assert marked(auditing) == ["$382.9 billion", "6.4 percent", "29.5 percent"]
    found = verdicts(auditing)
    assert found["$382.9 billion"] == found["6.4 percent"] == "reconciles"
    assert found["29.5 percent"] != "reconciles"


def test_that_a_finding_leads_to_its_place_in_the_draft_and_back(auditing):
    shown = page(auditing)
    shown.findings.go_to(shown.brief.findings[2])
    assert shown.draft.textCursor().position() == DRAFT.index("29.5")
    cursor = shown.draft.textCursor()
    cursor.setPosition(DRAFT.index("382") + 1)
    shown.draft.setTextCursor(cursor)
    assert shown.findings.current.text == "$382.9 billion"


def test_that_the_source_of_a_number_is_gone_to(auditing):
    assert page(auditing).source.isEnabled()
    page(auditing).source.click()
    auditing.settles()
    assert "trade_balance" in auditing.card.figure_id


def test_that_the_user_says_which_candidate_is_meant(auditing):
    shown = page(auditing)
    shown.findings.go_to(shown.brief.findings[2])
    second = shown.candidates.rows()[1].thing
    shown.candidates.go_to(second)
    shown.accept.click()
    assert shown.findings.current.accepted == 1
    assert shown.findings.current.verdict == second[1].verdict
    assert not shown.accept.isEnabled()


def test_that_a_draft_that_is_written_on_has_no_verdicts_any_more(auditing, qtbot):
    qtbot.keyClick(page(auditing).draft, Qt.Key.Key_X)
    assert marked(auditing) == []
    assert page(auditing).findings.rows() == []
    assert not page(auditing).report.isEnabled()


def test_that_a_draft_is_read_from_a_file(user, tmp_path):
    user.dialogs.draft = tmp_path / "draft.txt"
    user.dialogs.draft.write_text(DRAFT, encoding="utf-16")
    user.wishes("audit")
    page(user).open.click()
    user.settles()
    assert len(marked(user)) == 3


def test_that_a_file_that_is_no_draft_is_refused_in_the_banner(user, tmp_path):
    user.dialogs.draft = tmp_path / "draft.docx"
    user.dialogs.draft.write_bytes(b"PK\x03\x04 and nothing more")
    user.wishes("audit")
    page(user).open.click()
    user.settles()
    assert user.program.session.state.notice.severity == "error"


def test_that_the_report_is_written_where_the_user_says(auditing, tmp_path):
    auditing.dialogs.report_path = tmp_path / "audit.xlsx"
    page(auditing).report.click()
    auditing.settles()
    sheet = openpyxl.load_workbook(tmp_path / "audit.xlsx").worksheets[0]
    assert [row[2].value for row in sheet.iter_rows(min_row=2)] == [
        *("$382.9 billion", "6.4 percent", "29.5 percent")
    ]


def test_that_the_text_of_a_draft_stays_plain(user):
    user.wishes("audit")
    page(user).draft.setPlainText("<b>In 2022</b> it was <img src=x> 5 percent.")
    page(user).audit.click()
    user.settles()
    assert "<b>In 2022</b>" in page(user).draft.toPlainText()
    assert page(user).findings.rows()[0].texts[3].startswith("<b>In 2022</b>")


def test_that_marks_lie_on_their_figures_after_rare_characters(user):
    user.wishes("audit")
    page(user).draft.setPlainText("𠮷野 says 5.1 percent.\n\n𠮷 and 7.2 percent of 𠮷.")
    page(user).audit.click()
    user.settles()
    assert marked(user) == ["5.1 percent", "7.2 percent"]
