"""The balance view of the trade tab: exports, imports, and what they add up to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs.data import cell, datum, label_cell, tabled
from core.briefs.exhibit import BalanceSpec, Datum, TableCell
from core.briefs.framing import framed, span, table_of
from core.briefs.trade import one_flow, words
from core.briefs.trade.overlay import overlay, overlay_field
from core.briefs.trade.runs import position, unbroken
from core.format import written_period
from core.formulas.trade.cumulative import cumulative_figure, whole_year_values
from core.formulas.trade.flows import period_figures
from core.i18n import N_, _
from core.joining import listed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.briefs.exhibit import Exhibit, Field, TableSpec
    from core.briefs.trade.asking import Asked, Scene
    from core.figure import Figure


LEFT_OUT = {
    False: N_("left out: partial period"),
    True: N_("left out: period missing"),
}
"""By whether a period is absent, why there is no sum up to it."""


class Period(NamedTuple):
    """Everything the balance view says of one year or month.

    Attributes:
        absent: Whether it lies between others and is not in the dataset itself.
        figures: Exports, imports and balance, or the one flow there is.
        cumulative: What the last of them has added up to.
    """

    name: str
    partial: bool
    absent: bool
    figures: Mapping[str, Figure]
    cumulative: Figure | None

    @property
    def flag(self) -> str:
        """What its figures are marked with."""
        return "partial" if self.partial else ""

    @property
    def last(self) -> Figure:
        """The balance; the flow where there is but one."""
        return [*self.figures.values()][-1]


def balance(scene: Scene) -> Exhibit:
    """Return exports, imports, balance and its running sum over the periods.

    Of a stream that has exports or imports alone, it is these and their running sum.
    """
    table, asked = scene.table, scene.asked
    shown = one_flow.shown_of(scene)
    periods = _periods(scene, shown)
    runs = {
        formula: tuple(datum(each.figures[formula], each.flag) for each in periods)
        for formula in shown
    }
    chart = BalanceSpec(
        positions=tuple(position(period.name) for period in periods),
        periods=tuple(period.name for period in periods),
        exports=runs.get("exports", ()),
        imports=runs.get("imports", ()),
        balance=runs.get("trade_balance", ()),
        cumulative=_cumulative_data(periods),
        unit=table.unit or "",
    )
    title = _("{trade}: {product}, {years}").format(
        trade=one_flow.whose(asked, shown),
        product=asked.product,
        years=span(*asked.years),
    )
    reading = _reading(scene, shown, periods)
    partners = table.partners_of(asked.stream.partner, asked.stream.reporter)
    parties = {asked.stream.reporter, asked.stream.partner, *partners}
    marked = overlay(
        scene.library, asked.choice, parties, chart.positions, between=True
    )
    told = words.told(table.dataset, asked, "trade.balance", title, reading)
    return framed(
        table.dataset,
        told,
        chart._replace(marks=marked.marks),
        _table(periods, runs, chart),
        (
            one_flow.lacking_note(scene, shown),
            *_notes(scene, periods),
            *marked.notes,
        ),
    )


def balance_fields(scene: Scene) -> tuple[Field, ...]:
    """Return what only this view lets one choose."""
    return tuple(overlay_field(scene.library, scene.asked.choice))


def _reading(scene: Scene, shown: Sequence[str], periods: list[Period]) -> str:
    asked = scene.asked
    whole = [period for period in periods if not (period.partial or period.absent)]
    last = whole[-1].last if whole else None
    summed = ""
    if asked.frequency == "year" and len(whole) > 1:
        summed = _summed(asked, shown[-1], periods, whole)
    return one_flow.reading_of(scene, shown, last, summed)


def _summed(
    asked: Asked, of: str, periods: list[Period], whole: Sequence[Period]
) -> str:
    sums = [each.cumulative for each in whole if each.cumulative]
    known = [one for one in sums if one.value is not None and _is_of_many(one)]
    until = periods.index(whole[-1])
    missing = [
        each.name
        for each in periods[: until + 1]
        if each.partial or each.last.value is None
    ]
    return words.summed_up(of, asked.years[0], known[-1] if known else None, missing)


def _is_of_many(sum_of_years: Figure) -> bool:
    first, last = sum_of_years.period.split(":")
    return first != last


def _periods(scene: Scene, shown: Sequence[str]) -> list[Period]:
    table, asked = scene.table, scene.asked
    flows = table.flows(asked.stream, asked.frequency)
    yearly = asked.frequency == "year"
    of = shown[-1]
    values = whole_year_values(flows, of) if yearly else {}
    first, last = asked.years
    names = [name for name in flows if first <= int(name[:4]) <= last]
    found = []
    for name in unbroken(names):
        both = flows.get(name, {})
        partial = any(flow.partial for flow in both.values())
        running = None
        if yearly and both and not partial:
            years = (first, int(name))
            running = cumulative_figure(table, asked.stream, years, flows, values, of)
        figures = period_figures(table, asked.stream, name, both)
        each = {formula: figures.called(formula) for formula in shown}
        found.append(Period(name, partial, not both, each, running))
    return found


def _cumulative_data(periods: list[Period]) -> tuple[Datum, ...]:
    """Return the running sum; none where it gets no further than its first year."""
    sums = [each.cumulative for each in periods if each.cumulative]
    if not any(one.value is not None and _is_of_many(one) for one in sums):
        return ()
    return tuple(
        datum(period.cumulative)
        if period.cumulative
        else Datum(None, said=_(LEFT_OUT[period.absent]))
        for period in periods
    )


def _table(
    periods: list[Period],
    runs: Mapping[str, tuple[Datum, ...]],
    chart: BalanceSpec,
) -> TableSpec:
    names = map(_named, periods)
    labels = map(label_cell, names, chart.positions)
    drawn = [tuple(map(tabled, run)) for run in runs.values()]
    heads = words.flow_heads(_("Period"), tuple(runs))
    if chart.cumulative:
        heads = (*heads, _(one_flow.ADDED_UP[[*runs][-1]]))
        none = TableCell("", None)
        sums = (period.cumulative for period in periods)
        drawn.append(tuple(cell(one) if one else none for one in sums))
    return table_of(heads, zip(labels, *drawn, strict=True))


def _named(period: Period) -> str:
    if period.absent:
        return _("{period} (missing)").format(period=period.name)
    if period.partial:
        return _("{period} (partial)").format(period=period.name)
    return period.name


def _notes(scene: Scene, periods: list[Period]) -> tuple[str, ...]:
    partial = [written_period(period.name) for period in periods if period.partial]
    text = _("{periods}: only part of the period is published; left out of sums.")
    return (
        words.members_note(scene.library, scene.table, scene.asked.stream),
        words.absent_note([period.name for period in periods if period.absent]),
        text.format(periods=listed(partial)) if partial else "",
    )
