"""The user's own sets of industries, kept in the case."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from core.casefile import named_sets
from core.casefile.named_sets import Making, NamedSet, new_code, normal_names
from core.errors import RequestError
from core.i18n import N_, _
from core.industries import NAMES, IndustrySet, is_aggregate, overlap

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from core.industries import IndustrySets

SETS: Final = Making(
    table="own_set",
    key="set_id",
    what="set",
    prefix="SET",
    no_name=N_("A set of industries needs a name; write one."),
    too_long=N_(
        "The name of an industry set has at most {count} letters; shorten “{name}”."
    ),
    taken=N_(
        "“{name}” is the name of an industry or of another industry set; choose "
        "another name."
    ),
    no_members=N_("The set “{name}” has no industries; tick at least one."),
    gone=N_("There is no such industry set in this case any more."),
)
SUM: Final = N_(
    "{code} is a sum of other industries and would count them twice; leave it out."
)
OVERLAP: Final = N_(
    "{one} and {other} overlap and would be counted twice; leave one of them out."
)


def own_sets(connection: sqlite3.Connection) -> tuple[IndustrySet, ...]:
    """Return the user's sets in the order in which they were made."""
    return tuple(
        IndustrySet(*known, is_own=True) for known in named_sets.kept(connection, SETS)
    )


def add_set(
    connection: sqlite3.Connection,
    known: IndustrySets,
    name: str,
    members: Iterable[str],
) -> str:
    """Make a set and return its code.

    Raises:
        RequestError: The name is empty or taken, or industries would count twice.
    """
    told = NamedSet(new_code(SETS), name, tuple(members))
    named_sets.add(connection, SETS, _sound(connection, known, told))
    return told.code


def change_set(
    connection: sqlite3.Connection,
    code: str,
    known: IndustrySets,
    name: str,
    members: Iterable[str],
) -> None:
    """Give a set of the user's another name or other industries; its code stays.

    Raises:
        RequestError: As for a new one, or there is no such set.
    """
    told = NamedSet(code, name, tuple(members))
    named_sets.change(connection, SETS, _sound(connection, known, told))


def remove_set(connection: sqlite3.Connection, code: str) -> None:
    """Delete a set of the user's.

    Raises:
        RequestError: There is no such set.
    """
    named_sets.remove(connection, SETS, code)


def _sound(
    connection: sqlite3.Connection, known: IndustrySets, told: NamedSet
) -> NamedSet:
    """Return a set of which no part counts twice, under a name of its own.

    That of an industry would stand in the same list as the industry, and in the same
    sentence.
    """
    built_in = [one.name for one in known if not one.is_own]
    industries = [called for name in NAMES.values() for called in (name, _(name))]
    taken = normal_names((*built_in, *industries))
    made = named_sets.sound(connection, SETS, told, taken)
    for member in made.members:
        if is_aggregate(member):
            raise RequestError(_(SUM).format(code=member))
    for one, other in combinations(made.members, 2):
        if overlap(one, other):
            raise RequestError(_(OVERLAP).format(one=one, other=other))
    return made
