"""Asks in which formats and languages a briefing goes out, and shows what leaves."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.exports.formats import FORMATS, PICTURES
from core.i18n import LANGUAGES, N_, _, language
from gui.panels.page import Page, row_of
from gui.widgets.labels import plain_label, unmarked

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from core.briefing.leaving import Item
    from core.briefs.handing_over import Handing

NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "pdf": N_("&PDF, tagged for screen readers"),
        "pptx": N_("P&owerPoint, with charts that can be edited"),
        "docx": N_("&Word"),
        "xlsx": N_("E&xcel, with charts and the origin of each number"),
        "png": N_("Pictures of the f&igures (PNG)"),
        "svg": N_("Pictures of the figures (&SVG)"),
    }
)
KEPT, WHAT = 0, 1
"""The columns of what leaves: its name with a tick, and how much of it there is."""


class ExportPage(Page):
    """Shows what it is told and passes wishes on; decides nothing."""

    languages_chosen = Signal()
    """The files are wanted in other languages."""
    left_out = Signal(object)
    """The kinds that are to be left out."""
    template_asked = Signal()
    """A presentation is to be chosen whose master slides are taken."""
    asked = Signal()
    """The files are wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.formats = {code: QCheckBox(_(NAMES[code])) for code in NAMES}
        self.languages = {code: QCheckBox(name) for code, name in LANGUAGES.items()}
        self.template: Path | None = None
        self.template_name = plain_label()
        self.choose_template = QPushButton(_("&Master slides…"))
        self.own_slides = QPushButton(_("O&ur own"))
        self.name = QLineEdit()
        self.marking = plain_label(wraps=True)
        self.remarks = plain_label(wraps=True)
        self.write = QPushButton(_("Write the fi&les…"))
        self.kept: dict[str, QCheckBox] = {}
        self._said: dict[int, QLabel] = {}
        self._items = QGridLayout()
        self.scrolled = QScrollArea()
        self.about.setText(_("What the files will hold is being listed."))
        self._lay_out()
        self._connect()
        self.languages[language()].setChecked(True)
        self._show_template()

    def _lay_out(self) -> None:
        within = QWidget()
        column = QVBoxLayout(within)
        asked = QHBoxLayout()
        asked.addWidget(_box(_("Formats"), self.formats.values()))
        asked.addLayout(self._beside_formats(), stretch=1)
        column.addLayout(asked)
        column.addWidget(self.marking)
        held = QGroupBox(_("What the files will hold"))
        held.setLayout(self._items)
        self._items.setColumnStretch(WHAT, 1)
        column.addWidget(self.remarks)
        column.addWidget(held)
        column.addStretch()
        self.scrolled.setFrameShape(QScrollArea.Shape.NoFrame)
        self.scrolled.setWidgetResizable(True)
        self.scrolled.setWidget(within)
        self.scrolled.setAccessibleName(_("Formats, languages, content"))
        self.column.addWidget(self.scrolled)
        self.column.addLayout(row_of((self.write,)))

    def _beside_formats(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addWidget(_box(_("Languages"), self.languages.values()))
        label = plain_label()
        label.setText(_("&Name of the files"))
        label.setBuddy(self.name)
        column.addWidget(label)
        column.addWidget(self.name)
        slides = (self.template_name, self.choose_template, self.own_slides)
        column.addLayout(row_of(slides))
        column.addStretch()
        return column

    def _connect(self) -> None:
        for box in self.formats.values():
            box.toggled.connect(self._offer)
        for box in self.languages.values():
            box.toggled.connect(self._on_language_toggled)
        self.choose_template.clicked.connect(self.template_asked)
        self.own_slides.clicked.connect(self._on_own_slides_clicked)
        self.write.clicked.connect(self.asked)

    # --- what is shown ---

    def choose(self, formats: Iterable[str]) -> None:
        """Tick formats, and no others."""
        wanted = set(formats)
        for code, box in self.formats.items():
            box.setChecked(code in wanted)
        self._offer()

    def show_handing(self, found: Handing) -> None:
        """Show what the files will hold, and what is to be known of it."""
        self.about.setText(
            _("What goes out is listed before it is written; leave out what stays.")
        )
        none = _("No handling marking is chosen; none is printed.")
        carried = _("Every page, slide, sheet and picture carries: {marking}")
        marked = carried.format(marking=found.marking) if found.marking else none
        self.marking.setText(marked)
        self.remarks.setText("\n".join(found.remarks))
        self.remarks.setVisible(bool(found.remarks))
        self.show_items(found.items)

    def show_items(self, items: Iterable[Item]) -> None:
        """List what the files will hold; what can be left out has a tick."""
        for row, one in enumerate(items):
            if row not in self._said:
                self._said[row] = plain_label(wraps=True)
                self._items.addWidget(self._name(one), row, KEPT)
                self._items.addWidget(self._said[row], row, WHAT)
            out = _("left out: {what}").format(what=one.what)
            self._said[row].setText(out if one.is_left_out else one.what)
            if one.kind:
                box = self.kept[one.kind]
                box.setAccessibleDescription(one.what)
                with QSignalBlocker(box):
                    box.setChecked(not one.is_left_out)

    def _name(self, one: Item) -> QWidget:
        if not one.kind:
            label = plain_label()
            label.setText(one.name)
            return label
        box = self.kept[one.kind] = QCheckBox(unmarked(one.name))
        box.toggled.connect(self._on_kept_toggled)
        return box

    def use_template(self, path: Path | None) -> None:
        """Take the master slides of a presentation; our own, if none is given."""
        self.template = path
        self._show_template()

    def _show_template(self) -> None:
        ours = _("PowerPoint: our own slides")
        theirs = _("PowerPoint: slides of {name}")
        told = ours if self.template is None else theirs.format(name=self.template.name)
        self.template_name.setText(told)
        self.own_slides.setEnabled(self.template is not None)

    @property
    def chosen_formats(self) -> tuple[str, ...]:
        """The formats that are ticked."""
        known = (*FORMATS, *PICTURES)
        return tuple(code for code in known if self.formats[code].isChecked())

    @property
    def chosen_languages(self) -> tuple[str, ...]:
        """The languages that are ticked."""
        return tuple(code for code, box in self.languages.items() if box.isChecked())

    def take_focus(self) -> None:
        """Have the keyboard where the files are asked for."""
        self.write.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus_to_content(self) -> None:
        """Have the keyboard on the first kind of content that can be left out."""
        first = next(iter(self.kept.values()), None)
        if first is not None:
            first.show()  # Qt would do so later, and what is hidden takes no focus
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            self.scrolled.ensureWidgetVisible(first)

    # --- what happens ---

    @Slot()
    def _offer(self) -> None:
        self.write.setEnabled(bool(self.chosen_formats and self.chosen_languages))

    @Slot()
    def _on_language_toggled(self) -> None:
        self._offer()
        if self.chosen_languages:
            self.languages_chosen.emit()

    @Slot()
    def _on_own_slides_clicked(self) -> None:
        self.use_template(None)

    @Slot()
    def _on_kept_toggled(self) -> None:
        self.left_out.emit(
            tuple(kind for kind, box in self.kept.items() if not box.isChecked())
        )


def _box(title: str, boxes: Iterable[QCheckBox]) -> QGroupBox:
    group = QGroupBox(title)
    column = QVBoxLayout(group)
    for box in boxes:
        column.addWidget(box)
    return group
