"""Every box that stops the user; tests answer `gui.questions` in their place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from core.help.keys import BOXES
from core.i18n import _
from gui.dialogs.asking import Asking
from gui.dialogs.files import FileBoxes
from gui.dialogs.printing import PrintBoxes
from gui.help.on_f1 import HelpOnF1
from gui.widgets.copying import copy_text
from gui.widgets.fixed_text import fixed_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.diagnosis import Text


class QtDialogs(FileBoxes, PrintBoxes, Asking):
    """The boxes of the real window."""

    def show_text(self, title: str, text: str) -> None:
        """Show a text in a box of its own."""
        text_box(self.parent, title, text).exec()

    def diagnostics_to_save(self, texts: Sequence[Text]) -> bool:
        """Show all that a diagnostic bundle would hold, and ask whether to save it."""
        from gui.dialogs.diagnostics import diagnostics_box

        return bool(diagnostics_box(self.parent, texts).exec())


def text_box(parent: QWidget | None, title: str, text: str) -> QDialog:
    """Return a box with a text that can be selected and copied."""
    box = QDialog(parent)
    box.setWindowTitle(title)
    words = fixed_text(title)
    words.setPlainText(text)
    words.setMinimumSize(620, 380)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    close = buttons.button(QDialogButtonBox.StandardButton.Close)
    close.setText(_("&Close"))
    close.setDefault(True)
    copy = buttons.addButton(_("C&opy"), QDialogButtonBox.ButtonRole.ActionRole)
    copy.clicked.connect(partial(copy_text, text))
    buttons.rejected.connect(box.reject)
    layout = QVBoxLayout(box)
    layout.addWidget(words)
    layout.addWidget(buttons)
    HelpOnF1(box, BOXES)
    return box
