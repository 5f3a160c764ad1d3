"""What is said of parity: title, reading, definition and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.framing import span
from core.briefs.market import words
from core.briefs.market.members import industry_names
from core.briefs.market.views.parity_editions import other_editions
from core.briefs.market.views.parity_figures import parity_figure
from core.briefs.mentions import mentioned
from core.briefs.reasons import reason_text
from core.briefs.typed import MOST
from core.digits import decimal
from core.formulas.market.target import number_text
from core.i18n import N_, _
from core.indicators.parity import NOTHING
from core.joining import listed, sentences
from core.tables.published import PublishedTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefs.market.asking import Scene
    from core.briefs.market.views.parity_goal import Goal
    from core.figure import Figure

ADDING: Final = {
    "peer": N_(
        "{industry}, {year}: to match {goal}, {economy} would have to add {fixed} with "
        "its economy held fixed, and {growing} with its economy growing by as much."
    ),
    "target": N_(
        "{industry}, {year}: to reach {goal}, {economy} would have to add {fixed} with "
        "its economy and the world held fixed, and {growing} with both growing by as "
        "much."
    ),
}
GROWING: Final = {
    "peer": N_(
        "{industry}, {year}: to match {goal}, {economy} would have to make {fixed} "
        "more, its economy held fixed."
    ),
    "target": N_(
        "{industry}, {year}: to reach {goal}, {economy} would have to make {fixed} "
        "more, its economy and the world held fixed."
    ),
}
PASSED: Final = {
    "peer": N_("{industry}, {year}: {economy} is already past parity with {goal}."),
    "target": N_("{industry}, {year}: {economy} is already past {goal}."),
}
UNKNOWN: Final = {
    "peer": N_(
        "{industry}, {year}: what {economy} lacks to parity with {goal} is not known "
        "({reason})."
    ),
    "target": N_(
        "{industry}, {year}: what {economy} lacks to {goal} is not known ({reason})."
    ),
}


def title(scene: Scene, goal: Goal) -> str:
    """Return who is to match whom, in which industries, when."""
    named = scene.source.in_sentence
    said = _("{industry}: parity of {economy} with {goal}").format(
        industry=scene.asked.industry_name,
        economy=named(goal.own),
        goal=named(goal.peer) if goal.target is None else _number(goal),
    )
    year = span(scene.asked.year, scene.asked.year)
    return listed((said, *words.left_out(scene.source), year))


def _number(goal: Goal) -> str:
    return _("a location quotient of {number}").format(
        number=number_text(goal.target or 0.0)
    )


def reading(scene: Scene, goal: Goal, shown: tuple[str, ...]) -> str:
    """Return what the industry asked for lacks, or that nothing is lacking."""
    whole = {
        name: parity_figure(scene, goal, name, scene.asked.industry) for name in shown
    }
    return sentences(
        (
            _main(scene, goal, whole),
            _pace(goal, whole),
            *other_editions(scene, goal),
        )
    )


def _main(scene: Scene, goal: Goal, whole: dict[str, Figure]) -> str:
    kind = "peer" if goal.target is None else "target"
    needed = whole["fixed_percent"]
    amount = whole.get("fixed", needed)
    said = {
        "industry": scene.asked.industry_name,
        "year": scene.asked.year,
        "economy": _with_lq(scene, goal.own, whole["lq_own"]),
        "goal": _with_lq(scene, goal.peer, whole["lq_peer"])
        if goal.target is None
        else _number(goal),
    }
    if amount.value is None:
        reason = reason_text(amount.reason)
        return _(UNKNOWN[kind]).format(**said, reason=reason)
    if is_passed(amount, needed):
        return _(PASSED[kind]).format(**said)
    if "growing" not in whole:
        return _(GROWING[kind]).format(**said, fixed=mentioned(needed))
    return _(ADDING[kind]).format(
        **said,
        fixed=_amount(amount, needed),
        growing=_amount(whole["growing"], whole["growing_percent"]),
    )


def is_passed(amount: Figure, needed: Figure) -> bool:
    """Return whether nothing need be added."""
    given = amount if needed.value is None else needed
    return given.value is not None and given.value <= NOTHING


def _with_lq(scene: Scene, economy: str, lq: Figure) -> str:
    name = scene.source.in_sentence(economy)
    if lq.value is None:
        return name
    return _("{economy} ({value})").format(economy=name, value=mentioned(lq))


def _amount(amount: Figure, percent: Figure) -> str:
    if amount.value is None:
        return _("an amount that is not known ({reason})").format(
            reason=reason_text(amount.reason)
        )
    if percent.value is None:
        return mentioned(amount)
    return _("{amount} ({percent})").format(
        amount=mentioned(amount), percent=mentioned(percent)
    )


def _pace(goal: Goal, whole: dict[str, Figure]) -> str:
    """Return how long the growth needed takes, if it takes any."""
    known = [
        whole[name]
        for name in ("fixed_years", "growing_years")
        if name in whole and whole[name].value is not None
    ]
    if not known or goal.growth is None:
        return ""
    said = [mentioned(years) for years in known]
    rate = number_text(goal.growth)
    if len(said) == 1:
        return _("At {rate}% a year that takes {years}.").format(
            rate=rate, years=said[0]
        )
    return _("At {rate}% a year that takes {fixed} and {growing}.").format(
        rate=rate, fixed=said[0], growing=said[1]
    )


def definition(scene: Scene, goal: Goal) -> str:
    """Return what the numbers mean, of which edition and of which industries."""
    source = scene.source
    economy = source.in_sentence(goal.own)
    if goal.target is None:
        meant = _(
            "What brings the weight of the industry in {economy} to that in {peer}: "
            "both quotients share one world, which drops out."
        ).format(economy=economy, peer=source.in_sentence(goal.peer))
    else:
        meant = _(
            "What brings the location quotient of {economy} to {target} "
            "({denominator})."
        ).format(
            economy=economy,
            target=number_text(goal.target),
            denominator=source.denominator,
        )
    return sentences((meant, _scope(scene), source.dataset.said("definition")))


def _scope(scene: Scene) -> str:
    """Return edition, year and industries, without which no such number is known."""
    return _("Edition: {edition}; year: {year}; industries: {industries}.").format(
        edition=scene.source.dataset.said("edition") or _("not stated"),
        year=scene.asked.year,
        industries=listed(industry_names(scene.source, scene.asked.industry)),
    )


def notes(
    scene: Scene,
    goal: Goal,
    shown: tuple[str, ...],
    known: tuple[str, ...],
    left_out: tuple[str, ...],
) -> Iterator[str]:
    """Yield what must be said beside the chart."""
    names = scene.source.industries
    for text in goal.refused:
        yield _(
            "“{text}” is no number between 0 and {most} and is left aside; type one "
            "such as 1.2."
        ).format(text=text, most=decimal(MOST, 0))
    passed = [names[code] for code in known if _is_passed(scene, goal, shown, code)]
    if passed:
        yield _(
            "Already passed, so that the number is below zero or there is none: "
            "{industries}."
        ).format(industries=listed(passed))
    if isinstance(scene.source.table, PublishedTable):
        yield _(
            "Published quotients give the growth with the economy held fixed; amounts, "
            "and the growth with the economy growing, need values."
        )
    if left_out:
        yield _("No location quotient is published for: {industries}.").format(
            industries=listed(names[code] for code in left_out)
        )


def _is_passed(scene: Scene, goal: Goal, shown: tuple[str, ...], industry: str) -> bool:
    percent = parity_figure(scene, goal, "fixed_percent", industry)
    if "fixed" not in shown:
        return is_passed(percent, percent)
    return is_passed(parity_figure(scene, goal, "fixed", industry), percent)
