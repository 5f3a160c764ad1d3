"""A workbook that was read and waits to be looked through, with its copy."""

from __future__ import annotations

import shutil
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Self

from core.intake.sandbox import run_reader
from core.intake.staged import Staged
from core.intake.staged_values import Source
from core.progress import silent

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from core.intake.correction import Correction
    from core.intake.quarantine import Quarantined
    from core.intake.reader.job import Errand
    from core.intake.reader_process import ReaderProcess
    from core.progress import Progress


class Held:
    """A workbook of which readings are made until one is accepted.

    A context manager that deletes the copy and the reading at the end.

    Attributes:
        name: The workbook's own name.
        corrections: What the user says of its sheets, by position, in this reading.
        staged: What the last reading found.
    """

    staged: Staged

    def __init__(self, folder: Path, kept: Quarantined, errand: Errand) -> None:
        self.name = kept.name
        self.corrections: Mapping[int, Correction] = {}
        self._folder, self._kept, self._errand = folder, kept, errand
        self._readings = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def read(
        self,
        progress: Progress = silent,
        corrections: Mapping[int, Correction] | None = None,
        reader: ReaderProcess | None = None,
    ) -> Staged:
        """Read the copy, with what the user says of its sheets, and return the reading.

        The reading before stays as it is until `take` puts this one in its place; a
        window may be looking at it. `reader` is one that waits in the folder already.

        Raises:
            IntakeError: The reader could not read it.
            CancelledError: `progress` raised it; the reading before still stands.
        """
        said = dict(self.corrections if corrections is None else corrections)
        self._readings += 1
        path = self._folder / f"staging-{self._readings}.sqlite"
        job = replace(self._errand.job, corrections=said)
        errand = replace(self._errand, staging=path, job=job)
        answer = run_reader(errand, self._folder, progress, reader)
        kept = self._kept
        source = Source(kept.name, kept.sha256, kept.size, answer.format)
        staged = Staged(path, source, partial(path.unlink, missing_ok=True))
        if self._readings == 1:
            self.staged = staged
        return staged

    def take(self, staged: Staged, corrections: Mapping[int, Correction]) -> None:
        """Let a new reading be the one that holds."""
        self.staged.close()
        self.staged, self.corrections = staged, dict(corrections)

    def handed_over(self) -> Staged:
        """Return the reading for good; closing it deletes all that belongs to it."""
        self._kept.copy.unlink()
        return self.staged.closing_with(partial(_remove, self._folder))

    def close(self) -> None:
        """Delete the copy and the reading."""
        self.staged.close()
        _remove(self._folder)


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
