"""The findings of an audit as a table that a report or a spreadsheet holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.i18n import _
from core.joining import sentences

if TYPE_CHECKING:
    from core.briefs.audit.brief import AuditBrief, FindingBrief


def headings() -> tuple[str, ...]:
    """Return what the columns are called."""
    return (
        *(_("No."), _("Place"), _("Number"), _("Reads as"), _("Kind"), _("Verdict")),
        *(_("Matched to"), _("How it stands"), _("Confidence"), _("Within the draft")),
        *(_("First year"), _("Data"), _("Sentence"), _("Figure id")),
    )


def rows(brief: AuditBrief) -> tuple[tuple[str | int, ...], ...]:
    """Return a row for each figure, in the order of the draft."""
    return tuple(_row(one) for one in brief.findings)


def _row(finding: FindingBrief) -> tuple[str | int, ...]:
    best = finding.candidate
    return (
        *(finding.number, finding.place, finding.text, finding.reads_as),
        *(finding.kind, finding.verdict_name),
        *(
            (best.statement, sentences((best.standing, finding.nearest)))
            if best
            else ("", "")
        ),
        best.confidence if best else "",
        *(sentences(finding.inside), finding.starts, finding.vintage),
        *(finding.sentence, ", ".join(best.figure_ids) if best else ""),
    )
