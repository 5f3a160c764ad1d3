"""The line at the foot: state, filter, marking, selection; no warning is only there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QSizePolicy

from core.briefing.marking import carried
from core.i18n import _
from gui.widgets.labels import ElidingLabel
from gui.words import filter_words, selection_words, state_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStatusBar

    from core.briefs.exhibit import Field
    from core.state import State


STRETCHES: Final = (1, 0, 0, 2)
"""How much of the room each label takes; one of none is as wide as its words."""


class StatusLine:
    """Four labels in the status bar."""

    def __init__(self, bar: QStatusBar) -> None:
        self.state, self.filter = ElidingLabel(), ElidingLabel()
        self.marking, self.selection = ElidingLabel(), ElidingLabel()
        self.marking.setAccessibleName(_("Handling marking"))
        labels = (self.state, self.filter, self.marking, self.selection)
        for label, stretch in zip(labels, STRETCHES, strict=True):
            wide = (
                QSizePolicy.Policy.Ignored if stretch else QSizePolicy.Policy.Preferred
            )
            label.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
            bar.addWidget(label, stretch)

    def show_state(self, state: State, fields: tuple[Field, ...]) -> None:
        """Say what is so now."""
        self.state.setText(state_words(state))
        self.filter.setText(filter_words(fields))
        self.marking.setText(carried(state.library))
        self.marking.setVisible(bool(self.marking.text()))
        self.selection.setText(selection_words(fields))

    @property
    def text(self) -> str:
        """All that the line says."""
        labels = (self.state, self.filter, self.marking, self.selection)
        return " | ".join(label.text() for label in labels if label.text())
