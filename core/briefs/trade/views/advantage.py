"""What an economy exports more of than the world does: comparative advantage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs.data import cell, datum
from core.briefs.exhibit import Bar, BarSpec, Benchmark
from core.briefs.framing import framed, table_of
from core.briefs.mentions import mentioned
from core.briefs.trade import words
from core.briefs.trade.choices import most_shown
from core.briefs.trade.names import coded_name
from core.briefs.trade.periods import periods_of
from core.briefs.trade.views.products_words import in_sentence, nothing_known
from core.briefs.trade.views.standings import product_cell
from core.format import joined, written_period
from core.formulas.trade.advantage import (
    ADVANTAGES,
    advantages,
    knows_world,
)
from core.formulas.trade.parts import share_of
from core.i18n import _, ngettext
from core.tables.products import WHOLE
from core.tables.streams import WORLD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.briefs.exhibit import Exhibit, TableCell, TableSpec
    from core.briefs.trade.asking import Scene
    from core.figure import Figure
    from core.formulas.trade.advantage import Exports

NAMED: Final = 3


class Advantage(NamedTuple):
    """The advantage in one product: as a quotient, and what it is made of."""

    code: str
    exports: Exports
    rca: Figure


def advantage_view(scene: Scene, level: str) -> Exhibit | str:
    """Return the comparative advantage in the products one step below another."""
    table, asked = scene.table, scene.asked
    if not knows_world(table):
        return _needs_world(scene)
    exporting = scene._replace(
        asked=asked._replace(choice=asked.choice._replace(flow="export"))
    )
    tree = table.products
    parts = tuple(part for code in tree.children(level) for part in tree.parts(code))
    partners = table.partners_of(WORLD, asked.stream.reporter)
    periods = periods_of(exporting, partners, parts)
    if periods is None:
        return _no_exports(scene)
    found = _found(scene, level, periods.last)
    if not any(one.rca.value is not None for one in found):
        return nothing_known(scene, level)
    shown = found[: most_shown(asked.choice)]
    title = _(
        "Revealed comparative advantage of {reporter}: {product}, {period}"
    ).format(
        reporter=asked.reporter,
        product=coded_name(table, level),
        period=written_period(periods.last),
    )
    reading = _reading(scene, periods.last, found)
    told = words.told(table.dataset, asked, "trade.products", title, reading)
    told = told._replace(
        unit=_("share of exports ÷ share of the world's exports; {basis}").format(
            basis=asked.basis
        )
    )
    chart, listed = _chart(scene, shown), _table(scene, shown)
    return framed(table.dataset, told, chart, listed, _notes(scene))


def _notes(scene: Scene) -> tuple[str, ...]:
    """Return what the world is, where it is a sum of ours."""
    reporters = scene.table.reporters_of(WORLD)
    if reporters == (WORLD,):
        return ()
    said = ngettext(
        "The world is the sum of the {count} reporter listed.",
        "The world is the sum of the {count} reporters listed.",
        len(reporters),
    )
    return (said.format(count=len(reporters)),)


def _needs_world(scene: Scene) -> str:
    return _(
        "Comparative advantage sets exports against those of the world, and this "
        "dataset has the trade of {reporter} alone. Choose or import a dataset with "
        "the world, or with other economies, as reporters."
    ).format(reporter=scene.asked.reporter)


def _no_exports(scene: Scene) -> str:
    return _(
        "No exports of {reporter} by product are published for these years, so its "
        "comparative advantage cannot be told. Choose another dataset."
    ).format(reporter=scene.asked.reporter)


def _found(scene: Scene, level: str, period: str) -> list[Advantage]:
    """Return the products, from the largest advantage down, unknown ones last."""
    found = [
        Advantage(code, exports, exports.figure("rca"))
        for code, exports in advantages(
            scene.table, scene.asked.stream._replace(product=level), period
        )
    ]
    return sorted(found, key=_from_the_largest)


def _from_the_largest(one: Advantage) -> tuple[bool, float]:
    return one.rca.value is None, -(one.rca.value or 0.0)


def _reading(scene: Scene, period: str, found: Sequence[Advantage]) -> str:
    known = [one for one in found if one.rca.value is not None]
    said = [
        _("{product} ({value})").format(
            product=in_sentence(scene, one.code), value=mentioned(one.rca)
        )
        for one in known[:NAMED]
    ]
    return _(
        "In {period} the comparative advantage of {reporter} was largest in {leaders}; "
        "1 is the average of the world."
    ).format(
        period=written_period(period),
        reporter=scene.asked.reporter,
        leaders=joined(said),
    )


def _chart(scene: Scene, shown: Sequence[Advantage]) -> BarSpec:
    bars = (
        Bar(
            one.code,
            coded_name(scene.table, one.code),
            datum(one.rca),
            one.code == scene.asked.stream.product,
        )
        for one in shown
    )
    average = Benchmark(1.0, _("average of the world"))
    return BarSpec(tuple(bars), "ratio", (average,))


def _table(scene: Scene, shown: Sequence[Advantage]) -> TableSpec:
    heads = (
        *(_("Product"), _("Exports"), _("Part of exports"), _("World exports")),
        *(_("RCA"), _("Symmetric RCA"), _("Normalized RCA")),
    )
    return table_of(heads, _rows(scene, shown))


def _rows(scene: Scene, shown: Sequence[Advantage]) -> Iterator[tuple[TableCell, ...]]:
    for one in shown:
        exports = one.exports
        yield (
            product_cell(scene, one.code),
            cell(exports.own),
            cell(share_of(exports.own, exports.total, WHOLE)),
            cell(exports.world),
            *(cell(exports.figure(formula)) for formula in ADVANTAGES),
        )
