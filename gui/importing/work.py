"""What the worker thread does to get workbooks in: plain functions that know no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from core.i18n import _
from gui import collecting
from gui.importing.told import import_notice
from gui.work import load_tables

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from core.briefs.importing import ImportPreview
    from core.casefile.taking import Taken
    from core.intake.correction import Correction
    from core.intake.held import Held
    from core.intake.staged import Staged
    from core.intake.waiting_room import WaitingRoom
    from core.library import Library
    from core.progress import Progress
    from core.refresh.origins import Origins
    from core.state import Notice

READ = 0.7
"""How much of an import is over once the reader process has read the workbook."""


@dataclass(frozen=True, slots=True, eq=False)
class Imported:
    """What a case holds after a workbook came in, and what to say of it."""

    library: Library
    notice: Notice
    taken: Taken


@dataclass(frozen=True, slots=True, eq=False)
class Waiting:
    """A workbook that was read and is to be looked through before it comes in."""

    path: Path
    held: Held


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A waiting workbook read with corrections, and what it would do."""

    staged: Staged
    corrections: Mapping[int, Correction]
    preview: ImportPreview


def read_in(
    path: Path,
    before: Library,
    origins: Origins,
    progress: Progress,
    *,
    look: bool,
    readers: WaitingRoom | None = None,
) -> Imported | Waiting:
    """Read a workbook; take it in at once if its layout is known.

    Args:
        path: The workbook.
        before: The case.
        origins: Where workbooks are noted to lie.
        progress: Hears how far it is.
        look: It is to be looked through whatever its layout.
        readers: Where a reader waits; another one will, for the next workbook.
    """
    from core.casefile.recipes import layouts
    from core.intake.imports import hold_workbook
    from core.intake.refusals import plain

    with collecting.loading():
        reading = partial(_part, progress)
        progress(0.0, _("Reading {name}").format(name=plain(path.name)))
        own = layouts(before.case.recipes())
        held = hold_workbook(path, progress=reading, own=own, waiting=readers)
        try:
            if readers is not None:
                readers.prepare()
            known = {source.sha256 for source in before.case.sources()}
            if (look or held.staged.asks()) and held.staged.sha256 not in known:
                return Waiting(path, held)
            imported = take_in(Waiting(path, held), before, origins, progress)
        except BaseException:
            held.close()
            raise
        finally:
            if readers is not None:
                readers.prepare()
        held.close()
    return imported


def previewed(waiting: Waiting, number: int, total: int, progress: Progress) -> Reading:
    """Return a waiting workbook as it is read now."""
    from core.briefs.import_preview import import_preview

    progress(READ, _("Reading {name}").format(name=waiting.held.name))
    held = waiting.held
    preview = import_preview(held.staged, number, total)
    return Reading(held.staged, held.corrections, preview)


def read_again(
    waiting: Waiting,
    corrections: Mapping[int, Correction],
    place: tuple[int, int],
    progress: Progress,
) -> Reading:
    """Read a waiting workbook as it is corrected; `place` is number and total."""
    from core.briefs.import_preview import import_preview

    with collecting.loading():
        staged = waiting.held.read(progress, corrections)
        try:
            preview = import_preview(staged, *place)
        except BaseException:
            staged.close()
            raise
    return Reading(staged, corrections, preview)


def take_in(
    waiting: Waiting, before: Library, origins: Origins, progress: Progress
) -> Imported:
    """Take a workbook that was read into the case, and remember what it taught.

    Whoever holds the workbook lets it go. The tables of the case are loaded here, those
    from before first: while the case is being written nobody can read it, and the
    window must find them at hand.
    """
    staged = waiting.held.staged
    with collecting.loading():
        doing = _("Taking {name} into the case").format(name=staged.name)
        progress(READ, doing)
        load_tables(before)
        ask = partial(progress, READ, doing)
        taken = before.case.take_in(staged, before.economies, ask=ask)
        _remember(before, staged)
        library = before.renewed()
        load_tables(library)
    origins.note(staged.sha256, waiting.path)
    notice = import_notice(taken.name, library, taken)
    return Imported(library, notice, taken)


def _remember(library: Library, staged: Staged) -> None:
    """Keep what a reading has taught; undoing the import forgets it."""
    from core.casefile.recipes import keep_recipe, learned_recipe

    recipe = learned_recipe(staged)
    if recipe.sheets:
        library.case.edit(keep_recipe, recipe, learned=True)


def _part(progress: Progress, fraction: float, doing: str) -> None:
    progress(fraction * READ, doing)
