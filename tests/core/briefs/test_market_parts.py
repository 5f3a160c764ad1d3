"""What a change is made of: parts that add up to it, whatever is divided."""

from __future__ import annotations

from math import fsum

import pytest

from core.briefs.market.brief import market_share_brief
from tests.core.briefs.making import OUTPUT, sheet
from tests.core.briefs.walking import choosing, field

NCSES, ITIF, OECD = "ncses-10758", "itif-hamilton-2023", "oecd-iot-2021"
ECONOMIES = ("CHN", "USA", "JPN", "G7")


def brief(library, dataset=NCSES, **chosen):
    chosen = {"economies": ECONOMIES, **chosen}
    return market_share_brief(
        library, choosing(market_view="parts", market_dataset=dataset, **chosen)
    )


@pytest.mark.parametrize("part", ["share", "value"])
@pytest.mark.parametrize("across", ["economy", "industry"])
def test_that_the_parts_add_up_to_the_change(library, part, across):
    shown = brief(library, market_part=part, market_across=across)
    stacks = shown.exhibit.chart.stacks
    assert len(stacks) == {"economy": 4, "industry": 13}[across]
    for stack in stacks:
        whole = fsum(one.value for one in stack.parts)
        assert whole == pytest.approx(stack.total.value, abs=1e-9, rel=1e-9)


@pytest.mark.parametrize("part", ["share", "value"])
def test_that_the_industries_add_up_to_the_economy(library, part):
    def stacks(across):
        shown = brief(library, market_part=part, market_across=across)
        return shown.exhibit.chart.stacks

    china = stacks("economy")[0]
    for place, one in enumerate(china.parts):
        industries = fsum(stack.parts[place].value for stack in stacks("industry"))
        assert industries == pytest.approx(one.value, abs=1e-9, rel=1e-9)


def test_that_the_sentence_says_what_the_change_is_made_of(library):
    assert brief(library).exhibit.reading == (
        "China, Knowledge and technology intensive industries (NCSES), 2002 to 2022: "
        "the share changed by 21.1 pp, of which 21.9 pp through its own shares in the "
        "industries, −0.2 pp through their weights and −0.6 pp through both together."
    )


def test_that_a_value_is_divided_as_well(library):
    reading = brief(library, market_part="value").exhibit.reading
    assert reading.startswith("China, ")
    assert "value added changed by $2.8 trillion, of which $" in reading


def test_that_industries_stand_from_the_largest_down(library):
    totals = [stack.total.value for stack in brief(library).exhibit.chart.stacks]
    assert totals == sorted(totals, reverse=True)


def test_that_another_economy_can_be_asked(library):
    shown = brief(library, market_whose="USA")
    assert shown.exhibit.reading.startswith("The United States, ")
    assert shown.exhibit.title.endswith("United States, 2002–2022")


def test_that_economies_need_no_choice_of_one(library):
    names = [one.name for one in brief(library, market_across="economy").fields]
    assert "market.whose" not in names
    assert field(brief(library), "market.whose").chosen == ("CHN",)


def test_that_shares_without_values_say_why_they_have_no_parts(library):
    assert brief(library, ITIF).empty == (
        "This dataset publishes shares but no values, and without them nothing is "
        "known of the weights of industries. Choose a dataset of output."
    )


def test_that_one_industry_has_no_parts(library):
    assert brief(library, market_industry="C26").empty == (
        "Computers and electronics is one industry in this dataset and has no parts. "
        "Choose a set of industries."
    )


def test_that_one_year_has_no_parts(library):
    assert "needs two years" in brief(library, OECD).empty


def test_that_a_missing_value_leaves_the_parts_unknown(library_of):
    codes = ("C21", "C26", "C27", "C28", "C29", "C30", "J62-63")
    rows = [
        ("Japan", f"Industry {code}", code, year, 10.0 + n)
        for n, code in enumerate(codes)
        for year in (2001, 2002)
    ]
    rows[3] = (*rows[3][:4], None)
    library = library_of(Data=sheet("output", OUTPUT, *rows))
    shown = brief(library, "", economies=("JPN",)).exhibit
    assert shown.reading.endswith("2001 to 2002: not known (a value is missing).")
    unknown = [stack for stack in shown.chart.stacks if stack.total.value is None]
    assert shown.chart.stacks[-1] in unknown
