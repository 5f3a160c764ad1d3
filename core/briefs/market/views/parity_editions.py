"""What other editions of the same publisher say of the same parity.

A number of one edition is easily quoted with another's name: the 42 per cent of 2022
are of seven industries in 2018, the 69 of 2023 of ten in 2020. Each says what it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.market.asking import Scene, asked_of
from core.briefs.market.source import market_source
from core.briefs.market.views.parity_figures import parity_figure
from core.briefs.mentions import mentioned
from core.i18n import _
from core.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefs.market.views.parity_goal import Goal


def other_editions(scene: Scene, goal: Goal) -> Iterator[str]:
    """Yield a sentence for each other edition that says it of published quotients."""
    if goal.target is not None:
        return
    own = scene.source.dataset
    publisher = own.said("publisher")
    for dataset in scene.library.of_kind("share"):
        if publisher and dataset.said("publisher") == publisher and dataset != own:
            yield _said(scene, goal, dataset.slug)


def _said(scene: Scene, goal: Goal, slug: str) -> str:
    source = market_source(scene.library, scene.library.dataset(slug))
    if goal.own not in source.economies or not source.years:
        return ""
    market = scene.asked.choice._replace(industry=scene.asked.industry)
    asked = asked_of(source, Selection(scene.asked.economies, market=market))
    there = Scene(scene.library, source, asked)
    needed, lq, other = (
        parity_figure(there, goal, name, asked.industry)
        for name in ("fixed_percent", "lq_own", "lq_peer")
    )
    if needed.value is None:
        return ""
    edition = source.dataset.said("edition") or source.dataset.title
    return _(
        "Another edition ({edition}) says {percent}: {industry}, {year}, from {own} "
        "and {peer}."
    ).format(
        edition=edition,
        percent=mentioned(needed),
        industry=asked.industry_name,
        year=asked.year,
        own=mentioned(lq),
        peer=mentioned(other),
    )
