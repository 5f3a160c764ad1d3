"""What a ranking is made of: who is shown, in which order, and what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs.market.views.framing import from_the_largest
from core.formulas.market.changes import change_between
from core.formulas.market.ranks import ranks_in
from core.formulas.market.rest import RESTS, rest
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.market.asking import Asked, Scene
    from core.figure import Figure

CHANGES = {"share": "pp_change", "LQ": "percent_change", "value": "percent_change"}
"""By measure the change that a ranking speaks of."""


class Standing(NamedTuple):
    """What there is to say of one economy in a ranking.

    Attributes:
        figure: The measure in the last year.
        rank: Its place then, and `rank_before` in the first year.
        before: The measure in the first year; None where only one year is asked.
        change: From the one to the other; None as well.
    """

    code: str
    figure: Figure
    rank: Figure
    before: Figure | None = None
    rank_before: Figure | None = None
    change: Figure | None = None


def most_shown(asked: Asked) -> int | None:
    """Return how many economies were asked for; None for all of them.

    Raises:
        ValueError: What was typed is no whole number from 1 up.
    """
    typed = asked.choice.top.strip()
    if not typed:
        return None
    if not typed.isdecimal() or int(typed) < 1:
        raise ValueError(typed)
    return int(typed)


def no_number(asked: Asked) -> str:
    """Return what is wrong with the number that was typed."""
    return _(
        "“{typed}” is no number of economies. Type a whole number such as 10, or "
        "nothing to see all of them."
    ).format(typed=asked.choice.top.strip())


def standings(scene: Scene) -> list[Standing]:
    """Return every economy that can be ranked, from the largest down."""
    source, asked = scene.source, scene.asked
    first, last = asked.years[0], asked.year
    codes, of = source.ranked, (asked.measure, asked.industry)
    now = [source.figure(of[0], code, of[1], last) for code in codes]
    places = ranks_in(source.table, of[0], codes, of[1], last)
    found = [Standing(*row) for row in zip(codes, now, places, strict=True)]
    if first != last:
        then = [source.figure(of[0], code, of[1], first) for code in codes]
        were = ranks_in(source.table, of[0], codes, of[1], first)
        formula = CHANGES[asked.measure]
        found = [
            one._replace(
                before=before,
                rank_before=rank,
                change=change_between(formula, before, one.figure),
            )
            for one, before, rank in zip(found, then, were, strict=True)
        ]
    return sorted(found, key=lambda one: from_the_largest(one.figure))


def by_change(found: Sequence[Standing]) -> list[Standing]:
    """Return those of a ranking by how much they changed, the largest rise first."""
    return sorted(found, key=lambda one: from_the_largest(one.change or one.figure))


def shown_of(found: Sequence[Standing], asked: Asked) -> list[Standing]:
    """Return so many as were asked for, and those chosen wherever they stand."""
    most = most_shown(asked)
    if most is None:
        return list(found)
    return [
        one
        for place, one in enumerate(found)
        if place < most or one.code in asked.economies
    ]


def left_over(
    scene: Scene, found: Sequence[Standing], shown: Sequence[Standing]
) -> Figure | None:
    """Return what all others make together; None where nobody is left out."""
    asked = scene.asked
    formula = RESTS.get(asked.measure)
    if formula is None or len(shown) == len(found):
        return None
    known = [one.code for one in shown if one.figure.value is not None]
    return rest(scene.source.table, formula, known, asked.industry, asked.year)
