"""A briefing that has just begun has sections with nothing in them."""

from __future__ import annotations

from typing import get_args

import pytest

from core.briefing.composing import composed
from core.briefing.paper import Layout
from core.briefing.templates import pieces
from core.casefile import Case
from core.casefile.pinning import begin_briefing
from core.economies import load_economies
from core.exports.paper.typst.pictures import preview
from core.library import Library


@pytest.mark.parametrize("layout", get_args(Layout))
def test_that_a_briefing_of_a_template_alone_has_pages(tmp_path, layout):
    with Case.create(tmp_path / "a.statecraft") as case:
        case.edit(begin_briefing, layout, pieces(layout))
        [made] = composed(Library(case, load_economies()), ["en"])
        assert made.paper.layout == layout
        assert all(page.startswith(b"<svg") for page in preview(made.paper).pages)
