"""What is said of measures over time, and of who followed whom."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs.mentions import mentioned
from core.format import written
from core.i18n import N_, _
from core.joining import sentences

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from core.briefs.exhibit import Span
    from core.figure import Figure
    from core.formulas.controls.lags import ItemLag

LEGEND: Final[Mapping[str, str]] = MappingProxyType(
    {
        "announced": N_("announced"),
        "measure": N_("takes effect"),
        "end": N_("ends"),
        "draft": N_("draft or to come"),
        "suspension": N_("suspended"),
        "lag": N_("lag behind the first"),
        "soon": N_("begins or ends within 90 days"),
    }
)


def legend(kinds: Collection[str]) -> tuple[tuple[str, str], ...]:
    """Return what the signs mean that are drawn."""
    return tuple((kind, _(name)) for kind, name in LEGEND.items() if kind in kinds)


def marks_of(span: Span) -> Iterator[str]:
    """Yield the signs that a span has beside its kind."""
    if span.announced is not None:
        yield "announced"
    if span.end is not None and span.kind != "lag":
        yield "end"
    if span.soon:
        yield "soon"


def heads() -> tuple[str, ...]:
    """Return the headings of the table."""
    return (
        *(_("Jurisdiction"), _("Measure or item"), _("Status"), _("Announced")),
        *(_("Effective"), _("Ends"), _("Days left, or lag")),
    )


def without_dates() -> str:
    """Return why nothing is shown."""
    return _(
        "The workbook tells of no measures of these jurisdictions. Import a workbook "
        "that has them, or choose other jurisdictions."
    )


def soonest(days: Figure | None) -> str:
    """Return how long it is until the next date; nothing where none is near."""
    if days is None:
        return ""
    return _("The next date is {days} away.").format(days=mentioned(days))


def reading(*said: str) -> str:
    """Return what is known of measures and of lags, sentence by sentence."""
    return sentences(said)


def measures(every: Figure, in_force: Figure, suspended: Figure) -> str:
    """Return how many measures there are."""
    return _(
        "Of {every} measures on record {in_force} are in force and {suspended} "
        "suspended."
    ).format(
        every=mentioned(every),
        in_force=mentioned(in_force),
        suspended=mentioned(suspended),
    )


def lags(found: Sequence[ItemLag], undated: Figure) -> str:
    """Return the longest lag; or that the dates bear none, and how many those are."""
    if found:
        longest = max(found, key=lambda lag: lag.days.value or 0.0)
        return _(
            "The longest lag behind the first is {days}; of {undated} controls the "
            "first day was not read for the item itself, so they are in no lag."
        ).format(days=mentioned(longest.days), undated=mentioned(undated))
    return _(
        "No lag is shown: the dates do not bear it. Of {undated} controls the first "
        "day was not read for the item itself."
    ).format(undated=mentioned(undated))


def lag(item: str, first: str, days: Figure) -> str:
    """Return what a lag is called."""
    return _("{item}: {days} after {first}").format(
        item=item, days=written(days.value, days.unit), first=first
    )


def notes(found: Sequence[ItemLag], most: int) -> tuple[str, ...]:
    """Return which lags are drawn."""
    if not found:
        return ()
    return (
        _(
            "Of each jurisdiction the {most} longest lags are drawn; the table has all."
        ).format(most=most),
    )
