"""The way in: an untrusted file becomes a staging file whose contents are known."""

from __future__ import annotations

import shutil
import tempfile
import tomllib
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.intake.held import Held
from core.intake.limits import limits_for
from core.intake.memory import installed_bytes
from core.intake.quarantine import quarantine
from core.intake.reader.job import Errand, ReadJob
from core.intake.refusals import refused
from core.progress import silent

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.intake.limits import Limits
    from core.intake.own_recipe import SheetLayout
    from core.intake.staged import Staged
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

    Returns:
        What was read. It is a context manager; closing it deletes its files.

    Raises:
        IntakeError: The file was refused; the message says why and what to do.
        CancelledError: `progress` raised it; nothing is left behind.
    """
    job = _job(path, kind, recipe, recipes, vocabulary)
    job = replace(job, examine=examine, own=tuple(own))
    with ExitStack() as undo:
        held = undo.enter_context(_held(path, job, limits, progress))
        staged = held.handed_over()
        undo.pop_all()
    return staged


def hold_workbook(
    path: Path,
    *,
    progress: Progress = silent,
    limits: Limits | None = None,
    own: Iterable[SheetLayout] = (),
) -> Held:
    """Read a workbook and keep its copy, so that it can be read again as corrected.

    Args:
        path: The file; it is copied first and never opened again.
        progress: As `read_workbook` takes it.
        limits: What each reading may cost; by default what suits this machine.
        own: The layouts that the user has confirmed.

    Raises:
        IntakeError: The file was refused; the message says why and what to do.
        CancelledError: `progress` raised it; nothing is left behind.
    """
    job = replace(_job(path, None, None, None, None), own=tuple(own))
    return _held(path, job, limits, progress)


def _job(
    path: Path,
    kind: str | None,
    recipe: str | None,
    recipes: Iterable[Mapping[str, Any]] | None,
    vocabulary: Iterable[str] | None,
) -> ReadJob:
    return ReadJob(
        path.name,
        tuple(shipped_recipes() if recipes is None else recipes),
        frozenset(_known_economies() if vocabulary is None else vocabulary),
        kind,
        recipe,
    )


def _held(path: Path, job: ReadJob, limits: Limits | None, progress: Progress) -> Held:
    limits = limits or limits_for(installed_bytes())
    with ExitStack() as undo:
        folder = _workplace(path.name)
        undo.callback(partial(shutil.rmtree, folder, ignore_errors=True))
        kept = quarantine(path, folder / "copy", limits, progress)
        held = Held(folder, kept, Errand(kept.copy, folder / "staging", job, limits))
        held.read(progress)
        undo.pop_all()
    return held


def _workplace(name: str) -> Path:
    try:
        return Path(tempfile.mkdtemp(prefix="statecraft-"))
    except OSError as error:
        raise refused("no_space", name, {"system": error.strerror or error}) from error


def shipped_recipes() -> list[dict[str, Any]]:
    """Return the layouts of publishers that come with the program."""
    folder = files("core.intake.recipes")
    written = [file for file in folder.iterdir() if file.name.endswith(".toml")]
    in_order = sorted(written, key=lambda file: file.name)
    return [tomllib.loads(file.read_text(encoding="utf-8")) for file in in_order]


def _known_economies() -> Iterable[str]:
    from core.economies import load_economies  # noqa: PLC0415  # slow, often not needed

    return load_economies().vocabulary()
