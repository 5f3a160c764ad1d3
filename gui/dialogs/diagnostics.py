"""All that a diagnostic bundle holds, to be read before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from core.help.keys import BOXES
from core.i18n import _
from gui.help.on_f1 import HelpOnF1
from gui.widgets.fixed_text import fixed_text
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
    layout.addWidget(Files(texts), stretch=1)
    layout.addWidget(_buttons(box))
    HelpOnF1(box, BOXES)
    return box


class Files(QSplitter):
    """Lists files, and shows the text of the one in hand."""

    def __init__(self, texts: Sequence[Text]) -> None:
        super().__init__()
        self._texts = texts
        self.names = QListWidget()
        self.names.setAccessibleName(_("Files in the bundle"))
        self.names.addItems([text.name for text in texts])
        self.content = fixed_text(_("Text of the file"))
        for place, part in enumerate((self.names, self.content)):
            self.addWidget(part)
            self.setStretchFactor(place, SHARES[place])
        self.names.currentRowChanged.connect(self._on_names_row_changed)
        self.names.setCurrentRow(0)

    @Slot(int)
    def _on_names_row_changed(self, row: int) -> None:
        self.content.setPlainText(self._texts[row].content)


def _buttons(box: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox()
    buttons.addButton(_("&Save…"), QDialogButtonBox.ButtonRole.AcceptRole)
    buttons.addButton(_("&Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
    buttons.accepted.connect(box.accept)
    buttons.rejected.connect(box.reject)
    return buttons
