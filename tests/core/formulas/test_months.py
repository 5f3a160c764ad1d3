"""Months added up and compared, against sums of plain Python."""

from __future__ import annotations

from random import Random

import pytest

from core.formulas.trade.months import (
    change_figure,
    months_figure,
    share_figure,
    year_before,
    year_figure,
)
from core.tables.streams import Stream
from tests.core.briefs.conftest import library_of
from tests.core.briefs.making import TRADE, sheet

__all__ = ["library_of"]

STREAM = Stream("JPN", "CHN", "", "")
MONTHS = [f"{year}-{month:02}" for year in (2019, 2020) for month in range(1, 13)]


@pytest.fixture
def flows():
    dice = Random(12)  # noqa: S311  # the same numbers every time
    return {month: (dice.uniform(1, 9), dice.uniform(1, 9)) for month in MONTHS}


@pytest.fixture
def table_of(library_of):
    def made(flows, flag=None):
        rows = [
            ("Japan", "China", None, month, *both, (flag or {}).get(month))
            for month, both in flows.items()
        ]
        book = sheet("trade", TRADE, *rows, unit="USD")
        return library_of(Data=book).trade("small-trade")

    return made


def sums(flows, months):
    both = [flows[month] for month in months]
    exports, imports = (sum(side) for side in zip(*both, strict=True))
    return exports, imports, exports - imports


FORMULAS = ("exports_of_months", "imports_of_months", "balance_of_months")


@pytest.mark.parametrize("start", [0, 5, 12])
@pytest.mark.parametrize("count", [1, 7, 12])
def test_that_months_in_a_row_add_up(table_of, flows, start, count):
    months = MONTHS[start : start + count]
    table, period = table_of(flows), f"{months[0]}:{months[-1]}"
    found = [months_figure(table, each, STREAM, period).value for each in FORMULAS]
    assert found == pytest.approx(sums(flows, months), rel=1e-12)


def test_that_the_same_months_are_those_a_year_earlier():
    assert year_before("2020-01:2020-07") == "2019-01:2019-07"


def test_that_months_change_against_the_same_months_alone(table_of, flows):
    table, period = table_of(flows), "2020-01:2020-03"
    before, after = (sums(flows, MONTHS[at : at + 3]) for at in (0, 12))
    for place, of in enumerate(FORMULAS):
        money = change_figure(table, "months_change", STREAM, of, period)
        exact = after[place] - before[place]
        assert money.value == pytest.approx(exact, rel=1e-9)
    percent = change_figure(table, "months_change_percent", STREAM, FORMULAS[0], period)
    exact = (after[0] / before[0] - 1) * 100
    assert percent.value == pytest.approx(exact, rel=1e-9)


def test_that_a_month_that_is_not_there_leaves_the_sum_unknown(table_of, flows):
    del flows["2020-02"]
    figure = months_figure(table_of(flows), FORMULAS[2], STREAM, "2020-01:2020-03")
    assert (figure.value, figure.note) == (None, "months missing: 2020-02")


def test_that_a_month_that_is_not_over_leaves_the_sum_unknown(table_of, flows):
    table = table_of(flows, {"2020-03": "partial"})
    figure = months_figure(table, FORMULAS[0], STREAM, "2020-01:2020-03")
    assert (figure.value, figure.note) == (None, "months missing: 2020-03")


def test_that_the_shares_of_a_years_months_add_up_to_one(table_of, flows):
    table = table_of(flows)
    year = year_figure(table, STREAM, "exports", "2019")
    shares = [
        share_figure(table, STREAM, ("exports", month), year).value
        for month in MONTHS[:12]
    ]
    assert sum(shares) == pytest.approx(1.0, rel=1e-12)
    exact = flows["2019-05"][0] / sums(flows, MONTHS[:12])[0]
    assert shares[4] == pytest.approx(exact, rel=1e-12)
