"""What a change is made of: a share's, and a value's; the parts add up exactly.

A share of a set of industries can rise because the economy gains share in them
(own share), or because those it is strong in grow faster than the others (structure).
Constant-market-share analysis tells the two apart; shift-share does so for a value.
"""

from __future__ import annotations

from core.indicators.outcome import Outcome, known, unknown


def own_share_effect(
    share_before: float | None, share_after: float | None, weight_before: float | None
) -> Outcome:
    """Return what the change of an economy's own share in an industry adds.

    In words: the change of the economy's share in an industry, times the weight the
    industry had in the set, times a hundred; for a set the sum over its industries.
    Unit: pp, any number. Nothing/zero/missing: zero is a value like others; one that
    is missing is `missing`, and leaves the sum so.

    Source:
        Constant-market-share analysis: Tyszynski (1951); Fagerberg and Sollie (1987).

    Alternatives:
        `pp_change`, the whole change; `cms_structure` and `cms_interaction`, its
        other two parts.

    Example:
        >>> own_share_effect(0.25, 0.5, 0.5)
        Outcome(value=12.5, reason=None)
    """
    if share_before is None or share_after is None or weight_before is None:
        return unknown("missing")
    return known((share_after - share_before) * weight_before * 100)


def structure_effect(
    share_before: float | None, weight_before: float | None, weight_after: float | None
) -> Outcome:
    """Return what the change of an industry's weight in the set adds.

    In words: the share the economy had in an industry, times the change of the
    industry's weight in the set, times a hundred; for a set the sum over its
    industries. Unit: pp, any number. Nothing/zero/missing: zero is a value like
    others; one that is missing is `missing`, and leaves the sum so.

    Source:
        Constant-market-share analysis: Tyszynski (1951); Fagerberg and Sollie (1987).

    Alternatives:
        `pp_change`, the whole change; `cms_own_share` and `cms_interaction`, its
        other two parts.

    Example:
        >>> structure_effect(0.5, 0.25, 0.5)
        Outcome(value=12.5, reason=None)
    """
    if share_before is None or weight_before is None or weight_after is None:
        return unknown("missing")
    return known(share_before * (weight_after - weight_before) * 100)


def interaction_effect(
    share_before: float | None,
    share_after: float | None,
    weight_before: float | None,
    weight_after: float | None,
) -> Outcome:
    """Return what share and weight add by changing together.

    In words: the change of the economy's share in an industry, times the change of
    the industry's weight in the set, times a hundred; for a set the sum over its
    industries. Above zero where shares were gained in industries that grew. Unit: pp,
    any number. Nothing/zero/missing: zero is a value like others; one that is missing
    is `missing`, and leaves the sum so.

    Source:
        Constant-market-share analysis: Tyszynski (1951); Fagerberg and Sollie (1987).

    Alternatives:
        `pp_change`, the whole change; `cms_own_share` and `cms_structure`, its other
        two parts.

    Example:
        >>> interaction_effect(0.25, 0.5, 0.25, 0.5)
        Outcome(value=6.25, reason=None)
    """
    if share_before is None or share_after is None:
        return unknown("missing")
    if weight_before is None or weight_after is None:
        return unknown("missing")
    return known((share_after - share_before) * (weight_after - weight_before) * 100)


def weighted_share_change(
    share_before: float | None,
    share_after: float | None,
    weight_before: float | None,
    weight_after: float | None,
) -> Outcome:
    """Return how much of the change of a share in a set comes from one industry.

    In words: the economy's later share in the industry times its later weight in the
    set, less the same of the earlier, times a hundred; own share, structure and
    interaction of the industry add up to it. Unit: pp, -100…100. Nothing/zero/
    missing: zero is a value like others; one that is missing is `missing`.

    Source:
        Textbook identity: a share in a set is the weighted mean of the shares in its
        industries.

    Alternatives:
        `pp_change` of the share in the industry itself, whatever its weight.

    Example:
        >>> weighted_share_change(0.25, 0.5, 0.5, 0.5)
        Outcome(value=12.5, reason=None)
    """
    if share_before is None or share_after is None:
        return unknown("missing")
    if weight_before is None or weight_after is None:
        return unknown("missing")
    return known((share_after * weight_after - share_before * weight_before) * 100)


def growth_effect(
    own_before: float | None, world_before: float | None, world_after: float | None
) -> Outcome:
    """Return what an economy would have added by growing as the whole did.

    In words: the earlier value times the growth of the world in the whole set; for a
    set the sum over its industries. Unit: that of the values, any number. Nothing/
    zero/missing: a world of zero is `world_zero`, a missing value `missing`.

    Source:
        Shift-share analysis: Dunn (1960).

    Alternatives:
        `value_change`, the whole change; `shift_mix` and `shift_competitive`, its
        other two parts.

    Example:
        >>> growth_effect(10.0, 200.0, 250.0)
        Outcome(value=2.5, reason=None)
    """
    if own_before is None or world_before is None or world_after is None:
        return unknown("missing")
    if world_before == 0:
        return unknown("world_zero")
    return known(own_before * (world_after / world_before - 1))


def mix_effect(
    own_before: float | None,
    industry_before: float | None,
    industry_after: float | None,
    world_before: float | None,
    world_after: float | None,
) -> Outcome:
    """Return what an economy adds by being in industries that grow faster than others.

    In words: the earlier value times the growth of the industry in the world less the
    growth of the whole set; for a set the sum over its industries. Unit: that of the
    values, any number. Nothing/zero/missing: a world of zero, in the industry or in
    the set, is `world_zero`, a missing value `missing`.

    Source:
        Shift-share analysis: Dunn (1960).

    Alternatives:
        `value_change`, the whole change; `shift_growth` and `shift_competitive`, its
        other two parts.

    Example:
        >>> mix_effect(10.0, 100.0, 150.0, 200.0, 250.0)
        Outcome(value=2.5, reason=None)
    """
    if None in (industry_before, industry_after):
        return unknown("missing")
    with_industry = growth_effect(own_before, industry_before, industry_after)
    with_world = growth_effect(own_before, world_before, world_after)
    if with_industry.value is None or with_world.value is None:
        return with_industry if with_industry.value is None else with_world
    return known(with_industry.value - with_world.value)


def competitive_effect(
    own_before: float | None,
    own_after: float | None,
    industry_before: float | None,
    industry_after: float | None,
) -> Outcome:
    """Return what an economy adds by growing faster than its industries do elsewhere.

    In words: the later value less what the earlier would have become by growing as
    the industry did in the world; for a set the sum over its industries. Unit: that
    of the values, any number. Nothing/zero/missing: an industry of zero in the world
    is `world_zero`, a missing value `missing`.

    Source:
        Shift-share analysis: Dunn (1960).

    Alternatives:
        `value_change`, the whole change; `shift_growth` and `shift_mix`, its other
        two parts; `cms_own_share`, the same for a share.

    Example:
        >>> competitive_effect(10.0, 16.0, 100.0, 150.0)
        Outcome(value=1.0, reason=None)
    """
    if own_before is None or own_after is None:
        return unknown("missing")
    with_industry = growth_effect(own_before, industry_before, industry_after)
    if with_industry.value is None:
        return with_industry
    return known(own_after - own_before - with_industry.value)
