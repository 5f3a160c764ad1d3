"""Parts of trade, worked out again from the cells of partners and products."""

from __future__ import annotations

from functools import cache
from math import fsum
from typing import TYPE_CHECKING
from urllib.parse import unquote

from core.economies import load_economies

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.core.claims.facts import Fact

SIGNS = {
    "exports": {"export": 1.0},
    "imports": {"import": 1.0},
    "trade_balance": {"export": 1.0, "import": -1.0},
}
SHARED = {"export_exposure": "exports", "import_share": "imports"}
FORMULAS = (
    *SHARED,
    "product_share",
    *("rest_of_", "trade_change", "trade_percent_change", "trade_share_change"),
    *("partner_hhi", "partner_effective_number", "partner_concentration_ratio"),
)
"""How the formulas begin that are worked out here."""
ECONOMIES = load_economies()


@cache
def partner(name: str) -> str:
    """Return the code of a partner as a workbook names it."""
    if name.startswith("World"):
        return "WLD"
    return ECONOMIES.resolve(name).code or name


def recomputed(
    formula: str, dims: Mapping[str, str], period: str, facts: Sequence[Fact]
) -> float:
    """Return what a figure of trade comes to."""
    if formula.startswith("partner_"):
        return _crowded(formula, dims, period, facts)
    if formula.endswith("_change"):
        return _changed(formula, dims, period, facts)
    if formula.startswith("rest_of"):
        return _rest(formula, dims, period, facts)
    if formula == "product_share":
        whole = {**dims, "product": dims["whole"]}
        of = dims["flow"]
        return _level(of, dims, period, facts) / _level(of, whole, period, facts)
    return _level(formula, dims, period, facts)


def _level(
    formula: str, dims: Mapping[str, str], period: str, facts: Sequence[Fact]
) -> float:
    """Return a flow, the balance, or a partner's share of a flow."""
    if formula in SHARED:
        whole = _level(SHARED[formula], {**dims, "partner": "WLD"}, period, facts)
        return _level(SHARED[formula], dims, period, facts) / whole
    held = [fact for fact in facts if _is_of(fact, dims["product"], period)]
    who = dims["partner"]
    own = [fact for fact in held if partner(fact.row["Partner"]) == who]
    if who == "WLD" and not own:
        own = held
    signs = SIGNS[formula]
    return fsum(signs.get(fact.flow, 0.0) * (fact.value or 0.0) for fact in own)


def _is_of(fact: Fact, product: str, period: str) -> bool:
    of = fact.row.get("Product code") or fact.row.get("Product", "")
    return of == product and fact.row["Period"] == period


def _changed(
    formula: str, dims: Mapping[str, str], period: str, facts: Sequence[Fact]
) -> float:
    before, after = (
        _level(dims["flow"], dims, one, facts) for one in period.split(":")
    )
    if formula == "trade_percent_change":
        return (after - before) / before * 100
    return (after - before) * (100 if formula == "trade_share_change" else 1)


def _rest(
    formula: str, dims: Mapping[str, str], period: str, facts: Sequence[Fact]
) -> float:
    by, named = ("partner", "shown") if "shown" in dims else ("product", "products")
    of, codes = dims["flow"], [unquote(code) for code in dims[named].split(",")]
    whole = _level(of, dims, period, facts)
    shown = (_level(of, {**dims, by: code}, period, facts) for code in codes if code)
    left = whole - fsum(shown)
    return left / whole if formula.endswith("_share") else left


def _crowded(
    formula: str, dims: Mapping[str, str], period: str, facts: Sequence[Fact]
) -> float:
    """Return the index, the number or the ratio; what has no name is the rest."""
    of = dims["flow"]
    who = {partner(fact.row["Partner"]) for fact in facts} - {"WLD"}
    values = [_level(of, {**dims, "partner": code}, period, facts) for code in who]
    world = _level(of, {**dims, "partner": "WLD"}, period, facts)
    rest = max(world - fsum(values), 0.0)
    whole = fsum((*values, rest))
    shares, left = [value / whole for value in values], rest / whole
    end = formula.rpartition("_")[2]
    if formula.startswith("partner_hhi"):
        return fsum(s**2 for s in (*shares, *([left] if end == "high" else [])))
    if formula.startswith("partner_effective_number"):
        return 1 / fsum(s**2 for s in (*shares, *([left] if end == "low" else [])))
    counted = (*shares, left) if end == "high" else shares
    return fsum(sorted(counted)[-int(dims["largest"]) :])
