"""From a file to a draft, by way of the reader process: a draft is not trusted."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.audit.draft import Draft, Passage
from core.errors import IntakeError
from core.intake.allowed import allowed_limits
from core.intake.limits import MEGABYTE
from core.intake.quarantine import quarantine, sound_name
from core.intake.reader.job import Errand, ReadJob
from core.intake.refusals import refused
from core.intake.sandbox import run_reader
from core.intake.workplaces import workplace
from core.progress import silent

if TYPE_CHECKING:
    from pathlib import Path

    from core.progress import Progress

LARGEST: Final = 100 * MEGABYTE
"""Bytes of a draft with all its pictures."""
LONGEST_ANSWER: Final = 64 * MEGABYTE
KINDS: Final = frozenset(
    {"paragraph", "cell", "footnote", "endnote", "slide", "slide_notes", "page"}
)


FOR_DRAFTS: Final = {
    "file_too_large": "draft_too_large",
    **dict.fromkeys(("memory_limit", "cpu_limit", "time_limit"), "draft_costly"),
    "reader_died": "draft_broke_off",
}
"""By code of a refusal that speaks of workbooks, the one that speaks of drafts."""


def read_draft(path: Path, progress: Progress = silent) -> Draft:
    """Return the text of a draft: .txt, .docx, .pptx or .pdf, told by its bytes.

    Raises:
        IntakeError: It was refused; the message says why and what to do.
        CancelledError: `progress` raised it.
    """
    try:
        return _read(path, progress)
    except IntakeError as error:
        code = FOR_DRAFTS.get(error.code)
        if code is None:
            raise
        raise refused(code, path.name, {"limit_bytes": LARGEST}) from error


def _read(path: Path, progress: Progress) -> Draft:
    limits = allowed_limits()
    limits = replace(limits, file_bytes=min(limits.file_bytes, LARGEST))
    try:
        folder = workplace()
    except OSError as error:
        system = {"system": error.strerror or error}
        raise refused("no_space", path.name, system) from error
    try:
        kept = quarantine(path, folder / "copy", limits, progress)
        job = ReadJob(sound_name(path), draft=True)
        errand = Errand(kept.copy, folder / "passages.json", job, limits)
        run_reader(errand, folder, progress)
        return Draft(kept.name, _passages(errand))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _passages(errand: Errand) -> tuple[Passage, ...]:
    """Return what the reader wrote, believing nothing that was not agreed."""
    name = errand.job.name
    try:
        with errand.staging.open("rb") as stream:
            said = json.loads(stream.read(LONGEST_ANSWER))
        found = tuple(_passage(kind, numbers, text) for kind, numbers, text in said)
    except (OSError, ValueError, TypeError) as error:
        raise refused("reader_untrusted", name) from error
    return found


def _passage(kind: object, numbers: object, text: object) -> Passage:
    """Return one passage; raises ValueError if it is none."""
    if kind not in KINDS or not isinstance(text, str) or not isinstance(numbers, list):
        raise ValueError(kind)
    return Passage(str(kind), tuple(int(number) for number in numbers), text)
