"""Figures of one jurisdiction beside the others worked out again from their rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.core.claims.likeness import classes_of, items_of, policies_of, strength_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.core.claims.facts import Fact

ENDS = ("", "_low", "_high")
FORMULAS = {
    *(
        f"{name}{end}"
        for name in ("reference_coverage", "beyond_security")
        for end in ENDS
    ),
    *("policy_spread_low", "policy_spread_high"),
    *("parameter_value", "parameter_difference", "parameter_ratio"),
}
Rows = "Mapping[str, list[dict[str, str]]]"


def recomputed(
    formula: str, dims: Mapping[str, str], facts: Sequence[Fact], rows: Rows
) -> float:
    """Return what a figure comes to."""
    if formula == "parameter_value":
        [fact] = facts
        return float(fact.stored)
    if formula.startswith("parameter"):
        first, second = (
            float(fact.stored)
            for code in (dims["jurisdiction"], dims["with"])
            for fact in facts
            if fact.row["Jurisdiction"] == code
        )
        return second - first if formula.endswith("difference") else second / first
    entries = {(row["Item"], row["Jurisdiction"]): row for row in rows["control_entry"]}
    end = formula.rpartition("_")[2]
    lists = dims.get("jurisdictions", "").split(",")
    if formula.startswith("policy"):
        found = [policies_of(entries.get((dims["item"], code)))[0] for code in lists]
        return _spread(found, end)
    own = dims["jurisdiction"]
    items = items_of(dims, rows)
    if formula.startswith("beyond"):
        held = [entries.get((item, own)) for item in items]
        return _beyond([row for row in held if (strength_of(row) or 0) >= 0.5], end)
    weights = {row["Item"]: float(row.get("Weight") or 1) for row in rows["item"]}
    every = [
        (
            weights[item],
            strength_of(entries.get((item, own))),
            [strength_of(entries.get((item, code))) for code in lists if code != own],
        )
        for item in items
    ]
    return _of_union(every, end)


def _spread(found: Sequence[Sequence[int]], end: str) -> float:
    if end == "high":
        pairs = [(m, n) for m in range(len(found)) for n in range(len(found)) if m != n]
        return max(max(found[m]) - min(found[n]) for m, n in pairs) / 5
    least = max(min(one) for one in found) - min(max(one) for one in found)
    return max(0, least) / 5


def _beyond(held: Sequence[dict[str, str] | None], end: str) -> float:
    classes = [classes_of(row) for row in held]
    stated = [one for one in classes if one]
    more = sum(bool(one - {"security"}) for one in stated)
    if end not in ("low", "high"):
        return more / len(stated)
    return (more + (len(held) - len(stated)) * (end == "high")) / len(held)


def _of_union(
    every: Sequence[tuple[float, float | None, Sequence[float | None]]], end: str
) -> float:
    """Return the member's part of the union."""
    if end not in ("low", "high"):
        every = [one for one in every if None not in (one[1], *one[2])]
    sign, quotient = (-1 if end == "high" else 1), 0.5
    for _step in range(50):
        part = whole = 0.0
        for weight, own, lists in every:
            free = _free(own, lists)
            less, more = min(free, key=lambda one: sign * (one[0] - quotient * one[1]))
            part, whole = part + weight * less, whole + weight * more
        quotient = part / whole
    return quotient


def _free(own: float | None, lists: Sequence[float | None]) -> set[tuple[float, float]]:
    """Return every way an item may count: how much, and whether it does at all."""
    others = any((one or 0) >= 0.5 for one in lists)
    found = set()
    for strength in (0.0, 0.5, 1.0) if own is None else (own,):
        if strength >= 0.5 or others or None in lists:
            found.add((strength, 1.0))
        if strength < 0.5 and not others:
            found.add((0.0, 0.0))
    return found
