"""Where the keyboard is in a grid of cells, and that it stays when other rows come."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSignalBlocker, Qt

if TYPE_CHECKING:
    from gui.charts.cells import CellsModel, Name
    from gui.charts.cells_view import CellsView


class Place(NamedTuple):
    """A cell, by what stands beside and above it."""

    name: Name
    column: str


def place_in(view: CellsView) -> Place | None:
    """Return where the keyboard is, if it is anywhere."""
    at = view.currentIndex()
    if not at.isValid():
        return None
    return Place(view.cells.names[at.row()], _columns(view.cells)[at.column()])


def stay_at(view: CellsView, place: Place | None) -> None:
    """Leave the keyboard on its cell, if that is there still; nothing is emitted."""
    names, columns = view.cells.names, _columns(view.cells)
    if place and place.name in names and place.column in columns:
        at = names.index(place.name), columns.index(place.column)
        with QSignalBlocker(view.selectionModel()):
            view.setCurrentIndex(view.cells.index(*at))


def _columns(cells: CellsModel) -> list[str]:
    across = Qt.Orientation.Horizontal
    return [str(cells.headerData(at, across)) for at in range(cells.columnCount())]
