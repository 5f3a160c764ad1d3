"""What our functions answer to vectors on what a change is made of."""

from __future__ import annotations

from core.indicators.decomposition import (
    competitive_effect,
    growth_effect,
    interaction_effect,
    mix_effect,
    own_share_effect,
    structure_effect,
    weighted_share_change,
)

EXACT = 1e-9
"""The parts of a change add up to it within this."""


def constant_market_share(given):
    s0, s1, w0, w1 = (given[name] for name in ("s0", "s1", "w0", "w1"))
    own = [own_share_effect(s0[k], s1[k], w0[k]).value / 100 for k in s0]
    structure = [structure_effect(s0[k], w0[k], w1[k]).value / 100 for k in s0]
    both = [interaction_effect(s0[k], s1[k], w0[k], w1[k]).value / 100 for k in s0]
    whole = [weighted_share_change(s0[k], s1[k], w0[k], w1[k]).value / 100 for k in s0]
    assert abs(sum(own + structure + both) - sum(whole)) < EXACT
    return {
        "S0": sum(s0[k] * w0[k] for k in s0),
        "S1": sum(s1[k] * w1[k] for k in s1),
        "delta": sum(whole),
        "market_share_effect": sum(own),
        "structure_effect": sum(structure),
        "interaction": sum(both),
    }


def shift_share(given):
    x0, x1, before, after = (given[name] for name in ("x0", "x1", "W0", "W1"))
    world = sum(before.values()), sum(after.values())
    growth = [growth_effect(x0[k], *world).value for k in x0]
    mix = [mix_effect(x0[k], before[k], after[k], *world).value for k in x0]
    own = [competitive_effect(x0[k], x1[k], before[k], after[k]).value for k in x0]
    assert abs(sum(growth + mix + own) - sum(x1.values()) + sum(x0.values())) < EXACT
    return {
        "world_growth_effect": sum(growth),
        "industry_mix": sum(mix),
        "competitive": sum(own),
        "total": sum(growth + mix + own),
    }
