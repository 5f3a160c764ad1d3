"""What the list of gaps says, and that of lists to be read."""

from __future__ import annotations

from math import isnan
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs.controls import supply_words as said
from core.briefs.controls.names import item_name
from core.briefs.mentions import mentioned
from core.format import joined
from core.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.briefs.controls.asking import Scene
    from core.formulas.controls.gaps import Gap
    from core.formulas.controls.portfolio import Portfolio
    from core.tables.controls import Entry

REASONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "not_listed": N_("not listed"),
        "narrower": N_("controlled in part only"),
        "proposed": N_("proposed, not in force"),
        "suspended": N_("suspended"),
        "expired": N_("expired"),
        "unknown": N_("unknown: the law has not been read"),
    }
)
"""By status why there is a gap, or something to verify."""

ASKS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "not_listed": N_("Ask {jurisdiction} to list “{item}”."),
        "narrower": N_(
            "Ask {jurisdiction} to control “{item}” as widely as the others."
        ),
        "proposed": N_(
            "Ask {jurisdiction} to bring the proposed control of “{item}” into force."
        ),
        "suspended": N_("Ask {jurisdiction} to end the suspension for “{item}”."),
        "expired": N_("Ask {jurisdiction} to renew the control of “{item}”."),
        "unknown": N_("Read the law of {jurisdiction} on “{item}”."),
    }
)
"""By status what is suggested."""


def title(*, is_gap: bool) -> str:
    """Return what the list is of."""
    if is_gap:
        return _("Backfill gaps: supplied by members and not controlled by them")
    return _("To verify: supplied by members whose lists have not been read")


def heads(*, is_gap: bool) -> tuple[str, ...]:
    """Return the headings of the table."""
    return (
        *(_("Item"), _("Held by"), _("Share of world supply")),
        _("Control gap") if is_gap else _("Supply to verify"),
        *(_("Reason"), _("Suggested") if is_gap else _("To do")),
    )


def reason(entry: Entry) -> str:
    """Return why it is in the list."""
    return _(REASONS[entry.status]) if entry.status in REASONS else entry.status


def ask(scene: Scene, one: Gap, entry: Entry) -> str:
    """Return what is to be done about it, as a sentence."""
    text = ASKS.get(entry.status, ASKS["unknown"])
    return _(text).format(
        jurisdiction=said.members_said(scene, (one.jurisdiction,)),
        item=item_name(one.item),
    )


def reading(scene: Scene, found: Sequence[Gap], *, is_gap: bool) -> str:
    """Return which is the largest."""
    first = found[0]
    entry = scene.table.entry(first.item.item_id, first.jurisdiction)
    names = {
        "item": item_name(first.item),
        "jurisdiction": said.members_said(scene, (first.jurisdiction,)),
        "target": said.target_said(scene),
        "share": mentioned(first.figure),
        "reason": reason(entry),
    }
    if is_gap:
        return _(
            "The largest gap is “{item}”: of what {target} could buy abroad, "
            "{jurisdiction} could supply {share} without control ({reason})."
        ).format(**names)
    return _(
        "The list to read first is that of {jurisdiction} on “{item}”: behind it "
        "stands {share} of what {target} could buy abroad, controlled or not."
    ).format(**names)


def none_left(*, is_gap: bool) -> str:
    """Return that a list is empty, and where the other is."""
    if is_gap:
        return _(
            "No gap is known: members control all they are known to supply, or their "
            "lists have not been read; see what is to verify."
        )
    return _("Nothing is to verify: the lists of all members that supply were read.")


def unweighed(portfolio: Portfolio) -> str:
    """Return which items cannot be ranked, if any."""
    names = [item_name(item) for item in portfolio.counted if isnan(item.weight)]
    if not names:
        return ""
    return _(
        "The weight of these items cannot be read, so they are not ranked: {items}."
    ).format(items=joined(names))


def drawn(shown: int, found: int) -> str:
    """Return how many are drawn where not all are."""
    if shown == found:
        return ""
    return _("The {shown} largest of {found} are drawn; the table has all.").format(
        shown=shown, found=found
    )


def apart(count: int, *, is_gap: bool) -> str:
    """Return how many stand in the other list."""
    if is_gap:
        return ngettext(
            "Apart from these, {count} pair of item and jurisdiction is to verify: it "
            "is no gap before the law has been read.",
            "Apart from these, {count} pairs of item and jurisdiction are to verify: "
            "they are no gaps before the law has been read.",
            count,
        ).format(count=count)
    return ngettext(
        "Apart from these, {count} gap is known.",
        "Apart from these, {count} gaps are known.",
        count,
    ).format(count=count)


def definition(*, is_gap: bool) -> str:
    """Return what the numbers mean."""
    if is_gap:
        return _(
            "Gap: the item's weight × the member's share of world supply × (1 − "
            "strength of its control) ÷ supply outside the target."
        )
    return _(
        "Supply to verify: the item's weight × the member's share of world supply ÷ "
        "supply outside the target."
    )
