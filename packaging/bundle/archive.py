"""A bundle as one file: the same bytes for the same files."""

from __future__ import annotations

import gzip
import os
import sys
import tarfile
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def write(folder: Path, target: Path, seconds: int) -> Path:
    """Write a folder into an archive as its system likes it, and return where.

    Args:
        folder: The bundle.
        target: The name of the archive without its ending.
        seconds: The one time that every file gets, since 1970.
    """
    if sys.platform == "win32":
        return _zip(folder, target.with_name(f"{target.name}-windows.zip"), seconds)
    return _tar(
        folder, target.with_name(f"{target.name}-{sys.platform}.tar.gz"), seconds
    )


def _tar(folder: Path, target: Path, seconds: int) -> Path:
    """Write a tar of what everybody may read and nobody owns."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = ""
        entry.mtime = seconds
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    with (
        target.open("wb") as stream,
        gzip.GzipFile("", "wb", 6, stream, mtime=seconds) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as made,
    ):
        for path in sorted(folder.rglob("*")):
            name = f"{folder.name}/{path.relative_to(folder).as_posix()}"
            made.add(path, name, recursive=False, filter=plain)
    return target


def _zip(folder: Path, target: Path, seconds: int) -> Path:
    moment = datetime.fromtimestamp(seconds, UTC).timetuple()[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                name = f"{folder.name}/{path.relative_to(folder).as_posix()}"
                entry = zipfile.ZipInfo(name, moment)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = (
                    0o755 if os.access(path, os.X_OK) else 0o644
                ) << 16
                made.writestr(entry, path.read_bytes())
    return target
