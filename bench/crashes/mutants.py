"""Thousands of damaged and forged cases, judged batch by batch."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from bench.crashes.editing import edits
from core.casefile import Case
from core.economies import load_economies
from core.intake.imports import read_workbook
from tests.core.filling import write_workbook
from tests.core.tiny import WORKBOOKS

if TYPE_CHECKING:
    from collections.abc import Iterator

BATCH: Final = 100


class Judgement(NamedTuple):
    """What came of mutants.

    Attributes:
        changed: How many of them held something else than before.
        found: How many of those were found.
        faults: What went wrong, with the number and the kind of the mutant.
    """

    mutants: int
    changed: int
    found: int
    faults: tuple[str, ...]
    kinds: dict[str, int]


def sound_case(folder: Path) -> Path:
    """Make a case with all kinds of data, and an evening's edits."""
    path = folder / "sound.statecraft"
    with Case.create(path) as case:
        for name, sheets in WORKBOOKS.items():
            workbook = write_workbook(folder / f"{name}.xlsx", *sheets)
            if name != "trade":
                with read_workbook(workbook) as staged:
                    case.take_in(staged, load_economies())
        for _edit in edits(case, folder / "trade.xlsx"):
            pass
    return path


def judged(count: int, seed: int = 1) -> Judgement:
    """Judge so many mutants."""
    with tempfile.TemporaryDirectory(prefix="statecraft-mutants-") as name:
        folder = Path(name)
        lines = list(_lines(sound_case(folder), folder, count, seed))
    faults = [
        f"{line['number']} ({line['name']}): {fault}"
        for line in lines
        for fault in line["faults"]
    ]
    changed = [line for line in lines if line["changed"]]
    found = sum(line["found"] for line in changed)
    kinds = Counter(str(line["name"]) for line in lines)
    return Judgement(len(lines), len(changed), found, tuple(faults), dict(kinds))


def _lines(
    sound: Path, folder: Path, count: int, seed: int
) -> Iterator[dict[str, Any]]:
    """Yield what is said of each; a process that dies is begun anew after its last."""
    number = 0
    while number < count:
        end = min(number + BATCH, count)
        words = (str(sound), str(folder), str(seed), str(number), str(end))
        done = subprocess.run(
            [sys.executable, "-m", "bench.crashes.judging", *words],
            stdout=subprocess.PIPE,
            check=False,
        )
        for line in done.stdout.splitlines():
            yield json.loads(line)
            number += 1
        if number < end:
            death = f"the process ended with {done.returncode}"
            known = {"number": number, "name": "?", "found": False, "changed": True}
            yield known | {"faults": [death]}
            number += 1
