"""Targets among the indicators of a case, and what was reached beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs.mentions import mentioned
from core.format import written, written_period
from core.formulas.indicator import indicator_figure
from core.formulas.target import gap_figure
from core.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.figure import Figure
    from core.library import Library
    from core.tables.indicators import IndicatorTable, Series

TARGET: Final = re.compile(r"\btargets?\b|目標", re.IGNORECASE)
"""How sources call what is yet to be reached."""
PERCENT: Final = "percent"
SHORT: Final = N_(
    "{economy}: {reached} reached ({year}) against a target of {target} for {due}: "
    "{gap} short."
)
MET: Final = N_(
    "{economy}: {reached} reached ({year}) against a target of {target} for {due}: "
    "{gap} above it."
)


class Held(NamedTuple):
    """A target, what was reached by then, and by how much it was missed or met."""

    target: Figure
    reached: Figure
    gap: Figure


def is_target(table: IndicatorTable, measure: str) -> bool:
    """Return whether an indicator says what is to be reached, by its words."""
    said = (table.measures.get(measure, ""), table.dataset.title)
    return any(map(TARGET.search, said))


def targets_of(
    library: Library, economy: str
) -> Iterator[tuple[IndicatorTable, Series]]:
    """Yield the targets of an economy that are in per cent."""
    for dataset in library.of_kind("indicator"):
        table = library.indicators(dataset.slug)
        for one in table.series():
            fits = (one.economy, one.unit) == (economy, PERCENT)
            if fits and is_target(table, one.measure):
                yield table, one


def due(table: IndicatorTable, one: Series) -> list[Figure]:
    """Return a target at each date it is set for, the earliest first."""
    return [
        indicator_figure(table, one, period)
        for period, point in table.points(one).items()
        if point.position is not None
    ]


def held(target: Sequence[Figure], reached: Sequence[Figure]) -> Iterator[Held]:
    """Yield each target with what was reached last by then, and the gap.

    Args:
        target: A target at each date it is set for.
        reached: What was reached, the earliest first.
    """
    for aim in target:
        by_then = [
            one for one in reached if one.value is not None and one.period <= aim.period
        ]
        if by_then:
            yield Held(aim, by_then[-1], gap_figure(aim, by_then[-1]))


def told(economy: str, one: Held) -> str:
    """Return how far what was reached is from a target, in a sentence."""
    target, reached, gap = one
    if gap.value is None:
        return ""
    text = _(SHORT) if gap.value < 0 else _(MET)
    return text.format(
        economy=economy,
        reached=mentioned(reached),
        year=written_period(reached.period),
        target=mentioned(target),
        due=written_period(target.period),
        gap=mentioned(gap, written(abs(gap.value), gap.unit)),
    )
