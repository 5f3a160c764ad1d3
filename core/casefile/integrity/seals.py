"""One checksum for each table that says what belongs to what, renewed at every change.

A dataset and a stored block have checksums of their own; this is for the rest: which
file, which sheet, which problem, which pin. Beside the checksum of a table lie those of
its rows, by the number in their first column: where the first does not match, they say
what of the table is whole still.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from core.casefile.settings import SEAL, put_setting
from core.i18n import N_, _

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

SEALED: Final = {
    "source": ("*", N_("the list of files")),
    "sheet": ("*", N_("the list of sheets")),
    "grid": ("sheet_id, first_row, sha256", N_("the stored sheets")),
    "format": ("*", N_("the number formats")),
    "layout": ("*", N_("the layouts found")),
    "dataset": ("*", N_("the list of datasets")),
    "problem": ("*", N_("the list of problems")),
    "recipe": ("*", N_("the recipes")),
    "own_group": ("*", N_("the groups of economies")),
    "own_set": ("*", N_("the sets of industries")),
    "pin": ("*", N_("the pieces of the briefing")),
    "own_name": ("*", N_("the names you have explained")),
    "own_match": ("*", N_("the items of list numbers")),
    "setting": ("*", N_("the settings of the case")),
    "step": ("*", N_("what can be undone")),
    "came": ("*", N_("what can be undone")),
}
"""By table the columns that count, and what to call it."""

_EACH: Final = f"{SEAL}each "
"""How one is called that holds those of rows; the checksums are not sealed."""
_SHORT: Final = 32
"""Digits that tell one row from another; the whole table has a whole checksum."""
_WHOLE_ONLY: Final = frozenset({"grid", "step", "came"})
"""Tables whose rows have a checksum in a column of theirs, or are of use together."""


class Sums(NamedTuple):
    """The checksums of a table.

    Attributes:
        whole: That over all its rows.
        each: Those over the rows that share what stands in the first column; None
            where none were noted.
    """

    whole: str
    each: Mapping[str, str] | None


def seal(connection: sqlite3.Connection, tables: Iterable[str] = SEALED) -> None:
    """Note the checksums of tables that were changed; the last step of a transaction.

    Only of those: sealing one that nobody touched would hide what the disk did to it.
    """
    for table in tables:
        sums = sealed(connection, table)
        put_setting(connection, f"{SEAL}{table}", sums.whole)
        if table not in _WHOLE_ONLY:
            put_setting(connection, f"{_EACH}{table}", json.dumps(sums.each))


def seal_rows(connection: sqlite3.Connection) -> None:
    """Note the checksums of rows where only those of tables are, and are right."""
    for table, was in noted(connection).items():
        if was.each is None and was.whole == sealed(connection, table).whole:
            seal(connection, (table,))


def broken_seals(connection: sqlite3.Connection) -> list[str]:
    """Return what to call each table that is not as it was sealed."""
    return titles_of(broken_tables(connection))


def titles_of(tables: Iterable[str]) -> list[str]:
    """Return what to call some tables, each name once."""
    return list(dict.fromkeys(_(SEALED[table][1]) for table in tables))


def broken_tables(connection: sqlite3.Connection) -> list[str]:
    """Return the tables that are not as they were sealed, row by row and as a whole."""
    return [
        table
        for table, was in noted(connection).items()
        if was != sealed(connection, table)
    ]


def noted(connection: sqlite3.Connection) -> dict[str, Sums]:
    """Return the checksums that were noted, by table."""
    said = dict(connection.execute("SELECT name, value FROM setting NOT INDEXED"))
    return {
        table: Sums(str(said.get(f"{SEAL}{table}")), _each(said, table))
        for table in SEALED
    }


def sealed(connection: sqlite3.Connection, table: str) -> Sums:
    """Return the checksums of a table as it is."""
    columns, _title = SEALED[table]
    digest = hashlib.sha256()
    each: defaultdict[str, hashlib._Hash] = defaultdict(hashlib.sha256)
    counts = f"WHERE name NOT LIKE '{SEAL}%'" if table == "setting" else ""
    # From the table itself: an index would answer for the columns it repeats.
    for row in connection.execute(
        f"SELECT {columns} FROM main.{table} NOT INDEXED {counts} ORDER BY rowid"  # noqa: S608  # names are ours
    ):
        held = repr(row).encode()
        digest.update(held)
        if table not in _WHOLE_ONLY:
            each[str(row[0])].update(held)
    short = {number: one.hexdigest()[:_SHORT] for number, one in each.items()}
    return Sums(digest.hexdigest(), short)


def _each(said: Mapping[str, str], table: str) -> dict[str, str] | None:
    if table in _WHOLE_ONLY:
        return {}
    try:
        each = json.loads(said.get(f"{_EACH}{table}", "null"))
    except ValueError:
        return None
    return each if isinstance(each, dict) else None
