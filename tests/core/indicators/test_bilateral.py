"""Indices of the trade between two, against sums made by hand on random products."""

from __future__ import annotations

from random import Random

import pytest

from core.indicators.intensity import trade_intensity, trade_intensity_rest
from core.indicators.matching import lafay_index, trade_complementarity
from core.indicators.mirror import mirror_gap, mirror_gap_percent
from core.indicators.months import month_share, months_sum
from core.indicators.overlap import grubel_lloyd

DICE = Random(6)  # noqa: S311  # the same numbers every time
CLOSE = {"rel": 1e-12, "abs": 1e-12}
LISTS = [
    [(DICE.uniform(0, 1e9), DICE.uniform(0, 1e9)) for _ in range(size)]
    for size in (1, 2, 7, 40, 300)
]
of_every_list = pytest.mark.parametrize("products", LISTS, ids=len)


@of_every_list
def test_that_intra_industry_trade_is_what_is_not_net_trade(products):
    net = gross = 0.0
    for exports, imports in products:
        net += abs(exports - imports)
        gross += exports + imports
    assert grubel_lloyd(products).value == pytest.approx(1 - net / gross, **CLOSE)


@of_every_list
def test_that_sums_never_have_less_intra_industry_trade_than_their_parts(products):
    exports, imports = (sum(side) for side in zip(*products, strict=True))
    of_sums = grubel_lloyd([(exports, imports)]).value
    assert grubel_lloyd(products).value <= of_sums + 1e-12


@of_every_list
def test_that_complementarity_is_what_two_lists_of_shares_have_in_common(products):
    exports, imports = (sum(side) for side in zip(*products, strict=True))
    common = sum(min(x / exports, m / imports) for x, m in products)
    found = trade_complementarity(products).value
    assert found == pytest.approx(100 * common, **CLOSE)


@of_every_list
def test_that_lafay_indices_are_those_of_the_textbook_and_add_up_to_nothing(products):
    exports, imports = (sum(side) for side in zip(*products, strict=True))
    whole = exports + imports
    found = [lafay_index(x, m, exports, imports).value for x, m in products]
    for (x, m), value in zip(products, found, strict=True):
        leaning = (x - m) / (x + m) - (exports - imports) / whole
        assert value == pytest.approx(100 * leaning * (x + m) / whole, abs=1e-10)
    assert sum(found) == pytest.approx(0.0, abs=1e-9)


def test_that_a_product_without_trade_has_neither_advantage_nor_disadvantage():
    assert lafay_index(0.0, 0.0, 10.0, 5.0).value == 0


@pytest.mark.parametrize("measure", [grubel_lloyd, trade_complementarity])
@pytest.mark.parametrize(
    ("products", "reason"),
    [
        ([], "empty"),
        ([(1.0, None), (1.0, 1.0)], "missing"),
        ([(1.0, -1.0)], "negative_value"),
        ([(0.0, 0.0)], "no_trade"),
    ],
)
def test_that_products_that_say_nothing_say_why(measure, products, reason):
    assert measure(products).reason == reason


def test_that_a_list_without_imports_is_no_mix_of_goods():
    assert trade_complementarity([(1.0, 0.0)]).reason == "no_trade"


@pytest.mark.parametrize("measure", [trade_intensity, trade_intensity_rest])
@pytest.mark.parametrize(
    ("inputs", "reason"),
    [
        ((1.0, None, 1.0, 1.0), "missing"),
        ((1.0, 2.0, -1.0, 1.0), "negative_value"),
        ((0.0, 0.0, 1.0, 1.0), "country_total_zero"),
        ((1.0, 2.0, 1.0, 0.0), "world_zero"),
        ((1.0, 2.0, 0.0, 1.0), "world_zero"),
    ],
)
def test_that_an_intensity_of_nothing_says_why(measure, inputs, reason):
    assert measure(*inputs).reason == reason


def test_that_an_intensity_in_a_world_of_two_is_one_without_the_exporter():
    """The only partner takes all exports and makes up all imports but the own."""
    assert trade_intensity_rest(70.0, 70.0, 90.0, 90.0).value == 1.0


@pytest.mark.parametrize(
    ("inputs", "reason"),
    [
        ((None, 1.0, 1.0, 1.0), "missing"),
        ((1.0, 1.0, -1.0, 1.0), "negative_value"),
        ((0.0, 0.0, 0.0, 0.0), "no_trade"),
    ],
)
def test_that_a_lafay_index_of_nothing_says_why(inputs, reason):
    assert lafay_index(*inputs).reason == reason


def test_that_a_gap_is_seen_from_the_exporter():
    assert mirror_gap(100.0, 90.0).value == -10.0
    assert mirror_gap_percent(100.0, 90.0).value == pytest.approx(-10.0)


@pytest.mark.parametrize(
    ("inputs", "reason"),
    [
        ((None, 1.0), "missing"),
        ((0.0, 1.0), "base_zero"),
        ((1.0, -1.0), "negative_value"),
    ],
)
def test_that_a_gap_that_is_no_part_of_anything_says_why(inputs, reason):
    assert mirror_gap_percent(*inputs).reason == reason


@pytest.mark.parametrize(
    ("inputs", "reason"),
    [
        ((None, 1.0), "missing"),
        ((1.0, None), "missing"),
        ((-1.0, 1.0), "negative_value"),
        ((0.0, 0.0), "no_trade"),
    ],
)
def test_that_a_month_of_no_year_says_why(inputs, reason):
    assert month_share(*inputs).reason == reason


def test_that_no_months_have_no_sum():
    assert months_sum([]).reason == "empty"
