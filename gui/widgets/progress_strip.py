"""What is being done, how far it is, and a way to stop it."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from core.i18n import _
from gui.icon_names import Icon
from gui.icons import icon
from gui.widgets.labels import plain_label

WHOLE = 1000
SOON_MS = 150
"""What takes less is over before the strip could be read: a save, a small case. To show
it would have the chart laid out twice, which takes longer than the save."""


class Work(Protocol):
    """What is under way."""

    @property
    def doing(self) -> str:
        """In words."""

    @property
    def fraction(self) -> float:
        """How much of it is done, from 0 to 1."""


class ProgressStrip(QWidget):
    """Hidden while nothing is under way that takes long enough to be read."""

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
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.show)
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
        self._come_and_go(comes=work is not None, at_once=keeps_place)

    def _come_and_go(self, *, comes: bool, at_once: bool) -> None:
        if comes and not at_once and self.isHidden():
            if not self._soon.isActive():
                self._soon.start()
        else:
            self._soon.stop()
            self.setVisible(comes)

    def _draw_sign(self) -> None:
        self.cancel.setIcon(icon(Icon.CANCEL, self.palette()))

    # --- QWidget ---

    def changeEvent(self, event: QEvent) -> None:
        """Draw the sign in the ink of the new scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "cancel"):
            self._draw_sign()
