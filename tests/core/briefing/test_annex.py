"""Where the numbers of a paper come from."""

from __future__ import annotations

from core.briefing.composing import composed
from core.casefile import Case
from core.economies import load_economies
from core.library import Library
from core.sample import copy_sample

OF_BLANKS = {"controls_undated"}
"""Counts of what is not stated: there are no cells of it."""


def test_that_what_was_drawn_without_its_inputs_is_traced_to_its_cells_as_well(
    tmp_path,
):
    copy_sample(tmp_path / "s.statecraft")
    with Case.open(tmp_path / "s.statecraft") as case:
        (found,) = composed(Library(case, load_economies()), ["en"])
    untraced = {
        one.figure_id.partition("/")[0]
        for one in found.paper.annex
        if one.exact and not one.cells
    }
    assert untraced == OF_BLANKS
