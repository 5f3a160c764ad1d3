"""Which files of those dragged over the window it can do something with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from gui.questions import CASE_SUFFIX, WORKBOOK_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData


def dropped_case(data: QMimeData) -> Path | None:
    """Return the case among the files, if there is one; the first, if several."""
    cases = [path for path in _files(data) if path.suffix.lower() == CASE_SUFFIX]
    return cases[0] if cases else None


def dropped_workbooks(data: QMimeData) -> Sequence[Path]:
    """Return the files that may be workbooks, in the order in which they came."""
    return [path for path in _files(data) if path.suffix.lower() in WORKBOOK_SUFFIXES]


def _files(data: QMimeData) -> Sequence[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
