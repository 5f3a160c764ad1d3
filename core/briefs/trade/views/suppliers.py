"""Who supplies a product, and who else exports it to the world."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs import fields
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Bar, BarSpec, Datum, Pair, PairSpec, TableCell
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
from core.formulas.trade.flows import flow_figure, flows_by_partner
from core.formulas.trade.sourcing import supply
from core.i18n import _
from core.indicators.dependence import YEARS_LOOKED_AT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.briefs.exhibit import ChartSpec, Exhibit, Field
    from core.briefs.trade.asking import Scene
    from core.figure import Figure
    from core.formulas.trade.sourcing import Supply
    from core.tables.streams import Flow

MOST_DRAWN: Final = 15


class Supplier(NamedTuple):
    """One who supplies the economy, or exports the product elsewhere.

    Attributes:
        world: Its share of world exports; those not listed have none of their own.
    """

    code: str
    name: str
    imports: Figure
    share: Figure
    world: Figure | None


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
    flows = flows_by_partner(scene.table, now.stream, "imports", now.year)
    rows = [
        _supplier(scene, now, code, flows.get(code))
        for code in codes
        if code not in home
    ]
    rows.sort(key=_largest_share, reverse=True)
    return rows


def _largest_share(row: Supplier) -> float:
    world = row.world.value if row.world else None
    return max(row.share.value or 0.0, world or 0.0)


def _unlisted(scene: Scene, now: Supply) -> list[Supplier]:
    """Return those who are not listed as one row, if there are any."""
    if not now.unlisted:
        return []
    imports, share = (
        supply_figure(scene.table, now, formula)
        for formula in ("unlisted_imports", "unlisted_share")
    )
    return [Supplier("", _("Partners not listed"), imports, share, None)]


def _supplier(scene: Scene, now: Supply, code: str, flow: Flow | None) -> Supplier:
    stream = now.stream._replace(partner=code)
    return Supplier(
        code,
        scene.library.economies.name(code),
        flow_figure(scene.table, stream, "imports", now.year, flow),
        share_figure(scene.table, now, "supplier_share", code),
        share_figure(scene.table, now, "world_export_share", code),
    )


def _cells(row: Supplier) -> tuple[TableCell, ...]:
    world = cell(row.world) if row.world else TableCell(_("n/a"), None)
    return label_cell(row.name), cell(row.imports), cell(row.share), world


def _chart(now: Supply, rows: Sequence[Supplier]) -> ChartSpec:
    if now.world_reason:
        return BarSpec(tuple(_bars(rows)), "share")
    heads = (_("share of imports"), _("share of world exports"))
    pairs = (
        Pair(
            row.code,
            row.name,
            datum(row.share),
            datum(row.world) if row.world else Datum(None, said=_("n/a")),
        )
        for row in rows
    )
    return PairSpec(heads, tuple(pairs), "share")


def _bars(rows: Sequence[Supplier]) -> Iterator[Bar]:
    for row in rows:
        yield Bar(row.code, row.name, datum(row.share))
