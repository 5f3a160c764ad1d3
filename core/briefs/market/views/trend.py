"""Lines over the years, one for each economy chosen."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from core.briefs.data import datum, label_cell, tabled
from core.briefs.exhibit import Line, LineSpec
from core.briefs.framing import span, table_of
from core.briefs.market.views.framing import benchmarks, exhibit, from_the_largest
from core.briefs.market.views.trend_lines import benchmark_field, beside
from core.briefs.mentions import mentioned
from core.briefs.reasons import reason_text
from core.i18n import N_, _
from core.joining import clauses, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.briefs.exhibit import Datum, Exhibit, Field, TableCell
    from core.briefs.market.asking import Asked, Scene
    from core.briefs.market.source import MarketSource
    from core.figure import Figure

    Run: TypeAlias = tuple[Figure, ...]

MOST_NAMED = 8
NAMED_OF_MANY = 5
"""Where more are chosen than can be said in a breath, so many are named."""
OF_MANY = N_("of those chosen, the largest are {economies}")


def trend(scene: Scene) -> Exhibit:
    """Return lines over the years, one for each economy chosen, and what is beside."""
    source, asked = scene.source, scene.asked
    figure_of = partial(source.figure, asked.measure)
    runs = [
        tuple(figure_of(code, asked.industry, year) for year in asked.years)
        for code in asked.economies
    ]
    others = beside(scene)
    own = zip(asked.economies, runs, strict=True)
    lines = [Line(code, source.economies[code], _data(run)) for code, run in own]
    lines += [Line(one.code, one.name, _data(one.run), one.kind) for one in others]
    periods = tuple(str(year) for year in asked.years)
    chart = LineSpec(
        positions=tuple(float(year) for year in asked.years),
        periods=periods,
        lines=tuple(lines),
        unit=asked.unit,
        benchmarks=benchmarks(asked),
    )
    reading = _reading(source, asked, runs)
    table = table_of((_("Economy"), *periods), _rows(lines))
    notes = (*_gaps(asked), *dict.fromkeys(one.note for one in others))
    return exhibit(source, asked, "trend", (chart, table, reading), notes=notes)


def trend_fields(scene: Scene) -> tuple[Field, ...]:
    """Return the line that may be drawn to judge by."""
    return (benchmark_field(scene),)


def _data(run: tuple[Figure, ...]) -> tuple[Datum, ...]:
    return tuple(map(datum, run))


def _rows(lines: Sequence[Line]) -> Iterator[tuple[TableCell, ...]]:
    for line in lines:
        yield label_cell(line.name), *map(tabled, line.data)


def _gaps(asked: Asked) -> tuple[str, ...]:
    """Return between which years there are no figures at all."""
    pairs = pairwise(asked.years)
    spans = [span(one + 1, next_ - 1) for one, next_ in pairs if next_ - one > 1]
    if not spans:
        return ()
    said = _("There are no figures for {years}; dotted pieces only join what is known.")
    return (said.format(years=listed(spans)),)


def _reading(source: MarketSource, asked: Asked, runs: Sequence[Run]) -> str:
    """Return what the lines say: how far each economy went; of many, the largest."""
    are_many = len(runs) > MOST_NAMED
    if are_many:
        runs = sorted(runs, key=_end)[:NAMED_OF_MANY]
    economies = clauses(
        _went(source.in_sentence(run[0].dim("economy")), run[0], run[-1], asked)
        for run in runs
    )
    if are_many:
        economies = _(OF_MANY).format(economies=economies)
    if len(asked.years) == 1:
        return _("{industry}, {year}: {economies}.").format(
            industry=asked.industry_name, year=asked.year, economies=economies
        )
    return _("{industry}, {first} to {last}: {economies}.").format(
        industry=asked.industry_name,
        first=asked.years[0],
        last=asked.year,
        economies=economies,
    )


def _end(run: Run) -> tuple[bool, float]:
    return from_the_largest(run[-1])


def _went(name: str, before: Figure, after: Figure, asked: Asked) -> str:
    if after.value is None:
        return _("{economy} is not known ({reason})").format(
            economy=name, reason=reason_text(after.reason)
        )
    end = mentioned(after)
    if len(asked.years) == 1 or before.value is None:
        return _("{economy} {value}").format(economy=name, value=end)
    return _("{economy} from {before} to {after}").format(
        economy=name, before=mentioned(before), after=end
    )
