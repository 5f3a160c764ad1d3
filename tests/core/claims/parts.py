"""What a change is made of, worked out again, by formulas of the test's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.core.claims.changes import End

FORMULAS = (
    *("industry_weight", "cms_own_share", "cms_structure", "cms_interaction"),
    *("cms_industry", "shift_growth", "shift_mix", "shift_competitive"),
    "value_change",
)


def recomputed(
    formula: str,
    dims: Mapping[str, str],
    period: str,
    end: End,
    sets: Mapping[str, str],
) -> float:
    """Return what a part of a change comes to: of one industry, or of all in a set."""
    industry = dims["industry"]
    within = dims.get("within", industry)
    first, _, last = period.partition(":")
    if formula == "industry_weight":
        return _world(end, industry, first) / _world(end, within, first)
    economy = dims["economy"]
    if formula == "value_change":
        now, then = (end("value", economy, industry, year) for year in (last, first))
        return now - then
    members = [industry] if "within" in dims else sets[industry].split()
    return sum(
        _of_one(formula, economy, member, within, (first, last), end)
        for member in members
    )


def _of_one(
    formula: str,
    economy: str,
    industry: str,
    within: str,
    years: tuple[str, str],
    end: End,
) -> float:
    if formula.startswith("cms"):
        return _of_share(formula, economy, industry, within, years, end)
    x0 = 0.0 if "competitive" in formula else end("value", economy, industry, years[0])
    if formula == "shift_growth":
        return x0 * _growth(end, within, years)
    if formula == "shift_mix":
        return x0 * (_growth(end, industry, years) - _growth(end, within, years))
    x0, x1 = (end("value", economy, industry, year) for year in years)
    return x0 * ((x1 - x0) / x0 - _growth(end, industry, years))


def _of_share(
    formula: str,
    economy: str,
    industry: str,
    within: str,
    years: tuple[str, str],
    end: End,
) -> float:
    def share(year: str) -> float:
        return 100 * end("share", economy, industry, year)

    def weight(year: str) -> float:
        return _world(end, industry, year) / _world(end, within, year)

    first, last = years
    if formula == "cms_own_share":
        return weight(first) * (share(last) - share(first))
    if formula == "cms_structure":
        return share(first) * (weight(last) - weight(first))
    if formula == "cms_interaction":
        return (share(last) - share(first)) * (weight(last) - weight(first))
    return share(last) * weight(last) - share(first) * weight(first)


def _world(end: End, industry: str, year: str) -> float:
    return end("value", "WLD", industry, year)


def _growth(end: End, industry: str, years: tuple[str, str]) -> float:
    return _world(end, industry, years[1]) / _world(end, industry, years[0]) - 1
