"""Copying a case file that others may be saving to, as it stands at one moment."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Final

from core.casefile.faults import fault, is_held
from core.casefile.keeping.footprint import Footprint, content_mark, times_written
from core.casefile.keeping.saving import HEADER
from core.casefile.tables import APPLICATION_ID
from core.journals import journal_of

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE_SECONDS: Final = 5.0
"""How long to wait for a window that is saving; a save takes much less."""

_MAGIC: Final = b"SQLite format 3\0"
_ROLLS_BACK: Final = slice(18, 20)
_APPLICATION: Final = slice(68, 72)


def fetch(source: Path, target: Path) -> Footprint | None:
    """Copy the case at `source` to `target` and return how it stood.

    A save that was cut short is undone, in the file if it may be written, else in the
    copy. What cannot be read as a case is copied as it is, for others to look into, and
    has no footprint.

    Raises:
        CaseInUseError: Another window is saving, and does not come to an end.
        OSError: The file cannot be read, or the copy not written.
    """
    if not _is_ours(source):
        shutil.copyfile(source, target)
        return None
    address = f"{source.absolute().as_uri()}?mode=rw"
    with closing(_connected(address)) as link:
        try:
            link.execute("PRAGMA trusted_schema = OFF")
            link.execute("BEGIN")  # from the first look on, nobody writes
            mark = content_mark(link)
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            if is_held(error):
                raise fault(source.name, error) from error
            _copy_with_journal(source, target)
            return None
        shutil.copyfile(source, target)
    return Footprint(times_written(target), mark)


def footprint(path: Path) -> Footprint | None:
    """Return how a case stands; None if it cannot be read as one."""
    if not _is_ours(path):
        return None
    address = f"{path.absolute().as_uri()}?mode=ro"
    try:
        with closing(_connected(address)) as link:
            mark = content_mark(link)
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return None
    return Footprint(times_written(path), mark)


def _connected(address: str) -> sqlite3.Connection:
    return sqlite3.connect(address, uri=True, timeout=PATIENCE_SECONDS)


def _is_ours(path: Path) -> bool:
    """Return whether a file says that it is a case, kept as we keep them."""
    with path.open("rb") as file:
        header = file.read(HEADER)
    return (
        header.startswith(_MAGIC)
        and header[_ROLLS_BACK] == b"\x01\x01"
        and header[_APPLICATION] == APPLICATION_ID.to_bytes(4, "big")
    )


def _copy_with_journal(source: Path, target: Path) -> None:
    shutil.copyfile(source, target)
    journal = journal_of(source)
    if journal.exists():
        shutil.copyfile(journal, journal_of(target))
