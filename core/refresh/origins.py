"""Where the workbooks of cases lie on this computer.

A case travels: it goes to a colleague, to a ministry, into an archive. So a path is
never written into it; the program notes for itself where it saw which bytes, and finds
the workbooks of any case again by their SHA-256.
"""

from __future__ import annotations

import os
import re
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.own_folder import portable_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

_DIGEST: Final = re.compile(r"[0-9a-f]{64}")


class Origins:
    """A folder of the user's own with one small file for each workbook seen.

    Nobody's work depends on it: what cannot be written or read is not known.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path_of(self, sha256: str) -> Path | None:
        """Return where the workbook with a digest lay when it was last read."""
        if not _DIGEST.fullmatch(sha256):
            return None
        try:
            said = (self.folder / sha256).read_text("utf-8", "surrogateescape")
        except (OSError, ValueError):
            return None
        return Path(said) if said and "\0" not in said else None

    def note(self, sha256: str, path: Path) -> None:
        """Remember where a workbook lies."""
        if not _DIGEST.fullmatch(sha256):
            return
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            fresh = self.folder / f"{sha256}.{os.getpid()}.tmp"
            fresh.write_text(str(path.absolute()), "utf-8", "surrogateescape")
            fresh.replace(self.folder / sha256)


def own_origins(environment: Mapping[str, str] | None = None) -> Origins:
    """Return the origins of whoever runs this program, beside its other data."""
    beside = portable_folder()
    own = beside or _data_folder(environment or os.environ) / "statecraft"
    return Origins(own / "origins")


def _data_folder(environment: Mapping[str, str]) -> Path:
    """Return where programs keep data of their own, as Qt finds it for the window."""
    home = Path(environment.get("HOME") or Path.home())
    if sys.platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local")
    if sys.platform == "darwin":
        return home / "Library" / "Application Support"
    said = Path(environment.get("XDG_DATA_HOME") or "")
    return said if said.is_absolute() else home / ".local" / "share"
