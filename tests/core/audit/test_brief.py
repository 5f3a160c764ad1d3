"""The audit in words, as a frozen brief, as rows and as a file."""

from __future__ import annotations

import csv

import pytest
from openpyxl import load_workbook

from core.audit.draft import Passage
from core.briefs.audit.brief import audit_brief
from core.briefs.audit.names import VERDICTS, place_text
from core.briefs.audit.rows import headings, rows
from core.exports.audit import write_audit
from core.formulas.catalogue import figure
from core.i18n import use_language

TEXT = (
    "In 2020 China's share of advanced industries was 25.3 percent.\n"
    "By August 2015 China's foreign currency reserves were $4 trillion.\n"
    "Its share fell by 70 percent, from 26.6 percent to 5.2 percent.\n"
    "=1+1 is no formula, at 12.5 percent of nothing known."
)


@pytest.fixture(autouse=True)
def _english_again():
    yield
    use_language("en")


@pytest.fixture
def brief_of(sample_library, audit_of):
    return lambda text: audit_brief(sample_library, audit_of(text))


def test_that_marks_lie_on_the_figures_of_their_passages(brief_of):
    brief = brief_of(TEXT)
    marked = [
        passage.text[mark.start : mark.start + mark.length]
        for passage in brief.passages
        for mark in passage.marks
    ]
    assert marked == [finding.text for finding in brief.findings]
    assert [mark.finding for one in brief.passages for mark in one.marks] == list(
        range(len(marked))
    )


def test_that_a_finding_says_what_it_was_matched_to(brief_of):
    finding = brief_of(TEXT).findings[0]
    assert finding.candidate.statement == (
        "World share, China, Ten industries of the Hamilton Index (2023), 2020: 25.3% "
        "(The Hamilton Index, 2023: world shares and location quotients as published)."
    )
    assert finding.candidate.standing == "It prints as the draft has it."
    assert finding.reads_as == "25.25% to 25.35%"


def test_that_another_date_is_told_with_the_one_that_was_meant(brief_of):
    finding = brief_of(TEXT).findings[1]
    assert finding.candidate.standing == (
        "It prints as the draft has it. It agrees with 2014-06, not with 2015-08. "
        "As the draft says it: $3.6 trillion."
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "China's share of ten industries was 3.3 percent.",
            "no date; it agrees with 1995",
        ),
        ("In 2020 China's LQ was 1.47.", "no industry; it agrees with the one shown"),
    ],
)
def test_that_what_a_draft_leaves_open_is_said_to_be_open(brief_of, text, said):
    assert f"The draft names {said}." in brief_of(text).findings[-1].candidate.standing


def test_that_what_the_draft_itself_contradicts_is_told(brief_of):
    finding = next(one for one in brief_of(TEXT).findings if one.is_contradicted)
    assert finding.inside == (
        (
            "Change from 26.6 percent, 5.2 percent: 80.451% (80.226% to 80.675%); "
            "“70 percent” does not follow from the figures stated."
        ),
    )


def test_that_every_figure_of_a_candidate_can_be_computed_again(
    brief_of, sample_library
):
    ids = [
        name
        for finding in brief_of(TEXT).findings
        for candidate in finding.candidates
        for name in candidate.figure_ids
    ]
    assert ids
    assert all(figure(sample_library, name).id == name for name in ids)


def test_that_the_nearest_question_is_shown_where_the_one_asked_has_no_answer(brief_of):
    text = "From 2001 to 2023 the US deficit with China came to $6.4 trillion."
    [finding] = brief_of(text).findings
    assert finding.verdict == "cannot_be_computed"
    assert "2001–2022: $6.1 trillion" in finding.nearest


def test_that_the_brief_never_says_true_or_false(brief_of):
    brief = brief_of(TEXT)
    said = [brief.summary, *(one.verdict_name for one in brief.findings)]
    assert not any(word in " ".join(said).lower() for word in ("true", "false"))
    assert "does not say whether a claim is true" in brief.note


def test_that_both_languages_find_the_same_figures(brief_of):
    english = brief_of(TEXT)
    use_language("ja")
    japanese = brief_of(TEXT)
    assert [one.verdict for one in english.findings] == [
        one.verdict for one in japanese.findings
    ]
    assert english.findings[0].verdict_name != japanese.findings[0].verdict_name


def test_that_a_text_without_figures_says_so(brief_of):
    assert brief_of("Nothing.").summary == "No figure was found in this text."


def test_that_every_verdict_counts_its_figures(brief_of):
    brief = brief_of(TEXT)
    assert sum(count for _verdict, count in brief.counts) == len(brief.findings)
    assert len(brief.counts) == len(VERDICTS)


@pytest.mark.parametrize(
    ("kind", "numbers", "text"),
    [
        ("paragraph", (12,), "paragraph 12"),
        ("cell", (1, 2, 3), "table 1, row 2, column 3"),
        ("slide_notes", (3,), "slide 3, notes"),
    ],
)
def test_that_a_place_is_told(kind, numbers, text):
    assert place_text(Passage(kind, numbers, "")) == text


def test_that_each_row_has_a_cell_for_each_heading(brief_of):
    told = rows(brief_of(TEXT))
    assert {len(row) for row in told} == {len(headings())}


def test_that_a_report_holds_every_figure_and_no_live_formula(brief_of, tmp_path):
    path = tmp_path / "report.csv"
    brief = brief_of(TEXT)
    write_audit(path, brief)
    with path.open(encoding="utf-8-sig", newline="") as file:
        [head, *body] = csv.reader(file)
    assert len(body) == len(brief.findings)
    assert len(head) == len(headings())
    assert not any(cell.startswith("=") for row in body for cell in row)


def test_that_a_workbook_lists_the_candidates_too(brief_of, tmp_path):
    path = tmp_path / "report.xlsx"
    brief = brief_of(TEXT)
    write_audit(path, brief)
    book = load_workbook(path)
    count = sum(len(one.candidates) for one in brief.findings)
    assert book.sheetnames == ["Findings", "Candidates", "Notes"]
    assert book["Candidates"].max_row == count + 1


def test_that_a_column_of_a_report_is_as_wide_as_its_japanese(brief_of, tmp_path):
    path = tmp_path / "report.xlsx"
    use_language("ja")
    write_audit(path, brief_of(TEXT))
    sheet = load_workbook(path).worksheets[0]
    verdicts = [str(row[5].value) for row in sheet.iter_rows(min_row=2)]
    assert sheet.column_dimensions["F"].width >= 2 * max(map(len, verdicts))
