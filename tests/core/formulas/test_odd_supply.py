"""Supply that no statistics should hold, and some do: negative, huge, or of groups."""

from __future__ import annotations

from itertools import pairwise

import pytest

from core.formulas.trade.dependence import dependent, supply_figure
from core.formulas.trade.dependent_products import dependents
from core.formulas.trade.sourcing import supply
from core.indicators.dependence import OF_ECONOMIES
from core.tables.streams import Stream
from tests.core.briefs.conftest import library_of
from tests.core.briefs.making import TRADE, sheet

__all__ = ["library_of"]

NAMES = ("Japan", "China", "Germany", "France")
JAPAN = Stream("JPN", "WLD", "854231", "")


@pytest.fixture
def table_of(library_of):
    """Return a function: Japan imports so much of one product, and exports 1."""

    def made(*imports, world=1.0):
        rows = [
            ("Japan", partner, "854231", 2022, 1.0, value, None)
            for partner, value in zip(NAMES[1:], imports, strict=False)
        ]
        others = [
            (seller, buyer, "854231", 2022, world, 1.0, None)
            for seller, buyer in pairwise((*NAMES[1:], NAMES[1]))
        ]
        return library_of(Data=sheet("trade", TRADE, *rows, *others)).trade(
            "small-trade"
        )

    return made


def both(table):
    """Return the answer of the list of products, and that of the suppliers' view."""
    found = dependents(table, JAPAN, 2022, OF_ECONOMIES)
    one = supply(table, JAPAN, "2022")
    return found.met(0)[2022], dependent(one, OF_ECONOMIES, (0, 1, 2))


def test_that_imports_below_zero_leave_dependence_open(table_of):
    table = table_of(100.0, -5.0, world=0.001)
    assert both(table) == (None, None)
    one = supply(table, JAPAN, "2022")
    assert one.outside.reason == "negative_value"


def test_that_world_exports_below_zero_leave_dependence_open(table_of):
    table = table_of(100.0, 5.0, world=-1.0)
    assert both(table) == (None, None)
    one = supply(table, JAPAN, "2022")
    assert supply_figure(table, one, "world_export_hhi").reason == "negative_value"


def test_that_flows_too_large_to_be_squared_are_judged_alike(table_of):
    assert both(table_of(1e300, 1e299, world=1e290)) == (False, False)
    assert both(table_of(1e300, 1e299, world=1e-290)) == (True, True)
