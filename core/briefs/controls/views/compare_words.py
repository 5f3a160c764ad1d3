"""What is said where two jurisdictions are compared item by item."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs.controls.names import item_name
from core.briefs.controls.views.ladder_words import rung_name
from core.briefs.controls.words import items_said, status_name
from core.briefs.mentions import mentioned
from core.briefs.names import in_sentence
from core.format import written, written_period
from core.formulas.controls.licences import NOT_LISTED, NOT_TOLD
from core.i18n import N_, _
from core.joining import clauses, listed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.figure import Figure
    from core.formulas.controls.differences import Side
    from core.formulas.controls.thresholds import Apart
    from core.library import Library
    from core.tables.controls import Item

HEADINGS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "threshold": N_("Both, with another scope or threshold"),
        "policy": N_("Both, with another licensing policy"),
        "date": N_("Both, since another date"),
        "same": N_("Both, no difference known"),
        "first_only": N_("Only {first}"),
        "second_only": N_("Only {second}"),
        "unknown": N_("Unknown: a list is not read"),
    }
)


def heading(kind: str, first: str, second: str) -> str:
    """Return what stands above items of a kind."""
    return _(HEADINGS[kind]).format(first=first, second=second)


def legend() -> tuple[tuple[str, str], ...]:
    """Return what a mark means."""
    return (("differs", _("number that the other does not have")),)


def without_two() -> str:
    """Return why nothing is shown."""
    return _(
        "The workbook names fewer than two jurisdictions, so none can be compared."
    )


def both_names(item: Item) -> str:
    """Return an item's name in the language in use, and below it in the other one."""
    name = item_name(item)
    other = item.name_en if name == item.name_ja else item.name_ja
    return f"{name}\n{other}" if other and other != name else name


def reading(counts: Mapping[str, Figure], first: str, second: str) -> str:
    """Return how many items both control and how many differ, and what is unknown."""
    shared = [counts[kind] for kind in ("threshold", "policy", "date")]
    threshold, policy_apart, date = map(mentioned, shared)
    return _(
        "Both {first} and {second} control {same} without a known difference, "
        "{threshold} with another scope or threshold, {policy} with another licensing "
        "policy and {date} with another first day; by {first} alone {only_first} are "
        "controlled, by {second} alone {only_second}, and {unknown} are unknown."
    ).format(
        first=first,
        second=second,
        same=items_said(counts["same"]),
        threshold=threshold,
        policy=policy_apart,
        date=date,
        only_first=mentioned(counts["first_only"]),
        only_second=mentioned(counts["second_only"]),
        unknown=mentioned(counts["unknown"]),
    )


def policy_note(library: Library, destination: str) -> str:
    """Return for which destination policies are compared, and which days count."""
    days = _(
        "A date counts as another one only where both days of first control were read "
        "in the primary text for the very item."
    )
    if not destination:
        return days
    name = in_sentence(library, destination)
    said = _("Licensing policies are those toward {destination}.")
    return " ".join((said.format(destination=name), days))


def side(of: Side) -> str:
    """Return what a list says of an item, without its thresholds."""
    said = [status_name(of.entry.status), of.entry.list_no, policy(of), day(of)]
    return clauses(text for text in said if text)


def policy(of: Side) -> str:
    """Return the licensing policy; nothing where no source states it."""
    rung = of.policy.rung
    is_told = of.policy.level is not None and rung not in (NOT_LISTED, NOT_TOLD)
    return rung_name(rung) if is_told else ""


def day(of: Side) -> str:
    """Return since when an item is controlled, and whether that was read."""
    entry = of.entry
    date = entry.first_control_date or entry.effective_date
    if not date:
        return ""
    if of.day:
        return _("since {date}").format(date=written_period(date))
    return _("since {date}, not verified for the item").format(
        date=written_period(date)
    )


def apart(found: Sequence[Apart], first: str, second: str) -> str:
    """Return how far thresholds lie apart, and whose catches more."""
    whose = {
        "first": _("{name} broader").format(name=first),
        "second": _("{name} broader").format(name=second),
        "same": _("the same"),
    }
    said = []
    for one in found:
        ratio = written(one.ratio.value, "ratio") if one.ratio.value else ""
        text = _("{parameter}: × {ratio}").format(parameter=one.name, ratio=ratio)
        broader = whose.get(str(one.broader), _("not comparable"))
        said.append(listed([text if ratio else one.name, broader]))
    return clauses(said)


def heads(first: str, second: str) -> tuple[str, ...]:
    """Return the headings of the table."""
    columns = (_("status"), _("list number"), _("threshold"), _("policy"), _("date"))
    named = (
        _("{name}: {what}").format(name=name, what=what)
        for name in (first, second)
        for what in columns
    )
    return (_("Item"), _("What differs"), *named, _("Thresholds apart"))
