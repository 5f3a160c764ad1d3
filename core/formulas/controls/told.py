"""What rows of text tell: how many there are of a kind, and how long until a date."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from core.figure import Cells, Figure, Input, Question, each, several
from core.indicators.outcome import Outcome, known, unknown
from core.tables.controls.reading import fields_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.casefile import Dataset
    from core.library import Library


def told_id_parts(where: Mapping[str, str]) -> dict[str, str]:
    """Return the dimensions of an id that name rows by what their fields say."""
    return {"by": several(where), "said": several(where.values())}


def rows_figure(
    dataset: Dataset, kind: str, where: Mapping[str, str], field: str, rows: int
) -> Figure:
    """Return how many rows of a dataset say what is asked, with their cells.

    In words: the number of rows of one kind whose fields say so. Unit: number, 0 or
    more. Nothing/zero/missing: what no dataset of the case lists is no row here; that
    says nothing of whether it exists.

    Args:
        dataset: Where the rows stand.
        kind: Their kind.
        where: By field what it says.
        field: The field whose cells are shown.
        rows: How many there are.

    Source:
        As published; the dataset says by whom.

    Alternatives:
        Another list of the same kind, which may tell of more.
    """
    dims = {
        "dataset": dataset.slug,
        "kind": kind,
        **told_id_parts(where),
        "field": field,
    }
    cells = _cells(dataset, kind, where, field)
    return Question("rows_told", tuple(dims.items()), "").answered(
        known(rows), "count", (Input("told_rows", None, "count", cells),)
    )


def days_figure(
    dataset: Dataset,
    kind: str,
    where: Mapping[str, str],
    field: str,
    when: str,
    at: str,
) -> Figure:
    """Return how many days lie between a date and the one that a row tells of.

    In words: the date told less the date asked, in days; below zero where it is past.
    Unit: days. Nothing/zero/missing: a row that tells of no whole date has no days:
    `no_date`.

    Args:
        dataset: Where the row stands.
        kind: Its kind.
        where: By field what it says.
        field: The field that tells of the date.
        when: That date, as the row says it.
        at: The date asked.

    Source:
        As published; the dataset says by whom.

    Alternatives:
        The date itself, which does not depend on when it is read.
    """
    dims = {
        "dataset": dataset.slug,
        "kind": kind,
        **told_id_parts(where),
        "field": field,
    }
    cells = _cells(dataset, kind, where, field)
    return Question("days_left", tuple(dims.items()), at).answered(
        days_between(at, when), "days", (Input("told_date", None, "count", cells),)
    )


def days_between(first: str, last: str) -> Outcome:
    """Return the days from one date to another; unknown unless both are whole."""
    try:
        return known((date.fromisoformat(last) - date.fromisoformat(first)).days)
    except ValueError:
        return unknown("no_date")


def asked(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    """Return the figure with the parts of an id.

    Raises:
        KeyError: No row says so.
    """
    dataset = library.dataset(dims["dataset"])
    where = dict(zip(each(dims["by"]), each(dims["said"]), strict=True))
    rows = [
        fields
        for fields in fields_of(library.case, dataset, dims["kind"])
        if all(fields.get(name, "") == said for name, said in where.items())
    ]
    if formula == "rows_told":
        return rows_figure(dataset, dims["kind"], where, dims["field"], len(rows))
    if not rows:
        raise KeyError(dims["said"])
    when = rows[0].get(dims["field"], "")
    return days_figure(dataset, dims["kind"], where, dims["field"], when, period)


def _cells(dataset: Dataset, kind: str, where: Mapping[str, str], field: str) -> Cells:
    said = tuple((name, (text,)) for name, text in where.items())
    return Cells(dataset.slug, said, kind=kind, field=field)
