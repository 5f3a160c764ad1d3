"""What is said of who gained and who lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.mentions import mentioned
from core.briefs.reasons import reason_text
from core.format import joined, written
from core.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.briefs.market.asking import Asked
    from core.figure import Figure

CHANGES: Final = {
    "share": N_("Change of shares"),
    "value": N_("Growth in value added"),
}
TITLES: Final = {
    "share": N_("{industry}: who gained and who lost share"),
    "value": N_("{industry}: where the growth came from"),
}
UNITS: Final = {
    ("share", False): N_("change of the share of world value added, percentage points"),
    ("share", True): N_(
        "change of the share of value added of the economies listed, percentage points"
    ),
    ("value", False): N_("contribution to the growth of the world, percentage points"),
    ("value", True): N_(
        "contribution to the growth of the economies listed, percentage points"
    ),
}
ARITHMETIC: Final = N_("This is arithmetic: it does not say who took what from whom.")
ADDED: Final = {
    "share": N_("All gains and losses add up to zero."),
    "value": N_("All contributions add up to the growth in per cent."),
}
BOTH: Final = N_(
    "{industry}, {first} to {last}: the largest gain is that of {gainer}; the largest "
    "losses are those of {losers}."
)
GAINED: Final = N_(
    "{industry}, {first} to {last}: the largest gain is that of {gainer}."
)
LOST: Final = N_(
    "{industry}, {first} to {last}: the largest losses are those of {losers}."
)
"""Of shares that exceed the whole, so that what all others had is not known."""
NONE_GAINED: Final = N_("{industry}, {first} to {last}: no share changed.")
LOSER: Final = N_("{economy} ({points}, {part} of all that was lost)")
MOVER: Final = N_("{economy} ({points})")
GREW: Final = N_(
    "{industry}, {first} to {last}: the whole changed by {growth}; the largest "
    "contributions are those of {economies}."
)
OTHERS_UNKNOWN: Final = N_(
    "What all others had in it is not known ({reason}): the parts shown need not add "
    "up to the whole."
)
TOLD: Final = 2
"""So many losers, or contributors, are named."""


def gained(
    asked: Asked,
    names: Mapping[str, str],
    changes: Mapping[str, Figure],
    losses: Mapping[str, Figure],
) -> str:
    """Return who gained most, and who lost most and how much of all losses."""
    known = {c: one for c, one in changes.items() if one.value is not None}
    gainer, *_others = known
    losers = [code for code in reversed(known) if code in losses][:TOLD]
    has_gained = (known[gainer].value or 0.0) > 0
    if not losers and not has_gained:
        return _(NONE_GAINED).format(**_about(asked))
    said = BOTH if losers and has_gained else LOST if losers else GAINED
    return _(said).format(
        **_about(asked),
        gainer=_mover(names[gainer], known[gainer]),
        losers=joined([_loser(names[c], known[c], losses[c]) for c in losers]),
    )


def added_up(of: str, others: Figure | None) -> str:
    """Return what the parts add up to; with others that are not known, to nothing sure.

    Args:
        of: Whether a `share` or a `value` is divided.
        others: What all others had in it, where there are any.
    """
    if others is None or others.value is not None:
        return _(ADDED[of])
    return _(OTHERS_UNKNOWN).format(reason=reason_text(others.reason))


def grown(
    asked: Asked,
    names: Mapping[str, str],
    changes: Mapping[str, Figure],
    growth: Figure,
) -> str:
    """Return how much the whole grew, and who contributed most."""
    known = [code for code, one in changes.items() if one.value is not None]
    first = [_mover(names[code], changes[code]) for code in known[: TOLD + 1]]
    return _(GREW).format(
        **_about(asked), growth=mentioned(growth), economies=joined(first)
    )


def _about(asked: Asked) -> dict[str, str | int]:
    return {
        "industry": asked.industry_name,
        "first": asked.years[0],
        "last": asked.year,
    }


def _mover(name: str, change: Figure) -> str:
    return _(MOVER).format(economy=name, points=mentioned(change))


def _size(change: Figure) -> str:
    """Return a loss without its sign, which the sentence says."""
    return mentioned(change, written(abs(change.value or 0.0), change.unit))


def _loser(name: str, change: Figure, part: Figure) -> str:
    """Return who lost how much, and which part of all losses if that is known."""
    points = _size(change)
    if part.value is None:
        return _(MOVER).format(economy=name, points=points)
    return _(LOSER).format(economy=name, points=points, part=mentioned(part))
