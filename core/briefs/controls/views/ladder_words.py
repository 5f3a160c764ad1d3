"""What the licensing ladder says."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs.mentions import mentioned
from core.formulas.controls.licences import NOT_LISTED, NOT_TOLD, RUNGS, UNREAD
from core.i18n import N_, _
from core.joining import clauses, listed, sentences

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.figure import Figure
    from core.library import Library
    from core.tables.controls.country_chart import Requirement

RUNG_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "P5": N_("P5 policy of denial or prohibition"),
        "P4": N_("P4 presumption of denial"),
        "P3": N_("P3 case by case"),
        "P2": N_("P2 presumption of approval"),
        "P1": N_("P1 general licence or exception"),
        "P0": N_("P0 no licence"),
        NOT_LISTED: N_("Not listed or not in force"),
        NOT_TOLD: N_("Controlled, policy not stated"),
        UNREAD: N_("List not read"),
    }
)
"""By rung what it is called."""


def rung_name(rung: str) -> str:
    """Return what a rung is called."""
    return _(RUNG_NAMES[rung])


def without_destination() -> str:
    """Return why there is no ladder."""
    return _(
        "The workbook names no economy that the controls are aimed at, so no "
        "destination is known. Name one in its table of jurisdictions, with the role "
        "“target”."
    )


def reading(
    names: Mapping[str, str],
    columns: Sequence[Mapping[str, Figure]],
    items: Figure,
    destination: str,
) -> str:
    """Return who is strictest, and for how many items no policy has been read."""
    found = [
        (rung, name, column[rung])
        for rung in RUNGS[: RUNGS.index("P0")]
        for name, column in zip(names.values(), columns, strict=True)
        if column[rung].value
    ]
    if not found:
        return _("No source states a licensing policy toward {destination}.").format(
            destination=destination
        )
    strictest = found[0][0]
    most = max(
        (one for one in found if one[0] == strictest),
        key=lambda one: one[2].value or 0.0,
    )
    said = _(
        "Toward {destination} the strictest policy that a source states is {policy}: "
        "{name}, for {count} of {items} items."
    ).format(
        destination=destination,
        policy=rung_name(strictest).partition(" ")[2],
        name=most[1],
        count=mentioned(most[2]),
        items=mentioned(items),
    )
    untold = max(
        zip(names.values(), (column[NOT_TOLD] for column in columns), strict=True),
        key=lambda one: one[1].value or 0.0,
    )
    if not untold[1].value:
        return said
    return sentences(
        [
            said,
            _(
                "Most items under control without a stated policy: {name}, {count} of "
                "{items}."
            ).format(
                name=untold[0], count=mentioned(untold[1]), items=mentioned(items)
            ),
        ]
    )


def chart_head(library: Library, slug: str) -> str:
    """Return the heading of the licence requirements by an edition of the chart."""
    if not slug:
        return _("Licence required")
    dataset = library.dataset(slug)
    edition = dataset.vintage or dataset.source.name
    return _("Licence required, Country Chart {edition}").format(edition=edition)


def requirements_said(found: Sequence[Requirement]) -> str:
    """Return for which reasons a licence is required, not required, or not known."""
    groups: dict[bool | None, list[str]] = {}
    for one in found:
        reason = f"{one.reason} {one.column}".strip()
        groups.setdefault(one.is_required, []).append(reason)
    said = (
        (True, _("required: {reasons}")),
        (False, _("not required: {reasons}")),
        (None, _("not known: {reasons}")),
    )
    return clauses(
        words.format(reasons=listed(dict.fromkeys(groups[known])))
        for known, words in said
        if known in groups
    )


def note() -> str:
    """Return how a policy was read."""
    return _(
        "The strictest policy that a source states for this destination counts; words "
        "that name other destinations do not. What is not stated is not read, and is "
        "no licence-free trade."
    )
