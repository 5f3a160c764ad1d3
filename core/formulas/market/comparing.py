"""How far apart two datasets are on one question."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.figure import Question
from core.formulas.market.inputs import share_input
from core.indicators.comparing import (
    disagreement,
    disagreement_percent,
    disagreement_pp,
)
from core.indicators.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.figure import Figure

PERCENT: Final = "dataset_difference_percent"

COMPUTE: Final[Mapping[str, Callable[[float | None, float | None], Outcome]]] = (
    MappingProxyType(
        {
            "dataset_difference": disagreement,
            "dataset_difference_pp": disagreement_pp,
            PERCENT: disagreement_percent,
        }
    )
)


def formula_between(unit: str) -> str:
    """Return the formula for a difference between figures of a unit.

    Example:
        >>> formula_between("share"), formula_between("LQ")
        ('dataset_difference_pp', 'dataset_difference')
    """
    return "dataset_difference_pp" if unit == "share" else "dataset_difference"


def dataset_difference(formula: str, first: Figure, second: Figure) -> Figure:
    """Return by how much a second dataset says more than a first.

    Args:
        formula: One of `COMPUTE`.
        first: A share, quotient or value of one dataset.
        second: The same of another: of one economy, industry and year.

    Raises:
        ValueError: The two answer different questions, or the formula is not theirs.
    """
    over = [(name, code) for name, code in first.dims if name != "dataset"]
    same = [(name, code) for name, code in second.dims if name != "dataset"]
    if (first.formula, over, first.period) != (second.formula, same, second.period):
        raise ValueError(second.id)
    if formula not in (PERCENT, formula_between(first.unit)):
        raise ValueError(formula)
    dims = (
        ("dataset", first.dim("dataset")),
        ("other", second.dim("dataset")),
        *over,
        ("measure", first.formula),
    )
    return Question(formula, dims, first.period).answered(
        _outcome(formula, first, second),
        _unit(formula, first.unit),
        (share_input("first_dataset", first), share_input("second_dataset", second)),
    )


def _outcome(formula: str, first: Figure, second: Figure) -> Outcome:
    missing = next((one for one in (first, second) if one.value is None), None)
    if missing is not None:
        return Outcome(None, missing.reason)
    if first.unit != second.unit:
        return Outcome(None, "units_differ")
    return COMPUTE[formula](first.value, second.value)


def _unit(formula: str, unit: str) -> str:
    if formula == PERCENT:
        return "percent"
    return "pp" if formula.endswith("_pp") else unit
