"""Concentration, worked out again from the cells of all economies."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.core.claims.facts import Fact

FORMULAS = ("hhi", "effective_number", "concentration_ratio")
"""How the formulas begin that are worked out here."""

GROUPS = ("WLD", "EU27", "OECD", "EU-27")
ROUNDING = 1e-9


def recomputed(
    formula: str,
    dims: dict[str, str],
    facts: Sequence[Fact],
    value_of: Callable[[str, str], float],
) -> float:
    """Return what a figure comes to; `value_of` adds up an economy's cells."""
    shares, rest = _shares(dims["industry"], facts, value_of)
    high = [*shares, rest] if formula.endswith("_high") else shares
    if formula.startswith("effective_number"):
        other = [*shares, rest] if formula.endswith("_low") else shares
        return 1 / fsum(share**2 for share in other)
    if formula.startswith("hhi"):
        return fsum(share**2 for share in high)
    return fsum(sorted(high)[-int(dims["largest"]) :])


def _shares(
    industry: str, facts: Sequence[Fact], value_of: Callable[[str, str], float]
) -> tuple[list[float], float]:
    """Return the share of each economy, and what is left for all others."""
    if any(fact.published for fact in facts):
        shares = [fact.value or 0.0 for fact in facts]
        return shares, 1 - fsum(shares)
    economies = {fact.economy for fact in facts} - {*GROUPS}
    world = value_of("WLD", industry)
    shares = [value_of(economy, industry) / world for economy in economies]
    rest = 1 - fsum(shares)
    return shares, rest if rest > ROUNDING else 0.0
