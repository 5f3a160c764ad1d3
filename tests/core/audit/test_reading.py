"""Drafts of every format, read by the real reader process."""

from __future__ import annotations

import re

import pytest
from docx import Document
from pptx import Presentation

from core.audit.draft import Passage, pasted
from core.audit.reading import FOR_DRAFTS, LARGEST, read_draft
from core.errors import IntakeError
from core.intake.refusals import refused
from tests.core.audit.office import document, notes, package, paragraph, presentation


@pytest.fixture
def passages_of(tmp_path):
    def read(data, name="draft"):
        path = tmp_path / name
        path.write_bytes(data)
        return read_draft(path).passages

    return read


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp932"])
def test_that_a_text_is_read_in_its_encoding(passages_of, encoding):
    found = passages_of("中国のシェアは25.3％である。\r\n\r\n米国は？".encode(encoding))
    assert found == (
        Passage("paragraph", (1,), "中国のシェアは25.3％である。"),
        Passage("paragraph", (2,), "米国は？"),
    )


def test_that_a_file_and_the_same_text_pasted_are_the_same(passages_of):
    text = "China 25.3%.\n\nJapan 7.2%."
    assert passages_of(text.encode()) == pasted(text).passages


def test_that_a_document_has_paragraphs_and_cells(passages_of):
    table = f"<w:tbl><w:tr><w:tc>{paragraph('a')}</w:tc>"
    table += f"<w:tc>{paragraph('b')}{paragraph('c')}</w:tc></w:tr></w:tbl>"
    found = passages_of(document(f"{paragraph('One.')}{table}{paragraph('Two.')}"))
    assert found == (
        Passage("paragraph", (1,), "One."),
        Passage("cell", (1, 1, 1), "a"),
        Passage("cell", (1, 1, 2), "b\nc"),
        Passage("paragraph", (2,), "Two."),
    )


def test_that_notes_come_after_the_text_without_their_lines(passages_of):
    found = passages_of(
        document(
            paragraph("One."),
            word__footnotes_xml=notes("footnote", n2="Two.").replace(
                "<w:footnote ", '<w:footnote w:id="-1"/><w:footnote ', 1
            ),
            word__endnotes_xml=notes("endnote", n1="Three."),
        )
    )
    assert [(one.kind, one.text) for one in found] == [
        ("paragraph", "One."),
        ("footnote", "Two."),
        ("endnote", "Three."),
    ]


def test_that_what_was_struck_out_is_not_read(passages_of):
    struck = (
        "<w:p><w:r><w:t>5%</w:t></w:r><w:del><w:r><w:t>9%</w:t></w:r></w:del></w:p>"
    )
    assert [one.text for one in passages_of(document(struck))] == ["5%"]


def test_that_slides_come_in_the_order_shown_each_with_its_notes(passages_of):
    found = passages_of(presentation("First.", "Second.", note="Say 25%."))
    assert found == (
        Passage("slide", (1,), "First."),
        Passage("slide_notes", (1,), "Say 25%."),
        Passage("slide", (2,), "Second."),
    )


def test_that_a_document_of_another_program_is_read(passages_of, tmp_path):
    made = Document()
    made.add_paragraph("China held 25.3 percent.")
    made.add_table(1, 1).cell(0, 0).text = "7.2%"
    path = tmp_path / "made.docx"
    made.save(path)
    assert [one.text for one in passages_of(path.read_bytes())] == [
        "China held 25.3 percent.",
        "7.2%",
    ]


def test_that_a_presentation_of_another_program_is_read(passages_of, tmp_path):
    made = Presentation()
    page = made.slides.add_slide(made.slide_layouts[5])
    page.shapes.title.text = "China held 25.3 percent."
    page.notes_slide.notes_text_frame.text = "Say 7.2%."
    path = tmp_path / "made.pptx"
    made.save(path)
    found = [(one.kind, one.text) for one in passages_of(path.read_bytes())]
    assert found == [
        ("slide", "China held 25.3 percent."),
        ("slide_notes", "Say 7.2%."),
    ]


@pytest.mark.parametrize("code", FOR_DRAFTS.values())
def test_that_what_holds_of_any_draft_is_not_said_of_office_or_of_a_workbook(code):
    said = str(refused(code, "draft.pdf", {"limit_bytes": LARGEST}))
    assert not {"Excel", "Office", "workbook"} & set(re.findall(r"\w+", said))


REFUSED = {
    "old": (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "draft_old"),
    "rtf": (rb"{\rtf1 text}", "draft_old"),
    "picture": (b"\x89PNG\r\n", "not_a_draft"),
    "blank": (b" \n\n", "draft_empty"),
    "binary": (bytes(range(32)) * 40, "not_a_draft"),
    "cut": (document(paragraph("One."))[:-30], "draft_damaged"),
    "markup": (document("<w:p>"), "draft_damaged"),
    "entity": (
        package(word__document_xml="<!DOCTYPE a []><a>One.</a>"),
        "draft_damaged",
    ),
    "deep": (document("<w:p>" * 600 + "</w:p>" * 600), "draft_damaged"),
    "long": (b"1 percent " * 600_000, "draft_too_long"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_that_what_is_no_draft_is_refused_in_one_sentence(passages_of, name):
    data, code = REFUSED[name]
    with pytest.raises(IntakeError) as refused:
        passages_of(data, f"{name}.docx")
    assert refused.value.code == code
    assert f"{name}.docx" in str(refused.value)
