"""A few dozens of the power cuts and mutants of `make bench-crashes`."""

from __future__ import annotations

import pytest

from bench.crashes.mutants import judged
from bench.crashes.power import cut, edited
from bench.crashes.recording import is_possible

needs_strace = pytest.mark.skipif(
    not is_possible(), reason="only strace sees what a program asks of the disk"
)


@needs_strace
def test_that_a_power_cut_loses_nothing_acknowledged(tmp_path):
    verdict = cut(edited(tmp_path), 60, seed=2)
    assert (verdict.lost, verdict.corrupt, verdict.strange) == (0, 0, 0)


@needs_strace
def test_that_power_cuts_do_harm_where_nothing_is_forced_to_the_disk(tmp_path):
    assert cut(edited(tmp_path, "synchronous=OFF"), 60, seed=2).corrupt


def test_that_every_change_in_a_mutated_case_is_found_and_none_does_harm():
    judgement = judged(60, seed=2)
    assert judgement.faults == ()
    assert judgement.found == judgement.changed > 0
