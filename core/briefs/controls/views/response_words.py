"""What is said of the target's response."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.controls.views.measure_words import live_name, next_to_end
from core.briefs.mentions import mentioned
from core.format import joined
from core.formulas.controls.measures import EVERY_STATUS
from core.i18n import _
from core.joining import clauses, sentences
from core.tables.controls.measures import LIVE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.briefs.controls.views.response import Listed, Live
    from core.figure import Figure


def heads() -> tuple[str, ...]:
    """Return the headings of the table."""
    return (
        *(_("Control measure"), _("In force from"), _("Status"), _("Until")),
        *(_("Citation"), _("Days left, or parties")),
    )


def without_target() -> str:
    """Return why there is no response to show."""
    return _(
        "No table of jurisdictions in this case names a target. Fill in the template "
        "for jurisdictions, with the role “target”, and import it."
    )


def without_measures(targets: Sequence[str]) -> str:
    """Return why there is no response to show."""
    return _(
        "No measures of {targets} are in this case. Fill in the template for control "
        "measures and import it."
    ).format(targets=joined(targets))


def reading(
    live: Sequence[Live],
    listed: Sequence[Listed],
    counts: Mapping[str, Figure],
    at: str,
) -> str:
    """Return how many measures are what, which ends next, and whom it has listed."""
    parts = clauses(
        _("{count} {status}").format(
            count=mentioned(counts[status]), status=live_name(status)
        )
        for status in LIVE
        if counts[status].value
    )
    said = [
        _("Measures on record as of {date}: {count}; {parts}.").format(
            date=at, count=mentioned(counts[EVERY_STATUS]), parts=parts
        )
    ]
    coming = [
        (one.days.value, one)
        for one in live
        if one.days and one.days.value is not None and one.days.value >= 0
    ]
    if coming:
        _days, first = min(coming, key=lambda pair: pair[0])
        assert first.days is not None  # noqa: S101  # chosen so
        said.append(next_to_end(first.measure, first.days))
    if listed:
        said.append(
            _("Most parties listed: {count} of {economy}.").format(
                count=mentioned(listed[0].parties), economy=listed[0].economy
            )
        )
    return sentences(said)


def notes() -> tuple[str, ...]:
    """Return what must be said beside it."""
    return (
        _(
            "Suspended is not repealed: a suspension that is over says nothing of what "
            "holds now until a source has been read."
        ),
    )
