"""Parity, worked out again from cells in another way than the program does."""

from __future__ import annotations

from math import fsum, log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.core.claims.facts import Fact

    ValueOf = Callable[[str, str], float]

FORMULAS = ("parity_",)
"""How the formulas begin that are worked out here."""


def recomputed(
    formula: str, dims: dict[str, str], facts: Sequence[Fact], value_of: ValueOf
) -> float:
    """Return what a figure comes to; `value_of` adds up an economy's cells."""
    if formula == "parity_years":
        goal = "target" if "lq" in dims else ""
        growing = dims["form"] == "growing"
        needed = {
            ("", False): "parity_fixed_percent",
            ("", True): "parity_growing_percent",
            ("target", False): "parity_target_fixed_percent",
            ("target", True): "parity_target_percent",
        }[goal, growing]
        grown = 1 + recomputed(needed, dims, facts, value_of) / 100
        return log(grown) / log(1 + float(dims["growth"]) / 100)
    if any(fact.published for fact in facts):
        return _of_quotients(dims, facts)
    own = value_of(dims["economy"], dims["industry"])
    added = _added(formula.removesuffix("_percent"), dims, value_of)
    return added / own * 100 if formula.endswith("_percent") else added


def _of_quotients(dims: dict[str, str], facts: Sequence[Fact]) -> float:
    quotients = {fact.economy: fact.value for fact in facts}
    own = quotients[dims["economy"]]
    goal = float(dims["lq"]) if "lq" in dims else quotients[dims["peer"]]
    assert own is not None
    assert goal is not None
    return (goal - own) / own * 100


def _added(formula: str, dims: dict[str, str], value_of: ValueOf) -> float:
    """Return what must be added: what brings the weight to the goal, halving at it."""
    own, whole = (value_of(dims["economy"], what) for what in (dims["industry"], "A-U"))
    if "peer" in dims:
        peer = value_of(dims["peer"], dims["industry"]) / value_of(dims["peer"], "A-U")
        if formula == "parity_fixed":
            return peer * whole - own
        return _root(lambda more: (own + more) / (whole + more) - peer, own, whole)
    sector, world = (value_of("WLD", what) for what in (dims["industry"], "A-U"))
    goal = float(dims["lq"])
    if formula == "parity_target_fixed":
        return goal * sector / world * whole - own
    return _root(
        lambda more: (
            (own + more) / (whole + more) - goal * (sector + more) / (world + more)
        ),
        own,
        whole,
    )


def _root(gap: Callable[[float], float], own: float, whole: float) -> float:
    """Return where a gap closes, from what could go up to many times the economy."""
    low, high = -own, 1e3 * whole
    for _ in range(300):
        middle = fsum((low, high)) / 2
        low, high = (middle, high) if gap(middle) < 0 else (low, middle)
    return fsum((low, high)) / 2
