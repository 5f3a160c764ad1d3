"""The user's own groups of economies, kept in the case."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Final

from core.casefile.history.changing import changing
from core.casefile.history.steps import Step
from core.economies.table import Group, Kind
from core.errors import RequestError
from core.i18n import N_, _
from core.intake.labels import normalised
from core.marks import without_marks

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from core.economies import Economies

LONGEST: Final = 60
"""In letters; a longer name fits into no legend."""

NO_NAME: Final = N_("A group of economies needs a name; write one.")
TOO_LONG: Final = N_(
    "The name of a group has at most {count} letters; shorten “{name}”."
)
TAKEN: Final = N_(
    "“{name}” is the name of an economy or of another group; choose another name."
)
NO_MEMBERS: Final = N_("The group “{name}” has no members; tick at least one economy.")
UNKNOWN_MEMBER: Final = N_(
    "{code} is not a single economy and cannot be a member of a group; leave it out."
)
NO_GROUP: Final = N_("There is no such group in this case any more.")


def own_groups(connection: sqlite3.Connection) -> tuple[Group, ...]:
    """Return the user's groups in the order in which they were made."""
    rows = connection.execute(
        "SELECT code, name, members FROM own_group ORDER BY group_id"
    )
    return tuple(
        Group(code, name, name, tuple(members.split()), is_own=True)
        for code, name, members in rows
    )


def add_group(
    connection: sqlite3.Connection,
    economies: Economies,
    name: str,
    members: Iterable[str],
) -> str:
    """Make a group and return its code.

    The code is like no other in any case: two groups of one name in two briefings are
    not the same question.

    Raises:
        RequestError: The name is empty or taken, or a member no single economy.
    """
    code = f"OWN-{secrets.token_hex(4).upper()}"
    group = _sound(connection, economies, code, name, members)
    with changing(connection, Step("add_group", {"name": group.name})):
        connection.execute(
            "INSERT INTO own_group (code, name, members) VALUES (?, ?, ?)",
            (code, group.name, " ".join(group.members)),
        )
    return code


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
    before = _known(connection, code)
    group = _sound(connection, economies, code, name, members)
    if group == before:
        return
    with changing(connection, Step("change_group", {"name": before.name})):
        connection.execute(
            "UPDATE own_group SET name = ?, members = ? WHERE code = ?",
            (group.name, " ".join(group.members), code),
        )


def remove_group(connection: sqlite3.Connection, code: str) -> None:
    """Delete a group of the user's.

    Raises:
        RequestError: There is no such group.
    """
    group = _known(connection, code)
    with changing(connection, Step("remove_group", {"name": group.name})):
        connection.execute("DELETE FROM own_group WHERE code = ?", (code,))


def _known(connection: sqlite3.Connection, code: str) -> Group:
    for group in own_groups(connection):
        if group.code == code:
            return group
    raise RequestError(_(NO_GROUP))


def _sound(
    connection: sqlite3.Connection,
    economies: Economies,
    code: str,
    name: str,
    members: Iterable[str],
) -> Group:
    """Return a group that can be kept: no member twice, no name that misleads."""
    called = " ".join(without_marks(name).split())
    told = tuple(dict.fromkeys(members))
    if not called:
        raise RequestError(_(NO_NAME))
    if len(called) > LONGEST:
        message = _(TOO_LONG).format(count=LONGEST, name=called)
        raise RequestError(message)
    if normalised(called) in _taken(connection, economies, code):
        raise RequestError(_(TAKEN).format(name=called))
    if not told:
        raise RequestError(_(NO_MEMBERS).format(name=called))
    for member in told:
        row = economies.get(member)
        if row is None or row.kind is not Kind.ECONOMY:
            raise RequestError(_(UNKNOWN_MEMBER).format(code=member))
    return Group(code, called, called, tuple(sorted(told)), is_own=True)


def _taken(
    connection: sqlite3.Connection, economies: Economies, code: str
) -> frozenset[str]:
    """Return every name, normalised, that a group may not have."""
    others = (group for group in own_groups(connection) if group.code != code)
    built_in = (group for group in economies.groups if not group.is_own)
    names = {
        normalised(name)
        for group in (*others, *built_in)
        for name in (group.name_en, group.name_ja)
    }
    return economies.vocabulary() | names
