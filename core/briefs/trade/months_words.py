"""What the views of months have in common to say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.trade.runs import listed_runs
from core.formulas.trade.inputs import FLOWS
from core.i18n import N_, _
from core.joining import listed
from core.tables.streams import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.briefs.trade.asking import Scene
    from core.figure import Figure
    from core.tables.streams import Flow

ROSE: Final = N_("rose by {value}")
FELL: Final = N_("fell by {value}")


def no_months() -> str:
    """Return why there is nothing to show of a dataset of years."""
    return _(
        "This dataset has no monthly figures for what is chosen. Choose a dataset with "
        "months."
    )


def missing_note(scene: Scene, months: Iterable[str]) -> str:
    """Return of which of some months a flow that the stream has is not known.

    Months before the first that the dataset has are no gap.
    """
    flows = scene.table.flows(scene.asked.stream, "month")
    kinds = {kind for both in flows.values() for kind in both}
    missing = [
        month
        for month in months
        if month >= min(flows) and _known(flows.get(month, {})) != kinds
    ]
    if not missing:
        return ""
    text = _("Not known: {months}; no sum is given that would hold them.")
    return text.format(months=listed(listed_runs(missing)))


def of_months_note(scene: Scene) -> str:
    """Return which years are added up, because they are published by month alone."""
    asked, summed = scene.asked, scene.table.rows.summed
    if asked.frequency != "year" or not summed:
        return ""
    years = [
        str(year)
        for year in range(asked.years[0], asked.years[1] + 1)
        if any(
            (asked.stream.basis, kind, str(year)) in summed for kind in FLOWS.values()
        )
    ]
    if not years:
        return ""
    text = _("{years}: not published as a year; added up from the months.")
    return text.format(years=listed(listed_runs(years)))


def known_until(scene: Scene, year: int) -> int:
    """Return the month up to which a year is known from January on; 0 if it is not."""
    flows = scene.table.flows(scene.asked.stream, "month")
    kinds = {kind for both in flows.values() for kind in both}
    for number in range(1, MONTHS + 1):
        if _known(flows.get(f"{year}-{number:02}", {})) != kinds:
            return number - 1
    return MONTHS


def _known(flows: Mapping[str, Flow]) -> set[str]:
    return {
        kind
        for kind, flow in flows.items()
        if flow.value is not None and not flow.partial
    }


def direction(change: Figure) -> str:
    """Return how a change is said, yet to be translated and filled in."""
    return FELL if (change.value or 0.0) < 0 else ROSE
