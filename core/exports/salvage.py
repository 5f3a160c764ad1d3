"""The list of what a salvage could not save, as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.exports.tables import Table, write_tables
from core.i18n import _

if TYPE_CHECKING:
    from pathlib import Path

    from core.briefs.salvage import SalvageReport


def write_salvage(path: Path, report: SalvageReport) -> None:
    """Write the list as `.xlsx` or `.csv`.

    Raises:
        ExportError: It cannot be written there.
        RequestError: The name has another ending.
    """
    headings = (_("No."), _("Not saved"), _("What to do"), _("File"), "SHA-256")
    rows = tuple(
        (number, row.what, row.to_do, row.file, row.sha256)
        for number, row in enumerate(report.rows, 1)
    )
    write_tables(path, (Table(_("Not saved"), headings, rows),))
