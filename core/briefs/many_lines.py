"""What charts of many lines are drawn from: ranks over periods, and small charts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from core.briefs.chart_specs import Benchmark, Line


class BumpSpec(NamedTuple):
    """Ranks over periods, the first on top; `chosen` ones stand out from the rest."""

    positions: tuple[float, ...]
    periods: tuple[str, ...]
    lines: tuple[Line, ...]
    chosen: tuple[str, ...] = ()


class SmallChart(NamedTuple):
    """One of many small charts: what it is of, and its lines."""

    code: str
    name: str
    lines: tuple[Line, ...]


class MultiplesSpec(NamedTuple):
    """Small charts over the same periods; a common scale makes them comparable."""

    positions: tuple[float, ...]
    periods: tuple[str, ...]
    charts: tuple[SmallChart, ...]
    unit: str
    benchmarks: tuple[Benchmark, ...] = ()
    is_common: bool = True
