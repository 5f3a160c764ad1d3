"""Whether a stated figure follows from others that the draft states."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from core.indicators.rounding import corner_range

if TYPE_CHECKING:
    from core.audit.stated import Stated
    from core.indicators.outcome import Ranged
    from core.indicators.rounding import Formula, Printed


class Inside(StrEnum):
    """How a stated figure stands to what other stated figures come to."""

    REPRODUCES = "reproduces"
    """The inputs as printed give the stated number."""
    WITHIN_INPUT_ROUNDING_ONLY = "within_input_rounding_only"
    """Some inputs that print alike give it; as printed they do not."""
    EDGE_OF_ROUNDING_INTERVAL = "edge_of_rounding_interval"
    """Only what the stated number was rounded from can be reached, not itself."""
    DOES_NOT_RECONCILE = "DOES_NOT_RECONCILE"
    """No inputs that print alike give it."""
    LIST_INCOMPLETE = "list_incomplete"
    """Fewer are named than are counted, and the list says that it is not whole."""
    NOT_DERIVABLE = "not_derivable"
    """The draft states nothing that it could be worked out from."""


class Check(NamedTuple):
    """One figure held against others of the draft.

    Attributes:
        claim: The place of the checked figure among the claims of the draft.
        inputs: The places of the figures it was worked out from.
        formula: What was computed: `percent_change`, `fold`, `pp_change`,
            `difference`, `above_one`, `parity`, `gdp_share`, `part_percent`, `named`,
            `years`, `sum`.
        point: What the inputs come to as printed; `low` and `high` are the least and
            the most they can come to, were nothing rounded.
        figure_id: The figure of the case that they were held against, if there is one.
        against: Its value, as a draft writes such values.
    """

    claim: int
    inputs: tuple[int, ...]
    formula: str
    point: float | None
    low: float | None
    high: float | None
    verdict: Inside
    figure_id: str = ""
    against: float | None = None


def checked(
    claim: int,
    stated: Stated,
    formula: tuple[str, Formula],
    inputs: dict[int, Printed],
) -> Check:
    """Return what the inputs come to, beside what is stated of it.

    Args:
        claim: The place of the stated figure.
        stated: The figure.
        formula: Its name, and what computes it.
        inputs: By their places, the numbers it is computed from.
    """
    name, compute = formula
    computed = corner_range(compute, *inputs.values())
    return Check(
        claim,
        tuple(inputs),
        name,
        computed.point.value,
        computed.low.value,
        computed.high.value,
        verdict_of(stated, computed),
    )


def verdict_of(stated: Stated, computed: Ranged) -> Inside:
    """Return how a stated figure stands to an interval that was computed."""
    point, low, high = computed.point.value, computed.low.value, computed.high.value
    if point is None:
        return Inside.NOT_DERIVABLE
    if stated.holds(point):
        return Inside.REPRODUCES
    if low is None or high is None:
        return Inside.NOT_DERIVABLE
    if low <= stated.value <= high:
        return Inside.WITHIN_INPUT_ROUNDING_ONLY
    if stated.holds(low if stated.value < low else high):
        return Inside.EDGE_OF_ROUNDING_INTERVAL
    return Inside.DOES_NOT_RECONCILE
