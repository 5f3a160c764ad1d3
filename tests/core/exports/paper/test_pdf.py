"""PDF of papers: one that is read out, marked on every page, the same every time."""

from __future__ import annotations

from itertools import pairwise

import pytest

from core.briefing.drawing import Bar, Point, Timeline
from core.briefing.paper import Section
from core.errors import ExportError
from core.exports.paper.typst.pages import paper_data
from core.exports.paper.typst.pdf import pdf_bytes
from core.exports.paper.typst.press import Press
from core.exports.paper.words import day_of
from core.i18n import speaking
from tests.core.exports.paper.hostile import STRINGS, hostile_paper, visible
from tests.core.exports.paper.making import (
    DRAWINGS,
    bar_plot,
    exhibit,
    full_paper,
    heat_grid,
    line_plot,
    paper,
    prose,
    sign_grid,
    small_table,
)
from tests.core.exports.paper.reading import (
    pdf_of,
    pdf_text,
    shares_in,
    spots,
    tags,
)
from tests.core.exports.paper.sampled import in_both

LAYOUTS = ("note", "landscape", "deck", "report", "questions")


@pytest.fixture(scope="module", params=LAYOUTS)
def made(request):
    return full_paper(request.param), pdf_bytes(full_paper(request.param))


def test_that_a_paper_is_tagged_for_readers_who_do_not_see_it(made):
    root = pdf_of(made[1]).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].startswith("en")
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid:part" in root["/Metadata"].get_data()


def test_that_every_chart_has_its_description(made):
    charts = [one for one in made[0].exhibits if not _is_grid(one)]
    figures = [tag for tag in tags(pdf_of(made[1])) if tag["/S"] == "/Figure"]
    said = [tag["/Alt"] for tag in figures if "/Alt" in tag]
    assert said == [one.alt for one in charts]


def _is_grid(one):
    return type(one.drawing).__name__ == "Grid"


def test_that_coloured_tables_are_tables_with_headings(made):
    found = [tag["/S"] for tag in tags(pdf_of(made[1]))]
    assert found.count("/Table") >= sum(map(_is_grid, made[0].exhibits))
    assert "/TH" in found


def test_that_title_office_and_day_are_those_of_the_paper(made):
    said = pdf_of(made[1]).metadata
    assert said.title == made[0].title
    assert said.author == made[0].author
    assert said.creation_date.date() == day_of(made[0])


def test_that_the_marking_and_the_number_stand_on_every_page(made):
    pages = pdf_of(made[1]).pages
    for number, page in enumerate(pages, 1):
        text = page.extract_text()
        assert made[0].marking in text
        assert f"{number} / {len(pages)}" in text


def test_that_headings_can_be_jumped_to(made):
    outline = str(pdf_of(made[1]).outline)
    first = made[0].exhibits[0].reading.text
    heading = first if made[0].layout == "deck" else "Who makes what"
    assert heading in outline


def test_that_two_runs_are_equal_byte_for_byte(made):
    again = Press().pdf(paper_data(made[0]), day_of(made[0]))
    assert again == pdf_bytes(made[0]) == made[1]


def test_that_everything_said_about_a_figure_stands_beside_it(made):
    text = visible(pdf_text(made[1]))
    for one in made[0].exhibits:
        beside = (f"Figure {one.number}", one.title, one.unit, one.source)
        assert all(visible(said) in text for said in beside)


@pytest.mark.parametrize("kind", DRAWINGS)
def test_that_every_number_drawn_is_a_text_in_the_chart(kind):
    text = visible(pdf_text(pdf_bytes(paper(exhibit(1, DRAWINGS[kind])))))
    expected = {
        "line": ("27.2%", "WTO", "onetenth"),
        "slope": ("24.5%", "22.9%"),
        "bar": ("21.5%", "notpublished"),
        "stacked": ("62.0%", "Unknown"),
        "balance": ("−$350.0billion",),
        "range": ("62.0%–81.0%",),
        "pair": ("11.0%·14.0%", "differ"),
        "panels": ("Computers", "Motorvehicles"),
        "heat": ("Pharmaceuticals", "0.70"),
        "signs": ("3B001.0", "notlisted"),
        "texts": ("throughput",),
        "timeline": ("Interimrule", "asat1July2026"),
    }
    assert all(said in text for said in expected[kind])


def test_that_a_note_with_a_few_figures_is_one_page():
    small = paper(
        prose("China rose.", "bottom_line"),
        *(exhibit(number, line_plot()) for number in range(1, 5)),
    )
    assert len(pdf_of(pdf_bytes(small)).pages) == 1


def test_that_a_note_a_little_too_long_is_set_smaller_on_one_page():
    parts = [prose("The share of Japan fell in all industries. " * 12)] * 7
    long = paper(*parts, exhibit(1, line_plot()))
    assert len(pdf_of(pdf_bytes(long)).pages) == 1


def test_that_headings_of_a_long_table_stand_again_on_every_page():
    long = paper(exhibit(1, sign_grid(80)), layout="report")
    pages = [page.extract_text() for page in pdf_of(pdf_bytes(long)).pages]
    holding = [text for text in pages if "3B001." in text]
    assert len(holding) > 1
    assert all("Netherlands" in text for text in holding)


def test_that_no_column_of_a_wide_table_is_lost():
    text = pdf_text(pdf_bytes(paper(exhibit(1, heat_grid(36)))))
    assert text.count("Pharmaceuticals") == 6


def test_that_a_table_says_how_many_rows_it_leaves_out():
    text = pdf_text(pdf_bytes(paper(exhibit(1, None, table=small_table(150)))))
    assert "30 more rows stand in the workbook of this briefing." in text


def test_that_an_annex_names_cells_and_hashes_of_what_sentences_say():
    text = pdf_text(pdf_bytes(full_paper("report")))
    assert "tables.xlsx, sheet VALU: T51 153837.091" in " ".join(text.split())
    assert "ab" * 32 in visible(text)


def test_that_the_origin_of_numbers_in_charts_is_said_to_be_in_the_workbook():
    full = full_paper("report")
    (first, *rest) = full.annex
    only = full._replace(annex=(first, *(one._replace(is_said=False) for one in rest)))
    assert "1 more number stands in charts and tables" in pdf_text(pdf_bytes(only))


@pytest.mark.parametrize("text", STRINGS)
def test_that_no_text_is_carried_out_or_lost(text):
    blob = pdf_bytes(hostile_paper(text, "questions"))
    pdf = pdf_of(blob)
    assert visible(pdf_text(blob)).count(visible(text)) > 50
    links = [a for page in pdf.pages for a in page.get("/Annots", [])]
    assert not [one for one in links if "/URI" in str(one.get_object())]
    assert not {"/OpenAction", "/AA", "/AcroForm", "/Names"} & set(pdf.trailer["/Root"])


def test_that_signs_that_show_nothing_are_left_out():
    odd = paper(prose("a\x07b\u202ec\ud800"))
    assert "abc?" in pdf_text(pdf_bytes(odd))


def test_that_japanese_without_a_font_is_refused_in_one_sentence():
    data = paper_data(paper(prose("経済安全保障")))
    with pytest.raises(ExportError, match="No font on this machine has Japanese"):
        Press(has_system_fonts=False).pdf(data, day_of(paper()))


def test_that_a_character_that_no_font_has_is_named():
    with pytest.raises(ExportError, match="take it out of the briefing"):
        pdf_bytes(paper(prose("odd \U000f1234 sign")))


def test_that_a_japanese_paper_is_marked_at_the_right_and_says_its_language():
    said = full_paper("note")._replace(language="ja", marking="機密性2情報")
    with speaking("ja"):
        blob = pdf_bytes(said)
    assert pdf_of(blob).trailer["/Root"]["/Lang"].startswith("ja")
    assert "図1" in visible(pdf_text(blob))
    assert "2026年12月1日" in visible(pdf_text(blob))


def test_that_both_languages_show_the_same_numbers(sample):
    found = []
    for one in in_both(sample):
        with speaking(one.language):
            found.append(shares_in(pdf_text(pdf_bytes(one))))
    assert found[0] == found[1]
    assert len(found[0]) > 40


@pytest.mark.parametrize("layout", LAYOUTS)
def test_that_a_heading_with_nothing_below_it_is_no_trouble(layout):
    bare = paper(layout=layout, sections=(Section("What follows", ()),), annex=())
    assert "What follows" in " ".join(pdf_text(pdf_bytes(bare)).split())


LONG = "Second package: implantation, through-silicon vias, metrology and parameters"


def test_that_long_names_on_a_timeline_do_not_cover_one_another():
    bars = tuple(
        Bar("measure", f"{LONG} {LONG}", "", 2023.4 + n / 9, None, None)
        for n in range(6)
    )
    drawn = Timeline((("Japan", bars), ("Germany", bars)), 2026.5, "as at 1 July 2026")
    page = pdf_of(pdf_bytes(paper(exhibit(1, drawn)))).pages[0]
    words = set(LONG.split())
    rows = sorted({y for _x, y, text in spots(page) if words & set(text.split())})
    assert len(rows) >= 12
    assert min(b - a for a, b in pairwise(rows)) > 6


def test_that_a_reason_beside_bars_leaves_room_for_the_bars():
    plot = bar_plot()
    reason = Point(None, "not known: " + "the period is not in this dataset " * 3)
    beside = plot.series[2]._replace(points=(reason,) * 5)
    drawn = plot._replace(series=(*plot.series[:2], beside))
    page = pdf_of(pdf_bytes(paper(exhibit(1, drawn)))).pages[0]
    ends = {text: x for x, _y, text in spots(page) if text in ("0%", "20%")}
    assert ends["20%"] - ends["0%"] > 0.3 * float(page.mediabox.width)


def test_that_a_sheet_in_landscape_uses_both_halves_of_its_pages():
    shown = [exhibit(n, line_plot(), table=small_table(20)) for n in range(1, 9)]
    sections = (Section("Many", tuple(shown)), Section("Few", (prose("One text."),)))
    first = paper(layout="landscape", sections=(*sections, sections[1]))
    for page in pdf_of(pdf_bytes(first)).pages[:2]:
        middle = float(page.mediabox.width) / 2
        right = [text for x, _y, text in spots(page) if x > middle]
        assert any("Economy" in text for text in right)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_that_a_figure_with_nothing_to_show_still_has_its_words(layout):
    bare = paper(exhibit(1, None), layout=layout)
    assert "Ten advanced industries" in pdf_text(pdf_bytes(bare))
