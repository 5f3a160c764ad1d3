"""A trend stands beside what it is judged by, and beside what others published."""

from __future__ import annotations

import pytest

from core.briefs.market.brief import market_share_brief
from tests.core.briefs.making import OUTPUT, SHARES, sheet
from tests.core.briefs.walking import choosing, column, field

NCSES, OECD, ITIF = "ncses-10758", "oecd-iot-2021", "itif-hamilton-2023"


def chip(economy, year, value, industry="C26"):
    return (economy, "Electronics", industry, year, value)


def trend(library, **chosen):
    return market_share_brief(library, choosing(**chosen))


def lines(brief, kind=""):
    return [line for line in brief.exhibit.chart.lines if line.kind == kind]


def test_that_a_line_to_judge_by_is_no_economy_chosen(library):
    brief = trend(library, market_dataset=NCSES, market_benchmark="DEU")
    assert [line.code for line in lines(brief, "benchmark")] == ["DEU"]
    assert [line.code for line in lines(brief)] == ["USA", "CHN", "JPN"]


def test_that_who_is_chosen_is_not_drawn_twice(library):
    brief = trend(library, market_dataset=NCSES, market_benchmark="CHN")
    assert lines(brief, "benchmark") == []


def test_that_a_group_can_be_judged_by(library):
    brief = trend(library, market_dataset=OECD, market_benchmark="G7")
    (line,) = lines(brief, "benchmark")
    assert line.data[0].value > 0.3


def test_that_the_world_is_a_line_for_values_alone(library):
    asked = {"market_dataset": NCSES, "market_benchmark": "WLD"}
    brief = trend(library, market_measure="value", **asked)
    assert [line.name for line in lines(brief, "benchmark")] == ["World"]
    codes = [o.code for o in field(trend(library, **asked), "market.benchmark").options]
    assert "WLD" not in codes


def test_that_the_sum_of_those_listed_is_not_called_the_world(library):
    brief = trend(
        library, market_dataset=OECD, market_benchmark="WLD", market_measure="value"
    )
    assert [line.name for line in lines(brief, "benchmark")] == ["All economies listed"]


def test_that_parity_is_an_economy_s_share_of_all_industries(library):
    brief = trend(
        library, market_dataset=NCSES, market_benchmark="parity", economies=("CHN",)
    )
    (own,), (parity,) = lines(brief), lines(brief, "parity")
    quotient = own.data[-1].value / parity.data[-1].value
    told = trend(library, market_dataset=NCSES, market_measure="LQ", economies=("CHN",))
    assert lines(told)[0].data[-1].value == pytest.approx(quotient)
    assert parity.data[-1].figure.dim("industry") == "A-U"
    assert any("location quotient is 1.00" in note for note in brief.exhibit.notes)


@pytest.mark.parametrize("measure", ["LQ", "value"])
def test_that_parity_is_offered_for_shares_alone(library, measure):
    brief = trend(library, market_benchmark="parity", market_measure=measure)
    assert lines(brief, "parity") == []
    assert field(brief, "market.benchmark").chosen == ("",)


def test_that_published_figures_stand_as_marks_beside_computed_ones(library):
    brief = trend(library, market_dataset=OECD, market_industry="hamilton-7")
    marks = lines(brief, "published")
    assert {mark.code for mark in marks} <= {"USA", "CHN", "JPN"}
    china = next(mark for mark in marks if mark.code == "CHN")
    assert china.name == "China, as published"
    assert china.data[0].figure.dim("dataset") == "itif-hamilton-2022"
    assert "China, as published" in column(brief, 0)
    assert any(
        note.startswith("Hollow marks: as published in The Hamilton Index")
        for note in brief.exhibit.notes
    )


def test_that_a_published_dataset_stands_alone(library):
    brief = trend(library, market_dataset=ITIF)
    assert lines(brief, "published") == []


def test_that_values_have_no_published_marks(library):
    brief = trend(
        library,
        market_dataset=OECD,
        market_industry="hamilton-7",
        market_measure="value",
    )
    assert lines(brief, "published") == []


def test_that_years_without_figures_are_said(library):
    brief = trend(library, market_dataset=ITIF)
    assert (
        "There are no figures for 1996–2019; dotted pieces only join what is known."
        in brief.exhibit.notes
    )


def test_that_years_that_follow_one_another_have_no_gap(library):
    notes = trend(library, market_dataset=NCSES).exhibit.notes
    assert not any("dotted" in note for note in notes)


def test_that_own_shares_published_for_other_years_are_no_marks(library_of):
    rows = [("Japan", "Electronics", "C26", 1999, "share", "33%")]
    library = library_of(
        Data=sheet("output", OUTPUT, chip("Japan", 2001, 1.0)),
        Said=sheet("share", SHARES, *rows),
    )
    brief = trend(library, market_dataset="small-output")
    assert [line.kind for line in brief.exhibit.chart.lines] == [""]


def test_that_of_many_the_largest_are_named(library):
    everyone = library.output(OECD).economies
    reading = trend(library, market_dataset=OECD, economies=everyone).exhibit.reading
    assert reading.startswith(
        "Ten industries of the Hamilton Index (2023), 2018: of those chosen, the "
        "largest are China 24.8%; the United States 21.9%; "
    )
    assert reading.count("%") == 5
