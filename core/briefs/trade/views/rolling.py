"""Twelve months that roll: the level of trade without its seasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Line, LineSpec
from core.briefs.framing import framed, table_of
from core.briefs.trade import words
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
    runs = {
        formula: [
            months_figure(table, formula, asked.stream, spanned(month, MONTHS))
            for month in months
        ]
        for formula in OF_MONTHS
    }
    names = words.flow_heads("")[1:]
    lines = (
        Line(formula, name, tuple(map(datum, runs[formula])))
        for formula, name in zip(OF_MONTHS, names, strict=True)
    )
    chart = LineSpec(
        positions=tuple(map(position, months)),
        periods=months,
        lines=tuple(lines),
        unit=table.unit or "",
    )
    balances = runs["balance_of_months"]
    known = [figure for figure in balances if figure.value is not None]
    title = _("Trade of {reporter} with {partner}, twelve months: {product}, {period}")
    told = words.told(
        table.dataset,
        asked,
        "trade.rolling",
        title.format(
            reporter=asked.reporter,
            partner=asked.partner,
            product=asked.product,
            period=written_period(f"{months[0]}:{months[-1]}"),
        ),
        words.balance_reading(asked, known[-1] if known else None),
    )
    rows = (
        (
            label_cell(written_period(spanned(month, MONTHS)), place),
            *(cell(run[place]) for run in runs.values()),
        )
        for place, month in enumerate(months)
    )
    heads = words.flow_heads(_("Twelve months"))
    notes = (
        missing_note(scene, unbroken((balances[0].period[:7], months[-1]))),
        words.members_note(*scene[:2], asked.stream),
    )
    return framed(table.dataset, told, chart, table_of(heads, rows), notes)


def _months(scene: Scene) -> tuple[str, ...]:
    first, last = scene.asked.years
    flows = scene.table.flows(scene.asked.stream, "month")
    return unbroken([month for month in flows if first <= int(month[:4]) <= last])
