"""What small charts say of their lines, and where those break."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.briefs.exhibit import Line, MultiplesSpec, SmallChart


def legend_of(spec: MultiplesSpec) -> tuple[tuple[str, str], ...]:
    """Return code and name of every line, once."""
    found = {line.code: line.name for chart in spec.charts for line in chart.lines}
    return tuple(found.items())


def has_legend(spec: MultiplesSpec) -> bool:
    """Return whether the names of the lines are not those of their charts."""
    return any(line.name != chart.name for chart in spec.charts for line in chart.lines)


def legend_names(spec: MultiplesSpec) -> list[str]:
    """Return what is named above the charts."""
    return [name for _code, name in legend_of(spec)] if has_legend(spec) else []


def told(chart: SmallChart, line: Line) -> str:
    """Return what a line is called when it is read out."""
    if chart.name == line.name:
        return line.name
    return _("{chart}, {line}").format(chart=chart.name, line=line.name)


def unbroken(
    xs: Sequence[float], ys: Sequence[float]
) -> Iterator[list[tuple[float, float]]]:
    """Yield the runs of points between gaps."""
    run: list[tuple[float, float]] = []
    for x, y in zip(xs, ys, strict=True):
        if isnan(y):
            yield from [run] if run else []
            run = []
        else:
            run.append((x, y))
    if run:
        yield run
