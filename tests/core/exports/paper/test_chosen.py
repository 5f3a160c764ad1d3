"""Papers are written, coloured and set as the office has chosen."""

from __future__ import annotations

import json
import re
from io import BytesIO

import openpyxl
import pytest

from core.briefing.composing import composed
from core.briefs.colours import PALETTES
from core.casefile import Case
from core.digits import as_python
from core.economies import load_economies
from core.exports.paper.docx import docx_bytes
from core.exports.paper.pptx import pptx_bytes
from core.exports.paper.typst.pages import paper_data
from core.exports.paper.typst.pdf import pdf_bytes
from core.exports.paper.xlsx import xlsx_bytes
from core.i18n import speaking
from core.library import Library
from core.options import Options, choosing
from core.sample import copy_sample
from tests.core.exports.paper import making
from tests.core.exports.paper.office import parts

FAMILY = "Office & Co Gothic"


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    path = tmp_path_factory.mktemp("chosen") / "a.statecraft"
    copy_sample(path)
    with Case.open(path) as case:
        yield Library(case, load_economies())


def papers(library):
    return {one.paper.language: one.paper for one in composed(library, ("en", "ja"))}


def shares(paper):
    """Every per cent that the readings of a paper say, as Python writes it."""
    said = " ".join(one.reading.text for one in paper.exhibits)
    return [as_python(found[1]) for found in re.finditer(r"([\d\u00a0.,]*\d)%", said)]


@pytest.mark.parametrize("numbers", ["comma", "space_comma", "point_comma"])
def test_that_both_languages_carry_the_same_numbers_in_any_style(library, numbers):
    with choosing(Options(numbers=numbers)):
        found = papers(library)
        english, japanese = shares(found["en"]), shares(found["ja"])
    assert english
    assert sorted(english) == sorted(japanese)


def test_that_no_number_of_a_paper_keeps_the_style_of_the_house(library):
    with choosing(Options(numbers="space_comma")):
        paper = papers(library)["en"]
    said = " ".join(one.reading.text for one in paper.exhibits)
    assert re.search(r"\d,\d%", said)
    assert not re.search(r"\d\.\d%", said)


def test_that_the_day_of_a_paper_is_said_in_its_era(library):
    with choosing(Options(dates="era")):
        paper = papers(library)["ja"]._replace(date="2026-12-01")
        with speaking("ja"):
            assert "令和8年12月1日" in paper_data(paper).decode()


def test_that_an_economy_is_called_as_chosen_in_both_languages(library):
    with choosing(Options(china="peoples-republic")):
        found = papers(library)
    assert "People's Republic of China" in str(found["en"].exhibits)
    assert "中華人民共和国" in str(found["ja"].exhibits)


def test_that_lines_on_paper_have_the_colours_chosen(library):
    with choosing(Options(palette="grey")):
        data = paper_data(papers(library)["en"]).decode()
    hues = set(re.findall(r"#[0-9a-f]{6}", data))
    assert hues & set(PALETTES["grey"].light.hues)
    assert not hues & set(PALETTES["house"].light.hues)


def test_that_a_grey_pdf_is_made_of_everything_there_is():
    with choosing(Options(palette="grey", numbers="space")):
        assert pdf_bytes(making.full_paper("report")).startswith(b"%PDF")


def test_that_the_theme_of_slides_has_the_colours_and_fonts_chosen():
    with choosing(Options(palette="safe", latin=FAMILY, east_asian=FAMILY)):
        slides = parts(pptx_bytes(making.full_paper("report")))
    theme = next(text for name, text in slides.items() if "theme1.xml" in name)
    theme = theme.decode() if isinstance(theme, bytes) else theme
    for hue in PALETTES["safe"].light.hues:
        assert hue.lstrip("#").upper() in theme
    assert theme.count("Office &amp; Co Gothic") >= 4


def test_that_documents_and_workbooks_name_the_fonts_chosen():
    with choosing(Options(latin=FAMILY, east_asian=FAMILY)):
        paper = making.full_paper("report")
        styles = parts(docx_bytes(paper))["word/styles.xml"]
        book = openpyxl.load_workbook(BytesIO(xlsx_bytes(paper)))
    styles = styles.decode() if isinstance(styles, bytes) else styles
    assert 'w:ascii="Office &amp; Co Gothic"' in styles
    assert 'w:eastAsia="Office &amp; Co Gothic"' in styles
    assert book.worksheets[0]["A1"].font.name == FAMILY


@pytest.mark.parametrize("language", ["en", "ja"])
def test_that_pages_are_set_in_the_font_chosen_first(language):
    paper = making.full_paper("report")._replace(language=language)
    with choosing(Options(latin="Letters", east_asian="Signs")):
        fonts = json.loads(paper_data(paper))["fonts"]
    assert fonts[0] == ("Signs" if language == "ja" else "Letters")
    assert {"Letters", "Signs"} < set(fonts)
