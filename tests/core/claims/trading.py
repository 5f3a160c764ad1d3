"""Figures of trade worked out again from cells, by sums of the test's own."""

from __future__ import annotations

import re
from math import fsum
from typing import TYPE_CHECKING

from tests.core.claims import dividing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tests.core.claims.facts import Fact

CODES = {
    "China": "CHN",
    "Japan": "JPN",
    "United States": "USA",
}
SPAN = re.compile(r"(\d{4})(?:-(\d\d))?:(\d{4})(?:-(\d\d))?")


def recomputed(
    formula: str, dims: Mapping[str, str], period: str, facts: Sequence[Fact]
) -> float:
    """Return what a figure of trade comes to."""
    if formula.startswith(dividing.FORMULAS):
        return dividing.recomputed(formula, dims, period, facts)
    if formula.startswith("months_change"):
        return _changed(formula, dims, period, facts)
    if formula == "observation":
        return _sum(_of(facts, dims["flow"]))
    if formula == "month_share":
        flow = [fact for fact in facts if fact.row["Period"] == period]
        return _sum(flow) / _sum(facts)
    assert {fact.row["Period"] for fact in facts} <= set(periods_of(period))
    exports, imports = (_of(facts, flow) for flow in ("export", "import"))
    x, m = _sum(exports), _sum(imports)
    if formula in INDICES:
        return INDICES[formula](dims, exports, imports)
    return SUMS.get(formula, lambda x, m: x - m)(x, m)


def periods_of(period: str) -> list[str]:
    """Return the years or months of a period."""
    found = SPAN.fullmatch(period)
    if found is None:
        return [period]
    first, start, last, end = found.groups()
    if start is None:
        return [str(year) for year in range(int(first), int(last) + 1)]
    months = range(int(first) * 12 + int(start) - 1, int(last) * 12 + int(end))
    return [f"{number // 12}-{number % 12 + 1:02}" for number in months]


def _changed(
    formula: str, dims: Mapping[str, str], period: str, facts: Sequence[Fact]
) -> float:
    of = dims["flow"]
    now = set(periods_of(period))
    after = [fact for fact in facts if fact.row["Period"] in now]
    before = [fact for fact in facts if fact.row["Period"] not in now]
    later, earlier = (
        _sum(_of(one, "export")) - _sum(_of(one, "import")) for one in (after, before)
    )
    if of == "imports_of_months":
        later, earlier = -later, -earlier
    percent = formula.endswith("_percent")
    return (later / earlier - 1) * 100 if percent else later - earlier


def _of(facts: Iterable[Fact], flow: str, **said: str) -> list[Fact]:
    return [
        fact
        for fact in facts
        if fact.flow == flow
        and all(CODES[fact.row[name]] == code for name, code in said.items())
    ]


def _sum(facts: Iterable[Fact]) -> float:
    values = [fact.value for fact in facts]
    assert None not in values
    return fsum(value for value in values if value is not None)


def _by_product(facts: Iterable[Fact]) -> dict[str, float]:
    found: dict[str, float] = {}
    for fact in facts:
        code = fact.row["Product code"]
        found[code] = found.get(code, 0.0) + (fact.value or 0.0)
    return found


def _overlap(
    _dims: Mapping[str, str], exports: Sequence[Fact], imports: Sequence[Fact]
) -> float:
    x, m = _by_product(exports), _by_product(imports)
    net = fsum(abs(x.get(code, 0.0) - m.get(code, 0.0)) for code in {*x, *m})
    return 1 - net / (fsum(x.values()) + fsum(m.values()))


def _intensity(
    dims: Mapping[str, str], exports: Sequence[Fact], imports: Sequence[Fact]
) -> float:
    one, other = dims["economy"], dims["partner"]
    own = _sum(_of(exports, "export", Reporter=one, Partner=other))
    part = own / _sum(_of(exports, "export", Reporter=one))
    if not imports:
        return part / (_sum(_of(exports, "export", Partner=other)) / _sum(exports))
    theirs = _sum(_of(imports, "import", Reporter=other))
    others = _sum(imports) - _sum(_of(imports, "import", Reporter=one))
    return part / (theirs / others)


def _complementarity(
    _dims: Mapping[str, str], exports: Sequence[Fact], imports: Sequence[Fact]
) -> float:
    x, m = _by_product(exports), _by_product(imports)
    sold, bought = fsum(x.values()), fsum(m.values())
    return 100 * fsum(
        min(x.get(code, 0.0) / sold, m.get(code, 0.0) / bought) for code in {*x, *m}
    )


def _lafay(
    dims: Mapping[str, str], exports: Sequence[Fact], imports: Sequence[Fact]
) -> float:
    x, m = _by_product(exports), _by_product(imports)
    whole = fsum(x.values()), fsum(m.values())
    code = dims["product"]
    own = (x.get(code, 0.0), m.get(code, 0.0)) if code else whole
    leaning = (own[0] - own[1]) / sum(own) - (whole[0] - whole[1]) / sum(whole)
    return 100 * leaning * sum(own) / sum(whole)


INDICES = {
    "grubel_lloyd": _overlap,
    "trade_intensity": _intensity,
    "trade_intensity_rest": _intensity,
    "trade_complementarity": _complementarity,
    "lafay_index": _lafay,
}
SUMS = {
    **dict.fromkeys(("exports", "exports_of_months"), lambda x, _m: x),
    **dict.fromkeys(("imports", "imports_of_months"), lambda _x, m: m),
    "mirror_gap": lambda x, m: m - x,
    "mirror_gap_percent": lambda x, m: (m / x - 1) * 100,
    "cover_ratio": lambda x, m: x / m,
    "normalized_balance": lambda x, m: (x - m) / (x + m),
}
"""By formula, what it makes of exports and imports; what is not here, a balance."""
