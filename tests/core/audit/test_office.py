"""What is text of a document or a slide, and what is not."""

from __future__ import annotations

import io

import pytest
from pptx import Presentation
from pptx.util import Inches

from core.audit.draft import Passage
from core.audit.finding import figures_in
from core.audit.reading import read_draft
from tests.core.audit.office import W, document, notes, paragraph

BOX = (
    '<w:p><w:r><w:t>Around. </w:t></w:r><w:r><mc:AlternateContent xmlns:mc="mc">'
    "<mc:Choice><w:txbxContent>{0}</w:txbxContent></mc:Choice>"
    "<mc:Fallback><w:pict><w:txbxContent>{0}</w:txbxContent></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r></w:p>"
).format(paragraph("In a box 7.2%."))


@pytest.fixture
def texts_of(tmp_path):
    """Return the texts of a file, read by the reader process."""

    def read(data):
        path = tmp_path / "draft"
        path.write_bytes(data)
        return [one.text for one in read_draft(path).passages]

    return read


def run(text, look=""):
    return f"<w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r>"


def test_that_a_text_box_is_read_once(texts_of):
    assert texts_of(document(BOX)) == ["In a box 7.2%.", "Around. "]


def test_that_what_was_put_in_is_read_and_what_was_struck_out_is_not(texts_of):
    text = (
        f"<w:p>{run('rose to ')}<w:ins>{run('25.3%')}</w:ins>"
        f"<w:del><w:r><w:delText>20.3%</w:delText></w:r></w:del></w:p>"
    )
    assert texts_of(document(text)) == ["rose to 25.3%"]


def test_that_what_was_moved_is_read_where_it_went(texts_of):
    moved = "<w:p><w:moveFrom>{0}</w:moveFrom></w:p><w:p><w:moveTo>{0}</w:moveTo></w:p>"
    assert texts_of(document(moved.format(run("7.2%")))) == ["7.2%"]


def test_that_a_paragraph_whose_end_was_struck_out_goes_on_in_the_next(texts_of):
    first = (
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>25.3 </w:t></w:r></w:p>"
    )
    assert texts_of(document(first + paragraph("percent"))) == ["25.3 percent"]


ENDLESS = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
"""How it stands that the end of a paragraph was struck out."""


def test_that_a_box_in_a_paragraph_without_an_end_keeps_its_own(texts_of):
    outer = BOX.replace("<w:p>", f"<w:p>{ENDLESS}", 1)
    found = texts_of(document(outer + paragraph("It fell.")))
    assert found == ["In a box 7.2%.", "Around. It fell."]


def test_that_a_copy_for_old_programs_strikes_out_no_end(texts_of):
    shown, copy = BOX.split("<mc:Fallback>")
    copy = copy.replace("<w:p>", f"<w:p>{ENDLESS}", 1)
    found = texts_of(document(f"{shown}<mc:Fallback>{copy}{paragraph('It fell.')}"))
    assert found == ["In a box 7.2%.", "Around. ", "It fell."]


def test_that_what_goes_on_in_no_paragraph_is_read_where_it_stands(texts_of):
    last = f"<w:p>{ENDLESS}{run('25.3%')}</w:p>"
    table = f"<w:tbl><w:tr><w:tc>{last}</w:tc><w:tc>{paragraph('7.2%')}</w:tc></w:tr>"
    noted = f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="1">{last}</w:footnote>'
    noted += f'<w:footnote w:id="2">{paragraph("5.1%")}</w:footnote></w:footnotes>'
    found = texts_of(document(f"{table}</w:tbl>{last}", word__footnotes_xml=noted))
    assert found == ["25.3%", "7.2%", "25.3%", "25.3%", "5.1%"]


def test_that_how_text_was_set_before_a_change_does_not_count(texts_of):
    before = '<w:rPr><w:vertAlign w:val="superscript"/><w:vanish/></w:rPr>'
    changed = run("$680 billion", f"<w:rPrChange>{before}</w:rPrChange>")
    number = run("12", f"<w:rPrChange>{before}</w:rPrChange>")
    assert texts_of(document(f"<w:p>{changed}{number}</w:p>")) == ["$680 billion12"]


def test_that_comments_headers_and_hidden_text_are_no_text_of_the_draft(texts_of):
    hidden = f"<w:p>{run('5%')}{run('9%', '<w:vanish/>')}</w:p>"
    parts = {
        "word__comments_xml": notes("comment", n0="Is it 8%?"),
        "word__header1_xml": f'<w:hdr xmlns:w="w">{paragraph("7%")}</w:hdr>',
    }
    assert texts_of(document(hidden, **parts)) == ["5%"]


def test_that_hidden_text_that_is_shown_again_is_read(texts_of):
    shown = run("9%", '<w:vanish w:val="0"/>')
    assert texts_of(document(f"<w:p>{shown}</w:p>")) == ["9%"]


def test_that_the_raised_mark_of_a_note_is_no_digit_of_a_figure(texts_of):
    raised = '<w:vertAlign w:val="superscript"/>'
    text = f"<w:p>{run('$680')}{run('12', raised)}{run(' billion, the 21')}"
    text += f"{run('st', raised)} {run(' century')}</w:p>"
    [read] = texts_of(document(text))
    assert read == "$680 billion, the 21st century"
    assert figures_in(read)[0].value == 680e9


def test_that_a_table_within_a_table_is_read_cell_by_cell(texts_of):
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('1%')}</w:tc></w:tr></w:tbl>"
    outer = f"<w:tbl><w:tr><w:tc>{paragraph('2%')}{inner}</w:tc></w:tr></w:tbl>"
    assert texts_of(document(outer)) == ["1%", "2%"]


@pytest.fixture
def slides():
    """Return a slide with a table, grouped shapes and a note."""
    made = Presentation()
    page = made.slides.add_slide(made.slide_layouts[6])
    size = (Inches(1), Inches(1), Inches(3), Inches(1))
    table = page.shapes.add_table(1, 2, *size).table
    table.cell(0, 0).text, table.cell(0, 1).text = "China", "25.3%"
    group = page.shapes.add_group_shape().shapes.add_group_shape()
    group.shapes.add_textbox(*size).text_frame.text = "Japan 7.2%"
    run = page.shapes.add_textbox(*size).text_frame.paragraphs[0].add_run()
    run.text = "26.1%"
    mark = page.shapes[-1].text_frame.paragraphs[0].add_run()
    mark.text = "3"
    mark.font._element.set("baseline", "30000")  # no name for it
    page.notes_slide.notes_text_frame.text = "Say 69%."
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def test_that_tables_groups_and_notes_of_slides_are_read(texts_of, slides):
    assert texts_of(slides) == ["China", "25.3%", "Japan 7.2%", "26.1%", "Say 69%."]


def test_that_a_text_on_a_slide_is_of_that_slide(tmp_path, slides):
    path = tmp_path / "slides.pptx"
    path.write_bytes(slides)
    found = read_draft(path).passages
    assert found[1] == Passage("slide", (1,), "25.3%")
    assert found[-1] == Passage("slide_notes", (1,), "Say 69%.")
