"""How long something takes that grows at one rate."""

from __future__ import annotations

from math import log1p

from core.indicators.outcome import Outcome, known, unknown

HUNDRED = 100.0


def years_to_grow(
    needed_percent: float | None, growth_percent: float | None
) -> Outcome:
    """Return in how many years something has grown by so much.

    In words: the logarithm of one plus the growth needed, over the logarithm of one
    plus the growth of a year. Unit: years, above 0, not a whole number. Nothing/zero/
    missing: where nothing need be added it is `already_met`, not zero years; a rate of
    zero or below never gets there (`no_growth`); either missing is `missing`.

    Args:
        needed_percent: By how many per cent it must grow in all.
        growth_percent: By how many per cent it grows in a year.

    Source:
        Textbook identity of compound growth.

    Alternatives:
        `cagr`, the rate that a span of years asks for. Whoever is to be matched stands
        still meanwhile: an economy that grows as well is reached later.

    Example:
        >>> round(years_to_grow(21.0, 10.0).value or 0.0, 9)
        2.0
    """
    if needed_percent is None or growth_percent is None:
        return unknown("missing")
    if needed_percent <= 0:
        return unknown("already_met")
    if growth_percent <= 0:
        return unknown("no_growth")
    pace = log1p(growth_percent / HUNDRED)
    if pace == 0:
        return unknown("no_growth")
    return known(log1p(needed_percent / HUNDRED) / pace)
