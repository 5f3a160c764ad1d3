"""What a screen reader calls parts that Qt takes for areas of no meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QWidget

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject

ROLES: Final[Mapping[str, QAccessible.Role]] = {
    "Chart": QAccessible.Role.Chart,
    "PageScroll": QAccessible.Role.Graphic,
    "QScrollArea": QAccessible.Role.Pane,
}
"""By the name of a class; those that inherit from it are called the same."""


def tell_roles() -> None:
    """Answer for these classes from now on; once for a program."""
    QAccessible.installFactory(_interface)


def _interface(name: str, of: QObject) -> QAccessibleWidget | None:
    role = ROLES.get(name)
    if role is None or not isinstance(of, QWidget):
        return None
    return QAccessibleWidget(of, role)
