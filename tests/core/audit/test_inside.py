"""What the figures of a draft say of each other, without any data."""

from __future__ import annotations

import pytest

from core.audit.claims import claims_of
from core.audit.draft import pasted
from core.audit.inside.all_checks import checks_of
from core.audit.inside.judging import Inside

R, W = Inside.REPRODUCES, Inside.WITHIN_INPUT_ROUNDING_ONLY
E, D = Inside.EDGE_OF_ROUNDING_INTERVAL, Inside.DOES_NOT_RECONCILE
L = Inside.LIST_INCOMPLETE

EACH = [
    ("Its share fell by 80 percent, from 26.6 percent to 5.2 percent.", [R]),
    ("Its share fell by 70 percent, from 26.6 percent to 5.2 percent.", [D]),
    ("It rose from 2.8 percent to 26.9 percent, an 859 percent increase.", [W]),
    ("It rose from 2.8 percent to 26.9 percent, a 959 percent increase.", [D]),
    ("It fell by half (from about 12 to 6 percent).", [R]),
    ("It rose by 22.0 percentage points, from 3.3 percent to 25.3 percent.", [R]),
    ("It rose by 23.0 percentage points, from 3.3 percent to 25.3 percent.", [D]),
    ("Sales rose by $20 billion, from $30 billion to $50 billion.", [R]),
    ("Sales rose by $40 billion, from $30 billion to $50 billion.", [D]),
    ("Sales doubled, from $30 billion to $60 billion.", [R]),
    ("Sales tripled, from $32 billion to $64 billion.", [D]),
    (
        (
            "China's share was 3.3 percent in 1995; by 2020 China's had grown "
            "7.5-fold to 25.3 percent."
        ),
        [E],
    ),
    ("China's LQ stood at 1.47, about 50 percent more than the world's.", [R]),
    ("China's LQ stood at 1.47, about 80 percent more than the world's.", [D]),
    (
        (
            "China's LQ is 1.47 and Japan's LQ is 1.21. To match China, Japan would "
            "have to make 21 percent more."
        ),
        [R],
    ),
    (
        (
            "China's LQ is 1.47 and Japan's LQ is 1.21. To match China, Japan would "
            "have to make 42 percent more."
        ),
        [D],
    ),
    (
        "Of 3.7 million jobs, about three-fourths of jobs, or 2.8 million, are here.",
        [R],
    ),
    ("Of 3.7 million jobs, about one-third of jobs, or 2.8 million, are here.", [D]),
    ("There are 3 industries: chemicals, aerospace, and machinery.", [R]),
    ("There are 4 industries: chemicals, aerospace, and machinery.", [D]),
    ("There are 4 industries, including chemicals, aerospace, and machinery.", [L]),
    ("From 1995 to 2020 it rose. Over that 25-year period it rose more.", [R]),
    ("From 1995 to 2020 it rose. Over that 35-year period it rose more.", [D]),
    ("It spent $3 billion on one and $4 billion on another, $7 billion in total.", [R]),
    ("It spent $3 billion on one and $4 billion on another, $9 billion in total.", [D]),
    ("シェアは26.6％から5.2％へ80％低下した。", [R]),
    ("シェアは26.6％から5.2％へ70％低下した。", [D]),
    ("中国は3.3%から25.3%へ上昇（22.0ポイント、7.7倍に）。", [R, R]),
    ("中国は3.3%から25.3%へ上昇（23.0ポイント、8.7倍に）。", [D, D]),
    ("Its share grew from 4.4 to 32 percent.", []),
    ("Its share is 3.3 percent.", []),
    ("A group of 3 industries grew.", []),
]


@pytest.mark.parametrize(("text", "verdicts"), EACH, ids=[one[0] for one in EACH])
def test_that_figures_are_held_against_each_other(text, verdicts, names):
    draft = pasted(text)
    found = checks_of(draft, claims_of(draft, names))
    assert [one.verdict for one in found] == verdicts


def test_that_a_check_names_its_inputs_and_what_they_come_to(names):
    draft = pasted("It fell by 80 percent, from 26.6 percent to 5.2 percent.")
    [check] = checks_of(draft, claims_of(draft, names))
    assert (check.claim, check.inputs, check.formula) == (0, (1, 2), "percent_change")
    assert check.point == pytest.approx(80.451, abs=0.001)
    assert check.low < check.point < check.high
