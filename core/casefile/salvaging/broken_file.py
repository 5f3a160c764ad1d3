"""A private copy of a damaged case, made so that SQLite will look into it at all.

Nothing the file says of its own tables is believed: each statement that is not ours
is taken out of the copy, and those of our tables are written as we write them.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING, Final

from core.casefile.migrations import STEPS
from core.casefile.salvaging.gathering import BROKEN, MOST_TABLES, SCHEMA, rows
from core.casefile.tables import APPLICATION_ID, SCHEMA_VERSION, expected
from core.errors import CaseError, CaseTooNewError, NotACaseError
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import RawIOBase
    from pathlib import Path

MAGIC: Final = b"SQLite format 3\0"
HEADER: Final = 100
PAGE: Final = 4096
"""What a disk that fails is read by, and a page of SQLite's as we write it."""
JOURNAL: Final = "-journal"
LENGTH_LIMIT: Final = 1_000_000
"""No statement of ours is longer; no row is longer than its file."""
PRAGMAS: Final = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA writable_schema = ON",  # a table that cannot be read leaves the others
    "PRAGMA synchronous = OFF",
)


def version_of(path: Path) -> int:
    """Return the version of the schema that the first bytes of a case name.

    Raises:
        CaseTooNewError: A later version of the program wrote it.
        NotACaseError: It says nothing that could be believed.
    """
    try:
        with path.open("rb") as file:
            first = file.read(HEADER)
    except OSError as error:
        raise _cannot_be_read(path, error) from error
    version, application = (int.from_bytes(first[at : at + 4]) for at in (60, 68))
    if not first.startswith(MAGIC) or application != APPLICATION_ID:
        message = _(
            "{name} is no Statecraft case, or its first bytes are damaged, without "
            "which nothing in it can be told apart; open a backup of it."
        )
        raise NotACaseError(message.format(name=path.name))
    if version > SCHEMA_VERSION:
        message = _(
            "{name} was saved by a later version of Statecraft; "
            "open it with that version."
        )
        raise CaseTooNewError(message.format(name=path.name))
    if version != SCHEMA_VERSION and version not in STEPS:
        message = _(
            "{name} was saved by an early version of Statecraft in a form that is "
            "no longer read; import its workbooks into a new case."
        )
        raise NotACaseError(message.format(name=path.name))
    return version


@contextmanager
def readable(path: Path, folder: Path) -> Iterator[sqlite3.Connection]:
    """Have a copy of a damaged case in `folder` at hand, with our tables and no others.

    Raises:
        CaseError: The file cannot be read, or there is no room for a copy.
        NotACaseError: SQLite finds no table in it.
    """
    copy = folder / "damaged"
    _copy(path, copy)
    version = version_of(path)
    try:
        with closing(_connected(copy)) as link:
            _put_schema_right(link, version)
        with closing(_connected(copy)) as link:
            yield link
    except BROKEN as error:
        message = _("Nothing in {name} can be read any more; open a backup of it.")
        raise NotACaseError(message.format(name=path.name)) from error


def _copy(path: Path, copy: Path) -> None:
    """Copy a case, and what SQLite still has to take back in it."""
    try:
        with path.open("rb", buffering=0) as damaged, copy.open("wb") as ours:
            for at in range(0, path.stat().st_size, PAGE):
                ours.write(_page(damaged, at))
        journal = path.with_name(f"{path.name}{JOURNAL}")
        if journal.is_file():
            shutil.copyfile(journal, copy.with_name(f"{copy.name}{JOURNAL}"))
    except OSError as error:
        raise _cannot_be_read(path, error) from error


def _page(file: RawIOBase, at: int) -> bytes:
    """Return a page, all zeros where the disk does not give it any more."""
    try:
        file.seek(at)
        return file.read(PAGE) or b""
    except OSError:
        return bytes(PAGE)


def _connected(copy: Path) -> sqlite3.Connection:
    link = sqlite3.connect(copy, isolation_level=None)
    link.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, max(LENGTH_LIMIT, copy.stat().st_size))
    # Text that is none becomes something no file of ours takes.
    link.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
    for pragma in PRAGMAS:
        link.execute(pragma)
    return link


def _put_schema_right(link: sqlite3.Connection, version: int) -> None:
    """Leave of the schema what is ours; tables under our names get our statements."""
    ours = {name: sql for kind, name, sql in expected(version) if kind == "table"}
    columns = "rowid, type, name, sql"
    seen = set()
    for rowid, kind, name, sql in list(rows(link, SCHEMA, columns, MOST_TABLES)):
        if kind == "table" and name in ours and name not in seen:
            seen.add(name)
            if sql == ours[name]:
                continue
            change, values = "UPDATE sqlite_master SET sql = ?", [ours[name], rowid]
        else:
            change, values = "DELETE FROM sqlite_master", [rowid]
        with suppress(*BROKEN):
            link.execute(f"{change} WHERE rowid = ?", values)


def _cannot_be_read(path: Path, error: OSError) -> CaseError:
    message = _("{name} cannot be read ({cause}); check the disk and the folder.")
    cause = error.strerror or str(error)
    return CaseError(message.format(name=path.name, cause=cause))
