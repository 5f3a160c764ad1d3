"""An indicator set beside another: a target beside what was reached, say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs import fields
from core.briefs.trade.targets import PERCENT, held, is_target
from core.briefs.trade.views.indicator_runs import dated, runs_of
from core.i18n import _
from core.joining import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.briefs.exhibit import Field
    from core.briefs.trade.targets import Held
    from core.briefs.trade.views.indicator_choice import Chosen
    from core.briefs.trade.views.indicator_runs import Run

PART = "/"
"""Between the dataset and the indicator that is set beside."""


def set_beside(one: Chosen) -> tuple[Run, ...]:
    """Return what is drawn as marks beside the lines, of the same economies."""
    slug, _part, measure = one.selection.trade.beside.partition(PART)
    if not one.can_be_held or (slug, measure) not in _in_unit(one):
        return ()
    table = one.library.indicators(slug)
    colours = {run.series.economy: run.code for run in reversed(one.runs)}
    series = [
        each
        for each in table.series(measure)
        if each.unit == one.unit and each.economy in colours
    ]
    found = runs_of(one.library, table, series, one.selection, one.frequency)
    name = table.measures[measure]
    return tuple(
        run._replace(code=colours[run.series.economy], name=listed((run.name, name)))
        for run in found
    )


def gaps(one: Chosen, beside: Sequence[Run]) -> Iterator[tuple[str, Held]]:
    """Yield by economy each target with what was reached, if one of the two is one."""
    for run in one.drawn:
        for other in beside:
            if run.series.economy == other.series.economy:
                yield from _held(run, other)


def _held(run: Run, other: Run) -> Iterator[tuple[str, Held]]:
    aims = [each for each in (run, other) if is_target(each.table, each.series.measure)]
    if len(aims) != 1 or run.unit != PERCENT:
        return
    [aim] = aims
    reached = other if aim is run else run
    dates = (
        [each.figure(period) for _position, period in each.moments]
        for each in (aim, reached)
    )
    for found in held(*dates):
        yield run.name, found


def beside_field(one: Chosen) -> Iterator[Field]:
    """Yield the indicators in the same unit that can be set beside a line."""
    found = _in_unit(one) if one.can_be_held else {}
    if found:
        names = {f"{slug}{PART}{code}": name for (slug, code), name in found.items()}
        picked = one.selection.trade.beside
        yield fields.one(
            *("trade.beside", _("&Beside it")),
            {"": _("none"), **names},
            picked if picked in names else "",
        )


def _in_unit(one: Chosen) -> dict[tuple[str, str], str]:
    """Return the other indicators of the case over time in the unit of one."""
    titles = fields.titles(one.library.of_kind("indicator"))
    own = one.table.dataset.slug, one.measure
    found = {}
    for slug, title in titles.items():
        table = one.library.indicators(slug)
        for code, label in table.measures.items():
            units = {series.unit for series in table.series(code)}
            is_dated = any(
                dated(table, series, one.frequency) for series in table.series(code)
            )
            if one.unit in units and is_dated and (slug, code) != own:
                found[slug, code] = label if label == title else f"{title}: {label}"
    return found
