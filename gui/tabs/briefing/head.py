"""What is said of the briefing as a whole: title, date, layout, handling marking."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from core.briefing.marking import carried, known_markings
from core.briefing.templates import NAMES
from core.casefile.cover import choose_cover
from core.casefile.properties import say_in
from core.i18n import LANGUAGES, _, language
from core.moment import today
from gui.panels.properties import PropertyLine
from gui.widgets.labels import ElidingLabel, plain_label, spoken
from gui.widgets.marking_box import MarkingBox

if TYPE_CHECKING:
    from core.library import Library

LAYOUT_CHARACTERS: Final = 16
DEFAULT: Final = "report"


class Head(QWidget):
    """Holds the fields; says what is written in them.

    Title, subtitle and office are those of the language the page is in.

    Attributes:
        levels: The markings that are offered, those of one set after another.
    """

    edited = Signal(object, object)
    """An edit of the case, and what it is given."""

    def __init__(self) -> None:
        super().__init__()
        self.levels: tuple[str, ...] = ()
        self._spoken = language()
        labels = (_("T&itle"), _("S&ubtitle"), _("&Office"), _("D&ate"))
        self.title, self.subject, self.prepared_by, self.date = (
            PropertyLine(spoken(one)) for one in labels
        )
        self.layouts = QComboBox()
        self.layouts.setAccessibleName(_("Layout"))
        self.layouts.setMinimumContentsLength(LAYOUT_CHARACTERS)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.layouts.setSizeAdjustPolicy(policy)
        for code, name in NAMES.items():
            self.layouts.addItem(_(name), code)
        self.marking = MarkingBox(_("Handling marking of the briefing"))
        self.carried = ElidingLabel()
        self._lay_out(labels)
        self._connect()

    def _lay_out(self, labels: tuple[str, ...]) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(3)
        title, subtitle, office, date = labels
        fields: tuple[tuple[str, QWidget, int, int], ...] = (
            (title, self.title, 0, 0),
            (subtitle, self.subject, 0, 2),
            (office, self.prepared_by, 0, 4),
            (_("&Layout"), self.layouts, 1, 0),
            (_("Mar&king"), self.marking, 1, 2),
            (date, self.date, 1, 4),
        )
        for text, field, row, column in fields:
            label = plain_label()
            label.setText(text)
            label.setBuddy(field)
            grid.addWidget(label, row, column)
            grid.addWidget(field, row, column + 1)
        grid.addWidget(self.carried, 2, 0, 1, 6)
        for column, stretch in ((1, 4), (3, 4), (5, 3)):
            grid.setColumnStretch(column, stretch)

    def _connect(self) -> None:
        self.title.said.connect(self._on_title_said)
        self.subject.said.connect(self._on_subject_said)
        self.prepared_by.said.connect(self._on_prepared_by_said)
        self.date.said.connect(self._on_date_said)
        self.marking.said.connect(self._on_marking_said)
        self.layouts.activated.connect(self._on_layouts_activated)

    @property
    def _told(self) -> dict[str, PropertyLine]:
        """The lines that are written in each language, by their names in the case."""
        return {
            "title": self.title,
            "subject": self.subject,
            "prepared_by": self.prepared_by,
        }

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The fields, row by row."""
        first = (self.title, self.subject, self.prepared_by)
        return (*first, self.layouts, self.marking, self.date)

    def show_library(self, library: Library, spoken: str) -> None:
        """Show what is said of a briefing in a language; emits nothing."""
        said, cover = library.properties, library.cover
        self._spoken = spoken
        for name, line in self._told.items():
            own, told = said.own(name, spoken), said.told(name, spoken)
            line.show_text(own)
            line.setPlaceholderText(told)
            lacks = _("Not written in {language}; it stands there as it is here.")
            is_lent = told and not own
            tip = lacks.format(language=LANGUAGES[spoken]) if is_lent else ""
            line.setToolTip(tip)
        self.date.setPlaceholderText(today())
        self.date.show_text(cover.date)
        known = known_markings(library)
        self.levels = tuple(level for one in known for level in one.levels)
        self.marking.show_marking(cover.marking, self.levels)
        with QSignalBlocker(self.layouts):
            place = self.layouts.findData(cover.layout or DEFAULT)
            self.layouts.setCurrentIndex(place)
        all_carry = carried(library)
        text = _("Every page carries: {marking}").format(marking=all_carry)
        self.carried.setText(text if all_carry else _("No page carries a marking."))

    def let_change(self, *, may: bool) -> None:
        """Let the fields be written in, or only read."""
        for line in (self.title, self.subject, self.prepared_by, self.date):
            line.setReadOnly(not may)
        for box in (self.layouts, self.marking):
            box.setEnabled(may)

    @Slot(object)
    def _on_title_said(self, text: str) -> None:
        self.edited.emit(say_in, ("title", self._spoken, text))

    @Slot(object)
    def _on_subject_said(self, text: str) -> None:
        self.edited.emit(say_in, ("subject", self._spoken, text))

    @Slot(object)
    def _on_prepared_by_said(self, text: str) -> None:
        self.edited.emit(say_in, ("prepared_by", self._spoken, text))

    @Slot(object)
    def _on_date_said(self, text: str) -> None:
        self.edited.emit(choose_cover, ("date", text))

    @Slot(object)
    def _on_marking_said(self, text: str) -> None:
        self.edited.emit(choose_cover, ("marking", text))

    @Slot()
    def _on_layouts_activated(self) -> None:
        self.edited.emit(choose_cover, ("layout", self.layouts.currentData()))
