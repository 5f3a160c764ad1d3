"""The whole carries the highest marking of its parts, and nobody else's choice."""

from __future__ import annotations

import pytest

from core.briefing.marking import KNOWN, highest
from core.casefile.cover import MarkingSet

OWN = (MarkingSet("House", ("Open", "Closed")),)


@pytest.mark.parametrize(
    ("markings", "whole"),
    [
        ([], ""),
        (["", ""], ""),
        (["CUI", "", "CUI//NOFORN", "CUI"], "CUI//NOFORN"),
        (["機密性2情報", "機密性3情報", "機密性1情報"], "機密性3情報"),
        (["関係者限り", "CUI"], "CUI / 関係者限り"),
        (["CUI / 関係者限り", "CUI//NOFORN"], "CUI//NOFORN / 関係者限り"),
        (["Draft", "CUI", "Draft"], "CUI / Draft"),
    ],
)
def test_that_the_whole_carries_the_highest_of_each_set(markings, whole):
    assert highest(markings) == whole


def test_that_an_office_has_sets_of_its_own():
    assert highest(["Open", "Closed", "CUI"], OWN) == "Closed / CUI"


def test_that_no_set_has_a_level_twice():
    levels = [level for known in KNOWN for level in known.levels]
    assert len(levels) == len(set(levels))
