"""What the reader finds in a workbook, as it goes into the staging file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counts:
    """How the filled cells of a region were used; each is counted once."""

    cells: int
    observations: int = 0
    labels: int = 0
    notes: int = 0
    set_aside: int = 0
    problems: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """A region of a sheet that was read into a dataset."""

    dataset_no: int
    sheet_no: int
    region: str
    """As Excel names it, such as `A5:F5472`."""
    header_rows: str
    """Such as `5` or `5-6`."""
    counts: Counts
