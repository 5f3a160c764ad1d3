"""A text of the program's own, to be read and copied: in signs of one width."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase
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
    font = field.font()
    font.setFamilies([*fixed.families(), *font.families()])
    font.setStyleHint(QFont.StyleHint.Monospace)
    field.setFont(font)
    return field
