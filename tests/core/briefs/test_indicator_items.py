"""Indicators of several products, told apart; ids that say nothing of them."""

from __future__ import annotations

import pytest

from core.briefs.exhibit import LineSpec
from core.errors import RequestError
from core.formulas.catalogue import figure
from tests.core.briefs.test_indicators_view import indicators
from tests.core.briefs.walking import field

SLUG = "census-ft900-real-exports-of-goods-by-principal-end-use-category"
OLD = f"indicator/dataset={SLUG}/economy=USA/indicator=SA/unit=USD%20chained%202012"
FOODS = "partner=WLD/product=Foods/flow=export"


@pytest.fixture
def real(library_of):
    """Real exports as the Census Bureau lays them out, of two years and a month."""
    return library_of(
        Data=[
            ["Seasonally Adjusted"],
            ["Real Exports of Goods by Principal End-Use Category"],
            ["Chained (2012) Dollars"],
            ["In millions of dollars.  The values are subject to change."],
            [None],
            ["Period", None, "End-Use Commodity Category"],
            [None, "Total Census Basis (1)", "Foods", "Capital Goods"],
            ["2020"],
            ["Jan. - Dec.", 30.0, 10.0, 20.0],
            ["January", 3.0, 1.0, 2.0],
            ["2021"],
            ["Jan. - Dec.", 36.0, 12.0, 24.0],
            ["January", 3.5, 1.5, 2.0],
        ]
    )


def test_that_products_are_lines_of_their_own(real):
    exhibit = indicators(real).exhibit
    assert isinstance(exhibit.chart, LineSpec)
    assert {line.name for line in exhibit.chart.lines} == {
        "Total Census Basis",
        "Foods",
        "Capital Goods",
    }
    assert len({line.code for line in exhibit.chart.lines}) == 3


def test_that_a_line_is_named_by_what_tells_it_from_the_others(real):
    exhibit = indicators(real, trade_product_items=("Foods",)).exhibit
    assert [line.name for line in exhibit.chart.lines] == ["United States"]
    assert exhibit.table.columns[0].heading == "Economy"


def test_that_products_can_be_chosen(real):
    brief = indicators(real, trade_product_items=("Foods", "Capital Goods"))
    products = field(brief, "trade.product_items")
    assert products.chosen == ("Foods", "Capital Goods")
    assert len(brief.exhibit.chart.lines) == 2


def test_that_years_and_months_are_not_drawn_on_one_line(real):
    assert indicators(real).exhibit.chart.periods == ("2020", "2021")
    monthly = indicators(real, trade_frequency="month").exhibit.chart
    assert monthly.periods == ("2020-01", "2021-01")


def test_that_money_of_another_years_prices_is_written_as_money(real):
    exhibit = indicators(real).exhibit
    assert exhibit.unit == "US dollars, chained (2012)"
    assert "Foods from $10.0 million (2020) to $12.0 million (2021)" in exhibit.reading


def test_that_a_figure_names_its_product_and_leads_to_its_one_cell(real):
    found = figure(real, f"{OLD}/{FOODS}/period=2020")
    assert found.value == 10e6
    cells = list(real.case.observations(found.inputs[0].cells))
    assert [cell.value for cell in cells] == [10e6]


def test_that_an_id_that_names_no_product_is_known_where_it_means_one(real):
    old = figure(real, f"{OLD}/product=Foods/period=2020")
    assert (old.id, old.value) == (f"{OLD}/product=Foods/period=2020", 10e6)
    cells = list(real.case.observations(old.inputs[0].cells))
    assert [cell.value for cell in cells] == [10e6]


def test_that_an_id_that_could_mean_several_products_still_says_so(real):
    old = figure(real, f"{OLD}/period=2020")
    assert (old.value, old.reason) == (None, "named_twice")


def test_that_an_id_of_a_product_nobody_knows_is_refused(real):
    with pytest.raises(RequestError):
        figure(real, f"{OLD}/product=Cars/period=2020")
