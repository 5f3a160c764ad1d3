"""Titles and notes reach over the empty cells beside them, as they do in Excel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gui.preview.role_model import WIDE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.intake.staged_values import StagedSheet
    from gui.preview.role_model import RoleGridModel
    from gui.widgets.grid_view import GridView

SPREAD: Final = ("title", "note")
NEAR: Final = 60
"""So far from the top and from the end of a sheet titles and notes are looked for."""


def spread_texts(view: GridView, cells: RoleGridModel, box: StagedSheet) -> None:
    """Let the texts of lone cells be read whole."""
    view.clearSpans()
    end = box.first_column + min(box.columns, WIDE) - 1
    for row in _rows(box):
        span = cells.roles.row(row)
        column = cells.lone_cell(row) if span and span.role in SPREAD else None
        if column is not None and column < end:
            view.setSpan(row - 1, column - 1, 1, end - column + 1)


def _rows(box: StagedSheet) -> Iterator[int]:
    first, end = box.first_row, box.first_row + box.rows
    yield from range(first, min(first + NEAR, end))
    yield from range(max(first + NEAR, end - NEAR), end)
