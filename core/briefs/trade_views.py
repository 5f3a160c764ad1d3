"""The charts and tables of the trade tab."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from core.briefs.data import cell, datum, label_cell, source_line
from core.briefs.exhibit import (
    BalanceSpec,
    Bar,
    BarSpec,
    Datum,
    Exhibit,
    TableCell,
    TableColumn,
    TableSpec,
)
from core.briefs.trade_words import balance_reading, partners_reading
from core.formulas.trade import (
    FLOWS,
    balance_figure,
    cumulative_figure,
    flow_figure,
)
from core.i18n import _
from core.tables.trade import MONTHS

if TYPE_CHECKING:
    from core.briefs.trade import AskedTrade
    from core.figure import Figure
    from core.library import Library
    from core.tables.trade import TradeTable


class PartnerRow(NamedTuple):
    """One partner in one year."""

    code: str
    name: str
    exports: Figure
    imports: Figure
    balance: Figure


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


def balance(library: Library, table: TradeTable, asked: AskedTrade) -> Exhibit:
    """Return exports, imports, balance and its running sum over the periods."""
    del library
    periods = _periods(table, asked)
    chart = BalanceSpec(
        positions=tuple(period.position for period in periods),
        periods=tuple(period.name for period in periods),
        exports=tuple(datum(period.exports, period.flag) for period in periods),
        imports=tuple(datum(period.imports, period.flag) for period in periods),
        balance=tuple(datum(period.balance, period.flag) for period in periods),
        cumulative=_cumulative_data(periods),
        unit="USD",
    )
    whole = [period for period in periods if not period.partial]
    last = whole[-1] if whole else None
    reading = balance_reading(
        asked,
        last.balance if last else None,
        last.cumulative if last and len(whole) > 1 else None,
    )
    return _exhibit(
        table,
        asked,
        key="trade.balance",
        title=_("Trade of {reporter} with {partner}: {product}, {first}–{last}").format(
            reporter=asked.reporter,
            partner=asked.partner,
            product=asked.product,
            first=asked.years[0],
            last=asked.years[1],
        ),
        reading=reading,
        shown=(chart, _balance_table(periods)),
        notes=_balance_notes(periods),
    )


def partners(library: Library, table: TradeTable, asked: AskedTrade) -> Exhibit:
    """Return the balance with every partner in the last whole year."""
    year = str(_last_whole_year(table, asked))
    rows = sorted(_partner_rows(library, table, asked, year), key=_from_the_largest)
    chart = BarSpec(
        tuple(Bar(row.code, row.name, datum(row.balance)) for row in rows), "USD"
    )
    listed = tuple(
        (label_cell(row.name), cell(row.exports), cell(row.imports), cell(row.balance))
        for row in rows
    )
    return _exhibit(
        table,
        asked,
        key="trade.partners",
        title=_("Trade balance of {reporter} by partner: {product}, {year}").format(
            reporter=asked.reporter, product=asked.product, year=year
        ),
        reading=partners_reading(asked, year, rows[0] if rows else None),
        shown=(chart, TableSpec(_heads(_("Partner"))[:-1], listed)),
        notes=(),
    )


def _partner_rows(
    library: Library, table: TradeTable, asked: AskedTrade, year: str
) -> list[PartnerRow]:
    """Return the partners with trade in a year; aggregates would count them twice."""
    rows = []
    for code in table.partners:
        stream = replace(asked.stream, partner=code)
        flows = table.flows(stream, "year").get(year)
        if flows and code not in table.aggregates:
            exports, imports = (
                flow_figure(table, stream, formula, year, flows.get(flow))
                for formula, flow in FLOWS.items()
            )
            balanced = balance_figure(table, stream, year, flows)
            name = library.economies.name(code)
            rows.append(PartnerRow(code, name, exports, imports, balanced))
    return rows


def _from_the_largest(row: PartnerRow) -> tuple[bool, float]:
    return row.balance.value is None, -abs(row.balance.value or 0.0)


def _periods(table: TradeTable, asked: AskedTrade) -> list[Period]:
    flows = table.flows(asked.stream, asked.frequency)
    first, last = asked.years
    found = []
    for name, both in flows.items():
        if not first <= int(name[:4]) <= last:
            continue
        partial = any(flow.partial for flow in both.values())
        exports, imports = (
            flow_figure(table, asked.stream, formula, name, both.get(flow))
            for formula, flow in FLOWS.items()
        )
        running = None
        if asked.frequency == "year" and not partial:
            span = (first, int(name))
            running = cumulative_figure(table, asked.stream, span, flows)
        balanced = balance_figure(table, asked.stream, name, both)
        found.append(Period(name, partial, exports, imports, balanced, running))
    return found


def _cumulative_data(periods: list[Period]) -> tuple[Datum, ...]:
    if all(period.cumulative is None for period in periods):
        return ()
    return tuple(
        datum(period.cumulative)
        if period.cumulative
        else Datum(None, _("left out: partial period"))
        for period in periods
    )


def _heads(first: str) -> tuple[TableColumn, ...]:
    names = (_("Exports"), _("Imports"), _("Balance"), _("Cumulative balance"))
    return (TableColumn(first), *(TableColumn(name, numeric=True) for name in names))


def _balance_table(periods: list[Period]) -> TableSpec:
    rows = []
    for period in periods:
        name = period.name
        if period.partial:
            name = _("{period} (partial)").format(period=name)
        running = cell(period.cumulative) if period.cumulative else TableCell("", None)
        figures = (cell(period.exports), cell(period.imports), cell(period.balance))
        rows.append((label_cell(name, period.position), *figures, running))
    return TableSpec(_heads(_("Period")), tuple(rows))


def _balance_notes(periods: list[Period]) -> tuple[str, ...]:
    partial = [period.name for period in periods if period.partial]
    if not partial:
        return ()
    text = _("{periods}: only part of the period is published; left out of sums.")
    return (text.format(periods=", ".join(partial)),)


def _last_whole_year(table: TradeTable, asked: AskedTrade) -> int:
    flows = table.flows(asked.stream, "year")
    whole = [
        int(period)
        for period, both in flows.items()
        if int(period) <= asked.years[1]
        and not any(flow.partial for flow in both.values())
    ]
    return max(whole, default=asked.years[1])


def _exhibit(  # noqa: PLR0913  # the parts of one figure frame
    table: TradeTable,
    asked: AskedTrade,
    *,
    key: str,
    title: str,
    reading: str,
    shown: tuple[BalanceSpec | BarSpec, TableSpec],
    notes: tuple[str, ...],
) -> Exhibit:
    dataset = table.dataset
    said = (dataset.said("basis"), dataset.said("definition"))
    return Exhibit(
        key=key,
        title=title,
        unit=_("US dollars at current prices; {basis}").format(basis=asked.basis),
        reading=reading,
        chart=shown[0],
        table=shown[1],
        source=source_line(dataset),
        vintage=dataset.vintage,
        definition="; ".join(text.rstrip(".") for text in said if text),
        notes=(*notes, *(note for note in (dataset.said("note"),) if note)),
        summary=reading,
    )
