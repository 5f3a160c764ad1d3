"""What is so with a case as a whole: where it lies, how much it holds."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from core.casefile.tables import SCHEMA_VERSION
from core.digits import counted, decimal
from core.i18n import N_, _
from core.marks import without_marks
from core.moment import moment

if TYPE_CHECKING:
    from pathlib import Path

    from core.library import Library

LABELS: Final = {
    "title": N_("&Title"),
    "prepared_by": N_("&Prepared by"),
    "subject": N_("Sub&ject"),
    "notes": N_("&Notes"),
}
"""What the properties are called beside their fields."""

MEGABYTE: Final = 1_000_000


def case_facts(library: Library, path: Path | None) -> tuple[tuple[str, str], ...]:
    """Return what is so with a case, as names and values.

    Args:
        library: Of the case as it is now.
        path: Where the user has saved it, if anywhere.
    """
    sources = library.case.sources()
    done = sum(step.is_done for step in library.steps)
    observations = sum(
        count
        for dataset in library.datasets
        for part in dataset.parts
        for name, count in part.counts
        if name == "observations"
    )
    return (
        *_file(path),
        (_("Workbooks"), counted(len(sources))),
        (_("Datasets"), counted(len(library.datasets))),
        (_("Observations"), counted(observations)),
        (_("Problems"), counted(len(library.problems))),
        (_("Exhibits in the briefing"), counted(len(library.pins))),
        (_("Steps that can be undone"), counted(done)),
        (_("Version of the format"), str(SCHEMA_VERSION)),
    )


def _file(path: Path | None) -> tuple[tuple[str, str], ...]:
    """Return where a case lies, its size and age, as far as that can be known."""
    if path is None:
        return ((_("File"), _("not saved to a file of yours yet")),)
    where = (_("File"), without_marks(str(path)))
    try:
        told = path.stat()
    except OSError:
        return (where, (_("Last saved"), _("not known: the file cannot be read")))
    saved = datetime.fromtimestamp(told.st_mtime, UTC).isoformat()
    size = _("{count} MB").format(count=decimal(told.st_size / MEGABYTE, 1))
    return where, (_("Last saved"), moment(saved)), (_("Size of the file"), size)
