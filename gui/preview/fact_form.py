"""What holds for a whole sheet, each fact in a control that puts it right."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from gui.grown import grown
from gui.preview.fact_controls import FactChoice, FactText
from gui.widgets.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.importing import FactField


FIELD: Final = 130
"""Pixels of a control; beside a label where there is so much room."""


class FactForm(QWidget):
    """Shows the facts of a sheet; a control stays while its fact does."""

    said = Signal(object, object)
    """The name of a fact, and what it is."""

    def __init__(self) -> None:
        super().__init__()
        self.controls: dict[tuple[str, bool], FactChoice | FactText] = {}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)

    def show_facts(self, facts: Sequence[FactField]) -> None:
        """Show the facts of a sheet, or of the same sheet after a correction."""
        keys = [(fact.name, bool(fact.choices)) for fact in facts]
        if keys != list(self.controls):
            self._lay_out(facts)
        for key, fact in zip(keys, facts, strict=True):
            self.controls[key].show_fact(fact)

    def control(self, name: str) -> FactChoice | FactText:
        """Return the control of a fact."""
        return next(each for key, each in self.controls.items() if key[0] == name)

    def settle(self) -> bool:
        """Say what was typed and not yet said; return whether there was anything."""
        said = [control.settle() for control in self.controls.values()]
        return any(said)

    def _lay_out(self, facts: Sequence[FactField]) -> None:
        before, self.controls = self.controls, {}
        while self._form.rowCount():
            label = self._form.takeRow(0).labelItem.widget()
            if label is not None:
                label.deleteLater()
        for fact in facts:
            key = (fact.name, bool(fact.choices))
            held = key in before
            self.controls[key] = before.pop(key) if held else self._made(fact)
            words = plain_label()
            words.setText(fact.label)
            room = grown(FIELD, self.fontMetrics())
            self.controls[key].setMinimumWidth(room)
            self._form.addRow(words, self.controls[key])
        for gone in before.values():
            gone.hide()
            gone.deleteLater()
        for first, second in pairwise(self.controls.values()):
            QWidget.setTabOrder(first, second)

    def _made(self, fact: FactField) -> FactChoice | FactText:
        if fact.choices:
            choice = FactChoice()
            choice.said.connect(self.said)
            return choice
        text = FactText()
        text.written.connect(self.said)
        return text
