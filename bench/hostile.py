"""Gives thousands of damaged workbooks to the real reader, each in its own process.

    python -m bench.hostile [how many] [seed]

Each must be read, or be refused with a sentence. A refusal that blames a fault of this
program is one; so is an error of any other kind. The seed makes a run repeatable.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from pathlib import Path
from random import Random
from time import perf_counter

from core.errors import IntakeError
from core.intake.limits import Limits
from core.intake.reader.job import Errand, ReadJob
from core.intake.sandbox import run_reader
from core.progress import silent
from tests.core.intake.formats.hostile import damaged, seeds

COUNT = 2_000
LIMITS = Limits(cpu_seconds=20, wall_seconds=30.0)
OURS = frozenset({"reader_failed", "reader_untrusted", "reader_not_started"})
"""Refusals that say that this program, and not the workbook, is at fault."""


def main() -> int:
    """Print how each format ended; 1 if a fault of ours is among it."""
    numbers = [int(word) for word in sys.argv[1:]]
    count, seed = [*numbers, COUNT, 1][0], [*numbers[1:], 1][0]
    kinds, random, faults = seeds(), Random(seed), 0  # noqa: S311  # no secret
    for form, data in kinds.items():
        start, ends, slowest = perf_counter(), Counter[str](), 0.0
        for _number in range(count // len(kinds)):
            began = perf_counter()
            ends[_end(damaged(data, random), form)] += 1
            slowest = max(slowest, perf_counter() - began)
        faults += sum(ends[code] for code in OURS)
        said = ", ".join(f"{code} {times}" for code, times in ends.most_common())
        taken = perf_counter() - start
        print(f"{form:12} {taken:6.1f} s, slowest {slowest:4.1f} s: {said}", flush=True)
    print(f"{faults} faults of ours")
    return 1 if faults else 0


def _end(data: bytes, form: str) -> str:
    """Return how the reading of one workbook ended."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "copy").write_bytes(data or b"\0")
        job = ReadJob(f"damaged.{form}")
        errand = Errand(folder / "copy", folder / "staging.sqlite", job, LIMITS)
        try:
            run_reader(errand, folder, silent)
        except IntakeError as error:
            if error.code in OURS:
                kept = Path("build") / f"hostile-{form}"
                kept.parent.mkdir(exist_ok=True)
                kept.write_bytes(data)
                print(*getattr(error, "__notes__", ()), kept, sep="\n")
            return error.code
    return "read"


if __name__ == "__main__":
    sys.exit(main())
