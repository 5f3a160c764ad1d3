"""The SHA-256 of every file, in the form that `sha256sum --check` reads."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

NAME: Final = "SHA256SUMS"


def write(folder: Path) -> None:
    """Write the list into the folder, with ends of lines that `sha256sum` reads."""
    (folder / NAME).write_bytes(sums(folder).encode("utf-8"))


def sums(folder: Path) -> str:
    """Return a line for each file of a folder, in the order of their paths.

    A link counts as what it leads to; the list itself is not on the list.
    """
    lines = []
    for path in files(folder):
        if path.name != NAME:
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            lines.append(f"{digest}  {path.relative_to(folder).as_posix()}\n")
    return "".join(lines)


def files(folder: Path) -> list[Path]:
    """Return every file below a folder, by path."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return sorted(found, key=lambda path: path.relative_to(folder).as_posix())
