"""What a case can be reverted to: its file as last saved, and its backups."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from core.casefile.integrity.glancing import Glance, glance

if TYPE_CHECKING:
    from pathlib import Path

    from core.backups.shelf import Shelf


class Version(NamedTuple):
    """One state of a case that is still there.

    Attributes:
        at: When it was saved or backed up.
        held: How much it holds; None if it cannot be read.
        is_saved: Whether it is the user's file itself.
    """

    path: Path
    at: datetime
    size: int
    held: Glance | None
    is_saved: bool = False


class Versions(NamedTuple):
    """All states of a case, the file itself first, then the latest backup.

    Attributes:
        now: How much the case on the desk holds.
        bytes_here: What the backups of this case take.
        bytes_used: What the backups of all cases take.
        most_bytes: What they may take.
    """

    now: Glance
    versions: tuple[Version, ...]
    bytes_here: int
    bytes_used: int
    most_bytes: int


def versions_of(document: Path, now: Glance, shelf: Shelf) -> Versions:
    """Return what a case can be reverted to."""
    backups = shelf.backups(document)
    kept = [Version(one.path, one.at, one.size, glance(one.path)) for one in backups]
    here = sum(one.size for one in backups)
    bounds = (here, shelf.bytes_used(), shelf.most_bytes)
    return Versions(now, (*_saved(document), *kept), *bounds)


def _saved(document: Path) -> tuple[Version, ...]:
    try:
        stat = document.stat()
    except OSError:
        return ()
    at = datetime.fromtimestamp(stat.st_mtime).astimezone()
    return (Version(document, at, stat.st_size, glance(document), is_saved=True),)
