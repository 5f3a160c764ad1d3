"""What a staging file holds, as plain values."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from core.intake.own_recipe import sheet_layout
from core.problems import Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.intake.own_recipe import SheetLayout


@dataclass(frozen=True, slots=True)
class Source:
    """The file that was read, as it was when it was copied."""

    name: str
    sha256: str
    size: int
    format: str


class StagedSheet(NamedTuple):
    """The box of one sheet that was read."""

    sheet_no: int
    position: int
    name: str
    hidden: int
    first_row: int
    first_column: int
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class StagedPart:
    """A region that was read into a dataset, and how its cells were used."""

    sheet: str
    region: str
    header_rows: str
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class StagedDataset:
    """A dataset that was found in the workbook."""

    dataset_no: int
    slug: str
    kind: str
    recipe: str
    meta: Mapping[str, str]
    parts: tuple[StagedPart, ...]
    observations: int
    records: int


class SheetReading(NamedTuple):
    """How one sheet was read.

    Attributes:
        standing: How sure that is; see `core.briefs.importing.STANDINGS`.
        roles: What its rows and columns are, as `core.intake.reader.roles` writes it.
        own: The layout to keep if the reading is accepted.
    """

    sheet_no: int
    standing: str
    roles: Mapping[str, Any]
    own: SheetLayout | None


class StagedObservation(NamedTuple):
    """One number, or the reason for none, with the names of what it is about."""

    economy: str | None
    partner: str | None
    industry: str | None
    product: str | None
    flow: str | None
    measure: str | None
    period: str
    value: float | None
    unit: str
    flag: str
    reason: str | None
    place: Place


def problem_from(
    names: Mapping[int, str],
    sheet_no: int | None,
    row: int | None,
    column: int | None,
    *said: str,
) -> Problem:
    """Return a problem as it stands in a staging file."""
    code, severity, particulars = said
    place = None
    if sheet_no is not None and row is not None and column is not None:
        place = Place(names[sheet_no], row, column)
    return Problem.of(code, Severity(severity), place, **json.loads(particulars))


def reading_from(
    sheet_no: int, standing: str, roles: str, own: str | None
) -> SheetReading:
    """Return how a sheet was read, as it stands in a staging file.

    Raises:
        ValueError, TypeError, KeyError: No reader of ours wrote it.
    """
    said = json.loads(roles)
    if not isinstance(said, dict):
        raise TypeError(said)
    kept = None if own is None else sheet_layout(json.loads(own))
    return SheetReading(sheet_no, standing, said, kept)
