"""One tab for all three subjects: views, a figure with its reading, and its table."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from core.briefing.marking import carried
from core.briefs.exhibit import TabBrief
from core.errors import StatecraftError
from gui.tabs.base import Tab, no_case, remedies
from gui.widgets.empty_state import EmptyState
from gui.widgets.figure_frame import FigureFrame
from gui.widgets.fixed_place import FixedPlace
from gui.widgets.view_switch import ViewSwitch

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

    from core.briefs.exhibit import ChartSpec, Exhibit, Field, Option
    from core.library import Library
    from core.selection import Selection
    from core.state import State


class Opening(NamedTuple):
    """Where a cell of a chart leads.

    Attributes:
        view: The view of the same tab that shows it by itself.
        fields: What its row and its column choose there; an empty text is nothing.
    """

    view: str
    fields: tuple[str, str]


class ExhibitTab(Tab):
    """Shows what its brief says; which brief, it is told."""

    def __init__(
        self,
        key: str,
        title: str,
        brief: Callable[[Library, Selection], TabBrief],
        choice: str,
        opening: Opening,
    ) -> None:
        super().__init__(key, title)
        self._opening = opening
        self._brief = brief
        self._choice = choice
        self._view_field = f"{choice}.view"
        self._shown: TabBrief | None = None
        self._asked_for: tuple[object, ...] = ()
        self._figure: str | None = None

    def _furnish(self) -> None:
        self.views_switch = ViewSwitch()
        self.frame = FigureFrame()
        self.empty = EmptyState()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        pages = QWidget()
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.frame)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 2)
        layout.addWidget(self.views_switch)
        layout.addWidget(FixedPlace(pages), stretch=1)

    def _connect(self) -> None:
        self.views_switch.chosen.connect(self.choose_view)
        self.frame.pointed.connect(self._on_frame_pointed)
        self.frame.asked.connect(self.asked)
        self.frame.paper.opened.connect(self._on_paper_opened)
        self.frame.paper.entered.connect(self._on_paper_entered)
        self.frame.paper.sorted_by.connect(self._on_paper_sorted_by)
        self.empty.acted.connect(self.wished)

    # --- Tab ---

    def _show_state(self, state: State) -> None:
        """Compute the brief if what it depends on has changed, and show it."""
        self.frame.show_table(state.table_shown)
        if state.library is None:
            self.empty.show_text(no_case(state), remedies()[1:])
            return
        asked_for = (state.library, state.selection)
        if asked_for != self._asked_for:
            self._asked_for = asked_for
            brief = self._brief_or_refusal(state.library, state.selection)
            self._show(brief, carried(state.library))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The views, the sentence, the chart, the table."""
        if not self.is_furnished:
            return ()
        chart = self.frame.paper.chart
        charts = () if chart is None else (chart,)
        reading = self.frame.paper.reading
        return (self.views_switch, reading, *charts, self.frame.table)

    @property
    def home(self) -> QWidget:
        """The chart."""
        return self.frame.paper.chart or self.views_switch

    @property
    def fields(self) -> tuple[Field, ...]:
        """The selection bar of the brief."""
        return self._shown.fields if self._shown else ()

    @property
    def views(self) -> tuple[Option, ...]:
        """The views of the brief."""
        return self._shown.views if self._shown else ()

    @property
    def view(self) -> str:
        """The view that is shown."""
        return self._shown.view if self._shown else ""

    @property
    def exhibit(self) -> Exhibit | None:
        """The exhibit of the brief, if it has one."""
        return self._shown.exhibit if self._shown else None

    @property
    def figure(self) -> str | None:
        """The figure the chart or the table points at."""
        return self._figure

    def shown_with(self, figure_id: str) -> tuple[str, ...]:
        """Return the figures of the cell of the table that shows one and others."""
        figures = self.frame.table.figures if self.is_furnished else ()
        return figures if figure_id in figures and len(figures) > 1 else ()

    def picture(self) -> QImage | None:
        """Return the whole figure with its reading and source."""
        return self.frame.as_image() if self.exhibit else None

    def text(self) -> str:
        """Return the table with title, unit and source."""
        return self.frame.as_text() if self.exhibit else ""

    @Slot(object)
    def choose_view(self, view: str) -> None:
        """Wish for another view."""
        self.chosen.emit(self._view_field, (view,))

    # --- inside ---

    def _brief_or_refusal(self, library: Library, selection: Selection) -> TabBrief:
        """Return the brief, or one that says why there is none: a damaged case."""
        try:
            return self._brief(library, selection)
        except StatecraftError as error:
            return TabBrief((), self.views, self.view, None, str(error))

    def _show(self, brief: TabBrief, marking: str) -> None:
        if _chart(brief) != _chart(self._shown):
            self._figure = None
        self._shown = brief
        self.views_switch.show_views(brief.views, brief.view)
        if brief.exhibit is None:
            self.empty.show_text(brief.empty, remedies())
            self._pages.setCurrentWidget(self.empty)
        else:
            self.frame.show_exhibit(brief.exhibit, marking)
            self._pages.setCurrentWidget(self.frame)

    @Slot(object)
    def _on_paper_opened(self, place: tuple[str, str]) -> None:
        """Wish for a cell by itself; what its row is of stands out."""
        self.frame.select(place[0])
        wished = dict(zip(self._opening.fields, place, strict=True))
        wished["view"] = self._opening.view
        names = [f"{self._choice}.{name}" for name in wished if name]
        codes = tuple(code for name, code in wished.items() if name)
        self.chosen.emit("+".join(names), codes)

    @Slot(object)
    def _on_paper_entered(self, code: str) -> None:
        self.chosen.emit(f"{self._choice}.product", (code,))

    @Slot(object)
    def _on_paper_sorted_by(self, code: str) -> None:
        self.chosen.emit(f"{self._choice}.sorted_by", (code,))

    @Slot(object)
    def _on_frame_pointed(self, figure_id: str | None) -> None:
        self._figure = figure_id
        self.pointed.emit()


def _chart(brief: TabBrief | None) -> ChartSpec | None:
    """Return what is drawn; while it stays, so does the figure pointed at."""
    return brief.exhibit.chart if brief and brief.exhibit else None
