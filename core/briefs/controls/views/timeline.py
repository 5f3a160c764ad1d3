"""What jurisdictions did and when, and who followed whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.controls import words
from core.briefs.controls.names import code_name, item_name, jurisdiction_names
from core.briefs.controls.views import timeline_words as said
from core.briefs.controls.views.measure_spans import SOON, measure_span
from core.briefs.controls.views.measure_words import live_name, measure_name
from core.briefs.data import cell, label_cell
from core.briefs.exhibit import Span, TableCell, TimelineRow, TimelineSpec
from core.briefs.framing import Told, framed, table_of
from core.formulas.controls.lags import item_lags, undated_figure
from core.formulas.controls.measures import measures_figure, measures_of
from core.formulas.controls.told import days_figure, rows_figure
from core.i18n import _
from core.tables.controls.dates import position

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.briefs.controls.asking import Scene
    from core.briefs.exhibit import Exhibit
    from core.briefs.table_spec import TableRow
    from core.figure import Figure
    from core.formulas.controls.lags import ItemLag
    from core.tables.controls.rows import Measure

MOST_LAGS: Final = 12
"""So many lags of a jurisdiction are drawn, the longest; the table has all."""


def timeline(scene: Scene) -> Exhibit | str:
    """Return measures by jurisdiction, and lags where the dates bear them."""
    table, asked = scene.table, scene.asked
    names = _shown(scene)
    codes = tuple(names)
    measures = measures_of(table, codes, table.as_of)
    lags = item_lags(table, asked.jurisdictions, asked.chosen)
    if not measures and not lags:
        return said.without_dates()
    undated = undated_figure(table, asked.jurisdictions, asked.chosen)
    every, in_force, suspended = (
        measures_figure(table, codes, table.as_of, status)
        for status in ("", "in_force", "suspended")
    )
    told = Told(
        key="controls.timeline",
        title=_("Export controls over time"),
        unit=_("dates of announcement, effect and end"),
        reading=said.reading(
            said.measures(every, in_force, suspended),
            said.soonest(_ending(scene, measures)),
            said.lags(lags, undated),
        ),
        definition=table.dataset.said("definition"),
    )
    rows = tuple(
        TimelineRow(
            name,
            (
                *(
                    measure_span(one, live, table.as_of, _row_figure(scene, one).id)
                    for one, live in measures
                    if one.jurisdiction_id == code
                ),
                *_lag_spans(lags, code, names),
            ),
            code,
        )
        for code, name in names.items()
    )
    kinds = {span.kind for row in rows for span in row.spans}
    marks = {mark for row in rows for span in row.spans for mark in said.marks_of(span)}
    chart = TimelineSpec(
        rows,
        position(table.as_of) or 0.0,
        words.as_of_name(scene),
        said.legend(kinds | marks),
    )
    listed = (*_measure_rows(scene, measures, names), *_lag_rows(lags, names))
    return framed(
        table.dataset,
        told,
        chart,
        table_of(said.heads(), listed, labels=6),
        said.notes(lags, MOST_LAGS),
    )


def _shown(scene: Scene) -> Mapping[str, str]:
    """Return whose measures are shown: where all are, also those of regimes and EU."""
    library, table, asked = scene
    names = jurisdiction_names(library, table)
    shown = {code: names[code] for code in asked.jurisdictions}
    for code in table.lists_of(asked.jurisdictions):
        shown.setdefault(code, code_name(library, code))
    if len(asked.jurisdictions) == len(names):
        targets = {one.jurisdiction_id for one in table.targets}
        for one in table.measures:
            if one.jurisdiction_id not in targets:
                shown.setdefault(
                    one.jurisdiction_id, code_name(library, one.jurisdiction_id)
                )
    return shown


def _row_figure(scene: Scene, measure: Measure) -> Figure:
    """Return what leads to the row of a measure."""
    where = {"measure_id": measure.measure_id}
    return rows_figure(scene.table.dataset, "control_measure", where, "measure_id", 1)


def _ending(scene: Scene, measures: list[tuple[Measure, str]]) -> Figure | None:
    """Return how long it is until the next measure begins or ends, if one soon does."""
    now = position(scene.table.as_of) or 0.0
    coming = [
        (moment, one, field, date)
        for one, _status in measures
        for field, date in (
            ("effective_date", one.effective_date),
            ("expires", one.expires),
        )
        if (moment := position(date)) is not None and 0 < moment - now <= SOON
    ]
    if not coming:
        return None
    _at, one, field, date = min(coming, key=lambda found: found[0])
    where = {"measure_id": one.measure_id}
    return days_figure(
        *(scene.table.dataset, "control_measure", where, field, date),
        scene.table.as_of,
    )


def _lag_spans(
    lags: tuple[ItemLag, ...], code: str, names: Mapping[str, str]
) -> Iterator[Span]:
    own = [lag for lag in lags if lag.follower == code]
    for lag in sorted(own, key=lambda lag: -(lag.days.value or 0.0))[:MOST_LAGS]:
        name = said.lag(item_name(lag.item), names[lag.first], lag.days)
        since, until = position(lag.since), position(lag.until)
        yield Span("lag", name, name, since, until, figure_id=lag.days.id)


def _measure_rows(
    scene: Scene, measures: list[tuple[Measure, str]], names: Mapping[str, str]
) -> Iterator[TableRow]:
    for one, live in measures:
        yield (
            label_cell(names[one.jurisdiction_id]),
            TableCell(name := measure_name(one), name, _row_figure(scene, one).id),
            label_cell(live_name(live)),
            label_cell(one.announced_date),
            label_cell(one.effective_date),
            label_cell(one.expires),
            _days_left(scene, one),
        )


def _days_left(scene: Scene, one: Measure) -> TableCell:
    if not one.expires:
        return TableCell("", None)
    where = {"measure_id": one.measure_id}
    dataset, at = scene.table.dataset, scene.table.as_of
    figure = days_figure(dataset, "control_measure", where, "expires", one.expires, at)
    return cell(figure)


def _lag_rows(
    lags: tuple[ItemLag, ...], names: Mapping[str, str]
) -> Iterator[TableRow]:
    for lag in lags:
        yield (
            label_cell(names[lag.follower]),
            label_cell(item_name(lag.item)),
            label_cell(_("after {first}").format(first=names[lag.first])),
            label_cell(""),
            label_cell(lag.since),
            label_cell(lag.until),
            cell(lag.days),
        )
