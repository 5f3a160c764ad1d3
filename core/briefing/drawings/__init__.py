"""From a chart as it is on the screen to what is drawn of it on paper.

Nothing is computed here: every point has the value, the words and the figure that it
has on the screen, and its colour. What is too long for paper is bounded, and the
drawing says in words what is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from core.briefing.drawings.bars import bar_plot, stack_plot, tile_plot
from core.briefing.drawings.flows import flow_plots
from core.briefing.drawings.grids import heat_grid, matrix_grid, text_grid
from core.briefing.drawings.lines import line_plot, rank_plot, slope_plot, small_plots
from core.briefing.drawings.spans import timeline
from core.briefing.drawings.twos import pair_plot, range_plot
from core.briefs.exhibit import (
    BalanceSpec,
    BarSpec,
    BumpSpec,
    HeatSpec,
    LineSpec,
    MatrixSpec,
    MultiplesSpec,
    PairSpec,
    RangeSpec,
    SlopeSpec,
    StackSpec,
    TextSpec,
    TimelineSpec,
    TreemapSpec,
)

if TYPE_CHECKING:
    from core.briefing.drawing import Drawing
    from core.briefs.exhibit import ChartSpec


def drawing_of(spec: ChartSpec) -> Drawing:  # noqa: C901, PLR0911, PLR0912
    """Return what is drawn of a chart, in the language in use.

    A map from type to function would be shorter, but no checker could tell that it
    has every kind.
    """
    match spec:
        case LineSpec():
            return line_plot(spec)
        case SlopeSpec():
            return slope_plot(spec)
        case BumpSpec():
            return rank_plot(spec)
        case MultiplesSpec():
            return small_plots(spec)
        case BarSpec():
            return bar_plot(spec)
        case StackSpec():
            return stack_plot(spec)
        case RangeSpec():
            return range_plot(spec)
        case PairSpec():
            return pair_plot(spec)
        case TreemapSpec():
            return tile_plot(spec)
        case BalanceSpec():
            return flow_plots(spec)
        case HeatSpec():
            return heat_grid(spec)
        case MatrixSpec():
            return matrix_grid(spec)
        case TextSpec():
            return text_grid(spec)
        case TimelineSpec():
            return timeline(spec)
        case _:
            assert_never(spec)
