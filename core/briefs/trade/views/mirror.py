"""What two economies report of the same trade, each for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs import fields
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Line, LineSpec
from core.briefs.framing import beside, framed, table_of
from core.briefs.names import in_sentence
from core.briefs.trade import words
from core.briefs.trade.asking import flow_held
from core.briefs.trade.mirror_words import (
    CAUSES,
    FLOWS,
    NO_YEARS,
    basis_note,
    mirror_reading,
    mirror_title,
    no_common_year,
    no_second_side,
    report_names,
)
from core.briefs.trade.runs import unbroken
from core.formulas.trade.flows import flow_of
from core.formulas.trade.mirror import (
    GAPS,
    OTHER_SIDE,
    Report,
    mirror_figure,
    mirrored,
)
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefs.exhibit import Datum, Exhibit, Field
    from core.briefs.trade.asking import Scene
    from core.casefile import Dataset
    from core.figure import Figure
    from core.tables.trade import TradeTable


class MirrorYear(NamedTuple):
    """One year as both report it."""

    name: str
    own: Figure
    theirs: Figure
    gap: Figure
    percent: Figure

    @property
    def is_known(self) -> bool:
        """Whether both sides report it."""
        return self.gap.value is not None


def mirror(scene: Scene) -> Exhibit | str:
    """Return both reports of a flow by year, and how far they lie apart."""
    if scene.asked.frequency != "year":
        return _(NO_YEARS)
    theirs = _theirs(scene)
    if theirs is None:
        return no_second_side(scene.asked)
    table, asked = scene.table, scene.asked
    years = _years(scene, theirs)
    if not any(year.is_known for year in years):
        unknown = (side for year in years for side in (year.own, year.theirs))
        return no_common_year(Report(table, asked.stream), theirs, unknown)
    flow, names = _flow(scene), report_names(asked, _flow(scene))
    codes = (asked.stream.reporter, asked.stream.partner)
    runs = zip(*((each.own, each.theirs) for each in years), strict=True)
    lines = (
        Line(code, name, tuple(map(_drawn, run, years)))
        for code, name, run in zip(codes, names, runs, strict=True)
    )
    chart = LineSpec(
        positions=tuple(float(year.name) for year in years),
        periods=tuple(year.name for year in years),
        lines=tuple(lines),
        unit=table.unit or "",
    )
    rows = (
        (label_cell(each.name, int(each.name)), *map(cell, each[1:])) for each in years
    )
    heads = (_("Year"), *names, _("Gap"), _("Gap in per cent of the exporter's report"))
    last = [year for year in years if year.is_known][-1]
    told = words.told(
        table.dataset,
        asked,
        "trade.mirror",
        mirror_title(asked, flow),
        mirror_reading(asked, flow, (last.gap, last.percent)),
    )
    notes = (basis_note(theirs, in_sentence(scene.library, codes[1])), _(CAUSES))
    shown = framed(table.dataset, told, chart, table_of(heads, rows), notes)
    if theirs.table is table:
        return shown
    return beside(shown, theirs.table.dataset, dataset=table.dataset)


def mirror_fields(scene: Scene) -> tuple[Field, ...]:
    """Return which flow is held up, and what the other side's dataset is."""
    names = {code: _(name) for code, name in FLOWS.items()}
    both = (fields.one("trade.flow", _("Flo&w"), names, _flow_code(scene)),)
    flow = () if scene.table.rows.only_flow else both
    theirs, datasets = _theirs(scene), [each.dataset for each in _tables(scene)]
    if theirs is None or len(datasets) == 1:
        return flow
    titles, chosen = fields.titles(datasets), theirs.table.dataset.slug
    return (*flow, fields.one("trade.other", _("Besi&de"), titles, chosen))


def _flow_code(scene: Scene) -> str:
    return flow_held(scene, "year", FLOWS)


def _drawn(figure: Figure, year: MirrorYear) -> Datum:
    return datum(figure, "partial" if year.gap.reason == "part_of_period" else "")


def _flow(scene: Scene) -> str:
    """Return of which flow of the reporter both sides are asked."""
    return f"{_flow_code(scene)}s"


def _years(scene: Scene, theirs: Report) -> list[MirrorYear]:
    own, flow = Report(scene.table, scene.asked.stream), _flow(scene)
    first, last = scene.asked.years
    found = {
        period
        for table, stream in (own, theirs)
        for period in table.flows(stream, "year")
        if first <= int(period) <= last
    }
    return [
        MirrorYear(
            year,
            flow_of(*own, flow, year),
            flow_of(*theirs, OTHER_SIDE[flow], year),
            *(mirror_figure(gap, own, theirs, flow, year) for gap in GAPS),
        )
        for year in unbroken(sorted(found))
    ]


def _theirs(scene: Scene) -> Report | None:
    """Return the partner's report: of the dataset chosen, or of the first that has."""
    reports = (_report(scene, table) for table in _tables(scene))
    found = [report for report in reports if report is not None]
    wanted = scene.asked.choice.other
    found.sort(key=lambda report: report.table.dataset.slug != wanted)
    return found[0] if found else None


def _tables(scene: Scene) -> list[TradeTable]:
    """Return the datasets that hold the partner's report, the reporter's own first."""
    others = (
        scene.library.trade(dataset.slug)
        for dataset in scene.library.of_kind("trade")
        if dataset != scene.table.dataset and _may_hold(scene, dataset)
    )
    return [each for each in (scene.table, *others) if _report(scene, each)]


def _may_hold(scene: Scene, dataset: Dataset) -> bool:
    """Return whether it is worth to load a dataset: it names both the other way."""
    said = {
        (term.dimension, term.code)
        for term in scene.library.case.terms(dataset).values()
    }
    stream, groups = scene.asked.stream, scene.table.groups
    wanted: Iterator[tuple[str, str]] = (
        (dimension, code)
        for dimension, one in (
            ("economy", stream.partner),
            ("partner", stream.reporter),
        )
        for code in groups.get(one, (one,))
    )
    return said.issuperset(wanted)


def _report(scene: Scene, table: TradeTable) -> Report | None:
    """Return what a dataset has of the partner's report, on the nearest basis.

    All products as published are no match for the sum of those that are listed.
    """
    if table.products.has_whole != scene.table.products.has_whole:
        return None
    stream, flow = scene.asked.stream, OTHER_SIDE[_flow(scene)].removesuffix("s")
    bases = sorted(table.rows.words("basis"), key=lambda basis: basis != stream.basis)
    streams = (mirrored(stream, basis) for basis in bases)
    return next(
        (Report(table, each) for each in streams if len(table.at(each, "year", flow))),
        None,
    )
