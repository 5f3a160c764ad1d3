"""Incidents on record beside the exports that they were aimed at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Datum, Line, LineSpec
from core.briefs.framing import framed, source_line, table_of
from core.briefs.trade import words
from core.briefs.trade.views import exposure_words as said
from core.format import joined
from core.formulas.trade.flows import flow_of
from core.i18n import _
from core.joining import clauses, listed, sentences
from core.tables.events import events

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from core.briefs.exhibit import Exhibit
    from core.briefs.trade.asking import Scene
    from core.briefs.trade.views.home import Home
    from core.casefile import Dataset
    from core.figure import Figure
    from core.tables.events import Event


def incidents(scene: Scene, home: Home) -> Exhibit | str:
    """Return exports to the partner by year, marked where an incident is on record."""
    datasets = scene.library.of_kind("event")
    if not datasets:
        return _(
            "No incidents are in this case. Fill in the template for incidents and "
            "import it."
        )
    recorded = [
        (dataset, event)
        for dataset in datasets
        for event in events(scene.library.case, dataset, scene.library.economies)
        if event.actor == scene.asked.stream.partner
    ]
    against = [pair for pair in recorded if pair[1].target == home.stream.reporter]
    flows, partial = _exports(scene, home)
    by_year: dict[str, list[Event]] = {}
    for _dataset, event in against:
        by_year.setdefault(event.date[:4], []).append(event)
    years = sorted({*flows, *by_year})
    title = said.title(scene, home, said.INCIDENTS)
    told = words.told(
        scene.table.dataset,
        scene.asked,
        "trade.incidents",
        title,
        _reading(scene, [event for _dataset, event in against]),
    )
    return framed(
        scene.table.dataset,
        told,
        _chart(scene, flows, partial, by_year),
        table_of(
            (_("Year"), _("Incidents"), _("Exports")),
            (
                (
                    label_cell(year),
                    label_cell(clauses(map(_told, by_year.get(year, ())))),
                    cell(flows[year]) if year in flows else label_cell(""),
                )
                for year in years
            ),
            2,
        ),
        (
            _("A diamond marks a year with an incident on record."),
            words.partial_note(partial),
            *_off_the_chart(year for year in by_year if year not in flows),
            *_notes(scene, [event for _dataset, event in recorded], against),
        ),
    )


def _exports(scene: Scene, home: Home) -> tuple[dict[str, Figure], list[str]]:
    """Return exports by year, and the years of which only a part is published."""
    stream = home.stream._replace(partner=scene.asked.stream.partner)
    held = scene.table.flows(stream, "year")
    found = {year: flow_of(scene.table, stream, "exports", year) for year in held}
    first, last = scene.asked.years
    known = {
        year: figure
        for year, figure in found.items()
        if first <= int(year) <= last and figure.reason != "period_missing"
    }
    exports = {year: held[year].get("export") for year in known}
    return known, [year for year, flow in exports.items() if flow and flow.partial]


def _chart(
    scene: Scene,
    flows: Mapping[str, Figure],
    partial: Collection[str],
    by_year: Mapping[str, Sequence[Event]],
) -> LineSpec:
    """Return the line of exports; where an incident fell, its point is marked."""
    partner = scene.asked.stream.partner
    exports = tuple(
        datum(figure, "partial" if year in partial else "")
        for year, figure in flows.items()
    )
    marks = tuple(
        point if year in by_year else Datum(None)
        for year, point in zip(flows, exports, strict=True)
    )
    name = scene.library.economies.name(partner)
    lines = [Line(partner, _("Exports to {partner}").format(partner=name), exports)]
    if any(mark.value is not None for mark in marks):
        lines.append(Line(partner, _("Incident on record"), marks, "published"))
    return LineSpec(
        tuple(map(float, flows)), tuple(flows), tuple(lines), scene.table.unit or ""
    )


def _told(event: Event) -> str:
    """Return an incident in a few words, with its date and source."""
    said_of = (event.date, event.kind, event.product, event.note, event.source)
    return listed(text for text in said_of if text)


def _reading(scene: Scene, against: Sequence[Event]) -> str:
    asked = scene.asked
    if not against:
        return _(
            "No incident in which {partner} acted against {reporter} is on record here."
        ).format(partner=asked.partner, reporter=asked.reporter)
    told = clauses(
        listed(text for text in (event.date, event.kind, event.product) if text)
        for event in against
    )
    return _("{partner} against {reporter}, on record: {incidents}.").format(
        partner=asked.partner, reporter=asked.reporter, incidents=told
    )


def _off_the_chart(years: Iterable[str]) -> Iterator[str]:
    """Yield which incidents have no mark: there is no point that could bear it."""
    lacking = listed(sorted(years))
    if lacking:
        yield _(
            "Without a mark on the chart, as exports of that year are not "
            "shown: {years}."
        ).format(years=lacking)


def _notes(
    scene: Scene,
    recorded: Sequence[Event],
    against: Sequence[tuple[Dataset, Event]],
) -> tuple[str, ...]:
    sources = dict.fromkeys(source_line(dataset) for dataset, _event in against)
    others = dict.fromkeys(
        scene.library.economies.name(event.target)
        for event in recorded
        if event.target != scene.asked.stream.reporter
    )
    said_of = (
        [_("Incidents: {source}.").format(source=clauses(sources))] if sources else []
    )
    if others:
        said_of.append(
            _(
                "Others against whom incidents of {partner} are on record: {economies}."
            ).format(partner=scene.asked.partner, economies=joined(tuple(others)))
        )
    return (sentences(said_of),) if said_of else ()
