"""Then and now: both ends, and everything that is said of the way between them."""

from __future__ import annotations

import pytest

from core.briefs.market.brief import market_share_brief
from tests.core.briefs.making import OUTPUT, sheet
from tests.core.briefs.walking import choosing, column

NCSES, ITIF, OECD = "ncses-10758", "itif-hamilton-2023", "oecd-iot-2021"
THREE = ("CHN", "USA", "JPN")


def brief(library, dataset, **chosen):
    chosen = {"economies": THREE, **chosen}
    return market_share_brief(
        library, choosing(market_view="change", market_dataset=dataset, **chosen)
    )


def heads(shown):
    return [one.heading for one in shown.exhibit.table.columns]


def test_that_both_ends_are_drawn_and_nothing_between(library):
    chart = brief(library, NCSES).exhibit.chart
    assert chart.periods == ("2002", "2022")
    assert [[d.text for d in line.data] for line in chart.lines] == [
        ["6.4%", "27.5%"],
        ["31.5%", "26.1%"],
        ["16.6%", "5.4%"],
    ]


def test_that_a_rise_is_told_as_a_multiple_and_a_fall_in_per_cent(library):
    assert brief(library, ITIF).exhibit.reading == (
        "Ten industries of the Hamilton Index (2023), 1995 to 2020: China rose from "
        "3.3% to 25.3% (by 22.0 pp, to 7.7-fold; as rounded, 7.5-fold to 7.8-fold); "
        "the United States fell from 23.4% to 21.5% (by 1.9 pp, or 8.1%); Japan fell "
        "from 23.2% to 7.2% (by 16.0 pp, or 69.0%)."
    )


def test_that_the_table_says_both_readings_of_a_multiple(library):
    assert heads(brief(library, NCSES)) == [
        *("Economy", "2002", "2022", "Points", "Per cent"),
        *("Became n-fold", "Grew by n-fold", "Growth a year"),
    ]


def test_that_published_numbers_have_bounds(library):
    shown = brief(library, ITIF)
    at = heads(shown).index("Became, at least")
    assert column(shown, at)[0] == "7.5-fold"
    assert column(shown, at + 1)[0] == "7.8-fold"


def test_that_computed_numbers_have_none(library):
    assert not [head for head in heads(brief(library, NCSES)) if "least" in head]


@pytest.mark.parametrize("measure", ["LQ", "value"])
def test_that_points_are_of_shares_only(library, measure):
    assert "Points" not in heads(brief(library, NCSES, market_measure=measure))


def test_that_an_end_that_is_not_published_is_said(library):
    reading = brief(library, ITIF, market_measure="LQ").exhibit.reading
    assert "China 1.47 in 2020, not known in 1995 (not published)" in reading


def test_that_one_year_has_no_change_and_says_what_to_do(library):
    assert brief(library, OECD).empty == (
        "A change needs two years, and this dataset has only 2018. Choose another "
        "dataset."
    )


def test_that_one_year_chosen_of_several_asks_for_more(library):
    assert brief(library, NCSES, years=("2010", "2010")).empty == (
        "A change needs two years, and only 2010 is chosen. Choose more years."
    )


def test_that_a_sentence_tells_of_three_economies_and_the_chart_of_all(library):
    shown = brief(library, NCSES, economies=(*THREE, "DEU", "KOR"))
    assert len(shown.exhibit.chart.lines) == 5
    assert "Germany" not in shown.exhibit.reading
    assert shown.exhibit.reading.startswith(
        "Knowledge and technology intensive industries (NCSES), 2002 to 2022, the "
        "largest changes: China rose from "
    )


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ((20.0, 20.0), "Japan stayed at 20.0%"),
        ((0.0, 20.0), "Japan rose from 0.0% to 20.0% (by 20.0 pp)"),
        ((None, 20.0), "Japan 20.0% in 2002, not known in 2001 ("),
    ],
    ids=["stayed", "from nothing", "not known"],
)
def test_that_every_way_is_told(library_of, values, said):
    rows = [
        ("Japan", "Electronics", "C26", year, value)
        for year, value in zip((2001, 2002), values, strict=True)
    ]
    world = [("World", "Electronics", "C26", year, 100.0) for year in (2001, 2002)]
    library = library_of(Data=sheet("output", OUTPUT, *rows, *world))
    reading = brief(library, "", economies=("JPN",)).exhibit.reading
    assert said in reading


def test_that_one_economy_alone_has_a_change(library_of):
    rows = [("Japan", "Electronics", "C26", year, 5.0) for year in (2001, 2002)]
    shown = brief(library_of(Data=sheet("output", OUTPUT, *rows)), "")
    assert "Japan stayed at 100.0%" in shown.exhibit.reading
