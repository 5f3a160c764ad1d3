"""What is said of dependent products: title, reading, definition and notes."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs.mentions import mentioned
from core.briefs.names import in_sentence
from core.briefs.reasons import reason_text
from core.briefs.trade.views.limits import refused
from core.formulas.market.target import number_text
from core.formulas.trade.dependence import criteria_of
from core.formulas.trade.dependent_products import OPEN
from core.i18n import N_, _, ngettext
from core.joining import clauses, listed, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.briefs.trade.asking import Scene
    from core.briefs.trade.views.home import Home
    from core.formulas.trade.dependent_products import Dependents
    from core.formulas.trade.sourcing import Sourcing, Supply
    from core.indicators.dependence import Limits

NO_PRODUCTS: Final = N_(
    "This dataset does not split imports by product, so it has no list of dependent "
    "products. The view of suppliers shows from whom imports come."
)
CRITERIA: Final[Mapping[str, str]] = MappingProxyType(
    {
        "supplier_hhi": N_("concentration of suppliers above {limit}"),
        "outside_share": N_("part of imports from outside above {limit}"),
        "world_export_hhi": N_("concentration of world exports above {limit}"),
        "imports_to_exports": N_("imports over exports above {limit}"),
    }
)
HEADS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "supplier_hhi": N_("HHI of suppliers"),
        "outside_share": N_("Part from outside"),
        "world_export_hhi": N_("HHI of world exports"),
        "imports_to_exports": N_("Imports/exports"),
    }
)
NO_WORLD: Final = N_(
    "Concentration of world exports is not judged: the dataset has one reporter of "
    "exports at most, so no world exports."
)
NO_EXPORTS: Final = N_(
    "Imports over exports are not judged: the dataset lacks exports of {reporter}."
)
UNLISTED: Final = N_(
    "A flow that is not listed counts as none: trade statistics list what was traded."
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


def head(formula: str) -> str:
    """Return the heading of a criterion."""
    return _(HEADS[formula])


def met(answer: bool | None) -> str:  # noqa: FBT001  # it is what is said
    """Return whether criteria are met, in a word."""
    return {True: _("yes"), False: _("no"), None: _("not known")}[answer]


def title(scene: Scene, home: Home) -> str:
    """Return whose products are listed, of which kind, when."""
    return _("Dependent products of {reporter}: {product}, {year}").format(
        reporter=scene.asked.reporter, product=home.product, year=home.year
    )


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


def criteria_in_words(
    limits: Limits, judged_by: Sequence[int], *, is_group: bool
) -> str:
    """Return some criteria with their limits."""
    formulas = criteria_of(is_group=is_group)
    return clauses(
        _(CRITERIA[formulas[place]]).format(limit=number_text(limits[place]))
        for place in judged_by
    )


def definition(scene: Scene, found: Dependents) -> str:
    """Return what a dependent product is."""
    return sentences(
        (
            source(is_group=found.now.is_group),
            _("Dependent: {criteria}.").format(criteria=criteria(found)),
            _("Lasting: so in at least two of three years."),
            scene.table.dataset.said("definition"),
        )
    )


def source(*, is_group: bool) -> str:
    """Return whose criteria they are."""
    if is_group:
        return _(
            "Core dependency indicators of the European Commission (SWD(2021) 352): "
            "imports from outside the group."
        )
    return _("Criteria of CEPII's GeoDep for a single economy.")


def lacking(scene: Scene, found: Sourcing | Supply) -> Iterator[str]:
    """Yield which criteria a dataset cannot answer."""
    if not found.is_group and found.world_reason:
        yield _(NO_WORLD)
    if not found.has_exports:
        yield _(NO_EXPORTS).format(reporter=scene.asked.reporter)


def _open(found: Dependents) -> Iterator[str]:
    count = found.count(OPEN)
    if count:
        yield ngettext(
            "Of {count} product this is not known.",
            "Of {count} products this is not known.",
            count,
        ).format(count=f"{count:,}")


def notes(scene: Scene, found: Dependents, drawn: int) -> Iterator[str]:
    """Yield what must be said beside the chart."""
    yield from lacking(scene, found.now)
    yield from _open(found)
    if len(found.places()) > drawn:
        yield _("The largest are drawn; the table has all.")
    unknown = [
        str(year) for year, judged in found.years.items() if (judged == OPEN).all()
    ]
    if unknown:
        yield _("Not in this dataset, and so not known: {years}.").format(
            years=listed(unknown)
        )
    yield _(UNLISTED)
    yield from refused(scene)
