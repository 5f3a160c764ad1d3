"""Control figures: ranges where lists are unread, points only where quotable."""

from __future__ import annotations

import pytest

from core.formulas.controls.lists import (
    alignment,
    list_coverage,
    status_figure,
)
from core.formulas.controls.portfolio import Portfolio
from core.formulas.controls.shares import NodeShares
from core.formulas.controls.supply import item_coverage, whole_coverage
from core.tables.controls import EVERY, ItemFilter


@pytest.fixture(scope="module")
def table(tiny):
    return tiny.controls("tiny-controls")


@pytest.fixture(scope="module")
def seed(sample):
    return sample.controls("controls-seed")


def supply(table, end, item="all", coalition=("US", "JP"), chosen=EVERY):
    asked = Portfolio(table, NodeShares(table), "CHN", coalition, chosen=chosen)
    if item == "all":
        return getattr(whole_coverage(asked), end)
    return getattr(item_coverage(asked, table.item(item)), end)


def test_that_a_status_that_is_known_has_a_strength(table):
    figure = status_figure(table, "SCANNER", "JP")
    assert (figure.value, figure.reason, figure.unit) == (0.5, None, "strength")


@pytest.mark.parametrize("pair", [("RESIST", "JP"), ("GAS", "JP")])
def test_that_a_list_nobody_read_has_no_strength(table, pair):
    figure = status_figure(table, *pair)
    assert (figure.value, figure.reason) == (None, "status_unknown")


def test_that_alignment_counts_the_items_known_on_both_sides(table):
    pair = alignment(table, "US", "JP")
    assert (pair.known_items, pair.items) == (1, 3)
    assert pair.low.note == "1 of 3 items known on both sides"


def test_that_alignment_is_a_range_where_too_few_are_known(table):
    pair = alignment(table, "US", "JP")
    assert (pair.point.value, pair.point.reason) == (None, "too_few_known")
    assert pair.low.value == pytest.approx(1 / 3)
    assert pair.high.value == 1.0


def test_that_alignment_within_a_category_counts_its_items_only(table):
    pair = alignment(table, "US", "JP", ItemFilter("Lithography"))
    assert (pair.known_items, pair.items, pair.point.value) == (1, 1, 1.0)
    assert pair.point.dim("category") == "Lithography"


def test_that_coverage_is_weighted(table):
    low, high = (
        list_coverage(table, f"coverage_{end}", "US", "JP").value
        for end in ("low", "high")
    )
    assert (low, high) == (pytest.approx(2 * 0.5 / 3), pytest.approx(2 / 3))


def test_that_coverage_of_a_list_has_a_point_over_the_known(table):
    assert list_coverage(table, "coverage", "US", "JP").value == 0.5


def test_that_supply_under_control_leaves_the_target_out(table):
    expected = (0.5 * 1 + 0.3 * 0.5) / 0.8
    assert supply(table, "low", "SCANNER").value == pytest.approx(expected)
    assert supply(table, "high", "SCANNER").value == pytest.approx(expected)


def test_that_items_without_shares_are_counted_as_such(table):
    figure = supply(table, "low")
    assert figure.note == "items with supplier shares: 1, without: 2"
    assert figure.value == pytest.approx(0.65 / 0.8)


@pytest.mark.parametrize("item", ["RESIST", "GAS"])
def test_that_an_item_without_shares_says_so(table, item):
    figure = supply(table, "low", item)
    assert (figure.value, figure.reason) == (None, "no_supplier_shares")


def test_that_a_category_without_shares_has_no_coverage(table):
    assert supply(table, "low", chosen=ItemFilter("Materials")).value is None


def test_that_an_unread_list_widens_the_supply_covered(tiny):
    table = tiny.controls("tiny-controls")
    scanner = table.items[0]
    parts = Portfolio(table, NodeShares(table), "CHN", ("US",)).parts(scanner)
    assert (parts.controlled.value, parts.others.value) == (0.5, 0.3)


# --- the sample ---


def test_that_the_united_states_and_japan_share_72_of_78_items(seed):
    pair = alignment(seed, "US", "JP")
    assert (pair.known_items, pair.items) == (78, 78)
    assert pair.point.value == pair.low.value == pair.high.value == 72 / 78


def test_that_the_united_states_and_the_netherlands_align_in_a_range(seed):
    pair = alignment(seed, "US", "NL")
    assert round(pair.low.value, 3) == 0.526
    assert round(pair.high.value, 3) == 0.987
    assert pair.point.value is None


def test_that_unknown_is_never_counted_as_absent(seed):
    ids = [known.jurisdiction_id for known in seed.jurisdictions]
    for one in ids:
        for other in ids:
            strengths = zip(
                seed.strengths(one, seed.items),
                seed.strengths(other, seed.items),
                strict=True,
            )
            known = sum(None not in pair for pair in strengths)
            assert alignment(seed, one, other).known_items == known
