"""Who supplies a product, and who else exports it to the world."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs import fields
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Bar, BarSpec, Pair, PairSpec
from core.briefs.framing import framed, table_of
from core.briefs.trade import words
from core.briefs.trade.views import suppliers_words as said
from core.briefs.trade.views.home import chosen_product, home_of, product_field
from core.briefs.trade.views.limits import limit_fields, limits_of
from core.briefs.typed import number_typed
from core.formulas.trade.dependence import (
    answerable,
    dependent,
    share_figure,
    supply_figure,
)
from core.formulas.trade.flows import flow_figure
from core.formulas.trade.sourcing import supply
from core.i18n import _
from core.indicators.dependence import YEARS_LOOKED_AT
from core.tables.streams import Flow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.briefs.exhibit import ChartSpec, Exhibit, Field, TableCell
    from core.briefs.trade.asking import Scene
    from core.figure import Figure
    from core.formulas.trade.sourcing import Supply

MOST_DRAWN: Final = 15


class Supplier(NamedTuple):
    """One who supplies the economy, or exports the product elsewhere."""

    code: str
    name: str
    imports: Figure
    share: Figure
    world: Figure


def suppliers(scene: Scene) -> Exhibit | str:
    """Return suppliers by their shares, beside their shares of world exports."""
    home = home_of(scene, "import", chosen_product(scene))
    if isinstance(home, str):
        return home
    found = [
        supply(scene.table, home.stream, str(home.year - back))
        for back in range(YEARS_LOOKED_AT)
    ]
    now = found[0]
    if not now.outside.value or not now.first:
        return said.nothing(scene, home, now)
    rows, rest = _rows(scene, now), _unlisted(scene, now)
    limits, judged_by = limits_of(scene), answerable(now)
    years = {int(one.year): dependent(one, limits, judged_by) for one in found}
    told = words.told(
        scene.table.dataset,
        scene.asked,
        "trade.suppliers",
        said.title(scene, home),
        words.about(home.product, said.reading(scene, now, limits, years)),
    )._replace(unit=_("share"), definition=said.definition(scene, now, limits))
    heads = (_("Partner"), _("Imports"), _("Share"), _("Share of world exports"))
    shown = heads[: 3 + (not now.world_reason)]
    return framed(
        scene.table.dataset,
        told,
        _chart(now, [*rows[: _drawn(scene)], *rest]),
        table_of(shown, (_cells(row)[: len(shown)] for row in (*rows, *rest))),
        said.notes(scene, now, years),
    )


def suppliers_fields(scene: Scene) -> tuple[Field, ...]:
    """Return the product, how many are drawn, and the limits."""
    return (
        *product_field(scene),
        fields.number("trade.top", _("To&p"), scene.asked.choice.top),
        *limit_fields(scene),
    )


def _drawn(scene: Scene) -> int:
    typed = number_typed(scene.asked.choice.top)
    return int(typed) if typed is not None and typed >= 1 else MOST_DRAWN


def _rows(scene: Scene, now: Supply) -> list[Supplier]:
    """Return suppliers and other exporters, the largest share of either first."""
    home = {*scene.table.reporters_of(now.stream.reporter)}
    others = {} if now.world_reason else now.world
    codes = dict.fromkeys((*now.imports, *others))
    rows = [_supplier(scene, now, code) for code in codes if code not in home]
    rows.sort(key=lambda row: -max(row.share.value or 0.0, row.world.value or 0.0))
    return rows


def _unlisted(scene: Scene, now: Supply) -> list[Supplier]:
    """Return those who are not listed as one row, if there are any."""
    if not now.unlisted:
        return []
    imports, share = (
        supply_figure(scene.table, now, formula)
        for formula in ("unlisted_imports", "unlisted_share")
    )
    nowhere = share._replace(value=None, reason="not_published")
    return [Supplier("", _("Partners not listed"), imports, share, nowhere)]


def _supplier(scene: Scene, now: Supply, code: str) -> Supplier:
    stream = now.stream._replace(partner=code)
    flow = Flow(now.imports[code]) if code in now.imports else None
    return Supplier(
        code,
        scene.library.economies.name(code),
        flow_figure(scene.table, stream, "imports", now.year, flow),
        share_figure(scene.table, now, "supplier_share", code),
        share_figure(scene.table, now, "world_export_share", code),
    )


def _cells(row: Supplier) -> tuple[TableCell, ...]:
    return label_cell(row.name), cell(row.imports), cell(row.share), cell(row.world)


def _chart(now: Supply, rows: Sequence[Supplier]) -> ChartSpec:
    if now.world_reason:
        return BarSpec(tuple(_bars(rows)), "share")
    heads = (_("share of imports"), _("share of world exports"))
    pairs = (
        Pair(row.code, row.name, datum(row.share), datum(row.world)) for row in rows
    )
    return PairSpec(heads, tuple(pairs), "share")


def _bars(rows: Sequence[Supplier]) -> Iterator[Bar]:
    for row in rows:
        yield Bar(row.code, row.name, datum(row.share))
