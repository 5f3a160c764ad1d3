"""What the reader finds in a workbook, as it goes into the staging file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Observation(NamedTuple):
    """One number, or the reason why there is none, with its cell.

    The names of dimensions hold what `StagingWriter.add_term` returned, or None.
    A plain tuple, because SQLite takes a million of them as they are.
    """

    dataset_no: int
    economy: int | None = None
    partner: int | None = None
    industry: int | None = None
    product: int | None = None
    flow: int | None = None
    measure: int | None = None
    period: str = ""
    period_kind: str = "none"
    value: float | None = None
    unit: str = ""
    flag: str = ""
    reason: str | None = None
    note: str = ""
    sheet_no: int | None = None
    row: int | None = None
    col: int | None = None


class Term(NamedTuple):
    """A name a publisher uses, and the cell where it first stands."""

    dataset_no: int
    dimension: str
    published_code: str
    label: str
    scheme: str = ""
    sheet_no: int | None = None
    row: int | None = None
    col: int | None = None


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
