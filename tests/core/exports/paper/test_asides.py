"""A sentence beside a figure is on the slide of that figure, if there is room."""

from __future__ import annotations

from io import BytesIO

import pptx
import pytest

from core.exports.paper.pptx import pptx_bytes
from core.exports.paper.pptx.asides import with_asides
from core.exports.paper.pptx.box import Box
from tests.core.exports.paper import making

SHORT = "No other economy gained as much."
LONG = "It says more than a slide of a figure has room for. " * 30


def first():
    return making.exhibit(1, making.line_plot(), title="First")


def second():
    return making.exhibit(2, making.bar_plot(), title="Second")


def slides(*parts):
    """Return the title and all words of each slide but that of the deck."""
    paper = making.paper(*parts, layout="deck")
    show = pptx.Presentation(BytesIO(pptx_bytes(paper)))
    return [
        (
            slide.shapes.title.text,
            [one.text_frame.text for one in slide.shapes if one.has_text_frame],
        )
        for slide in [*show.slides][1:]
    ]


def titles_with(words, *parts):
    return [
        title for title, texts in slides(*parts) if any(words in one for one in texts)
    ]


def test_that_a_sentence_is_on_the_slide_of_the_figure_before_it():
    parts = (first(), making.prose(SHORT), second())
    assert titles_with(SHORT, *parts) == ["First"]
    assert [title for title, _texts in slides(*parts)] == ["First", "Second"]


def test_that_a_sentence_at_the_beginning_is_on_the_slide_of_the_figure_behind_it():
    assert titles_with(SHORT, making.prose(SHORT), first(), second()) == ["First"]


def test_that_a_sentence_stands_below_the_reading():
    [(_title, texts)] = slides(first(), making.prose(SHORT))
    [told] = [one for one in texts if SHORT in one]
    assert told.split("\n") == [first().reading.text, SHORT]


def test_that_a_figure_without_a_reading_has_the_sentence_alone():
    bare = first()._replace(reading=making.said(""))
    [(_title, texts)] = slides(bare, making.prose(SHORT))
    assert SHORT in texts


@pytest.mark.parametrize(
    "texts",
    [(LONG,), (SHORT, "A second one."), (SHORT * 2,) * 3],
    ids=["long", "two", "three"],
)
def test_that_texts_a_figure_has_no_room_for_have_a_slide_of_their_own(texts):
    parts = [first(), *map(making.prose, texts), second()]
    titles = titles_with(texts[0].strip()[:40], *parts)
    assert "First" not in titles
    assert titles


@pytest.mark.parametrize("kind", ["bottom_line", "question", "answer"])
def test_that_a_text_of_another_kind_has_a_slide_of_its_own(kind):
    assert "First" not in titles_with(SHORT, first(), making.prose(SHORT, kind))


def test_that_the_numbers_of_a_sentence_are_told_in_the_notes_of_its_slide():
    aside = making.prose("It was 21.5%.", "text", "21.5%")
    parts = (first()._replace(reading=making.said("It rose.")), aside)
    show = pptx.Presentation(BytesIO(pptx_bytes(making.paper(*parts, layout="deck"))))
    notes = [slide.notes_slide.notes_text_frame.text for slide in show.slides]
    assert "n2" in notes[1]


def test_that_the_numbers_of_a_sentence_are_where_they_were():
    aside = making.prose("It was 21.5%.", "text", "21.5%")
    [told] = with_asides((first(), aside), Box(0, 0, 12_000_000, 6_000_000))
    numbers = [
        told.reading.text[one.start : one.start + one.length]
        for one in told.reading.mentions
    ]
    assert numbers == ["3.6%", "21.5%", "21.5%"]
