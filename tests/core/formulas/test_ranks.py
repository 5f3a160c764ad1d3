"""Ranks and rests: who is larger, and what is left beside those shown."""

from __future__ import annotations

import pytest

from core.briefs.provenance import provenance
from core.formulas.catalogue import figure
from core.formulas.market.bare import bare
from core.formulas.market.levels import market_share
from core.formulas.market.measured import measured
from core.formulas.market.ranks import rank_of, ranks_in
from core.formulas.market.rest import rest
from tests.core.tiny import MILLION


@pytest.fixture(scope="module")
def world(tiny):
    return tiny.output("tiny-world")


@pytest.fixture(scope="module")
def oecd(sample):
    return sample.output("oecd-iot-2021")


def test_that_a_rank_has_all_that_is_larger_behind_it(world):
    found = rank_of(world, "share", "JPN", "C26", 2018)
    assert (found.value, found.unit) == (2.0, "rank")
    assert [given.value for given in found.inputs] == [0.2, 0.3]
    assert [given.name for given in found.inputs] == ["ranked_own", "ranked_larger"]


def test_that_a_rank_shows_who_is_not_larger_as_well(world):
    found = rank_of(world, "share", "USA", "C26", 2018)
    assert [(given.name, given.value) for given in found.inputs] == [
        *(("ranked_own", 0.3), ("ranked_beside", 0.2)),
    ]


def test_that_the_card_of_a_rank_counts_who_is_larger(tiny, world):
    found = rank_of(world, "share", "JPN", "C26", 2018)
    card = provenance(tiny, found.id)
    assert card.filled == "1 + 1 larger = 2"
    assert [row.sign for row in card.inputs] == ["x_c", "x_j"]


def test_that_a_rank_says_among_how_many(oecd):
    found = rank_of(oecd, "share", "CHN", "C26", 2018)
    assert found.note == "among 66 economies whose values are known"


def test_that_a_group_has_no_rank_beside_its_members(oecd):
    assert rank_of(oecd, "share", "G7", "C26", 2018).reason == "not_ranked"


def test_that_what_is_unknown_has_no_rank_and_says_why(world):
    assert rank_of(world, "share", "JPN", "C26", 1950).reason == "year_missing"


@pytest.mark.parametrize("measure", ["share", "LQ", "value"])
def test_that_many_ranks_are_those_of_each(oecd, measure):
    asked = (*oecd.economies[:9], "G7", "XXX")
    for found in ranks_in(oecd, measure, asked, "C26", 2018):
        alone = rank_of(oecd, measure, found.dim("economy"), "C26", 2018)
        assert alone._replace(inputs=()) == found


def test_that_published_shares_are_ranked_as_printed(sample):
    table = sample.published("itif-hamilton-2023")
    found = rank_of(table, "share", "CHN", "hamilton-10", 2020)
    assert found.value == 1.0
    assert figure(sample, found.id) == found


def test_that_what_is_left_includes_those_beyond_the_list(world):
    found = rest(world, "rest_value", ("JPN", "USA"), "C26", 2018)
    assert found.value == 50 * MILLION
    assert rest(world, "rest_share", ("JPN", "USA"), "C26", 2018).value == 0.5


def test_that_shown_and_left_add_up_to_the_whole(oecd):
    shown = oecd.economies[:10]
    shares = [market_share(oecd, code, "hamilton-10", 2018).value for code in shown]
    left = rest(oecd, "rest_share", shown, "hamilton-10", 2018).value
    assert sum(shares) + left == pytest.approx(1.0, abs=1e-12)


def test_that_one_unknown_economy_leaves_the_rest_unknown(oecd):
    assert rest(oecd, "rest_share", ("CHN", "XXX"), "C26", 2018).reason == (
        "economy_missing"
    )


def test_that_the_same_rest_has_the_same_id(world):
    one, other = (
        rest(world, "rest_share", codes, "C26", 2018)
        for codes in (("JPN", "USA"), ("USA", "JPN"))
    )
    assert one == other


def test_that_what_is_left_of_published_shares_is_what_they_leave(sample):
    table = sample.published("itif-hamilton-2023")
    found = rest(table, "rest_share", ("CHN", "USA"), "hamilton-10", 2020)
    shares = [given.value for given in found.inputs]
    assert found.value == pytest.approx(1.0 - sum(shares))
    assert figure(sample, found.id) == found


def test_that_an_economy_nobody_published_leaves_the_rest_unknown(sample):
    table = sample.published("itif-hamilton-2023")
    found = rest(table, "rest_share", ("CHN", "XXX"), "hamilton-10", 2020)
    assert found.reason == "not_published"


def test_that_nobody_can_be_asked_for_a_value_that_was_not_published(sample):
    asked = "rest_value/dataset=itif-hamilton-2023/shown=CHN/industry=C26/period=2020"
    with pytest.raises(Exception, match="no figure of this case"):
        figure(sample, asked)


@pytest.mark.parametrize("measure", ["share", "LQ", "value"])
def test_that_a_bare_figure_is_the_same_without_what_is_behind_it(oecd, world, measure):
    for table in (oecd, world, oecd.without(("USA",))):
        for economy in ("JPN", "WLD", "XXX"):
            asked = (table, measure, economy, "C26", 2018)
            assert bare(*asked) == measured(*asked)._replace(inputs=(), note="")


def test_that_bare_published_figures_are_those_published(sample):
    table = sample.published("itif-hamilton-2023")
    asked = (table, "share", "CHN", "hamilton-10", 2020)
    assert bare(*asked) == measured(*asked)._replace(inputs=(), note="")
