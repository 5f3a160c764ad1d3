"""The quality report as a file: its findings, and every cell they speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.exports.tables import Table, write_tables
from core.i18n import N_, _
from core.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from core.briefs.quality import FindingRow, QualityOfSource

SEVERITIES = {
    Severity.ERROR: N_("Error"),
    Severity.WARNING: N_("Doubtful"),
    Severity.NOTE: N_("Note"),
}


def write_quality(path: Path, sources: Sequence[QualityOfSource]) -> None:
    """Write the report as `.xlsx` or `.csv`.

    Raises:
        ExportError: It cannot be written there.
        RequestError: The name has another ending.
    """
    write_tables(path, (_findings(sources), _cells(sources)))


def _findings(sources: Sequence[QualityOfSource]) -> Table:
    headings = (
        *(_("No."), _("Source"), _("File"), _("Kind"), _("Severity")),
        *(_("Finding"), _("Cells"), _("First cell"), _("Largest")),
    )
    rows = tuple(
        (
            *(number, source.title, source.file, row.group),
            *(_(SEVERITIES[row.severity]), row.text, row.cells),
            *(str(row.places[0]) if row.places else "", row.largest_text),
        )
        for number, source, row in _numbered(sources)
    )
    return Table(_("Findings"), headings, rows)


def _cells(sources: Sequence[QualityOfSource]) -> Table:
    headings = (_("No."), _("File"), _("Sheet"), _("Cell"), _("Kind"))
    rows = tuple(
        (number, source.file, place.sheet, place.address, row.group)
        for number, source, row in _numbered(sources)
        for place in row.places
    )
    return Table(_("Cells"), headings, rows)


def _numbered(
    sources: Sequence[QualityOfSource],
) -> Iterator[tuple[int, QualityOfSource, FindingRow]]:
    found = ((source, row) for source in sources for row in source.rows)
    for number, (source, row) in enumerate(found, start=1):
        yield number, source, row
