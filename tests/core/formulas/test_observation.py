"""A value of a trade dataset as a row of its source states it."""

from __future__ import annotations

import pytest

from core.formulas.catalogue import figure
from tests.core.briefs.conftest import library_of
from tests.core.briefs.making import TRADE, sheet

__all__ = ["library_of"]

OVER = "observation/dataset=small-trade/economy={}/partner={}/product={}/measure="
JAPAN = OVER.format("JPN", "CHN", "") + "/flow={}/period={}"


@pytest.fixture
def library(library_of):
    rows = (
        ("Japan", "China", None, 2020, 5.0, 7.0, None),
        ("Japan", "China", None, 2021, "n/a", 8.0, "partial"),
        ("Japan", "China", None, "2021-03", 1.0, 2.0, None),
        ("Japan", "China", "85", 2020, 3.0, 4.0, None),
    )
    return library_of(Data=sheet("trade", TRADE, *rows))


@pytest.mark.parametrize(
    ("flow", "period", "value"),
    [
        ("export", "2020", 5e6),
        ("import", "2020", 7e6),
        ("import", "2021", 8e6),
        ("import", "2021-03", 2e6),
    ],
)
def test_that_it_is_what_the_row_says(library, flow, period, value):
    found = figure(library, JAPAN.format(flow, period))
    assert (found.value, found.unit) == (value, "USD")


def test_that_a_row_that_is_not_there_is_unknown(library):
    found = figure(library, JAPAN.format("export", "1999"))
    assert (found.value, found.reason) == (None, "period_missing")


def test_that_a_product_of_its_own_is_no_part_of_the_whole(library):
    found = figure(
        library, OVER.format("JPN", "CHN", "85") + "/flow=export/period=2020"
    )
    assert found.value == 3e6


def test_that_nothing_is_added_up_to_a_world_that_no_row_states(library):
    found = figure(library, OVER.format("JPN", "WLD", "") + "/flow=export/period=2020")
    assert (found.value, found.reason) == (None, "period_missing")


def test_that_it_rests_on_the_cell_of_its_row_alone(library):
    found = figure(library, JAPAN.format("export", "2020"))
    [cell] = library.case.observations(found.inputs[0].cells)
    assert cell.value == found.value
