"""Charts, one for each kind of spec; pyqtgraph lives here and nowhere else."""

# ruff: noqa: PLC0415  # see chart_for

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core.briefs.exhibit import (
    BalanceSpec,
    BarSpec,
    BumpSpec,
    HeatSpec,
    LineSpec,
    MatrixSpec,
    MultiplesSpec,
    PairSpec,
    SlopeSpec,
    StackSpec,
    TextSpec,
    TimelineSpec,
    TreemapSpec,
)

if TYPE_CHECKING:
    from core.briefs.exhibit import ChartSpec
    from gui.charts.base import Chart


def chart_for(spec: ChartSpec) -> Chart[Any]:
    """Return a chart that shows `spec`.

    Each kind is imported when it is first wanted: pyqtgraph takes a third of a
    second, and the window should be on the screen by then.
    """
    chart = _chart_of_kind(spec)()
    chart.show_spec(spec)
    return chart


# One case for each kind is as simple as it gets, and what is named in full is found
# when the program is packed.
def _chart_of_kind(spec: ChartSpec) -> type[Chart[Any]]:  # noqa: C901, PLR0911, PLR0912
    match spec:
        case LineSpec():
            from gui.charts.line_chart import LineChart

            return LineChart
        case StackSpec():
            from gui.charts.stack_chart import StackChart

            return StackChart
        case SlopeSpec():
            from gui.charts.slope_chart import SlopeChart

            return SlopeChart
        case BarSpec():
            from gui.charts.bar_chart import BarChart

            return BarChart
        case BumpSpec():
            from gui.charts.bump_chart import BumpChart

            return BumpChart
        case MultiplesSpec():
            from gui.charts.multiples_chart import MultiplesChart

            return MultiplesChart
        case BalanceSpec():
            from gui.charts.balance_chart import BalanceChart

            return BalanceChart
        case HeatSpec():
            from gui.charts.heat_chart import HeatChart

            return HeatChart
        case MatrixSpec():
            from gui.charts.matrix_chart import MatrixChart

            return MatrixChart
        case TreemapSpec():
            from gui.charts.treemap_chart import TreemapChart

            return TreemapChart
        case TextSpec():
            from gui.charts.text_chart import TextChart

            return TextChart
        case TimelineSpec():
            from gui.charts.timeline_chart import TimelineChart

            return TimelineChart
        case PairSpec():
            from gui.charts.pair_chart import PairChart

            return PairChart
        case _:
            from gui.charts.range_chart import RangeChart

            return RangeChart
