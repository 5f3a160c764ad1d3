"""What the view of chokepoints says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.controls import supply_words as said
from core.briefs.controls.views.chokepoint_parts import PART_HEADS
from core.briefs.controls.words import range_said
from core.briefs.mentions import mentioned
from core.i18n import _, ngettext
from core.joining import listed, sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.controls.asking import Scene
    from core.briefs.controls.views.chokepoints import Shown
    from core.indicators.chokepoints import SimpleRule


def heads() -> tuple[str, ...]:
    """Return the headings of the table."""
    return (
        _("Item"),
        *map(_, PART_HEADS.values()),
        *(_("Under control, lowest"), _("Under control, highest")),
        _("Concentration"),
        *(_("Score, lowest"), _("Score, highest")),
        *(_("Replacement ratio, lowest"), _("Replacement ratio, highest")),
        _("Simple rule"),
    )


def reading(scene: Scene, every: Sequence[Shown]) -> str:
    """Return which item is most of a chokepoint, and who could fill in most."""
    first = every[0]
    top = _(
        "The item with the highest score as a chokepoint is “{item}”: a score of "
        "{score}, with {range} of what {target} could buy abroad under control and a "
        "concentration of {hhi} points."
    ).format(
        item=first.name,
        score=range_said(*first.found.score),
        range=range_said(*first.found.coverage),
        target=said.target_said(scene),
        hhi=mentioned(first.found.hhi),
    )
    most = max(every, key=lambda one: one.found.parts["backfill"].value or 0.0)
    figure = most.found.parts["backfill"]
    if not figure.value:
        return sentences(
            (top, _("No member is known to supply what it does not control."))
        )
    fill = _(
        "Members leave most open for “{item}”: they supply {share} of the world "
        "without controlling it."
    ).format(item=most.name, share=mentioned(figure))
    return sentences((top, fill))


def rule(every: Sequence[Shown]) -> str:
    """Return how many items are chokepoints by the simple rule."""
    count = sum(one.found.rule.holds for one in every)
    return ngettext(
        "By the simple rule (members supply at least 75%, the largest supplier at "
        "least 50%, the target at most 5%) {count} of {items} items is a chokepoint.",
        "By the simple rule (members supply at least 75%, the largest supplier at "
        "least 50%, the target at most 5%) {count} of {items} items are chokepoints.",
        count,
    ).format(count=count, items=len(every))


def rule_said(rule: SimpleRule) -> str:
    """Return whether the simple rule holds, or which parts of it do not."""
    if rule.holds:
        return _("chokepoint")
    failing = (
        (rule.allied, _("members below 75%")),
        (rule.concentrated, _("no supplier of 50%")),
        (rule.needed, _("target above 5%")),
    )
    return listed(text for holds, text in failing if not holds)


def definition() -> str:
    """Return what the numbers mean."""
    return _(
        "The five parts of each item's world supply add up to 100%. Score: 100 × "
        "foreign supply under control × square root of (concentration ÷ 10,000) × "
        "(1 − substitutability, 0 where none is stated)."
    )
