"""Which of two thresholds of one parameter catches more, and by how much."""

from __future__ import annotations

from enum import StrEnum
from math import inf
from typing import NamedTuple

from core.indicators.outcome import Outcome, known, quotient, unknown


class Threshold(NamedTuple):
    """From where on an item is caught, such as an overlay of at most 1.5 nm.

    Attributes:
        op: `<`, `<=`, `=`, `>=`, `>`, or `between` with both ends included.
        upper: The upper end of `between`.
    """

    op: str
    value: float
    unit: str = ""
    upper: float | None = None


class Broader(StrEnum):
    """Which of two thresholds catches everything the other does, and more."""

    FIRST = "first"
    SECOND = "second"
    SAME = "same"
    NEITHER = "neither"


class ParameterGap(NamedTuple):
    """How far two thresholds lie apart.

    Attributes:
        difference: The second less the first.
        ratio: The second over the first.
        broader: Which of them catches more; None where they cannot be compared.
    """

    difference: Outcome
    ratio: Outcome
    broader: Broader | None


class _Caught(NamedTuple):
    """The values a threshold catches, each end as itself and whether it is left out."""

    low: tuple[float, bool]
    high: tuple[float, bool]

    def within(self, other: _Caught) -> bool:
        """Return whether the other catches all of these."""
        return other.low <= self.low and self.high <= other.high


def parameter_gap(first: Threshold, second: Threshold) -> ParameterGap:
    """Return how far two thresholds of one parameter lie apart, and which is broader.

    In words: the second value less the first, and the second over the first; broader
    is the one that catches every value the other does and more: of "at most" the
    larger, of "at least" the smaller. Unit: that of the parameter, any number; the
    ratio any number. Nothing/zero/missing: other units are not converted and not
    compared, nor is "at most" with "at least", nor "has", which has no number:
    `thresholds_of_two_kinds`; where a range has two ends, only which is broader is
    said; a ratio to zero is `base_zero`.

    Args:
        first: One side's threshold.
        second: The other side's, of the same parameter.

    Source:
        M11 of the project's methodology of export controls.

    Alternatives:
        The texts side by side, where a threshold has more conditions than one number.

    Example:
        >>> one, other = Threshold("<=", 1.5, "nm"), Threshold("<=", 2.4, "nm")
        >>> found = parameter_gap(one, other)
        >>> round(found.difference.value or 0, 9), str(found.broader)
        (0.9, 'second')
    """
    one, other = _caught(first), _caught(second)
    apart = unknown("thresholds_of_two_kinds")
    if first.unit != second.unit or one is None or other is None:
        return ParameterGap(apart, apart, None)
    kinds = {first.op[:1], second.op[:1]}
    if kinds == {"<", ">"}:
        return ParameterGap(apart, apart, None)
    if len(kinds) > 1 or kinds == {"b"}:
        return ParameterGap(apart, apart, _broader(one, other))
    return ParameterGap(
        known(second.value - first.value),
        quotient(second.value, first.value, "base_zero"),
        _broader(one, other),
    )


def _caught(one: Threshold) -> _Caught | None:
    """Return what is caught; None for what is no number, such as "has"."""
    match one.op:
        case "<" | "<=":
            return _Caught((-inf, False), (one.value, one.op == "<="))
        case ">" | ">=":
            return _Caught((one.value, one.op == ">"), (inf, True))
        case "=":
            return _Caught((one.value, False), (one.value, True))
        case "between" if one.upper is not None:
            return _Caught((one.value, False), (one.upper, True))
        case _:
            return None


def _broader(one: _Caught, other: _Caught) -> Broader:
    match one.within(other), other.within(one):
        case True, True:
            return Broader.SAME
        case True, False:
            return Broader.SECOND
        case False, True:
            return Broader.FIRST
        case _:
            return Broader.NEITHER
