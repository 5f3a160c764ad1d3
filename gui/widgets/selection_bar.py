"""What is chosen, above the tabs; built from the fields that a brief declares."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.widgets.field_controls import OneControl, RangeControl
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.labels import labelled
from gui.widgets.many_control import ManyControl
from gui.widgets.play_control import PlayControl
from gui.widgets.slider_control import SliderControl
from gui.widgets.typed_controls import FlagControl, NumberControl, TextControl

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from core.briefs.exhibit import Field

Control: TypeAlias = (
    OneControl
    | ManyControl
    | RangeControl
    | FlagControl
    | NumberControl
    | TextControl
    | SliderControl
)

CONTROLS: Final[Mapping[str, type[Control]]] = MappingProxyType(
    {
        "one": OneControl,
        "many": ManyControl,
        "range": RangeControl,
        "played": PlayControl,
        "flag": FlagControl,
        "number": NumberControl,
        "text": TextControl,
        "slider": SliderControl,
    }
)
"""By kind of field its control."""

Shape: TypeAlias = tuple[str, str, str]
"""Name, kind and label of a field: what its control is made for."""


class SelectionBar(QWidget):
    """Shows fields, and says when the user asks for another choice.

    Within a tab it does not grow smaller again, so that the tabs below it stay where
    they are while one goes from view to view.
    """

    chosen = Signal(object, object)
    """The name of a field and a tuple of codes; never emitted by `show_fields`."""

    def __init__(self) -> None:
        super().__init__()
        self._shape: tuple[Shape, ...] = ()
        self._known: dict[Shape, tuple[Control, QWidget]] = {}
        self._first = ""
        self.controls: dict[str, Control] = {}
        self._flow = FlowLayout()
        self.setLayout(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_fields(self, fields: tuple[Field, ...]) -> None:
        """Show fields; controls already there are kept, and the keyboard with them."""
        first = fields[0].name if fields else ""
        if first != self._first:
            self._first = first
            self.setMinimumHeight(0)
        shape = tuple(map(_shape, fields))
        if shape != self._shape:
            self._shape = shape
            self._arrange(fields)
        for field in fields:
            self.controls[field.name].show_field(field)
        self.setVisible(bool(fields))

    def _arrange(self, fields: tuple[Field, ...]) -> None:
        """Put controls in line; those not asked for now wait for their next turn."""
        shown = [self._control(field) for field in fields]
        self.controls = {
            field.name: control
            for field, (control, _pair) in zip(fields, shown, strict=True)
        }
        pairs = [pair for _control, pair in shown]
        self._flow.setEnabled(False)  # else all is laid out anew for each of them
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None and widget not in pairs:
                widget.hide()
        for pair in pairs:
            self._flow.addWidget(pair)
            pair.show()
        self._flow.setEnabled(True)
        self._flow.invalidate()

    def _control(self, field: Field) -> tuple[Control, QWidget]:
        """Return the control of a field, and what holds it together with its label."""
        found = self._known.get(_shape(field))
        if found is None:
            control = CONTROLS[field.kind]()
            control.chosen.connect(self.chosen)
            found = self._known[_shape(field)] = (
                control,
                _with_label(field.label, control),
            )
        return found

    # --- QWidget ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as another width asks; at the same width, keep what was needed."""
        super().resizeEvent(event)
        width = event.size().width()
        before = self.minimumHeight() if width == event.oldSize().width() else 0
        self.setMinimumHeight(max(before, self._flow.heightForWidth(width)))


def _shape(field: Field) -> Shape:
    return field.name, field.kind, field.label


def _with_label(text: str, control: Control) -> QWidget:
    """Return a control with its label, which a box to tick has already."""
    if isinstance(control, FlagControl):
        return control
    return labelled(text, control)
