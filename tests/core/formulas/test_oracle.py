"""Shares, quotients and concentration of the OECD matrix, computed a second way.

The oracle knows nothing of tables, sums or formulas of ours: it reads every cell of the
dataset from the case and does the arithmetic of the textbook in exact fractions.
"""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction

import pytest

from core.formulas.market.concentration import concentration
from core.formulas.market.levels import lq, market_share

SLUG, YEAR = "oecd-iot-2021", 2018
CLOSE = 1e-12


@pytest.fixture(scope="module")
def matrix(sample):
    """By economy and industry the exact value of the one cell that holds it."""
    dataset = sample.case.dataset(SLUG)
    terms = sample.case.terms(dataset)
    found = {}
    for economy, industry, period, value in sample.case.observed(dataset).cells(
        "economy", "industry", "period", "value"
    ):
        assert period == str(YEAR)
        place = (terms[economy].code, terms[industry].code)
        assert place not in found
        found[place] = Fraction(value)
    return found


@pytest.fixture(scope="module")
def sums(matrix):
    """The sums by economy, by industry and over all, under `None`."""
    added = defaultdict(Fraction)
    for (economy, industry), value in matrix.items():
        for place in ((economy, None), (None, industry), (None, None)):
            added[place] += value
    return added


@pytest.fixture(scope="module")
def table(sample):
    return sample.output(SLUG)


def close(figure, exact):
    """Return whether a figure is the oracle's; of a value below zero there is none.

    Iceland's value added in pharmaceuticals is below zero in the source.
    """
    if exact is None:
        return (figure.value, figure.reason) == (None, "negative_value")
    return abs(Fraction(figure.value) - exact) <= CLOSE * max(abs(exact), 1)


def test_that_the_matrix_is_whole(matrix, table):
    assert len(matrix) == len(table.economies) * len(table.industries) == 66 * 45


def test_that_every_share_is_that_of_the_oracle(matrix, sums, table):
    for (economy, industry), value in matrix.items():
        exact = value / sums[None, industry] if value >= 0 else None
        assert close(market_share(table, economy, industry, YEAR), exact)


def test_that_every_quotient_is_that_of_the_oracle(matrix, sums, table):
    for (economy, industry), value in matrix.items():
        own = value / sums[economy, None]
        world = sums[None, industry] / sums[None, None]
        exact = own / world if value >= 0 else None
        assert close(lq(table, economy, industry, YEAR), exact)


def test_that_every_index_of_concentration_is_that_of_the_oracle(matrix, sums, table):
    for industry in table.industries:
        column = [value for (_who, of), value in matrix.items() if of == industry]
        squares = sum((value / sums[None, industry]) ** 2 for value in column)
        exact = squares if min(column) >= 0 else None
        assert close(concentration(table, "hhi", industry, YEAR), exact)


def test_that_quotients_weighted_by_the_economies_come_to_one(matrix, sums, table):
    unknown = {of for (_who, of), value in matrix.items() if value < 0}
    for industry in table.industries.keys() - unknown:
        mean = sum(
            Fraction(lq(table, economy, industry, YEAR).value)
            * sums[economy, None]
            / sums[None, None]
            for economy in table.economies
        )
        assert abs(mean - 1) <= CLOSE
