"""A span of years that can be played: its last year goes from the first to the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from core.i18n import _
from gui.widgets.field_controls import RangeControl
from gui.widgets.play_button import PlayButton

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from core.briefs.exhibit import Field


class PlayControl(RangeControl):
    """Two lists and a button that lets the last year pass by.

    It plays from the first year to the last that was chosen, and stops there; what was
    paused goes on from where it is. Whoever chooses years, by hand or by going to a
    pin, has stopped it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._end = ""
        self._wished: tuple[str, ...] = ()
        self.play = PlayButton(_("Play the years one by one"))
        self.row.addWidget(self.play)
        self.play.clicked.connect(self._on_play_clicked)
        self.play.stepped.connect(self._on_play_stepped)

    def show_field(self, field: Field) -> None:
        """Show what can be chosen, and what is; other years than ours end the play."""
        if field.options != self._options or (
            self._end and field.chosen != self._wished
        ):
            self.play.stop()
            self._end = ""
        super().show_field(field)
        self.play.setEnabled(len(field.options) > 1)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Stop: nobody sees the years pass by any more."""
        super().hideEvent(event)
        self.play.stop()

    def _choose(self, first: int, last: int) -> None:
        self.play.stop()
        self._end = ""
        super()._choose(first, last)

    @Slot()
    def _on_play_clicked(self) -> None:
        if self.play.is_playing:
            self.play.stop()
            return
        first, last = self.first.currentIndex(), self.last.currentIndex()
        end = self._place(self._end)
        if end is None or last >= end:
            end = last if last > first else len(self._options) - 1
            self._end = self._options[end].code
            self._show(first, first)
        self.play.start()

    @Slot()
    def _on_play_stepped(self) -> None:
        """Go on to the next year, and stop at the last."""
        end, last = self._place(self._end), self.last.currentIndex() + 1
        if end is None or last > end:
            self.play.stop()
            return
        self._show(self.first.currentIndex(), last)
        if last >= end:
            self.play.stop()

    def _show(self, first: int, last: int) -> None:
        """Wish for a span, as part of the play."""
        self._wished = (self._options[max(first, 0)].code, self._options[last].code)
        super()._choose(first, last)

    def _place(self, code: str) -> int | None:
        codes = [option.code for option in self._options]
        return codes.index(code) if code in codes else None
