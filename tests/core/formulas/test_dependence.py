"""Dependence against an oracle in plain Python, on random matrices."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import product as iterated
from random import Random

import pytest

from core.formulas.trade.dependence import UNITS, dependent, supply_figure
from core.formulas.trade.dependent_products import dependents
from core.formulas.trade.relocation import Move, relocated, relocation
from core.formulas.trade.sourcing import supply
from core.indicators.dependence import OF_ECONOMIES, OF_GROUPS
from core.tables.streams import Stream
from tests.core.briefs.conftest import library_of
from tests.core.briefs.making import TRADE, sheet

__all__ = ["library_of"]

NAMES = {
    "USA": "United States",
    "CHN": "China",
    "JPN": "Japan",
    "DEU": "Germany",
    "FRA": "France",
}
PRODUCTS = [f"{number}" for number in range(850110, 850170, 5)]
YEARS = (2020, 2021, 2022)
MILLION = 10**6


def made(seed):
    """Return imports and exports by reporter, partner, product and year."""
    dice = Random(seed)  # noqa: S311  # the same numbers every time
    return {
        (reporter, partner, product, year): (
            0.0 if product == PRODUCTS[0] else dice.uniform(1, 30) ** 2,
            dice.uniform(1, 30) ** 3,
        )
        for reporter in NAMES
        for partner in NAMES
        for product in PRODUCTS
        for year in YEARS
        if reporter != partner and dice.random() < 0.6
    }


def rows(flows):
    for (reporter, partner, product, year), (exports, imports) in flows.items():
        yield NAMES[reporter], NAMES[partner], product, year, exports, imports, None


@pytest.fixture(params=[1, 2, 3], ids="seed {}".format)
def flows(request):
    return made(request.param)


@pytest.fixture
def table(library_of, flows):
    return library_of(Data=sheet("trade", TRADE, *rows(flows))).trade("small-trade")


def squares(values):
    return sum((value / sum(values)) ** 2 for value in values)


def oracle(flows, reporter, product, year):
    """Return the three criteria of GeoDep; no exports at all are endless."""
    imports = [
        m
        for (r, _p, c, y), (_x, m) in flows.items()
        if (r, c, y) == (reporter, product, year)
    ]
    world = defaultdict(float)
    for (seller, _partner, code, when), (exports, _imports) in flows.items():
        if (code, when) == (product, year):
            world[seller] += exports
    if not imports:
        return None
    sold = [value for value in world.values() if value]
    return (
        squares(imports),
        squares(sold) if sold else None,
        sum(imports) / world[reporter] if world[reporter] else float("inf"),
    )


def is_met(found):
    if found is None:
        return False
    return None if None in found else found[0] > 0.4 and found[1] > 0.4 and found[2] > 1


CRITERIA = ("supplier_hhi", "world_export_hhi", "imports_to_exports")


def is_that_of(figure, value):
    """Return whether a figure has a value, or the reason for which there is none."""
    if value in (None, float("inf")):
        return figure.reason == ("no_trade" if value is None else "exports_zero")
    return figure.value == pytest.approx(value, rel=1e-12)


def test_that_every_criterion_is_that_of_the_oracle(table, flows):
    for reporter, product in iterated(NAMES, PRODUCTS):
        found = supply(table, Stream(reporter, "WLD", product, ""), "2022")
        expected = oracle(flows, reporter, product, 2022)
        if expected is None:
            assert found.outside.value == 0
            continue
        for formula, value in zip(CRITERIA, expected, strict=True):
            assert is_that_of(supply_figure(table, found, formula), value)


def test_that_all_products_at_one_stroke_are_judged_as_one_by_one(table, flows):
    for reporter in NAMES:
        stream = Stream(reporter, "WLD", "", "")
        found = dependents(table, stream, 2022, OF_ECONOMIES)
        for place, product in enumerate(found.products):
            for year, met in found.met(place).items():
                alone = supply(table, stream._replace(product=product), str(year))
                assert dependent(alone, OF_ECONOMIES, (0, 1, 2)) is met
                expected = oracle(flows, reporter, product, year)
                if expected is None or None not in expected:
                    assert met is is_met(expected)


def test_that_a_product_of_the_list_has_the_figures_it_has_alone(table):
    stream = Stream("JPN", "WLD", "", "")
    found = dependents(table, stream, 2022, OF_ECONOMIES)
    for place, product in enumerate(found.products):
        alone = supply(table, stream._replace(product=product), "2022")
        assert found.supply(place) == alone
        for formula in UNITS:
            assert supply_figure(table, found.supply(place), formula) == supply_figure(
                table, alone, formula
            )


def test_that_the_count_is_that_of_the_oracle(table, flows):
    for reporter in NAMES:
        stream = Stream(reporter, "WLD", "", "")
        found = dependents(table, stream, 2022, OF_ECONOMIES)
        met = [
            product
            for product in PRODUCTS
            if is_met(oracle(flows, reporter, product, 2022))
        ]
        assert found.figure("dependent_products").value == len(met)


def test_that_a_group_is_judged_by_what_comes_from_outside_it(table, flows):
    """A group of Germany and France, which trade with one another."""
    table = _grouped(table)
    for product in PRODUCTS:
        found = supply(table, Stream("DUO", "WLD", product, ""), "2022")
        outside, inside, exports = defaultdict(float), 0.0, 0.0
        for (r, p, c, y), (x, m) in flows.items():
            if r in ("DEU", "FRA") and (c, y) == (product, 2022):
                exports += x
                if p in ("DEU", "FRA"):
                    inside += m
                else:
                    outside[p] += m
        if not outside:
            continue
        whole = sum(outside.values())
        values = (squares(outside.values()), whole / (whole + inside))
        assert supply_figure(table, found, "supplier_hhi").value == pytest.approx(
            values[0], rel=1e-12
        )
        assert supply_figure(table, found, "outside_share").value == pytest.approx(
            values[1], rel=1e-12
        )
        ratio = whole / exports if exports else float("inf")
        met = values[0] > 0.4 and values[1] > 0.5 and ratio > 1
        assert dependent(found, OF_GROUPS, (0, 1, 2)) is met


@pytest.fixture
def hidden(flows):
    """Return by reporter, product and year what no partner is named for."""
    dice = Random(len(flows))  # noqa: S311  # the same numbers every time
    asked = sorted({(r, c, y) for (r, _p, c, y) in flows})
    return {one: dice.choice((0.0, dice.uniform(1, 900))) for one in asked}


@pytest.fixture
def lacking(library_of, flows, hidden):
    """A table whose world has more than the partners listed."""
    worlds = []
    for (reporter, product, year), more in hidden.items():
        own = [
            pair
            for (r, _p, c, y), pair in flows.items()
            if (r, c, y) == (reporter, product, year)
        ]
        exports, imports = sum(x for x, _m in own), sum(m for _x, m in own) + more
        named = (NAMES[reporter], "World", product, year)
        worlds.append((*named, exports, imports, None))
    data = sheet("trade", TRADE, *rows(flows), *worlds)
    return library_of(Data=data).trade("small-trade")


def bounds_of(flows, hidden, reporter, product, year):
    """Return the least and the most the index can be; None without imports."""
    imports = [
        m
        for (r, _p, c, y), (_x, m) in flows.items()
        if (r, c, y) == (reporter, product, year)
    ]
    more = hidden.get((reporter, product, year), 0.0)
    whole = sum(imports) + more
    if not imports:
        return None
    more = more if more > 0.005 * whole else 0.0
    whole = sum(imports) + more
    low = sum((m / whole) ** 2 for m in imports)
    return low, low + (more / whole) ** 2


def test_that_bounds_are_those_of_the_oracle(lacking, flows, hidden):
    for reporter, product in iterated(NAMES, PRODUCTS):
        expected = bounds_of(flows, hidden, reporter, product, 2022)
        found = supply(lacking, Stream(reporter, "WLD", product, ""), "2022")
        if expected is None:
            continue
        for end, value in zip(("low", "high"), expected, strict=True):
            figure = supply_figure(lacking, found, f"supplier_hhi_{end}")
            assert figure.value == pytest.approx(value, rel=1e-12)


def test_that_products_between_bounds_are_judged_as_one_by_one(lacking, flows, hidden):
    answers = set()
    for reporter in NAMES:
        stream = Stream(reporter, "WLD", "", "")
        found = dependents(lacking, stream, 2022, OF_ECONOMIES)
        for place, product in enumerate(found.products):
            alone = supply(lacking, stream._replace(product=product), "2022")
            met = found.met(place)[2022]
            assert dependent(alone, OF_ECONOMIES, (0, 1, 2)) is met
            assert found.supply(place) == alone
            ends = bounds_of(flows, hidden, reporter, product, 2022)
            if ends is not None and ends[1] <= 0.4:
                assert met is False
            if met:
                assert ends[0] > 0.4
            answers.add(met)
    assert answers >= {False, None}


def test_that_of_a_group_nobody_knows_where_the_rest_comes_from(lacking, hidden):
    table = _grouped(lacking)
    more = {
        product: sum(hidden.get((who, product, 2022), 0.0) for who in ("DEU", "FRA"))
        for product in PRODUCTS
    }
    product = max(more, key=lambda code: more[code])
    found = supply(table, Stream("DUO", "WLD", product, ""), "2022")
    figure = supply_figure(table, found, "supplier_hhi_low")
    assert figure.reason == "partners_incomplete"


def _grouped(table):
    return replace(table, groups={"DUO": ("DEU", "FRA")}, _found={})


@pytest.mark.parametrize("divided", ["exports", "imports", "evenly"])
def test_that_a_move_is_that_of_the_oracle(table, flows, divided):
    product = PRODUCTS[3]
    stream = Stream("JPN", "CHN", product, "")
    before = {
        p: m * MILLION
        for (r, p, c, y), (_x, m) in flows.items()
        if (r, c, y) == ("JPN", product, 2022)
    }
    sold = defaultdict(float)
    for (r, _p, c, y), (x, _m) in flows.items():
        if (c, y) == (product, 2022):
            sold[r] += x
    weights = {
        "exports": {c: v for c, v in sold.items() if c not in ("JPN", "CHN")},
        "imports": {c: v for c, v in before.items() if c != "CHN"},
        "evenly": {c: 1.0 for c in before if c != "CHN"},
    }[divided]
    moved = before.get("CHN", 0.0) * 0.3
    after = defaultdict(float, before)
    after["CHN"] -= moved
    for code, weight in weights.items():
        after[code] += moved * weight / sum(weights.values())
    found = relocation(table, Move(stream, 30.0, (), divided), "2022")
    for code, value in after.items():
        figure = relocated(table, found, "relocated_imports", code)
        assert figure.value == pytest.approx(value, rel=1e-12)
    hhi = relocated(table, found, "relocated_hhi").value
    assert hhi == pytest.approx(squares([v for v in after.values() if v]), rel=1e-12)
