"""Coloured tables, timelines and tables of numbers as a template sets them."""

from __future__ import annotations

import math
from itertools import islice
from typing import TYPE_CHECKING, Final

from core.briefs.colours import on_paper
from core.briefs.kind_looks import SOON, SPAN_HUES
from core.digits import counted
from core.exports.paper.typst.axes import Axis
from core.i18n import _, ngettext
from core.ticks import date_ticks

if TYPE_CHECKING:
    from core.briefing.drawing import Bar, Grid, GridCell, GridRow, Timeline
    from core.briefs.table_spec import TableSpec
    from core.exports.paper.typst.curves import Shape

ABREAST: Final = {"signs": 26, "numbers": 16, "texts": 4}
"""So many columns stand beside each other; more are set below, with the names again."""
SIZES: Final = {"signs": 8.0, "numbers": 7.6, "texts": 8.6}
MOST_ROWS: Final = 120
"""A longer table is for a workbook; how much is left out is said."""
MOST_COLUMNS: Final = 10
THICK: Final = {"measure": 0.34, "draft": 0.34, "suspension": 0.56, "lag": 0.2}
FULL: Final = {"sign": "dot", "marker": "o"}
SIGNS: Final = {
    "announced": {"sign": "hollow", "marker": "d"},
    "draft": {"sign": "hollow", "marker": "d"},
    "end": {"sign": "hollow", "marker": "s"},
    "suspension": {"sign": "hatched"},
    "lag": {"sign": "thin"},
}
"""How the legend of a timeline draws each kind; all others have a full sign."""
LEAST_YEARS: Final = 0.5
AIR: Final = 0.03
DATES: Final = 8
MOST_LANES: Final = 24


def grid_shape(grid: Grid) -> Shape:
    """Return a coloured table, cut into as many parts as its columns need."""
    kind = _kind(grid)
    count = max(len(grid.columns), 1)
    parts = math.ceil(count / ABREAST[kind])
    abreast = math.ceil(count / parts)
    crowded = abreast > ABREAST[kind] / 2
    return {
        "shape": "grid",
        "kind": kind,
        "size": SIZES[kind] - 0.8 * crowded,
        "parts": [
            _part(grid, start, start + abreast) for start in range(0, count, abreast)
        ],
        "legend": grid.legend,
    }


def _kind(grid: Grid) -> str:
    if grid.is_text:
        return "texts"
    cells = (cell for row in grid.rows for cell in row.cells)
    return "signs" if any(cell.sign for cell in cells) else "numbers"


def _part(grid: Grid, start: int, end: int) -> Shape:
    return {
        "columns": grid.columns[start:end],
        "rows": [_row(row, start, end) for row in grid.rows],
    }


def _row(row: GridRow, start: int, end: int) -> Shape:
    return {"name": row.name, "cells": [_cell(c) for c in row.cells[start:end]]}


def _cell(cell: GridCell) -> Shape:
    return {
        "runs": runs_of(cell),
        "fill": cell.fill,
        "ink": cell.ink,
        "hatched": cell.hatched,
        "sign": cell.sign,
    }


def runs_of(cell: GridCell) -> list[tuple[str, str]]:
    """Return the text of a cell in runs: `bold`, `struck`, or as it is.

    Example:
        >>> from core.briefing.drawing import GridCell
        >>> runs_of(GridCell("not less than", bold=((4, 8),)))
        [('not ', ''), ('less', 'bold'), (' than', '')]
    """
    parts = [(*ends, "bold") for ends in cell.bold]
    parts += [(*ends, "struck") for ends in cell.struck]
    runs: list[tuple[str, str]] = []
    at = 0
    for start, end, kind in sorted(parts):
        runs += [(cell.text[at:start], ""), (cell.text[max(start, at) : end], kind)]
        at = max(end, at)
    return [run for run in (*runs, (cell.text[at:], "")) if run[0]]


def table_shape(table: TableSpec) -> Shape:
    """Return a table of numbers; one that is too wide is set in parts.

    Each part begins with the first column, which says what its rows are.
    """
    rows = [[cell.text for cell in row] for row in islice(table.rows, MOST_ROWS)]
    heads = [(column.heading, column.numeric) for column in table.columns]
    further = max(len(heads) - 1, 1)
    step = math.ceil(further / math.ceil(further / (MOST_COLUMNS - 1)))
    starts = range(1, 1 + further, step)
    parts = [
        {
            "columns": heads[:1] + heads[start : start + step],
            "rows": [row[:1] + row[start : start + step] for row in rows],
        }
        for start in starts
    ]
    size = 8.6 if len(heads) <= MOST_COLUMNS / 2 else 7.4
    return {"parts": parts, "size": size, "more": more_rows(table)}


def more_rows(table: TableSpec) -> str:
    """Return how many rows do not stand in a table on paper; empty for none."""
    more = len(table.rows) - MOST_ROWS
    if more <= 0:
        return ""
    said = ngettext(
        "{count} more row stands in the workbook of this briefing.",
        "{count} more rows stand in the workbook of this briefing.",
        more,
    )
    return said.format(count=counted(more))


def timeline_shape(timeline: Timeline) -> Shape:
    """Return a timeline; what has no end yet is not drawn as if it had."""
    bars = [bar for _name, spans in timeline.rows for bar in spans]
    moments = [at for bar in bars for at in _moments(bar)]
    low, high = min([*moments, timeline.today]), max([*moments, timeline.today])
    air = max(LEAST_YEARS, (high - low) * AIR)
    axis = Axis(low - air, high + air, ())
    axis = axis._replace(ticks=tuple(date_ticks(axis.near, axis.far, DATES)))
    return {
        "shape": "timeline",
        "x_ticks": axis.marks,
        "today": (axis.at(timeline.today), timeline.today_name),
        "parts": _spread(
            [
                {"name": name, "lanes": [_lane(bar, axis) for bar in spans]}
                for name, spans in timeline.rows
            ]
        ),
        "legend": [
            {"name": words, "colour": on_paper(_hue(kind)), **SIGNS.get(kind, FULL)}
            for kind, words in timeline.legend
        ],
    }


def _spread(rows: list[Shape]) -> list[list[Shape]]:
    """Return the rows in charts that fit a page; each has the axis below it."""
    charts: list[list[Shape]] = [[]]
    for row in rows:
        count = sum(len(one["lanes"]) for one in charts[-1])
        if charts[-1] and count + len(row["lanes"]) > MOST_LANES:
            charts.append([])
        charts[-1].append(row)
    return charts


def _moments(bar: Bar) -> list[float]:
    return [at for at in (bar.start, bar.end, bar.announced) if at is not None]


def _lane(bar: Bar, axis: Axis) -> Shape:
    end = bar.end
    if end is None and bar.kind == "suspension":
        end = axis.far
    return {
        "kind": bar.kind,
        "name": bar.name
        if _moments(bar)
        else _("{name} (no date)").format(name=bar.name),
        "colour": bar.colour,
        "soon": bar.soon,
        "thick": THICK.get(bar.kind, 0.34),
        "start": None if bar.start is None else axis.at(bar.start),
        "end": None if end is None else axis.at(end),
        "ends": None if bar.end is None else axis.at(bar.end),
        "announced": None if bar.announced is None else axis.at(bar.announced),
    }


def _hue(kind: str) -> int:
    return SOON if kind == "soon" else SPAN_HUES.get(kind, 0)
