"""Counts how workbooks ended, threat by threat, and says so in a line."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import psutil

if TYPE_CHECKING:
    from tests.core.intake.hostile.trial import Trial

MOST_GROWTH = 200 * 10**6
"""What the program itself may come to hold over a threat, in bytes."""


@dataclass
class Report:
    """What became of the workbooks of one threat."""

    threat: str
    ends: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    slowest: tuple[float, str] = (0.0, "")
    largest: int = 0
    before: int = field(default_factory=lambda: psutil.Process().memory_info().rss)

    def note(self, name: str, trial: Trial) -> None:
        """Count one workbook, and show its faults at once."""
        self.ends[trial.end] += 1
        self.slowest = max(self.slowest, (trial.seconds, name))
        self.largest = max(self.largest, trial.memory)
        for fault in trial.faults:
            self.faults.append(f"{name}: {fault}")
            print(f"  FAULT {self.threat}: {name}: {fault}", flush=True)

    def close(self) -> int:
        """Print the line of the threat; return how many faults there were."""
        grown = psutil.Process().memory_info().rss - self.before
        if grown > MOST_GROWTH:
            self.faults.append(f"the program grew by {grown} bytes")
        said = ", ".join(f"{end} {times}" for end, times in self.ends.most_common())
        seconds, name = self.slowest
        cost = (
            f"slowest {seconds:.1f} s ({name}), reader at most {self.largest / 1e6:.0f}"
            f" MB, program grew {grown / 1e6:.0f} MB"
        )
        count = f"{self.ends.total():5} workbooks, {len(self.faults)} faults"
        print(f"{self.threat:26} {count}; {cost}: {said}", flush=True)
        return len(self.faults)
