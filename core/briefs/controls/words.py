"""What the export controls tab says; a range is always said as a range."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.mentions import mentioned
from core.format import written, written_period
from core.i18n import N_, _, ngettext
from core.joining import clauses, listed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.briefs.controls.asking import Scene
    from core.briefs.controls.views.coverage import Covered
    from core.figure import Figure
    from core.formulas.controls.counts import EntryCounts
    from core.formulas.controls.lists import Pairing
    from core.tables.controls import ControlsTable, Entry
    from core.tables.controls.rows import Parameter

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

SIGNS: Final = {"<=": "≤", ">=": "≥"}
"""By operator of a threshold how it is printed; others are as they are."""


def status_name(status: str) -> str:
    """Return a status in words."""
    return _(STATUS_NAMES[status])


def legend() -> tuple[tuple[str, str], ...]:
    """Return every status with its words."""
    return tuple((status, _(name)) for status, name in STATUS_NAMES.items())


def thresholds_of(
    table: ControlsTable, item: str, jurisdiction: str, entry: Entry
) -> str:
    """Return the thresholds of an entry: its parameters, else its own words."""
    found = table.parameters_of(item, jurisdiction, entry)
    return listed(map(parameter_text, found)) or entry.parameter_text


def parameter_text(parameter: Parameter) -> str:
    """Return a threshold as it is written: its name, the sign, its value and unit.

    Example:
        >>> from core.tables.controls.rows import Parameter
        >>> parameter_text(Parameter(name="overlay", op="<=", value="2.4", unit="nm"))
        'overlay ≤ 2.4 nm'
    """
    if parameter.op == "between":
        value = f"{parameter.value}–{parameter.value2}"
    else:
        value = " ".join((SIGNS.get(parameter.op, parameter.op), parameter.value))
    said = (parameter.name.replace("_", " "), value, parameter.unit)
    return " ".join(text.strip() for text in said if text.strip())


def entry_said(
    table: ControlsTable, item: str, jurisdiction: str, name: str, item_called: str
) -> str:
    """Return what is known of an item on a list."""
    entry = table.entry(item, jurisdiction)
    thresholds = thresholds_of(table, item, jurisdiction, entry)
    return status_text(name, item_called, entry, thresholds)


def as_of_name(scene: Scene) -> str:
    """Return the date at which the lists are looked at, as a chart writes it."""
    return _("as at {date}").format(date=written_period(scene.as_of))


def as_of_note(scene: Scene) -> str:
    """Return the date at which the lists are looked at."""
    return _("Lists as at {date}.").format(date=written_period(scene.as_of))


def status_text(
    jurisdiction: str, item: str, entry: Entry, thresholds: str = ""
) -> str:
    """Return what is known of one cell of the matrix."""
    said = [
        _("{jurisdiction}, {item}: {status}").format(
            jurisdiction=jurisdiction, item=item, status=status_name(entry.status)
        )
    ]
    if entry.list_no:
        said.append(_("number {number}").format(number=entry.list_no))
    if thresholds:
        said.append(_("threshold: {text}").format(text=thresholds))
    if entry.effective_date:
        said.append(_("since {date}").format(date=entry.effective_date))
    if entry.verification:
        said.append(_("checked: {how}").format(how=entry.verification))
    return clauses(said)


def items_said(figure: Figure) -> str:
    """Return so many items, in words."""
    text = ngettext("{count} item", "{count} items", _number(figure))
    return text.format(count=mentioned(figure))


def _number(figure: Figure) -> int:
    """Return a count, by which words take their form; unknown is of many."""
    return 0 if figure.value is None else int(figure.value)


def matrix_reading(counts: EntryCounts) -> str:
    """Return how much is controlled and how much nobody has read."""
    return _(
        "Of {cells} entries ({items} in {jurisdictions}) "
        "{controlled} are controlled at least in part, {unlisted} are not listed "
        "or not in force, and {unknown} are unknown."
    ).format(
        cells=mentioned(counts.entries),
        items=items_said(counts.items),
        jurisdictions=ngettext(
            "{count} jurisdiction", "{count} jurisdictions", _number(counts.lists)
        ).format(count=mentioned(counts.lists)),
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
    called: str,
    found: Mapping[tuple[str, str], Pairing],
    best: tuple[str, str] | None,
    counts: tuple[Figure, Figure] | None,
) -> str:
    """Return the pair that is sure to line up best.

    Args:
        called: What those two are called.
        found: How each pair lines up.
        best: That pair, if there is one.
        counts: Of it, the items known on both sides, and all items.
    """
    if best is None or counts is None:
        return _("No two of these lists can be compared.")
    known, items = counts
    return ngettext(
        "The lists that line up best for certain are those of {pair}: {range} of the "
        "items that either controls are on both, with {known} of {items} item known "
        "on both sides.",
        "The lists that line up best for certain are those of {pair}: {range} of the "
        "items that either controls are on both, with {known} of {items} items known "
        "on both sides.",
        _number(items),
    ).format(
        pair=called,
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
