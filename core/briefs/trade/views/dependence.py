"""For which products an economy depends on few suppliers, the largest imports first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs import fields
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import (
    Bar,
    BarSpec,
    Benchmark,
    Pair,
    PairSpec,
    TableCell,
)
from core.briefs.framing import framed, table_of
from core.briefs.ranges import Range, range_cell
from core.briefs.trade import words
from core.briefs.trade.names import product_name
from core.briefs.trade.views import criteria_words as criteria
from core.briefs.trade.views import dependence_words as said
from core.briefs.trade.views.home import chosen_product, home_of
from core.briefs.trade.views.limits import limit_fields, limits_of
from core.briefs.typed import number_typed
from core.formulas.market.target import number_text
from core.formulas.trade.dependence import criteria_of, share_figure
from core.formulas.trade.dependent_products import OPEN, YES, dependents
from core.formulas.trade.flows import flow_figure
from core.i18n import _, language
from core.indicators.dependence import EXPORTS_ZERO
from core.tables.products import WHOLE
from core.tables.streams import Flow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefs.exhibit import Exhibit, Field, TableSpec
    from core.briefs.trade.asking import Scene
    from core.briefs.trade.views.home import Home
    from core.figure import Figure
    from core.formulas.trade.dependent_products import Dependents
    from core.formulas.trade.sourcing import Supply

MOST_DRAWN: Final = 15
"""So many products are drawn unless another number is typed; the table has all."""


def dependence(scene: Scene) -> Exhibit | str:
    """Return the products that meet the criteria of dependence in a year."""
    home = home_of(scene, "import", _scope(scene))
    if isinstance(home, str):
        return home
    if not scene.table.products.leaves(home.stream.product):
        return _(said.NO_PRODUCTS)
    limits = limits_of(scene)
    found = dependents(scene.table, home.stream, home.year, limits)
    is_open = not found.count(YES)
    if is_open and not found.bounded():
        is_judged = found.count(OPEN) < len(found.products)
        return (said.none_dependent if is_judged else said.nothing_judged)(scene, found)
    texts = (
        (said.open_title(scene, home), said.open_reading(scene, found))
        if is_open
        else (said.title(scene, home), said.reading(scene, found))
    )
    told = words.told(scene.table.dataset, scene.asked, "trade.dependence", *texts)
    unit = {"unit": _("Herfindahl-Hirschman index, 0 to 1")} if is_open else {}
    return framed(
        scene.table.dataset,
        told._replace(definition=said.definition(scene, found), **unit),
        _ends(scene, found)
        if is_open
        else BarSpec(tuple(_bars(scene, found)), scene.table.unit or ""),
        _table(scene, home, found),
        said.notes(scene, found, _drawn(scene)),
    )


def dependence_fields(scene: Scene) -> tuple[Field, ...]:
    """Return the part of the products, how many are drawn, and the limits."""
    table, tree = scene.table, scene.table.products
    parts = table.once(
        ("scopes", language()),
        lambda: {code: product_name(table, code) for code in _scopes(scene)},
    )
    product = fields.one("trade.product", _("Prod&ucts"), parts, _scope(scene))
    return (
        *((product,) if len(parts) > 1 and tree.names else ()),
        fields.number("trade.top", _("To&p"), scene.asked.choice.top),
        *limit_fields(scene),
    )


def _scopes(scene: Scene) -> tuple[str, ...]:
    """Return all products, and those that are made of others."""
    tree = scene.table.products
    return (WHOLE, *(code for code in tree.codes if tree.children(code)))


def _scope(scene: Scene) -> str:
    product = chosen_product(scene)
    return product if scene.table.products.children(product) else WHOLE


def _drawn(scene: Scene) -> int:
    typed = number_typed(scene.asked.choice.top)
    return int(typed) if typed is not None and typed >= 1 else MOST_DRAWN


def _bars(scene: Scene, found: Dependents) -> Iterator[Bar]:
    for place in found.places()[: _drawn(scene)]:
        one = found.supply(place)
        supplier = scene.library.economies.name(one.first)
        name = _("{product}: {supplier}").format(
            product=said.short(product_name(scene.table, one.stream.product)),
            supplier=supplier,
        )
        yield Bar(one.first, name, datum(_from_first(scene, one)))


def _ends(scene: Scene, found: Dependents) -> PairSpec:
    """Return the least and the most that the concentration of suppliers can be."""
    limit = found.rule.limits.suppliers
    pairs = []
    for place in found.bounded()[: _drawn(scene)]:
        one = found.supply(place)
        ends = criteria.ranged(scene, one, "supplier_hhi")
        name = said.short(product_name(scene.table, one.stream.product))
        pairs.append(Pair(one.first, name, datum(ends.low), datum(ends.high)))
    return PairSpec(
        (_("at least"), _("at most")),
        tuple(pairs),
        "index",
        (Benchmark(limit, number_text(limit)),),
    )


def _from_first(scene: Scene, one: Supply) -> Figure:
    """Return what the main supplier supplies."""
    stream = one.stream._replace(partner=one.first)
    flow = Flow(one.imports.get(one.first))
    return flow_figure(scene.table, stream, "imports", one.year, flow)


def _table(scene: Scene, home: Home, found: Dependents) -> TableSpec:
    formulas = criteria_of(is_group=home.is_group)
    judged = [formulas[place] for place in found.rule.judged_by]
    heads = (
        *(_("Code"), _("Product"), _("Main supplier"), _("Lasting")),
        *(str(year) for year in found.years),
        *(_("Imports from it"), _("Its share"), *map(criteria.head, judged)),
    )
    places = (*found.places(), *found.bounded())
    rows = (_row(scene, found, place, judged) for place in places)
    return table_of(heads, rows, 4 + len(found.years))


def _row(
    scene: Scene, found: Dependents, place: int, judged: list[str]
) -> tuple[TableCell, ...]:
    one, table = found.supply(place), scene.table
    return (
        label_cell(one.stream.product),
        label_cell(product_name(table, one.stream.product)),
        label_cell(said.supplier(scene, one)),
        label_cell(criteria.met(found.lasting(place))),
        *(label_cell(criteria.met(met)) for met in found.met(place).values()),
        *_of_first(scene, one),
        *(_criterion(criteria.ranged(scene, one, formula)) for formula in judged),
    )


def _of_first(scene: Scene, one: Supply) -> tuple[TableCell, TableCell]:
    """Return imports from the main supplier, and its share, if one is listed."""
    if not one.first:
        return TableCell(_("n/a"), None), TableCell(_("n/a"), None)
    share = share_figure(scene.table, one, "supplier_share", one.first)
    return cell(_from_first(scene, one)), cell(share)


def _criterion(found: Range) -> TableCell:
    """Return a criterion; imports of what is not exported at all say so."""
    if found.point.reason == EXPORTS_ZERO:
        return TableCell(_("nothing exported"), None, found.point.id)
    return range_cell(found)
