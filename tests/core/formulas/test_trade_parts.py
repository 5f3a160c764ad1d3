"""Shares, rests, changes, concentration and advantage against plain arithmetic."""

from __future__ import annotations

from math import fsum
from random import Random

import pytest

from core.formulas.catalogue import figure
from core.formulas.trade.many import by_partner, by_product
from core.formulas.trade.partner_concentration import partners_along, partners_in
from core.tables.streams import Stream
from tests.core.briefs.conftest import library_of
from tests.core.briefs.making import TRADE, sheet

__all__ = ["library_of"]

REPORTERS = {"Japan": "JPN", "Germany": "DEU", "India": "IND"}
PARTNERS = {"China": "CHN", "Mexico": "MEX", "France": "FRA", "Italy": "ITA"}
PRODUCTS = ("850110", "850120", "854231", "870323", "870380", "270900")
YEARS = (2015, 2020)
FLOWS = {"exports": 0, "imports": 1}


@pytest.fixture(scope="module", params=range(3))
def drawn(request):
    """Random flows by reporter, partner, product and year; one in six is not there."""
    dice = Random(request.param)  # noqa: S311  # no secret
    return {
        (r, p, k, y): (dice.lognormvariate(2, 2), dice.lognormvariate(2, 2))
        for r in REPORTERS
        for p in PARTNERS
        for k in PRODUCTS
        for y in YEARS
        if dice.random() > 1 / 6
    }


@pytest.fixture
def library(library_of, drawn):
    rows = [(r, p, k, y, *flows, None) for (r, p, k, y), flows in drawn.items()]
    return library_of(Data=sheet("trade", TRADE, *rows, unit="USD"))


def added(drawn, flow, *, reporter=None, partner=None, product="", year=2020):
    """Return what the random flows come to, None meaning all."""
    return fsum(
        flows[FLOWS[flow]]
        for (r, p, k, y), flows in drawn.items()
        if reporter in (None, r)
        and partner in (None, p)
        and k.startswith(product)
        and y == year
    )


def value(library, formula, rest="period=2020", *, partner="WLD", product=""):
    over = f"dataset=small-trade/economy=JPN/partner={partner}/product={product}"
    return figure(library, f"{formula}/{over}/measure=/{rest}").value


def close(number):
    return pytest.approx(number, rel=1e-12)


@pytest.mark.parametrize("flow", FLOWS)
@pytest.mark.parametrize("product", ["", "85", "8501"])
def test_that_concentration_is_that_of_the_shares(library, drawn, flow, product):
    each = [
        added(drawn, flow, reporter="Japan", partner=p, product=product)
        for p in PARTNERS
    ]
    shares = [one / fsum(each) for one in each]
    index = fsum(share**2 for share in shares)
    asked = f"flow={flow}/period=2020"
    assert value(library, "partner_hhi", asked, product=product) == close(index)
    for end in ("", "_low", "_high"):
        found = value(library, f"partner_effective_number{end}", asked, product=product)
        assert found == close(1 / index)
    four = f"flow={flow}/largest=4/period=2020"
    assert value(
        library, "partner_concentration_ratio", four, product=product
    ) == close(1.0)


@pytest.mark.parametrize("product", ["85", "87", "8501", "850110"])
def test_that_a_product_is_a_part_of_the_one_above(library, drawn, product):
    whole = product[:-2]
    expected = added(drawn, "exports", reporter="Japan", product=product) / added(
        drawn, "exports", reporter="Japan", product=whole
    )
    asked = f"flow=exports/whole={whole}/period=2020"
    assert value(library, "product_share", asked, product=product) == close(expected)


def test_that_the_rest_is_the_whole_less_what_is_shown(library, drawn):
    whole = added(drawn, "imports", reporter="Japan")
    shown = fsum(
        added(drawn, "imports", reporter="Japan", partner=p) for p in ("China", "Italy")
    )
    asked = "flow=imports/shown=CHN,ITA/period=2020"
    assert value(library, "rest_of_partners", asked) == close(whole - shown)
    assert value(library, "rest_of_partners_share", asked) == close(
        (whole - shown) / whole
    )


def test_that_the_rest_of_products_is_what_the_others_make(library, drawn):
    rest = added(drawn, "exports", reporter="Japan", product="27")
    asked = "flow=exports/products=85,87/period=2020"
    assert value(library, "rest_of_products", asked) == close(rest)


def test_that_a_change_is_between_the_ends(library, drawn):
    before, after = (
        added(drawn, "exports", reporter="Japan", partner="China", year=year)
        for year in YEARS
    )
    asked = "flow=exports/period=2015:2020"
    change = value(library, "trade_change", asked, partner="CHN")
    growth = value(library, "trade_percent_change", asked, partner="CHN")
    assert (change, growth) == (
        close(after - before),
        close((after / before - 1) * 100),
    )


def test_that_a_share_changes_in_points(library, drawn):
    before, after = (
        added(drawn, "exports", reporter="Japan", partner="China", year=year)
        / added(drawn, "exports", reporter="Japan", year=year)
        for year in YEARS
    )
    asked = "flow=export_exposure/period=2015:2020"
    found = value(library, "trade_share_change", asked, partner="CHN")
    assert found == pytest.approx((after - before) * 100, rel=1e-10)


@pytest.mark.parametrize("product", ["85", "87", "8542", "270900"])
def test_that_advantage_is_own_share_over_that_of_the_world(library, drawn, product):
    own = added(drawn, "exports", reporter="Japan", product=product)
    total = added(drawn, "exports", reporter="Japan")
    world, whole = added(drawn, "exports", product=product), added(drawn, "exports")
    rca = (own / total) / (world / whole)
    assert value(library, "rca", product=product) == close(rca)
    assert value(library, "symmetric_rca", product=product) == close(
        (rca - 1) / (rca + 1)
    )
    assert value(library, "normalized_rca", product=product) == pytest.approx(
        own / whole - total * world / whole**2, rel=1e-10
    )


@pytest.mark.parametrize("read", [by_partner, by_product])
@pytest.mark.parametrize("reporter", ["JPN", "WLD"])
def test_that_all_at_one_stroke_are_the_figures_one_by_one(library, read, reporter):
    table = library.trade("small-trade")
    for product in ("", "85", "8501"):
        stream = Stream(reporter, "WLD", product, "")
        for trade in read(table, stream, "2020").values():
            for one in trade.figures:
                assert figure(library, one.id).value == one.value


def test_that_many_periods_are_the_same_as_one_by_one(library):
    table, stream = library.trade("small-trade"), Stream("JPN", "WLD", "85", "")
    along = partners_along(table, stream, "imports", ("2015", "2020", "2030"))
    assert along == [
        partners_in(table, stream, "imports", period)
        for period in ("2015", "2020", "2030")
    ]
    assert along[-1].figure("partner_hhi").reason


@pytest.mark.parametrize(
    "asked",
    [
        "trade_change/{}/flow=import_share/period=2015:2020",
        "trade_share_change/{}/flow=imports/period=2015:2020",
        "product_share/{}/flow=tariffs/whole=/period=2020",
        "rest_of_partners/{}/flow=imports/period=2020",
        "partner_hhi/{}/flow=balance/period=2020",
    ],
)
def test_that_what_makes_no_sense_is_no_figure(library, asked):
    over = "dataset=small-trade/economy=JPN/partner=WLD/product=/measure="
    with pytest.raises(Exception, match="no figure of this case"):
        figure(library, asked.format(over))


def test_that_the_world_published_leaves_a_rest(library_of):
    rows = [
        ("Japan", who, None, 2020, value, value, None)
        for who, value in (("World", 100.0), ("China", 60.0), ("Mexico", 30.0))
    ]
    library = library_of(Data=sheet("trade", TRADE, *rows, unit="USD"))
    asked = "flow=exports/period=2020"
    assert value(library, "partner_hhi", asked) is None
    assert value(library, "partner_hhi_low", asked) == close(0.45)
    assert value(library, "partner_hhi_high", asked) == close(0.46)


def test_that_partners_far_beyond_the_world_are_not_concentrated(library_of):
    rows = [
        ("Japan", who, None, 2020, value, value, None)
        for who, value in (("World", 50.0), ("China", 60.0))
    ]
    library = library_of(Data=sheet("trade", TRADE, *rows, unit="USD"))
    over = "dataset=small-trade/economy=JPN/partner=WLD/product=/measure="
    found = figure(library, f"partner_hhi_low/{over}/flow=exports/period=2020")
    assert (found.value, found.reason) == (None, "listed_exceeds_world")
