"""What is said of the criteria of dependence, in whichever view they are judged."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs.ranges import Range, range_of
from core.format import written
from core.formulas.market.target import number_text
from core.formulas.trade.dependence import (
    BOUNDED,
    answerable,
    criteria_of,
    supply_figure,
)
from core.i18n import N_, _
from core.joining import clauses

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.briefs.trade.asking import Scene
    from core.formulas.trade.sourcing import Sourcing, Supply
    from core.indicators.dependence import Limits

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


def ranged(scene: Scene, found: Supply, formula: str) -> Range:
    """Return what is said of all suppliers, with bounds where it has any."""
    if formula in BOUNDED:
        return range_of(formula, lambda end: supply_figure(scene.table, found, end))
    point = supply_figure(scene.table, found, formula)
    return Range(point, point, point)


def head(formula: str) -> str:
    """Return the heading of a criterion."""
    return _(HEADS[formula])


def met(answer: bool | None) -> str:  # noqa: FBT001  # it is what is said
    """Return whether criteria are met, in a word."""
    return {True: _("yes"), False: _("no"), None: _("cannot be told")}[answer]


def criteria_in_words(
    limits: Limits, judged_by: Sequence[int], *, is_group: bool
) -> str:
    """Return some criteria with their limits."""
    formulas = criteria_of(is_group=is_group)
    return clauses(
        _(CRITERIA[formulas[place]]).format(limit=number_text(limits[place]))
        for place in judged_by
    )


def dependent_if(found: Supply, limits: Limits) -> str:
    """Return when an economy is called dependent, by what its dataset can answer."""
    criteria = criteria_in_words(limits, answerable(found), is_group=found.is_group)
    return _("Dependent: {criteria}.").format(criteria=criteria)


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


def bounds_in_words() -> str:
    """Return between which bounds concentration lies if not all is listed."""
    return _(
        "Where the partners listed miss a part of the world as published, "
        "concentration lies between two bounds: the rest comes from very many "
        "suppliers, or all from one more."
    )


def missed(scene: Scene, found: Supply) -> Iterator[str]:
    """Yield which part of imports comes from partners not listed, and what of it."""
    if found.unlisted:
        share = supply_figure(scene.table, found, "unlisted_share")
        yield _(
            "Of the imports published {share} come from partners not listed."
        ).format(share=written(share.value, share.unit))
        yield bounds_in_words()
