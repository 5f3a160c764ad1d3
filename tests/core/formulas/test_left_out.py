"""A world without some economies: in shares, quotients, their cells and their ids."""

from __future__ import annotations

import pytest

from core.briefs.market.brief import market_share_brief
from core.briefs.provenance import provenance
from core.errors import RequestError
from core.formulas.catalogue import figure
from core.formulas.market.concentration import concentration
from core.formulas.market.levels import lq, market_share, value_added, world_without
from core.market_choice import MarketChoice
from core.selection import Selection
from tests.core.tiny import MILLION, made


@pytest.fixture(scope="module")
def table(tiny):
    return tiny.output("tiny-output").without(["CHN"])


@pytest.fixture(scope="module")
def world(tiny):
    return tiny.output("tiny-world").without(["USA"])


def test_that_those_left_out_are_in_no_sum_of_those_listed(table):
    listed = [made(name, "C26", 2018) for name in ("Australia", "India", "Japan")]
    whole = sum(listed) + made("United States", "C26", 2018) + 5
    share = market_share(table, "JPN", "C26", 2018)
    assert share.value == pytest.approx(made("Japan", "C26", 2018) / whole)
    assert share.note == "sum of the 5 economies listed"


def test_that_a_published_world_is_less_by_those_left_out(world):
    share = market_share(world, "JPN", "C26", 2018)
    assert share.value == 20 / (100 - 30)
    quotient = lq(world, "JPN", "C26", 2018)
    assert quotient.value == pytest.approx((20 / 200) / (70 / 1400))


def test_that_the_id_of_a_figure_says_who_is_left_out(table, tiny):
    share = market_share(table, "JPN", "C26", 2018)
    assert share.id.endswith("/industry=C26/without=CHN/period=2018")
    assert figure(tiny, share.id) == share


def test_that_a_share_of_a_lessened_world_leads_to_what_it_was_and_who_left(
    world, tiny
):
    _own, whole = market_share(world, "JPN", "C26", 2018).inputs
    found = figure(tiny, whole.figure_id)
    assert found == world_without(world, "C26", 2018)
    assert [given.value for given in found.inputs] == [100 * MILLION, 30 * MILLION]
    assert found.value == 70 * MILLION
    assert len(provenance(tiny, found.id).cells) == 2


def test_that_an_economy_left_out_has_no_figures(table):
    figure = value_added(table, "CHN", "C26", 2018)
    assert (figure.value, figure.reason) == (None, "economy_missing")


def test_that_a_group_with_a_member_left_out_is_offered_no_more(tiny):
    table = tiny.output("tiny-output")
    assert "QUAD" in table.groups
    assert "QUAD" not in table.without(["JPN"]).groups


def test_that_a_group_is_left_out_member_by_member(tiny):
    table = tiny.output("tiny-output").without(["QUAD"])
    assert table.left_out == ("AUS", "IND", "JPN", "USA")
    assert table.economies == ("CHN", "Atlantis")


def test_that_leaving_nobody_out_changes_nothing(tiny):
    table = tiny.output("tiny-output")
    assert table.without([]) is table.without(["XYZ"]) is table


def test_that_the_same_are_left_out_once(tiny):
    table = tiny.output("tiny-output")
    assert table.without(["CHN", "JPN"]) is table.without(["JPN", "CHN", "JPN"])


def test_that_concentration_is_that_of_those_that_are_left(table):
    names = ("Australia", "India", "Japan", "United States")
    values = [*(made(name, "C26", 2018) for name in names), 5]
    expected = sum((value / sum(values)) ** 2 for value in values)
    found = concentration(table, "hhi", "C26", 2018).value
    assert found == pytest.approx(expected, rel=1e-12)


PARITY = "dataset=ncses-10758/economy=USA/{}/industry=C26/without=CHN/period=2018"


@pytest.mark.parametrize(
    "figure_id",
    [
        f"parity_fixed_percent/{PARITY.format('peer=JPN')}",
        f"parity_target/{PARITY.format('lq=1.2')}",
        (
            "parity_years/dataset=ncses-10758/economy=USA/peer=JPN/industry=C26"
            "/without=CHN/form=growing/growth=3/period=2018"
        ),
        "effective_number_low/dataset=ncses-10758/industry=C26/without=CHN/period=2018",
        (
            "concentration_ratio_high/dataset=ncses-10758/industry=C26/largest=4"
            "/without=CHN/period=2018"
        ),
        (
            "dataset_difference_pp/dataset=ncses-10758/other=oecd-iot-2021/economy=USA"
            "/industry=C26/without=CHN/measure=market_share/period=2018"
        ),
    ],
    ids=lambda one: one.partition("/")[0],
)
def test_that_every_measure_can_be_had_without_an_economy(sample, figure_id):
    found = figure(sample, figure_id)
    assert found.id == figure_id
    assert found.value is not None
    assert found.value != figure(
        sample, figure_id.replace("/without=CHN", "")
    ).value or (
        "peer=JPN" in figure_id  # parity with a peer knows no world
    )


@pytest.mark.parametrize("without", ["JPN,CHN", "CHN,CHN", "FRA", "XYZ", ""])
def test_that_an_id_that_leaves_out_in_another_spelling_is_refused(tiny, without):
    asked = "economy=USA/industry=C26"
    told = f"market_share/dataset=tiny-output/{asked}/without={without}/period=2018"
    with pytest.raises(RequestError):
        figure(tiny, told)


def test_that_the_tab_says_who_is_left_out(tiny):
    chosen = MarketChoice("tiny-output", "C26", "value", without=("CHN",))
    brief = market_share_brief(tiny, Selection(market=chosen))
    [field] = [one for one in brief.fields if one.name == "market.without"]
    assert field.chosen == ("CHN",)
    assert "without China" in brief.exhibit.title
    assert "China" not in brief.exhibit.reading


def test_that_nobody_can_be_left_out_of_shares_as_published(tiny):
    chosen = MarketChoice(dataset="tiny-share", without=("CHN",))
    brief = market_share_brief(tiny, Selection(market=chosen))
    assert "market.without" not in {field.name for field in brief.fields}
    assert "without" not in brief.exhibit.title


def test_that_who_left_everybody_out_can_take_them_back(tiny):
    everybody = tiny.output("tiny-output").economies
    chosen = MarketChoice(dataset="tiny-output", without=everybody)
    brief = market_share_brief(tiny, Selection(market=chosen))
    assert brief.empty == (
        "Every economy of this dataset is left out. Take one back under “Left out”."
    )
    dataset_field, left_out = brief.fields
    assert dataset_field.chosen == ("tiny-output",)
    assert set(left_out.chosen) == set(everybody)


def test_that_a_group_that_is_left_out_is_still_offered_to_be_ticked(tiny):
    chosen = MarketChoice(dataset="tiny-output", without=("AUS", "IND", "JPN", "USA"))
    brief = market_share_brief(tiny, Selection(market=chosen))
    [left_out] = [one for one in brief.fields if one.name == "market.without"]
    held = {members for _name, members in left_out.groups}
    assert ("AUS", "IND", "JPN", "USA") in held
