"""The workbooks of a folder: those in it and those one level below, by name."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from gui.questions import WORKBOOK_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


def workbooks_in(folder: Path) -> Sequence[Path]:
    """Return what may be a workbook in a folder and in the folders in it.

    One level below is where publishers put the years; farther down lies whatever else
    the user keeps. Hidden files and the notes that spreadsheet programs leave beside
    an open workbook (`~$`, `.~lock`) are none.
    """
    here = sorted(_entries(folder))
    below = (path for each in here if each.is_dir() for path in sorted(_entries(each)))
    return [path for path in (*here, *below) if _is_workbook(path)]


def _entries(folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        for path in folder.iterdir():
            if not path.name.startswith((".", "~$")):
                yield path


def _is_workbook(path: Path) -> bool:
    return path.suffix.lower() in WORKBOOK_SUFFIXES and path.is_file()
