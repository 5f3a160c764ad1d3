"""What the products view says: what is traded most, what moved, what is left over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.mentions import mentioned
from core.briefs.reasons import reason_text
from core.briefs.trade import words
from core.briefs.trade.choices import BALANCE, flow_of
from core.briefs.trade.names import coded_name, product_name
from core.briefs.trade.shown import is_unknown, moved, none_traded, positive
from core.format import joined, written, written_period
from core.i18n import N_, _, ngettext
from core.joining import sentences
from core.tables.products import WHOLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.framing import Told
    from core.briefs.trade.asking import Scene
    from core.briefs.trade.periods import Periods
    from core.briefs.trade.shown import Shown
    from core.briefs.trade.standing import Standing
    from core.figure import Figure

NAMED: Final = 3
LONGEST: Final = 60
"""More letters than this a name in a sentence does not have."""
TITLES: Final = {
    "export": N_("Exports of {reporter} to {partner} by product: {product}, {period}"),
    "import": N_(
        "Imports of {reporter} from {partner} by product: {product}, {period}"
    ),
    "balance": N_(
        "Trade balance of {reporter} with {partner} by product: {product}, {period}"
    ),
}
CHANGES: Final = {
    "export": N_(
        "Change of exports of {reporter} to {partner} by product: {product}, {period}"
    ),
    "import": N_(
        "Change of imports of {reporter} from {partner} by product: {product}, {period}"
    ),
    "balance": N_(
        "Change of the trade balance of {reporter} with {partner} by product: "
        "{product}, {period}"
    ),
}
FIRST: Final = {
    "export": N_("In {period} {reporter} exported to {partner} most of {leaders}."),
    "import": N_("In {period} {reporter} imported from {partner} most of {leaders}."),
}
FIRST_KNOWN: Final = {
    "export": N_(
        "In {period} {reporter} exported to {partner}, of what is known, most of "
        "{leaders}."
    ),
    "import": N_(
        "In {period} {reporter} imported from {partner}, of what is known, most of "
        "{leaders}."
    ),
}
"""Where of some product the flow is not known."""
ALONE: Final = {
    "export": N_(
        "Of the exports of {reporter} to {partner} in {period} only one product is "
        "published: {leaders}."
    ),
    "import": N_(
        "Of the imports of {reporter} from {partner} in {period} only one product is "
        "published: {leaders}."
    ),
}
"""What is said where no product is more than another."""
SIDES: Final = N_(
    "In {period} the largest surplus of {reporter} with {partner} was in {surplus}, "
    "the largest deficit in {deficit}."
)
SURPLUS: Final = N_(
    "In {period} the largest surplus of {reporter} with {partner} was in {surplus}."
)
DEFICIT: Final = N_(
    "In {period} the largest deficit of {reporter} with {partner} was in {deficit}."
)
MOVED: Final = {
    "export": N_(
        "Since {first} exports of {product} have risen most ({rise}), and those of "
        "{other} have fallen most ({fall})."
    ),
    "import": N_(
        "Since {first} imports of {product} have risen most ({rise}), and those of "
        "{other} have fallen most ({fall})."
    ),
    "balance": N_(
        "Since {first} the balance in {product} has risen most ({rise}), and that in "
        "{other} has fallen most ({fall})."
    ),
}
ROSE: Final = {
    "export": N_("Since {first} exports of {product} have risen most ({rise})."),
    "import": N_("Since {first} imports of {product} have risen most ({rise})."),
    "balance": N_("Since {first} the balance in {product} has risen most ({rise})."),
}
FELL: Final = {
    "export": N_("Since {first} exports of {other} have fallen most ({fall})."),
    "import": N_("Since {first} imports of {other} have fallen most ({fall})."),
    "balance": N_("Since {first} the balance in {other} has fallen most ({fall})."),
}
MOVES: Final = {"both": MOVED, "up": ROSE, "down": FELL}


def told_of(
    scene: Scene, periods: Periods, level: str, aspect: str, reading: str
) -> Told:
    """Return the words around a chart of products."""
    asked, flow = scene.asked, flow_of(scene.asked.choice)
    is_change = aspect == "change"
    title = _((CHANGES if is_change else TITLES)[flow]).format(
        reporter=asked.reporter,
        partner=asked.partner,
        product=coded_name(scene.table, level),
        period=periods.said if is_change else written_period(periods.last),
    )
    return words.told(scene.table.dataset, asked, "trade.products", title, reading)


def reading(scene: Scene, periods: Periods, kept: Shown) -> str:
    """Return what is traded most, or left over, and what has moved most."""
    most = moved(scene, periods, ("product", kept.found), MOVES, in_sentence)
    known = [one for one in kept.found if one.figure.value is not None]
    if kept.aspect == "change" and most:
        return most
    if flow_of(scene.asked.choice) == BALANCE:
        return sentences((_sides(scene, periods, kept.found), most))
    return sentences((_leaders(scene, periods, known), most if known[1:] else ""))


def in_sentence(scene: Scene, code: str) -> str:
    """Return a product as a sentence takes it: a name of many lines is cut."""
    name = product_name(scene.table, code)
    if name == code and code.isdigit():
        return _("product {code}").format(code=code)
    return name if len(name) <= LONGEST else f"{name[:LONGEST].rstrip()}…"


def _leaders(scene: Scene, periods: Periods, found: Sequence[Standing]) -> str:
    said = [_leader(scene, one) for one in positive(found)[:NAMED]]
    if not said:
        return none_traded(scene, periods)
    texts = FIRST_KNOWN if is_unknown(found) else FIRST if said[1:] else ALONE
    return _(texts[flow_of(scene.asked.choice)]).format(
        period=written_period(periods.last),
        reporter=scene.asked.reporter,
        partner=scene.asked.partner,
        leaders=joined(said),
    )


def _leader(scene: Scene, one: Standing) -> str:
    name = in_sentence(scene, one.code)
    if one.share is None or one.share.value is None:
        return _("{product} ({value})").format(
            product=name, value=mentioned(one.figure)
        )
    return _("{product} ({value}, {share})").format(
        product=name, value=mentioned(one.figure), share=mentioned(one.share)
    )


def _sides(scene: Scene, periods: Periods, found: Sequence[Standing]) -> str:
    """Return in which product the surplus is largest, and in which the deficit."""
    known = [
        (one.figure.value, one.figure) for one in found if one.figure.value is not None
    ]
    (most, surplus), (least, deficit) = max(known, key=_size), min(known, key=_size)
    if most == least == 0:
        return none_traded(scene, periods)
    said = (SIDES if least < 0 else SURPLUS) if most > 0 else DEFICIT
    return _(said).format(
        period=written_period(periods.last),
        reporter=scene.asked.reporter,
        partner=scene.asked.partner,
        surplus=_side(scene, surplus),
        deficit=_side(scene, deficit),
    )


def _side(scene: Scene, figure: Figure) -> str:
    value = written(abs(figure.value or 0.0), figure.unit)
    return _("{product} ({value})").format(
        product=in_sentence(scene, figure.dim("product")),
        value=mentioned(figure, value),
    )


def no_products() -> str:
    """Return that a dataset is not divided by product."""
    return _(
        "This dataset gives trade in all products together. Choose a dataset with "
        "products, or import one: by the Harmonized System, the SITC, end use or the "
        "like."
    )


def nothing_known(scene: Scene, level: str, found: Sequence[Standing] = ()) -> str:
    """Return that nothing is known of the products at a level, and why."""
    said = {
        "reporter": scene.asked.reporter,
        "partner": scene.asked.partner,
        "product": coded_name(scene.table, level),
    }
    reasons = [one.figure.reason for one in found if one.figure.reason]
    if reasons:
        return _(
            "No trade of {reporter} with {partner} in the products of {product} is "
            "known: {reason}."
        ).format(**said, reason=reason_text(reasons[0]))
    if level == WHOLE:
        return _(
            "Trade of {reporter} with {partner} is not published by product for these "
            "years. Choose another partner, flow or dataset."
        ).format(**said)
    return _(
        "No trade of {reporter} with {partner} in the products of {product} is "
        "published for these years. Choose another product, partner or flow."
    ).format(**said)


def partly_known(periods: Periods, kept: Shown) -> tuple[str, ...]:
    """Return of how many products only a part of the period's trade is published."""
    partial = sum(1 for one in kept.shown if one.flag)
    if not partial:
        return ()
    text = ngettext(
        "Of {count} product only part of {period} is published.",
        "Of {count} products only part of {period} is published.",
        partial,
    )
    return (text.format(count=partial, period=written_period(periods.last)),)


def _size(each: tuple[float, Figure]) -> float:
    return each[0]
