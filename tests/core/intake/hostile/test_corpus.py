"""A part of the hostile workbooks, each through the whole of the way in.

`make bench-hostile` gives all of them to the program.
"""

from __future__ import annotations

from itertools import groupby

import pytest

from tests.core.intake.hostile.corpus import corpus
from tests.core.intake.hostile.trial import tried

OF_EACH = 2
CORPUS = corpus()
QUICK = [
    one
    for _threat, group in groupby(CORPUS, key=lambda one: one.threat)
    for one in [one for one in group if not one.slow][:OF_EACH]
]


def test_that_there_are_hundreds_of_hostile_workbooks():
    assert len({repr(one) for one in CORPUS}) == len(CORPUS) > 800


@pytest.mark.parametrize("one", QUICK, ids=repr)
def test_that_a_hostile_workbook_is_read_or_refused_and_leaves_nothing(one, tmp_path):
    assert tried(one.place(tmp_path), one.own, one.said, one.code).faults == ()
