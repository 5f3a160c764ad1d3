"""Concentration says how few, since when, between which bounds, and who leads."""

from __future__ import annotations

import pytest

from core.briefs.exhibit import BarSpec, LineSpec, PairSpec
from core.briefs.market.brief import market_share_brief
from tests.core.briefs.making import OUTPUT, SHARES, sheet
from tests.core.briefs.walking import choosing, column, tabulated

MAKERS = ("Japan", "China")
OECD, NCSES, ITIF = "oecd-iot-2021", "ncses-10758", "itif-hamilton-2023"


def concentration(library, dataset="", **chosen):
    chosen = {"market_view": "concentration", "market_dataset": dataset, **chosen}
    return market_share_brief(library, choosing(**chosen))


def chip(economy, year, value):
    return (economy, "Electronics", "C26", year, value)


def test_that_one_year_is_bars_from_the_most_concentrated_down(library):
    chart = concentration(library, OECD).exhibit.chart
    assert isinstance(chart, BarSpec)
    values = [bar.datum.value for bar in chart.bars if bar.datum.value is not None]
    assert values == sorted(values, reverse=True)
    assert [bar.name for bar in chart.bars if bar.chosen] == [
        "Ten industries of the Hamilton Index (2023)"
    ]


def test_that_years_are_lines_and_the_whole_has_both_its_bounds(library):
    chart = concentration(library, NCSES).exhibit.chart
    assert isinstance(chart, LineSpec)
    most, least, *_parts = chart.lines
    assert most.name.endswith("at most")
    assert (most.code, most.kind) == (least.code, "bound")
    assert least.name.endswith("at least")
    pairs = zip(least.data, most.data, strict=True)
    assert all(low.value < high.value for low, high in pairs)


def test_that_bounds_of_one_year_stand_beside_each_other(library):
    chart = concentration(library, ITIF, years=("2020", "2020")).exhibit.chart
    assert isinstance(chart, PairSpec)
    assert chart.heads == ("lower bound", "upper bound")


def test_that_more_industries_than_can_be_told_apart_are_in_the_table(library):
    brief = concentration(library, NCSES, market_industry="kti")
    assert len(brief.exhibit.chart.lines) == 1 + 11
    assert brief.exhibit.notes[0] == (
        "The 10 most concentrated industries are drawn; the table has all."
    )
    assert len(set(column(brief, 0))) == 1 + 13


def test_that_a_point_is_said_with_what_it_means(library):
    assert concentration(library, OECD).exhibit.reading == (
        "Ten industries of the Hamilton Index (2023), 2018: the Herfindahl-Hirschman "
        "index is 0.128 (effective number of economies: 7.80); the four largest make "
        "62.4%. Of the economies named, the largest is China in 6 and the United "
        "States in 4 of the 10 industries known."
    )


def test_that_bounds_are_said_and_what_they_were(library):
    reading = concentration(library, ITIF).exhibit.reading
    assert "lies between 0.115 and 0.327 (effective number of" in reading
    assert "economies: 3.06 to 8.66)" in reading
    assert "the four largest make 54.0% to 100.0%" in reading
    assert reading.endswith("In 1995 the index was 0.110 to 0.361.")


def test_that_a_range_in_the_table_leads_to_both_ends(library):
    brief = concentration(library, ITIF)
    ranges = [one for one in tabulated(brief) if one.beside]
    assert ranges
    for one in ranges:
        low, high = one.figure_ids
        assert low.replace("_low/", "_high/") == high


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ((60.0, 20.0), "is 0.625 (effective number of economies: 1.60)"),
        ((60.0, None), "it rests is not known (a value is missing)."),
        ((60.0, -1.0), "it rests is not known (a value is negative)."),
        ((0.0, 0.0), "it rests is not known (the total is zero)."),
    ],
)
def test_that_what_is_not_known_is_said(library_of, values, said):
    first, second = values
    rows = [chip("Japan", 2001, first), chip("China", 2001, second)]
    rows += [chip("Japan", 2000, 1.0), chip("China", 2000, 1.0)]
    small = library_of(Data=sheet("output", OUTPUT, *rows))
    assert said in concentration(small).exhibit.reading


def test_that_one_economy_is_a_market_of_one(library_of):
    small = library_of(Data=sheet("output", OUTPUT, chip("Japan", 2001, 5.0)))
    reading = concentration(small).exhibit.reading
    assert (
        "is 1.000 (effective number of economies: 1); the four largest make 100.0%"
        in reading
    )


def test_that_a_bound_nobody_knows_is_not_written_into_the_sentence(library_of):
    shares = [(who, "Electronics", "C26", 2001, "share", "0%") for who in MAKERS]
    exhibit = concentration(library_of(Data=sheet("share", SHARES, *shares))).exhibit
    assert "(effective number of economies: 1 or more)" in exhibit.reading
    assert "n/a" not in exhibit.reading
