"""How a change is told: the headings of its table, and a clause of its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.mentions import mentioned
from core.briefs.reasons import reason_text
from core.format import written
from core.formulas.market.changes import change_between
from core.i18n import N_, _

if TYPE_CHECKING:
    from core.figure import Figure

HEADS: Final = {
    "pp_change": N_("Points"),
    "percent_change": N_("Per cent"),
    "fold": N_("Became n-fold"),
    "fold_by": N_("Grew by n-fold"),
    "cagr": N_("Growth a year"),
}
LEAST_HEADS: Final = {
    "pp_change": N_("Points, at least"),
    "percent_change": N_("Per cent, at least"),
    "fold": N_("Became, at least"),
    "cagr": N_("Growth a year, at least"),
}
MOST_HEADS: Final = {
    "pp_change": N_("Points, at most"),
    "percent_change": N_("Per cent, at most"),
    "fold": N_("Became, at most"),
    "cagr": N_("Growth a year, at most"),
}
MEANT: Final = N_(
    "What became 3-fold is three times as large: it grew by 2-fold, or 200%. Growth a "
    "year is the steady rate that leads from the first year to the last."
)

ALL: Final = N_("{industry}, {first} to {last}: {economies}.")
FARTHEST: Final = N_("{industry}, {first} to {last}, the largest changes: {economies}.")
ROSE: Final = N_("{economy} rose from {before} to {after} ({changes})")
FELL: Final = N_("{economy} fell from {before} to {after} ({changes})")
STAYED: Final = N_("{economy} stayed at {after}")
SHORT: Final = {
    "share": N_("by {points}, or {percent}"),
    "other": N_("by {percent}"),
}
LONG: Final = {
    "share": N_("by {points}, to {fold}"),
    "other": N_("by {percent}, to {fold}"),
}
"""Of a share, and of a quotient or value; `{fold}` reads “4.1-fold”."""
TOLD_AS_FOLD: Final = 1.5
"""What grew less is told in per cent."""
AS_PRINTED: Final = N_("{changes}; as rounded, {low} to {high}")


def went(
    name: str, before: Figure, after: Figure, fold_bounds: tuple[Figure, ...] = ()
) -> str:
    """Return how far an economy went, as a clause.

    Args:
        name: The economy, as a sentence takes it.
        before: Its value in the first year.
        after: Its value in the last.
        fold_bounds: Between what its fold lies where published numbers are rounded.
    """
    if before.value is None or after.value is None:
        return _only_one_end(name, before, after)
    if before.value == after.value:
        return _(STAYED).format(economy=name, after=mentioned(after))
    said = _(ROSE if after.value > before.value else FELL)
    return said.format(
        economy=name,
        before=mentioned(before),
        after=mentioned(after),
        changes=_changes(before, after, fold_bounds),
    )


def _only_one_end(name: str, before: Figure, after: Figure) -> str:
    end = after if before.value is None else before
    missing = before if before.value is None else after
    reason = reason_text(missing.reason)
    if end.value is None:
        return _("{economy} is not known ({reason})").format(
            economy=name, reason=reason
        )
    return _("{economy} {value} in {year}, not known in {other} ({reason})").format(
        economy=name,
        value=mentioned(end),
        year=end.period,
        other=missing.period,
        reason=reason,
    )


def _changes(before: Figure, after: Figure, fold_bounds: tuple[Figure, ...]) -> str:
    fold = change_between("fold", before, after)
    measure = "share" if after.unit == "share" else "other"
    sizes = {
        "percent": _size(change_between("percent_change", before, after)),
        "points": _size(change_between("pp_change", before, after))
        if measure == "share"
        else "",
    }
    if fold.value is None:
        if not sizes["points"]:
            return reason_text(fold.reason)
        return _("by {points}").format(points=sizes["points"])
    if fold.value < TOLD_AS_FOLD:
        return _(SHORT[measure]).format(**sizes)
    told = _(LONG[measure]).format(**sizes, fold=mentioned(fold))
    if not fold_bounds or any(bound.value is None for bound in fold_bounds):
        return told
    low, high = map(mentioned, fold_bounds)
    return _(AS_PRINTED).format(changes=told, low=low, high=high)


def _size(change: Figure) -> str:
    """Return a change without its sign, which the verb says."""
    if change.value is None:
        return written(None, change.unit)
    return mentioned(change, written(abs(change.value), change.unit))
