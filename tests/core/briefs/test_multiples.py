"""Small multiples: a chart for each industry or economy, and who went furthest."""

from __future__ import annotations

import pytest

from core.briefs.exhibit import MultiplesSpec
from core.briefs.market.brief import market_share_brief
from core.briefs.market.views.multiples import MOST_CHARTS, MOST_LINES
from tests.core.briefs.making import OUTPUT, sheet
from tests.core.briefs.walking import choosing, column, drawn

NCSES, OECD, ITIF = "ncses-10758", "oecd-iot-2021", "itif-hamilton-2023"


def small(library, **chosen):
    return market_share_brief(library, choosing(market_view="multiples", **chosen))


def test_that_each_industry_of_the_set_has_its_chart(library):
    chart = small(
        library, market_dataset=OECD, market_industry="hamilton-7"
    ).exhibit.chart
    assert isinstance(chart, MultiplesSpec)
    assert len(chart.charts) == 7
    assert {len(one.lines) for one in chart.charts} == {3}


def test_that_each_economy_has_its_chart_of_the_industry_asked_for(library):
    brief = small(
        library,
        market_dataset=NCSES,
        market_across="economy",
        economies=("CHN", "JPN"),
    )
    assert [one.name for one in brief.exhibit.chart.charts] == ["China", "Japan"]
    assert column(brief, 0) == ["China", "Japan"]


@pytest.mark.parametrize(
    ("scale", "is_common"), [("common", True), ("own", False), ("odd", True)]
)
def test_that_the_scale_is_common_unless_each_shall_have_its_own(
    library, scale, is_common
):
    chart = small(library, market_scale=scale).exhibit.chart
    assert chart.is_common is is_common


def test_that_the_sentence_says_where_the_first_economy_went_furthest(library):
    brief = small(library, market_dataset=NCSES, economies=("CHN", "USA"))
    assert brief.exhibit.reading == (
        "Knowledge and technology intensive industries (NCSES), 2002 to 2022: China "
        "rose furthest in Electrical equipment, from 11.4% to 54.9%; least of all in "
        "Software publishing, from 1.4% to 2.8%."
    )
    assert len(brief.exhibit.mentions) == 4


def small_of(library_of, *values):
    return library_of(
        Data=sheet(
            "output",
            OUTPUT,
            *(
                ("Japan", industry, industry, year, value)
                for industry, ends in zip(("C26", "C27"), values, strict=True)
                for year, value in zip((2001, 2002), ends, strict=True)
            ),
        )
    )


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (((1, 3), (1, 2)), "Japan rose furthest in Computers and electronics, from"),
        (((3, 1), (2, 1)), "Japan fell furthest in Computers and electronics, from"),
        (((1, 2), (2, 1)), "and fell furthest in Electrical equipment, from"),
        (((1, 1), (1, 1)), "Computers and electronics, 2001 to 2002: Japan from"),
    ],
    ids=["up", "down", "both", "neither"],
)
def test_that_who_fell_is_not_said_to_have_risen(library_of, values, said):
    brief = small(small_of(library_of, *values), market_measure="value")
    assert said in brief.exhibit.reading


def test_that_of_one_year_it_says_where_it_stands_highest(library):
    brief = small(library, market_dataset=OECD, economies=("JPN",))
    assert brief.exhibit.reading.startswith(
        "Ten industries of the Hamilton Index (2023), 2018: Japan is highest in "
    )


def test_that_an_economy_nobody_knows_is_passed_over_in_the_sentence(library):
    brief = small(library, market_dataset=ITIF, economies=("USA", "CHN"))
    assert "China rose furthest" in brief.exhibit.reading


def test_that_too_many_lines_are_left_out_and_said_to_be(library):
    economies = ("USA", "CHN", "JPN", "DEU", "KOR", "FRA", "GBR", "ITA")
    brief = small(library, market_dataset=OECD, economies=economies)
    assert len(brief.exhibit.chart.charts[0].lines) == MOST_LINES
    assert "Only the first 5 of the economies chosen are drawn." in brief.exhibit.notes


def test_that_of_many_industries_the_largest_are_drawn_and_that_is_said(library):
    brief = small(library, market_dataset=OECD, market_industry="C26")
    assert len(brief.exhibit.chart.charts) == MOST_CHARTS
    assert any(
        note.startswith("Of 45 industries, the 16") for note in brief.exhibit.notes
    )
    assert brief.exhibit.title.startswith("Each industry")


def test_that_one_industry_of_one_economy_is_one_chart(library_of):
    library = library_of(
        Data=sheet(
            "output",
            OUTPUT,
            ("Japan", "Electronics", "C26", 2001, 1.0),
            ("Japan", "Electronics", "C26", 2002, 2.0),
        )
    )
    brief = small(library, market_measure="value")
    assert len(brief.exhibit.chart.charts) == 1
    assert brief.exhibit.reading == (
        "Computers and electronics, 2001 to 2002: Japan from $1.0 million to $2.0 "
        "million."
    )


def test_that_nothing_known_is_said(library_of):
    library = library_of(
        Data=sheet(
            "output",
            OUTPUT,
            ("Japan", "Chips", "C26", 2002, 1.0),
            ("China", "Chips", "C26", 2001, 1.0),
        )
    )
    brief = small(library, economies=("JPN",), years=("2001", "2001"))
    assert brief.exhibit is None
    assert brief.empty == "Nothing is known of the economies and industries chosen."


@pytest.mark.parametrize("across", ["industry", "economy"])
@pytest.mark.parametrize("measure", ["share", "LQ", "value"])
def test_that_every_number_is_a_figure(library, across, measure):
    brief = small(library, market_across=across, market_measure=measure)
    assert all(one.figure for one in drawn(brief))


@pytest.mark.parametrize("across", ["industry", "economy"])
def test_that_charts_with_points_are_not_said_to_show_nothing(library_of, across):
    some = small_of(library_of, ("n/a", 2), ("n/a", 3))
    exhibit = small(some, market_measure="value", market_across=across).exhibit
    assert exhibit.reading == "Nothing that is shown is known both in 2001 and in 2002."
