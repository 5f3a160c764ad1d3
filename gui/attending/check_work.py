"""What the worker thread does to look at data: plain functions that know no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from core.briefs.doctor import Examination
    from core.briefs.provenance import Provenance
    from core.briefs.quality import QualityOfSource
    from core.intake.staged import Staged
    from core.library import Library
    from core.progress import Progress


@dataclass(frozen=True, slots=True, eq=False)
class Examined:
    """What a workbook lacks, and how the window takes up its cells."""

    found: Examination
    take_up: Callable[[], Staged]


def assessed(library: Library, progress: Progress) -> tuple[QualityOfSource, ...]:
    """Return what is doubtful about the sources of a case."""
    progress(0.0, _("Looking at the sources"))
    from core.briefs.quality import quality_of  # numpy

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
    from core.exports.quality import write_quality  # openpyxl

    write_quality(path, report)
    return path


def written_trace(path: Path, card: Provenance, progress: Progress) -> Path:
    """Write the card of a figure with its cells and return where."""
    progress(0.1, _("Writing {name}").format(name=path.name))
    from core.exports.trace import write_trace  # openpyxl

    write_trace(path, card)
    return path


def examined(path: Path, progress: Progress) -> Examined:
    """Read a workbook and hold it against the rules for machine-readable tables."""
    progress(0.0, _("Reading {name}").format(name=path.name))
    from core.briefs.doctor import examination
    from core.intake.imports import read_workbook

    staged = read_workbook(path, progress=progress, examine=True)
    try:
        found = examination(staged)
    except BaseException:
        staged.close()
        raise
    return Examined(found, staged.handed_over())


def written_copy(path: Path, again: Callable[[], Staged], progress: Progress) -> Path:
    """Write the cleaned copy of an examined workbook and return where."""
    progress(0.1, _("Writing {name}").format(name=path.name))
    from core.exports.cleaned import write_cleaned  # openpyxl

    with again() as staged:
        write_cleaned(path, staged)
    return path
