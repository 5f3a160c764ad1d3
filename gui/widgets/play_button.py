"""A button that lets something pass by, step by step."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QToolButton

from core.i18n import _
from core.options import options
from gui.tips import show_tip

STEP_MS: Final = 700
"""So long each step is seen."""
PLAY: Final = "▶"
PAUSE: Final = "❚❚"


class PlayButton(QToolButton):
    """Says when it is time for the next step; whose steps they are decides the end."""

    stepped = Signal()
    """It is time for the next step."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self.setAutoRaise(True)
        self.clock = QTimer(self)
        self.clock.setInterval(STEP_MS)
        self.clock.timeout.connect(self._on_clock_timeout)
        self._say()

    @property
    def is_playing(self) -> bool:
        """Whether steps follow one another."""
        return self.clock.isActive()

    def start(self) -> None:
        """Begin; the first step comes when this one has been seen.

        Where nothing is to move by itself, each press is one step.
        """
        if options().motion == "reduced":
            self.stepped.emit()
            return
        self.clock.start()
        self._say()

    def stop(self) -> None:
        """Pause."""
        self.clock.stop()
        self._say()

    @Slot()
    def _on_clock_timeout(self) -> None:
        self.stepped.emit()

    def _say(self) -> None:
        """Name the button after what it would do."""
        words = _("Pause") if self.is_playing else self._words
        self.setText(PAUSE if self.is_playing else PLAY)
        self.setAccessibleName(words)
        show_tip(self, words)
