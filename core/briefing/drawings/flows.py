"""Trade as columns up and down, its balance, and what that has added up to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefing.drawing import Panels, Plot, Series
from core.briefing.drawings.lines import moments
from core.briefing.drawings.number_formats import format_of
from core.briefing.drawings.points import points
from core.briefs.colours import INK, PAPER, on_paper, tinted
from core.briefs.kind_looks import FLOW_FULL, sum_name
from core.briefs.looks import hue_of
from core.i18n import _

if TYPE_CHECKING:
    from core.briefs.exhibit import BalanceSpec, Datum


def flow_plots(spec: BalanceSpec) -> Plot | Panels:
    """Return the flows; below them their sum, where it is known."""
    above = _flows(spec)
    if not any(datum.value is not None for datum in spec.cumulative):
        return above
    name = sum_name(spec)
    series = (Series(name, points(spec.cumulative), on_paper(INK)),)
    below = Plot(
        "line",
        spec.periods,
        series,
        spec.unit,
        format_of(spec.unit, series),
        positions=spec.positions,
        title=name,
    )
    return Panels((above, below), is_common=False)


def _flows(spec: BalanceSpec) -> Plot:
    series = (
        *_columns(_("Exports"), spec.exports, "exports"),
        *_columns(_("Imports"), spec.imports, "imports", is_down=bool(spec.exports)),
        *_balance(spec),
    )
    return Plot(
        "balance",
        spec.periods,
        series,
        spec.unit,
        format_of(spec.unit, series),
        positions=spec.positions,
        marks=moments(spec.marks),
    )


def _columns(
    name: str, data: tuple[Datum, ...], flow: str, *, is_down: bool = False
) -> tuple[Series, ...]:
    colour = tinted(PAPER, on_paper(hue_of(flow)), FLOW_FULL)
    made = Series(name, points(data), colour, is_down=is_down)
    return (made,) if data else ()


def _balance(spec: BalanceSpec) -> tuple[Series, ...]:
    made = Series(_("Balance"), points(spec.balance), on_paper(INK), "total")
    return (made,) if spec.balance else ()
