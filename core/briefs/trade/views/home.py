"""Whose trade a view of dependence is about, in what, in which whole year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs import fields
from core.briefs.trade.names import product_name
from core.briefs.trade.views.partners_notes import NO_PARTNERS, no_partners
from core.figure import several
from core.i18n import N_, _
from core.tables.products import WHOLE
from core.tables.streams import WORLD, Stream, Where

if TYPE_CHECKING:
    from core.briefs.exhibit import Field
    from core.briefs.trade.asking import Scene


NO_IMPORTS: Final = N_(
    "This dataset has no yearly imports of {reporter}, on which this view rests. "
    "Choose another dataset or basis, or import one."
)
NO_EXPORTS: Final = N_(
    "This dataset has no yearly exports of {reporter}, on which this view rests. "
    "Choose another dataset or basis, or import one."
)


class Home(NamedTuple):
    """An economy or a group, and what it trades.

    Attributes:
        stream: The partner is the world.
        is_group: Whether it has members that trade with one another.
        year: The last whole one within those chosen.
        product: What the product is called.
    """

    stream: Stream
    is_group: bool
    year: int
    product: str


def home_of(scene: Scene, flow: str, product: str) -> Home | str:
    """Return whose trade is looked at, or a sentence that says what is lacking.

    Args:
        scene: What was chosen.
        flow: `export` or `import`; a dataset without it cannot answer.
        product: One that the dataset has.
    """
    table, asked = scene.table, scene.asked
    stream = asked.stream._replace(partner=WORLD, product=product)
    members = table.reporters_of(stream.reporter)
    where = Where("year", stream.basis, members, flow=(flow,))
    years = [int(period) for period in table.rows.whole_periods(where)]
    if not years:
        said = _(NO_EXPORTS) if flow == "export" else _(NO_IMPORTS)
        return said.format(reporter=asked.reporter)
    partners = {*table.rows.held("partner", where)}
    if WORLD not in partners and table.aggregates.issuperset(partners):
        return _(NO_PARTNERS)
    within = fields.years_within(years, asked.years)
    return Home(stream, len(members) > 1, within[-1], product_name(table, product))


def not_single(scene: Scene, choose: str) -> str:
    """Return what to do where the partner is not one other economy, or nothing.

    Args:
        scene: What was chosen.
        choose: What to say where there are partners to choose from.
    """
    table, stream = scene.table, scene.asked.stream
    others = {*table.each_partner} - {WORLD, *table.reporters_of(stream.reporter)}
    return "" if stream.partner in others else no_partners(scene) or choose


def chosen_product(scene: Scene) -> str:
    """Return the product chosen if the dataset has it, or all of them."""
    product = scene.asked.choice.product
    return product if scene.table.products.parts(product) else WHOLE


def chosen_basket(scene: Scene) -> str:
    """Return the products chosen as one, or the product if there are none."""
    tree = scene.table.products
    held = [code for code in scene.asked.choice.products if tree.parts(code)]
    if len(held) > 1:
        return several(held)
    return held[0] if held else chosen_product(scene)


def product_field(scene: Scene) -> tuple[Field, ...]:
    """Return the list of products, if there are any."""
    codes = _codes(scene)
    if not codes:
        return ()
    names = {code: _named(scene, code) for code in (WHOLE, *codes)}
    label = _("Prod&uct")
    return (fields.one("trade.product", label, names, chosen_product(scene)),)


def products_field(scene: Scene) -> tuple[Field, ...]:
    """Return the list of ticks of products, if there are any."""
    codes = _codes(scene)
    if not codes:
        return ()
    names = {code: _named(scene, code) for code in codes}
    chosen = scene.asked.choice.products
    return (fields.many("trade.products", _("Prod&ucts"), names, chosen),)


def _codes(scene: Scene) -> tuple[str, ...]:
    return tuple(scene.table.products.codes)


def _named(scene: Scene, code: str) -> str:
    """Return a product as a list has it: its code goes before a name of its own."""
    name = product_name(scene.table, code)
    return name if name == code or not code else f"{code} {name}"
