"""How far what was reached is from a target."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.figure import Question
from core.format import written_period
from core.formulas.indicator import asked as indicator_asked
from core.formulas.trade.inputs import given
from core.i18n import _
from core.indicators.outcome import Outcome, unknown
from core.indicators.penetration import target_gap

if TYPE_CHECKING:
    from core.figure import Figure
    from core.library import Library

GAPS: Final = {"percent": "target_gap", "share": "computed_target_gap"}
"""By the unit of what was reached, the formula; a target is in per cent."""


def gap_figure(target: Figure, actual: Figure) -> Figure:
    """Return by how much a target was exceeded, or missed, in percentage points.

    Args:
        target: An indicator in per cent.
        actual: What was reached: an indicator in per cent, or a share.
    """
    formula = GAPS[actual.unit]
    missing = next((one for one in (actual, target) if one.value is None), None)
    if missing is not None:
        outcome = Outcome(None, missing.reason)
    elif target.unit != "percent":
        outcome = unknown("units_differ")
    else:
        times = 100.0 if actual.unit == "share" else 1.0
        outcome = target_gap((actual.value or 0.0) * times, target.value)
    note = ""
    if actual.period != target.period:
        note = _("reached in {year}, target for {target}").format(
            year=written_period(actual.period), target=written_period(target.period)
        )
    dims = (*target.dims, ("reached", actual.id))
    return Question(formula, dims, target.period).answered(
        outcome, "pp", (given("reached", actual), given("target", target)), note
    )


def asked(
    library: Library, actual: Figure, dims: dict[str, str], period: str
) -> Figure:
    """Return the figure with the parts of an id.

    Raises:
        KeyError: The dataset has no such target.
    """
    target = indicator_asked(library, "indicator", dims, period)
    return gap_figure(target, actual)
