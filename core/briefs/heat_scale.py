"""Which colour a number has in a heat map."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs.colours import tinted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.colours import Scheme

FAINTEST = 0.06
"""Even the smallest number is a little coloured, so that it differs from unknown."""


class HeatScale(NamedTuple):
    """From the lowest number to the highest, through a middle if it has one.

    Attributes:
        is_turned: Whether the lowest has the fullest colour: rank 1.
    """

    low: float
    high: float
    middle: float | None
    is_even: bool = False
    is_turned: bool = False

    def colour(self, value: float, scheme: Scheme) -> str:
        """Return the colour of `value` as `#rrggbb`.

        One hue from pale to full where there is no middle; with one, orange below
        and blue above, which no common colour blindness confuses. An even scale
        gives the same depth to the same distance on both sides.
        """
        start = self.low if self.middle is None else self.middle
        end = self.high if value >= start else self.low
        hue = scheme.high if value >= start else scheme.low
        whole = abs(end - start)
        if self.is_even:
            whole = max(self.high - start, start - self.low)
        reach = abs(value - start) / whole if whole else 0.0
        if self.is_turned:
            reach, hue = 1.0 - reach, scheme.high
        part = FAINTEST + (1 - FAINTEST) * min(max(reach, 0.0), 1.0)
        return tinted(scheme.middle, hue, part)


def heat_scale(
    values: Sequence[float], middle: float | None, *, is_even: bool = False
) -> HeatScale:
    """Return the scale that spans the values given.

    Example:
        >>> heat_scale([0.5, 2.0], 1.0)
        HeatScale(low=0.5, high=2.0, middle=1.0, is_even=False, is_turned=False)
    """
    spanned = [*values] if middle is None else [*values, middle]
    if not spanned:
        return HeatScale(0.0, 1.0, None)
    return HeatScale(min(spanned), max(spanned), middle, is_even)
