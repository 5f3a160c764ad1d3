"""Indices of the trade between two economies, over the years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs import fields
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Benchmark, Line, LineSpec
from core.briefs.framing import framed, table_of
from core.briefs.trade import words
from core.briefs.trade.indices_words import (
    CHOICES,
    LEVELS,
    SHORT,
    index_reading,
    index_title,
    none_told,
    not_told,
    nothing_told,
)
from core.briefs.trade.one_flow import shown_of
from core.briefs.trade.runs import position, unbroken
from core.briefs.trade.views.lafay import lafay
from core.briefs.unit_words import unit_name
from core.formulas.trade.indices import INDICES, index_figure
from core.i18n import _
from core.joining import capitalised
from core.tables.products import WHOLE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from core.briefs.exhibit import Datum, Exhibit, Field, TableCell
    from core.briefs.trade.asking import Scene
    from core.figure import Figure

VARIANTS = {"trade_intensity": ("trade_intensity", "trade_intensity_rest")}
"""What is drawn together, each by its name; every other index alone."""
OF_ONE_FLOW = ("trade_intensity", "trade_complementarity")
"""What needs not both flows of the same two."""


def indices(scene: Scene) -> Exhibit | str:
    """Return the index chosen over the periods; the table has all of them."""
    table, asked = scene.table, scene.asked
    index, periods, partial = _index(scene), _periods(scene), _partial(scene)
    if index == "lafay_index" and asked.stream.product == WHOLE:
        whole = [period for period in periods if period not in partial]
        return lafay(scene, (whole or periods)[-1])
    formulas = VARIANTS.get(index, (index,))
    runs = [[_figure(scene, each, period) for period in periods] for each in formulas]
    known = [
        [one for one in run if one.value is not None and one.period not in partial]
        for run in runs
    ]
    if not any(known):
        return _nothing(scene, index, runs)
    lines = (
        Line(formula, _(SHORT[formula]), tuple(_drawn(one, partial) for one in run))
        for formula, run in zip(formulas, runs, strict=True)
    )
    level = (LEVELS[index],) if index in LEVELS else ()
    chart = LineSpec(
        positions=tuple(map(position, periods)),
        periods=periods,
        lines=tuple(lines),
        unit=runs[0][0].unit,
        benchmarks=tuple(Benchmark(value, _(name)) for value, name in level),
    )
    reading = index_reading(asked, filter(None, known))
    title = index_title(asked, index)
    told = words.told(table.dataset, asked, "trade.indices", title, reading)
    heads = (_("Period"), *(_(SHORT[formula]) for formula in INDICES))
    return framed(
        table.dataset,
        told._replace(unit=unit_name(chart.unit)),
        chart,
        table_of(heads, _rows(scene, periods)),
        _notes(scene, [run[-1] for run in known if run], partial),
    )


def indices_fields(scene: Scene) -> tuple[Field, ...]:
    """Return the choice of what is drawn."""
    names = {code: _(name) for code, name in CHOICES.items()}
    return (fields.one("trade.bilateral", _("Inde&x"), names, _index(scene)),)


def _index(scene: Scene) -> str:
    """Return the index chosen; else the first that the stream can answer."""
    wanted = scene.asked.choice.bilateral
    if wanted in CHOICES:
        return wanted
    shown = shown_of(scene)
    answered = OF_ONE_FLOW if len(shown) == 1 else ()
    periods = _periods(scene)[::-1]
    return next(
        (
            index
            for index in answered
            if any(
                _figure(scene, index, period).value is not None for period in periods
            )
        ),
        next(iter(CHOICES)),
    )


def _nothing(scene: Scene, index: str, runs: Sequence[Sequence[Figure]]) -> str:
    """Return why the index chosen is not known, or that none at all is."""
    last = [run[-1] for run in runs]
    every = [_figure(scene, formula, last[0].period) for formula in INDICES]
    if all(figure.value is None for figure in every):
        return none_told(every)
    return nothing_told(index, last)


def _periods(scene: Scene) -> tuple[str, ...]:
    first, last = scene.asked.years
    flows = scene.table.flows(scene.asked.stream, scene.asked.frequency)
    return unbroken([each for each in flows if first <= int(each[:4]) <= last])


def _figure(scene: Scene, formula: str, period: str) -> Figure:
    return index_figure(scene.table, formula, scene.asked.stream, period)


def _partial(scene: Scene) -> frozenset[str]:
    """Return the periods of which only a part is published."""
    flows = scene.table.flows(scene.asked.stream, scene.asked.frequency)
    return frozenset(
        period
        for period, both in flows.items()
        if any(flow.partial for flow in both.values())
    )


def _drawn(figure: Figure, partial: Collection[str]) -> Datum:
    return datum(figure, "partial" if figure.period in partial else "")


def _rows(scene: Scene, periods: tuple[str, ...]) -> Iterator[tuple[TableCell, ...]]:
    for place, period in enumerate(periods):
        figures = (_figure(scene, formula, period) for formula in INDICES)
        yield (label_cell(period, place), *map(cell, figures))


def _notes(
    scene: Scene, shown: list[Figure], partial: Collection[str]
) -> tuple[str, ...]:
    """Return how what is drawn was counted, and what the dataset does not answer."""
    counted = dict.fromkeys(figure.note for figure in shown if figure.note)
    last = shown[-1].period
    every = [_figure(scene, formula, last) for formula in INDICES]
    return (
        words.partial_note([one for one in _periods(scene) if one in partial]),
        *(_("{note}.").format(note=capitalised(note)) for note in counted),
        not_told(every),
        words.members_note(*scene[:2], scene.asked.stream),
    )
