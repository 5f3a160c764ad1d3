"""What of two texts stands out, in whatever language they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.briefs.text_marks import changed, numbers_apart


def marked(one, other):
    ours, theirs = numbers_apart(one, other)
    return (
        [one[mark.start : mark.end] for mark in ours],
        [other[mark.start : mark.end] for mark in theirs],
    )


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        pytest.param("at most 1.50 nm", "at most 2.4 nm", (["1.50"], ["2.4"]), id="en"),
        pytest.param("193 nm", "一九三ナノメートル", ([], []), id="kanji alike"),
        pytest.param("1.5 nm", "二・四ナノメートル", (["1.5"], ["二・四"]), id="kanji"),
        pytest.param("１．５ nm", "1.50 nm", ([], []), id="full width"),
        pytest.param("± 2,5 %", "2.5 %", ([], []), id="decimal comma"),
        pytest.param("TPP 4,800", "TPP 4800", ([], []), id="thousands"),
        pytest.param("see 3B001.f.1", "see 3B501.f", ([], []), id="codes"),
        pytest.param("同一装置", "1 device", ([], ["1"]), id="no number of kanji"),
        pytest.param("20 or 20", "20", (["20"], []), id="twice"),
    ],
)
def test_that_numbers_the_other_lacks_are_found(one, other, found):
    assert marked(one, other) == found


@given(st.text(), st.text())
def test_that_a_change_holds_both_texts_whole(before, after):
    text, marks = changed(before, after)
    kept = [True] * len(text)
    new = list(kept)
    for mark in marks:
        for place in range(mark.start, mark.end):
            (new if mark.kind == "removed" else kept)[place] = False
    assert (
        "".join(sign for sign, is_old in zip(text, kept, strict=True) if is_old)
        == before
    )
    assert (
        "".join(sign for sign, is_new in zip(text, new, strict=True) if is_new) == after
    )


def test_that_nothing_is_marked_where_nothing_changed():
    assert changed("at most 2 nm", "at most 2 nm") == ("at most 2 nm", ())
