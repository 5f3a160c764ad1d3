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
COUNTS = ("dependent_products", "products_imported", "undecided_products")
ENDS = ("", "_low", "_high")
OF_WORLD = ("world_export_share", "world_export_hhi")
FORMULAS = (
    *COUNTS,
    *OF_WORLD,
    *("supplier_share", "unlisted_imports", "unlisted_share"),
    *(f"supplier_hhi{end}" for end in ENDS),
    *(f"supplier_concentration_ratio{end}" for end in ENDS),
    *("imports_to_exports", "export_exposure", "exports_to_gdp"),
    *("relocated_imports", "relocated_share", "capacity_left"),
    *(f"relocated_hhi{end}" for end in ENDS),
)


def recomputed(formula: str, dims: Mapping[str, str], facts: Sequence[Fact]) -> float:
    """Return what a figure over suppliers, buyers or a move comes to."""
    if formula in COUNTS:
        return float(len({fact.row["Product code"] for fact in facts if fact.flow}))
    own = [fact for fact in facts if _code(fact.row.get("Reporter", "")) == _own(dims)]
    exports, imports = _sums(own, "export"), _sums(own, "import")
    sold = _sums(facts, "export", "Reporter")
    if formula in OF_WORLD:
        return _concentration(sold) if formula.endswith("hhi") else _part(sold, dims)
    if formula.startswith(("relocated", "capacity")):
        return _after(formula, dims, imports, sold)
    if formula in ("export_exposure", "exports_to_gdp"):
        whole = [fact.value for fact in facts if fact.kind == "indicator"]
        world = exports.pop("WLD", None) or fsum(exports.values())
        return exports[dims["partner"]] / (fsum(whole) if whole else world)
    if formula == "imports_to_exports":
        return fsum(imports.values()) / (exports.get("WLD") or fsum(exports.values()))
    return _of_imports(formula, dims, imports)


def _of_imports(
    formula: str, dims: Mapping[str, str], imports: Mapping[str, float]
) -> float:
    listed = {code: value for code, value in imports.items() if code != "WLD"}
    whole = imports.get("WLD", fsum(listed.values()))
    rest = whole - fsum(listed.values())
    if formula.startswith("unlisted"):
        return rest / (whole if formula.endswith("share") else 1.0)
    if formula == "supplier_share":
        return imports[dims["partner"]] / whole
    parts = [*listed.values(), *((rest,) if formula.endswith("_high") else ())]
    shares = [part / whole for part in parts]
    if formula.startswith("supplier_hhi"):
        return fsum(share**2 for share in shares)
    return fsum(sorted(shares)[-LARGEST:])


def _own(dims: Mapping[str, str]) -> str:
    return dims.get("economy", "")


def _part(sold: Mapping[str, float], dims: Mapping[str, str]) -> float:
    return sold[dims["economy"]] / fsum(sold.values())


def _after(
    formula: str,
    dims: Mapping[str, str],
    imports: Mapping[str, float],
    sold: Mapping[str, float],
) -> float:
    moved = _moved(imports, sold, dims)
    partner, whole = dims["partner"], fsum(imports.values())
    if formula == "relocated_hhi":
        return _concentration(moved)
    if formula == "capacity_left":
        return sold[partner] - moved[partner]
    return moved[partner] / (1.0 if formula == "relocated_imports" else whole)


def _moved(
    imports: Mapping[str, float], sold: Mapping[str, float], dims: Mapping[str, str]
) -> dict[str, float]:
    assert dims["basket"] == ""
    source, home = dims["moved_from"], dims["economy"]
    of = imports if dims["divided"] == "imports" else sold
    weights = {code: one for code, one in of.items() if code not in (source, home)}
    moved = imports[source] * float(dims["percent"]) / 100
    after = {**dict.fromkeys(weights, 0.0), **imports}
    for code, weight in weights.items():
        after[code] += moved * weight / fsum(weights.values())
    return {**after, source: imports[source] - moved}


def _concentration(values: Mapping[str, float]) -> float:
    whole = fsum(values.values())
    return fsum((value / whole) ** 2 for value in values.values())


def _sums(facts: Sequence[Fact], flow: str, by: str = "Partner") -> dict[str, float]:
    found: dict[str, float] = defaultdict(float)
    for fact in facts:
        if fact.flow == flow and fact.value is not None:
            found[_code(fact.row[by])] += fact.value
    return dict(found)


@cache
def _code(name: str) -> str:
    """Return the code of an economy: a workbook has names, and ids have codes."""
    return load_economies().resolve(name).code or name
