"""The balance view of the trade tab: exports, imports, and what they add up to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs.data import cell, datum, label_cell, tabled
from core.briefs.exhibit import BalanceSpec, Datum, TableCell
from core.briefs.framing import framed, table_of
from core.briefs.trade import words
from core.format import written_period
from core.formulas.trade.cumulative import cumulative_figure, whole_year_balances
from core.formulas.trade.flows import period_figures
from core.i18n import _
from core.joining import listed
from core.tables.streams import MONTHS

if TYPE_CHECKING:
    from core.briefs.exhibit import Exhibit, TableSpec
    from core.briefs.trade.asking import Asked, Scene
    from core.figure import Figure
    from core.tables.trade import TradeTable


class Period(NamedTuple):
    """Everything the balance view says of one year or month."""

    name: str
    partial: bool
    exports: Figure
    imports: Figure
    balance: Figure
    cumulative: Figure | None

    @property
    def position(self) -> float:
        """Where it lies on the axis, in years."""
        year, _hyphen, month = self.name.partition("-")
        return int(year) + (int(month) - 1) / MONTHS if month else float(year)

    @property
    def flag(self) -> str:
        """What its figures are marked with."""
        return "partial" if self.partial else ""


def balance(scene: Scene) -> Exhibit:
    """Return exports, imports, balance and its running sum over the periods."""
    table, asked = scene.table, scene.asked
    periods = _periods(table, asked)
    chart = BalanceSpec(
        positions=tuple(period.position for period in periods),
        periods=tuple(period.name for period in periods),
        exports=tuple(datum(each.exports, each.flag) for each in periods),
        imports=tuple(datum(each.imports, each.flag) for each in periods),
        balance=tuple(datum(each.balance, each.flag) for each in periods),
        cumulative=_cumulative_data(periods),
        unit=table.unit or "",
    )
    title, reading = words.balance_title(asked), _reading(asked, periods)
    told = words.told(table.dataset, asked, "trade.balance", title, reading)
    return framed(
        table.dataset,
        told,
        chart,
        _balance_table(periods, chart),
        _balance_notes(periods),
    )


def _reading(asked: Asked, periods: list[Period]) -> str:
    whole = [period for period in periods if not period.partial]
    if not whole:
        return words.balance_reading(asked, None, None)
    added_up = whole[-1].cumulative if len(whole) > 1 else None
    return words.balance_reading(asked, whole[-1].balance, added_up)


def _periods(table: TradeTable, asked: Asked) -> list[Period]:
    flows = table.flows(asked.stream, asked.frequency)
    yearly = asked.frequency == "year"
    balances = whole_year_balances(flows) if yearly else {}
    first, last = asked.years
    found = []
    for name, both in flows.items():
        if not first <= int(name[:4]) <= last:
            continue
        partial = any(flow.partial for flow in both.values())
        running = None
        if yearly and not partial:
            span = (first, int(name))
            running = cumulative_figure(table, asked.stream, span, flows, balances)
        figures = period_figures(table, asked.stream, name, both)
        found.append(Period(name, partial, *figures, running))
    return found


def _cumulative_data(periods: list[Period]) -> tuple[Datum, ...]:
    if all(period.cumulative is None for period in periods):
        return ()
    return tuple(
        datum(period.cumulative)
        if period.cumulative
        else Datum(None, said=_("left out: partial period"))
        for period in periods
    )


def _balance_table(periods: list[Period], chart: BalanceSpec) -> TableSpec:
    names = (
        _("{period} (partial)").format(period=period.name)
        if period.partial
        else period.name
        for period in periods
    )
    labels = map(label_cell, names, chart.positions)
    drawn = (map(tabled, run) for run in (chart.exports, chart.imports, chart.balance))
    running = [
        cell(period.cumulative) if period.cumulative else TableCell("", None)
        for period in periods
    ]
    heads = (*words.flow_heads(_("Period")), _("Cumulative balance"))
    return table_of(heads, zip(labels, *drawn, running, strict=True))


def _balance_notes(periods: list[Period]) -> tuple[str, ...]:
    partial = [written_period(period.name) for period in periods if period.partial]
    if not partial:
        return ()
    text = _("{periods}: only part of the period is published; left out of sums.")
    return (text.format(periods=listed(partial)),)
