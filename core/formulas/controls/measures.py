"""How many measures are in force at a date, or suspended, or whatever else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.figure import Cells, Figure, Input, Question, each, several
from core.indicators.outcome import known
from core.tables.controls.measures import live_status

if TYPE_CHECKING:
    from core.library import Library
    from core.tables.controls import ControlsTable
    from core.tables.controls.rows import Measure

EVERY_STATUS: Final = ""
"""All measures, whatever they are at the date."""


def measures_of(
    table: ControlsTable, jurisdictions: tuple[str, ...], at: str
) -> list[tuple[Measure, str]]:
    """Return the measures of some jurisdictions, each with what it is at a date."""
    return [
        (measure, live_status(measure, at, table.suspensions))
        for measure in table.measures
        if measure.jurisdiction_id in jurisdictions
    ]


def measures_figure(
    table: ControlsTable, jurisdictions: tuple[str, ...], at: str, status: str
) -> Figure:
    """Return how many measures of some jurisdictions are what they are at a date.

    In words: the number of measures on record that are in force, suspended, not yet in
    force, proposed, expired or unknown at the date. Unit: number, 0 or more. Nothing/
    zero/missing: a measure that no dataset tells of is not counted; that says nothing
    of whether there is one. What follows a suspension that is over is unknown.

    Source:
        As published; the dataset says by whom.

    Alternatives:
        `entries_controlled`, which counts what the lists hold.
    """
    counted = [
        measure.measure_id
        for measure, found in measures_of(table, jurisdictions, at)
        if status in (EVERY_STATUS, found)
    ]
    dims = {
        "dataset": table.dataset.slug,
        "jurisdictions": several(jurisdictions),
        **({"status": status} if status else {}),
    }
    cells = Cells(
        table.dataset.slug,
        (("measure_id", tuple(counted)),),
        kind="control_measure",
        field="measure_id",
    )
    return Question("measures_at", tuple(dims.items()), at).answered(
        known(len(counted)), "count", (Input("told_rows", None, "count", cells),)
    )


def asked(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    """Return the figure with the parts of an id."""
    del formula
    return measures_figure(
        library.controls(dims["dataset"]),
        each(dims["jurisdictions"]),
        period,
        dims.get("status", EVERY_STATUS),
    )
