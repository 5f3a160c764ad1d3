"""A text of the program's own, to be read and copied: in signs of one width."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit


def fixed_text(name: str) -> QPlainTextEdit:
    """Return an empty field that can be read and not written in, as large as all text.

    Args:
        name: What a screen reader calls it.
    """
    field = QPlainTextEdit()
    field.setReadOnly(True)
    field.setAccessibleName(name)
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    if field.font().pointSizeF() > 0:
        fixed.setPointSizeF(field.font().pointSizeF())
    else:  # a system may give its size in dots
        fixed.setPixelSize(field.font().pixelSize())
    field.setFont(fixed)
    return field
