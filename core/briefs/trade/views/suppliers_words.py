"""What is said of a product's suppliers: title, reading, definition and notes."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs.mentions import mentioned
from core.briefs.names import in_sentence
from core.briefs.ranges import said
from core.briefs.reasons import reason_text
from core.briefs.trade.views.criteria_words import (
    UNLISTED,
    dependent_if,
    lacking,
    missed,
    ranged,
    source,
)
from core.briefs.trade.views.limits import refused
from core.format import joined, written
from core.formulas.trade.dependence import (
    answerable,
    criteria_of,
    share_figure,
)
from core.i18n import N_, _
from core.indicators.dependence import EXPORTS_ZERO, persists
from core.joining import clauses, listed, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.briefs.trade.asking import Scene
    from core.briefs.trade.views.home import Home
    from core.formulas.trade.sourcing import Supply
    from core.indicators.dependence import Limits

SUBSTITUTES: Final = 3
"""So many of those who export it elsewhere are named."""
VALUES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "supplier_hhi": N_("concentration of suppliers {value}"),
        "outside_share": N_("part of imports from outside {value}"),
        "world_export_hhi": N_("concentration of world exports {value}"),
        "imports_to_exports": N_("imports over exports {value}"),
    }
)
JUDGED: Final[Mapping[bool | None, str]] = MappingProxyType(
    {
        True: N_("It depends on few suppliers ({values})."),
        False: N_("It does not meet the criteria of dependence ({values})."),
        None: N_("Whether it depends on few suppliers cannot be told ({values})."),
    }
)
PARTLY: Final[Mapping[bool | None, str]] = MappingProxyType(
    {
        **JUDGED,
        True: N_(
            "It meets those criteria of dependence that this dataset can answer "
            "({values})."
        ),
    }
)
"""Where the dataset cannot answer all of them."""
LASTING: Final[Mapping[bool | None, str]] = MappingProxyType(
    {
        True: N_("The criteria are met in at least two of three years: {years}."),
        False: N_("The criteria are not met in two of three years: {years}."),
        None: N_("Whether this lasts cannot be told: {years}."),
    }
)


def title(scene: Scene, home: Home) -> str:
    """Return whose suppliers, of what, when."""
    return _("Suppliers of {reporter}: {product}, {year}").format(
        reporter=scene.asked.reporter, product=home.product, year=home.year
    )


def nothing(scene: Scene, home: Home, now: Supply) -> str:
    """Return why nothing can be said."""
    if now.outside.value == 0:
        return _("In {year} {reporter} imported nothing of this: {product}.").format(
            year=home.year, reporter=scene.asked.reporter, product=home.product
        )
    if now.outside.value:
        return _(
            "Of the suppliers of {reporter} none is listed for {year}, only imports of "
            "{value} from the world: {product}. Choose another product, or a dataset "
            "that lists partners."
        ).format(
            year=home.year,
            reporter=scene.asked.reporter,
            value=written(now.outside.value, scene.table.unit or ""),
            product=home.product,
        )
    return _(
        "Who supplied {reporter} in {year} is not known ({reason}): {product}."
    ).format(
        reporter=scene.asked.reporter,
        year=home.year,
        product=home.product,
        reason=reason_text(now.outside.reason),
    )


def reading(
    scene: Scene, now: Supply, limits: Limits, years: Mapping[int, bool | None]
) -> str:
    """Return who supplies most, whether the economy depends on it, who else exports."""
    table = scene.table
    largest = _(
        "In {year} {share} of the imports of {reporter} came from {partner}, and "
        "{largest} from the four largest suppliers."
    ).format(
        year=now.year,
        share=mentioned(share_figure(table, now, "supplier_share", now.first)),
        reporter=scene.asked.reporter,
        partner=in_sentence(scene.library, now.first),
        largest=said(ranged(scene, now, "supplier_concentration_ratio")),
    )
    return sentences(
        (largest, _judgement(scene, now, limits, years), _elsewhere(scene, now))
    )


def _judgement(
    scene: Scene, now: Supply, limits: Limits, years: Mapping[int, bool | None]
) -> str:
    places = answerable(now)
    of = JUDGED if len(places) == len(limits) else PARTLY
    formulas = criteria_of(is_group=now.is_group)
    values = [
        _("nothing is exported: fully dependent on imports")
        if one.point.reason == EXPORTS_ZERO
        else _(VALUES[one.point.formula]).format(value=said(one))
        for one in (ranged(scene, now, formulas[place]) for place in places)
    ]
    return _(of[years[int(now.year)]]).format(values=clauses(values))


def _elsewhere(scene: Scene, now: Supply) -> str:
    """Return who exports the product to the world beside the main supplier."""
    if now.world_reason:
        return ""
    left_out = {*scene.table.reporters_of(now.stream.reporter), now.first}
    known = {
        code: value
        for code, value in now.world.items()
        if value and code not in left_out
    }
    largest = sorted(known, key=lambda code: -known[code])[:SUBSTITUTES]
    if not largest:
        return _("Nobody else listed exports it to the world.")
    named = [
        _("{economy} ({value})").format(
            economy=in_sentence(scene.library, code),
            value=mentioned(share_figure(scene.table, now, "world_export_share", code)),
        )
        for code in largest
    ]
    return _("Of world exports others have: {economies}.").format(
        economies=joined(named)
    )


def definition(scene: Scene, now: Supply, limits: Limits) -> str:
    """Return what the shares and the criteria mean."""
    return sentences(
        (
            _("Shares of the imports from all partners outside."),
            source(is_group=now.is_group),
            dependent_if(now, limits),
            scene.table.dataset.said("definition"),
        )
    )


def notes(scene: Scene, now: Supply, years: Mapping[int, bool | None]) -> Iterator[str]:
    """Yield what must be said beside the chart."""
    words = {True: _("met"), False: _("not met"), None: _("cannot be told")}
    judged = listed(
        _("{year} {answer}").format(year=year, answer=words[answer])
        for year, answer in years.items()
    )
    yield _(LASTING[persists(years)]).format(years=judged)
    yield from missed(scene, now)
    yield from lacking(scene, now)
    yield _(UNLISTED)
    yield from refused(scene)
