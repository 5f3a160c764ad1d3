"""Twelve months that roll: the level of trade without its seasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Line, LineSpec
from core.briefs.framing import framed, table_of
from core.briefs.trade import one_flow, words
from core.briefs.trade.months_words import missing_note, no_months
from core.briefs.trade.runs import position, unbroken
from core.format import written_period
from core.formulas.trade.months import OF_MONTHS, months_figure, spanned
from core.i18n import _
from core.tables.streams import MONTHS

if TYPE_CHECKING:
    from core.briefs.exhibit import Exhibit
    from core.briefs.trade.asking import Scene


def rolling(scene: Scene) -> Exhibit | str:
    """Return exports, imports and balance of the twelve months up to each month."""
    table, asked = scene.table, scene.asked
    if asked.frequency != "month":
        return no_months()
    months = _months(scene)
    shown = one_flow.shown_of(scene)
    runs = {
        of: [
            months_figure(table, formula, asked.stream, spanned(month, MONTHS))
            for month in months
        ]
        for formula, of in OF_MONTHS.items()
        if of in shown
    }
    lines = (
        Line(of, _(words.FLOW_HEADS[of]), tuple(map(datum, run)))
        for of, run in runs.items()
    )
    chart = LineSpec(
        positions=tuple(map(position, months)),
        periods=months,
        lines=tuple(lines),
        unit=table.unit or "",
    )
    last = runs[shown[-1]]
    known = [figure for figure in last if figure.value is not None]
    title = _("{trade}, twelve months: {product}, {period}")
    told = words.told(
        table.dataset,
        asked,
        "trade.rolling",
        title.format(
            trade=one_flow.whose(asked, shown),
            product=asked.product,
            period=written_period(f"{months[0]}:{months[-1]}"),
        ),
        one_flow.reading_of(scene, shown, known[-1] if known else None),
    )
    rows = (
        (
            label_cell(written_period(spanned(month, MONTHS)), place),
            *(cell(run[place]) for run in runs.values()),
        )
        for place, month in enumerate(months)
    )
    heads = words.flow_heads(_("Twelve months"), shown)
    notes = (
        one_flow.lacking_note(scene, shown),
        missing_note(scene, unbroken((last[0].period[:7], months[-1]))),
        words.members_note(*scene[:2], asked.stream),
    )
    return framed(table.dataset, told, chart, table_of(heads, rows), notes)


def _months(scene: Scene) -> tuple[str, ...]:
    first, last = scene.asked.years
    flows = scene.table.flows(scene.asked.stream, "month")
    return unbroken([month for month in flows if first <= int(month[:4]) <= last])
