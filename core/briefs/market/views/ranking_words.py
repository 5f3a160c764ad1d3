"""What a ranking says: who leads, who moved most, and who the others are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.mentions import mentioned
from core.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.briefs.market.asking import Asked
    from core.briefs.market.source import MarketSource
    from core.briefs.market.views.standing import Standing
    from core.figure import Figure

FIRST = N_("{industry}, {year}: first is {leaders}.")
FIRST_KNOWN = N_("{industry}, {year}: of the economies known, first is {leaders}.")
NAMED = 3
ROSE = N_("Since {year}, {economy} has risen most ({change}).")
FELL = N_("Since {year}, {economy} has fallen most ({change}).")
ROSE_AND_FELL = N_(
    "Since {year}, {economy} has risen most ({change}), and {other} has fallen most "
    "({fall})."
)


def order(source: MarketSource, asked: Asked, found: Sequence[Standing]) -> str:
    """Return who leads, and who follows."""
    known = [one.figure for one in found if one.figure.value is not None]
    if not known:
        return nothing_known(asked)
    known.sort(key=lambda figure: -(figure.value or 0.0))
    said = FIRST if len(known) == len(found) else FIRST_KNOWN
    return _(said).format(
        industry=asked.industry_name,
        year=asked.year,
        leaders="".join(_leaders(source, known[:NAMED])),
    )


def _leaders(source: MarketSource, known: Sequence[Figure]) -> Iterator[str]:
    """Yield who is first and how each follows: after another, or level with it."""
    for place, figure in enumerate(known):
        if place:
            is_level = figure.value == known[place - 1].value
            yield _(", level with ") if is_level else _(", then ")
        yield _("{economy} ({value})").format(
            economy=source.in_sentence(figure.dim("economy")), value=mentioned(figure)
        )


def nothing_known(asked: Asked) -> str:
    """Return that nobody is known."""
    return _("Nothing is known of {industry} in {year}.").format(
        industry=asked.industry_name, year=asked.year
    )


def movers(source: MarketSource, asked: Asked, found: Sequence[Standing]) -> str:
    """Return who rose and who fell most since the first year; nothing if nobody did."""
    changes = [
        (one.change.value, one.change)
        for one in found
        if one.change is not None and one.change.value is not None
    ]
    if not changes:
        return ""
    (most, rise), (least, fall) = max(changes, key=_size), min(changes, key=_size)
    if most <= 0 and least >= 0:
        return ""
    said = ROSE_AND_FELL if least < 0 < most else ROSE if most > 0 else FELL
    first = rise if most > 0 else fall
    return _(said).format(
        year=asked.years[0],
        economy=source.in_sentence(first.dim("economy")),
        change=mentioned(first),
        other=source.in_sentence(fall.dim("economy")),
        fall=mentioned(fall),
    )


def _size(change: tuple[float, object]) -> float:
    return change[0]


def rest_name(found: Sequence[Standing], shown: Sequence[Standing]) -> str:
    """Return what to call all those that are not shown."""
    count = len(found) - len(shown)
    return ngettext(
        "All others ({count} listed)", "All others ({count} listed)", count
    ).format(count=count)
