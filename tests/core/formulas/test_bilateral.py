"""Indices of trade on a random matrix, against sums of plain Python over its rows."""

from __future__ import annotations

from itertools import permutations, product
from random import Random

import pytest

from core.formulas.trade.indices import all_products, index_figure, lafay_figure
from core.formulas.trade.mirror import Report, mirror_figure, mirrored
from core.tables.streams import Stream
from tests.core.briefs.conftest import library_of
from tests.core.briefs.making import TRADE, sheet

__all__ = ["library_of"]

WHO = {"USA": "United States", "CHN": "China", "JPN": "Japan", "DEU": "Germany"}
PRODUCTS = ("8541", "8542", "8703", "0101")
PAIRS = [*permutations(WHO, 2)]
CLOSE = {"rel": 1e-12, "abs": 1e-12}


@pytest.fixture
def matrix():
    """Exports and imports by reporter, partner and product; one product is not sold."""
    dice = Random(10)  # noqa: S311  # the same numbers every time
    return {
        (*pair, item): (
            0.0 if (*pair, item) == ("USA", "CHN", "0101") else dice.uniform(1, 9e3),
            dice.uniform(1, 9e3),
        )
        for pair, item in product(PAIRS, PRODUCTS)
    }


@pytest.fixture
def table(matrix, library_of):
    """The same as a dataset; above the products stand headings that repeat them."""
    rows = [
        (WHO[one], WHO[other], item, 2020, x or None, m, None)
        for (one, other, item), (x, m) in matrix.items()
    ]
    rows += [
        (
            *(WHO[one], WHO[other], "85", 2020),
            sum(matrix[one, other, item][0] for item in PRODUCTS[:2]),
            sum(matrix[one, other, item][1] for item in PRODUCTS[:2]),
            None,
        )
        for one, other in PAIRS
    ]
    rows = [row for row in rows if row[4] is not None or row[5] is not None]
    return library_of(Data=sheet("trade", TRADE, *rows, unit="USD")).trade(
        "small-trade"
    )


def summed(matrix, side, one="", other="", item=""):
    return sum(
        flows[side]
        for (reporter, partner, code), flows in matrix.items()
        if one in ("", reporter) and other in ("", partner) and item in ("", code)
    )


def value(table, formula, one, other, item=""):
    return index_figure(table, formula, Stream(one, other, item, ""), "2020").value


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_that_intra_industry_trade_is_taken_of_the_lowest_products(
    table, matrix, one, other
):
    pairs = [matrix[one, other, item] for item in PRODUCTS]
    gross = sum(x + m for x, m in pairs)
    exact = 1 - sum(abs(x - m) for x, m in pairs) / gross
    assert value(table, "grubel_lloyd", one, other) == pytest.approx(exact, **CLOSE)


def test_that_a_heading_has_the_intra_industry_trade_of_its_parts(table, matrix):
    pairs = [matrix["JPN", "CHN", item] for item in PRODUCTS[:2]]
    exact = 1 - sum(abs(x - m) for x, m in pairs) / sum(x + m for x, m in pairs)
    found = value(table, "grubel_lloyd", "JPN", "CHN", "85")
    assert found == pytest.approx(exact, **CLOSE)


def test_that_a_product_without_a_row_counts_as_not_traded_and_is_told(table):
    figure = index_figure(table, "grubel_lloyd", Stream("USA", "CHN", "", ""), "2020")
    assert figure.note == "1 product without a row on one side counted as not traded"


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_that_both_intensities_are_those_of_the_oracle(table, matrix, one, other):
    own = summed(matrix, 0, one, other) / summed(matrix, 0, one)
    world = summed(matrix, 0, "", other) / summed(matrix, 0)
    rest = summed(matrix, 1) - summed(matrix, 1, one)
    found = value(table, "trade_intensity", one, other)
    assert found == pytest.approx(own / world, **CLOSE)
    found = value(table, "trade_intensity_rest", one, other)
    exact = own / (summed(matrix, 1, other) / rest)
    assert found == pytest.approx(exact, **CLOSE)


def test_that_an_intensity_says_of_how_many_reporters_its_world_is_the_sum(table):
    stream = Stream("USA", "CHN", "", "")
    note = index_figure(table, "trade_intensity", stream, "2020").note
    assert "sum of the 4 reporters listed" in note


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_that_complementarity_is_that_of_the_oracle(table, matrix, one, other):
    sold, bought = summed(matrix, 0, one), summed(matrix, 1, other)
    apart = sum(
        abs(
            summed(matrix, 0, one, "", item) / sold
            - summed(matrix, 1, other, "", item) / bought
        )
        for item in PRODUCTS
    )
    found = value(table, "trade_complementarity", one, other)
    assert found == pytest.approx(100 * (1 - apart / 2), **CLOSE)


def test_that_lafay_indices_are_those_of_the_oracle_and_add_up_to_nothing(
    table, matrix
):
    stream = Stream("USA", "CHN", "", "")
    products = all_products(table, stream, "2020")
    exports, imports = (summed(matrix, side, "USA", "CHN") for side in (0, 1))
    found = {
        item: lafay_figure(table, stream._replace(product=item), "2020", products).value
        for item in PRODUCTS
    }
    for item in PRODUCTS:
        x, m = matrix["USA", "CHN", item]
        leaning = (x - m) / (x + m) - (exports - imports) / (exports + imports)
        exact = 100 * leaning * (x + m) / (exports + imports)
        assert found[item] == pytest.approx(exact, abs=1e-10)
    assert sum(found.values()) == pytest.approx(0.0, abs=1e-9)
    heading = value(table, "lafay_index", "USA", "CHN", "85")
    assert heading == pytest.approx(found["8541"] + found["8542"], abs=1e-9)


@pytest.mark.parametrize("flow", ["exports", "imports"])
def test_that_a_gap_is_the_importers_report_less_the_exporters(table, matrix, flow):
    stream = Stream("USA", "CHN", "", "")
    sides = Report(table, stream), Report(table, mirrored(stream, ""))
    figures = [
        mirror_figure(gap, *sides, flow, "2020")
        for gap in ("mirror_gap", "mirror_gap_percent")
    ]
    exporter, importer = ("USA", "CHN") if flow == "exports" else ("CHN", "USA")
    sold = summed(matrix, 0, exporter, importer)
    bought = summed(matrix, 1, importer, exporter)
    exact = [bought - sold, (bought / sold - 1) * 100]
    assert [each.value for each in figures] == pytest.approx(exact, rel=1e-9)


@pytest.mark.parametrize(
    ("formula", "other", "reason"),
    [
        ("grubel_lloyd", "CHN", "no_products"),
        ("lafay_index", "CHN", "no_products"),
        ("trade_intensity", "CHN", "no_other_reporters"),
        ("trade_intensity", "WLD", "partner_is_world"),
        ("trade_complementarity", "WLD", "partner_is_world"),
        ("trade_complementarity", "CHN", "no_products"),
    ],
)
def test_that_a_dataset_of_one_reporter_and_no_products_says_what_it_lacks(
    library_of, formula, other, reason
):
    row = ("United States", "China", None, 2020, 5.0, 6.0, None)
    table = library_of(Data=sheet("trade", TRADE, row)).trade("small-trade")
    figure = index_figure(table, formula, Stream("USA", other, "", ""), "2020")
    assert (figure.value, figure.reason) == (None, reason)


def test_that_a_partner_that_does_not_report_has_no_import_mix(library_of):
    rows = [("United States", "China", code, 2020, 5.0, 6.0, None) for code in PRODUCTS]
    table = library_of(Data=sheet("trade", TRADE, *rows)).trade("small-trade")
    stream = Stream("USA", "CHN", "", "")
    figure = index_figure(table, "trade_complementarity", stream, "2020")
    assert figure.reason == "partner_not_reporting"


def test_that_products_that_are_a_small_part_of_all_trade_stand_not_for_all(library_of):
    rows = [
        ("Japan", "China", None, 2020, 100.0, 100.0, None),
        ("Japan", "China", "8542", 2020, 5.0, 6.0, None),
    ]
    table = library_of(Data=sheet("trade", TRADE, *rows)).trade("small-trade")
    whole, chips = (Stream("JPN", "CHN", code, "") for code in ("", "8542"))
    figure = index_figure(table, "grubel_lloyd", whole, "2020")
    assert figure.reason == "products_incomplete"
    alone = index_figure(table, "grubel_lloyd", chips, "2020")
    assert alone.value == pytest.approx(10 / 11)


def test_that_exports_alone_answer_no_index_of_both(library_of):
    row = ("Japan", "China", "8542", 2020, 5.0, None, None)
    table = library_of(Data=sheet("trade", TRADE, row)).trade("small-trade")
    for formula in ("cover_ratio", "normalized_balance", "grubel_lloyd"):
        stream = Stream("JPN", "CHN", "8542", "")
        assert index_figure(table, formula, stream, "2020").reason == "flow_missing"
