"""Figures that compare control lists worked out again from their rows."""

from __future__ import annotations

import re
from datetime import date
from itertools import product
from typing import TYPE_CHECKING

from tests.core.claims.controls import STRENGTHS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.core.claims.facts import Fact

COUNTED = {
    "items_by_several": lambda known, _unread: known >= 2,
    "items_unilateral": lambda known, unread: known == 1 and not unread,
    "items_no_other_found": lambda known, unread: known == 1 and bool(unread),
}
COUNTS = {*COUNTED, "items_of_pair", "controls_undated"}
ROWS = {"rows_told", "measures_at", "items_at_policy"}
APART = ("alignment_weighted", "policy_divergence", "rationale_divergence")
FORMULAS = {
    *COUNTS,
    *ROWS,
    *("controllers_low", "controllers_high", "lags_not_comparable"),
    *("licensing_policy", "days_left"),
    *(f"{formula}{end}" for formula in APART for end in ("", "_low", "_high")),
}
WRITTEN = (
    (5, r"(?<!not a )policy of denial|prohibit"),
    (4, r"(?<!not )presumption of denial"),
    (3, r"case-by-case"),
)
"""What may be hoped for toward China; approval is presumed for others alone."""
GROUNDS = (
    ("security", r"\b(?:NS|PS|RS)\b|national security|public security|regional stab"),
    ("non-proliferation", r"\b(?:MT|NP|CB)\b"),
    ("foreign policy", r"\b(?:FP|CC|AT|HR|UN)\b|human rights|foreign policy"),
    ("economic", r"\b(?:EC|SS)\b|economic (?:security|competitiveness)"),
)
Row = "Mapping[str, str] | None"
Rows = "Mapping[str, list[dict[str, str]]]"


def recomputed(
    formula: str, dims: Mapping[str, str], facts: Sequence[Fact], rows: Rows
) -> float:
    """Return what a figure comes to."""
    if formula in ROWS or formula == "items_of_pair":
        told = [tuple(sorted(fact.row.items())) for fact in facts]
        items = [fact.row.get("Item") for fact in facts]
        by_item = formula in ("items_of_pair", "items_at_policy")
        return len({*items} if by_item else {*told})
    if formula == "days_left":
        [fact] = facts
        told = date.fromisoformat(str(fact.stored)[:10])
        return (told - date.fromisoformat(dims["period"])).days
    entries = {(row["Item"], row["Jurisdiction"]): row for row in rows["control_entry"]}
    items = [dims["item"]] if "item" in dims else items_of(dims, rows)
    if "jurisdictions" in dims:
        return _of_several(formula, dims["jurisdictions"].split(","), items, entries)
    if formula == "licensing_policy":
        [level], _controls = policies_of(entries[dims["item"], dims["jurisdiction"]])
        return level
    pair = dims["jurisdiction"], dims["with"]
    sides = [tuple(entries.get((item, code)) for code in pair) for item in items]
    return _apart(formula, sides)


def _of_several(
    formula: str,
    lists: Sequence[str],
    items: Sequence[str],
    entries: Mapping[tuple[str, str], dict[str, str]],
) -> float:
    if formula != "controls_undated":
        return _reach(formula, lists, items, entries)
    held = (entries.get(pair) for pair in product(items, lists))
    return sum(map(_is_undated, held))


def items_of(dims: Mapping[str, str], rows: Rows) -> list[str]:
    chosen = dims.get("category", "")
    held = (row for row in rows["item"] if chosen in ("", row.get("Category", "")))
    return [*dict.fromkeys(row["Item"] for row in held)]


def strength_of(row: Row) -> float | None:
    return STRENGTHS[row["Status"]] if row else None


def _is_undated(row: Row) -> bool:
    return (strength_of(row) or 0) >= 0.5 and "First control date" not in (row or {})


def _reach(
    formula: str,
    lists: Sequence[str],
    items: Sequence[str],
    entries: Mapping[tuple[str, str], dict[str, str]],
) -> float:
    found = []
    for item in items:
        strengths = [strength_of(entries.get((item, code))) for code in lists]
        known = sum((strength or 0) >= 0.5 for strength in strengths)
        found.append((known, strengths.count(None)))
    if formula in COUNTED:
        return sum(COUNTED[formula](*one) for one in found)
    [(known, unread)] = found
    return known + (unread if formula.endswith("high") else 0)


def _apart(formula: str, sides: Sequence[tuple[Row, Row]]) -> float:
    end = formula.rpartition("_")[2]
    if formula == "lags_not_comparable":
        return sum(
            all((strength_of(one) or 0) >= 0.5 for one in both)
            and any(map(_is_undated, both))
            for both in sides
        )
    if formula.startswith("rationale"):
        return _grounds(sides, end)
    if formula.startswith("policy"):
        spans = [tuple(map(policies_of, both)) for both in sides]
        return _policy(spans, end)
    return _weighted([tuple(map(strength_of, both)) for both in sides], end)


def _weighted(pairs: Sequence[tuple[float | None, float | None]], end: str) -> float:
    """Return weaker over stronger; all items of the sample weigh alike.

    Each unread side is nothing or whole, whatever makes the quotient extreme; which it
    is depends on the quotient, so it is found by Dinkelbach's steps.
    """
    if end not in ("low", "high"):
        pairs = [pair for pair in pairs if None not in pair]
    sign, quotient = (-1 if end == "high" else 1), 0.5
    for _step in range(50):
        weaker = stronger = 0.0
        for pair in pairs:
            known = [strength for strength in pair if strength is not None]
            free = [(0.0, 1.0, *known) if one is None else (one,) for one in pair]
            less, more = min(
                ((min(both), max(both)) for both in product(*free)),
                key=lambda part: sign * (part[0] - quotient * part[1]),
            )
            weaker, stronger = weaker + less, stronger + more
        quotient = weaker / stronger
    return quotient


def policies_of(row: Row) -> tuple[tuple[int, ...], bool | None]:
    """Return every policy there may be, and whether the item is controlled."""
    strength = strength_of(row)
    if strength is None:
        return (0, 1, 2, 3, 4, 5), None
    if strength < 0.5:
        return (0,), False
    text = (row or {}).get("Licensing policy", "").lower()
    said = [level for level, words in WRITTEN if re.search(words, text)]
    return ((max(said),) if said else (0, 1, 2, 3, 4, 5)), True


def _policy(spans: Sequence[tuple], end: str) -> float:
    sure, maybe = [], []
    for (ours, is_ours), (theirs, is_theirs) in spans:
        distances = {abs(one - other) / 5 for one, other in product(ours, theirs)}
        if is_ours or is_theirs:
            sure.append(distances)
        elif is_ours is None or is_theirs is None:
            maybe.append(distances)
    if end not in ("low", "high"):
        read = [min(one) for one in sure if len(one) == 1]
        return sum(read) / len(read)
    best = max if end == "high" else min
    values = [best(one) for one in sure]
    for value in sorted(map(best, maybe), reverse=end == "high"):
        more = (sum(values) + value) / (len(values) + 1)
        if not values or best(more, sum(values) / len(values)) == more:
            values.append(value)
    return sum(values) / len(values)


def _grounds(sides: Sequence[tuple[Row, Row]], end: str) -> float:
    both = [
        pair for pair in sides if all((strength_of(one) or 0) >= 0.5 for one in pair)
    ]
    classes = [tuple(map(classes_of, pair)) for pair in both]
    stated = [pair for pair in classes if all(pair)]
    apart = sum(not one & other for one, other in stated)
    if end not in ("low", "high"):
        return apart / len(stated)
    return (apart + (len(both) - len(stated)) * (end == "high")) / len(both)


def classes_of(row: Row) -> set[str]:
    said = (row or {}).get("Rationale", "")
    return {name for name, words in GROUNDS if re.search(words, said)}
