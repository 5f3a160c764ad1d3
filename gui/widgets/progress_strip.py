"""What is being done, how far it is, and a way to stop it."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from core.i18n import _
from gui.icon_names import Icon
from gui.icons import icon
from gui.widgets.labels import plain_label

WHOLE = 1000


class Work(Protocol):
    """What is under way."""

    @property
    def doing(self) -> str:
        """In words."""

    @property
    def fraction(self) -> float:
        """How much of it is done, from 0 to 1."""


class ProgressStrip(QWidget):
    """Hidden while nothing is under way."""

    cancelled = Signal()
    """The user does not want it any more."""

    def __init__(self) -> None:
        super().__init__()
        self.text = plain_label()
        self.bar = QProgressBar()
        self.bar.setRange(0, WHOLE)
        self.bar.setTextVisible(False)
        self.cancel = QPushButton(_("Ca&ncel"))
        self.cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 2, 4, 2)
        for part, stretch in ((self.text, 2), (self.bar, 3), (self.cancel, 0)):
            row.addWidget(part, stretch)
        self._draw_sign()
        self.hide()

    def show_work(self, work: Work | None, *, keeps_place: bool = False) -> None:
        """Show how far work is, or nothing if there is none.

        Args:
            work: What is under way.
            keeps_place: Its place stays empty when there is nothing, so that a page of
                many cells need not be laid out anew each time something begins.
        """
        policy = self.sizePolicy()
        if policy.retainSizeWhenHidden() != keeps_place:
            policy.setRetainSizeWhenHidden(keeps_place)
            self.setSizePolicy(policy)
        if work is not None:
            self.text.setText(work.doing)
            self.bar.setValue(round(min(max(work.fraction, 0.0), 1.0) * WHOLE))
            self.bar.setAccessibleName(work.doing)
        self.setVisible(work is not None)

    def _draw_sign(self) -> None:
        self.cancel.setIcon(icon(Icon.CANCEL, self.palette()))

    # --- QWidget ---

    def changeEvent(self, event: QEvent) -> None:
        """Draw the sign in the ink of the new scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "cancel"):
            self._draw_sign()
