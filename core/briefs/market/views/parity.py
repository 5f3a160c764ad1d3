"""The parity calculator: what an economy must add to match another's specialization."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Bar, BarSpec, Benchmark, Pair, PairSpec
from core.briefs.framing import Told, framed, table_of
from core.briefs.market.members import members_of
from core.briefs.market.views.parity_figures import HEADS, columns, parity_figure
from core.briefs.market.views.parity_goal import goal_of
from core.briefs.market.views.parity_words import (
    definition,
    notes,
    reading,
    title,
)
from core.briefs.mentions import sentence
from core.formulas.market.target import number_text
from core.i18n import _
from core.money import currency_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefs.exhibit import Exhibit, TableCell
    from core.briefs.market.asking import Scene
    from core.briefs.market.views.parity_goal import Goal


def parity_view(scene: Scene) -> Exhibit | str:
    """Return what parity asks of an economy, industry by industry and in all."""
    goal = goal_of(scene)
    if not goal.peer and goal.target is None:
        return _(
            "This dataset has no other economy to be matched. Type a location quotient "
            "to be reached."
        )
    industries = (scene.asked.industry, *members_of(scene.source, scene.asked.industry))
    shown = columns(scene, goal)
    chart, known = _chart(scene, goal, shown, industries)
    if not _is_drawn(chart):
        return sentence(reading(scene, goal, shown)).text
    told = Told(
        key="market_share.parity",
        title=title(scene, goal),
        unit=_unit(scene, shown),
        reading=reading(scene, goal, shown),
        definition=definition(scene, goal),
    )
    heads = (_("Industry"), *(_(HEADS[name]) for name in shown))
    table = table_of(heads, _rows(scene, goal, shown, known))
    left_out = tuple(code for code in industries if code not in known)
    said = notes(scene, goal, shown, known, left_out)
    return framed(scene.source.dataset, told, chart, table, said)


def _unit(scene: Scene, shown: tuple[str, ...]) -> str:
    if "fixed" in shown:
        return currency_name(scene.source.currency)
    return _("location quotient; 1.00 is the world average")


def _chart(
    scene: Scene, goal: Goal, shown: tuple[str, ...], industries: tuple[str, ...]
) -> tuple[BarSpec | PairSpec, tuple[str, ...]]:
    """Return the chart, and the industries of which it shows anything.

    The industry asked for is always among them: why it is not known must be said.
    """
    drawn, heads = _drawn(scene, goal, shown)
    names = scene.source.industries
    all_rows = (
        (code, [datum(parity_figure(scene, goal, name, code)) for name in drawn])
        for code in industries
    )
    rows = [
        (code, data)
        for code, data in all_rows
        if code == scene.asked.industry or any(one.value is not None for one in data)
    ]
    known = tuple(code for code, _data in rows)
    if len(drawn) == 1:
        bars = tuple(Bar("", names[code], data[0]) for code, data in rows)
        goals = (Benchmark(goal.target or 0.0, number_text(goal.target or 0.0)),)
        return BarSpec(bars, "LQ", goals), known
    pairs = tuple(
        Pair("", names[code], first, second, chosen=code == scene.asked.industry)
        for code, (first, second) in rows
    )
    if drawn == ("lq_own", "lq_peer"):
        return PairSpec(heads, pairs, "LQ", codes=(goal.own, goal.peer)), known
    met = (Benchmark(0.0, _("parity")),)
    return PairSpec(heads, pairs, scene.source.currency, met), known


def _is_drawn(chart: BarSpec | PairSpec) -> bool:
    """Return whether any number is known."""
    if isinstance(chart, BarSpec):
        return any(bar.datum.value is not None for bar in chart.bars)
    return any(
        one.value is not None
        for pair in chart.pairs
        for one in (pair.first, pair.second)
    )


def _drawn(
    scene: Scene, goal: Goal, shown: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, str]]:
    """Return what the chart shows of an industry, and what it is called.

    Amounts where there are any; of published quotients these themselves, for the
    growth that they ask for is one number alone.
    """
    if "fixed" in shown:
        heads = (_("economy held fixed"), _("economy growing by as much"))
        if goal.target is not None:
            heads = (_("economy and world held fixed"), _("both growing by as much"))
        return ("fixed", "growing"), heads
    names = scene.source.economies
    if goal.target is None:
        return ("lq_own", "lq_peer"), (names[goal.own], names[goal.peer])
    return ("lq_own",), (names[goal.own], "")


def _rows(
    scene: Scene, goal: Goal, shown: tuple[str, ...], industries: tuple[str, ...]
) -> Iterator[tuple[TableCell, ...]]:
    for code in industries:
        figures = (parity_figure(scene, goal, name, code) for name in shown)
        yield label_cell(scene.source.industries[code]), *map(cell, figures)
