"""A draft on the left, its figures with what is said of them on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHeaderView,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from core.i18n import _
from core.joining import capitalised
from gui.auditing.draft_text import DraftText
from gui.panels.listing import Listing, Row
from gui.panels.page import Page, row_of
from gui.widgets.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.audit.brief import AuditBrief, FindingBrief
    from core.briefs.audit.candidates import CandidateBrief

HALVES: Final = (5, 6)
COLUMNS: Final = (44, 110, 170)
"""Pixels of number, figure and verdict; the sentence has the rest."""


class FindingList(Listing["FindingBrief"]):
    """Lists the figures of a draft."""


class CandidateList(Listing["tuple[int, CandidateBrief]"]):
    """Lists what the case can say of one figure, the likeliest first."""

    def __init__(self, headings: Sequence[str]) -> None:
        super().__init__(headings[0], headings)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)


class AuditPage(Page):
    """Shows a draft with its audit and passes wishes on; decides nothing."""

    open_asked = Signal()
    """A file with a draft is to be opened."""
    audit_asked = Signal(object)
    """The text that is to be audited."""
    report_asked = Signal()
    """The report is to be written to a file."""
    accepted = Signal(object, object)
    """The place of a finding, and that of the candidate the user says is meant."""
    source_asked = Signal(object)
    """The id of the figure whose source is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.draft = DraftText()
        self.open = QPushButton(_("&Open a draft…"))
        self.audit = QPushButton(_("A&udit the draft"))
        self.report = QPushButton(_("Export &report…"))
        self.summary = plain_label(wraps=True)
        self.summary.setText(
            _("Nothing has been audited yet: paste a draft on the left, or open one.")
        )
        headings = (_("No."), _("Number"), _("Verdict"), _("Sentence"))
        self.findings = FindingList(_("Figures of the draft"), headings)
        self.said = plain_label(wraps=True)
        answers = (_("What the case can say"), _("Confidence"))
        self.candidates = CandidateList(answers)
        self.accept = QPushButton(_("This is the one &meant"))
        self.source = QPushButton(_("&Go to source"))
        self._brief: AuditBrief | None = None
        self._lay_out()
        self._connect()
        self._offer()

    def _lay_out(self) -> None:
        self.about.setText(
            _(
                "Every figure of a draft is held against the others in it and against "
                "what is loaded. What is true is not for a program to say."
            )
        )
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.draft)
        column.addLayout(row_of((self.open, self.audit, self.report)))
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.summary)
        column.addWidget(self.findings, stretch=3)
        column.addWidget(self.said)
        column.addWidget(self.candidates, stretch=2)
        column.addLayout(row_of((self.accept, self.source)))
        split = QSplitter(Qt.Orientation.Horizontal)
        for place, half in enumerate((left, right)):
            split.addWidget(half)
            split.setStretchFactor(place, HALVES[place])
        split.setChildrenCollapsible(False)
        self.column.addWidget(split, stretch=1)
        for at, width in enumerate(COLUMNS):
            self.findings.setColumnWidth(at, width)

    def _connect(self) -> None:
        self.open.clicked.connect(self.open_asked)
        self.audit.clicked.connect(self._on_audit_clicked)
        self.report.clicked.connect(self.report_asked)
        self.draft.textChanged.connect(self._offer)
        self.draft.reached.connect(self._on_draft_reached)
        self.draft.rewritten.connect(self._on_draft_rewritten)
        self.findings.moved.connect(self._on_findings_moved)
        self.findings.chosen.connect(self._on_source_clicked)
        self.candidates.moved.connect(self._offer)
        self.candidates.chosen.connect(self._on_source_clicked)
        self.accept.clicked.connect(self._on_accept_clicked)
        self.source.clicked.connect(self._on_source_clicked)

    def show_audit(self, brief: AuditBrief) -> None:
        """Show a draft and what was found on its figures; the current one stays."""
        before = self.findings.current
        number = before.number if before and self._brief is not None else 1
        self._brief = brief
        self.draft.show_audit(brief)
        self.summary.setText("\n".join((brief.summary, *brief.citations)))
        rows = (_row(one) for one in brief.findings)
        self.findings.show_rows(rows, lambda one: one.number == number)
        self._on_findings_moved(self.findings.current)

    @property
    def brief(self) -> AuditBrief | None:
        """What is shown; None while the draft is not the one that was audited."""
        return self._brief

    def take_focus(self) -> None:
        """Have the keyboard in the draft."""
        self.draft.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what happens ---

    @Slot()
    def _offer(self) -> None:
        """Offer what can be done now."""
        self.audit.setEnabled(bool(self.draft.toPlainText().strip()))
        self.report.setEnabled(self._brief is not None)
        finding, candidate = self.findings.current, self.candidates.current
        self.accept.setEnabled(
            finding is not None
            and candidate is not None
            and candidate[0] != finding.accepted
        )
        self.source.setEnabled(candidate is not None and bool(candidate[1].figure_ids))

    @Slot(object)
    def _on_findings_moved(self, finding: FindingBrief | None) -> None:
        self.said.setText("\n".join(_said(finding)) if finding else "")
        candidates = enumerate(finding.candidates if finding else ())
        chosen = (finding.accepted or 0) if finding else 0
        self.candidates.show_rows(
            (_answer(finding, *one) for one in candidates if finding),
            lambda one: one[0] == chosen,
        )
        if finding is not None:
            self.draft.go_to(finding.number - 1)
        self._offer()

    @Slot(object)
    def _on_draft_reached(self, place: int) -> None:
        if self._brief is not None:
            self.findings.go_to(self._brief.findings[place])

    @Slot()
    def _on_draft_rewritten(self) -> None:
        """Forget what was said: it was of another text."""
        self._brief = None
        self.summary.setText(_("The draft has changed; audit it again."))
        self.findings.show_rows((), lambda _one: False)
        self._on_findings_moved(None)

    @Slot()
    def _on_audit_clicked(self) -> None:
        self.audit_asked.emit(self.draft.toPlainText())

    @Slot()
    def _on_accept_clicked(self) -> None:
        finding, candidate = self.findings.current, self.candidates.current
        if finding is not None and candidate is not None:
            self.accepted.emit(finding.number - 1, candidate[0])

    @Slot()
    def _on_source_clicked(self) -> None:
        candidate = self.candidates.current
        if candidate is not None and candidate[1].figure_ids:
            self.source_asked.emit(candidate[1].figure_ids[0])


def _row(one: FindingBrief) -> Row[FindingBrief]:
    texts = (str(one.number), one.text, one.verdict_name, one.sentence)
    return Row(texts, one, (one.number, *texts[1:]))


def _answer(
    finding: FindingBrief, place: int, one: CandidateBrief
) -> Row[tuple[int, CandidateBrief]]:
    """Return a candidate as a line; the one the user chose says so."""
    chosen = _("Chosen by you") if place == finding.accepted else one.confidence
    return Row((f"{one.statement} {one.standing}", chosen), (place, one))


def _said(one: FindingBrief) -> tuple[str, ...]:
    """Return what is said of a figure besides its candidates."""
    best = one.candidate
    stands = f"{best.statement} {best.standing}" if best else ""
    lines = (
        _("{place}. {kind}; reads as {range}. {verdict}.").format(
            place=capitalised(one.place),
            kind=one.kind,
            range=one.reads_as,
            verdict=one.verdict_name,
        ),
        *(stands, one.nearest, *one.inside, one.starts, one.vintage),
    )
    return tuple(filter(None, lines))
