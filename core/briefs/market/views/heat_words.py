"""What a heat map says: in how many industries somebody leads, is first, or rose."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from core.briefs.market.views.framing import from_the_largest
from core.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.briefs.market.asking import Scene
    from core.figure import Figure

LEADS = {
    "share": N_(
        "Among the economies shown, {economy} has the largest share in {count} of the "
        "{industries} industries known for all of them in {year}."
    ),
    "LQ": N_(
        "Among the economies shown, {economy} is the most specialized in {count} of "
        "the {industries} industries known for all of them in {year}."
    ),
    "value": N_(
        "Among the economies shown, {economy} has the largest value added in {count} "
        "of the {industries} industries known for all of them in {year}."
    ),
}
FIRST = N_(
    "Of all economies known, {economy} is first in {count} of the {industries} "
    "industries known for it in {year}, the most of those shown."
)
NOBODY_FIRST = N_("None of the economies shown is first in an industry in {year}.")
RISES = N_(
    "Between {first} and {year}, {economy} rose in {count} of the {industries} "
    "industries known for it, the most of those shown."
)
NOBODY_ROSE = N_("None of the economies shown rose in an industry since {first}.")
NOTHING = N_("No industry is known for all of the economies shown in {year}.")


def reading(scene: Scene, aspect: str, grid: Sequence[Sequence[Figure]]) -> str:
    """Return the sentence of a heat map.

    Args:
        scene: What was asked.
        aspect: What is shown of the measure.
        grid: The figures, a row for each economy.
    """
    if aspect == "rank":
        return _most(scene, _counted(grid, _is_first), (FIRST, NOBODY_FIRST))
    if aspect == "change":
        return _most(scene, _counted(grid, _rose), (RISES, NOBODY_ROSE))
    return _leads(scene, _leaders(grid))


def _is_first(figure: Figure) -> bool:
    return figure.value == 1.0


def _rose(figure: Figure) -> bool:
    return (figure.value or 0.0) > 0.0


def _leads(scene: Scene, leaders: dict[str, int]) -> str:
    """Return in how many industries the economy with the most firsts comes first."""
    asked, counted = scene.asked, sum(leaders.values())
    if not counted:
        return _(NOTHING).format(year=asked.year)
    leader = max(leaders, key=lambda code: leaders[code])
    return _(LEADS[asked.measure]).format(
        economy=scene.source.in_sentence(leader),
        count=leaders[leader],
        industries=counted,
        year=asked.year,
    )


def _leaders(grid: Sequence[Sequence[Figure]]) -> dict[str, int]:
    """Count who comes first; where one is unknown, nobody can be said to lead."""
    counted: Counter[str] = Counter()
    for column in zip(*grid, strict=True):
        if all(figure.value is not None for figure in column):
            counted[min(column, key=from_the_largest).dim("economy")] += 1
    return dict(counted)


class Count(NamedTuple):
    """In how many industries something holds for an economy, of those known."""

    economy: str
    count: int
    known: int


def _counted(
    grid: Sequence[Sequence[Figure]], holds: Callable[[Figure], bool]
) -> list[Count]:
    return [
        Count(
            row[0].dim("economy"),
            sum(map(holds, row)),
            sum(1 for figure in row if figure.value is not None),
        )
        for row in grid
        if row
    ]


def _most(scene: Scene, counts: Sequence[Count], said: tuple[str, str]) -> str:
    """Return for whom something holds in most industries, the first of equals."""
    some, nobody = said
    first, year = scene.asked.years[0], scene.asked.year
    if not any(one.known for one in counts):
        return _(NOTHING).format(year=year)
    most = max(one.count for one in counts)
    if not most:
        return _(nobody).format(first=first, year=year)
    best = next(one for one in counts if one.count == most)
    return _(some).format(
        economy=scene.source.in_sentence(best.economy),
        count=most,
        industries=best.known,
        first=first,
        year=year,
    )
