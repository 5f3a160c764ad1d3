"""Trade figures: a balance of what is known, and no sum over a gap."""

from __future__ import annotations

import pytest

from core.formulas.trade.cumulative import cumulative_figure, whole_year_values
from core.formulas.trade.flows import period_figures
from core.tables.streams import Stream
from tests.core.tiny import MILLION

ISRAEL = Stream("USA", "ISR", "", "NSA")
GERMANY = Stream("USA", "DEU", "", "NSA")
CHINA = Stream("USA", "CHN", "", "NSA")


@pytest.fixture(scope="module")
def table(tiny):
    return tiny.trade("tiny-trade")


@pytest.fixture(scope="module")
def census(sample):
    return sample.trade("census-balance-2023-01")


def balance(table, stream, period):
    flows = table.flows(stream, "year").get(period, {})
    return period_figures(table, stream, period, flows).balance


def cumulative(table, stream, first, last):
    flows = table.flows(stream, "year")
    return cumulative_figure(table, stream, (first, last), flows)


def test_that_a_balance_is_exports_less_imports(table):
    figure = balance(table, ISRAEL, "2021")
    assert (figure.value, figure.unit) == ((11 - 23) * MILLION, "USD")
    assert [given.value for given in figure.inputs] == [11 * MILLION, 23 * MILLION]


def test_that_a_balance_without_imports_is_unknown(table):
    figure = balance(table, GERMANY, "2020")
    assert figure.value is None
    assert figure.reason
    assert [given.value for given in figure.inputs] == [7 * MILLION, None]


def test_that_a_partial_balance_says_so(table):
    assert balance(table, ISRAEL, "2022").note == "partial period"
    assert balance(table, ISRAEL, "2021").note == ""


def test_that_a_flow_that_is_not_there_is_unknown(table):
    figure = period_figures(table, GERMANY, "2020", {}).imports
    assert (figure.value, figure.reason) == (None, "period_missing")


def test_that_a_flow_is_the_one_asked_for(table):
    flows = table.flows(ISRAEL, "year")["2022"]
    figure = period_figures(table, ISRAEL, "2022", flows).exports
    assert (figure.value, figure.note) == (5 * MILLION, "partial period")


def test_that_balances_of_whole_years_add_up(table):
    figure = cumulative(table, ISRAEL, 2020, 2021)
    assert (figure.value, figure.period) == ((-1 - 12) * MILLION, "2020:2021")
    assert [given.value for given in figure.inputs] == [12 * MILLION, 25 * MILLION]


@pytest.mark.parametrize(
    ("stream", "years", "missing"),
    [
        (ISRAEL, (2020, 2022), "2022"),
        (ISRAEL, (2019, 2021), "2019"),
        (GERMANY, (2020, 2021), "2020"),
    ],
    ids=["a partial year", "an absent year", "a year without imports"],
)
def test_that_there_is_no_sum_over_a_gap(table, stream, years, missing):
    figure = cumulative(table, stream, *years)
    assert figure.value is None
    assert figure.reason
    assert figure.note == f"years missing: {missing}"


def test_that_an_input_over_a_gap_is_unknown_too(table):
    exports, imports = cumulative(table, GERMANY, 2020, 2021).inputs
    assert (exports.value, imports.value) == (14 * MILLION, None)


def test_that_whole_years_leave_a_partial_one_out(table):
    flows = table.flows(ISRAEL, "year")
    assert whole_year_values(flows) == {2020: -1 * MILLION, 2021: -12 * MILLION}


def test_that_the_deficit_with_china_from_2001_to_2022_is_the_known_one(census):
    figure = cumulative(census, CHINA, 2001, 2022)
    assert figure.value == pytest.approx(-6_103_914_568_445.001, abs=1)


def test_that_the_deficit_with_china_does_not_run_into_2023(census):
    assert cumulative(census, CHINA, 2001, 2023).value is None
