"""Pictures of figures, and previews of pages."""

from __future__ import annotations

import io
import re
from concurrent.futures import ThreadPoolExecutor
from typing import get_args

import pytest
from PIL import Image

from core.briefing.paper import Layout
from core.exports.paper.typst.pictures import png, preview, svg
from tests.core.exports.paper.hostile import STRINGS, hostile_paper
from tests.core.exports.paper.making import exhibit, full_paper, line_plot, paper


def size(blob):
    return Image.open(io.BytesIO(blob)).size


def test_that_a_picture_can_be_printed():
    one = exhibit(1, line_plot())
    width, height = size(png(one, paper(one)))
    assert width > 2000
    assert height > 800


@pytest.mark.parametrize("draw", [png, svg])
def test_that_a_picture_is_the_same_every_time(draw):
    one = exhibit(1, line_plot())
    assert draw(one, paper(one)) == draw(one, paper(one))


def test_that_a_marking_makes_a_picture_higher():
    one = exhibit(1, line_plot())
    heights = [
        size(png(one, paper(one, marking=marking)))[1] for marking in ("", "CUI")
    ]
    assert heights[0] < heights[1]


def test_that_a_vector_picture_links_to_nothing():
    for text in STRINGS[-20:]:
        odd = hostile_paper(text, "questions")
        made = svg(odd.exhibits[0], odd).decode()
        assert not any(sign in made for sign in ("<a ", "<script", "evil.example"))


def test_that_a_preview_shows_every_page_but_those_of_the_annex():
    pages = preview(full_paper("deck", 3)).pages
    assert len(set(pages)) == len(pages) == 4
    sides = re.search(rb'width="([\d.]+)pt" height="([\d.]+)pt"', pages[0])
    assert round(float(sides[1]) / float(sides[2]), 2) == 1.78


def test_that_a_preview_follows_an_edit():
    before = full_paper("note", 2)
    assert preview(before) != preview(before._replace(title="Another"))


@pytest.mark.parametrize("layout", get_args(Layout))
def test_that_a_preview_says_on_which_page_each_piece_begins(layout):
    shown = full_paper(layout, 4)
    found = preview(shown)
    count = sum(len(section.parts) for section in shown.sections)
    assert len(found.places) == count
    assert all(found.places)
    assert {one.page for one in found.places} <= set(range(len(found.pages)))
    assert found.places[-1] > found.places[0]


def test_that_several_threads_may_ask_at_once():
    papers = [full_paper(layout, 2) for layout in ("deck", "report", "questions")]
    with ThreadPoolExecutor(3) as pool:
        found = list(pool.map(preview, papers))
    assert found == list(map(preview, papers))
