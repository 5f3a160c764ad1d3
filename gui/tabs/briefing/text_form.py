"""What the user writes: a heading or a text, in each language, with live numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabBar, QVBoxLayout, QWidget

from core.briefing.live import accepted, quoted, typed
from core.briefing.offered import Offered, OfferedNumber, OfferedSentence
from core.briefing.unwritten import is_prompt
from core.briefs.figure_titles import figure_title
from core.casefile.pinning import write_pin
from core.casefile.pins import Said
from core.errors import RequestError
from core.formulas.catalogue import figure
from core.i18n import LANGUAGES, _, language, speaking
from gui.tabs.briefing.number_edit import NumberEdit
from gui.widgets.finder import Finder
from gui.widgets.labels import plain_label

if TYPE_CHECKING:
    from core.briefing.standing import Standing
    from core.casefile import Pin
    from core.library import Library

LINE_MARGIN: Final = 12


class TextForm(QWidget):
    """Shows a text in one language at a time; says what is written.

    Attributes:
        library: Of the case, which knows what a figure is; the tab keeps it up to date.
    """

    edited = Signal(object, object)
    """An edit of the case, and what it is given."""
    drafted = Signal(object, object)
    """The number of a piece, and what is being written in it, as `Said`."""
    pointed = Signal()
    """The keyboard has come to another number."""

    def __init__(self) -> None:
        super().__init__()
        self.library: Library | None = None
        self._pin: Pin | None = None
        self._standing: Standing | None = None
        self._offered = Offered()
        self.kind = plain_label(name="exhibitTitle")
        self.languages = QTabBar()
        self.languages.setAccessibleName(_("Language of the text"))
        self.languages.setExpanding(False)
        for code, name in LANGUAGES.items():
            place = self.languages.addTab(name)
            self.languages.setTabData(place, code)
        self.edit = NumberEdit()
        self.edit.resolve, self.edit.describe = self._number, self._describe
        self.number = QPushButton(_("Insert &number…"))
        self.sentence = QPushButton(_("Insert &sentence…"))
        self.changes = plain_label(wraps=True)
        self.accept = QPushButton(_("Accept ne&w numbers"))
        self.finder = Finder()
        self._lay_out()
        self._connect()
        self._speak(language())

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.kind, stretch=1)
        top.addWidget(self.languages)
        changed = QHBoxLayout()
        changed.addWidget(self.changes, stretch=1)
        changed.addWidget(self.accept, 0, Qt.AlignmentFlag.AlignTop)
        offers = QHBoxLayout()
        offers.addWidget(self.number)
        offers.addWidget(self.sentence)
        offers.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self.edit, stretch=3)
        column.addLayout(changed)
        column.addLayout(offers)
        column.addWidget(self.finder, stretch=4)
        self._below = QWidget()
        column.addWidget(self._below, stretch=1)
        self._show_finder(shown=False)

    def _connect(self) -> None:
        self.languages.currentChanged.connect(self._on_languages_current_changed)
        self.edit.said.connect(self._on_edit_said)
        self.edit.drafted.connect(self._on_edit_drafted)
        self.edit.pointed.connect(self.pointed)
        self.number.clicked.connect(self._on_number_clicked)
        self.sentence.clicked.connect(self._on_sentence_clicked)
        self.accept.clicked.connect(self._on_accept_clicked)
        self.finder.chosen.connect(self._on_finder_chosen)
        self.finder.closed.connect(self.close_finder)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The language, the text, what can be put into it."""
        finder = (self.finder.line, self.finder.take, self.finder.list)
        offers = (self.accept, self.number, self.sentence, *finder)
        return (self.languages, self.edit, *offers)

    @property
    def spoken(self) -> str:
        """The language that is written in."""
        return str(self.languages.tabData(self.languages.currentIndex()))

    # --- what is shown ---

    def show_pin(self, pin: Pin, kind: str, standing: Standing | None) -> None:
        """Show a heading or a text; emits nothing."""
        if self._pin is None or pin.pin_id != self._pin.pin_id:
            self._show_finder(shown=False)
        self._pin, self._standing = pin, standing
        self.kind.setText(kind)
        self.edit.is_one_line = pin.kind == "heading"
        known = {said.language for said in pin.texts if not is_prompt(said)}
        for place in range(self.languages.count()):
            code = self.languages.tabData(place)
            name = LANGUAGES[code]
            lacks = _("{language} (not written)").format(language=name)
            self.languages.setTabText(place, name if code in known else lacks)
        self._show_text()

    def begin(self) -> None:
        """Have the keyboard in the text, all of it to be written over."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.selectAll()

    def show_offered(self, offered: Offered) -> None:
        """Keep what can be put into the text."""
        self._offered = offered
        self._offer()

    def _show_text(self) -> None:
        pin, spoken = self._pin, self.spoken
        if pin is None:
            return
        by_language = {said.language: said for said in pin.texts}
        now = self._standing.text(spoken) if self._standing else None
        changes = now.changes if now else ()
        said = by_language.get(spoken, Said(spoken, ""))
        self.edit.setAccessibleName(f"{self.kind.text()} – {LANGUAGES[spoken]}")
        self.edit.show_said(said, {one.figure_id: one.now for one in changes})
        lines = [
            _("{before} is now {now}.").format(before=one.before, now=one.now)
            for one in changes
        ]
        if now and now.refused:
            lines.append(
                _("This case can no longer compute a number; it stays as written.")
            )
        self.changes.setText("\n".join(lines))
        self.changes.setVisible(bool(lines))
        self.accept.setVisible(bool(changes))

    def let_change(self, *, may: bool) -> None:
        """Let the text be written in, or only read."""
        self.edit.setReadOnly(not may)
        self.accept.setEnabled(may)
        self._offer()

    def _offer(self) -> None:
        may = not self.edit.isReadOnly()
        self.number.setEnabled(may and bool(self._offered.numbers))
        self.sentence.setEnabled(may and bool(self._offered.sentences))

    def _speak(self, spoken: str) -> None:
        codes = [self.languages.tabData(n) for n in range(self.languages.count())]
        with QSignalBlocker(self.languages):
            self.languages.setCurrentIndex(codes.index(spoken))

    # --- what a figure is ---

    def _number(self, figure_id: str) -> Said | None:
        """Return a number as it is written in the language of the text, if any."""
        if self.library is None:
            return None
        said = typed(self.library, self.spoken, f"{{{figure_id}}}")
        return said if said.mentions else None

    def _describe(self, figure_id: str) -> str:
        if self.library is None:
            return ""
        try:
            return figure_title(self.library, figure(self.library, figure_id))
        except RequestError as error:
            return str(error)

    # --- what is wished for ---

    @Slot()
    def _on_languages_current_changed(self) -> None:
        self.edit.settle()
        self._show_finder(shown=False)
        self._show_text()

    @Slot(object)
    def _on_edit_said(self, said: Said) -> None:
        if self._pin is not None:
            self.edited.emit(write_pin, (self._pin.pin_id, said))

    @Slot(object)
    def _on_edit_drafted(self, said: Said) -> None:
        if self._pin is not None:
            self.drafted.emit(self._pin.pin_id, said)

    @Slot()
    def _on_accept_clicked(self) -> None:
        self.edit.settle()
        if self._pin is not None and self.library is not None:
            with speaking(self.spoken):
                said = accepted(self.library, self._pin.said(self.spoken))
            self.edited.emit(write_pin, (self._pin.pin_id, said))

    @Slot()
    def _on_number_clicked(self) -> None:
        rows = [(f"{one.text}  —  {one.place}", one) for one in self._offered.numbers]
        self._show_finder(shown=True)
        self.finder.offer(_("Number"), rows)

    @Slot()
    def _on_sentence_clicked(self) -> None:
        mine = [one for one in self._offered.sentences if one.language == self.spoken]
        self._show_finder(shown=True)
        self.finder.offer(_("Sentence"), [(one.sentence.text, one) for one in mine])

    @Slot(object)
    def _on_finder_chosen(self, one: OfferedNumber | OfferedSentence) -> None:
        self.close_finder()
        if isinstance(one, OfferedSentence) and self.library is not None:
            self.edit.insert(quoted(self.library, self.spoken, one.sentence))
        elif isinstance(one, OfferedNumber) and (said := self._number(one.figure_id)):
            self.edit.insert(said)

    @Slot()
    def close_finder(self) -> None:
        """Put the finder away, the keyboard in the text."""
        self._show_finder(shown=False)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_finder(self, *, shown: bool) -> None:
        self.finder.setVisible(shown)
        self._below.setVisible(not shown)
