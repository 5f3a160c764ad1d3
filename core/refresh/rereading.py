"""Reads a source's workbook again, by the layout it was read with the first time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.casefile.recipes import layouts
from core.intake.imports import read_workbook
from core.intake.kinds import DATASET_KINDS, OWN
from core.intake.recipes import shipped_recipes
from core.progress import silent

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from core.casefile import Case, Source
    from core.intake.staged import Staged
    from core.progress import Progress


def read_again(
    case: Case, source: Source, path: Path, progress: Progress = silent
) -> Staged:
    """Read the workbook that lies at a path now; it is closed by whoever asked.

    A recipe is asked for again only where it alone read the whole workbook. If the new
    edition is laid out otherwise, that is said among its problems and it is read as if
    it had come for the first time.

    Raises:
        IntakeError: The file was refused; the message says why and what to do.
        CancelledError: `progress` raised it.
    """
    known = [each for each in case.datasets() if each.source == source]
    recipe = _only({name for each in known for name in each.recipe.split(",")})
    kind = _only({each.kind for each in known})
    own = layouts(case.recipes())
    if recipe in {shipped["id"] for shipped in shipped_recipes()}:
        return read_workbook(path, recipe=recipe, progress=progress, own=own)
    wanted = kind if kind in DATASET_KINDS and recipe != OWN else None
    return read_workbook(path, kind=wanted, progress=progress, own=own)


def _only(names: Collection[str]) -> str | None:
    return next(iter(names)) if len(names) == 1 else None
