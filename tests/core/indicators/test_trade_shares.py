"""Shares of trade: a part of a whole, and what is none."""

from __future__ import annotations

import pytest

from core.indicators.trade_shares import trade_share


@pytest.mark.parametrize(
    ("part", "whole", "reason"),
    [
        (None, 1.0, "missing"),
        (1.0, None, "missing"),
        (-1.0, 1.0, "negative_value"),
        (0.0, 0.0, "no_trade"),
        (1.2, 1.0, "part_exceeds_whole"),
    ],
)
def test_that_what_is_no_share_has_its_reason(part, whole, reason):
    assert trade_share(part, whole) == (None, reason)


def test_that_the_rounding_of_what_is_published_is_let_pass():
    assert trade_share(100.3, 100.0).value == 1.003
