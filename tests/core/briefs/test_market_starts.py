"""One statement for every start and end year: where the chosen pair stands."""

from __future__ import annotations

import pytest

from core.briefs.exhibit import Datum
from core.briefs.market.brief import market_share_brief
from tests.core.briefs.making import OUTPUT, sheet
from tests.core.briefs.walking import choosing, column, drawn, field

NCSES, ITIF, OECD = "ncses-10758", "itif-hamilton-2023", "oecd-iot-2021"


def brief(library, dataset=NCSES, **chosen):
    chosen = {"economies": ("CHN", "USA"), **chosen}
    return market_share_brief(
        library, choosing(market_view="starts", market_dataset=dataset, **chosen)
    )


@pytest.fixture
def small(library_of):
    made = {2001: 10.0, 2002: 30.0, 2003: 15.0, 2004: 20.0}
    rows = [("Japan", "Electronics", "C26", year, made[year]) for year in made]
    world = [("World", "Electronics", "C26", year, 100.0) for year in made]
    return library_of(Data=sheet("output", OUTPUT, *rows, *world))


def test_that_every_start_year_meets_every_later_end_year(small):
    chart = brief(small, "", economies=("JPN",)).exhibit.chart
    assert (chart.rows, chart.columns) == (
        ("2001", "2002", "2003"),
        ("2002", "2003", "2004"),
    )
    values = [[d.value for d in row] for row in chart.cells]
    assert values[0] == pytest.approx([3.0, 1.5, 2.0])
    assert values[1] == [None, pytest.approx(0.5), pytest.approx(2 / 3)]
    assert values[2] == [None, None, pytest.approx(4 / 3)]


def test_that_no_way_leads_back_in_time(small):
    chart = brief(small, "", economies=("JPN",)).exhibit.chart
    assert chart.cells[2][0] == Datum(None)


def test_that_the_chosen_pair_is_marked_and_ranked(small):
    shown = brief(small, "", economies=("JPN",), years=("2001", "2003")).exhibit
    assert shown.chart.marked == (0, 1)
    assert shown.reading == (
        "Japan, Computers and electronics, 2001 to 2003: 1.5-fold, number 3 of 6 pairs "
        "of years from the largest down; those that end in 2003 give 0.50-fold to "
        "1.5-fold."
    )


def test_that_the_table_lists_the_pairs_from_the_largest_down(small):
    shown = brief(small, "", economies=("JPN",))
    assert column(shown, 1) == ["2001", "2001", "2001", "2003", "2002", "2002"]
    assert column(shown, 5)[0] == "3.0-fold"


def test_that_another_economy_can_be_asked(library):
    assert brief(library).exhibit.reading.startswith("China")
    other = brief(library, market_whose="USA")
    assert other.exhibit.reading.startswith("The United States")
    assert field(other, "market.whose").chosen == ("USA",)


def test_that_an_economy_not_chosen_is_like_none(library):
    assert brief(library, market_whose="DEU") == brief(library)


@pytest.mark.parametrize("statement", ["percent_change", "pp_change", "cagr"])
def test_that_another_statement_is_parted_at_nought(library, statement):
    shown = brief(library, market_statement=statement)
    assert shown.exhibit.chart.middle == 0.0
    assert {d.figure.formula for d in drawn(shown) if d.figure} == {statement}


def test_that_a_statement_of_shares_alone_becomes_the_multiple(library):
    shown = brief(library, market_measure="LQ", market_statement="pp_change")
    assert field(shown, "market.statement").chosen == ("fold",)
    assert shown.exhibit.chart.middle == 1.0


def test_that_one_pair_alone_says_there_is_no_other(library):
    assert brief(library, ITIF).exhibit.reading == (
        "China, Ten industries of the Hamilton Index (2023), 1995 to 2020: 7.7-fold; "
        "there is no other pair of years to compare it with."
    )


def test_that_a_pair_that_is_not_known_says_why(library):
    assert brief(library, ITIF, market_measure="LQ").empty.endswith(
        "1995 to 2020: not known (not published)."
    )


def test_that_one_year_has_no_pairs(library):
    assert brief(library, OECD).exhibit is None
