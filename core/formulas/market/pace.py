"""In how many years an industry has grown by what parity asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.figure import Input, Question
from core.formulas.market.target import number_text
from core.indicators.outcome import Outcome
from core.indicators.pace import years_to_grow

if TYPE_CHECKING:
    from core.figure import Figure

FORMS = ("fixed", "growing")


def parity_years(needed: Figure, growth: float) -> Figure:
    """Return in how many years an industry has grown by what is needed.

    Args:
        needed: A figure of parity in per cent.
        growth: By how many per cent the industry grows in a year.
    """
    outcome = (
        Outcome(None, needed.reason)
        if needed.value is None
        else years_to_grow(needed.value, growth)
    )
    form = ("form", FORMS[form_is_growing(needed.formula)])
    dims = (*needed.dims, form, ("growth", number_text(growth)))
    return Question("parity_years", dims, needed.period).answered(
        outcome,
        "years",
        (
            Input("growth_needed", needed.value, "percent", figure_id=needed.id),
            Input("growth_rate", growth, "percent"),
        ),
        needed.note,
    )


def form_is_growing(formula: str) -> bool:
    """Return whether what is added makes the economy larger.

    Example:
        >>> [form_is_growing(name) for name in ("parity_growing", "parity_fixed")]
        [True, False]
    """
    return "fixed" not in formula
