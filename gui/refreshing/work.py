"""What the worker thread does about workbooks that may have changed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from core.i18n import _
from gui import collecting
from gui.importing.told import import_notice
from gui.importing.work import READ, Imported
from gui.work import load_tables

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from core.briefs.changes import ChangesBrief
    from core.casefile import Source
    from core.intake.staged import Staged
    from core.library import Library
    from core.progress import Progress
    from core.refresh.changes import Changes
    from core.refresh.origins import Origins
    from core.refresh.seen import Seen


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """A workbook as it was read again, and how it differs from what the case has."""

    staged: Staged
    path: Path
    brief: ChangesBrief

    @property
    def changes(self) -> Changes:
        """How it differs."""
        return self.brief.changes


@dataclass(frozen=True, slots=True)
class Search:
    """Whose workbooks are looked at, and where else than where they were seen last.

    Attributes:
        beside: The folder of the case, where workbooks may have come along with it.
        named: Where the user has just said that a workbook lies.
    """

    sources: Sequence[Source]
    origins: Origins
    beside: Path | None
    named: Mapping[int, Path]


def look_around(
    search: Search, before: Sequence[Seen], progress: Progress
) -> tuple[Seen, ...]:
    """Return what has become of the workbooks of a case."""
    from core.refresh.searching import looked_at, places

    known = places(search.sources, search.origins, search.beside)
    where = {**known, **search.named}
    return looked_at(search.sources, where, before, partial(progress, 0.0, ""))


def compare_source(
    library: Library, source: Source, path: Path, progress: Progress
) -> Compared:
    """Read a workbook again in the reader process and compare it with its source."""
    from core.briefs.changes import changes_brief
    from core.refresh.comparing import changes_of
    from core.refresh.rereading import read_again

    def reading(fraction: float, doing: str) -> None:
        progress(fraction * READ, doing)

    def comparing(fraction: float, doing: str) -> None:
        progress(READ + fraction * (1 - READ), doing)

    with collecting.loading():
        progress(0.0, _("Reading {name}").format(name=source.name))
        staged = read_again(library.case, source, path, reading)
        try:
            known = (library.case, source, staged, library.economies)
            brief = changes_brief(changes_of(*known, comparing))
        except BaseException:
            staged.close()
            raise
    return Compared(staged, path, brief)


def take_changes(compared: Compared, before: Library, progress: Progress) -> Imported:
    """Put the new edition in its source's place."""
    from core.casefile.replacing import replace

    source = compared.changes.source
    doing = _("Taking the changes of {name}").format(name=source.name)
    with collecting.loading():
        progress(0.0, doing)
        load_tables(before)
        taken = before.case.alter(
            replace,
            source.source_id,
            compared.staged,
            before.economies,
            ask=partial(progress, READ, doing),
        )
        library = before.renewed()
        load_tables(library)
    compared.staged.close()
    notice = import_notice(taken.name, library, taken)
    said = _("The changes of {name} were taken; Undo brings back what was here.")
    said = said.format(name=taken.name)
    return Imported(library, notice._replace(severity="note", text=said), taken)
