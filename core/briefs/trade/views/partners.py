"""The partners view of the trade tab: the balance with each, largest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Bar, BarSpec
from core.briefs.framing import framed, table_of
from core.briefs.trade import words
from core.formulas.trade.flows import period_figures
from core.i18n import _

if TYPE_CHECKING:
    from core.briefs.exhibit import Exhibit
    from core.briefs.trade.asking import Asked, Scene
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
    flag: str


def partners(scene: Scene) -> Exhibit:
    """Return the balance with every partner in the last whole year."""
    library, table, asked = scene
    year = str(_last_whole_year(table, asked))
    rows = sorted(_partner_rows(library, table, asked, year), key=_from_the_largest)
    bars = (Bar(row.code, row.name, datum(row.balance, row.flag)) for row in rows)
    listed = (
        (label_cell(row.name), cell(row.exports), cell(row.imports), cell(row.balance))
        for row in rows
    )
    title = _("Trade balance of {reporter} by partner: {product}, {year}").format(
        reporter=asked.reporter, product=asked.product, year=year
    )
    whole = [row for row in rows if not row.flag]
    reading = words.partners_reading(asked, year, whole[0] if whole else None)
    told = words.told(table.dataset, asked, "trade.partners", title, reading)
    return framed(
        table.dataset,
        told,
        BarSpec(tuple(bars), table.unit or ""),
        table_of(words.flow_heads(_("Partner")), listed),
        words.partly_known([row.name for row in rows if row.flag], year),
    )


def _partner_rows(
    library: Library, table: TradeTable, asked: Asked, year: str
) -> list[PartnerRow]:
    """Return the partners with trade in a year; aggregates would count them twice."""
    rows = []
    for code in table.partners:
        stream = asked.stream._replace(partner=code)
        flows = table.flows(stream, "year").get(year)
        if flows and code not in table.aggregates:
            figures = period_figures(table, stream, year, flows)
            name = library.economies.name(code)
            flag = "partial" if any(flow.partial for flow in flows.values()) else ""
            rows.append(PartnerRow(code, name, *figures, flag))
    return rows


def _from_the_largest(row: PartnerRow) -> tuple[bool, float]:
    return row.balance.value is None, -abs(row.balance.value or 0.0)


def _last_whole_year(table: TradeTable, asked: Asked) -> int:
    flows = table.flows(asked.stream, "year")
    whole = [
        int(period)
        for period, both in flows.items()
        if int(period) <= asked.years[1]
        and not any(flow.partial for flow in both.values())
    ]
    return max(whole, default=asked.years[1])
