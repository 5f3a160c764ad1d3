"""What has changed since the last briefing, and what is about to start or to end."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from core.briefs import fields
from core.briefs.controls.bar import as_of_field
from core.briefs.controls.names import item_name, jurisdiction_name, list_name
from core.briefs.controls.views import changelog_words as words
from core.briefs.data import cell, label_cell
from core.briefs.framing import Told, framed, table_of
from core.briefs.names import with_article
from core.briefs.timeline_spec import Span, TimelineRow, TimelineSpec
from core.format import joined, written_period
from core.formulas.controls.changing import ENTRIES, changes_between
from core.i18n import _
from core.moment import today
from core.tables.controls.dates import is_whole, position
from core.tables.controls.rows import KINDS, Jurisdiction, Party

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.briefs.exhibit import Exhibit, Field, TableCell
    from core.formulas.controls.changing import Change
    from core.library import Library
    from core.selection import Selection

AHEAD: Final = timedelta(days=90)
"""So far ahead one looks for what is about to start or to end."""
BACK: Final = timedelta(days=365)
"""So far back where nothing was ever pinned for a briefing."""
MOST_NAMED: Final = 3
"""So many items are named where more changed on one day."""


def changelog(
    library: Library, selection: Selection
) -> tuple[tuple[Field, ...], Exhibit | str]:
    """Return what rows of the case say happened since a date, and what is to come."""
    choice = selection.controls
    if not library.of_kind("controls"):
        return (), words.without_lists()
    at = choice.as_of if is_whole(choice.as_of) else today()
    since = choice.since if is_whole(choice.since) else _last_pinned(library, at)
    ahead = (date.fromisoformat(at) + AHEAD).isoformat()
    known = [change.date for change in changes_between(library, "", "9999-12-31")]
    bar = (
        _since_field(known, choice.since, at),
        as_of_field(known, choice.as_of),
    )
    past = changes_between(library, since, at)
    coming = changes_between(library, at, ahead)
    if not (past or coming):
        return bar, words.nothing(since, at, ahead)
    dataset = library.dataset(dict((past or coming)[0].rows.dims)["dataset"])
    names = _names(library)
    told = Told(
        key="controls.changelog",
        title=words.title(since, at),
        unit=_("what changed, and when"),
        reading=words.reading(past, coming, _in_sentence(library), since),
        definition=dataset.said("definition"),
    )
    rows = (_row(library, names, change, at) for change in (*past, *coming))
    table = table_of(words.heads(), rows, labels=4)
    chart = _chart(library, names, (*past, *coming), at)
    return bar, framed(dataset, told, chart, table, words.notes(ahead))


def _last_pinned(library: Library, at: str) -> str:
    """Return the day before the last exhibit was pinned; a year back if none was."""
    pinned = [
        step.done_at[:10]
        for step in library.steps
        if step.what == "pin" and step.is_done
    ]
    before = [day for day in pinned if day < at]
    return max(before, default=(date.fromisoformat(at) - BACK).isoformat())


def _since_field(known: Iterable[str], chosen: str, at: str) -> Field:
    past = {day: written_period(day) for day in sorted({*known, chosen}) if day < at}
    past.pop("", None)
    names = {**past, "": _("Last briefing")}
    return fields.slider("controls.since", _("&Since"), names, chosen)


def _names(library: Library) -> dict[str, str]:
    return {
        known.jurisdiction_id: jurisdiction_name(library, known)
        for known in library.control_rows(Jurisdiction)
    }


def _in_sentence(library: Library) -> dict[str, str]:
    return {
        known.jurisdiction_id: with_article(
            known.iso3, jurisdiction_name(library, known)
        )
        for known in library.control_rows(Jurisdiction)
    }


def _what(library: Library, change: Change) -> str:
    """Return what changed: lists by name, measures, and items, of many the first."""
    said = list(change.what)
    if change.kind == KINDS[Party]:
        said = [list_name(name) for name in said]
    if change.kind == ENTRIES:
        table = library.controls(dict(change.rows.dims)["dataset"])
        items = {item.item_id: item_name(item) for item in table.items}
        said = [items.get(code, code) for code in said]
    if len(said) <= MOST_NAMED:
        return joined(said)
    return words.and_more(said[:MOST_NAMED], len(said) - MOST_NAMED)


def _row(
    library: Library, names: Mapping[str, str], change: Change, at: str
) -> tuple[TableCell, ...]:
    return (
        label_cell(change.date),
        label_cell(names.get(change.jurisdiction, change.jurisdiction)),
        label_cell(words.happened(change, is_coming=change.date > at)),
        label_cell(_what(library, change)),
        cell(change.rows),
    )


def _chart(
    library: Library, names: Mapping[str, str], changes: Sequence[Change], at: str
) -> TimelineSpec:
    codes = dict.fromkeys(change.jurisdiction for change in changes)
    return TimelineSpec(
        rows=tuple(
            TimelineRow(
                names.get(code, code),
                tuple(
                    _span(library, change, at)
                    for change in changes
                    if change.jurisdiction == code
                ),
                code,
            )
            for code in codes
        ),
        today=position(at) or 0.0,
        today_name=at,
        legend=(),
    )


def _span(library: Library, change: Change, at: str) -> Span:
    is_coming = change.date > at
    happened = words.happened(change, is_coming=is_coming)
    what = _what(library, change)
    return Span(
        kind="draft" if is_coming else "measure",
        name=words.to_what(happened, what),
        said=words.said(change.date, happened, what),
        start=position(change.date),
        figure_id=change.rows.id,
        soon=is_coming,
    )
