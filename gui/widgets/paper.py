"""A chart with all that must stand beside it: what goes to the minister."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.i18n import _
from gui.charts import chart_for
from gui.charts.picture import put_on_paper, rendered
from gui.widgets.labels import plain_label
from gui.widgets.sentence import SentenceView
from gui.widgets.small_print import SMALL, SmallPrint

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QResizeEvent

    from core.briefs.exhibit import ChartSpec, Exhibit
    from gui.charts.base import Chart

LEAST = QSize(820, 460)
LEAST_CHART = 10.5
"""Lines of type that a chart is high, with its legend: rows of the lowest kind."""
MARGIN = 10
SPACING = 3


class Paper(QWidget):
    """Reading, title and unit, chart, then source, vintage, definition and notes."""

    pointed = Signal(object)
    """The id of the figure reached in the chart, or None."""
    asked = Signal(object)
    """The id of the figure whose source cell is wanted."""
    lit = Signal(object)
    """The code of the economy under the pointer, or an empty text."""
    opened = Signal(object)
    """Row and column of a chart, by their codes, to be looked at by itself."""
    entered = Signal(object)
    """The code of a part of a chart that is to be looked into."""
    sorted_by = Signal(object)
    """The code of the row or column to sort a chart by."""

    def __init__(self) -> None:
        super().__init__()
        self._exhibit: Exhibit | None = None
        self._marking = ""
        self.chart: Chart[Any] | None = None
        self._charts: dict[type[ChartSpec], Chart[Any]] = {}
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.reading = SentenceView("reading")
        self.title = plain_label(wraps=True, name="exhibitTitle")
        self.unit = plain_label(wraps=True, name="exhibitUnit")
        self.foot = SmallPrint()
        self.foot.setObjectName("exhibitFoot")
        self.marking = plain_label(name="exhibitMarking")
        self.reading.pointed.connect(self.pointed)
        self.reading.asked.connect(self.asked)
        self._lay_out()

    def _lay_out(self) -> None:
        for label in (self.unit, self.foot):
            _make_small(label)
        last = QHBoxLayout()
        last.addWidget(self.foot, 1)
        last.addWidget(self.marking)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN - 2, MARGIN, MARGIN - 2)
        column.setSpacing(SPACING)
        for part in (self.reading, self.title, self.unit):
            column.addWidget(part)
        self._place = QVBoxLayout()
        column.addLayout(self._place, 1)
        column.addLayout(last)

    def show_exhibit(self, exhibit: Exhibit, marking: str = "") -> None:
        """Show another exhibit; emits nothing, and keeps a chart of the same kind."""
        self._exhibit, self._marking = exhibit, marking
        self.reading.show_sentence(exhibit.reading, exhibit.mentions)
        self.title.setText(exhibit.title)
        self.unit.setText(exhibit.unit)
        self.foot.show_text(foot(exhibit))
        self.marking.setText(marking)
        self.reading.setVisible(bool(exhibit.reading))
        for label in (self.unit, self.marking):
            label.setVisible(bool(label.text()))
        self._share_height()
        self._show_chart(exhibit)

    def _show_chart(self, exhibit: Exhibit) -> None:
        kind = type(exhibit.chart)
        chart = self._charts.get(kind)
        if chart is None:
            chart = self._charts[kind] = self._new_chart(exhibit.chart)
        else:
            chart.show_spec(exhibit.chart)
        if chart is not self.chart:
            self._bring_up(chart)
        chart.describe(exhibit.title, exhibit.summary or exhibit.reading)

    def _new_chart(self, spec: ChartSpec) -> Chart[Any]:
        chart = chart_for(spec)
        chart.pointed.connect(self.pointed)
        chart.asked.connect(self.asked)
        chart.lit.connect(self.lit)
        chart.opened.connect(self.opened)
        chart.entered.connect(self.entered)
        chart.sorted_by.connect(self.sorted_by)
        self._place.addWidget(chart)
        return chart

    def _bring_up(self, chart: Chart[Any]) -> None:
        """Show a chart in place of another; that one is kept for its next turn."""
        before, self.chart = self.chart, chart
        had_focus = before is not None and has_keyboard(before)
        if before is not None:
            before.hide()
        chart.show()
        self._column.activate()
        if had_focus:
            chart.setFocus()

    def words_height(self) -> int:
        """Return how much of its height all but the chart takes."""
        wide = self.width()
        return self._above(wide) + self.foot.whole_height(self._wide(wide)) + SPACING

    def least_height(self, width: int) -> int:
        """Return how high it has to be, its small print cut, at a width."""
        return self._above(width) + self._least_chart() + self.foot.least_height()

    def whole_height(self, width: int) -> int:
        """Return how high it has to be for all that stands on it, at a width."""
        small_print = self.foot.whole_height(self._wide(width))
        return self._above(width) + self._least_chart() + small_print

    def _least_chart(self) -> int:
        return int(LEAST_CHART * self.fontMetrics().lineSpacing())

    def _above(self, width: int) -> int:
        """Return the height of all words but the small print, with what is between."""
        words = (self.reading, self.title, self.unit)
        rows = [each for each in words if not each.isHidden()]
        wide = width - 2 * MARGIN
        return sum(each.heightForWidth(wide) + SPACING for each in rows) + 2 * MARGIN

    def _wide(self, width: int) -> int:
        """Return how wide the small print is."""
        beside = 0 if self.marking.isHidden() else self.marking.sizeHint().width()
        return width - 2 * MARGIN - beside

    def _share_height(self) -> None:
        """Let the small print give way to the chart where there is little height."""
        wide = self.width()
        room = self.height() - self._above(wide) - self._least_chart()
        self.foot.keep_within(QSize(self._wide(wide), room))

    def as_image(self, scale: float = 2.0) -> QImage:
        """Return everything on it, on light ground and without a scroll bar."""
        copy = Paper()
        if self._exhibit is not None:
            # On paper nothing can be asked.
            copy.show_exhibit(self._exhibit._replace(mentions=()), self._marking)
        put_on_paper(copy)
        return rendered(copy, copy.spread_out(self.size()), scale)

    def spread_out(self, at_least: QSize) -> QSize:
        """Make room for the whole chart and return the size that takes."""
        at_least = at_least.expandedTo(LEAST)
        if self.chart is None:
            return at_least
        self.chart.for_picture()
        self.resize(at_least)
        self.grab()  # lays out what has never been shown: texts wrap at its width
        self.chart.resize(at_least.width() - 2 * MARGIN, at_least.height() * 2 // 3)
        needed = self.chart.full_size()
        width = max(at_least.width(), needed.width() + 2 * MARGIN)
        self.chart.setMinimumHeight(needed.height())
        wide = self._wide(self.width())
        self.foot.keep_within(QSize(wide, self.foot.whole_height(wide)))
        self._column.activate()
        return QSize(width, max(self._column.totalHeightForWidth(width), 10))

    # --- QWidget ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share another height between chart and small print."""
        super().resizeEvent(event)
        self._share_height()


def has_keyboard(widget: QWidget) -> bool:
    """Tell whether a widget or something within it has the focus."""
    focus = QApplication.focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))


def foot(exhibit: Exhibit) -> str:
    """Return the small print: source and edition, definition, then each note."""
    lines = []
    if exhibit.source:
        source = ", ".join(part for part in (exhibit.source, exhibit.vintage) if part)
        lines.append(_("Source: {source}.").format(source=source.rstrip(".")))
    lines += [exhibit.definition, *exhibit.notes]
    return "\n".join(line for line in lines if line)


def _make_small(label: QLabel) -> None:
    font = QFont(label.font())
    font.setPointSizeF(font.pointSizeF() * SMALL)
    label.setFont(font)
