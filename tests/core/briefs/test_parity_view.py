"""The parity calculator says what is lacking, of which edition, or that nothing is."""

from __future__ import annotations

import pytest

from core.briefs.exhibit import BarSpec, PairSpec
from core.briefs.market.brief import market_share_brief
from core.formulas.catalogue import figure
from tests.core.briefs.making import OUTPUT, SHARES, sheet
from tests.core.briefs.walking import choosing, column, drawn, field

OECD = "oecd-iot-2021"


def parity(library, **chosen):
    return market_share_brief(library, choosing(market_view="parity", **chosen))


def rows(economy, *values, whole=1000.0):
    chips, cars = values
    return [
        (economy, "Chips", "C26", 2018, chips),
        (economy, "Cars", "C29", 2018, cars),
        (economy, "All", "A-U", 2018, whole),
    ]


@pytest.fixture
def small(library_of):
    return library_of(
        Data=sheet(
            *("output", OUTPUT),
            *rows("United States", 200.0, 100.0),
            *rows("China", 300.0, 50.0),
            *rows("Japan", 0.0, None),
        )
    )


def test_that_both_forms_stand_beside_each_other_for_each_industry(library):
    chart = parity(library, market_dataset=OECD).exhibit.chart
    assert isinstance(chart, PairSpec)
    assert len(chart.pairs) == 1 + 10
    assert chart.pairs[0].chosen
    first, second = chart.pairs[0].first, chart.pairs[0].second
    assert first.figure.formula == "parity_fixed"
    assert second.figure.formula == "parity_growing"


def test_that_the_industries_of_a_set_add_up_to_what_is_held_fixed(library):
    whole, *parts = parity(library, market_dataset=OECD).exhibit.chart.pairs
    added = sum(part.first.value for part in parts)
    assert added == pytest.approx(whole.first.value)


def test_that_amounts_and_percent_are_said(small):
    reading = parity(small, market_industry="C26").exhibit.reading
    assert reading == (
        "Computers and electronics, 2018: to match China (1.80), the United States "
        "(1.20) would have to add $100.0 million (50.0%) with its economy held fixed, "
        "and $142.9 million (71.4%) with its economy growing by as much."
    )


def test_that_whose_parity_it_is_can_be_chosen_among_the_economies(small):
    brief = parity(small, market_industry="C26", market_whose="CHN")
    said = "China (1.80) is already past parity with the United States (1.20)."
    assert brief.exhibit.reading.endswith(said)
    assert field(brief, "market.whose").chosen == ("CHN",)
    assert "CHN" not in {one.code for one in field(brief, "market.peer").options}


def test_that_the_years_at_a_growth_rate_are_said(small):
    brief = parity(small, market_industry="C26", market_growth="５")
    assert brief.exhibit.reading.endswith(
        " At 5% a year that takes 8.3 years and 11.0 years."
    )
    assert column(brief, -1) == ["11.0 years"]


def test_that_parity_already_passed_is_said(small):
    exhibit = parity(small, market_industry="C29").exhibit
    assert exhibit.reading.endswith("is already past parity with China.")
    assert exhibit.notes[0].endswith("there is none: Motor vehicles.")


def test_that_an_own_industry_of_zero_has_an_amount_and_no_percent(small):
    brief = parity(small, market_industry="C26", economies=("JPN", "USA"))
    assert "would have to add $200.0 million with its" in brief.exhibit.reading


def test_that_what_is_missing_is_said(small):
    brief = parity(small, market_industry="C29", economies=("JPN", "USA"))
    assert brief.empty.endswith("is not known (a value is missing).")


def test_that_a_peer_can_be_chosen_and_is_never_oneself(small):
    chosen = field(parity(small, market_peer="JPN"), "market.peer")
    assert chosen.chosen == ("JPN",)
    assert "USA" not in [option.code for option in chosen.options]
    assert field(parity(small, market_peer="USA"), "market.peer").chosen == ("CHN",)


def test_that_a_quotient_takes_the_place_of_the_peer(small):
    brief = parity(small, market_industry="C26", market_target="1.5")
    assert "to reach a location quotient of 1.5" in brief.exhibit.reading
    formulas = {one.figure.formula for one in drawn(brief)}
    assert formulas == {"parity_target_fixed", "parity_target"}


def test_that_a_quotient_out_of_reach_is_said(small):
    brief = parity(small, market_industry="C26", market_target="40")
    assert brief.empty.endswith("is not known (the target cannot be reached).")


@pytest.mark.parametrize("typed", ["abc", "-1", "0", "nan", "inf", "1e9", "<b>1</b>"])
def test_that_what_is_no_number_is_left_aside_and_said(small, typed):
    brief = parity(small, market_industry="C26", market_target=typed)
    assert field(brief, "market.target").chosen == (typed,)
    assert brief.exhibit.notes[0].startswith(f"“{typed}” is no number between 0 and")
    assert "to match China" in brief.exhibit.reading


def test_that_edition_year_and_industries_are_stated(library):
    said = parity(library, market_dataset=OECD).exhibit.definition
    assert "Edition: Input-Output Tables (IOTs) 2021 ed.; year: 2018;" in said
    assert "Chemicals, Pharmaceuticals, Basic metals" in said


def test_that_one_economy_alone_has_nobody_to_match(library_of):
    alone = library_of(Data=sheet("output", OUTPUT, *rows("Japan", 1.0, 2.0)))
    assert "no other economy" in parity(alone).empty
    assert "cannot be reached" in parity(alone, market_target="1.2").empty


# --- published quotients ---


def test_that_the_42_percent_are_those_of_the_edition_of_2022(library):
    exhibit = parity(library, market_dataset="itif-hamilton-2022").exhibit
    assert "to match China (1.34), the United States (0.94)" in exhibit.reading
    assert "would have to make 42.6% more, its economy held fixed." in exhibit.reading
    assert "Seven industries of the Hamilton Index (2022), 2018" in exhibit.reading
    assert "Edition: 2022; year: 2018" in exhibit.definition


def test_that_the_edition_of_2023_says_69_percent_and_what_42_are(library):
    exhibit = parity(library, market_dataset="itif-hamilton-2023").exhibit
    assert "to match China (1.47), the United States (0.87)" in exhibit.reading
    assert "would have to make 69.0% more" in exhibit.reading
    assert exhibit.reading.endswith(
        "Another edition (2022) says 42.6%: Seven industries of the Hamilton Index "
        "(2022), 2018, from 0.94 and 1.34."
    )


def test_that_published_quotients_say_what_cannot_be_had_of_them(library):
    brief = parity(library, market_dataset="itif-hamilton-2023", market_growth="3")
    assert "amounts" in brief.exhibit.notes[0]
    assert "Pharmaceuticals" in brief.exhibit.notes[1]
    heads = [one.heading for one in brief.exhibit.table.columns]
    assert heads[-2:] == ["Growth, held fixed", "Years, held fixed"]


def test_that_a_quotient_to_be_reached_is_a_line_beside_published_ones(library):
    brief = parity(library, market_dataset="itif-hamilton-2023", market_target="1")
    chart = brief.exhibit.chart
    assert isinstance(chart, BarSpec)
    assert [line.value for line in chart.benchmarks] == [1.0]
    assert "would have to make 14.9% more" in brief.exhibit.reading


def test_that_quotients_nobody_published_are_said_to_be_unknown(library_of):
    shares = library_of(
        Data=sheet(
            *("share", SHARES),
            ("Japan", "Chips", "C26", 2018, "share", 10),
            ("China", "Chips", "C26", 2018, "LQ", 1.5),
            unit="percent",
        )
    )
    assert "(1.50)" in parity(shares, economies=("JPN", "CHN")).exhibit.reading


def test_that_where_no_quotient_is_known_a_sentence_stands_instead_of_a_chart(library):
    brief = parity(library, market_dataset="itif-hamilton-2023", market_industry="C26")
    assert brief.exhibit is None
    assert brief.empty.endswith("with China is not known (not published).")


@pytest.mark.parametrize("name", ["market_target", "market_growth"])
def test_that_a_number_of_many_digits_leads_to_the_figures_it_gives(small, name):
    chosen = {"market_industry": "C26", name: "1.23456789012345"}
    brief = parity(small, **chosen)
    for one in (cell for row in brief.exhibit.table.rows for cell in row[1:]):
        assert figure(small, one.figure_id).value == one.sort
