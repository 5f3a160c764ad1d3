"""What is said of a what-if: title, reading, definition, notes and warnings."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs.mentions import mentioned
from core.briefs.names import in_sentence
from core.briefs.ranges import Range, range_of
from core.briefs.reasons import reason_text
from core.briefs.trade.views.criteria_words import (
    UNLISTED,
    dependent_if,
    lacking,
    missed,
    ranged,
)
from core.briefs.trade.views.limits import refused
from core.briefs.trade.views.weights import made_whole
from core.format import joined, written
from core.formulas.market.target import number_text
from core.formulas.trade.dependence import (
    answerable,
    dependent,
    share_figure,
)
from core.formulas.trade.relocation import TYPED, relocated
from core.i18n import N_, _
from core.indicators.dependence import capacity_left
from core.joining import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.briefs.trade.asking import Scene
    from core.briefs.trade.views.home import Home
    from core.formulas.trade.relocation import Relocation
    from core.indicators.dependence import Limits

MOST_NAMED: Final = 5
WAYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "exports": N_("divided by their shares of world exports"),
        "imports": N_("divided by their present shares of imports"),
        "evenly": N_("divided evenly"),
        TYPED: N_("divided by the weights typed"),
    }
)
FLAGS: Final[Mapping[tuple[bool | None, bool | None], str]] = MappingProxyType(
    {
        (True, True): N_(
            "The criteria of dependence that can be judged are met before and after."
        ),
        (True, False): N_(
            "The criteria of dependence that can be judged are met before and no "
            "longer after."
        ),
        (False, True): N_(
            "The criteria of dependence that can be judged are not met before, but are "
            "after."
        ),
        (False, False): N_(
            "The criteria of dependence that can be judged are met neither before nor "
            "after."
        ),
    }
)
OPEN: Final = N_(
    "Whether the criteria of dependence are met before and after cannot be told."
)


def title(scene: Scene, home: Home, found: Relocation) -> str:
    """Return what is moved from whom, when."""
    return _(
        "What if {percent}% of imports of {reporter} from {partner} came from "
        "elsewhere: {product}, {year}"
    ).format(
        percent=number_text(found.move.percent),
        reporter=scene.asked.reporter,
        partner=scene.asked.partner,
        product=home.product,
        year=home.year,
    )


def nothing(scene: Scene, home: Home, found: Relocation) -> str:
    """Return why there is nothing to be moved."""
    if found.reason == "empty_basket":
        return _(
            "None of those chosen supplies anything yet by which the move could be "
            "divided. Choose others, or divide it evenly."
        )
    if found.reason:
        return _(
            "What would become of the suppliers of {reporter} in {year} is not known "
            "({reason})."
        ).format(
            reporter=scene.asked.reporter,
            year=home.year,
            reason=reason_text(found.reason),
        )
    return _(
        "In {year} {reporter} imported nothing of this from {partner}: {product}. "
        "Choose another partner or other products."
    ).format(
        year=home.year,
        reporter=scene.asked.reporter,
        partner=scene.asked.partner,
        product=home.product,
    )


def reading(scene: Scene, found: Relocation, limits: Limits) -> str:
    """Return what becomes of share and concentration, and who cannot supply as much."""
    table, source = scene.table, found.move.stream.partner
    moved = _(
        "Moved from {partner} to {basket}, {way}, that part of what {reporter} "
        "imported in {year} brings the share of {partner} from {before} to {after}, "
        "and the concentration of suppliers from {hhi} to {hhi_after}."
    ).format(
        reporter=scene.asked.reporter,
        year=found.before.year,
        basket=_to(scene, found),
        way=_(WAYS[found.move.divided]),
        partner=scene.asked.partner,
        before=mentioned(share_figure(table, found.before, "supplier_share", source)),
        after=mentioned(relocated(table, found, "relocated_share", source)),
        hhi=_between(ranged(scene, found.before, "supplier_hhi")),
        hhi_after=_between(range_of("relocated_hhi", partial(relocated, table, found))),
    )
    return sentences((moved, _flags(found, limits), _capacity(scene, found)))


def _between(found: Range) -> str:
    """Return a number, or its bounds as one word: the sentence goes from it to one."""
    if found.only is not None:
        return mentioned(found.only)
    return _("{low}–{high}").format(
        low=mentioned(found.low), high=mentioned(found.high)
    )


def _to(scene: Scene, found: Relocation) -> str:
    basket = found.move.basket
    if not basket:
        return _("all other suppliers")
    if len(basket) > MOST_NAMED:
        return _("the suppliers chosen")
    return joined([in_sentence(scene.library, code) for code in basket])


def _flags(found: Relocation, limits: Limits) -> str:
    judged_by = answerable(found.before)
    flags = tuple(
        dependent(one, limits, judged_by) for one in (found.before, found.supply)
    )
    return _(FLAGS.get((flags[0], flags[1]), OPEN))


def exceeds(found: Relocation, code: str) -> bool:
    """Return whether a supplier would have to export more than it does to the world."""
    if found.before.world_reason or code == found.move.stream.partner:
        return False
    before = found.before.imports.get(code) or 0.0
    needed = found.after.get(code, 0.0)
    left = capacity_left(found.before.to_the_world(code), needed)
    return needed > before and left.value is not None and left.value < 0


def _capacity(scene: Scene, found: Relocation) -> str:
    """Return a warning of those who would export more than they do."""
    over = [code for code in found.after if exceeds(found, code)]
    if not over:
        return ""
    over.sort(key=lambda code: -found.after[code])
    named = [
        _("{economy} (short by {value})").format(
            economy=in_sentence(scene.library, code),
            value=mentioned(left, written(-(left.value or 0.0), left.unit)),
        )
        for code in over[:MOST_NAMED]
        for left in (relocated(scene.table, found, "capacity_left", code),)
    ]
    return _(
        "More than all they export to the world now would have to come from: "
        "{economies}."
    ).format(economies=joined(named))


def definition(scene: Scene, found: Relocation, limits: Limits) -> str:
    """Return what the what-if holds fixed, and what dependence is."""
    meant = _(
        "All imports stay as large as they are; only who supplies them changes. "
        "Prices, quality and time are left out."
    )
    return sentences(
        (
            meant,
            dependent_if(found.before, limits),
            scene.table.dataset.said("definition"),
        )
    )


def notes(scene: Scene, found: Relocation, typed: str) -> Iterator[str]:
    """Yield what must be said beside the chart."""
    if found.before.world_reason:
        yield _(
            "Shares of world exports and spare capacity are not known: {reason}."
        ).format(reason=reason_text(found.before.world_reason))
    else:
        yield _(
            "World exports are those that the reporters listed tell of; what others "
            "export is not known, and they are in no basket unless it is divided "
            "otherwise."
        )
    if typed:
        yield _(
            "“{text}” is no part of a whole in per cent, so {percent}% is moved; type "
            "a number above 0 and up to 100."
        ).format(text=typed, percent=number_text(found.move.percent))
    if found.move.divided == TYPED:
        yield from made_whole(scene, found.move.basket)
    yield from missed(scene, found.before)
    yield from lacking(scene, found.before)
    yield _(UNLISTED)
    yield from refused(scene)
