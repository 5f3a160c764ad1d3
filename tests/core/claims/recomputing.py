"""Figures worked out again from cells of workbooks, by formulas of the test's own."""

from __future__ import annotations

import re
from functools import partial
from math import fsum
from typing import TYPE_CHECKING
from urllib.parse import unquote

from tests.core.claims import (
    beside,
    changes,
    controls,
    crowding,
    likeness,
    measuring,
    moves,
    parts,
    sizing,
    stakes,
    standings,
    supplying,
    trading,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.core.claims.facts import Fact

SETS = {
    "hamilton-7": "C21 C26 C27 C28 C29 C30 J62-63",
    "hamilton-10": "C20 C21 C24 C25 C26 C27 C28 C29 C30 J62-63",
    "kti": "C20 C21 C252 C26 C27 C28 C29 C303 C30X C325 J582 J62-63 M72",
}
WHOLE = "A-U"


def asked(figure_id: str) -> tuple[str, dict[str, str], str]:
    """Return formula, dimensions and period of an id."""
    formula, *steps = figure_id.split("/")
    dims = {name: unquote(code) for name, code in (s.split("=", 1) for s in steps)}
    return formula, dims, dims.pop("period")


def recomputed(
    figure_id: str, facts: Sequence[Fact], rows: Mapping[str, list[dict[str, str]]]
) -> float:
    """Return what a figure comes to.

    Args:
        figure_id: The figure.
        facts: The cells that its card names, as the workbooks hold them.
        rows: All rows of the workbooks by kind, for who an item's suppliers are.
    """
    formula, dims, period = asked(figure_id)
    if "other" in dims and "measure" in dims and "partner" not in dims:
        first, second = (
            recomputed(
                _asked_of(dims, dims[name], period),
                [fact for fact in facts if fact.dataset == dims[name]],
                rows,
            )
            for name in ("dataset", "other")
        )
        return _apart(formula, first, second)
    return _of_one(figure_id, facts, rows)


def _of_one(
    figure_id: str, facts: Sequence[Fact], rows: Mapping[str, list[dict[str, str]]]
) -> float:
    formula, dims, period = asked(figure_id)
    for known in (beside, controls, likeness, stakes):
        if formula in known.FORMULAS:
            over = {**dims, "period": period}
            return known.recomputed(formula, over, facts, rows)
    if formula in supplying.FORMULAS:
        return supplying.recomputed(formula, dims, facts)
    if formula == "indicator":
        [fact] = facts
        return fact.value
    if "partner" in dims:
        return trading.recomputed(formula, dims, period, facts)
    return _of_market(figure_id, facts, rows)


def _of_market(
    figure_id: str, facts: Sequence[Fact], rows: Mapping[str, list[dict[str, str]]]
) -> float:
    formula, dims, period = asked(figure_id)
    for known in (measuring, crowding, sizing):
        if formula.startswith(known.FORMULAS):
            held = [fact for fact in facts if fact.kind != "indicator"]
            value_of = partial(_added_up, held, year=period)
            return known.recomputed(formula, dims, facts, value_of)
    if formula.startswith("industries"):
        return _firsts(formula, dims, period, facts)
    if formula in MARKET and facts[0].published:
        [fact] = facts
        return _number(fact)
    if formula in MARKET:
        return MARKET[formula](facts, dims["economy"], dims["industry"], period)
    return _changed(formula, dims, period, facts, rows)


def _changed(
    formula: str,
    dims: Mapping[str, str],
    period: str,
    facts: Sequence[Fact],
    rows: Mapping[str, list[dict[str, str]]],
) -> float:
    """Return what a standing, a change between two years, or a part of one comes to."""
    end = _end(facts)
    if formula in standings.FORMULAS:
        return standings.recomputed(formula, dims, period, facts, end)
    if "change" in dims:
        years = sorted({fact.row["Year"] for fact in facts})
        return changes.counted(formula, dims, period, end, years)
    if formula in parts.FORMULAS:
        return parts.recomputed(formula, dims, period, end, SETS)
    if formula in changes.FORMULAS and dims["economy"] != moves.OTHERS:
        return changes.recomputed(formula, dims, period, end)
    listed = moves.listed(dims, period, facts, rows)
    return moves.recomputed(formula, dims, period, end, listed)


def _end(facts: Sequence[Fact]) -> changes.End:
    """Return what works out a share, quotient or value of one year."""

    def value(measure: str, economy: str, industry: str, year: str) -> float:
        printed = [fact for fact in facts if fact.published]
        if printed:
            of_year = [fact for fact in printed if fact.row["Year"] == year]
            [fact] = [fact for fact in of_year if fact.economy == economy]
            return _number(fact)
        compute = {"share": _share, "LQ": _quotient, "value": _value_added}[measure]
        of_year = [fact for fact in facts if fact.row["Year"] == year]
        return compute(of_year, economy, industry, year)

    return value


def _asked_of(dims: dict[str, str], dataset: str, period: str) -> str:
    """Return the figure that one of two datasets is asked for."""
    over = "/".join(f"{name}={dims[name]}" for name in ("economy", "industry"))
    return f"{dims['measure']}/dataset={dataset}/{over}/period={period}"


def _apart(formula: str, first: float, second: float) -> float:
    if formula.endswith("_percent"):
        return (second - first) / first * 100
    return (second - first) * (100 if formula.endswith("_pp") else 1)


def _number(fact: Fact) -> float:
    assert fact.value is not None
    return fact.value


def _value_added(
    facts: Sequence[Fact], economy: str, industry: str, year: str
) -> float:
    members = SETS.get(industry, industry).split()
    whole = economy == "WLD" and all(fact.economy != "WLD" for fact in facts)
    return fsum(
        _number(fact)
        for fact in facts
        if (whole or fact.economy == economy)
        and fact.row["Year"] == year
        and (fact.row["Industry code"] in members or industry == WHOLE)
    )


def _added_up(facts: Sequence[Fact], economy: str, industry: str, year: str) -> float:
    """Return what cells come to that are of the industry and of all industries."""
    whole = [fact for fact in facts if fact.row["Industry code"] == WHOLE]
    parts = [fact for fact in facts if fact.row["Industry code"] != WHOLE]
    if industry == WHOLE:
        return _value_added(whole or parts, economy, industry, year)
    return _value_added(parts, economy, industry, year)


def _share(facts: Sequence[Fact], economy: str, industry: str, year: str) -> float:
    own = _value_added(facts, economy, industry, year)
    return own / _value_added(facts, "WLD", industry, year)


def _quotient(facts: Sequence[Fact], economy: str, industry: str, year: str) -> float:
    whole = [fact for fact in facts if fact.row["Industry code"] == WHOLE] or facts
    parts = [fact for fact in facts if fact.row["Industry code"] != WHOLE]
    within = _share(parts, economy, industry, year)
    return within / _share(whole, economy, WHOLE, year)


MARKET = {
    "value_added": _value_added,
    "market_share": _share,
    "location_quotient": _quotient,
}


def _firsts(
    formula: str, dims: Mapping[str, str], year: str, facts: Sequence[Fact]
) -> float:
    """Return how many industries are known for all, or are led by one economy."""
    among = dims["among"].split(",")
    leaders = []
    for industry in _industries(dims, facts, among):
        values = [
            _compared(dims["measure"], facts, who, industry, year) for who in among
        ]
        if None not in values:
            leaders.append(among[values.index(max(values))])
    return leaders.count(dims["economy"]) if "economy" in dims else len(leaders)


def _industries(
    dims: Mapping[str, str], facts: Sequence[Fact], among: Sequence[str]
) -> list[str]:
    """Return the industries of the set, or all that the economies' cells are of."""
    codes = {fact.row["Industry code"] for fact in facts if fact.economy in among}
    if "industry" in dims:
        return [code for code in SETS[dims["industry"]].split() if code in codes]
    return sorted(code for code in codes if not re.fullmatch("[A-Z](-[A-Z])?", code))


def _compared(
    measure: str, facts: Sequence[Fact], economy: str, industry: str, year: str
) -> float | None:
    if not any(fact.published for fact in facts):
        return MARKET[measure](facts, economy, industry, year)
    found = [
        fact.value
        for fact in facts
        if (fact.economy, fact.row["Industry code"]) == (economy, industry)
    ]
    return found[0] if found else None
