"""What our functions answer to vectors on dependence, exposure and penetration."""

from __future__ import annotations

from core.indicators.concentration import hhi
from core.indicators.dependence import (
    OF_GROUPS,
    imports_to_exports,
    is_above,
    is_dependent,
    outside_share,
    persists,
)
from core.indicators.exposure import second_order_exposure
from core.indicators.penetration import (
    apparent_consumption,
    export_ratio,
    import_penetration,
    net_import_dependence,
    self_sufficiency,
)
from core.indicators.trade_shares import trade_share


def core_indicators(given):
    suppliers = given["extra_imports_by_supplier"]
    outside = sum(suppliers.values())
    found = (
        hhi(suppliers.values()),
        outside_share(outside, given["intra_imports"]),
        imports_to_exports(outside, given["total_exports"]),
    )
    criteria = [is_above(*pair) for pair in zip(found, OF_GROUPS, strict=True)]
    names = ("cdi1", "cdi2", "cdi3")
    failed = [name for name, met in zip(names, criteria, strict=True) if met is False]
    limits = dict(zip(names, OF_GROUPS, strict=True))
    return {
        "cdi1_hhi": found[0].value,
        "cdi2": found[1].value,
        "cdi3": found[2].value,
        "dependent": is_dependent(criteria),
        "why": " ".join(f"{name}<={limits[name]:g}" for name in failed),
    }


def without_exports(given):
    """CEPII writes 9999 where we say that nothing is exported."""
    ratio = imports_to_exports(given["imports"], given["exports"])
    sentinel = 9999 if ratio.reason == "exports_zero" else ratio.value
    return {
        "ratio": ratio.value,
        "geodep_sentinel": sentinel,
        "criterion3": is_above(ratio, OF_GROUPS.exports),
    }


def persistence(given):
    return {"criterion4": persists(given["years"])}


def exposure(given):
    sales = given["sales_by_destination"]
    return {
        "china_exposure": trade_share(sales["China"], sum(sales.values())).value,
        "hhi": hhi(sales.values()).value,
    }


def second_order(given):
    routes = given["intermediary_shares"].values()
    pairs = [(route["share"], route["to_China"]) for route in routes]
    return {"total": second_order_exposure(given["direct_share"], pairs).value}


def penetration(given):
    made, exports, imports = (
        given[name] for name in ("production", "exports", "imports")
    )
    found = import_penetration(made, exports, imports)
    mismatch = found.value is not None and found.value > 1
    return {
        "apparent_consumption": apparent_consumption(made, exports, imports).value,
        "penetration": found.value,
        "reason": found.reason,
        "export_ratio": export_ratio(made, exports).value,
        "self_sufficiency": self_sufficiency(made, exports, imports).value,
        "import_dependence_net": net_import_dependence(made, exports, imports).value,
        "flag": ">1 re-exports or valuation mismatch" if mismatch else "",
    }
