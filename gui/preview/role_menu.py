"""A menu of what rows or columns may be; the present role has the mark."""

from __future__ import annotations

from string import ascii_lowercase, digits
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMenu

from core.i18n import _
from gui.widgets.labels import unmarked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget


ANY: Final = ascii_lowercase + digits
"""What a role has for an access key whose letters have all been given away."""


class RoleMenu(QMenu):
    """Offers roles for the rows or columns it was opened for."""

    said = Signal(object, object)
    """Excel's numbers of the rows or columns, and the role they are to have."""

    def __init__(self, roles: Mapping[str, str], parent: QWidget) -> None:
        """Offer `roles`: their codes with what they are called in English."""
        super().__init__(parent)
        self._numbers: tuple[int, ...] = ()
        names = {code: _(name) for code, name in roles.items()}
        for code, label in keyed(names):
            action = self.addAction(label)
            action.setCheckable(True)
            action.setData(code)
        self.triggered.connect(self._on_triggered)

    def prepare(self, title: str, numbers: tuple[int, ...], current: str) -> None:
        """Stand for other rows or columns; `current` is the role of the first."""
        self._numbers = numbers
        self.setTitle(title)
        self.setAccessibleName(title)
        for action in self.actions():
            action.setChecked(action.data() == current)
        self.menuAction().setEnabled(bool(numbers))

    def open_at(self, where: QPoint) -> None:
        """Open with the present role under the keyboard; nothing stands still."""
        if self._numbers:
            self.popup(where)
            marked = (each for each in self.actions() if each.isChecked())
            self.setActiveAction(next(marked, self.actions()[0]))

    @Slot(object)
    def _on_triggered(self, action: QAction) -> None:
        self.said.emit(self._numbers, action.data())


def keyed(roles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield each code with its label, in which a letter of its own is marked.

    Initials are given away first, then the other letters, to short labels before
    long ones, which have more. A label without a letter that is free takes one of
    its code after it, as is usual in Japanese, or else any.

    Example:
        >>> list(keyed({"title": "Title", "total": "Total", "note": "注記"}))
        [('title', '&Title'), ('total', 'T&otal'), ('note', '注記(&N)')]
    """
    offered, keys = list(roles.items()), dict[str, str]()
    for letters, labels in (
        (_initial, offered),
        (_letters, sorted(offered, key=_length)),
    ):
        for code, label in labels:
            free = (one for one in letters(code, label) if one not in keys.values())
            keys[code] = keys.get(code) or next(free, "")
    for code, label in offered:
        yield code, _marked(unmarked(label), keys[code])


def _length(role: tuple[str, str]) -> int:
    return len(role[1])


def _initial(code: str, label: str) -> str:
    first = label[:1].lower()
    return first if first.isascii() and first.isalpha() else code[:1]


def _letters(code: str, label: str) -> str:
    """Return what may be an access key, what suits best first."""
    told = f"{label}{code}".lower()
    return "".join(each for each in told if each in ANY) + ANY


def _marked(label: str, letter: str) -> str:
    at = label.lower().find(letter)
    if at < 0:
        return f"{label}(&{letter.upper()})"
    return f"{label[:at]}&{label[at:]}" if letter else label
