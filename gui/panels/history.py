"""What was done to the case, in place of the tabs: see it, go back to it, forget it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHeaderView,
    QPushButton,
)

from core.briefs.steps import step_words
from core.i18n import _
from core.moment import moment
from gui.panels.listing import Listing, Row
from gui.panels.page import Page, row_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.casefile.history.steps import KeptStep

WHAT = 1
"""The column of words, which has all the room that is left."""
START = 0
"""What the line is about that stands before all steps."""


class HistoryPage(Page):
    """Lists the steps of the case; decides nothing."""

    gone_to = Signal(object)
    """The number of the step that is to be the last one done; 0 for none."""
    forgotten = Signal()
    """All steps are to be done for good."""

    def __init__(self) -> None:
        super().__init__()
        headings = (_("No."), _("What was done"), _("When"), _("State"))
        self.list: Listing[int] = Listing(_("History"), headings)
        self.go = QPushButton(_("&Go to this state"))
        self.forget = QPushButton(_("&Forget the history…"))
        self.list.header().setStretchLastSection(False)
        self._lay_out()
        self.go.clicked.connect(self._on_go_clicked)
        self.list.chosen.connect(self.gone_to)
        self.forget.clicked.connect(self.forgotten)

    def _lay_out(self) -> None:
        self.column.addWidget(self.list, stretch=1)
        self.column.addLayout(row_of((self.go, self.forget)))

    def show_steps(self, steps: Sequence[KeptStep]) -> None:
        """List steps, the keyboard on the last one that is done."""
        self.about.setText(
            _(
                "All that was done to this case can be taken back, also after it was "
                "saved and opened again. What was taken back is done again until "
                "something else is done. To forget the history removes for good what "
                "is kept for it in the file."
            )
        )
        first = ("", _("The case at the beginning"), "", "")
        rows = [Row(first, START, (0, "", "", ""))]
        rows += [_row(number, step) for number, step in enumerate(steps, 1)]
        done = [step.step_id for step in steps if step.is_done]
        now = done[-1] if done else START
        self.list.show_rows(rows, lambda step_id: step_id == now)
        self.list.header().setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        self.forget.setEnabled(bool(steps))

    def take_focus(self) -> None:
        """Have the keyboard on the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_go_clicked(self) -> None:
        if self.list.current is not None:
            self.gone_to.emit(self.list.current)


def _row(number: int, step: KeptStep) -> Row[int]:
    state = _("done") if step.is_done else _("taken back")
    words = step_words(step)
    texts = (str(number), words, moment(step.done_at), state)
    return Row(texts, step.step_id, (number, words, step.done_at, state))
