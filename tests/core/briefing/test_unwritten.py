"""What is still to be written, and in which language, is said."""

from __future__ import annotations

import pytest

from core.briefing.templates import blank, pieces
from core.briefing.unwritten import languages_written, unwritten
from core.briefs.handing_over import handing
from core.casefile import Case
from core.casefile.pinning import add_pin, begin_briefing
from core.casefile.pins import Pin, Said
from core.economies import load_economies
from core.library import Library

BOTH = ("en", "ja")
ENGLISH = Pin.saying("text", Said("en", "It rose."))


@pytest.fixture
def library(tmp_path):
    """A case with nothing in it."""
    with Case.create(tmp_path / "a.statecraft") as case:
        yield Library(case, load_economies())


def adding(library, *pins):
    for pin in pins:
        library.case.edit(add_pin, pin)
    return library.renewed()


def test_that_a_text_in_one_language_lacks_the_other():
    assert unwritten(ENGLISH, BOTH) == "Not written in 日本語"
    assert unwritten(ENGLISH.saying_also(Said("ja", "上昇した。")), BOTH) == ""


def test_that_a_text_lacks_no_language_that_nobody_writes_in():
    assert languages_written([ENGLISH]) == ("en",)
    assert unwritten(ENGLISH, ["en"]) == ""


def test_that_an_exhibit_lacks_no_language():
    assert unwritten(Pin("market_share.trend", "T", "R", "S", "{}"), BOTH) == ""


def test_that_what_a_template_says_is_still_to_be_written():
    [bottom_line, *_headings, text] = pieces("note")
    assert unwritten(bottom_line, BOTH) == "Still to be written"
    assert unwritten(blank("question"), ["en"]) == "Still to be written"
    begun = text.saying_also(Said("en", "By the council, in May."))
    assert unwritten(begun, BOTH) == "Not written in 日本語"


def test_that_a_template_alone_is_written_in_no_language():
    assert languages_written(pieces("report")) == ()


def test_that_what_leaves_says_which_texts_stand_in_another_language(library):
    library = adding(library, ENGLISH)
    [texts, *_others] = handing(library, BOTH).items
    assert texts.what == "not in 日本語: “It rose.”"
    [texts, *_others] = handing(library, ["en"]).items
    assert texts.what == "none; each is written in the language of its file"


def test_that_what_leaves_says_what_is_still_to_be_written(library):
    library.case.edit(begin_briefing, "questions", pieces("questions"))
    found = handing(library.renewed(), ["en"])
    assert found.remarks == tuple(
        f"“{text}” is still to be written; so far it says what belongs there."
        for text in (
            "What will be asked?",
            "The answer in one sentence, with its number.",
        )
    )
