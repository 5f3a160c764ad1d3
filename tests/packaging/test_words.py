"""Every word has its Japanese, and the catalogues are what the code makes them."""

from __future__ import annotations

from gettext import GNUTranslations
from io import BytesIO
from string import Formatter

import pytest
import words

CODE = """\
from core.i18n import N_, _, ngettext

TITLE = N_("Market share")
def text(count, name):
    return _("{name} is here.") + ngettext("{count} row", "{count} rows", count)
"""

JAPANESE = """\
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "Market share"
msgstr "市場シェア"

msgid "Market shares"
msgstr "かつての文"

msgid "{count} row"
msgid_plural "{count} rows"
msgstr[0] "{count}行"
"""


@pytest.fixture(scope="module")
def in_code():
    return words.collected(words.ROOT)


@pytest.fixture(scope="module")
def in_japanese(in_code):
    return words.translated(in_code, words.JAPANESE)


@pytest.fixture
def small(tmp_path):
    """Return the messages of a small program and the path of its Japanese."""
    for part in words.PARTS:
        (tmp_path / part).mkdir()
    (tmp_path / "core" / "text.py").write_text(CODE, "utf-8")
    (tmp_path / "ja.po").write_text(JAPANESE, "utf-8")
    return words.collected(tmp_path), tmp_path / "ja.po"


def placeholders(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_that_every_message_has_its_japanese(in_japanese):
    missing = [m.id for m in in_japanese if m.id and not words.is_translated(m)]
    assert missing == []


def test_that_japanese_fills_the_same_placeholders(in_japanese):
    different = [
        message.id
        for message in in_japanese
        for form in filter(None, words.forms(message.string))
        if message.id
        and placeholders(form) != placeholders(words.forms(message.id)[-1])
    ]
    assert different == []


def test_that_the_catalogue_holds_the_words_of_the_code_as_they_are_now(in_japanese):
    assert words.JAPANESE.read_bytes() == words.written(in_japanese), "make words"


def test_that_the_compiled_catalogue_is_what_the_catalogue_compiles_to(in_japanese):
    binary = words.JAPANESE.with_suffix(".mo")
    assert binary.read_bytes() == words.compiled(in_japanese), "make words"


def test_that_marked_words_and_plurals_are_collected(small):
    found, _ = small
    ids = {message.id for message in found if message.id}
    assert ids == {"Market share", "{name} is here.", ("{count} row", "{count} rows")}


def test_that_no_japanese_is_guessed_from_a_message_that_reads_alike(small):
    found, path = small
    japanese = words.translated(found, path)
    assert not words.is_translated(japanese["{name} is here."])


def test_that_a_message_nobody_says_is_left_out(small):
    text = words.written(words.translated(*small)).decode()
    assert "かつての文" not in text


def test_that_the_catalogue_tells_no_date_and_no_line(small):
    text = words.written(words.translated(*small)).decode()
    assert "Date" not in text
    assert "#: core/text.py\n" in text


def test_that_what_is_compiled_speaks_japanese(small):
    binary = BytesIO(words.compiled(words.translated(*small)))
    speech = GNUTranslations(binary)
    assert speech.gettext("Market share") == "市場シェア"
    assert speech.ngettext("{count} row", "{count} rows", 2) == "{count}行"


@pytest.mark.parametrize("japanese", [JAPANESE, ""], ids=["some", "none"])
def test_that_writing_twice_gives_the_same_bytes(small, japanese):
    found, path = small
    path.write_text(japanese, "utf-8")
    once = words.translated(found, path)
    path.write_bytes(words.written(once))
    twice = words.translated(found, path)
    assert words.written(twice) == words.written(once)
    assert words.compiled(twice) == words.compiled(once)
