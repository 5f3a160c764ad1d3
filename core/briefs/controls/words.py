"""What the export controls tab says; a range is always said as a range."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.mentions import mentioned
from core.format import written
from core.i18n import N_, _
from core.joining import clauses

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.briefs.controls.views.coverage import Covered
    from core.figure import Figure
    from core.formulas.controls.counts import EntryCounts
    from core.formulas.controls.lists import Pairing
    from core.tables.controls import Entry

STATUS_NAMES: Final = {
    "controlled": N_("controlled"),
    "broader": N_("controlled, broader"),
    "narrower": N_("controlled in part"),
    "not_listed": N_("not listed"),
    "proposed": N_("proposed"),
    "suspended": N_("suspended"),
    "expired": N_("expired"),
    "unknown": N_("unknown: not read"),
}


def pair_heads() -> tuple[str, ...]:
    """Return the headings of the table of pairs."""
    return (
        *(_("Pair"), _("Lowest"), _("Highest"), _("Known items only")),
        *(_("Known items"), _("First covered by second"), _("Second covered by first")),
    )


def status_name(status: str) -> str:
    """Return a status in words."""
    return _(STATUS_NAMES[status])


def legend() -> tuple[tuple[str, str], ...]:
    """Return every status with its words."""
    return tuple((status, _(name)) for status, name in STATUS_NAMES.items())


def status_text(jurisdiction: str, item: str, entry: Entry) -> str:
    """Return what is known of one cell of the matrix."""
    said = [
        _("{jurisdiction}, {item}: {status}").format(
            jurisdiction=jurisdiction, item=item, status=status_name(entry.status)
        )
    ]
    if entry.list_no:
        said.append(_("number {number}").format(number=entry.list_no))
    if entry.effective_date:
        said.append(_("since {date}").format(date=entry.effective_date))
    if entry.verification:
        said.append(_("checked: {how}").format(how=entry.verification))
    return clauses(said)


def matrix_reading(counts: EntryCounts) -> str:
    """Return how much is controlled and how much nobody has read."""
    return _(
        "Of {cells} entries ({items} items in {jurisdictions} jurisdictions) "
        "{controlled} are controlled at least in part, {unlisted} are not listed "
        "or not in force, and {unknown} are unknown."
    ).format(
        cells=mentioned(counts.entries),
        items=mentioned(counts.items),
        jurisdictions=mentioned(counts.lists),
        controlled=mentioned(counts.controlled),
        unlisted=mentioned(counts.others),
        unknown=mentioned(counts.unread),
    )


def best_aligned(
    found: Mapping[tuple[str, str], Pairing],
) -> tuple[str, str] | None:
    """Return the pair that is sure to line up best, if any can be compared."""
    known = {
        pair: both.low.value
        for pair, both in found.items()
        if both.low.value is not None and both.known_items
    }
    return max(known, key=lambda pair: known[pair]) if known else None


def pairs_reading(
    titles: Mapping[tuple[str, str], str],
    found: Mapping[tuple[str, str], Pairing],
    best: tuple[str, str] | None,
    counts: tuple[Figure, Figure] | None,
) -> str:
    """Return the pair that is sure to line up best.

    Args:
        titles: What each pair is called.
        found: How each lines up.
        best: That pair, if there is one.
        counts: Of it, the items known on both sides, and all items.
    """
    if best is None or counts is None:
        return _("No two of these lists can be compared.")
    known, items = counts
    return _(
        "The lists that line up best for certain are {pair}: {range} of the items that "
        "either controls, with {known} of {items} items known on both sides."
    ).format(
        pair=titles[best],
        range=range_said(found[best].low, found[best].high),
        known=mentioned(known),
        items=mentioned(items),
    )


def coverage_reading(members: str, target: str, found: Covered) -> str:
    """Return how much of the supply is under control, as a range."""
    return _(
        "Of the foreign supply {target} could buy, {range} is under control "
        "by {members}."
    ).format(target=target, range=range_said(found.low, found.high), members=members)


def range_said(low: Figure, high: Figure) -> str:
    """Return a range as a sentence takes it, its figures mentioned."""
    first, last = mentioned(low), mentioned(high)
    if written(low.value, low.unit) == written(high.value, high.unit):
        return first
    return _("{low} to {high}").format(low=first, high=last)


def range_text(low: Figure, high: Figure) -> str:
    """Return a range as text; one number where the bounds are the same."""
    if low.value is None or high.value is None:
        return _("not known")
    first, last = written(low.value, low.unit), written(high.value, high.unit)
    if first == last:
        return first
    return _("{low} to {high}").format(low=first, high=last)
