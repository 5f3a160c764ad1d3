"""The way in: an untrusted file becomes a staging file whose contents are known."""

from __future__ import annotations

import shutil
import tomllib
from contextlib import ExitStack
from functools import lru_cache, partial
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from core.intake.limits import limits_for
from core.intake.memory import installed_bytes
from core.intake.quarantine import quarantine
from core.intake.reader.job import Errand, ReadJob
from core.intake.refusals import refused
from core.intake.sandbox import run_reader
from core.intake.staged import Source, Staged
from core.intake.waiting import Waiting
from core.intake.waiting_room import workplace
from core.progress import silent

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from core.intake.limits import Limits
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
        waiting: Where a reader may wait already; by default one is begun.

    Returns:
        What was read. It is a context manager; closing it deletes its files.

    Raises:
        IntakeError: The file was refused; the message says why and what to do.
        CancelledError: `progress` raised it; nothing is left behind.
    """
    limits = limits or limits_for(installed_bytes())
    with ExitStack() as undo:
        reader = _reader(path.name, limits, waiting)
        remove = partial(shutil.rmtree, reader.folder, ignore_errors=True)
        undo.callback(remove)
        undo.enter_context(reader)
        kept = quarantine(path, reader.folder / "copy", limits, progress)
        # Both take time, in which the reader loads what it needs.
        job = ReadJob(
            path.name,
            shipped_recipes() if recipes is None else tuple(recipes),
            _known_economies() if vocabulary is None else frozenset(vocabulary),
            kind,
            recipe,
            examine,
        )
        errand = Errand(kept.copy, reader.folder / "staging.sqlite", job, limits)
        answer = run_reader(errand, reader.folder, progress, reader)
        kept.copy.unlink()
        source = Source(kept.name, kept.sha256, kept.size, answer.format)
        staged = Staged(errand.staging, source, remove)
        undo.pop_all()
    return staged


def _reader(name: str, limits: Limits, waiting: WaitingRoom | None) -> Waiting:
    """Return the reader that waits, or one that has just begun."""
    if waiting is not None and (reader := waiting.taken(limits)):
        return reader
    try:
        folder = workplace()
    except OSError as error:
        raise refused("no_space", name, {"system": error.strerror or error}) from error
    try:
        return Waiting(folder, limits)
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        system = {"system": error.strerror or error}
        raise refused("reader_not_started", name, system) from error


@lru_cache(maxsize=1)
def shipped_recipes() -> tuple[Mapping[str, Any], ...]:
    """Return the layouts of publishers that come with the program; nobody changes them.

    They are read once: every import wants them, and TOML takes its time.
    """
    folder = files("core.intake.recipes")
    written = [file for file in folder.iterdir() if file.name.endswith(".toml")]
    in_order = sorted(written, key=lambda file: file.name)
    return tuple(tomllib.loads(file.read_text(encoding="utf-8")) for file in in_order)


@lru_cache(maxsize=1)
def _known_economies() -> frozenset[str]:
    from core.economies import load_economies  # noqa: PLC0415  # slow, often not needed

    return load_economies().vocabulary()
