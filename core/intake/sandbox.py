"""Giving the reader process its errand, watching and stopping it.

Whatever the workbook does to its reader, the parent gets one answer or one
sentence, within the clock, and the process is gone before the function returns.
"""

from __future__ import annotations

import json
import signal
import subprocess
from dataclasses import dataclass, replace
from time import monotonic
from typing import TYPE_CHECKING, Final

from core.errors import IntakeError
from core.i18n import _
from core.intake.memory import resident_bytes
from core.intake.quarantine import COPY_SHARE
from core.intake.reader_process import ReaderProcess
from core.intake.refusals import plain, refused

if TYPE_CHECKING:
    from pathlib import Path

    from core.intake.reader.job import Errand
    from core.progress import Progress

POLL_SECONDS: Final = 0.05
POLL_AT_FIRST: Final = 0.01
"""A small workbook is read in little time, and its reader is looked for more often."""
AT_FIRST: Final = 0.5
_LONGEST_ANSWER: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class Answer:
    """What the reader said when it had read a workbook."""

    format: str
    sheets: int
    datasets: int


def run_reader(
    errand: Errand,
    folder: Path,
    progress: Progress,
    reader: ReaderProcess | None = None,
) -> Answer:
    """Have the errand done in a process of its own; `folder` is its workplace.

    A workbook over which the reader dies is given to a second one, which parses it
    in another way. `reader` is one that waits in the folder already.

    Raises:
        IntakeError: The workbook was refused, or both readers broke off.
        CancelledError: `progress` raised it; the reader is gone by then.
    """
    try:
        return _read_once(errand, folder, progress, reader)
    except IntakeError as error:
        if error.code != "reader_died":
            raise
    errand.staging.unlink(missing_ok=True)
    return _read_once(replace(errand, again=True), folder, progress)


def _read_once(
    errand: Errand,
    folder: Path,
    progress: Progress,
    reader: ReaderProcess | None = None,
) -> Answer:
    try:
        with reader or ReaderProcess(folder, errand.limits) as process:
            process.send(errand)
            code = _watched(process.process, errand, progress)
        said = _start(folder / "answer.json")
    except OSError as error:
        system = {"system": error.strerror or error}
        raise refused("reader_not_started", errand.job.name, system) from error
    if code == 0 and said:
        return answer_from(said, errand.job.name)
    raise _death(code, errand, _start(folder / "errors.txt").decode("utf-8", "replace"))


def _watched(
    process: subprocess.Popen[bytes], errand: Errand, progress: Progress
) -> int:
    """Wait for the reader, looking at its memory, the clock and the user's wish."""
    limits, name = errand.limits, errand.job.name
    doing = _("Reading {name}").format(name=plain(name))
    begun = monotonic()
    while True:
        progress(COPY_SHARE, doing)
        passed = monotonic() - begun
        try:
            return process.wait(POLL_SECONDS if passed > AT_FIRST else POLL_AT_FIRST)
        except subprocess.TimeoutExpired:
            pass
        if resident_bytes(process.pid) > limits.memory_bytes:
            raise refused("memory_limit", name, {"limit_bytes": limits.memory_bytes})
        if passed > limits.wall_seconds:
            raise refused("time_limit", name, {"limit": f"{limits.wall_seconds:g}"})


def _start(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(_LONGEST_ANSWER)


def answer_from(said: bytes, name: str) -> Answer:
    """Return what the reader said, believing nothing that was not agreed.

    Raises:
        IntakeError: It refused the workbook, or speaks as no reader of ours does.
    """
    try:
        line = json.loads(said)
        status = line["status"]
        if status == "read":
            return Answer(
                str(line["format"]), int(line["sheets"]), int(line["datasets"])
            )
        particulars = {str(k): str(v) for k, v in line["particulars"].items()}
        code = str(line["code"])
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise refused("reader_untrusted", name) from error
    raise refused(code, name, particulars)


def _death(code: int, errand: Errand, errors: str) -> IntakeError:
    """Return what it usually means when a reader ends without an answer."""
    reason = _reason(code, errors)
    limits = errand.limits
    limit = {"limit": limits.cpu_seconds, "limit_bytes": limits.memory_bytes}
    error = refused(reason, errand.job.name, limit)
    if errors:
        error.add_note(errors)
    return error


def _reason(code: int, errors: str) -> str:
    if code == -getattr(signal, "SIGXCPU", 0) != 0:
        return "cpu_limit"
    if code == -getattr(signal, "SIGKILL", 0) != 0:
        return "reader_killed"
    if "MemoryError" in errors:
        return "memory_limit"
    return "reader_failed" if code == 1 else "reader_died"
