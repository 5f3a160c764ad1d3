"""One of many dates in order: pulled along, stepped by keyboard, or played."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from core.i18n import _
from gui.tips import show_tip
from gui.widgets.labels import spoken
from gui.widgets.play_button import PlayButton

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from core.briefs.exhibit import Field, Option

WIDE: Final = 190
LEAP: Final = 10
"""Page Up and Page Down go so many steps, or a tenth of all."""


class SliderControl(QWidget):
    """A slider with the name of its place beside it, and a button that plays.

    Played, it goes on from where it is, or from the beginning where it is at the end.
    Whoever moves it by hand, or goes to a pin, has stopped it.
    """

    chosen = Signal(object, object)
    """The field's name and the code; never emitted by `show_field`."""

    def __init__(self) -> None:
        super().__init__()
        self._name = self._label = ""
        self._options: tuple[Option, ...] = ()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setFixedWidth(WIDE)
        self.setFocusProxy(self.slider)
        self.written = QLabel()
        self.written.setTextFormat(Qt.TextFormat.PlainText)
        self.play = PlayButton(_("Play the dates one by one"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        for part in (self.slider, self.written, self.play):
            row.addWidget(part)
        self.slider.valueChanged.connect(self._on_slider_moved)
        self.play.clicked.connect(self._on_play_clicked)
        self.play.stepped.connect(self._on_play_stepped)

    def show_field(self, field: Field) -> None:
        """Show what can be chosen, and what is; another place than ours ends a play."""
        self._name, self._label = field.name, spoken(field.label)
        places = [option.code for option in field.options]
        place = places.index(field.chosen[0]) if field.chosen[0] in places else 0
        if field.options != self._options or place != self.slider.value():
            self.play.stop()
        if field.options != self._options:
            self._options = field.options
            advance = self.written.fontMetrics().horizontalAdvance
            widest = max((advance(option.name) for option in self._options), default=0)
            self.written.setMinimumWidth(widest)
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, max(len(self._options) - 1, 0))
            self.slider.setPageStep(max(len(self._options) // LEAP, 1))
            self.slider.setValue(place)
        for part in (self.slider, self.play):
            part.setEnabled(len(self._options) > 1)
        self._say()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Stop: nobody sees the dates pass by any more."""
        super().hideEvent(event)
        self.play.stop()

    @Slot(int)
    def _on_slider_moved(self, place: int) -> None:
        self.play.stop()
        self._choose(place)

    @Slot()
    def _on_play_clicked(self) -> None:
        if self.play.is_playing:
            self.play.stop()
            return
        if self.slider.value() == self.slider.maximum():
            self._go_to(0)
        self.play.start()

    @Slot()
    def _on_play_stepped(self) -> None:
        """Go on to the next date, and stop at the last."""
        self._go_to(self.slider.value() + 1)
        if self.slider.value() == self.slider.maximum():
            self.play.stop()

    def _go_to(self, place: int) -> None:
        """Go to a place as part of the play."""
        with QSignalBlocker(self.slider):
            self.slider.setValue(place)
        self._choose(self.slider.value())

    def _choose(self, place: int) -> None:
        self._say()
        self.chosen.emit(self._name, (self._options[place].code,))

    def _say(self) -> None:
        """Write the name of the place; a reader hears it with that of the control."""
        place = self.slider.value()
        name = self._options[place].name if self._options else ""
        self.written.setText(name)
        show_tip(self.slider, name)
        self.slider.setAccessibleName(
            _("{label}: {value}").format(label=self._label, value=name)
        )
