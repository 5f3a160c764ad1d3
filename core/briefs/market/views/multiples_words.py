"""What small charts say: where an economy stands highest, or where it moved most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.mentions import mentioned
from core.formulas.market.leading import industries_of
from core.i18n import N_, _, ngettext
from core.joining import clauses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.market.asking import Asked, Scene
    from core.briefs.market.views.multiples import Small
    from core.figure import Figure

HIGHEST = N_(
    "{of}, {year}: {economy} is highest in {industry} ({value}) and lowest in {other} "
    "({other_value})."
)
ROSE_AND_FELL = N_(
    "{of}, {first} to {year}: {economy} rose furthest in {industry}, from {before} to "
    "{after}, and fell furthest in {other}, from {other_before} to {other_after}."
)
ROSE = N_(
    "{of}, {first} to {year}: {economy} rose furthest in {industry}, from {before} to "
    "{after}; least of all in {other}, from {other_before} to {other_after}."
)
FELL = N_(
    "{of}, {first} to {year}: {economy} fell furthest in {other}, from {other_before} "
    "to {other_after}; least of all in {industry}, from {before} to {after}."
)
ONE = N_("{of}, {year}: {economy} {value}.")
ONE_WENT = N_("{of}, {first} to {year}: {economy} from {before} to {after}.")
EACH = N_("{industry}, {first} to {year}: {economies}.")
EACH_IN_YEAR = N_("{industry}, {year}: {economies}.")
NOTHING = N_("Nothing is known of the economies and industries chosen.")
NO_ENDS = N_("Nothing that is shown is known both in {first} and in {year}.")
NAMED = 3


def nothing_known(smalls: Sequence[Small]) -> bool:
    """Return whether no small chart has a point."""
    runs = (run for small in smalls for run in small.runs)
    return all(figure.value is None for run in runs for figure in run)


def reading(scene: Scene, smalls: Sequence[Small]) -> str:
    """Return the sentence: of the first economy by industry, or of each economy."""
    if scene.asked.choice.across == "economy":
        return _of_each(scene, [small.runs[0] for small in smalls])
    by_economy = zip(*(small.runs for small in smalls), strict=True)
    known = ([run for run in runs if _ends_known(run)] for runs in by_economy)
    return _of_one(scene, next(filter(None, known), []))


def _of_one(scene: Scene, known: Sequence[tuple[Figure, ...]]) -> str:
    """Return in which industry an economy went furthest, and least far."""
    if not known:
        return _no_ends(scene.asked)
    best, worst = max(known, key=_way), min(known, key=_way)
    of = _industry(scene, best) if best is worst else each(scene).industry_name
    return _(_said(best, worst)).format(
        of=of,
        economy=scene.source.in_sentence(best[0].dim("economy")),
        industry=_industry(scene, best),
        value=mentioned(best[-1]),
        before=mentioned(best[0]),
        after=mentioned(best[-1]),
        other=_industry(scene, worst),
        other_value=mentioned(worst[-1]),
        other_before=mentioned(worst[0]),
        other_after=mentioned(worst[-1]),
        first=scene.asked.years[0],
        year=scene.asked.year,
    )


def _said(best: tuple[Figure, ...], worst: tuple[Figure, ...]) -> str:
    """Return what can be said of two ways, the one up farthest and the other least."""
    if len(best) == 1:
        return ONE if best is worst else HIGHEST
    if best is worst:
        return ONE_WENT
    if _way(worst) >= 0:
        return ROSE
    return ROSE_AND_FELL if _way(best) > 0 else FELL


def _of_each(scene: Scene, runs: Sequence[tuple[Figure, ...]]) -> str:
    """Return how far the first economies went."""
    asked = scene.asked
    told = [_went(scene, run) for run in runs if _ends_known(run)][:NAMED]
    if not told:
        return _no_ends(asked)
    return _(EACH_IN_YEAR if len(asked.years) == 1 else EACH).format(
        industry=asked.industry_name,
        first=asked.years[0],
        year=asked.year,
        economies=clauses(told),
    )


def _no_ends(asked: Asked) -> str:
    """Return that no line that is drawn reaches from the first year to the last."""
    if len(asked.years) == 1:
        return _(NOTHING)
    return _(NO_ENDS).format(first=asked.years[0], year=asked.year)


def _went(scene: Scene, run: tuple[Figure, ...]) -> str:
    name = scene.source.in_sentence(run[0].dim("economy"))
    if len(run) == 1:
        return _("{economy} {value}").format(economy=name, value=mentioned(run[-1]))
    return _("{economy} from {before} to {after}").format(
        economy=name, before=mentioned(run[0]), after=mentioned(run[-1])
    )


def each(scene: Scene) -> Asked:
    """Return what was asked, called after each industry where no set is chosen."""
    asked = scene.asked
    if scene.source.sets.get(asked.industry) is not None:
        return asked
    return asked._replace(industry_name=_("Each industry"))


def left_out(scene: Scene, smalls: Sequence[Small]) -> tuple[str, ...]:
    """Return what was chosen and is not drawn, for want of room."""
    asked = scene.asked
    if asked.choice.across == "economy" or not smalls:
        return ()
    lines, notes = len(smalls[0].runs), []
    if lines < len(asked.economies):
        notes.append(
            ngettext(
                "Only the first of the economies chosen is drawn.",
                "Only the first {count} of the economies chosen are drawn.",
                lines,
            ).format(count=lines)
        )
    held = len(industries_of(scene.source.table, asked.industry))
    if len(smalls) < held:
        notes.append(
            _(
                "Of {all} industries, the {count} in which {economy} is largest are "
                "drawn; choose a set to see others."
            ).format(
                all=held,
                count=len(smalls),
                economy=scene.source.in_sentence(asked.economies[0]),
            )
        )
    return tuple(notes)


def _ends_known(run: tuple[Figure, ...]) -> bool:
    return run[0].value is not None and run[-1].value is not None


def _way(run: tuple[Figure, ...]) -> float:
    """Return how far a run goes up; of a single year, how high it stands."""
    end = run[-1].value or 0.0
    return end if len(run) == 1 else end - (run[0].value or 0.0)


def _industry(scene: Scene, run: tuple[Figure, ...]) -> str:
    return scene.source.industries[run[0].dim("industry")]
