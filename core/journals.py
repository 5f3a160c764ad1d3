"""What SQLite writes beside a file while it changes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

JOURNAL: Final = "-journal"
"""How its name ends."""


def journal_of(path: Path) -> Path:
    """Return where the journal of a file lies, if there is one."""
    return path.with_name(f"{path.name}{JOURNAL}")


def is_cut_short(path: Path) -> bool:
    """Return whether a change of a file was cut short, and is still to be undone.

    The journal of one that came about is gone, or crossed out with zeros.
    """
    try:
        with journal_of(path).open("rb") as file:
            return any(file.read(8))
    except FileNotFoundError:
        return False
