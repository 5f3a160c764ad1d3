"""Both flows with each partner, what part they are, and how they changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.data import cell, label_cell
from core.briefs.exhibit import TableCell
from core.briefs.framing import table_of
from core.briefs.trade.choices import BALANCE, flow_of
from core.briefs.trade.views.partners_notes import partner_name, rest_name
from core.briefs.trade.words import flow_heads
from core.format import written_period
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefs.exhibit import TableSpec
    from core.briefs.trade.asking import Scene
    from core.briefs.trade.periods import Periods
    from core.briefs.trade.standing import Standing
    from core.briefs.trade.views.partners import Shown
    from core.figure import Figure


def partners_table(scene: Scene, periods: Periods, kept: Shown) -> TableSpec:
    """Return a row for each partner that is shown, and one for the rest."""
    heads = (
        *flow_heads(_("Partner")),
        _("Share of exports"),
        _("Share of imports"),
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
            *map(cell, one.trade.figures),
            *map(cell, one.shares),
            *change_cells(scene, periods, one),
        )
    if kept.rest is not None:
        changed = [none] * len(change_heads(scene, periods))
        yield label_cell(rest_name(kept)), *rest_cells(kept.rest, none), *changed


def rest_cells(rest: Figure, none: TableCell) -> list[TableCell]:
    """Return the rest under the heading that it belongs to."""
    flows = ("exports", "imports", "trade_balance")
    place = flows.index(rest.dim("flow"))
    if rest.unit == "share":
        place += len(flows)
    return [cell(rest) if n == place else none for n in range(len(flows) + 2)]
