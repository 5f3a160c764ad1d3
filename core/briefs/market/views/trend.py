"""Lines over the years, one for each economy chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from core.briefs.data import datum
from core.briefs.exhibit import Line, LineSpec
from core.briefs.market.views.framing import benchmarks, economy_table, exhibit
from core.briefs.mentions import mentioned
from core.briefs.reasons import reason_text
from core.i18n import _
from core.joining import clauses

if TYPE_CHECKING:
    from core.briefs.exhibit import Exhibit
    from core.briefs.market.asking import Asked, Scene
    from core.briefs.market.source import MarketSource
    from core.figure import Figure


def trend(scene: Scene) -> Exhibit:
    """Return lines over the years, one for each economy chosen."""
    source, asked = scene.source, scene.asked
    figure_of = partial(source.figure, asked.measure)
    runs = [
        [figure_of(code, asked.industry, year) for year in asked.years]
        for code in asked.economies
    ]
    periods = tuple(str(year) for year in asked.years)
    chart = LineSpec(
        positions=tuple(float(year) for year in asked.years),
        periods=periods,
        lines=tuple(
            Line(code, source.economies[code], tuple(datum(figure) for figure in run))
            for code, run in zip(asked.economies, runs, strict=True)
        ),
        unit=asked.unit,
        benchmarks=benchmarks(asked),
    )
    ends = [run[0] for run in runs], [run[-1] for run in runs]
    reading = _reading(source, asked, *ends)
    table = economy_table(source, asked, periods, runs)
    return exhibit(source, asked, "trend", (chart, table, reading))


def _reading(
    source: MarketSource, asked: Asked, first: list[Figure], last: list[Figure]
) -> str:
    """Return what the lines say: how far each economy went."""
    told = [
        _went(source.in_sentence(code), before, after, asked)
        for code, before, after in zip(asked.economies, first, last, strict=True)
    ]
    if len(asked.years) == 1:
        return _("{industry}, {year}: {economies}.").format(
            industry=asked.industry_name, year=asked.year, economies=clauses(told)
        )
    return _("{industry}, {first} to {last}: {economies}.").format(
        industry=asked.industry_name,
        first=asked.years[0],
        last=asked.year,
        economies=clauses(told),
    )


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
