"""Named sets of codes that the user makes: of economies, and of industries."""

from __future__ import annotations

import re
import secrets
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import quote, unquote

from core.casefile.history.changing import changing
from core.casefile.history.steps import Step
from core.errors import RequestError
from core.i18n import _
from core.intake.labels import normalised
from core.marks import without_marks

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable

LONGEST: Final = 60
"""In letters; a longer name fits into no legend."""


class Making(NamedTuple):
    """One kind of such sets: where they are kept, and what is said when one is refused.

    Attributes:
        key: The column that numbers the sets.
        what: What the names of its steps end in.
        prefix: What the codes begin with.
    """

    table: str
    key: str
    what: str
    prefix: str
    no_name: str
    too_long: str
    taken: str
    no_members: str
    gone: str


class NamedSet(NamedTuple):
    """A set as it is kept; no member is in it twice."""

    code: str
    name: str
    members: tuple[str, ...]


def kept(connection: sqlite3.Connection, making: Making) -> tuple[NamedSet, ...]:
    """Return the sets in the order in which they were made."""
    rows = connection.execute(
        f"SELECT code, name, members FROM {making.table} ORDER BY {making.key}"  # noqa: S608  # names are ours
    )
    return tuple(NamedSet(code, name, _apart(said)) for code, name, said in rows)


def add(connection: sqlite3.Connection, making: Making, made: NamedSet) -> None:
    """Keep a new set."""
    with changing(connection, Step(f"add_{making.what}", {"name": made.name})):
        connection.execute(
            f"INSERT INTO {making.table} (code, name, members) VALUES (?, ?, ?)",  # noqa: S608
            (made.code, made.name, _together(made.members)),
        )


def change(connection: sqlite3.Connection, making: Making, made: NamedSet) -> None:
    """Give a set another name or other members; its code stays."""
    before = _known(connection, making, made.code)
    if made == before:
        return
    with changing(connection, Step(f"change_{making.what}", {"name": before.name})):
        connection.execute(
            f"UPDATE {making.table} SET name = ?, members = ? WHERE code = ?",  # noqa: S608
            (made.name, _together(made.members), made.code),
        )


def remove(connection: sqlite3.Connection, making: Making, code: str) -> None:
    """Delete a set.

    Raises:
        RequestError: There is none with this code.
    """
    known = _known(connection, making, code)
    with changing(connection, Step(f"remove_{making.what}", {"name": known.name})):
        connection.execute(f"DELETE FROM {making.table} WHERE code = ?", (code,))  # noqa: S608


def new_code(making: Making) -> str:
    """Return a code like no other in any case.

    Two sets of one name in two briefings are not the same question.
    """
    return f"{making.prefix}-{secrets.token_hex(4).upper()}"


def sound(
    connection: sqlite3.Connection,
    making: Making,
    told: NamedSet,
    names_taken: Collection[str] = (),
) -> NamedSet:
    """Return a set that can be kept: no member twice, no name that misleads.

    Args:
        connection: The case's.
        making: The kind of set.
        told: What the user says; an existing code must be known.
        names_taken: Names, normalised, that no set of the kind may have.

    Raises:
        RequestError: The name is empty, too long or taken, there are no members, or the
            set that is to be changed is gone.
    """
    others = kept(connection, making)
    called = " ".join(without_marks(told.name).split())
    members = tuple(dict.fromkeys(told.members))
    if not called:
        raise RequestError(_(making.no_name))
    if len(called) > LONGEST:
        message = _(making.too_long).format(count=LONGEST, name=called)
        raise RequestError(message)
    own = {normalised(other.name) for other in others if other.code != told.code}
    if normalised(called) in own.union(names_taken):
        raise RequestError(_(making.taken).format(name=called))
    if not members:
        raise RequestError(_(making.no_members).format(name=called))
    return NamedSet(told.code, called, tuple(sorted(members)))


def normal_names(names: Iterable[str]) -> frozenset[str]:
    """Return names as they are compared."""
    return frozenset(map(normalised, names))


def _known(connection: sqlite3.Connection, making: Making, code: str) -> NamedSet:
    for known in kept(connection, making):
        if known.code == code:
            return known
    raise RequestError(_(making.gone))


def _together(members: Iterable[str]) -> str:
    """Return members as they are kept, with a space between any two.

    What no table knows is its own code, such as an industry of which a workbook gives
    the name alone, and may have spaces itself.

    Example:
        >>> _together(("C26", "Fancy chips")), _apart("C26 Fancy%20chips")
        ('C26 Fancy%20chips', ('C26', 'Fancy chips'))
    """
    return " ".join(
        re.sub(r"[%\s]", lambda sign: quote(sign[0]), member) for member in members
    )


def _apart(said: str) -> tuple[str, ...]:
    return tuple(map(unquote, said.split()))
