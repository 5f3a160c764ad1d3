"""What the user says of a case is kept, taken back, and never mixed with checksums."""

from __future__ import annotations

import pytest

from core.casefile import Case
from core.casefile.history.changing import redo, undo
from core.casefile.properties import PLAIN, Properties, say_in, say_property


def test_that_nothing_is_said_of_a_new_case(case):
    assert case.properties() == Properties("", "", "", "")


def test_that_each_property_is_kept(case):
    for name in PLAIN:
        case.edit(say_property, name, f"The {name}")
    said = Properties("The title", "The prepared_by", "The subject", "The notes")
    assert case.properties() == said
    assert case.damage() == []


def test_that_only_notes_have_several_lines(case):
    case.edit(say_property, "title", " Rare\nearths\u202e ")
    case.edit(say_property, "notes", "One.\nTwo.\n")
    assert case.properties() == Properties("Rare earths", notes="One.\nTwo.")


def test_that_a_property_can_be_emptied(case):
    case.edit(say_property, "title", "Rare earths")
    case.edit(say_property, "title", " ")
    assert case.properties() == Properties()


@pytest.mark.parametrize("name", ["sha256 of pin", "colour", ""])
def test_that_nothing_else_can_be_said(case, name):
    with pytest.raises(LookupError, match=name or None):
        case.edit(say_property, name, "x")


def test_that_the_same_again_is_no_step(case):
    case.edit(say_property, "title", "Rare earths")
    case.edit(say_property, "title", "Rare earths ")
    assert [step.what for step in case.steps()] == ["say_title"]


def test_that_what_was_said_goes_back_and_comes_again(case):
    case.edit(say_property, "title", "Rare earths")
    case.edit(say_property, "title", "Gallium")
    case.edit(say_property, "subject", "Supply")
    titles = []
    for turn in (undo, undo, undo, redo, redo, redo):
        case.edit(turn)
        titles.append(case.properties().title)
        assert case.damage() == []
    assert titles == ["Gallium", "Rare earths", "", "Rare earths", "Gallium", "Gallium"]
    assert case.properties().subject == "Supply"


def test_that_checksums_leave_the_place_of_what_was_taken_back(case):
    """A checksum that took its row would keep it from coming again."""
    case.edit(say_property, "title", "Rare earths")
    numbers = dict(case.rows("SELECT name, rowid FROM setting"))
    case.edit(undo)
    case.edit(redo)
    assert dict(case.rows("SELECT name, rowid FROM setting")) == numbers


def test_that_what_is_said_outlives_the_program_and_comes_with_a_copy(tmp_path):
    with Case.create(tmp_path / "a.statecraft") as case:
        case.edit(say_property, "title", "Rare earths")
        case.edit(say_property, "title", "Gallium")
        case.edit(undo)
        case.write_copy(tmp_path / "b.statecraft")
    for name in "ab":
        with Case.open(tmp_path / f"{name}.statecraft") as case:
            assert case.properties().title == "Rare earths"
            case.edit(redo)
            assert case.properties().title == "Gallium"
            assert case.damage() == []


def test_that_a_case_is_called_something_in_each_language(case):
    case.edit(say_property, "title", "Rare earths")
    case.edit(say_in, "title", "ja", "レアアース")
    said = case.properties()
    assert [said.told("title", one) for one in ("en", "ja")] == [
        "Rare earths",
        "レアアース",
    ]
    case.edit(undo)
    said = case.properties()
    assert (said.own("title", "ja"), said.told("title", "ja")) == ("", "Rare earths")
    assert case.damage() == []


def test_that_words_in_the_language_of_the_case_are_those_of_the_case(case):
    case.edit(say_in, "title", "ja", "レアアース")
    case.edit(say_in, "title", "en", "Rare earths")
    case.edit(say_in, "title", "ja", "希土類")
    assert case.properties().title == "希土類"
    assert case.properties().told("title", "en") == "Rare earths"


def test_that_what_is_said_in_one_language_can_be_emptied(case):
    case.edit(say_property, "title", "Rare earths")
    case.edit(say_in, "title", "ja", "レアアース")
    case.edit(say_in, "title", "ja", "")
    assert case.properties() == Properties("Rare earths")


@pytest.mark.parametrize(("name", "language"), [("notes", "ja"), ("title", "fr")])
def test_that_nothing_else_is_said_in_a_language(case, name, language):
    with pytest.raises(LookupError, match=name):
        case.edit(say_in, name, language, "x")


def test_that_words_stand_in_the_language_they_were_written_for(case):
    case.edit(say_in, "title", "ja", "EUV")
    said = case.properties()
    assert [said.own("title", one) for one in ("en", "ja")] == ["", "EUV"]
    assert said.told("title", "en") == "EUV"


def test_that_a_word_of_the_other_language_does_not_move_a_title(case):
    case.edit(say_in, "title", "en", "Rare earths")
    case.edit(say_in, "title", "en", "Rare earths (レアアース)")
    assert case.properties().own("title", "en") == "Rare earths (レアアース)"


def test_that_a_paper_is_never_without_the_title_that_there_is(case):
    case.edit(say_in, "title", "en", "Rare earths")
    case.edit(say_in, "title", "ja", "レアアース")
    case.edit(say_in, "title", "en", "")
    assert case.properties().told("title", "en") == "レアアース"


def test_that_what_the_case_says_now_takes_the_place_of_what_was_beside_it(case):
    case.edit(say_property, "title", "レアアース")
    case.edit(say_in, "title", "en", "Rare earths")
    case.edit(say_property, "title", "Critical minerals")
    assert case.properties().told("title", "en") == "Critical minerals"
    case.edit(undo)
    said = case.properties()
    assert [said.told("title", one) for one in ("en", "ja")] == [
        "Rare earths",
        "レアアース",
    ]
