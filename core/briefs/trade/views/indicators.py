"""Any indicator of the case: over time, or the last value of each."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from core.briefs import fields
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Bar, BarSpec, Line, LineSpec
from core.briefs.framing import Told, framed, span, table_of
from core.briefs.trade.members import members_fields
from core.briefs.trade.overlay import overlay, overlay_field
from core.briefs.trade.targets import is_target
from core.briefs.trade.targets import told as told_of
from core.briefs.trade.views import indicator_words as words
from core.briefs.trade.views.indicator_beside import beside_field, gaps, set_beside
from core.briefs.trade.views.indicator_choice import (
    chosen,
    economies_field,
    frequency_field,
    item_fields,
    measure_field,
    share_field,
    years_field,
)
from core.briefs.trade.views.indicator_members import is_membership, memberships
from core.format import written_period
from core.i18n import _
from core.joining import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.briefs.exhibit import Exhibit, Field, TableCell
    from core.briefs.trade.views.indicator_choice import Chosen
    from core.briefs.trade.views.indicator_runs import Run
    from core.library import Library
    from core.selection import Selection

MOST_DRAWN: Final = 10
"""Lines of more than these cannot be told apart; the table has all."""
MOST_BARS: Final = 60
"""Nor does anybody read more bars."""


def indicators(
    library: Library, selection: Selection
) -> tuple[tuple[Field, ...], Exhibit | str]:
    """Return the controls of the indicators, and one of them or why there is none."""
    datasets = library.of_kind("indicator")
    if not datasets:
        return (), _(
            "No dataset of indicators is in this case. Import a workbook, or open the "
            "sample case."
        )
    one = chosen(library, selection)
    bar = (
        fields.one(
            *("trade.source", _("Data&set")),
            fields.titles(datasets),
            one.table.dataset.slug,
        ),
        *measure_field(one),
        *share_field(one),
        *(members_fields(library, selection.trade) if one.has_several else ()),
        *economies_field(one),
        *item_fields(one),
        *frequency_field(one),
        *years_field(one),
        *beside_field(one),
        *(overlay_field(library, selection.trade) if one.is_over_time else ()),
    )
    return bar, _shown(one)


def _shown(one: Chosen) -> Exhibit | str:
    if one.members is not None and not one.runs:
        text = _("{members}: nobody of them is in this dataset. Choose another one.")
        return text.format(members=one.members.name)
    notes = (one.members.note(one.library),) if one.members else ()
    if is_membership(one):
        return memberships(one, notes)
    beside = set_beside(one)
    if one.is_over_time or beside:
        return _over_time(one, beside, notes)
    return _last_values(one, notes)


def _over_time(one: Chosen, beside: Sequence[Run], said: tuple[str, ...]) -> Exhibit:
    """Return a line for each economy, and as marks what is set beside them."""
    drawn = sorted(one.drawn, key=lambda run: run.rank)[:MOST_DRAWN]
    held = [*gaps(one, beside)]
    moments = sorted({moment for run in (*drawn, *beside) for moment in run.moments})
    economies = {run.series.economy for run in one.drawn}
    positions = tuple(position for position, _period in moments)
    marked = overlay(one.library, one.selection.trade, economies, positions)
    marks, is_aim = "published", bool(held) and is_target(one.table, one.measure)
    chart = LineSpec(
        positions=positions,
        periods=tuple(period for _position, period in moments),
        lines=(
            *(_line(run, moments, marks if is_aim else "") for run in drawn),
            *(_line(run, moments, "" if is_aim else marks) for run in beside),
        ),
        unit=one.unit,
        marks=marked.marks,
    )
    rows = (
        (
            label_cell(run.name),
            label_cell(written_period(period), position),
            label_cell(words.unit(run.unit)),
            cell(run.figure(period)),
        )
        for run in (*one.runs, *beside)
        for position, period in run.moments
    )
    apart = (
        (
            label_cell(_("{economy}: gap to the target").format(economy=name)),
            label_cell(written_period(each.gap.period), each.gap.period),
            label_cell(words.unit(each.gap.unit)),
            cell(each.gap),
        )
        for name, each in held
    )
    years = span(moments[0][1], moments[-1][1]) if moments else ""
    told = Told(
        key="trade.indicators",
        title=words.title(one.measure_name, years),
        unit=words.unit(one.unit),
        reading=sentences(
            (
                words.over_time(one.measure_name, drawn),
                *(told_of(name, each) for name, each in held),
            )
        ),
        definition=words.definition(one.table.dataset),
    )
    is_of_economies = all(run.code == run.series.economy for run in one.runs)
    head = _("Economy") if is_of_economies else _("Series")
    heads = (head, _("Period"), _("Unit"), one.measure_name)
    notes = (
        *said,
        *marked.notes,
        *words.left_out(len(drawn), len(one.drawn)),
        *words.other_units(len(one.runs) - len(one.drawn)),
        *words.beside(one.runs if is_aim else beside),
    )
    table = table_of(heads, chain(rows, apart), 3)
    return framed(one.table.dataset, told, chart, table, notes)


def _line(run: Run, moments: Sequence[tuple[float, str]], kind: str) -> Line:
    data = tuple(
        datum(run.figure(period), run.flag(period)) for _position, period in moments
    )
    return Line(run.code, run.name, data, kind)


def _last_values(one: Chosen, said: tuple[str, ...]) -> Exhibit:
    """Return the last value of each, those in one unit as bars."""
    runs = sorted(one.runs, key=lambda run: run.rank)
    known = [run for run in runs if run.unit == one.unit]
    drawn = known[:MOST_BARS]
    bars = (Bar(run.code, run.name, datum(run.last)) for run in drawn)
    told = Told(
        key="trade.indicators",
        title=words.title(one.measure_name, ""),
        unit=words.unit(one.unit),
        reading=words.last_values(one.measure_name, drawn),
        definition=words.definition(one.table.dataset),
    )
    heads = (_("Indicator"), _("Period"), _("Unit"), _("Value"))
    notes = (
        *said,
        *words.left_out(len(drawn), len(known)),
        *words.other_units(len(runs) - len(known)),
    )
    return framed(
        one.table.dataset,
        told,
        BarSpec(tuple(bars), one.unit),
        table_of(heads, _rows(runs), 3),
        notes,
    )


def _rows(runs: Sequence[Run]) -> Iterator[tuple[TableCell, ...]]:
    for run in runs:
        yield (
            label_cell(run.name),
            label_cell(written_period(run.last_period), run.last_period),
            label_cell(words.unit(run.unit)),
            cell(run.last),
        )
