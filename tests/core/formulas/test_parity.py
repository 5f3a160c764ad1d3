"""Parity as figures: of values and of published quotients, with a peer or a number."""

from __future__ import annotations

from math import log

import pytest

from core.errors import RequestError
from core.formulas.catalogue import figure
from core.formulas.market.parity import parity
from core.formulas.market.quotients import parity_as_published
from core.formulas.market.target import parity_of_target
from tests.core.tiny import MILLION

ITIF = "dataset=itif-hamilton-{}/economy=USA/peer=CHN/industry=hamilton-{}"


@pytest.fixture(scope="module")
def world(tiny):
    return tiny.output("tiny-world")


def test_that_growth_needed_is_what_must_be_added_over_what_is_there(world):
    added = parity(world, "parity_growing", "JPN", "USA", "C26", 2018)
    needed = parity(world, "parity_growing_percent", "JPN", "USA", "C26", 2018)
    assert needed.value == pytest.approx(added.value / (20 * MILLION) * 100)
    assert needed.inputs[0].figure_id == added.id


def test_that_a_quotient_is_reached_by_what_is_said_must_be_added(world):
    added = parity_of_target(world, "parity_target", "USA", 1.5, "C26", 2018).value
    own, whole, sector, all_of_it = (
        amount * MILLION + added for amount in (30, 600, 100, 2000)
    )
    assert (own / whole) / (sector / all_of_it) == pytest.approx(1.5)


def test_that_with_the_world_held_fixed_less_must_be_added(world):
    fixed = parity_of_target(world, "parity_target_fixed", "USA", 1.5, "C26", 2018)
    assert fixed.value == pytest.approx((1.5 * 0.05 * 600 - 30) * MILLION)


@pytest.mark.parametrize(
    ("edition", "industries", "year", "percent"),
    [("2022", "7", 2018, 42.6), ("2023", "10", 2020, 69.0)],
)
def test_that_each_edition_of_the_index_has_its_own_parity(
    sample, edition, industries, year, percent
):
    over = ITIF.format(edition, industries)
    found = figure(sample, f"parity_fixed_percent/{over}/period={year}")
    assert round(found.value, 1) == percent


def test_that_the_world_average_is_fifteen_percent_away(sample):
    table = sample.published("itif-hamilton-2023")
    found = parity_as_published(table, "USA", 1.0, "hamilton-10", 2020)
    assert found.value == pytest.approx(14.942528735632184)


def test_that_a_quotient_not_published_is_the_reason(sample):
    table = sample.published("itif-hamilton-2023")
    found = parity_as_published(table, "USA", "CHN", "C26", 2020)
    assert (found.value, found.reason) == (None, "not_published")


def test_that_years_follow_from_growth(sample):
    over = ITIF.format("2023", "10")
    found = figure(sample, f"parity_years/{over}/form=fixed/growth=3/period=2020")
    assert found.unit == "years"
    assert found.value == pytest.approx(log(1.47 / 0.87) / log(1.03))


def test_that_nothing_takes_years_where_parity_is_passed(sample):
    over = ITIF.format("2023", "10").replace("USA/peer=CHN", "CHN/peer=USA")
    found = figure(sample, f"parity_years/{over}/form=fixed/growth=3/period=2020")
    assert (found.value, found.reason) == (None, "already_met")


PARITY = "parity_{}/dataset=oecd-iot-2021/economy=USA/{}/industry=C26/period=2018"
YEARS = f"parity_years/{ITIF.format('2023', '10')}/form={{}}/growth={{}}/period=2020"


@pytest.mark.parametrize(
    "figure_id",
    [
        f"parity_growing_percent/{ITIF.format('2023', '10')}/period=2020",
        YEARS.format("growing", "3"),
        YEARS.format("fixed", "3.0"),
        YEARS.format("fixed", "nan"),
        YEARS.format("fixed", "-1"),
        PARITY.format("target", "lq=1.20"),
        PARITY.format("target", "lq=inf"),
        PARITY.format("fixed", "lq=1.2"),
        PARITY.format("target", "peer=CHN"),
    ],
)
def test_that_an_id_that_nobody_printed_is_refused(sample, figure_id):
    with pytest.raises(RequestError):
        figure(sample, figure_id)
