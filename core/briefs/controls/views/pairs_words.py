"""What is said of lists pair by pair."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs.controls.words import range_text
from core.briefs.names import in_sentence
from core.format import written
from core.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.figure import Figure
    from core.library import Library

JACCARD, WEIGHTED, POLICY, GROUNDS = "jaccard", "weighted", "policy", "grounds"
MEASURES: Final[Mapping[str, str]] = MappingProxyType(
    {
        JACCARD: N_("Jaccard index"),
        WEIGHTED: N_("Weighted Jaccard index"),
        POLICY: N_("Licensing policies apart"),
        GROUNDS: N_("Grounds apart"),
    }
)
"""What may be drawn of each pair."""
TITLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        JACCARD: N_("Alignment of control lists, pair by pair"),
        WEIGHTED: N_("Alignment of control lists by weight, pair by pair"),
        POLICY: N_("How far licensing policies lie apart, pair by pair"),
        GROUNDS: N_("How often grounds of control differ, pair by pair"),
    }
)
UNITS: Final[Mapping[str, str]] = MappingProxyType(
    {
        JACCARD: N_(
            "Jaccard index, per cent: items both control of items either controls"
        ),
        WEIGHTED: N_("weaker over stronger control, per cent of the weight"),
        POLICY: N_(
            "distance of policies toward {destination}, 0 (none) to 1 (whole ladder)"
        ),
        GROUNDS: N_("items both control without a common class of grounds, per cent"),
    }
)


def measures() -> dict[str, str]:
    """Return what may be drawn."""
    return {code: _(name) for code, name in MEASURES.items()}


def title(measure: str) -> str:
    """Return what stands above the chart."""
    return _(TITLES[measure])


def unit(measure: str, library: Library, destination: str) -> str:
    """Return what the numbers are."""
    name = in_sentence(library, destination) if destination else _("the target")
    return _(UNITS[measure]).format(destination=name)


def heads() -> tuple[str, ...]:
    """Return the headings of the table of pairs."""
    return (
        *(_("Pair"), _("Jaccard index"), _("Known items only"), _("By weight")),
        *(_("Known items"), _("First covered by second"), _("Second covered by first")),
        *(_("Median lag"), _("Mean lag"), _("Open lag, median")),
        *(_("Policies apart"), _("Grounds apart")),
    )


def lag(median: Figure, not_comparable: Figure) -> str:
    """Return a median lag, and how many items are not in it."""
    said = written(median.value, median.unit)
    if not not_comparable.value:
        return said
    return _("{days}; dates not comparable: {count}").format(
        days=said, count=written(not_comparable.value, "count")
    )


def no_lag(not_comparable: Figure) -> str:
    """Return of how many items the dates are not comparable."""
    return _("dates not comparable: {count}").format(
        count=written(not_comparable.value, "count")
    )


def point_and_range(point: Figure, low: Figure, high: Figure) -> str:
    """Return a point with its range behind it, where it has one."""
    said = written(point.value, point.unit)
    if low.value == high.value:
        return said
    return _("{point} ({range})").format(point=said, range=range_text(low, high))


def notes(library: Library, destination: str) -> tuple[str, ...]:
    """Return what must be said beside the numbers."""
    quotable = _(
        "A point is given only where at least 60% of the items are known on both "
        "sides and the range is no wider than 10 percentage points."
    )
    if not destination:
        return (quotable,)
    name = in_sentence(library, destination)
    toward = _("Licensing policies are those toward {destination}.")
    return (quotable, toward.format(destination=name))
