"""Trade: split codes add up, partial periods say so, months are months."""

from __future__ import annotations

import pytest

from core.tables.trade import Stream
from core.tables.trade_rows import Flow
from tests.core.tiny import MILLION

ISRAEL = Stream("USA", "ISR", "", "NSA")
GERMANY = Stream("USA", "DEU", "", "NSA")


@pytest.fixture(scope="module")
def table(tiny):
    return tiny.trade("tiny-trade")


def millions(flow):
    return None if flow.value is None else flow.value / MILLION


def test_that_a_flow_is_in_dollars(table):
    year = table.flows(ISRAEL, "year")["2020"]
    assert year == {"export": Flow(1.0 * MILLION), "import": Flow(2.0 * MILLION)}


def test_that_two_codes_of_one_economy_add_up(table):
    year = table.flows(ISRAEL, "year")["2021"]
    assert (millions(year["export"]), millions(year["import"])) == (11, 23)


def test_that_a_part_that_is_unknown_leaves_the_sum_unknown(table):
    year = table.flows(Stream("USA", "SDN", "", "NSA"), "year")["2021"]
    assert year["export"] == Flow(None, reason="not_available")
    assert millions(year["import"]) == 4


def test_that_a_partial_year_says_so(table):
    year = table.flows(ISRAEL, "year")["2022"]
    assert [flow.partial for flow in year.values()] == [True, True]
    assert not table.flows(ISRAEL, "year")["2021"]["export"].partial


def test_that_a_flow_that_is_not_there_is_absent_and_not_zero(table):
    assert set(table.flows(GERMANY, "year")["2020"]) == {"export"}


def test_that_periods_come_oldest_first(table):
    assert list(table.flows(ISRAEL, "year")) == ["2020", "2021", "2022"]


def test_that_months_are_kept_apart_from_years(table):
    assert list(table.flows(ISRAEL, "month")) == ["2021-03"]


def test_that_a_product_is_kept_apart_from_the_whole(table):
    steel = table.flows(Stream("USA", "ISR", "Steel", "NSA"), "year")
    assert millions(steel["2021"]["export"]) == 0.5
    assert list(steel) == ["2021"]


def test_that_bases_are_kept_apart(table):
    adjusted = table.flows(Stream("USA", "DEU", "", "SA"), "year")
    assert millions(adjusted["2021"]["export"]) == 8
    assert millions(table.flows(GERMANY, "year")["2021"]["export"]) == 7


def test_that_a_stream_the_dataset_lacks_has_no_flows(table):
    assert table.flows(Stream("USA", "FRA", "", "NSA"), "year") == {}


def test_that_the_world_comes_first_then_economies_by_size_then_groups(table):
    assert list(table.partners) == ["WLD", "DEU", "ISR", "SDN", "ASIA"]
    assert table.partners["ISR"] == "Israel"


def test_that_groups_and_the_world_are_known_as_such(table):
    assert table.aggregates == {"WLD", "ASIA"}


def test_that_reporters_products_and_bases_are_listed(table):
    assert (list(table.reporters), list(table.products.names)) == (["USA"], ["Steel"])
    assert list(table.bases) == ["NSA", "SA"]


def test_that_the_streams_of_a_pair_are_its_products_and_bases(table):
    streams = table.streams_of("USA", "ISR", "year")
    assert [(one.product, one.basis) for one in streams] == [
        ("", "NSA"),
        ("Steel", "NSA"),
    ]


def test_that_the_united_states_trade_with_china_is_as_the_census_has_it(sample):
    table = sample.trade("census-balance-2023-01")
    year = table.flows(Stream("USA", "CHN", "", "NSA"), "year")["2018"]
    assert round(year["export"].value - year["import"].value, -8) == -418.2e9


def test_that_january_alone_is_a_partial_year(sample):
    table = sample.trade("census-balance-2023-01")
    year = table.flows(Stream("USA", "CHN", "", "NSA"), "year")["2023"]
    assert year["export"].partial


def test_that_sudan_before_and_after_is_one_series(sample):
    table = sample.trade("census-balance-2023-01")
    years = [int(y) for y in table.flows(Stream("USA", "SDN", "", "NSA"), "year")]
    assert years == list(range(years[0], years[-1] + 1))
