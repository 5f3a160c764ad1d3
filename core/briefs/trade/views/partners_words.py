"""What the partners view says: with whom most, how concentrated, who moved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.mentions import mentioned
from core.briefs.trade import words
from core.briefs.trade.choices import BALANCE, flow_of
from core.briefs.trade.shown import is_unknown, moved, none_traded, positive
from core.briefs.trade.views.crowding_words import concentrated, partners_of_last
from core.briefs.trade.views.partners_notes import in_sentence, nothing_known
from core.format import joined, written, written_period
from core.i18n import N_, _
from core.joining import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.framing import Told
    from core.briefs.trade.asking import Scene
    from core.briefs.trade.periods import Periods
    from core.briefs.trade.shown import Shown
    from core.briefs.trade.standing import Standing

NAMED: Final = 3
TITLES: Final = {
    "export": N_("Exports of {reporter} by partner: {product}, {period}"),
    "import": N_("Imports of {reporter} by partner: {product}, {period}"),
    "balance": N_("Trade balance of {reporter} by partner: {product}, {period}"),
}
CHANGES: Final = {
    "export": N_("Change of exports of {reporter} by partner: {product}, {period}"),
    "import": N_("Change of imports of {reporter} by partner: {product}, {period}"),
    "balance": N_(
        "Change of the trade balance of {reporter} by partner: {product}, {period}"
    ),
}
SHARES: Final = {
    "export": N_("per cent of exports; {basis}"),
    "import": N_("per cent of imports; {basis}"),
}
FIRST: Final = {
    "export": N_("In {period} {reporter} exported most to {leaders}."),
    "import": N_("In {period} {reporter} imported most from {leaders}."),
}
FIRST_KNOWN: Final = {
    "export": N_(
        "In {period} {reporter} exported most, of what is known, to {leaders}."
    ),
    "import": N_(
        "In {period} {reporter} imported most, of what is known, from {leaders}."
    ),
}
"""Where of some partner the flow is not known."""
MOVED: Final = {
    "export": N_(
        "Since {first} exports to {partner} have risen most ({rise}), and those to "
        "{other} have fallen most ({fall})."
    ),
    "import": N_(
        "Since {first} imports from {partner} have risen most ({rise}), and those from "
        "{other} have fallen most ({fall})."
    ),
    "balance": N_(
        "Since {first} the balance with {partner} has risen most ({rise}), and that "
        "with {other} has fallen most ({fall})."
    ),
}
ROSE: Final = {
    "export": N_("Since {first} exports to {partner} have risen most ({rise})."),
    "import": N_("Since {first} imports from {partner} have risen most ({rise})."),
    "balance": N_("Since {first} the balance with {partner} has risen most ({rise})."),
}
FELL: Final = {
    "export": N_("Since {first} exports to {other} have fallen most ({fall})."),
    "import": N_("Since {first} imports from {other} have fallen most ({fall})."),
    "balance": N_("Since {first} the balance with {other} has fallen most ({fall})."),
}
MOVES: Final = {"both": MOVED, "up": ROSE, "down": FELL}
LARGEST_BALANCE: Final = {
    True: N_(
        "In {period} the largest balance of {reporter} was a deficit with {partner}: "
        "{value}."
    ),
    False: N_(
        "In {period} the largest balance of {reporter} was a surplus with {partner}: "
        "{value}."
    ),
}
"""By whether the balance is below zero."""


def told_of(
    scene: Scene, periods: Periods, aspect: str, reading: str, *, is_run: bool = False
) -> Told:
    """Return the words around a chart of partners, of the last period or of a run."""
    asked = scene.asked
    flow = flow_of(asked.choice)
    spanned = periods.said if is_run or aspect == "change" else _last(periods)
    title = _((CHANGES if aspect == "change" else TITLES)[flow]).format(
        reporter=asked.reporter, product=asked.product, period=spanned
    )
    told = words.told(scene.table.dataset, asked, "trade.partners", title, reading)
    if aspect != "share":
        return told
    return told._replace(unit=_(SHARES[flow]).format(basis=asked.basis))


def _last(periods: Periods) -> str:
    return written_period(periods.last)


def reading(scene: Scene, periods: Periods, kept: Shown) -> str:
    """Return with whom most, on how few partners it rests, and who moved most."""
    most = movers(scene, periods, kept.found)
    if kept.aspect == "change":
        return most or leaders(scene, periods, kept.found, kept.aspect)
    if flow_of(scene.asked.choice) == BALANCE:
        return largest_balance(scene, periods, kept.found)
    crowded = concentrated(partners_of_last(scene, periods))
    first = leaders(scene, periods, kept.found, kept.aspect)
    return sentences((first, crowded, most))


def leaders(
    scene: Scene, periods: Periods, found: Sequence[Standing], aspect: str
) -> str:
    """Return who is first, and who follows."""
    if flow_of(scene.asked.choice) == BALANCE:
        return largest_balance(scene, periods, found)
    whole = [one for one in found if not one.flag] or list(found)
    if all(one.figure.value is None for one in whole):
        return nothing_known(scene, periods.last, found)
    said = [_leader(scene, one, aspect) for one in positive(whole)[:NAMED]]
    if not said:
        return none_traded(scene, periods)
    texts = FIRST_KNOWN if is_unknown(found) else FIRST
    return _(texts[flow_of(scene.asked.choice)]).format(
        period=_last(periods), reporter=scene.asked.reporter, leaders=joined(said)
    )


def _leader(scene: Scene, one: Standing, aspect: str) -> str:
    name = in_sentence(scene, one.code)
    if one.share is None or one.share.value is None:
        return _("{partner} ({value})").format(
            partner=name, value=mentioned(one.figure)
        )
    if aspect == "share":
        return _("{partner} ({value})").format(partner=name, value=mentioned(one.share))
    return _("{partner} ({value}, {share})").format(
        partner=name, value=mentioned(one.figure), share=mentioned(one.share)
    )


def largest_balance(scene: Scene, periods: Periods, found: Sequence[Standing]) -> str:
    """Return with whom the largest balance was."""
    known = [one for one in found if one.figure.value is not None]
    whole = [one for one in known if not one.flag] or known
    if not whole:
        return nothing_known(scene, periods.last, found)
    largest = max(whole, key=_size)
    value = largest.figure.value
    if not value:
        return none_traded(scene, periods)
    return _(LARGEST_BALANCE[value < 0]).format(
        period=_last(periods),
        reporter=scene.asked.reporter,
        partner=in_sentence(scene, largest.code),
        value=mentioned(largest.figure, written(abs(value), largest.figure.unit)),
    )


def movers(scene: Scene, periods: Periods, found: Sequence[Standing]) -> str:
    """Return who rose and who fell most since the first period, if anybody did."""
    return moved(scene, periods, ("partner", found), MOVES, in_sentence)


def _size(one: Standing) -> float:
    return abs(one.figure.value or 0.0)
