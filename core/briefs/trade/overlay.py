"""What happened when, as marks on an axis of time: incidents, controls, agreements."""

from __future__ import annotations

import re
from itertools import groupby
from math import floor
from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs import fields
from core.briefs.data import datum
from core.briefs.exhibit import TimeMark
from core.format import written_period
from core.formulas.event import events_figure
from core.formulas.indicator import indicator_figure
from core.i18n import _, ngettext
from core.joining import clauses, listed
from core.tables.events import KINDS, events
from core.tables.memberships import agreements

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from core.briefs.exhibit import Field
    from core.casefile import Dataset
    from core.library import Library
    from core.selection import TradeChoice
    from core.tables.events import Event
    from core.tables.memberships import Agreement

AGREEMENT, EVENTS = "agreement", "events"
MOST_SAID = 4
"""More marks than these are read one by one only."""
_EXACT: Final = re.compile(r"\d{4}-\d\d(?!\d)")
PART = "/"
"""Between the kind of what is marked and the dataset it is from."""


class Overlay(NamedTuple):
    """Marks on an axis of time, and what is said of them below the chart."""

    marks: tuple[TimeMark, ...] = ()
    notes: tuple[str, ...] = ()


def overlay_field(library: Library, choice: TradeChoice) -> Iterator[Field]:
    """Yield the choice of what is marked, where the case tells of anything."""
    told = fields.titles(
        [one for one in library.of_kind(*KINDS) if _events(library, one)]
    )
    names = {
        **{f"{EVENTS}{PART}{slug}": title for slug, title in told.items()},
        **{
            f"{AGREEMENT}{PART}{code}": one.name
            for code, one in agreements(library).items()
            if any(map(one.since, one.series))
        },
    }
    if names:
        picked = choice.overlay if choice.overlay in names else ""
        yield fields.one("trade.overlay", _("Mar&ks"), {"": _("none"), **names}, picked)


def overlay(
    library: Library,
    choice: TradeChoice,
    economies: Collection[str],
    positions: Sequence[float],
    *,
    between: bool = False,
) -> Overlay:
    """Return what is marked on an axis, of what concerns some economies.

    Args:
        library: The case.
        choice: What was chosen to be marked.
        economies: Whose events are of interest.
        between: Whether those with others are not.
        positions: The periods of the chart, in years, oldest first.
    """
    kind, _part, code = choice.overlay.partition(PART)
    offered = next(overlay_field(library, choice), None)
    if not positions or offered is None or offered.chosen != (choice.overlay,):
        return Overlay()
    if kind == AGREEMENT:
        found = _joined(library, agreements(library)[code], economies)
    elif kind == EVENTS:
        happened = _happened(library, library.dataset(code), economies)
        found = [mark for mark, is_between in happened if is_between or not between]
    else:
        return Overlay()
    name = next(one.name for one in offered.options if one.code == choice.overlay)
    yearly = all(position == floor(position) for position in positions)
    placed = [
        mark._replace(position=floor(mark.position), when="") if yearly else mark
        for mark in found
    ]
    first, last = positions[0], positions[-1]
    within = tuple(mark for mark in placed if first <= mark.position <= last)
    return Overlay(within, (_note(name, within, len(found) - len(within)),))


def _note(name: str, marks: Sequence[TimeMark], others: int) -> str:
    """Return what the marks are, one after another while they are few."""
    if len(marks) > MOST_SAID:
        text = _("{events}: {count} marks; point at one to have it read.")
        return text.format(events=name, count=len(marks))
    if not marks:
        return _("{events}: nothing to be marked here.").format(events=name)
    said = _("{events}: {marks}.").format(
        events=name, marks=clauses(mark.said for mark in marks)
    )
    if not others:
        return said
    more = ngettext(
        "{count} more lies outside the chart.",
        "{count} more lie outside the chart.",
        others,
    )
    return f"{said} {more.format(count=others)}"


def _joined(
    library: Library, agreement: Agreement, economies: Collection[str]
) -> list[TimeMark]:
    """Return when each of some economies joined; what is undated has no mark."""
    found = []
    for one in agreement.series:
        since = agreement.since(one)
        point = agreement.table.point(one, since or "")
        if one.economy in economies and since and point and point.position is not None:
            name = library.economies.name(one.economy)
            figure = indicator_figure(agreement.table, one, since)
            said = listed((since, name, agreement.name))
            when = _unless_exact(since)
            found.append(TimeMark(point.position, name, said, datum(figure), when))
    return sorted(found, key=lambda mark: mark.position)


def _happened(
    library: Library, dataset: Dataset, economies: Collection[str]
) -> list[tuple[TimeMark, bool]]:
    """Return the events in which one of some economies acted or was aimed at.

    Those alike in date and parties are one mark. With each goes whether it names
    nobody but these economies.
    """
    concerned = [
        event
        for event in _events(library, dataset)
        if {event.actor, event.target} & {*economies}
    ]
    concerned.sort(key=lambda event: (event.date, event.actor, event.target))
    alike = groupby(concerned, lambda event: (event.date, event.actor, event.target))
    return [
        (_mark(library, dataset, [*group]), {actor, target} <= {*economies, ""})
        for (_date, actor, target), group in alike
    ]


def _mark(library: Library, dataset: Dataset, alike: Sequence[Event]) -> TimeMark:
    first, name = alike[0], library.economies.name
    whose = name(first.target or first.actor)
    parties = (
        _("{actor} against {target}").format(
            actor=name(first.actor), target=name(first.target)
        )
        if first.target
        else name(first.actor)
    )
    what = (event.product or event.note for event in alike)
    told = dict.fromkeys(text.rstrip(".") for text in what if text)
    said = listed((first.date, parties, *told))
    figure = events_figure(dataset, alike)
    when = _unless_exact(first.date)
    return TimeMark(first.position or 0.0, whose, said, datum(figure), when)


def _unless_exact(date: str) -> str:
    """Return a date that is known to the year only; nothing if it names a month."""
    return "" if _EXACT.match(date) else written_period(date)


def _events(library: Library, dataset: Dataset) -> list[Event]:
    """Return the events of a dataset that have a date."""
    found = events(library.case, dataset, library.economies)
    return [event for event in found if event.position is not None]
