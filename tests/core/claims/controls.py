"""Control figures worked out again: statuses, alignment, coverage, supply."""

from __future__ import annotations

from itertools import pairwise
from math import fsum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tests.core.claims.facts import Fact

COUNTED = {
    "controlled": (1.0, 0.5),
    "not_controlled": (0.0,),
    "unread": (None,),
}
"""By count of entries the strengths that count."""
COUNTS = {
    *("items_compared", "lists_compared", "items_known_on_both"),
    *(f"entries_{kind}" for kind in ("compared", *COUNTED)),
}
FORMULAS = {
    "control_status",
    *COUNTS,
    *(f"alignment_jaccard{end}" for end in ("", "_low", "_high")),
    *(f"coverage{end}" for end in ("", "_low", "_high")),
    *(f"effective_coverage{end}" for end in ("_low", "_high")),
}
STRENGTHS = {
    "controlled": 1.0,
    "broader": 1.0,
    "narrower": 0.5,
    "not_listed": 0.0,
    "not listed": 0.0,
    "proposed": 0.0,
    "suspended": 0.0,
    "expired": 0.0,
    "unknown": None,
}
Rows = "Mapping[str, list[dict[str, str]]]"
Strength = "float | None"


def recomputed(
    formula: str, dims: Mapping[str, str], facts: Sequence[Fact], rows: Rows
) -> float:
    """Return what a figure comes to."""
    entries = {
        (fact.row["Item"], fact.row["Jurisdiction"]): STRENGTHS[fact.row["Status"]]
        for fact in facts
        if fact.kind == "control_entry"
    }
    if formula == "control_status":
        [strength] = entries.values()
        assert strength is not None
        return strength
    if formula in COUNTS:
        return _count(formula, dims, entries, facts, rows)
    weights = {f.row["Item"]: f.value for f in facts if f.kind == "item"}
    if formula.startswith("effective"):
        return _supply(formula, dims, entries, facts, rows)
    items = [row["Item"] for row in _unique(rows["item"]) if _counts(row, dims)]
    end = formula.rpartition("_")[2]
    if formula.startswith("alignment"):
        pairs = [
            (entries.get((i, dims["jurisdiction"])), entries.get((i, dims["with"])))
            for i in items
        ]
        return _jaccard(pairs, end)
    pairs = [
        (
            entries.get((i, dims["of"])),
            entries.get((i, dims["jurisdiction"])),
            weights.get(i, 1.0),
        )
        for i in items
    ]
    return _coverage(pairs, end)


def _count(
    formula: str,
    dims: Mapping[str, str],
    entries: Mapping[tuple[str, str], Strength],
    facts: Sequence[Fact],
    rows: Rows,
) -> float:
    """Return how many items, lists or entries there are of a kind."""
    if formula in {"lists_compared", "items_compared", "entries_compared"}:
        return _product(formula, facts)
    if formula.startswith("entries"):
        return _entries(formula, dims, entries, rows)
    sides = dims["jurisdiction"], dims["with"]
    return sum(
        all(entries.get((item, side)) is not None for side in sides)
        for item in {item for item, _side in entries}
    )


def _product(formula: str, facts: Sequence[Fact]) -> float:
    """Return how many items, lists, or pairs of the two the cells name."""
    items = {fact.row["Item"] for fact in facts if fact.kind == "item"}
    lists = {f.row["Jurisdiction"] for f in facts if f.kind == "jurisdiction"}
    if formula == "entries_compared":
        return len(items) * len(lists)
    return len(items or lists)


def _entries(
    formula: str,
    dims: Mapping[str, str],
    entries: Mapping[tuple[str, str], Strength],
    rows: Rows,
) -> float:
    """Return how many entries there are of a kind; all cells are of that kind."""
    meant = COUNTED[formula.removeprefix("entries_")]
    assert set(entries.values()) <= set(meant)
    if formula != "entries_unread":
        return len(entries)
    items = {row["Item"] for row in rows["item"] if _counts(row, dims)}
    members = dims["jurisdictions"].split(",")
    said = {(row["Item"], row["Jurisdiction"]) for row in rows["control_entry"]}
    without = sum((i, member) not in said for i in items for member in members)
    return len(entries) + without


def _unique(rows: Iterable[dict[str, str]]) -> list[dict[str, str]]:
    return list({row["Item"]: row for row in rows}.values())


def _counts(row: Mapping[str, str], dims: Mapping[str, str]) -> bool:
    return dims.get("category", "") in ("", row.get("Category", ""))


def _jaccard(pairs: Sequence[tuple[Strength, Strength]], end: str) -> float:
    on = [tuple(None if s is None else s >= 0.5 for s in pair) for pair in pairs]
    both = sum(pair == (True, True) for pair in on)
    either = sum(None not in pair and any(pair) for pair in on)
    half = [next(s for s in pair if s is not None) for pair in on if _half(pair)]
    listed, unread = sum(half), sum(pair == (None, None) for pair in on)
    if end == "low":
        return both / (either + len(half) + unread)
    if end == "high":
        return (both + listed + unread) / (either + listed + unread)
    return both / either


def _half(pair: Sequence[object]) -> bool:
    return (pair[0] is None) != (pair[1] is None)


def _coverage(items: Sequence[tuple[Strength, Strength, float]], end: str) -> float:
    if end not in {"low", "high"}:
        known = [
            (c, w) for a, c, w in items if a is not None and c is not None and a >= 0.5
        ]
        return fsum(c * w for c, w in known) / fsum(w for _c, w in known)
    unread = 1.0 if end == "high" else 0.0
    sure = [
        (unread if c is None else c, w)
        for a, c, w in items
        if a is not None and a >= 0.5
    ]
    maybe = [(unread if c is None else c, w) for a, c, w in items if a is None]
    return _extreme(sure, maybe, greatest=end == "high")


def _extreme(
    sure: Sequence[tuple[float, float]],
    maybe: Sequence[tuple[float, float]],
    *,
    greatest: bool,
) -> float:
    """Return the greatest or least quotient: by Dinkelbach, not by sorting."""
    quotient = 0.0 if greatest else 1.0
    for _before, _after in pairwise(range(200)):
        taken = [one for one in maybe if (one[0] > quotient) == greatest]
        chosen = [*sure, *taken]
        if not chosen:
            chosen = [max(maybe) if greatest else min(maybe)]
        found = fsum(c * w for c, w in chosen) / fsum(w for _c, w in chosen)
        if found == quotient:
            break
        quotient = found
    return quotient


def _supply(
    formula: str,
    dims: Mapping[str, str],
    entries: Mapping[tuple[str, str], Strength],
    facts: Sequence[Fact],
    rows: Rows,
) -> float:
    shares: dict[str, dict[str, float]] = {}
    for fact in facts:
        if fact.kind == "supplier_share":
            economy = fact.row["Economy code"]
            shares.setdefault(fact.row["Node"], {})[economy] = fact.value or 0.0
    members = dims["coalition"].split(",")
    adopting = dims.get("adopting", "").split(",")
    iso = {
        row["Jurisdiction"]: row["ISO3"]
        for row in rows["jurisdiction"]
        if "ISO3" in row
    }
    found, weights = [], []
    for row in _unique(rows["item"]):
        if dims["item"] not in ("all", row["Item"]) or not _counts(row, dims):
            continue
        supply = shares.get(row.get("Supplier node", ""), {})
        if not supply or abs(fsum(supply.values()) - 1) > 0.05:
            continue
        strengths = {
            iso[m]: 1.0 if m in adopting else entries.get((row["Item"], m))
            for m in members
        }
        ends = _ends(supply, strengths, dims["target"])
        if ends is not None:
            found.append(ends[formula.endswith("_high")])
            weights.append(float(row.get("Weight", 1)))
    return fsum(f * w for f, w in zip(found, weights, strict=True)) / fsum(weights)


def _ends(
    supply: Mapping[str, float], strengths: Mapping[str, Strength], target: str
) -> tuple[float, float] | None:
    whole = fsum(supply.values())
    abroad = fsum(s for who, s in supply.items() if who != target) / whole
    if abroad == 0:
        return None
    inside = [(who, s / whole) for who, s in supply.items() if who != target]
    sure = fsum(s * (strengths[w] or 0.0) for w, s in inside if w in strengths)
    unread = fsum(s for w, s in inside if w in strengths and strengths[w] is None)
    return sure / abroad, (sure + unread) / abroad
