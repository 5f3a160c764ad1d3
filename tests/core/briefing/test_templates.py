"""Each kind of briefing begins with its sections, in both languages."""

from __future__ import annotations

from typing import get_args

import pytest

from core.briefing.paper import Layout
from core.briefing.templates import NAMES, pieces
from core.i18n import LANGUAGES


def test_that_every_layout_has_a_name():
    assert tuple(NAMES) == get_args(Layout)


@pytest.mark.parametrize("layout", get_args(Layout))
def test_that_every_piece_is_there_in_every_language(layout):
    made = pieces(layout)
    assert made
    for pin in made:
        assert {one.language for one in pin.texts} == set(LANGUAGES)
        assert len({one.text for one in pin.texts}) == len(LANGUAGES)


def test_that_a_note_begins_with_the_bottom_line():
    assert pieces("note")[0].kind == pieces("landscape")[0].kind == "bottom_line"
