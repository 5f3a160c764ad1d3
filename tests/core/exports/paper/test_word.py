"""Word files of papers: real headings, captions, tables and footnotes."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from core.exports.paper.docx import docx_bytes
from core.exports.paper.docx.pages import OF_HEIGHT
from core.i18n import speaking
from tests.core.exports.paper.hostile import STRINGS, hostile_paper, visible
from tests.core.exports.paper.making import (
    bar_plot,
    exhibit,
    full_paper,
    paper,
    prose,
    series,
    sign_grid,
    small_table,
    text_grid,
)
from tests.core.exports.paper.reading import W, part_of, shares_in, word_text
from tests.core.exports.paper.sampled import in_both

LAYOUTS = ("note", "landscape", "deck", "report", "questions")
FIELDS = {"PAGE", "NUMPAGES", 'TOC \\o "1-2"'}


@pytest.fixture(scope="module", params=LAYOUTS)
def made(request):
    return full_paper(request.param), docx_bytes(full_paper(request.param))


def opened(blob):
    return docx.Document(io.BytesIO(blob))


def test_that_sections_are_headings_and_figures_have_captions(made):
    said = [(p.style.name, p.text) for p in opened(made[1]).paragraphs]
    assert ("Heading 1", "Who makes what") in said
    captions = [text for style, text in said if style == "Caption"]
    assert captions == [f"Figure {one.number}  {one.title}" for one in made[0].exhibits]


def test_that_every_chart_is_a_picture_with_its_description(made):
    described = [
        one.get("descr") for one in opened(made[1]).element.body.iter("{*}docPr")
    ]
    charts = [e for e in made[0].exhibits if type(e.drawing).__name__ != "Grid"]
    assert described == [one.alt for one in charts]


def test_that_every_table_has_a_heading_row_and_a_description(made):
    tables = opened(made[1]).tables
    assert len(tables) >= 3
    for table in tables:
        assert table.rows[0]._tr.trPr.find(f"{W}tblHeader") is not None
        assert table._tbl.tblPr.find(f"{W}tblDescription").get(f"{W}val")


def test_that_the_marking_stands_in_the_head_of_every_page(made):
    for section in opened(made[1]).sections:
        assert section.header.paragraphs[0].text == made[0].marking


def test_that_the_only_fields_are_numbers_of_pages_and_contents(made):
    with zipfile.ZipFile(io.BytesIO(made[1])) as held:
        names = [name for name in held.namelist() if name.startswith("word/")]
    codes = {
        (code.text or "").strip()
        for name in names
        if name.endswith(".xml")
        for code in part_of(made[1], name).iter(f"{W}instrText")
    }
    assert {"PAGE", "NUMPAGES"} <= codes <= FIELDS


def test_that_properties_name_the_office_and_nobody_else(made):
    said = opened(made[1]).core_properties
    assert (said.title, said.author) == (made[0].title, made[0].author)
    assert said.keywords == made[0].marking
    assert not said.last_modified_by
    assert not said.comments
    assert f"{said.created:%Y-%m-%d}" == made[0].date


def test_that_two_runs_are_equal_byte_for_byte(made):
    assert docx_bytes(made[0]) == made[1]


def test_that_a_footnote_says_once_where_a_number_comes_from():
    blob = docx_bytes(full_paper("report"))
    notes = part_of(blob, "word/footnotes.xml")
    said = ["".join(t.text for t in note.iter(f"{W}t")) for note in notes]
    named = [text for text in said if "tables.xlsx, sheet VALU: T51" in text]
    assert len(named) == 1
    marks = list(part_of(blob, "word/document.xml").iter(f"{W}footnoteReference"))
    assert [mark.get(f"{W}id") for mark in marks] == ["1"]


def test_that_a_paper_without_origins_has_no_footnotes():
    blob = docx_bytes(paper(prose("China rose."), annex=()))
    with zipfile.ZipFile(io.BytesIO(blob)) as held:
        assert "word/footnotes.xml" not in held.namelist()


def test_that_an_annex_names_cells_and_hashes():
    text = word_text(docx_bytes(full_paper("report")))
    assert "ab" * 32 in text
    assert "T51 153837.091" in text


def test_that_a_status_has_its_sign_and_its_colour():
    table = opened(docx_bytes(paper(exhibit(1, sign_grid(2))))).tables[0]
    cell = table.rows[2].cells[1]
    assert cell.text == "●"
    assert cell._tc.tcPr.find(f"{W}shd").get(f"{W}fill") == "D9E6F2"


def test_that_what_differs_in_a_text_stands_out_and_what_was_taken_out_is_struck():
    table = opened(docx_bytes(paper(exhibit(1, text_grid())))).tables[0]
    runs = table.rows[1].cells[1].paragraphs[0].runs
    assert [run.text for run in runs if run.bold] == [runs[3].text]
    assert [run.text for run in runs if run.font.strike] == [runs[1].text]


def test_that_numbers_are_set_right():
    table = opened(docx_bytes(paper(exhibit(1, None, table=small_table())))).tables[0]
    cell = table.rows[1].cells[1]
    assert cell.paragraphs[0].alignment == docx.enum.text.WD_ALIGN_PARAGRAPH.RIGHT


def test_that_questions_and_answers_are_counted():
    text = word_text(docx_bytes(full_paper("questions")))
    assert "Q1  How do we know" in text
    assert "A3  Its share" in text


def test_that_both_scripts_have_their_font_and_language():
    styles = part_of(docx_bytes(paper()), "word/styles.xml")
    fonts = next(styles.iter(f"{W}rFonts"))
    assert fonts.get(f"{W}eastAsia") == "Yu Gothic"
    assert next(styles.iter(f"{W}lang")).get(f"{W}eastAsia") == "ja-JP"


def test_that_a_page_is_a4():
    section = opened(docx_bytes(paper())).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


@pytest.mark.parametrize("text", STRINGS)
def test_that_no_text_becomes_a_link_or_a_field_or_is_lost(text):
    blob = docx_bytes(hostile_paper(text, "questions"))
    assert visible(word_text(blob)).count(visible(text)) > 40
    with zipfile.ZipFile(io.BytesIO(blob)) as held:
        relations = [held.read(n) for n in held.namelist() if n.endswith(".rels")]
    assert not any(b"External" in one for one in relations)
    body = part_of(blob, "word/document.xml")
    assert not list(body.iter(f"{W}hyperlink", f"{W}fldSimple", f"{W}instrText"))


def test_that_both_languages_state_the_same_numbers(sample):
    found = []
    for one in in_both(sample):
        with speaking(one.language):
            found.append(shares_in(word_text(docx_bytes(one))))
    assert found[0] == found[1]
    assert len(found[0]) > 20


def test_that_a_tall_picture_leaves_room_for_its_caption():
    plot = bar_plot()
    count = 60
    long = plot._replace(
        categories=tuple(f"Economy {n}" for n in range(count)),
        series=(series("2018", [0.2] * count),),
        benchmarks=(),
    )
    document = opened(docx_bytes(paper(exhibit(1, long), layout="report")))
    (shape,) = document.inline_shapes
    section = document.sections[0]
    room = section.page_height - section.top_margin - section.bottom_margin
    assert shape.height <= OF_HEIGHT * room * 1.01


def test_that_a_title_longer_than_a_property_may_be_is_no_trouble():
    long = "Share of the world’s value added " * 20
    document = opened(docx_bytes(paper(title=long, subtitle=long, author=long)))
    assert long.startswith(document.core_properties.title)
    assert document.paragraphs[0].text == long
