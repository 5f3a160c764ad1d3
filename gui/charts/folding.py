"""What closes and opens a heading of a grid."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import Qt

FOLDING: Final = {
    Qt.Key.Key_Left: False,
    Qt.Key.Key_Right: True,
    Qt.Key.Key_Space: None,
    Qt.Key.Key_Return: None,
    Qt.Key.Key_Enter: None,
}


class Fold(NamedTuple):
    """A heading to be opened or closed, or turned about; with `whole` all of them."""

    heading: str
    opens: bool | None = None
    whole: bool = False
