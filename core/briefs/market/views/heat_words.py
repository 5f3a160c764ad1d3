"""What a heat map says: who leads most often, ranks best, or moved most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.market.views.framing import from_the_largest
from core.briefs.mentions import mentioned
from core.formulas.market.leading import known_figure, led_figure, most_often_first
from core.i18n import N_, _
from core.joining import clauses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.market.asking import Scene
    from core.figure import Figure
    from core.formulas.market.leading import Compared

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
NAMED = 3
"""So many economies are named with their best rank."""
BEST = N_("The best ranks of those shown in {year}: {economies}.")
ONE_BEST = N_("{economy} at rank {rank} in {industry}")
ROSE = N_(
    "Since {first}, the largest rise shown is that of {economy} in {industry} "
    "({change})."
)
FELL = N_(
    "Since {first}, the largest fall shown is that of {economy} in {industry} "
    "({change})."
)
ROSE_AND_FELL = N_(
    "Since {first}, the largest rise shown is that of {economy} in {industry} "
    "({change}), and the largest fall that of {other} in {other_industry} ({fall})."
)
UNMOVED = N_("None of the economies shown moved in an industry since {first}.")
NOTHING = N_("No industry is known for the economies shown in {year}.")


def leads(scene: Scene, over: Compared) -> str:
    """Return in how many industries the economy with the most firsts comes first.

    Where one is unknown, nobody can be said to lead.
    """
    asked, economy = scene.asked, most_often_first(over)
    if economy is None:
        return _(
            "No industry is known for all of the economies shown in {year}."
        ).format(year=asked.year)
    return _(LEADS[asked.measure]).format(
        economy=scene.source.in_sentence(economy),
        count=mentioned(led_figure(over, economy)),
        industries=mentioned(known_figure(over)),
        year=asked.year,
    )


def best_ranks(scene: Scene, grid: Sequence[Sequence[Figure]]) -> str:
    """Return where those shown rank best, the first of equal industries."""
    source, year = scene.source, scene.asked.year
    best = [min(row, key=_place) for row in grid if row]
    best = sorted((one for one in best if one.value is not None), key=_place)[:NAMED]
    if not best:
        return _(NOTHING).format(year=year)
    told = [
        _(ONE_BEST).format(
            economy=source.in_sentence(one.dim("economy")),
            rank=mentioned(one),
            industry=source.industries[one.dim("industry")],
        )
        for one in best
    ]
    return _(BEST).format(year=year, economies=clauses(told))


def moves(scene: Scene, grid: Sequence[Sequence[Figure]]) -> str:
    """Return the largest rise and the largest fall that are shown."""
    source, first = scene.source, scene.asked.years[0]
    known = [one for row in grid for one in row if one.value is not None]
    known.sort(key=from_the_largest)
    if not known:
        return _(NOTHING).format(year=scene.asked.year)
    rise, fall = known[0], known[-1]
    rose, fell = (rise.value or 0.0) > 0.0, (fall.value or 0.0) < 0.0
    if not (rose or fell):
        return _(UNMOVED).format(first=first)
    said = ROSE_AND_FELL if rose and fell else ROSE if rose else FELL
    named = rise if rose else fall
    return _(said).format(
        first=first,
        economy=source.in_sentence(named.dim("economy")),
        industry=source.industries[named.dim("industry")],
        change=mentioned(named),
        other=source.in_sentence(fall.dim("economy")),
        other_industry=source.industries[fall.dim("industry")],
        fall=mentioned(fall),
    )


def _place(rank: Figure) -> tuple[bool, float]:
    return rank.value is None, rank.value or 0.0
