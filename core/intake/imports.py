"""The way in: an untrusted file becomes a staging file whose contents are known."""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

from core.intake.allowed import allowed_limits
from core.intake.held import Held
from core.intake.quarantine import quarantine, sound_name
from core.intake.reader.job import Errand, ReadJob
from core.intake.reader_process import ReaderProcess
from core.intake.recipes import shipped_recipes
from core.intake.refusals import refused
from core.intake.workplaces import workplace
from core.progress import silent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from core.intake.limits import Limits
    from core.intake.own_recipe import SheetLayout
    from core.intake.staged import Staged
    from core.intake.waiting_room import WaitingRoom
    from core.progress import Progress


def read_workbook(  # noqa: PLR0913  # what a user may wish of one reading
    path: Path,
    *,
    progress: Progress = silent,
    limits: Limits | None = None,
    kind: str | None = None,
    recipe: str | None = None,
    recipes: Iterable[Mapping[str, Any]] | None = None,
    vocabulary: Iterable[str] | None = None,
    examine: bool = False,
    own: Iterable[SheetLayout] = (),
    waiting: WaitingRoom | None = None,
) -> Staged:
    """Read a workbook or text table in a process of its own.

    Args:
        path: The file; it is copied first and never opened again.
        progress: Called at least every tenth of a second; raising
            `core.progress.CancelledError` ends the reading within half a second.
        limits: What the reading may cost; by default what suits this machine.
        kind: The kind of dataset the user says it is.
        recipe: The id of the recipe to apply, whatever the layout looks like.
        recipes: The recipes to choose from; by default those that come with us.
        vocabulary: Normalised names and codes of economies; by default all known.
        examine: Whether to apply the rules for tables that machines can read.
        own: The layouts that the user has confirmed.
        waiting: Where a reader may wait already; by default one is begun.

    Returns:
        What was read. It is a context manager; closing it deletes its files.

    Raises:
        IntakeError: The file was refused; the message says why and what to do.
        CancelledError: `progress` raised it; nothing is left behind.
    """
    said = {"kind": kind, "recipe": recipe, "examine": examine, "own": tuple(own)}
    making = partial(_job, path, recipes, vocabulary, **said)
    with ExitStack() as undo:
        held = undo.enter_context(_held(path, making, limits, progress, waiting))
        staged = held.handed_over()
        undo.pop_all()
    return staged


def hold_workbook(
    path: Path,
    *,
    progress: Progress = silent,
    limits: Limits | None = None,
    own: Iterable[SheetLayout] = (),
    waiting: WaitingRoom | None = None,
) -> Held:
    """Read a workbook and keep its copy, so that it can be read again as corrected.

    Args:
        path: The file; it is copied first and never opened again.
        progress: As `read_workbook` takes it.
        limits: What each reading may cost; by default what suits this machine.
        own: The layouts that the user has confirmed.
        waiting: Where a reader may wait already; by default one is begun.

    Raises:
        IntakeError: The file was refused; the message says why and what to do.
        CancelledError: `progress` raised it; nothing is left behind.
    """
    making = partial(_job, path, None, None, own=tuple(own))
    return _held(path, making, limits, progress, waiting)


def _job(
    path: Path,
    recipes: Iterable[Mapping[str, Any]] | None,
    vocabulary: Iterable[str] | None,
    **said: Any,  # noqa: ANN401  # as ReadJob takes it
) -> ReadJob:
    return ReadJob(
        sound_name(path),
        shipped_recipes() if recipes is None else tuple(recipes),
        _known_economies() if vocabulary is None else frozenset(vocabulary),
        **said,
    )


def _held(
    path: Path,
    making: Callable[[], ReadJob],
    limits: Limits | None,
    progress: Progress,
    waiting: WaitingRoom | None,
) -> Held:
    limits = limits or allowed_limits()
    with ExitStack() as undo:
        reader = _reader(path.name, limits, waiting)
        undo.callback(partial(shutil.rmtree, reader.folder, ignore_errors=True))
        undo.enter_context(reader)
        kept = quarantine(path, reader.folder / "copy", limits, progress)
        # The job is made while the reader loads what it needs: both take time.
        errand = Errand(kept.copy, reader.folder / "staging", making(), limits)
        held = Held(reader.folder, kept, errand)
        held.read(progress, reader=reader)
        undo.pop_all()
    return held


def _reader(name: str, limits: Limits, waiting: WaitingRoom | None) -> ReaderProcess:
    """Return the reader that waits, or one that has just begun."""
    if waiting is not None and (reader := waiting.taken(limits)):
        return reader
    try:
        folder = workplace()
    except OSError as error:
        raise refused("no_space", name, {"system": error.strerror or error}) from error
    try:
        return ReaderProcess(folder, limits)
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        system = {"system": error.strerror or error}
        raise refused("reader_not_started", name, system) from error


@lru_cache(maxsize=1)
def _known_economies() -> frozenset[str]:
    from core.economies import load_economies  # noqa: PLC0415  # slow, often not needed

    return load_economies().vocabulary()
