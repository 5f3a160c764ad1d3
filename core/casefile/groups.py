"""The user's own groups of economies, kept in the case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.casefile import named_sets
from core.casefile.named_sets import Making, NamedSet, new_code, normal_names
from core.economies.table import Group, Kind
from core.errors import RequestError
from core.i18n import N_, _

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from core.economies import Economies

GROUPS: Final = Making(
    table="own_group",
    key="group_id",
    what="group",
    prefix="OWN",
    no_name=N_("A group of economies needs a name; write one."),
    too_long=N_("The name of a group has at most {count} letters; shorten “{name}”."),
    taken=N_(
        "“{name}” is the name of an economy or of another group; choose another name."
    ),
    no_members=N_("The group “{name}” has no members; tick at least one economy."),
    gone=N_("There is no such group in this case any more."),
)
UNKNOWN_MEMBER: Final = N_(
    "{code} is not a single economy and cannot be a member of a group; leave it out."
)


def own_groups(connection: sqlite3.Connection) -> tuple[Group, ...]:
    """Return the user's groups in the order in which they were made."""
    return tuple(
        Group(known.code, known.name, known.name, known.members, is_own=True)
        for known in named_sets.kept(connection, GROUPS)
    )


def add_group(
    connection: sqlite3.Connection,
    economies: Economies,
    name: str,
    members: Iterable[str],
) -> str:
    """Make a group and return its code.

    Raises:
        RequestError: The name is empty or taken, or a member no single economy.
    """
    told = NamedSet(new_code(GROUPS), name, tuple(members))
    named_sets.add(connection, GROUPS, _sound(connection, economies, told))
    return told.code


def change_group(
    connection: sqlite3.Connection,
    code: str,
    economies: Economies,
    name: str,
    members: Iterable[str],
) -> None:
    """Give a group of the user's another name or other members; its code stays.

    Raises:
        RequestError: As for a new one, or there is no such group.
    """
    told = NamedSet(code, name, tuple(members))
    named_sets.change(connection, GROUPS, _sound(connection, economies, told))


def remove_group(connection: sqlite3.Connection, code: str) -> None:
    """Delete a group of the user's.

    Raises:
        RequestError: There is no such group.
    """
    named_sets.remove(connection, GROUPS, code)


def _sound(
    connection: sqlite3.Connection, economies: Economies, told: NamedSet
) -> NamedSet:
    """Return a group of single economies under a name of its own."""
    built_in = [group for group in economies.groups if not group.is_own]
    names = (name for group in built_in for name in (group.name_en, group.name_ja))
    taken = economies.vocabulary() | normal_names(names)
    made = named_sets.sound(connection, GROUPS, told, taken)
    for member in told.members:
        row = economies.get(member)
        if row is None or row.kind is not Kind.ECONOMY:
            raise RequestError(_(UNKNOWN_MEMBER).format(code=member))
    return made
