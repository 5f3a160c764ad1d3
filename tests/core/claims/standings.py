"""Ranks and rests worked out again from the cells that their cards name."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.core.claims.changes import End
    from tests.core.claims.facts import Fact

FORMULAS = ("rank", "rest_share", "rest_value")


def recomputed(
    formula: str,
    dims: Mapping[str, str],
    year: str,
    facts: Sequence[Fact],
    end: End,
) -> float:
    """Return the place of an economy among those named, or what others have left."""
    industry = dims["industry"]
    if formula == "rank":
        values = {
            who: end(dims["measure"], who, industry, year) for who in _whole(facts)
        }
        own = values.pop(dims["economy"])
        return 1.0 + sum(value > own for value in values.values())
    shown = dims["shown"].split(",")
    if any(fact.published for fact in facts):
        return 1.0 - fsum(end("share", who, industry, year) for who in shown)
    world = end("value", "WLD", industry, year)
    left = world - fsum(end("value", who, industry, year) for who in shown)
    return left if formula == "rest_value" else left / world


def _whole(facts: Sequence[Fact]) -> list[str]:
    """Return the economies of which no cell is missing; the world is none."""
    held: dict[str, int] = {}
    for fact in facts:
        if fact.value is not None and fact.economy != "WLD":
            held[fact.economy] = held.get(fact.economy, 0) + 1
    return [who for who, count in held.items() if count == max(held.values())]
