"""Partners or products one below another: as bars, as areas and as a table."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Bar, BarSpec, TableCell, Tile
from core.briefs.framing import table_of
from core.briefs.trade.choices import BALANCE, flow_of
from core.briefs.trade.names import coded_name
from core.briefs.trade.periods import mark_note
from core.briefs.trade.standing import rest_share
from core.briefs.trade.words import flow_heads
from core.format import written_period
from core.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.briefs.exhibit import ChartSpec, TableSpec
    from core.briefs.trade.asking import Scene
    from core.briefs.trade.periods import Periods
    from core.briefs.trade.shown import Shown
    from core.briefs.trade.standing import Standing
    from core.figure import Figure

HEADS: Final[Mapping[str, tuple[str, str, str]]] = MappingProxyType(
    {
        "partner": (N_("Partner"), N_("Share of exports"), N_("Share of imports")),
        "product": (N_("Product"), N_("Part of exports"), N_("Part of imports")),
    }
)
NOTHING: Final = TableCell("", None)


def bars(scene: Scene, kept: Shown) -> BarSpec:
    """Return a bar for each of those shown, and one for the rest."""
    found = [_bar(scene, kept, one) for one in kept.shown]
    if kept.rest is not None:
        found.append(Bar("", kept.rest_name, datum(kept.rest)))
    return BarSpec(tuple(found), unit_of(scene, kept))


def tiles(scene: Scene, kept: Shown) -> list[Tile]:
    """Return an area for each of those shown, and one for the rest."""
    found = [
        Tile(
            one.code,
            kept.name(scene, one.code),
            datum(_drawn(one, kept.aspect), one.flag),
            datum(one.share) if one.share else None,
            chosen=one.code == kept.chosen(scene),
        )
        for one in kept.shown
    ]
    if kept.rest is not None:
        share = datum(rest_share(scene, kept.rest))
        found.append(Tile("", kept.rest_name, datum(kept.rest), share))
    return found


def unit_of(scene: Scene, kept: Shown) -> str:
    """Return the unit of what is drawn."""
    return "share" if kept.aspect == "share" else scene.table.unit or ""


def marks(periods: Periods, chart: ChartSpec) -> tuple[str, ...]:
    """Return what the marks beside bars mean, if there are any."""
    is_marked = isinstance(chart, BarSpec) and any(bar.before for bar in chart.bars)
    return (mark_note(periods),) if is_marked and not periods.is_one else ()


def standings_table(scene: Scene, periods: Periods, kept: Shown) -> TableSpec:
    """Return a row for each of those shown, and one for the rest."""
    first, *shares = map(_, HEADS[kept.by])
    changes = _change_heads(scene, periods)
    heads = (*flow_heads(first), *shares, *changes)
    return table_of(heads, _rows(scene, kept, len(changes)))


def product_cell(scene: Scene, code: str) -> TableCell:
    """Return the name of a product, with its code for whoever points at its row."""
    return label_cell(coded_name(scene.table, code))._replace(code=code)


def _bar(scene: Scene, kept: Shown, one: Standing) -> Bar:
    before, change = {
        "value": (one.before, one.growth),
        "share": (one.share_before, one.share_change),
        "change": (None, one.growth),
    }[kept.aspect]
    if flow_of(scene.asked.choice) == BALANCE:
        before = change = None
    return Bar(
        one.code,
        kept.name(scene, one.code),
        datum(_drawn(one, kept.aspect), one.flag),
        one.code == kept.chosen(scene),
        before=datum(before) if before else None,
        change=datum(change) if change else None,
    )


def _drawn(one: Standing, aspect: str) -> Figure:
    if aspect == "change":
        return one.change or one.figure
    return one.share or one.figure if aspect == "share" else one.figure


def _change_heads(scene: Scene, periods: Periods) -> tuple[str, ...]:
    """Return the headings of what changed since the first period, if anything."""
    if periods.is_one:
        return ()
    heads = (
        _("In {period}").format(period=written_period(periods.first)),
        _("Change since {period}").format(period=written_period(periods.first)),
        _("Change in per cent"),
    )
    return heads[:2] if flow_of(scene.asked.choice) == BALANCE else heads


def _rows(scene: Scene, kept: Shown, changes: int) -> Iterator[tuple[TableCell, ...]]:
    for one in kept.shown:
        changed = (one.before, one.change, one.growth)[:changes]
        yield (
            product_cell(scene, one.code)
            if kept.by == "product"
            else label_cell(kept.name(scene, one.code)),
            *map(cell, one.trade.figures),
            *map(cell, one.shares),
            *(cell(figure) for figure in changed if figure is not None),
        )
    if kept.rest is not None:
        nothing = [NOTHING] * changes
        yield label_cell(kept.rest_name), *_rest_cells(kept.rest), *nothing


def _rest_cells(rest: Figure) -> list[TableCell]:
    """Return the rest under the heading that it belongs to."""
    flows = ("exports", "imports", "trade_balance")
    place = flows.index(rest.dim("flow"))
    if rest.unit == "share":
        place += len(flows)
    return [cell(rest) if n == place else NOTHING for n in range(len(flows) + 2)]
