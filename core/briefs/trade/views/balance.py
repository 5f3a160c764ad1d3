"""The balance view of the trade tab: exports, imports, and what they add up to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs.data import cell, datum, label_cell, tabled
from core.briefs.exhibit import BalanceSpec, Datum, TableCell
from core.briefs.framing import framed, table_of
from core.briefs.trade import words
from core.briefs.trade.overlay import overlay, overlay_field
from core.briefs.trade.runs import position, unbroken
from core.format import written_period
from core.formulas.trade.cumulative import cumulative_figure, whole_year_balances
from core.formulas.trade.flows import period_figures
from core.i18n import N_, _
from core.joining import listed

if TYPE_CHECKING:
    from core.briefs.exhibit import Exhibit, Field, TableSpec
    from core.briefs.trade.asking import Asked, Scene
    from core.figure import Figure
    from core.tables.trade import TradeTable


LEFT_OUT = {
    False: N_("left out: partial period"),
    True: N_("left out: period missing"),
}
"""By whether a period is absent, why there is no sum up to it."""


class Period(NamedTuple):
    """Everything the balance view says of one year or month.

    Attributes:
        absent: Whether it lies between others and is not in the dataset itself.
    """

    name: str
    partial: bool
    absent: bool
    exports: Figure
    imports: Figure
    balance: Figure
    cumulative: Figure | None

    @property
    def flag(self) -> str:
        """What its figures are marked with."""
        return "partial" if self.partial else ""


def balance(scene: Scene) -> Exhibit:
    """Return exports, imports, balance and its running sum over the periods."""
    table, asked = scene.table, scene.asked
    periods = _periods(table, asked)
    chart = BalanceSpec(
        positions=tuple(position(period.name) for period in periods),
        periods=tuple(period.name for period in periods),
        exports=tuple(datum(each.exports, each.flag) for each in periods),
        imports=tuple(datum(each.imports, each.flag) for each in periods),
        balance=tuple(datum(each.balance, each.flag) for each in periods),
        cumulative=_cumulative_data(periods),
        unit=table.unit or "",
    )
    partners = table.partners_of(asked.stream.partner, asked.stream.reporter)
    parties = {asked.stream.reporter, asked.stream.partner, *partners}
    marked = overlay(
        scene.library, asked.choice, parties, chart.positions, between=True
    )
    title, reading = words.balance_title(asked), _reading(asked, periods)
    told = words.told(table.dataset, asked, "trade.balance", title, reading)
    return framed(
        table.dataset,
        told,
        chart._replace(marks=marked.marks),
        _balance_table(periods, chart),
        (*_balance_notes(scene, periods), *marked.notes),
    )


def balance_fields(scene: Scene) -> tuple[Field, ...]:
    """Return what only this view lets one choose."""
    return tuple(overlay_field(scene.library, scene.asked.choice))


def _reading(asked: Asked, periods: list[Period]) -> str:
    whole = [period for period in periods if not (period.partial or period.absent)]
    if not whole:
        return words.balance_reading(asked, None)
    if asked.frequency != "year" or len(whole) == 1:
        return words.balance_reading(asked, whole[-1].balance)
    sums = [each.cumulative for each in whole if each.cumulative]
    known = [one for one in sums if one.value is not None]
    until = periods.index(whole[-1])
    missing = [
        each.name
        for each in periods[: until + 1]
        if each.partial or each.balance.value is None
    ]
    first = asked.years[0]
    summed = words.summed_up(first, known[-1] if known else None, missing)
    return words.balance_reading(asked, whole[-1].balance, summed)


def _periods(table: TradeTable, asked: Asked) -> list[Period]:
    flows = table.flows(asked.stream, asked.frequency)
    yearly = asked.frequency == "year"
    balances = whole_year_balances(flows) if yearly else {}
    first, last = asked.years
    names = [name for name in flows if first <= int(name[:4]) <= last]
    found = []
    for name in unbroken(names):
        both = flows.get(name, {})
        partial = any(flow.partial for flow in both.values())
        running = None
        if yearly and both and not partial:
            span = (first, int(name))
            running = cumulative_figure(table, asked.stream, span, flows, balances)
        figures = period_figures(table, asked.stream, name, both)
        found.append(Period(name, partial, not both, *figures, running))
    return found


def _cumulative_data(periods: list[Period]) -> tuple[Datum, ...]:
    if all(period.cumulative is None for period in periods):
        return ()
    return tuple(
        datum(period.cumulative)
        if period.cumulative
        else Datum(None, said=_(LEFT_OUT[period.absent]))
        for period in periods
    )


def _balance_table(periods: list[Period], chart: BalanceSpec) -> TableSpec:
    names = map(_named, periods)
    labels = map(label_cell, names, chart.positions)
    drawn = (map(tabled, run) for run in (chart.exports, chart.imports, chart.balance))
    running = [
        cell(period.cumulative) if period.cumulative else TableCell("", None)
        for period in periods
    ]
    heads = (*words.flow_heads(_("Period")), _("Cumulative balance"))
    return table_of(heads, zip(labels, *drawn, running, strict=True))


def _named(period: Period) -> str:
    if period.absent:
        return _("{period} (missing)").format(period=period.name)
    if period.partial:
        return _("{period} (partial)").format(period=period.name)
    return period.name


def _balance_notes(scene: Scene, periods: list[Period]) -> tuple[str, ...]:
    partial = [written_period(period.name) for period in periods if period.partial]
    text = _("{periods}: only part of the period is published; left out of sums.")
    return (
        words.members_note(scene.library, scene.table, scene.asked.stream),
        words.absent_note([period.name for period in periods if period.absent]),
        text.format(periods=listed(partial)) if partial else "",
    )
