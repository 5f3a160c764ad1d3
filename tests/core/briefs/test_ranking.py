"""A ranking says who leads, who came from where, and what is left of the world."""

from __future__ import annotations

import pytest

from core.briefs.exhibit import BarSpec, BumpSpec
from core.briefs.market.brief import market_share_brief
from tests.core.briefs.making import OUTPUT, SHARES, sheet
from tests.core.briefs.walking import choosing, column, drawn, field

NCSES, OECD, ITIF = "ncses-10758", "oecd-iot-2021", "itif-hamilton-2023"


def chip(economy, year, value, industry="C26"):
    return (economy, "Electronics", industry, year, value)


@pytest.fixture
def small(library_of):
    return library_of(
        Data=sheet(
            "output",
            OUTPUT,
            *(chip("United States", year, v) for year, v in ((2001, 60.0), (2003, 30))),
            *(chip("Japan", year, v) for year, v in ((2001, 30.0), (2003, 20.0))),
            *(chip("China", year, v) for year, v in ((2001, 10.0), (2003, 50.0))),
            *(chip("World", year, 200.0) for year in (2001, 2003)),
        )
    )


def ranked(library, **chosen):
    return market_share_brief(library, choosing(market_view="ranking", **chosen))


def test_that_a_bar_says_where_it_was_and_how_far_it_came(small):
    first = ranked(small).exhibit.chart.bars[0]
    assert (first.code, first.datum.value, first.before.value) == ("CHN", 0.25, 0.05)
    assert first.change.text == "20.0 pp"
    assert first.rank.text == "1"


def test_that_the_sentence_names_who_moved_most(small):
    assert ranked(small).exhibit.reading == (
        "Computers and electronics, 2003: first is China (25.0%), then the United "
        "States (15.0%), then Japan (10.0%). Since 2001, China has risen most (20.0 "
        "pp), and the United States has fallen most (−15.0 pp)."
    )


def test_that_equals_are_level_in_the_sentence_as_in_their_ranks(library_of):
    makers = (("China", 5.0), ("Japan", 5.0), ("India", 2.0))
    rows = [chip(name, 2001, value) for name, value in makers]
    brief = ranked(
        library_of(Data=sheet("output", OUTPUT, *rows)), market_measure="value"
    )
    assert brief.exhibit.reading == (
        "Computers and electronics, 2001: first is China ($5.0 million), level with "
        "Japan ($5.0 million), then India ($2.0 million)."
    )
    assert column(brief, 0) == ["1", "1", "3"]


def test_that_one_year_has_no_change(small):
    brief = ranked(small, years=("2003", "2003"))
    assert brief.exhibit.chart.bars[0].change is None
    assert [one.heading for one in brief.exhibit.table.columns] == [
        *("Rank", "Economy", "World share", "Location quotient", "Value added"),
    ]


def test_that_the_table_has_both_years_the_change_and_both_ranks(small):
    brief = ranked(small)
    heads = [one.heading for one in brief.exhibit.table.columns]
    assert heads[5:] == ["World share in 2001", "Change since 2001", "Rank in 2001"]
    assert (column(brief, 0), column(brief, 7)) == (["1", "2", "3"], ["3", "1", "2"])


def test_that_all_others_are_the_world_less_those_shown(small):
    brief = ranked(small, market_top="2", economies=("USA", "CHN"))
    assert column(brief, 1) == ["China", "United States", "All others (1 listed)"]
    rest = brief.exhibit.chart.bars[-1]
    assert rest.datum.value == pytest.approx(1 - 0.25 - 0.15)
    assert rest.datum.figure.formula == "rest_share"


def test_that_those_chosen_are_shown_below_the_first_ones(small):
    brief = ranked(small, market_top="1", economies=("JPN",))
    assert [bar.code for bar in brief.exhibit.chart.bars] == ["CHN", "JPN", ""]
    assert brief.exhibit.chart.bars[1].rank.text == "3"


def test_that_nothing_is_left_where_all_are_shown(small):
    bars = ranked(small, market_top="9").exhibit.chart.bars
    assert [bar.code for bar in bars] == ["CHN", "USA", "JPN"]


def test_that_quotients_leave_no_rest(library):
    brief = ranked(library, market_dataset=OECD, market_measure="LQ", market_top="5")
    assert all(bar.code for bar in brief.exhibit.chart.bars)


@pytest.mark.parametrize("typed", ["ten", "0", "-3", "1.5", "²"])
def test_that_what_is_no_number_is_said(small, typed):
    brief = ranked(small, market_top=typed)
    assert brief.exhibit is None
    assert f"“{typed}” is no number of economies" in brief.empty
    assert field(brief, "market.top").chosen == (typed,)


def test_that_changes_are_ranked_from_the_largest_rise(small):
    brief = ranked(small, market_aspect="change")
    assert isinstance(brief.exhibit.chart, BarSpec)
    assert [one.text for one in drawn(brief)] == ["20.0 pp", "−5.0 pp", "−15.0 pp"]
    assert brief.exhibit.title.endswith("change of the share of the world, 2001–2003")


def test_that_ranks_are_followed_over_the_years(small):
    brief = ranked(small, market_aspect="rank", economies=("CHN",))
    chart = brief.exhibit.chart
    assert isinstance(chart, BumpSpec)
    assert {line.code: [d.value for d in line.data] for line in chart.lines} == {
        "CHN": [3.0, 1.0],
        "USA": [1.0, 2.0],
        "JPN": [2.0, 3.0],
    }
    assert chart.chosen == ("CHN",)
    assert brief.exhibit.reading == (
        "Computers and electronics, 2001 to 2003: China from rank 3 to rank 1."
    )


def test_that_who_keeps_a_rank_is_said_to_keep_it(library):
    brief = ranked(
        library, market_dataset=NCSES, market_aspect="rank", years=("2019", "2020")
    )
    assert "still at rank" in brief.exhibit.reading


@pytest.mark.parametrize("aspect", ["rank", "change"])
def test_that_one_year_says_that_it_is_not_enough(library, aspect):
    brief = ranked(library, market_dataset=OECD, market_aspect=aspect)
    assert brief.exhibit is None
    assert "two years" in brief.empty


@pytest.mark.parametrize("aspect", ["level", "rank", "change"])
@pytest.mark.parametrize("measure", ["share", "LQ", "value"])
def test_that_every_aspect_of_every_measure_has_its_figures(library, aspect, measure):
    brief = ranked(
        library,
        market_dataset=NCSES,
        market_measure=measure,
        market_aspect=aspect,
        market_top="4",
    )
    assert brief.exhibit.unit
    assert all(one.figure for one in drawn(brief))


def test_that_published_shares_are_ranked_with_what_they_leave(library):
    brief = ranked(library, market_dataset=ITIF, market_top="1", economies=("CHN",))
    assert brief.exhibit.chart.bars[-1].datum.figure.formula == "rest_share"


def test_that_one_economy_is_a_ranking_of_one(library_of):
    rows = [("Japan", "Electronics", "C26", 2020, "share", "33%")]
    brief = ranked(library_of(Data=sheet("share", SHARES, *rows)), market_top="10")
    assert [bar.name for bar in brief.exhibit.chart.bars] == ["Japan"]
