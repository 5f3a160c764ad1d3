"""A reader process that has begun and waits for what it is to read.

It loads what it needs meanwhile, so whoever begins it early finds it ready.
"""

from __future__ import annotations

import subprocess
import sys
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING, Self

from core.intake.reader_command import reader_command, scrubbed_environment

if sys.platform == "win32":
    from core.intake.sandbox_windows import contained
else:
    from core.intake.sandbox_posix import contained

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from core.intake.limits import Limits
    from core.intake.reader.job import Errand


class ReaderProcess:
    """A reader in its own folder; a context manager that ends it.

    Attributes:
        folder: Its workplace, where its answer and its errors go.
        limits: What it may cost.
        process: The process.

    Raises:
        OSError: It could not be started.
    """

    def __init__(self, folder: Path, limits: Limits) -> None:
        self.folder, self.limits = folder, limits
        with ExitStack() as undo:
            answer = undo.enter_context((folder / "answer.json").open("wb"))
            errors = undo.enter_context((folder / "errors.txt").open("wb"))
            self.process: subprocess.Popen[bytes] = undo.enter_context(
                contained(
                    reader_command(),
                    limits=limits,
                    streams=(subprocess.PIPE, answer, errors),
                    environment=scrubbed_environment(folder),
                    folder=folder,
                )
            )
            undo.callback(self._leave_alone)
            self._undo = undo.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def is_alive(self) -> bool:
        """Whether it still waits."""
        return self.process.poll() is None

    def send(self, errand: Errand) -> None:
        """Tell it what to read.

        The errand goes into a file and only its path through the pipe: a reader that
        does not listen must not keep anybody waiting.
        """
        job = self.folder / "job.json"
        job.write_text(errand.to_json(), encoding="utf-8")
        stdin = self.process.stdin
        # One that has ended already is found out by whoever waits for its answer.
        with suppress(BrokenPipeError):
            if stdin is not None:
                stdin.write(str(job).encode("utf-8", "surrogateescape"))
        self._leave_alone()

    def close(self) -> None:
        """End it, whatever it does."""
        self._undo.close()

    def _leave_alone(self) -> None:
        with suppress(OSError):
            if self.process.stdin is not None:
                self.process.stdin.close()
