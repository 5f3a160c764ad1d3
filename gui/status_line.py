"""The line at the foot: state, filter, selection; never the only place of a warning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy

from gui.widgets.labels import ElidingLabel
from gui.words import filter_words, selection_words, state_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStatusBar

    from core.briefs.exhibit import Field
    from core.state import State


class StatusLine:
    """Three labels in the status bar."""

    def __init__(self, bar: QStatusBar) -> None:
        self.state, self.filter = ElidingLabel(), ElidingLabel()
        self.selection = ElidingLabel()
        for label, stretch in ((self.state, 1), (self.filter, 0), (self.selection, 2)):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            bar.addWidget(label, stretch)
        policy = QSizePolicy.Policy.Preferred
        self.filter.setSizePolicy(policy, QSizePolicy.Policy.Fixed)

    def show_state(self, state: State, fields: tuple[Field, ...]) -> None:
        """Say what is so now."""
        self.state.setText(state_words(state))
        self.filter.setText(filter_words(fields))
        self.selection.setText(selection_words(fields))

    @property
    def text(self) -> str:
        """All that the line says."""
        labels = (self.state, self.filter, self.selection)
        return " | ".join(label.text() for label in labels if label.text())
