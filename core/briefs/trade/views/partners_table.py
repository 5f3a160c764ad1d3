"""Both flows with each partner, what part they are, and how they changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.data import cell, label_cell
from core.briefs.exhibit import TableCell
from core.briefs.framing import table_of
from core.briefs.trade.choices import BALANCE, flow_of
from core.briefs.trade.one_flow import columns_of
from core.briefs.trade.views.partners_notes import partner_name, rest_name
from core.briefs.trade.words import flow_heads
from core.format import written_period
from core.formulas.trade.shares import SHARES
from core.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefs.exhibit import TableSpec
    from core.briefs.trade.asking import Scene
    from core.briefs.trade.periods import Periods
    from core.briefs.trade.standing import Standing
    from core.briefs.trade.views.partners import Shown
    from core.figure import Figure
    from core.tables.trade import TradeTable


SHARES_HEADS = {"exports": N_("Share of exports"), "imports": N_("Share of imports")}


def partners_table(scene: Scene, periods: Periods, kept: Shown) -> TableSpec:
    """Return a row for each partner that is shown, and one for the rest."""
    heads = (
        *flow_heads(_("Partner"), columns_of(scene.table)),
        *(_(SHARES_HEADS[of]) for of in shares_of(scene.table)),
        *change_heads(scene, periods),
    )
    return table_of(heads, _rows(scene, periods, kept))


def change_heads(scene: Scene, periods: Periods) -> tuple[str, ...]:
    """Return the headings of what changed since the first period, if anything."""
    if periods.is_one:
        return ()
    heads: tuple[str, ...] = (
        _("In {period}").format(period=written_period(periods.first)),
        _("Change since {period}").format(period=written_period(periods.first)),
    )
    is_balance = flow_of(scene.asked.choice) == BALANCE
    return heads if is_balance else (*heads, _("Change in per cent"))


def change_cells(
    scene: Scene, periods: Periods, one: Standing
) -> tuple[TableCell, ...]:
    """Return what stands below those headings."""
    if periods.is_one:
        return ()
    is_balance = flow_of(scene.asked.choice) == BALANCE
    held = (one.before, one.change, *(() if is_balance else (one.growth,)))
    return tuple(cell(figure) for figure in held if figure is not None)


def _rows(
    scene: Scene, periods: Periods, kept: Shown
) -> Iterator[tuple[TableCell, ...]]:
    none = TableCell("", None)
    for one in kept.shown:
        yield (
            label_cell(partner_name(scene, one.code)),
            *flow_cells(scene.table, one),
            *change_cells(scene, periods, one),
        )
    if kept.rest is not None:
        changed = [none] * len(change_heads(scene, periods))
        yield label_cell(rest_name(kept)), *rest_cells(scene.table, kept.rest), *changed


def shares_of(table: TradeTable) -> tuple[str, ...]:
    """Return of which flows a table of many says what part one is."""
    shown = columns_of(table)
    return tuple(of for of in SHARES.values() if of in shown)


def flow_cells(table: TradeTable, one: Standing) -> Iterator[TableCell]:
    """Yield the flows of one of many, and what part of all they are."""
    yield from (cell(one.trade.figures.called(of)) for of in columns_of(table))
    parts = dict(zip(SHARES.values(), one.shares, strict=True))
    yield from (cell(parts[of]) for of in shares_of(table))


def rest_cells(table: TradeTable, rest: Figure) -> list[TableCell]:
    """Return the rest under the heading that it belongs to."""
    flows, shares = columns_of(table), shares_of(table)
    is_share = rest.unit == "share"
    places = [*((of, False) for of in flows), *((of, True) for of in shares)]
    belongs = rest.dim("flow"), is_share
    return [cell(rest) if at == belongs else TableCell("", None) for at in places]
