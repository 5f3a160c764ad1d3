"""Coloured tables: heat maps, matrices of statuses, texts side by side."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from core.briefing.drawing import Grid, GridCell, GridRow
from core.briefing.drawings.points import rows_left_out
from core.briefs.colours import PAPER, PAPER_INK, ink_on, light, on_paper, tinted
from core.briefs.datum_words import readout, said
from core.briefs.exhibit import Datum
from core.briefs.heat_scale import heat_scale
from core.briefs.kind_looks import STATUS_TINTS, UNKNOWN, status_hue
from core.digits import counted
from core.format import terse, tick
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.briefs.exhibit import (
        HeatSpec,
        MatrixRow,
        MatrixSpec,
        StatusCell,
        TextCell,
        TextRow,
        TextSpec,
    )
    from core.briefs.heat_scale import HeatScale

ROWS_AT_MOST: Final = 60
COLUMNS_AT_MOST: Final = 36
BLANK: Final = Datum(None)
HEADING_TINT: Final = 0.05


def heat_grid(spec: HeatSpec) -> Grid:
    """Return numbers by colour; of too many columns the last, which are the latest."""
    scale = _scale(spec)
    first = max(0, len(spec.columns) - COLUMNS_AT_MOST)
    rows = tuple(
        GridRow(
            name,
            tuple(
                _heat_cell(spec, scale, (name, column), datum)
                for column, datum in zip(
                    spec.columns[first:], data[first:], strict=True
                )
            ),
        )
        for name, data in zip(
            spec.rows[:ROWS_AT_MOST], spec.cells[:ROWS_AT_MOST], strict=True
        )
    )
    left_out = (
        rows_left_out(len(rows), len(spec.rows)),
        _columns_left_out(len(spec.columns) - first, len(spec.columns)),
    )
    return Grid(
        spec.columns[first:],
        rows,
        tuple(_heat_legend(spec, scale)),
        left_out=" ".join(filter(None, left_out)),
    )


def _scale(spec: HeatSpec) -> HeatScale:
    """Return the scale of the whole grid: colours mean what they do on the screen."""
    values = [d.value for row in spec.cells for d in row if d.value is not None]
    scale = heat_scale(values, spec.middle, is_even=spec.is_even)
    return scale._replace(is_turned=spec.is_first_full)


def _heat_cell(
    spec: HeatSpec, scale: HeatScale, names: tuple[str, str], datum: Datum
) -> GridCell:
    if datum == BLANK:
        return GridCell("")
    words = readout(*names, datum)
    if datum.value is None:
        return GridCell(_("n/a"), words, hatched=True, figure_id=datum.figure_id)
    fill = scale.colour(datum.value, light())
    text = terse(datum.value, spec.unit) if spec.is_terse else said(datum)
    return GridCell(text, words, fill, ink_on(fill), figure_id=datum.figure_id)


def _heat_legend(spec: HeatSpec, scale: HeatScale) -> Iterator[tuple[str, str, str]]:
    """Yield the ends of the scale, and its middle; then what is unknown, if any is."""
    middle = () if scale.middle is None else (scale.middle,)
    for value in dict.fromkeys((scale.low, *middle, scale.high)):
        words = tick(float(f"{value:.3g}"), spec.unit)
        yield "", scale.colour(value, light()), words
    if any(d.value is None and d != BLANK for row in spec.cells for d in row):
        yield UNKNOWN, "", _("unknown")


def _columns_left_out(shown: int, total: int) -> str:
    if shown == total:
        return ""
    text = _("Of {total} columns, the last {shown} are shown here.")
    return text.format(total=counted(total), shown=counted(shown))


def matrix_grid(spec: MatrixSpec) -> Grid:
    """Return statuses; of a thousand items the first, and how many more there are."""
    kept = [spec.rows[place] for place in range(min(len(spec.rows), ROWS_AT_MOST))]
    return Grid(
        spec.columns,
        tuple(_under_headings(kept)),
        tuple((status, status_fill(status), words) for status, words in spec.legend),
        left_out=rows_left_out(len(kept), len(spec.rows)),
    )


def _under_headings(rows: Iterable[MatrixRow]) -> Iterator[GridRow]:
    for heading, below in groupby(rows, key=lambda row: row.heading):
        if heading:
            yield GridRow(heading)
        for row in below:
            yield GridRow(row.name, tuple(map(_status_cell, row.cells)))


def _status_cell(cell: StatusCell) -> GridCell:
    fill = status_fill(cell.status)
    return GridCell(
        cell.written,
        cell.text,
        fill,
        hatched=cell.status == UNKNOWN,
        sign=cell.status,
        figure_id=cell.figure_id,
    )


def status_fill(status: str) -> str:
    """Return the colour behind the sign of a status; that of most has none."""
    part = dict(STATUS_TINTS).get(status)
    return "" if part is None else tinted(PAPER, on_paper(status_hue(status)), part)


def text_grid(spec: TextSpec) -> Grid:
    """Return texts side by side; what differs in them stands out."""
    kept = spec.rows[:ROWS_AT_MOST]
    return Grid(
        spec.heads,
        tuple(_text_row(spec, row) for row in kept),
        tuple((kind, "", words) for kind, words in spec.legend),
        is_text=True,
        left_out=rows_left_out(len(kept), len(spec.rows)),
    )


def _text_row(spec: TextSpec, row: TextRow) -> GridRow:
    cells = zip(spec.heads, row.cells, strict=False)
    return GridRow(row.name, tuple(_text_cell(row, head, cell) for head, cell in cells))


def _text_cell(row: TextRow, head: str, cell: TextCell) -> GridCell:
    name = f"{row.name}, {head}" if head else row.name
    marks = [(mark.start, mark.end, mark.kind == "removed") for mark in cell.marks]
    return GridCell(
        cell.text,
        _("{name}: {text}").format(name=name, text=cell.text),
        ink=PAPER_INK,
        figure_id=cell.figure_id,
        bold=tuple((start, end) for start, end, is_out in marks if not is_out),
        struck=tuple((start, end) for start, end, is_out in marks if is_out),
    )
