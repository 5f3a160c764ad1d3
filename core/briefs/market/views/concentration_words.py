"""What is said of concentration: how few, since when, and who leads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.mentions import mentioned
from core.briefs.reasons import reason_text
from core.format import joined
from core.formulas.ids import LONGEST
from core.formulas.market.firsts import firsts
from core.i18n import N_, _
from core.joining import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.market.asking import Scene
    from core.formulas.market.concentration import Market

IS: Final = N_(
    "{industry}, {year}: the Herfindahl-Hirschman index is {hhi} (effective number of "
    "economies: {effective_number}); the four largest make {concentration_ratio}."
)
LIES: Final = N_(
    "{industry}, {year}: the Herfindahl-Hirschman index lies between {low} and {high} "
    "(effective number of economies: {effective_number}); the four largest make "
    "{concentration_ratio}."
)
MEASURES: Final = ("hhi", "effective_number", "concentration_ratio")
MOST_NAMED: Final = 3


def reading(scene: Scene, along: Sequence[Market]) -> str:
    """Return how concentrated the whole is, how it was, and who leads in its parts."""
    return sentences((_now(scene, along[-1]), _before(along), _leaders(scene)))


def _now(scene: Scene, one: Market) -> str:
    said = {"industry": scene.asked.industry_name, "year": one.year}
    least = one.outcome("hhi_low")
    if least.value is None:
        return _(
            "{industry}, {year}: on how few economies it rests is not known ({reason})."
        ).format(**said, reason=reason_text(least.reason))
    numbers = {measure: _measure(one, measure) for measure in MEASURES}
    if one.outcome("hhi").value is not None:
        return _(IS).format(**said, **numbers)
    low, high = (mentioned(one.figure(f"hhi_{end}")) for end in ("low", "high"))
    return _(LIES).format(**said, **numbers, low=low, high=high)


def _before(along: Sequence[Market]) -> str:
    first = along[0]
    if len(along) == 1 or first.outcome("hhi_low").value is None:
        return ""
    return _("In {year} the index was {hhi}.").format(
        year=first.year, hhi=_measure(first, "hhi")
    )


def _measure(one: Market, measure: str) -> str:
    """Return a measure, or both its bounds."""
    point = one.figure(measure)
    if point.value is not None:
        return mentioned(point)
    low, high = one.figure(f"{measure}_low"), one.figure(f"{measure}_high")
    return _("{low} to {high}").format(low=mentioned(low), high=mentioned(high))


def _leaders(scene: Scene) -> str:
    """Return who is the largest in how many industries, of those known."""
    source, asked = scene.source, scene.asked
    found = firsts(source.table, asked.industry, asked.year)
    if not found.by_economy or len(found.by_economy[0].id) > LONGEST:
        return ""
    first, *others = found.by_economy
    of_whom = [
        _("{economy} in {count}").format(
            economy=source.in_sentence(one.dim("economy")), count=mentioned(one)
        )
        for one in (first, *others)[:MOST_NAMED]
    ]
    return _(
        "Of the economies named, the largest is {economies} of the {count} industries "
        "known."
    ).format(count=mentioned(found.known), economies=joined(of_whom))
