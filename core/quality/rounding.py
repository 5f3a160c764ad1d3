"""How precisely numbers were published, as far as the numbers themselves tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from core.quality.grouping import Floats

COARSEST, FINEST = 12, -9
MOST_FINER: Final = 0.02
"""So many of the numbers may be finer: some were corrected by hand."""
TELLING: Final = 6
"""So many zeros at the ends of numbers, all told, are no chance."""
CLOSE: Final = 1e-13
"""What a computer loses of a number when it is divided."""
EXACT: Final = 0.0


def half_unit(values: Floats) -> float:
    """Return half of the last place to which numbers were rounded.

    It is the greatest power of ten that nearly all of them are multiples of, halved;
    0 where they have as many places as a computer keeps, for then nothing was rounded.

    Example:
        >>> half_unit(np.array([1200.0, 3400.0, 100.0])), half_unit(np.array([0.25]))
        (50.0, 0.005)
    """
    known = np.abs(values[np.isfinite(values) & (values != 0)])
    if not len(known):
        return EXACT
    for exponent in range(COARSEST, FINEST - 1, -1):
        scaled = known / 10.0**exponent
        off = np.abs(scaled - np.rint(scaled)) > CLOSE * scaled
        by_chance = 0 < exponent * len(known) < TELLING
        if off.mean() <= MOST_FINER and not by_chance:
            return float(10.0**exponent / 2)
    return EXACT
