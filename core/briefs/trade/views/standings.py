"""Partners or products one below another: as bars, as areas and as a table."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Bar, BarSpec, TableCell, Tile
from core.briefs.framing import table_of
from core.briefs.trade.choices import BALANCE, flow_of
from core.briefs.trade.names import coded_name
from core.briefs.trade.one_flow import columns_of
from core.briefs.trade.periods import mark_note
from core.briefs.trade.standing import rest_share
from core.briefs.trade.words import flow_heads
from core.format import written_period
from core.formulas.trade.shares import SHARES
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
    first, *parts = map(_, HEADS[kept.by])
    shares = dict(zip(SHARES.values(), parts, strict=True))
    changes = _change_heads(scene, periods)
    heads = (
        *flow_heads(first, columns_of(scene.table)),
        *(shares[of] for of in _shares(scene)),
        *changes,
    )
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
            *_flow_cells(scene, one),
            *(cell(figure) for figure in changed if figure is not None),
        )
    if kept.rest is not None:
        nothing = [NOTHING] * changes
        yield label_cell(kept.rest_name), *_rest_cells(scene, kept.rest), *nothing


def _shares(scene: Scene) -> tuple[str, ...]:
    """Return of which flows it is said what part of all one is."""
    shown = columns_of(scene.table)
    return tuple(of for of in SHARES.values() if of in shown)


def _flow_cells(scene: Scene, one: Standing) -> Iterator[TableCell]:
    parts = dict(zip(SHARES.values(), one.shares, strict=True))
    yield from (cell(one.trade.figures.called(of)) for of in columns_of(scene.table))
    yield from (cell(parts[of]) for of in _shares(scene))


def _rest_cells(scene: Scene, rest: Figure) -> list[TableCell]:
    """Return the rest under the heading that it belongs to."""
    flows = ((of, False) for of in columns_of(scene.table))
    shares = ((of, True) for of in _shares(scene))
    belongs = rest.dim("flow"), rest.unit == "share"
    return [cell(rest) if at == belongs else NOTHING for at in (*flows, *shares)]
