"""What the worker thread does to look at data: plain functions that know no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.briefs.quality import QualityOfSource
    from core.library import Library
    from core.progress import Progress


def assessed(library: Library, progress: Progress) -> tuple[QualityOfSource, ...]:
    """Return what is doubtful about the sources of a case."""
    progress(0.0, _("Looking at the sources"))
    from core.briefs.quality import quality_of  # noqa: PLC0415  # numpy

    found = []
    for number, dataset in enumerate(library.datasets):
        told = _("Looking at {name}").format(name=dataset.title)
        progress(number / len(library.datasets), told)
        found.append(quality_of(library, dataset))
    return tuple(found)


def written_report(
    path: Path, report: Sequence[QualityOfSource], progress: Progress
) -> Path:
    """Write a quality report and return where."""
    progress(0.1, _("Writing {name}").format(name=path.name))
    from core.exports.quality import write_quality  # noqa: PLC0415  # openpyxl

    write_quality(path, report)
    return path
