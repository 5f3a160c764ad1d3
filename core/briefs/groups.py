"""The groups of economies a case can be asked about: built in, and the user's own."""

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
    from collections.abc import Iterator

    from core.briefs.exhibit import Field
    from core.economies import Group
    from core.library import Library

MEMBERS = "members"
"""The name of the field in which members are ticked."""
LACKING = N_("Not offered in {dataset}, which does not list {economies}.")


class GroupRow(NamedTuple):
    """One group.

    Attributes:
        codes: Of its members; each counts once.
        names: Of its members, as a list reads best.
        source: Who says who is in it, and as of when; of the user's own, nobody else.
        notes: In which datasets it cannot be chosen, and why.
    """

    code: str
    name: str
    codes: tuple[str, ...]
    names: tuple[str, ...]
    is_own: bool
    source: str
    notes: tuple[str, ...]


def groups(library: Library) -> tuple[GroupRow, ...]:
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


def pins_showing(library: Library, code: str) -> int:
    """Return how many pinned exhibits show a group."""
    shown = (pin for pin in library.pins if pin.key.startswith("market_share."))
    return sum(code in Selection.from_json(pin.selection).economies for pin in shown)


def _row(library: Library, group: Group) -> GroupRow:
    names = (library.economies.name(code) for code in group.members)
    dated = _("{source}, {date}").format(source=group.source, date=group.as_of)
    return GroupRow(
        group.code,
        group.name,
        group.members,
        tuple(sorted(names, key=str.casefold)),
        group.is_own,
        _("yours, in this case only") if group.is_own else dated,
        tuple(_lacking(library, group)) if group.is_own else (),
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
