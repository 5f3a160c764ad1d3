from __future__ import annotations

import pytest

from core.indicators.outcome import unknown
from core.indicators.pace import years_to_grow


def test_that_growth_of_a_year_repeated_over_the_years_is_what_was_needed():
    years = years_to_grow(69.0, 2.5).value
    assert 1.025**years == pytest.approx(1.69)


@pytest.mark.parametrize(
    ("needed", "growth", "reason"),
    [
        (None, 2.0, "missing"),
        (10.0, None, "missing"),
        (0.0, 2.0, "already_met"),
        (-5.0, 2.0, "already_met"),
        (10.0, 0.0, "no_growth"),
        (10.0, -1.0, "no_growth"),
        (10.0, 5e-324, "no_growth"),
    ],
)
def test_that_what_is_never_reached_takes_no_number_of_years(needed, growth, reason):
    assert years_to_grow(needed, growth) == unknown(reason)
