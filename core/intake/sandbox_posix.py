"""The reader process on Linux and macOS: a session of its own, ended as a group."""

from __future__ import annotations

import os
import signal
import subprocess
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from core.intake.limits import Limits


@contextmanager
def contained(
    command: Sequence[str],
    *,
    limits: Limits,  # noqa: ARG001  # the reader sets its own; Windows needs them here
    streams: tuple[int, IO[bytes], IO[bytes]],
    environment: Mapping[str, str],
    folder: Path,
) -> Iterator[subprocess.Popen[bytes]]:
    """Run `command` and end it and all it started when the block is left.

    The streams are what `subprocess` takes for its input, output and errors.
    """
    source, answer, errors = streams
    process = subprocess.Popen(  # noqa: S603  # our own program
        command,
        stdin=source,
        stdout=answer,
        stderr=errors,
        env=environment,
        cwd=folder,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        # macOS says that a group of the dead may not be signalled.
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
