"""Shares of the world economy, worked out again from cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.core.claims.facts import Fact

FORMULAS = ("gdp_share", "implied_gdp_share")
"""How the formulas begin that are worked out here."""


def recomputed(
    formula: str,
    dims: dict[str, str],
    facts: Sequence[Fact],
    value_of: Callable[[str, str], float],
) -> float:
    """Return what a figure comes to; `value_of` adds up an economy's cells."""
    sizes = [fact for fact in facts if fact.kind == "indicator"]
    others = [fact for fact in facts if fact.kind != "indicator"]
    if formula == "gdp_share":
        return _of_gdp(dims["economy"], sizes)
    if formula == "implied_gdp_share":
        return _implied(dims["economy"], others, value_of)
    gdp, implied = (
        _of_gdp(dims["economy"], sizes),
        _implied(dims["economy"], others, value_of),
    )
    if formula.endswith("_percent"):
        return (implied - gdp) / gdp * 100
    return (implied - gdp) * 100


def _of_gdp(economy: str, sizes: Sequence[Fact]) -> float:
    values = {fact.economy: fact.value or 0.0 for fact in sizes}
    return values[economy] / values["WLD"]


def _implied(
    economy: str, facts: Sequence[Fact], value_of: Callable[[str, str], float]
) -> float:
    printed = {
        fact.row["Measure"]: fact.value or 0.0 for fact in facts if fact.published
    }
    if printed:
        return printed["share"] / printed["LQ"]
    return value_of(economy, "A-U") / value_of("WLD", "A-U")
