"""Suppliers, buyers and moves worked out again, by formulas of the test's own."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from math import fsum
from typing import TYPE_CHECKING

from core.economies import load_economies

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.core.claims.facts import Fact

LARGEST = 4
FORMULAS = (
    *("supplier_share", "supplier_hhi", "supplier_concentration_ratio"),
    *("imports_to_exports", "export_exposure", "exports_to_gdp"),
    *("relocated_imports", "relocated_share", "relocated_hhi"),
)


def recomputed(formula: str, dims: Mapping[str, str], facts: Sequence[Fact]) -> float:
    """Return what a figure over the partners of one economy comes to."""
    flows = {flow: _by_partner(facts, flow) for flow in ("import", "export")}
    partner = dims["partner"]
    if formula in ("export_exposure", "exports_to_gdp"):
        whole = [fact.value for fact in facts if fact.kind == "indicator"]
        world = flows["export"].pop("WLD", None) or fsum(flows["export"].values())
        return flows["export"][partner] / (fsum(whole) if whole else world)
    if formula == "imports_to_exports":
        exports = flows["export"]
        sold = exports.pop("WLD", None) or fsum(exports.values())
        return fsum(flows["import"].values()) / sold
    imports = flows["import"]
    whole = fsum(imports.values())
    if formula.startswith("relocated"):
        imports = _moved(imports, dims["moved_from"], dims)
    shares = sorted((value / whole for value in imports.values()), reverse=True)
    if formula.endswith("hhi"):
        return fsum(share * share for share in shares)
    if formula == "supplier_concentration_ratio":
        return fsum(shares[:LARGEST])
    return imports[partner] / (1.0 if formula == "relocated_imports" else whole)


def _moved(
    imports: Mapping[str, float], source: str, dims: Mapping[str, str]
) -> dict[str, float]:
    assert (dims["divided"], dims["basket"]) == ("imports", "")
    moved = imports[source] * float(dims["percent"]) / 100
    others = fsum(imports.values()) - imports[source]
    return {
        name: value - moved if name == source else value * (1 + moved / others)
        for name, value in imports.items()
    }


def _by_partner(facts: Sequence[Fact], flow: str) -> dict[str, float]:
    found: dict[str, float] = defaultdict(float)
    for fact in facts:
        if fact.flow == flow and fact.value is not None:
            found[_code(fact.row["Partner"])] += fact.value
    return dict(found)


@cache
def _code(name: str) -> str:
    """Return the code of a partner: a workbook has names, and ids have codes."""
    return load_economies().resolve(name).code or name
