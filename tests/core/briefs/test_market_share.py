"""The market share tab answers the nearest question its datasets can answer."""

from __future__ import annotations

import pytest

from core.briefs.exhibit import Benchmark
from core.briefs.market.brief import market_share_brief
from tests.core.briefs.making import OUTPUT, SHARES, sheet
from tests.core.briefs.walking import choosing, column, drawn, field

OECD = "oecd-iot-2021"


def chip(economy, year, value, industry="C26"):
    return (economy, "Electronics", industry, year, value)


@pytest.fixture
def small(library_of):
    return library_of(
        Data=sheet(
            "output",
            OUTPUT,
            *(chip("United States", year, 60.0) for year in (2001, 2002)),
            *(chip("Japan", year, 20.0) for year in (2001, 2002)),
            chip("China", 2001, 20.0),
            chip("China", 2002, None),
        )
    )


def test_that_the_dataset_with_most_years_is_shown_if_none_is_chosen(library):
    assert field(market_share_brief(library, choosing()), "market.dataset").chosen == (
        "ncses-10758",
    )


def test_that_an_unknown_dataset_is_like_none(library):
    chosen = market_share_brief(library, choosing(market_dataset="gone"))
    assert chosen == market_share_brief(library, choosing())


def test_that_the_dataset_chosen_is_shown(library):
    brief = market_share_brief(library, choosing(market_dataset="itif-hamilton-2023"))
    assert field(brief, "market.dataset").chosen == ("itif-hamilton-2023",)


def test_that_an_unknown_industry_becomes_the_ten(library):
    brief = market_share_brief(
        library, choosing(market_dataset=OECD, market_industry="Z99")
    )
    assert field(brief, "market.industry").chosen == ("hamilton-10",)


def test_that_economies_the_dataset_lacks_are_left_out(library):
    brief = market_share_brief(
        library, choosing(market_dataset=OECD, economies=("ETH", "JPN"))
    )
    assert field(brief, "economies").chosen == ("JPN",)


def test_that_the_first_economies_are_shown_if_none_chosen_is_there(library):
    brief = market_share_brief(
        library, choosing(market_dataset=OECD, economies=("ETH",))
    )
    assert len(field(brief, "economies").chosen) == 3


def test_that_those_of_the_start_are_shown_if_every_economy_is_unticked(library):
    brief = market_share_brief(library, choosing(economies=()))
    assert field(brief, "economies").chosen == ("USA", "CHN", "JPN")


def test_that_years_the_dataset_lacks_are_those_it_has(library):
    brief = market_share_brief(
        library, choosing(market_dataset=OECD, years=("1950", "1960"))
    )
    assert field(brief, "years").chosen == ("2018", "2018")


def test_that_a_measure_not_published_becomes_the_share(library):
    brief = market_share_brief(
        library, choosing(market_dataset="itif-hamilton-2023", market_measure="value")
    )
    assert field(brief, "market.measure").chosen == ("share",)


@pytest.mark.parametrize("view", ["trend", "ranking"])
def test_that_the_location_quotient_is_judged_by_one(library, view):
    brief = market_share_brief(library, choosing(market_view=view, market_measure="LQ"))
    assert brief.exhibit.chart.benchmarks == (Benchmark(1.0, "world average 1.00"),)


def test_that_the_heat_map_of_quotients_parts_its_colours_at_one(library):
    brief = market_share_brief(
        library, choosing(market_view="heat", market_measure="LQ")
    )
    assert brief.exhibit.chart.middle == 1.0


def test_that_a_share_has_no_benchmark(library):
    assert market_share_brief(library, choosing()).exhibit.chart.benchmarks == ()


def test_that_china_leads_the_ten_industries_in_2018(library):
    brief = market_share_brief(
        library, choosing(market_view="ranking", market_dataset=OECD)
    )
    assert brief.exhibit.reading == (
        "Ten industries of the Hamilton Index (2023), 2018: first is China (24.8%), "
        "then the United States (21.9%), then Japan (8.2%)."
    )


def test_that_a_ranking_numbers_every_economy_that_is_known(library):
    brief = market_share_brief(
        library, choosing(market_view="ranking", market_dataset=OECD)
    )
    assert column(brief, 0) == [str(place) for place in range(1, 67)]


def test_that_the_heat_map_shows_the_industries_of_the_set(library):
    brief = market_share_brief(
        library,
        choosing(market_view="heat", market_dataset=OECD, market_industry="hamilton-7"),
    )
    assert len(brief.exhibit.chart.columns) == 7


def test_that_the_heat_map_of_one_industry_is_not_called_after_it(library):
    brief = market_share_brief(
        library,
        choosing(market_view="heat", market_dataset=OECD, market_industry="C26"),
    )
    assert brief.exhibit.title == "Each industry: share of the economies listed, 2018"


def test_that_a_published_sum_is_no_column_of_the_heat_map(library):
    brief = market_share_brief(
        library,
        choosing(
            market_view="heat",
            market_dataset="itif-hamilton-2022",
            market_industry="C26",
        ),
    )
    assert brief.exhibit.chart.columns == (
        *("Electrical equipment", "Motor vehicles", "Computers and electronics"),
    )


def test_that_nobody_is_said_to_lead_where_one_is_unknown(library):
    brief = market_share_brief(
        library,
        choosing(
            market_view="heat",
            market_dataset="itif-hamilton-2022",
            market_industry="C26",
            economies=("USA", "CHN", "JPN"),
        ),
    )
    assert brief.exhibit.reading == (
        "No industry is known for all of the economies shown in 2018."
    )


def test_that_the_trend_says_where_each_economy_came_from(small):
    brief = market_share_brief(small, choosing(economies=("USA",), years=("2001", "")))
    assert brief.exhibit.title.endswith("share of the economies listed, 2001–2002")
    assert brief.exhibit.reading == (
        "Computers and electronics, 2001 to 2002: the United States is not known "
        "(a value is missing)."
    )


def test_that_no_share_is_taken_of_a_world_with_a_gap(small):
    brief = market_share_brief(small, choosing(economies=("JPN", "CHN")))
    ends = [one.value for one in drawn(brief)]
    assert ends == [0.2, None, 0.2, None]


def test_that_the_value_is_known_where_the_share_is_not(small):
    brief = market_share_brief(
        small, choosing(market_view="ranking", market_measure="value")
    )
    assert column(brief, 3) == ["n/a", "n/a", "n/a"]
    assert column(brief, 4) == ["$60.0 million", "$20.0 million", "n/a"]
    assert column(brief, 0) == ["1", "2", ""]


def test_that_a_ranking_with_unknowns_speaks_of_those_known(small):
    brief = market_share_brief(
        small, choosing(market_view="ranking", market_measure="value")
    )
    assert "of the economies known, first is the United States" in brief.exhibit.reading


def test_that_a_year_of_which_nothing_is_known_says_so(small):
    brief = market_share_brief(small, choosing(market_view="ranking"))
    assert brief.exhibit.reading == (
        "Nothing is known of Computers and electronics in 2002."
    )


def test_that_a_dataset_without_numbers_is_passed_over(library_of):
    library = library_of(
        Empty=sheet("output", OUTPUT, dataset="empty"),
        Full=sheet("output", OUTPUT, chip("Japan", 2001, 1.0), dataset="full"),
    )
    brief = market_share_brief(library, choosing(market_dataset="empty"))
    assert field(brief, "market.dataset").chosen == ("full",)


@pytest.mark.parametrize("view", ["trend", "ranking", "heat", "multiples"])
@pytest.mark.parametrize(
    "data",
    [
        pytest.param(sheet("output", OUTPUT), id="no-output"),
        pytest.param(sheet("share", SHARES), id="no-shares"),
        pytest.param(sheet("output", OUTPUT, chip("World", 2001, 1.0)), id="world"),
        pytest.param(sheet("output", OUTPUT, chip("Japan", "2001-Q1", 1.0)), id="Q1"),
    ],
)
def test_that_a_dataset_that_answers_nothing_is_like_none(library_of, view, data):
    brief = market_share_brief(library_of(Data=data), choosing(market_view=view))
    assert brief.exhibit is None


def test_that_a_dataset_of_sums_alone_has_a_heat_map(library_of):
    library = library_of(
        Data=sheet("output", OUTPUT, chip("Japan", 2001, 1.0, industry="A-U"))
    )
    brief = market_share_brief(library, choosing(market_view="heat"))
    assert brief.exhibit.chart.columns == ("All industries",)


def test_that_a_world_of_zero_leaves_shares_unknown(library_of):
    library = library_of(Data=sheet("output", OUTPUT, chip("Japan", 2001, 0.0)))
    brief = market_share_brief(library, choosing())
    assert "Japan is not known (the world total is zero)" in brief.empty


def test_that_where_nothing_is_known_a_sentence_stands_for_the_axes(library_of):
    library = library_of(Data=sheet("output", OUTPUT, chip("Japan", 2001, "n/a")))
    for view in ("trend", "ranking", "heat", "concentration"):
        brief = market_share_brief(library, choosing(market_view=view))
        assert brief.exhibit is None
        assert brief.empty


def test_that_published_shares_are_shown_as_printed(library_of):
    rows = [("Japan", "Electronics", "C26", 2020, "share", "33%")]
    brief = market_share_brief(
        library_of(Data=sheet("share", SHARES, *rows)), choosing()
    )
    assert [one.text for one in drawn(brief)] == ["33.0%"]
    assert "as published; not computed here" in brief.exhibit.definition


def test_that_the_economies_chosen_stand_out_in_the_ranking(library):
    chosen = choosing(market_view="ranking", economies=("JPN", "DEU"))
    bars = market_share_brief(library, chosen).exhibit.chart.bars
    assert {bar.code for bar in bars if bar.chosen} == {"JPN", "DEU"}
