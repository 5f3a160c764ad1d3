"""Making a file a case, and the proof that a file has exactly the tables of one."""

from __future__ import annotations

import sqlite3

from core.casefile.faults import is_held
from core.casefile.integrity.seals import seal
from core.casefile.migrations import STEPS, migrate
from core.casefile.tables import APPLICATION_ID, SCHEMA_VERSION, expected
from core.errors import CaseError, CaseTooNewError, NotACaseError
from core.i18n import _


def create_tables(
    connection: sqlite3.Connection, version: int = SCHEMA_VERSION
) -> None:
    """Make an empty file a case; one of an earlier version has no seals yet."""
    with connection:
        connection.execute("BEGIN")
        # Backwards, so that a table is there before its indexes.
        for _kind, _named, statement in sorted(expected(version), reverse=True):
            connection.execute(statement)
        if version == SCHEMA_VERSION:
            seal(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {version}")


def require_case(connection: sqlite3.Connection, name: str) -> None:
    """Make sure that a file is a case and holds nothing but our tables.

    One of an earlier version is brought up to date.

    Raises:
        CaseTooNewError: A later version of the program wrote it.
        NotACaseError: It is another SQLite file, or somebody added to it.
        CaseError: It is of an earlier version and cannot be written.
    """
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID:
        raise NotACaseError(_not_a_case(name))
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > SCHEMA_VERSION:
        raise CaseTooNewError(
            _(
                "{name} was saved by a later version of Statecraft; "
                "open it with that version."
            ).format(name=name)
        )
    if version < SCHEMA_VERSION and version not in STEPS:
        raise NotACaseError(
            _(
                "{name} was saved by an early version of Statecraft in a form that is "
                "no longer read; import its workbooks into a new case."
            ).format(name=name)
        )
    found = connection.execute(
        "SELECT type, name, sql FROM sqlite_master "
        "WHERE type <> 'index' OR sql IS NOT NULL"
    )
    if set(found) != expected(version):
        raise NotACaseError(_not_a_case(name))
    if version < SCHEMA_VERSION:
        _bring_up_to_date(connection, version, name)


def _bring_up_to_date(connection: sqlite3.Connection, version: int, name: str) -> None:
    try:
        migrate(connection, version)
    except sqlite3.OperationalError as error:
        if is_held(error):
            raise
        message = _(
            "{name} was saved by an earlier version of Statecraft and must be written "
            "to be opened, which failed ({cause}); free some space, or copy it to "
            "another folder."
        )
        raise CaseError(message.format(name=name, cause=error)) from error


def _not_a_case(name: str) -> str:
    return _(
        "{name} is not a Statecraft case; choose a file ending in .statecraft, "
        "or import it as a workbook."
    ).format(name=name)
