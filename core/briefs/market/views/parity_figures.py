"""The figures of parity by industry, and the columns they stand in."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.formulas.market.pace import parity_years
from core.formulas.market.parity import parity
from core.formulas.market.quotients import parity_as_published
from core.formulas.market.target import parity_of_target
from core.i18n import N_
from core.tables.published import PublishedTable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.briefs.market.asking import Scene
    from core.briefs.market.views.parity_goal import Goal
    from core.figure import Figure

HEADS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "lq_own": N_("Own location quotient"),
        "lq_peer": N_("The peer's location quotient"),
        "fixed": N_("To be added, held fixed"),
        "fixed_percent": N_("Growth, held fixed"),
        "growing": N_("To be added, growing"),
        "growing_percent": N_("Growth, growing"),
        "fixed_years": N_("Years, held fixed"),
        "growing_years": N_("Years, growing"),
    }
)
"""What can be said of an industry, with the heading of its column."""

OF_TARGET: Final = {
    "fixed": "parity_target_fixed",
    "fixed_percent": "parity_target_fixed_percent",
    "growing": "parity_target",
    "growing_percent": "parity_target_percent",
}
"""The formulas where a quotient is the goal; else `parity_` and the column's name."""


def columns(scene: Scene, goal: Goal) -> tuple[str, ...]:
    """Return what can be said of the goal with this dataset, in order."""
    left_out = set()
    if goal.target is not None:
        left_out.add("lq_peer")
    if goal.growth is None:
        left_out |= {"fixed_years", "growing_years"}
    if isinstance(scene.source.table, PublishedTable):
        left_out |= {"fixed", "growing", "growing_percent", "growing_years"}
    return tuple(name for name in HEADS if name not in left_out)


def parity_figure(scene: Scene, goal: Goal, name: str, industry: str) -> Figure:
    """Return one figure of an industry."""
    source, year = scene.source, scene.asked.year
    if name in ("lq_own", "lq_peer"):
        whose = goal.own if name == "lq_own" else goal.peer
        return source.figure("LQ", whose, industry, year)
    if name.endswith("_years"):
        needed = name.replace("years", "percent")
        found = parity_figure(scene, goal, needed, industry)
        return parity_years(found, goal.growth or 0.0)
    if isinstance(source.table, PublishedTable):
        return parity_as_published(source.table, goal.own, goal.what, industry, year)
    if goal.target is None:
        formula, table = f"parity_{name}", source.table
        return parity(table, formula, goal.own, goal.peer, industry, year)
    return parity_of_target(
        source.table, OF_TARGET[name], goal.own, goal.target, industry, year
    )
