"""Where backups lie: beside the program's own data, in a folder for each case.

They are not put into the user's folder: that may be a stick, or a server others see.
"""

from __future__ import annotations

import hashlib
import shutil
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from core.backups.ladder import kept
from core.marks import without_marks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MOST_BYTES: Final = 2 * 10**9
"""What all backups of all cases may take."""
LEFT_FREE: Final = 256 << 20
"""So much of the disk is left to others."""

_SUFFIX: Final = ".statecraft"
_PART: Final = ".part"
_MOMENT: Final = "%Y%m%dT%H%M%S%fZ"
_NAMED: Final = 40


class Backup(NamedTuple):
    """One copy of a case.

    Attributes:
        at: When it was made, in the time of this computer.
        mark: What it holds, shortened from `content_mark`.
    """

    path: Path
    at: datetime
    size: int
    mark: str


class Shelf:
    """The backups of every case.

    Args:
        folder: Where they lie; made when the first one is.
    """

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        self.folder = folder
        self.most_bytes = most_bytes

    def backups(self, document: Path) -> tuple[Backup, ...]:
        """Return the backups of a case, the latest first."""
        return _backups(self._home(document))

    def bytes_used(self) -> int:
        """Return what all backups of all cases take."""
        return sum(one.size for home in self._homes() for one in _backups(home))

    def keep(
        self,
        document: Path,
        mark: str,
        write: Callable[[Path], object],
        now: datetime | None = None,
    ) -> Backup | None:
        """Make a backup, unless the last one holds the same, and remove old ones.

        Args:
            document: The user's file.
            mark: What is to be kept holds this.
            write: Writes it to a path.
            now: The time; by default the clock's.

        Raises:
            OSError: It could not be written.
            StatecraftError: `write` raised it.
        """
        now = (now or datetime.now(UTC)).astimezone()
        known = self.backups(document)
        if known and mark.startswith(known[0].mark):
            return None
        home = self._home(document)
        home.mkdir(parents=True, exist_ok=True)
        _clear_up(home)
        at = now.astimezone(UTC).strftime(_MOMENT)
        path = home / f"{at}-{mark[:16]}{_SUFFIX}"
        part = path.with_suffix(_PART)
        try:
            _require_room(home)
            write(part)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
        self._thin_out(home, now)
        return _backup(path)

    def _thin_out(self, home: Path, now: datetime) -> None:
        known = _backups(home)
        staying = kept([one.at for one in known], now)
        for one in known:
            if one.at not in staying:
                one.path.unlink(missing_ok=True)
        self._make_room()

    def _make_room(self) -> None:
        """Keep all backups below the bound; the last one of each case stays."""
        used = self.bytes_used()
        older = [one for home in self._homes() for one in _backups(home)[1:]]
        for one in sorted(older, key=lambda backup: backup.at):
            if used <= self.most_bytes:
                return
            one.path.unlink(missing_ok=True)
            used -= one.size

    def _home(self, document: Path) -> Path:
        path = str(document.absolute())
        number = hashlib.sha256(path.encode("utf-8", "backslashreplace")).hexdigest()
        named = "".join(c for c in without_marks(document.stem) if c.isalnum())
        return self.folder / f"{named[:_NAMED]}-{number[:16]}"

    def _homes(self) -> list[Path]:
        if not self.folder.is_dir():
            return []
        return [home for home in self.folder.iterdir() if home.is_dir()]


def _backups(home: Path) -> tuple[Backup, ...]:
    found = [_backup(path) for path in home.glob(f"*{_SUFFIX}")]
    known = [one for one in found if one is not None]
    return tuple(sorted(known, key=lambda one: one.at, reverse=True))


def _backup(path: Path) -> Backup | None:
    moment, _dash, mark = path.stem.partition("-")
    with suppress(ValueError, OSError):
        at = datetime.strptime(moment, _MOMENT).replace(tzinfo=UTC).astimezone()
        return Backup(path, at, path.stat().st_size, mark)
    return None


def _clear_up(home: Path) -> None:
    """Remove what a program that was ended by force had not finished."""
    for pattern in (f"*{_PART}", f".*{_PART}-*.tmp"):
        for left in home.glob(pattern):
            left.unlink(missing_ok=True)


def _require_room(home: Path) -> None:
    if shutil.disk_usage(home).free < LEFT_FREE:
        raise OSError(28, "No space left on device")
