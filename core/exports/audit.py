"""The report of an audit as a file: every figure with its verdict and its match."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.audit.rows import headings, rows
from core.exports.tables import Table, write_tables
from core.i18n import _

if TYPE_CHECKING:
    from pathlib import Path

    from core.briefs.audit.brief import AuditBrief


def write_audit(path: Path, brief: AuditBrief) -> None:
    """Write the report as `.xlsx` or `.csv`.

    The workbook has a second sheet with every candidate that was looked at.

    Raises:
        ExportError: It cannot be written there.
        RequestError: The name has another ending.
    """
    found = Table(_("Findings"), headings(), rows(brief))
    write_tables(path, (found, _candidates(brief), _about(brief)))


def _candidates(brief: AuditBrief) -> Table:
    said = (_("No."), _("Number"), _("Matched to"), _("How it stands"))
    columns = (*said, _("Confidence"), _("Figure id"))
    listed = tuple(
        (
            *(finding.number, finding.text, one.statement, one.standing),
            *(one.confidence, ", ".join(one.figure_ids)),
        )
        for finding in brief.findings
        for one in finding.candidates
    )
    return Table(_("Candidates"), columns, listed)


def _about(brief: AuditBrief) -> Table:
    said = (brief.summary, *brief.citations, brief.note)
    return Table(_("Notes"), (_("Notes"),), tuple((text,) for text in said))
