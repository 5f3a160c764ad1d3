"""Amounts of money in the units in which a language counts them.

Where Japanese has 億, an office program knows but thousands: its rows are divided, and
each number says its unit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefing.drawing import Panels, Plot
from core.briefing.paper import Exhibit
from core.money import currency_of, sheet_amounts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefing.drawing import Drawing, Series
    from core.briefing.paper import Paper, Part

ENDED = ("line", "slope")
"""Kinds that write the numbers at the ends of lines alone."""


def in_units(paper: Paper) -> Paper:
    """Return a paper whose plots of money are in units of the language in use."""
    return paper._replace(
        sections=tuple(
            section._replace(parts=tuple(map(_part, section.parts)))
            for section in paper.sections
        )
    )


def _part(part: Part) -> Part:
    if isinstance(part, Exhibit) and part.drawing is not None:
        return part._replace(drawing=_drawing(part.drawing))
    return part


def _drawing(drawing: Drawing) -> Drawing:
    """Return a drawing with its money so; what has one scale has one unit."""
    if isinstance(drawing, Plot):
        return _in_units(drawing, (drawing,))
    if isinstance(drawing, Panels):
        plots = drawing.plots
        return drawing._replace(
            plots=tuple(
                _in_units(one, plots if drawing.is_common else (one,)) for one in plots
            )
        )
    return drawing


def _in_units(plot: Plot, alike: Sequence[Plot]) -> Plot:
    currency = currency_of(plot.unit)
    if not currency:
        return plot
    sizes = [
        abs(point.value)
        for one in alike
        for series in one.series
        if series.role != "beside"
        for point in series.points
        if point.value
    ]
    is_ended = plot.kind in ENDED
    divisor, text = sheet_amounts(sizes, currency, by_largest=is_ended)
    return plot._replace(
        number_format=text,
        series=tuple(_divided(one, divisor) for one in plot.series),
        benchmarks=tuple((value / divisor, name) for value, name in plot.benchmarks),
    )


def _divided(series: Series, divisor: int) -> Series:
    if series.role == "beside":
        return series
    points = (
        point if point.value is None else point._replace(value=point.value / divisor)
        for point in series.points
    )
    return series._replace(points=tuple(points))
