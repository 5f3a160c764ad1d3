"""All that a diagnostic bundle holds, to be read before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from core.i18n import _
from gui.widgets.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.diagnosis import Text

SHARES: Final = (2, 5)
"""How the list of files and the text of one share the width."""


def diagnostics_box(parent: QWidget | None, texts: Sequence[Text]) -> QDialog:
    """Return a box that lists files and shows the one in hand; OK is to save them."""
    box = QDialog(parent)
    box.setWindowTitle(_("Save diagnostic bundle"))
    box.resize(860, 520)
    said = plain_label(wraps=True)
    said.setText(
        _(
            "For whoever looks for a fault. These files and nothing else are saved: no "
            "case, no workbook, no path and no name of yours. Read them before you "
            "pass them on."
        )
    )
    layout = QVBoxLayout(box)
    layout.addWidget(said)
    layout.addWidget(_files(texts), stretch=1)
    layout.addWidget(_buttons(box))
    return box


def _files(texts: Sequence[Text]) -> QSplitter:
    names = QListWidget()
    names.setAccessibleName(_("Files in the bundle"))
    names.addItems([text.name for text in texts])
    content = QPlainTextEdit()
    content.setReadOnly(True)
    content.setAccessibleName(_("Text of the file"))
    content.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))

    def show(row: int) -> None:
        content.setPlainText(texts[row].content)

    names.currentRowChanged.connect(show)
    names.setCurrentRow(0)
    both = QSplitter()
    for part, share in zip((names, content), SHARES, strict=True):
        both.addWidget(part)
        both.setStretchFactor(both.count() - 1, share)
    return both


def _buttons(box: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox()
    buttons.addButton(_("&Save…"), QDialogButtonBox.ButtonRole.AcceptRole)
    buttons.addButton(_("&Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
    buttons.accepted.connect(box.accept)
    buttons.rejected.connect(box.reject)
    return buttons
