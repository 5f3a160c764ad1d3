"""What is made, imported and used: numbers below zero make no share of any of it."""

from __future__ import annotations

import pytest

from core.indicators import penetration


@pytest.mark.parametrize(
    "share",
    [
        penetration.import_penetration,
        penetration.self_sufficiency,
        penetration.net_import_dependence,
    ],
)
@pytest.mark.parametrize("odd", [(-3.0, 1.0, 9.0), (9.0, -3.0, 1.0), (9.0, 1.0, -3.0)])
def test_that_a_negative_value_has_no_part_of_what_is_used(share, odd):
    assert share(*odd).reason == "negative_value"


def test_that_a_negative_production_has_no_exported_part():
    assert penetration.export_ratio(-3.0, 1.0).reason == "negative_value"
    assert penetration.export_ratio(3.0, -1.0).reason == "negative_value"
