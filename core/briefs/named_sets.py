"""Groups of economies and sets of industries: built in, and the user's own."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from core.briefs import fields
from core.economies import Kind
from core.errors import CaseDamagedError
from core.format import joined
from core.i18n import N_, _
from core.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.briefs.exhibit import Field
    from core.casefile import Pin
    from core.economies import Group
    from core.industries import IndustrySet
    from core.library import Library

MEMBERS = "members"
"""The name of the field in which members are ticked."""
BESIDE = {"trend": "benchmark", "parity": "peer"}
"""By view of the market share tab whom it shows beside the economies chosen."""
LACKING_INDUSTRIES = N_("Not offered in {dataset}, which does not have {industries}.")
LACKING = N_("Not offered in {dataset}, which does not list {economies}.")


class SetRow(NamedTuple):
    """One group of economies, or one set of industries.

    Attributes:
        codes: Of its members; each counts once.
        names: Of its members, as a list reads best.
        source: Who says what is in it, and as of when; of the user's own, nobody else.
        notes: In which datasets it cannot be chosen, and why.
    """

    code: str
    name: str
    codes: tuple[str, ...]
    names: tuple[str, ...]
    is_own: bool
    source: str
    notes: tuple[str, ...]


def industry_sets(library: Library) -> tuple[SetRow, ...]:
    """Return every set of industries, the user's own first."""
    labels = _industry_labels(library)
    known = sorted(library.sets, key=lambda one: not one.is_own)
    return tuple(_set_row(library, one, labels) for one in known)


def groups(library: Library) -> tuple[SetRow, ...]:
    """Return every group, the user's own first."""
    known = sorted(library.economies.groups, key=lambda group: not group.is_own)
    return tuple(_row(library, group) for group in known)


def members_field(library: Library, chosen: tuple[str, ...]) -> Field:
    """Return the list in which the members of a group are ticked.

    Single economies of today alone: a former or partial one would count twice.
    """
    economies = library.economies
    names = {
        row.code: economies.name(row.code)
        for row in economies.rows
        if row.kind is Kind.ECONOMY
    }
    ordered = dict(sorted(names.items(), key=lambda named: named[1].casefold()))
    whole = tuple((group.name, group.members) for group in economies.groups)
    return fields.many(MEMBERS, _("Membe&rs"), ordered, chosen, whole)


def industries_field(library: Library, chosen: tuple[str, ...]) -> Field:
    """Return the list in which the industries of a set are ticked.

    Industries of any dataset of the case; what is itself a sum would count twice.
    """
    names = _industry_labels(library)
    whole = tuple((one.name, one.members) for one in library.sets)
    return fields.many(MEMBERS, _("Indust&ries"), names, chosen, whole)


def pins_showing(library: Library, code: str) -> int:
    """Return how many pinned exhibits show a group or a set."""
    pins = (pin for pin in library.pins if pin.key.startswith("market_share."))
    return sum(code in _pinned(pin) for pin in pins)


def _pinned(pin: Pin) -> tuple[str, ...]:
    """Return the codes of whom and of what a pin of the market share tab shows."""
    view = pin.key.partition(".")[2]
    with suppress(CaseDamagedError):  # who goes to the pin is told so
        selection = Selection.from_json(pin.selection)
        market = selection.market._asdict()
        beside = market.get(BESIDE.get(view, ""), "")
        return (*selection.economies, selection.market.industry, beside)
    return ()


def _row(library: Library, group: Group) -> SetRow:
    names = (library.economies.name(code) for code in group.members)
    dated = _("{source}, {date}").format(source=group.source, date=group.as_of)
    return SetRow(
        group.code,
        group.name,
        group.members,
        tuple(sorted(names, key=str.casefold)),
        group.is_own,
        _("yours, in this case only") if group.is_own else dated,
        tuple(_lacking(library, group)) if group.is_own else (),
    )


def _set_row(library: Library, known: IndustrySet, labels: Mapping[str, str]) -> SetRow:
    return SetRow(
        known.code,
        known.name,
        known.members,
        tuple(labels.get(code, code) for code in known.members),
        known.is_own,
        _("yours, in this case only") if known.is_own else known.source,
        tuple(_lacking_industries(library, known, labels)) if known.is_own else (),
    )


def _industry_labels(library: Library) -> dict[str, str]:
    """Return the industries of the case that are no sums, with what to call them."""
    labels: dict[str, str] = {}
    for dataset in library.of_kind("output"):
        with suppress(CaseDamagedError):  # the tab that shows it says so
            for code, label in library.output(dataset.slug).industries.items():
                labels.setdefault(code, label)
    return {
        code: f"{code} {library.sets.industry_name(code, labels[code])}"
        for code in sorted(labels)
    }


def _lacking_industries(
    library: Library, known: IndustrySet, labels: Mapping[str, str]
) -> Iterator[str]:
    for dataset in library.of_kind("output"):
        with suppress(CaseDamagedError):  # the tab that shows it says so
            missing = library.output(dataset.slug).missing_industries(known.code)
            if missing:
                names = joined([labels.get(code, code) for code in missing])
                yield _(LACKING_INDUSTRIES).format(
                    dataset=dataset.title, industries=names
                )


def _lacking(library: Library, group: Group) -> Iterator[str]:
    for dataset in library.of_kind("output"):
        with suppress(CaseDamagedError):  # the tab that shows it says so
            held = library.output(dataset.slug).economies
            names = [
                library.economies.name(code)
                for code in group.members
                if code not in held
            ]
            if names:
                yield _(LACKING).format(dataset=dataset.title, economies=joined(names))
