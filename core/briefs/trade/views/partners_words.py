"""What the partners view says: with whom most, how concentrated, who moved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.mentions import mentioned
from core.briefs.names import with_article
from core.briefs.reasons import reason_text
from core.briefs.trade import words
from core.briefs.trade.choices import BALANCE, flow_of
from core.format import joined, written, written_period
from core.formulas.trade.partner_concentration import LARGEST, partners_in
from core.i18n import N_, _, ngettext
from core.joining import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.framing import Told
    from core.briefs.trade.asking import Scene
    from core.briefs.trade.periods import Periods
    from core.briefs.trade.standing import Standing
    from core.briefs.trade.views.partners import Shown
    from core.figure import Figure
    from core.formulas.trade.partner_concentration import Partners

NAMED: Final = 3
MOST_NAMED: Final = 6
"""So many partners are named in a note; of more their number is said."""
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
LARGEST_BALANCE: Final = {
    True: N_(
        "In {year} the largest balance of {reporter} was a deficit with {partner}: "
        "{value}."
    ),
    False: N_(
        "In {year} the largest balance of {reporter} was a surplus with {partner}: "
        "{value}."
    ),
}
"""By whether the balance is below zero."""


def partner_name(scene: Scene, code: str) -> str:
    """Return what a partner is called."""
    return scene.library.economies.name(code)


def _in_sentence(scene: Scene, code: str) -> str:
    return with_article(code, partner_name(scene, code))


def rest_name(kept: Shown) -> str:
    """Return what to call all those that are not shown."""
    count = len(kept.found) - len(kept.shown)
    if not count:
        return _("Not listed by partner")
    return ngettext(
        "All others ({count} listed)", "All others ({count} listed)", count
    ).format(count=count)


def told_of(scene: Scene, periods: Periods, aspect: str, reading: str) -> Told:
    """Return the words around a chart of partners."""
    asked = scene.asked
    flow = flow_of(asked.choice)
    spanned = periods.said if aspect in ("change", "runs") else _last(periods)
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
    moved = movers(scene, periods, kept.found)
    if kept.aspect == "change":
        return moved or leaders(scene, periods, kept.found, kept.aspect)
    if flow_of(scene.asked.choice) == BALANCE:
        return largest_balance(scene, periods, kept.found)
    crowded = concentrated(partners_of_last(scene, periods))
    first = leaders(scene, periods, kept.found, kept.aspect)
    return sentences((first, crowded, moved))


def leaders(
    scene: Scene, periods: Periods, found: Sequence[Standing], aspect: str
) -> str:
    """Return who is first, and who follows."""
    if flow_of(scene.asked.choice) == BALANCE:
        return largest_balance(scene, periods, found)
    whole = [one for one in found if not one.flag] or list(found)
    known = [one for one in whole if one.figure.value is not None]
    if not known:
        return nothing_known(scene, periods.last, found)
    known.sort(key=_size, reverse=True)
    said = [_leader(scene, one, aspect) for one in known[:NAMED]]
    return _(FIRST[flow_of(scene.asked.choice)]).format(
        period=_last(periods), reporter=scene.asked.reporter, leaders=joined(said)
    )


def _leader(scene: Scene, one: Standing, aspect: str) -> str:
    name = _in_sentence(scene, one.code)
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
    value = largest.figure.value or 0.0
    return _(LARGEST_BALANCE[value < 0]).format(
        year=_last(periods),
        reporter=scene.asked.reporter,
        partner=_in_sentence(scene, largest.code),
        value=mentioned(largest.figure, written(abs(value), largest.figure.unit)),
    )


def movers(scene: Scene, periods: Periods, found: Sequence[Standing]) -> str:
    """Return who rose and who fell most since the first period, if anybody did."""
    known = [
        (one.change.value, one.change)
        for one in found
        if one.change is not None and one.change.value is not None and not one.flag
    ]
    if not known:
        return ""
    (most, rise), (least, fall) = max(known, key=_first), min(known, key=_first)
    if most <= 0 and least >= 0:
        return ""
    said = MOVED if least < 0 < most else ROSE if most > 0 else FELL
    return _(said[flow_of(scene.asked.choice)]).format(
        first=written_period(periods.first),
        partner=_in_sentence(scene, rise.dim("partner")),
        rise=mentioned(rise),
        other=_in_sentence(scene, fall.dim("partner")),
        fall=mentioned(fall),
    )


def partners_of_last(scene: Scene, periods: Periods) -> Partners:
    """Return the partners of the flow in the last period."""
    of = "exports" if flow_of(scene.asked.choice) == "export" else "imports"
    return partners_in(scene.table, scene.asked.stream, of, periods.last)


def concentrated(found: Partners) -> str:
    """Return on how few partners a flow rests, or nothing where that is not known."""
    if found.figure("partner_hhi_low").value is None:
        return ""
    return _(
        "The Herfindahl-Hirschman index of partners is {hhi} (effective number: "
        "{number}); the {largest} largest make {ratio}."
    ).format(
        hhi=measure(found, "partner_hhi"),
        number=measure(found, "partner_effective_number"),
        largest=LARGEST,
        ratio=measure(found, "partner_concentration_ratio"),
    )


def measure(found: Partners, name: str) -> str:
    """Return a measure; both its bounds where they do not print alike."""
    point = found.figure(name)
    if point.value is not None:
        return mentioned(point)
    low, high = (found.figure(f"{name}_{end}") for end in ("low", "high"))
    if high.value is None:
        return _("{low} or more").format(low=mentioned(low))
    if written(low.value, low.unit) == written(high.value, high.unit):
        return mentioned(low)
    return _("{low} to {high}").format(low=mentioned(low), high=mentioned(high))


def no_partners(scene: Scene) -> str:
    """Return that a dataset is not divided by partner, or nothing if it is."""
    if scene.table.each_partner:
        return ""
    return _(
        "This dataset gives trade with the world or with groups alone, not by partner. "
        "Choose another dataset, or import one with partners."
    )


def not_concentrated(found: Partners) -> str:
    """Return why it cannot be said on how few partners a flow rests."""
    reason = found.figure("partner_hhi_low").reason
    return _("On how few partners it rests is not known: {reason}.").format(
        reason=reason_text(reason)
    )


def nothing_known(scene: Scene, period: str, found: Sequence[Standing] = ()) -> str:
    """Return that nothing is known by partner, and why."""
    reasons = [one.figure.reason for one in found if one.figure.reason]
    if reasons:
        return _("No trade by partner is known for {period}: {reason}.").format(
            period=written_period(period), reason=reason_text(reasons[0])
        )
    return _(
        "No trade of {reporter} by partner is published for these years. Choose "
        "another flow, product or dataset."
    ).format(reporter=scene.asked.reporter)


def notes(
    scene: Scene, periods: Periods, kept: Shown, *, is_bars: bool
) -> tuple[str, ...]:
    """Return what must be said beside the partners."""
    said = list(partly_known(scene, periods, kept.found))
    marked = is_bars and flow_of(scene.asked.choice) != BALANCE
    if marked and kept.aspect != "change" and not periods.is_one:
        said.append(
            _("The mark on a bar is where it was in {year}.").format(
                year=written_period(periods.first)
            )
        )
    return tuple(said)


def partly_known(
    scene: Scene, periods: Periods, found: Sequence[Standing]
) -> tuple[str, ...]:
    """Return with whom only a part of the period's trade is published."""
    names = [partner_name(scene, one.code) for one in found if one.flag]
    if not names:
        return ()
    if len(names) > MOST_NAMED:
        text = ngettext(
            "With {count} partner only part of {year} is published.",
            "With {count} partners only part of {year} is published.",
            len(names),
        )
        return (text.format(count=len(names), year=_last(periods)),)
    text = _("With {partners} only part of {year} is published.")
    return (text.format(partners=joined(names), year=_last(periods)),)


def _size(one: Standing) -> float:
    return abs(one.figure.value or 0.0)


def _first(change: tuple[float, Figure]) -> float:
    return change[0]
