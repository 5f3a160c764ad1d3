"""Market figures: the number, what it was filled with, and its denominator."""

from __future__ import annotations

import pytest

from core.formulas.market.changes import share_change
from core.formulas.market.concentration import concentration
from core.formulas.market.inputs import denominator
from core.formulas.market.levels import lq, market_share, value_added
from core.formulas.market.parity import parity
from core.formulas.published import published
from tests.core.tiny import MILLION, made


@pytest.fixture(scope="module")
def table(tiny):
    return tiny.output("tiny-output")


@pytest.fixture(scope="module")
def world(tiny):
    return tiny.output("tiny-world")


@pytest.fixture(scope="module")
def oecd(sample):
    return sample.output("oecd-iot-2021")


def test_that_value_added_is_what_an_economy_makes(table):
    figure = value_added(table, "JPN", "C26", 2018)
    assert (figure.value, figure.unit) == (made("Japan", "C26", 2018) * MILLION, "USD")


def test_that_a_share_is_own_over_world(world):
    figure = market_share(world, "JPN", "C26", 2018)
    assert (figure.value, figure.unit) == (0.2, "share")
    assert [given.value for given in figure.inputs] == [20 * MILLION, 100 * MILLION]


def test_that_a_share_says_what_the_world_is(table, world):
    assert market_share(world, "JPN", "C26", 2018).note == "world, as published"
    fewer = market_share(world.without(["USA"]), "JPN", "C26", 2018)
    assert fewer.note == "world, as published, less the economies left out"
    assert (
        market_share(table, "JPN", "C26", 2018).note == "sum of the 6 economies listed"
    )


def test_that_a_quotient_compares_with_the_whole_economy(world):
    figure = lq(world, "JPN", "C26", 2018)
    assert figure.value == pytest.approx((20 / 200) / (100 / 2000))


@pytest.mark.parametrize(
    ("formula", "value", "unit"),
    [
        ("pp_change", 5.0, "pp"),
        ("fold", 1.25, "fold"),
        ("percent_change", 25.0, "percent"),
        ("cagr", 0.25, "per_year"),
    ],
)
def test_that_a_change_is_that_of_the_share(world, formula, value, unit):
    figure = share_change(world, formula, "JPN", "C26", (2018, 2019))
    assert (figure.value, figure.unit) == (pytest.approx(value), unit)
    assert figure.period == "2018:2019"


def test_that_a_change_rests_on_two_figures(world):
    figure = share_change(world, "fold", "JPN", "C26", (2018, 2019))
    assert [given.figure_id for given in figure.inputs] == [
        market_share(world, "JPN", "C26", year).id for year in (2018, 2019)
    ]


@pytest.mark.parametrize(
    ("formula", "added"),
    [("parity_fixed", 1 / 20 * 200 - 20), ("parity_growing", None)],
)
def test_that_parity_is_what_must_be_added(world, formula, added):
    figure = parity(world, formula, "JPN", "USA", "C26", 2018)
    wanted = added if added is not None else (0.05 * 200 - 20) / (1 - 0.05)
    assert figure.value == pytest.approx(wanted * MILLION)


@pytest.mark.parametrize("formula", ["hhi", "hhi_low", "hhi_high"])
def test_that_concentration_over_listed_economies_is_a_point(table, formula):
    low, high = (
        concentration(table, bound, "C26", 2018).value
        for bound in ("hhi_low", "hhi_high")
    )
    assert concentration(table, formula, "C26", 2018).value == low == high


def test_that_concentration_beside_an_unlisted_rest_is_a_range(world):
    point, low, high = (
        concentration(world, formula, "C26", 2018)
        for formula in ("hhi", "hhi_low", "hhi_high")
    )
    assert (point.value, point.reason) == (None, "residual")
    assert (low.value, high.value) == (
        pytest.approx(0.2**2 + 0.3**2),
        pytest.approx(0.2**2 + 0.3**2 + 0.5**2),
    )


@pytest.mark.parametrize(
    ("economy", "industry", "year", "reason"),
    [
        ("FRA", "C26", 2018, "economy_missing"),
        ("JPN", "hamilton-10", 2018, "industry_missing"),
        ("JPN", "C26", 1990, "year_missing"),
        ("CHN", "C30", 2019, "missing"),
    ],
)
def test_that_what_is_missing_is_the_reason(table, economy, industry, year, reason):
    figures = (
        value_added(table, economy, industry, year),
        market_share(table, economy, industry, year),
        lq(table, economy, industry, year),
        parity(table, "parity_fixed", economy, "USA", industry, year),
    )
    assert {(one.value, one.reason) for one in figures} == {(None, reason)}


def test_that_concentration_with_one_economy_missing_is_unknown(table):
    figure = concentration(table, "hhi", "C26", 2019)
    assert (figure.value, figure.reason) == (None, "missing")


def test_that_one_economy_listed_is_one_economy(tmp_path, case, economies):
    from core.intake.imports import read_workbook  # noqa: PLC0415
    from core.library import Library  # noqa: PLC0415
    from tests.core.filling import output, write_workbook  # noqa: PLC0415

    rows = [("Japan", None, "Computers", "C26", 2018, 1)]
    with read_workbook(write_workbook(tmp_path / "a.xlsx", output(rows))) as staged:
        case.take_in(staged, economies)
    table = Library(case, economies).output("tiny")
    assert denominator(table) == "sum of the 1 economy listed"


def test_that_a_published_share_says_whose_it_is(tiny):
    table = tiny.published("tiny-share")
    figure = published(table, "market_share", "JPN", "C26", 2018)
    assert (figure.value, figure.note) == (0.125, "as published by The Tiny Press")
    assert figure.inputs[0].value == 0.125


# --- the sample ---


def test_that_china_made_a_quarter_of_the_ten_industries_in_2018(oecd):
    figure = market_share(oecd, "CHN", "hamilton-10", 2018)
    assert round(figure.value, 4) == 0.2481


def test_that_the_oecd_lists_66_economies(oecd):
    assert len(oecd.economies) == 66
    assert not {"ETH", "RWA", "EGY"} & set(oecd.economies)
    assert oecd.aggregates == ()


def test_that_no_share_of_the_oecd_is_above_one_and_all_add_to_one(oecd):
    shares = [
        market_share(oecd, economy, "hamilton-10", 2018).value
        for economy in oecd.economies
    ]
    assert sum(shares) == pytest.approx(1.0)
    assert max(shares) < 1
