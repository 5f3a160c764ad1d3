"""Figures over the supply of controlled items worked out again from cells."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.core.claims.facts import Fact

ENDS = ("low", "high")
PARTS = (
    *("supply_controlled", "backfill", "supply_unread"),
    *("supply_others", "supply_target"),
)
FORMULAS = {
    *("supply_share", *PARTS, "supply_hhi", "backfill_gap", "supply_to_verify"),
    *("gain_held", "gain_gap", "gain_unread"),
    *(f"chokepoint_score_{end}" for end in ENDS),
    *(f"replacement_ratio_{end}" for end in ENDS),
}
STRENGTHS = {"controlled": 1.0, "broader": 1.0, "narrower": 0.5, "unknown": None}
Rows = "Mapping[str, list[dict[str, str]]]"


class Known(NamedTuple):
    """What the cells say of one item: who supplies it, and who controls it."""

    shares: dict[str, float]
    strengths: dict[str, float | None]
    weight: float


def recomputed(
    formula: str, dims: Mapping[str, str], facts: Sequence[Fact], rows: Rows
) -> float:
    """Return what a figure comes to."""
    if formula.startswith("gain"):
        return _gain(formula, dims, facts, rows)
    known = _known(dims["item"], facts, rows)
    if formula == "supply_share":
        return known.shares.get(dims["economy"], 0.0)
    if formula == "supply_hhi":
        return _hhi(known)
    if "jurisdiction" in dims:
        return _of_one(formula, known, dims["jurisdiction"], dims["target"], rows)
    return _of_parts(formula, known, _parts(known, dims, rows))


def _of_parts(formula: str, known: Known, parts: Mapping[str, float]) -> float:
    if formula in PARTS:
        return parts[formula]
    abroad, unread = 1 - parts["supply_target"], parts["supply_unread"]
    free = parts["backfill"] + parts["supply_others"] + parts["supply_target"]
    taken = parts["supply_controlled"]
    if formula.startswith("replacement"):
        is_low = formula.endswith("low")
        return free / (taken + unread) if is_low else (free + unread) / taken
    covered = (taken + (0 if formula.endswith("low") else unread)) / abroad
    return 100 * covered * (_hhi(known) / 10_000) ** 0.5


def _known(item: str, facts: Sequence[Fact], rows: Rows) -> Known:
    row = next(row for row in rows["item"] if row["Item"] == item)
    node = row.get("Supplier node")
    raw = {
        fact.row["Economy code"]: fact.value or 0.0
        for fact in facts
        if fact.kind == "supplier_share" and fact.row["Node"] == node
    }
    strengths = {
        fact.row["Jurisdiction"]: STRENGTHS.get(fact.row["Status"], 0.0)
        for fact in facts
        if fact.kind == "control_entry" and fact.row["Item"] == item
    }
    whole = fsum(raw.values())
    shares = {who: share / whole for who, share in raw.items()}
    return Known(shares, strengths, float(row.get("Weight", 1)))


def _hhi(known: Known) -> float:
    named = (share for who, share in known.shares.items() if who.upper() != "VARIOUS")
    return 10_000 * fsum(share**2 for share in named)


def _iso(rows: Rows) -> dict[str, str]:
    return {r["Jurisdiction"]: r["ISO3"] for r in rows["jurisdiction"] if "ISO3" in r}


def _parts(known: Known, dims: Mapping[str, str], rows: Rows) -> dict[str, float]:
    iso, found = _iso(rows), dict.fromkeys(PARTS, 0.0)
    adopting = dims.get("adopting", "").split(",")
    members = {iso[code]: code for code in dims["coalition"].split(",")}
    for who, share in known.shares.items():
        if who == dims["target"]:
            found["supply_target"] += share
        elif who not in members:
            found["supply_others"] += share
        else:
            code = members[who]
            strength = 1.0 if code in adopting else known.strengths.get(code)
            if strength is None:
                found["supply_unread"] += share
            else:
                found["supply_controlled"] += share * strength
                found["backfill"] += share * (1 - strength)
    return found


def _of_one(
    formula: str, known: Known, jurisdiction: str, target: str, rows: Rows
) -> float:
    abroad = 1 - known.shares.get(target, 0.0)
    size = known.weight * known.shares.get(_iso(rows)[jurisdiction], 0.0) / abroad
    strength = known.strengths.get(jurisdiction)
    if formula in {"supply_to_verify", "gain_unread"}:
        return size if strength is None else 0.0
    assert strength is not None or formula != "backfill_gap"
    if strength is None:
        return 0.0
    return size * (strength if formula == "gain_held" else 1 - strength)


def _gain(
    formula: str, dims: Mapping[str, str], facts: Sequence[Fact], rows: Rows
) -> float:
    found, weights = [], []
    for item in {row["Item"]: row for row in rows["item"]}:
        known = _known(item, facts, rows) if _has_shares(item, facts, rows) else None
        if known is None or known.shares.get(dims["target"]) == 1:
            continue
        one = _of_one(formula, known, dims["jurisdiction"], dims["target"], rows)
        found.append(one)
        weights.append(known.weight)
    return fsum(found) / fsum(weights)


def _has_shares(item: str, facts: Sequence[Fact], rows: Rows) -> bool:
    """Return whether the cells give an item's suppliers, all of them."""
    node = next(r for r in rows["item"] if r["Item"] == item).get("Supplier node")
    shares = [
        fact.value or 0.0
        for fact in facts
        if fact.kind == "supplier_share" and fact.row["Node"] == node
    ]
    return bool(shares) and abs(fsum(shares) - 1) <= 0.05
