"""A span of years that can be played: its last year goes from the first to the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QToolButton

from core.i18n import _
from gui.tips import tip
from gui.widgets.field_controls import RangeControl

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from core.briefs.exhibit import Field

STEP_MS: Final = 700
"""So long each year is seen."""
PLAY: Final = "▶"
PAUSE: Final = "❚❚"


class PlayControl(RangeControl):
    """Two lists and a button that lets the last year pass by.

    It plays from the first year to the last that was chosen, and stops there; what was
    paused goes on from where it is. Whoever chooses years by hand has stopped it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._end = ""
        self.play = QToolButton()
        self.play.setText(PLAY)
        self.play.setAutoRaise(True)
        self.row.addWidget(self.play)
        self.clock = QTimer(self)
        self.clock.setInterval(STEP_MS)
        self.clock.timeout.connect(self._on_clock_timeout)
        self.play.clicked.connect(self._on_play_clicked)
        self._say()

    @property
    def is_playing(self) -> bool:
        """Whether the years are passing by."""
        return self.clock.isActive()

    def show_field(self, field: Field) -> None:
        """Show what can be chosen, and what is; other years than ours end the play."""
        if field.options != self._options:
            self._stop()
            self._end = ""
        super().show_field(field)
        self.play.setEnabled(len(field.options) > 1)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Stop: nobody sees the years pass by any more."""
        super().hideEvent(event)
        self._stop()

    def _choose(self, first: int, last: int) -> None:
        self._stop()
        self._end = ""
        super()._choose(first, last)

    @Slot()
    def _on_play_clicked(self) -> None:
        if self.is_playing:
            self._stop()
            return
        first, last = self.first.currentIndex(), self.last.currentIndex()
        end = self._place(self._end)
        if end is None or last >= end:
            end = last if last > first else len(self._options) - 1
            self._end = self._options[end].code
            self._show(first, first)
        self.clock.start()
        self._say()

    @Slot()
    def _on_clock_timeout(self) -> None:
        """Go on to the next year, and stop at the last."""
        end, last = self._place(self._end), self.last.currentIndex() + 1
        if end is None or last > end:
            self._stop()
            return
        self._show(self.first.currentIndex(), last)
        if last >= end:
            self._stop()

    def _show(self, first: int, last: int) -> None:
        """Wish for a span, as part of the play."""
        super()._choose(first, last)

    def _stop(self) -> None:
        self.clock.stop()
        self._say()

    def _place(self, code: str) -> int | None:
        codes = [option.code for option in self._options]
        return codes.index(code) if code in codes else None

    def _say(self) -> None:
        """Name the button after what it would do."""
        words = _("Pause") if self.is_playing else _("Play the years one by one")
        self.play.setText(PAUSE if self.is_playing else PLAY)
        self.play.setAccessibleName(words)
        self.play.setToolTip(tip(words))
