"""A regular expression is compiled when it is first asked, and not before."""

from __future__ import annotations

import re

import pytest

from core.lazily import lazily


def test_that_it_answers_as_any_pattern_does():
    asked, plain = (
        lazily(r"(?P<year>\d{4})", re.I),
        re.compile(r"(?P<year>\d{4})", re.I),
    )
    text = "1995 to 2011"
    assert asked.findall(text) == plain.findall(text)
    assert asked.sub("x", text) == plain.sub("x", text)
    assert asked.groupindex == plain.groupindex
    assert (asked.pattern, asked.fullmatch(text)) == (plain.pattern, None)


def test_that_bytes_are_asked_as_texts_are():
    assert lazily(rb"\d+").search(b"a 12").group() == b"12"


def test_that_what_is_never_asked_is_never_compiled(monkeypatch):
    monkeypatch.setattr(re, "compile", lambda *_args: pytest.fail("compiled"))
    assert lazily("(").pattern == "("


def test_that_what_is_no_pattern_fails_when_it_is_asked():
    with pytest.raises(re.error):
        lazily("(").search("a")


def test_that_it_is_compiled_once(monkeypatch):
    compiled, plain = [], re.compile
    monkeypatch.setattr(
        re, "compile", lambda *said: compiled.append(said) or plain(*said)
    )
    asked = lazily("a")
    assert [bool(asked.search(text)) for text in ("a", "b")] == [True, False]
    assert compiled == [("a", 0)]
