"""What the target has done in return: its measures, and whom it has listed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs import fields
from core.briefs.controls.bar import as_of_field
from core.briefs.controls.names import jurisdiction_name, list_name
from core.briefs.controls.views import measure_words as words
from core.briefs.controls.views import response_words as said
from core.briefs.controls.views import timeline_words
from core.briefs.controls.views.measure_spans import measure_span
from core.briefs.data import cell, label_cell
from core.briefs.exhibit import TableCell
from core.briefs.framing import Told, framed, table_of
from core.briefs.timeline_spec import Span, TimelineRow, TimelineSpec
from core.format import joined
from core.formulas.controls.measures import EVERY_STATUS, measures_figure, measures_of
from core.formulas.controls.told import days_figure, rows_figure
from core.i18n import _
from core.moment import today
from core.tables.controls.dates import position
from core.tables.controls.measures import LIVE
from core.tables.controls.rows import Jurisdiction, Party

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.briefs.exhibit import Exhibit, Field
    from core.casefile import Dataset
    from core.figure import Figure
    from core.library import Library
    from core.selection import Selection
    from core.tables.controls import ControlsTable
    from core.tables.controls.rows import Measure

TARGET: Final = "target"


class Live(NamedTuple):
    """A measure of the target, what it is at the date, and how long until it ends."""

    measure: Measure
    status: str
    row: Figure
    days: Figure | None


class Listed(NamedTuple):
    """How many parties of an economy stand on a list of the target."""

    list_name: str
    economy: str
    parties: Figure


def response(
    library: Library, selection: Selection
) -> tuple[tuple[Field, ...], Exhibit | str]:
    """Return the measures of the target at a date, and the parties it has listed."""
    choice = selection.controls
    at = choice.as_of or today()
    known = library.control_rows(Jurisdiction)
    targets = {one.jurisdiction_id: one for one in known if one.role == TARGET}
    if not targets:
        return (), said.without_target()
    tables = _with_measures(library, targets)
    if not tables:
        names = [jurisdiction_name(library, one) for one in targets.values()]
        return (), said.without_measures(names)
    slugs = [one.dataset.slug for one in tables]
    table = tables[slugs.index(choice.dataset) if choice.dataset in slugs else 0]
    bar = (
        fields.dataset(
            "controls.dataset", [one.dataset for one in tables], table.dataset.slug
        ),
        as_of_field(_dates(table, targets), choice.as_of),
    )
    return bar, _exhibit(library, table, targets, at)


def _with_measures(
    library: Library, targets: dict[str, Jurisdiction]
) -> list[ControlsTable]:
    """Return the datasets that tell of a measure of a target."""
    tables = (library.controls(known.slug) for known in library.of_kind("controls"))
    return [
        table
        for table in tables
        if any(measure.jurisdiction_id in targets for measure in table.measures)
    ]


def _exhibit(
    library: Library, table: ControlsTable, targets: dict[str, Jurisdiction], at: str
) -> Exhibit:
    found = measures_of(table, tuple(targets), at)
    live = [_live(table.dataset, measure, status, at) for measure, status in found]
    live.sort(key=lambda one: one.measure.effective_date)
    listed = list(_parties(library, targets))
    counts = {
        status: measures_figure(table, tuple(targets), at, status)
        for status in (EVERY_STATUS, *LIVE)
    }
    names = {code: jurisdiction_name(library, one) for code, one in targets.items()}
    told = Told(
        key="controls.response",
        title=_("Measures of {targets}, as of {date}").format(
            targets=joined(list(names.values())), date=at
        ),
        unit=_("measures and when they hold"),
        reading=said.reading(live, listed, counts, at),
        definition=table.dataset.said("definition"),
    )
    listing = table_of(
        said.heads(), [*map(_row, live), *map(_party_row, listed)], labels=5
    )
    return framed(
        table.dataset, told, _chart(live, targets, names, at), listing, said.notes()
    )


def _chart(
    live: Sequence[Live],
    targets: dict[str, Jurisdiction],
    names: dict[str, str],
    at: str,
) -> TimelineSpec:
    rows = (
        TimelineRow(
            names[code],
            tuple(_span(one, at) for one in live if _is_of(one, code)),
            target.iso3,
        )
        for code, target in targets.items()
    )
    shown = tuple(row for row in rows if row.spans)
    spans = [span for row in shown for span in row.spans]
    signs = {span.kind for span in spans}
    signs |= {mark for span in spans for mark in timeline_words.marks_of(span)}
    return TimelineSpec(
        rows=shown,
        today=position(at) or 0.0,
        today_name=at,
        legend=timeline_words.legend(signs),
    )


def _is_of(live: Live, jurisdiction: str) -> bool:
    return live.measure.jurisdiction_id == jurisdiction


def _dates(table: ControlsTable, targets: dict[str, Jurisdiction]) -> set[str]:
    told = (
        date
        for one in table.measures
        if one.jurisdiction_id in targets
        for date in (one.effective_date, one.expires)
    )
    return {date for date in told if position(date) is not None}


def _live(dataset: Dataset, measure: Measure, status: str, at: str) -> Live:
    row = dataset, "control_measure", {"measure_id": measure.measure_id}
    ends = bool(measure.expires)
    return Live(
        measure,
        status,
        rows_figure(*row, "measure_id", 1),
        days_figure(*row, "expires", measure.expires, at) if ends else None,
    )


def _span(live: Live, at: str) -> Span:
    """Return a measure as a bar; what is suspended is hatched, and what ends marked."""
    leads_to = (live.days or live.row).id
    return measure_span(live.measure, live.status, at, leads_to)


def _row(live: Live) -> tuple[TableCell, ...]:
    measure = live.measure
    name = words.measure_name(measure)
    return (
        TableCell(name, name, live.row.id),
        label_cell(measure.effective_date),
        label_cell(words.live_name(live.status)),
        label_cell(measure.expires),
        label_cell(measure.citation),
        cell(live.days) if live.days else TableCell("", None),
    )


def _parties(library: Library, targets: dict[str, Jurisdiction]) -> Iterator[Listed]:
    """Yield the parties that the target has listed, by list and economy."""
    counted = Counter(
        (party.dataset, party.list_name, party.country)
        for party in library.control_rows(Party)
        if party.jurisdiction_id in targets and not party.date_removed
    )
    for (slug, listing, country), count in counted.most_common():
        where = {"list_name": listing, "country": country, "date_removed": ""}
        figure = rows_figure(library.dataset(slug), "entity", where, "name", count)
        code = library.economies.resolve(country).code or country
        yield Listed(list_name(listing), library.economies.name(code), figure)


def _party_row(listed: Listed) -> tuple[TableCell, ...]:
    text = _("Parties of {economy}: {list}").format(
        economy=listed.economy, list=listed.list_name
    )
    blank = label_cell("")
    return (label_cell(text), blank, blank, blank, blank, cell(listed.parties))
