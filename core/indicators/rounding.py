"""Whether a printed number follows from other printed numbers.

A number printed as 3.3 may be anything from 3.25 to 3.35. So a formula over printed
numbers has an interval, and a stated result is judged against it. Printed numbers
come as text: 3.30 says more than 3.3, and a float cannot tell them apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import product
from typing import TYPE_CHECKING, TypeAlias

from core.indicators.outcome import Outcome, Ranged

if TYPE_CHECKING:
    from collections.abc import Callable

Formula: TypeAlias = "Callable[..., Outcome]"


class Verdict(StrEnum):
    """How a stated number stands to the formula over the printed inputs."""

    REPRODUCES = "reproduces"
    """The inputs as printed give the stated number."""
    WITHIN_INPUT_ROUNDING_ONLY = "within_input_rounding_only"
    """Some inputs that print alike give it; as printed they do not."""
    EDGE_OF_ROUNDING_INTERVAL = "edge_of_rounding_interval"
    """Only what the stated number was rounded from can be reached, not itself."""
    DOES_NOT_RECONCILE = "does_not_reconcile"
    """No inputs that print alike give it."""
    CANNOT_BE_COMPUTED = "cannot_be_computed"
    """The formula has no answer for these inputs."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A number as printed, with half a unit of its last digit."""

    value: float
    half_unit: float

    @property
    def low(self) -> float:
        """The lowest number that prints so."""
        return self.value - self.half_unit

    @property
    def high(self) -> float:
        """The highest number that prints so."""
        return self.value + self.half_unit

    def scaled(self, factor: float) -> Printed:
        """Return the number in another unit, such as percent as a share."""
        return Printed(self.value * factor, self.half_unit * abs(factor))

    def holds(self, value: float) -> bool:
        """Tell whether `value` prints so; both ends count, as houses round apart."""
        slack = 1e-9 * self.half_unit + 1e-12 * abs(self.value)
        return abs(value - self.value) <= self.half_unit + slack


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """What the printed inputs give, beside what was stated."""

    computed: Ranged
    stated: Printed
    verdict: Verdict

    @property
    def overlap(self) -> bool:
        """Whether any number fits both the inputs and the statement."""
        return self.verdict not in {
            Verdict.DOES_NOT_RECONCILE,
            Verdict.CANNOT_BE_COMPUTED,
        }


def printed(text: str) -> Printed:
    """Return a printed number with half a unit of its last digit.

    In words: half of ten to the power of minus the decimals. Unit: that of the
    number; the half unit is above 0. Nothing/zero/missing: a text that is no plain
    number is refused, never read as zero.

    Source:
        Printed numbers, in the project's indicator methodology.

    Raises:
        ValueError: `text` is no plain decimal number.

    Example:
        >>> printed("3.30")
        Printed(value=3.3, half_unit=0.005)
    """
    try:
        number = Decimal(text)
        last_digit = Decimal(10) ** int(number.as_tuple().exponent)
    except (ArithmeticError, ValueError) as error:  # ValueError: "nan" and "inf"
        raise ValueError(text) from error
    return Printed(float(number), float(last_digit / 2))


def corner_range(formula: Formula, *inputs: Printed) -> Ranged:
    """Return a formula's value over printed inputs, with the range rounding leaves.

    In words: the formula over the inputs as printed, and the least and greatest of
    it over all corners of their intervals; that is the true range wherever the
    formula rises or falls steadily in each input. Unit: the formula's. Nothing/
    zero/missing: one corner without an answer leaves both ends without, for its
    reason.

    Source:
        Interval arithmetic; printed numbers in the project's indicator methodology.

    Alternatives:
        The formula over the inputs as printed, which claims more than was printed.

    Example:
        >>> from core.indicators.change import fold
        >>> corner_range(fold, printed("2"), printed("5")).high
        Outcome(value=3.6666666666666665, reason=None)
    """
    point = formula(*(number.value for number in inputs))
    corners = [
        formula(*corner)
        for corner in product(*((number.low, number.high) for number in inputs))
    ]
    for corner in corners:
        if corner.value is None:
            return Ranged(point, corner, corner)
    values = [corner.value for corner in corners if corner.value is not None]
    return Ranged(point, Outcome(min(values)), Outcome(max(values)))


def reconciliation(
    formula: Formula, *inputs: Printed, stated: Printed
) -> Reconciliation:
    """Return whether a stated number follows from the printed inputs.

    In words: it reproduces if the formula over the inputs as printed prints as
    stated; it is within input rounding if it lies in the formula's range; on the
    edge if only its own rounding interval touches that range; else it does not
    reconcile. Unit: the formula's, for the statement too. Nothing/zero/missing: a
    formula without an answer is `cannot_be_computed`, never a contradiction.

    Source:
        Printed numbers, in the project's indicator methodology.

    Example:
        >>> from core.indicators.change import fold
        >>> inputs = printed("3.3"), printed("25.3")
        >>> str(reconciliation(fold, *inputs, stated=printed("7.5")).verdict)
        'edge_of_rounding_interval'
    """
    computed = corner_range(formula, *inputs)
    return Reconciliation(computed, stated, _verdict(computed, stated))


def _verdict(computed: Ranged, stated: Printed) -> Verdict:
    point, low, high = computed.point.value, computed.low.value, computed.high.value
    if point is None:
        return Verdict.CANNOT_BE_COMPUTED
    if stated.holds(point):
        return Verdict.REPRODUCES
    if low is None or high is None:
        return Verdict.CANNOT_BE_COMPUTED
    if low <= stated.value <= high:
        return Verdict.WITHIN_INPUT_ROUNDING_ONLY
    if stated.holds(low if stated.value < low else high):
        return Verdict.EDGE_OF_ROUNDING_INTERVAL
    return Verdict.DOES_NOT_RECONCILE
