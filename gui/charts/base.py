"""What all charts share: a spec in, the figure pointed at out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from core.figure import whose
from core.i18n import _
from gui.charts.palette import Inks, inks
from gui.charts.picture import put_on_paper, rendered
from gui.widgets.labels import ElidingLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QPaintEvent

SpecT = TypeVar("SpecT")

RING = 2
REPAINTED_BY = (QEvent.Type.PaletteChange, QEvent.Type.FontChange)


class Chart(QWidget, Generic[SpecT]):
    """Draws a spec; can be walked through, looked at and copied, but not edited."""

    pointed = Signal(object)
    """The id of the figure that was clicked or reached with the arrow keys, or None."""
    asked = Signal(object)
    """The id of the figure whose cell is wanted (Enter, Ctrl+G, double click)."""

    lit = Signal(object)
    """The code of the economy under the pointer, or an empty text."""
    opened = Signal(object)
    """Row and column, by their codes, of what is to be looked at by itself."""
    entered = Signal(object)
    """The code of what is to be looked into, one level down."""
    sorted_by = Signal(object)
    """The code of the row or column to sort by; empty for the order it had."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec: SpecT | None = None
        self._title = ""
        self._lit = ""
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.readout = ElidingLabel()
        self.readout.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(RING + 2, RING + 2, RING + 2, RING + 2)
        self.body.setSpacing(2)

    def describe(self, title: str, summary: str) -> None:
        """Say to a reader who does not see the chart what it is and what it shows."""
        self._title = title
        self.setAccessibleName(title)
        self.setAccessibleDescription(summary)

    def show_spec(self, spec: SpecT) -> None:
        """Draw `spec` in place of what was drawn before; emits nothing."""
        if spec == self.spec:
            return
        self.spec = spec
        self._draw(spec)
        self._say("")

    def light(self, code: str) -> None:
        """Let an economy stand out from the others; nobody, if it is not drawn."""
        if code != self._lit:
            self._lit = code
            if self.spec is not None:
                self._relight(self.spec)

    def whose(self, figure_id: str | None) -> str:
        """Return the code of what a figure is of: an economy, if its id is to tell."""
        return whose(figure_id)

    def _relight(self, spec: SpecT) -> None:
        """Draw anew what depends on who stands out; most charts have nobody."""

    def drawn(self) -> object:
        """Return what is on the screen, for tests."""
        raise NotImplementedError

    def full_size(self) -> QSize:
        """Return the size at which nothing has to be scrolled."""
        return self.size().expandedTo(QSize(640, 320))

    def as_image(self, scale: float = 2.0) -> QImage:
        """Return the whole chart on light ground, for paper and slides."""
        copy = type(self)()
        copy.for_picture()
        copy.setFont(self.font())
        put_on_paper(copy)
        if self.spec is not None:
            copy.show_spec(self.spec)
        return rendered(copy, self.full_size(), scale)

    def for_picture(self) -> None:
        """Leave out what only serves the screen."""
        self.readout.hide()

    @property
    def inks(self) -> Inks:
        """The colours of the scheme in use."""
        return inks(self.palette())

    def _draw(self, spec: SpecT) -> None:
        raise NotImplementedError

    def _say(self, text: str) -> None:
        self.readout.setText(text or (self._hint() if self._focused() else ""))
        self.setAccessibleName(f"{self._title}: {text}" if text else self._title)

    def _hint(self) -> str:
        """Return what the keys do."""
        return _("Arrow keys go from figure to figure, Enter to the source cell.")

    def _focused(self) -> bool:
        within = self.focusWidget() or self
        return within.hasFocus()

    # --- QWidget ---

    def changeEvent(self, event: QEvent) -> None:
        """Draw again in the new colours when the scheme changes."""
        super().changeEvent(event)
        if event.type() in REPAINTED_BY and self.spec is not None:
            self._draw(self.spec)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show by a ring that the keyboard is here."""
        super().paintEvent(event)
        if self._focused():
            painter = QPainter(self)
            painter.setPen(
                QPen(self.palette().color(QPalette.ColorRole.Highlight), RING)
            )
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
