"""What is said of dependent products: title, reading, definition and notes."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs.mentions import mentioned
from core.briefs.names import in_sentence
from core.briefs.ranges import said
from core.briefs.reasons import reason_text
from core.briefs.trade.views.criteria_words import (
    UNLISTED,
    bounds_in_words,
    criteria_in_words,
    lacking,
    ranged,
    source,
)
from core.briefs.trade.views.limits import refused
from core.briefs.trade.views.products_words import in_sentence as of_product
from core.digits import counted
from core.formulas.trade.dependence import supply_figure
from core.formulas.trade.dependent_products import OPEN
from core.i18n import N_, _, ngettext
from core.joining import listed, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.briefs.trade.asking import Scene
    from core.briefs.trade.views.home import Home
    from core.formulas.trade.dependent_products import Dependents
    from core.formulas.trade.sourcing import Supply

NO_PRODUCTS: Final = N_(
    "This dataset does not split imports by product, so it has no list of dependent "
    "products. The view of suppliers shows from whom imports come."
)
MANY: Final[Mapping[bool, str]] = MappingProxyType(
    {
        True: N_(
            "In {year} {count} of {all} products that {reporter} imports meet the "
            "criteria of dependence; of these products it imports {value}."
        ),
        False: N_(
            "In {year} {count} of {all} products that {reporter} imports meet those "
            "criteria of dependence that this dataset can answer; of these products it "
            "imports {value}."
        ),
    }
)
"""By whether all three criteria can be answered."""
LONGEST: Final = 48


def short(name: str) -> str:
    """Return a name as a chart has room for it.

    Example:
        >>> short("Chips"), len(short("x" * 90))
        ('Chips', 48)
    """
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"


def supplier(scene: Scene, found: Supply) -> str:
    """Return who supplies most of those listed."""
    return scene.library.economies.name(found.first) if found.first else _("not listed")


def title(scene: Scene, home: Home) -> str:
    """Return whose products are listed, of which kind, when."""
    return _("Dependent products of {reporter}: {product}, {year}").format(
        reporter=scene.asked.reporter, product=home.product, year=home.year
    )


def open_title(scene: Scene, home: Home) -> str:
    """Return whose products are listed of which dependence cannot be told."""
    return _(
        "Concentration of suppliers of {reporter}, at least and at most: {product}, "
        "{year}"
    ).format(reporter=scene.asked.reporter, product=home.product, year=home.year)


def open_reading(scene: Scene, found: Dependents) -> str:
    """Return of how many products nothing can be told, and the bounds of the first."""
    one = found.supply(found.bounded()[0])
    many = _(
        "Whether {count} of {all} products that {reporter} imports meet the criteria "
        "of dependence in {year} cannot be told, as the partners listed miss a part of "
        "the world as published; no other product meets them."
    ).format(
        year=found.year,
        count=mentioned(found.figure("undecided_products")),
        all=mentioned(found.figure("products_imported")),
        reporter=scene.asked.reporter,
    )
    first = _(
        "Of {product}, {share} of the imports come from partners not listed, so the "
        "concentration of suppliers is {hhi}."
    ).format(
        product=of_product(scene, one.stream.product),
        share=mentioned(supply_figure(scene.table, one, "unlisted_share")),
        hhi=said(ranged(scene, one, "supplier_hhi")),
    )
    return sentences((many, first))


def reading(scene: Scene, found: Dependents) -> str:
    """Return how many products are dependent, and on whom most are."""
    first = found.supply(found.places()[0]).first
    is_whole = len(found.rule.judged_by) == len(found.rule.limits)
    many = _(MANY[is_whole]).format(
        year=found.year,
        count=mentioned(found.figure("dependent_products")),
        all=mentioned(found.figure("products_imported")),
        reporter=scene.asked.reporter,
        value=mentioned(found.figure("dependent_imports")),
    )
    most = _(
        "The largest flow comes from {partner}, main supplier of {count} of them with "
        "{value}."
    ).format(
        partner=in_sentence(scene.library, first),
        count=mentioned(found.figure("dependent_products", first)),
        value=mentioned(found.figure("dependent_imports", first)),
    )
    return sentences((many, most))


def nothing_judged(scene: Scene, found: Dependents) -> str:
    """Return why nothing can be said of any product."""
    reason = found.now.reason or found.supply(0).reason or "missing"
    return _(
        "Whether {reporter} depends on few suppliers cannot be judged for any product "
        "in {year} ({reason}). Choose another dataset, basis or year."
    ).format(reporter=scene.asked.reporter, year=found.year, reason=reason_text(reason))


def none_dependent(scene: Scene, found: Dependents) -> str:
    """Return that no product is dependent, and what is not known."""
    none = _(
        "In {year} no product that {reporter} imports meets the criteria of "
        "dependence: {criteria}."
    ).format(year=found.year, reporter=scene.asked.reporter, criteria=criteria(found))
    return sentences((none, *lacking(scene, found.now), *_open(found)))


def criteria(found: Dependents) -> str:
    """Return the criteria that count, with their limits."""
    return criteria_in_words(
        found.rule.limits, found.rule.judged_by, is_group=found.now.is_group
    )


def definition(scene: Scene, found: Dependents) -> str:
    """Return what a dependent product is."""
    return sentences(
        (
            source(is_group=found.now.is_group),
            _("Dependent: {criteria}.").format(criteria=criteria(found)),
            _("Lasting: so in at least two of three years."),
            bounds_in_words() if found.bounded() else "",
            scene.table.dataset.said("definition"),
        )
    )


def _open(found: Dependents) -> Iterator[str]:
    count = found.count(OPEN)
    if count:
        yield ngettext(
            "Of {count} product this cannot be told.",
            "Of {count} products this cannot be told.",
            count,
        ).format(count=counted(count))


def notes(scene: Scene, found: Dependents, drawn: int) -> Iterator[str]:
    """Yield what must be said beside the chart."""
    yield from lacking(scene, found.now)
    if found.places():
        yield from _open(found)
    if len(found.places() or found.bounded()) > drawn:
        yield _("The largest are drawn; the table has all.")
    unknown = [str(year) for year in found.untold]
    if unknown:
        yield _("Not in this dataset, and so not known: {years}.").format(
            years=listed(unknown)
        )
    yield _(UNLISTED)
    yield from refused(scene)
