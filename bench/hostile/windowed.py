"""A part of the hostile and damaged workbooks, imported into a real window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from bench.hostile.damaging import all_damaged
from tests.core.intake.hostile.corpus import corpus

if TYPE_CHECKING:
    from collections.abc import Iterator

OF_EACH = 3
DAMAGED = 120
SLOWEST = 8
OFFSCREEN = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def in_a_window() -> int:
    """Import them and print what became of the window; return how many faults."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [str(path) for path in _placed(Path(folder))]
        done = subprocess.run(
            [sys.executable, "-m", "bench.hostile.window"],
            input=json.dumps(paths),
            stdout=subprocess.PIPE,
            text=True,
            env=OFFSCREEN,
            check=False,
        )
    lines = [json.loads(line) for line in done.stdout.splitlines() if line[:1] == "{"]
    faults = [
        f"{line['name']!a}: {fault}" for line in lines for fault in line["faults"]
    ]
    if done.returncode or len(lines) != len(paths) + 1:
        at = paths[len(lines)] if len(lines) < len(paths) else "the end"
        faults.append(f"the window ended with {done.returncode} over {at!a}")
    for fault in faults:
        print(f"  FAULT in the window: {fault}")
    for one in sorted(lines, key=lambda one: -one["gap"])[:SLOWEST]:
        print(f"  silent for {one['gap']:.0f} ms: {one['end']} {one['name'][:60]!a}")
    ends = Counter(line["end"] for line in lines[:-1])
    gap, name = max((line["gap"], line["name"]) for line in lines)
    said = ", ".join(f"{end} {times}" for end, times in ends.most_common())
    count = f"{len(lines) - 1:5} workbooks, {len(faults)} faults"
    print(f"{'in a window':26} {count}; longest gap {gap:.0f} ms ({name!a}): {said}")
    return len(faults)


def _placed(folder: Path) -> Iterator[Path]:
    """Yield where a part of every threat lies, and where damaged ones lie."""
    number = 0
    for _threat, group in groupby(corpus(), key=lambda one: one.threat):
        quick = [one for one in group if not one.own and not one.said]
        for one in quick[:: max(len(quick) // OF_EACH, 1)]:
            number += 1
            place = folder / str(number)
            place.mkdir()
            yield one.place(place)
    for _seed, name, data in all_damaged(DAMAGED, 2):
        path = folder / name
        path.write_bytes(data)
        yield path
