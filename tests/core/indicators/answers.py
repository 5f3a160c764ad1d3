"""What our functions answer to each kind of published test vector."""

from __future__ import annotations

from core.indicators.balance import (
    cover_ratio,
    cumulative_balance,
    normalized_balance,
    trade_balance,
)
from core.indicators.change import cagr, fold, percent_change, pp_change
from core.indicators.contribution import (
    growth_contribution,
    share_changes,
    shares_of_losses,
)
from core.indicators.parity import parity_from_lqs
from core.indicators.rounding import printed, reconciliation
from core.indicators.shares import (
    disjoint_total,
    listed_world,
    overstatement,
    rest_of_world,
    world_share,
)
from tests.core.indicators import answers_of_bilateral as bilateral
from tests.core.indicators import answers_of_change as of_change
from tests.core.indicators import answers_of_dependence as dependence
from tests.core.indicators import answers_of_structure as structure


def share(given):
    found = world_share(float(given["country"]), float(given["world"]))
    return {"share": found.value, "reason": found.reason}


def listed(given):
    values, world = given["values"], given["world_true"]
    return {
        "A_of_listed": world_share(values["A"], listed_world(values).total.value).value,
        "A_of_true": world_share(values["A"], world).value,
        "rest_of_world": rest_of_world(values, world).value,
        "overstatement_ratio": overstatement(values, world).value,
    }


def overlap(given):
    return {
        "sum_without_double_count": disjoint_total(
            given["values"], given["members"]
        ).value,
        "naive_sum": listed_world(given["values"]).total.value,
    }


def change(given):
    before, after = given["from"], given["to"]
    percent = percent_change(before, after)
    return {
        "pct": percent.value,
        "reason": percent.reason,
        "fold": fold(before, after).value,
        "pp": pp_change(before / 100, after / 100).value,
    }


def growth(given):
    found = cagr(given["from"], given["to"], given["years"])
    return {"cagr": found.value, "reason": found.reason}


def judged(formula, *names):
    def answer(given):
        inputs = [printed(given[name]) for name in names]
        found = reconciliation(formula, *inputs, stated=printed(given["stated"]))
        return {
            "point": found.computed.point.value,
            "low": found.computed.low.value,
            "high": found.computed.high.value,
            "stated_low": found.stated.low,
            "stated_high": found.stated.high,
            "overlap": found.overlap,
            "verdict": str(found.verdict),
        }

    return answer


def parity_percent(peer, own):
    return parity_from_lqs(own, peer).percent


def balance(given):
    exports, imports = given["exports"], given["imports"]
    part = normalized_balance(exports, imports)
    return {
        "balance": trade_balance(exports, imports).value,
        "normalized": part.value,
        "reason": part.reason,
        "cover_ratio": cover_ratio(exports, imports).value,
    }


def deficit(given):
    years = dict(enumerate(given["balances_usd_m"]))
    return {
        "cumulative_deficit": -cumulative_balance(years, 0, len(years) - 1).total.value
    }


def contributions(given):
    before, after = (
        {name: percent / 100 for name, percent in given[year].items()}
        for year in ("share0", "share1")
    )
    points = {name: one.value for name, one in share_changes(before, after).items()}
    losses = shares_of_losses(before, after)
    return {
        "pp": points,
        "sum": sum(points.values()),
        "share_of_losses": {name: part.value for name, part in losses.items()},
    }


def contributions_to_growth(given):
    before, after = given["x0"], given["x1"]
    world, later = sum(before.values()), sum(after.values())
    part = growth_contribution(before["A"], after["A"], world).value
    grown = percent_change(world, later).value
    return {
        "world_growth_pct": grown,
        "A_contribution_pp": part,
        "A_share_of_growth": part / grown,
    }


def steel(given):
    return {"pct": world_share(given["country_mt"], given["world_mt"]).value * 100}


ANSWERS = {
    "world_share": share,
    "world_share_listed_vs_true": listed,
    "overlap_guard": overlap,
    "percent_change": change,
    "fold": change,
    "rounding_interval_fold": judged(fold, "from", "to"),
    "rounding_interval_pct": judged(percent_change, "from", "to"),
    "rounding_interval_parity": judged(parity_percent, "lq_peer", "lq_own"),
    "cagr": growth,
    "location_quotient": structure.quotients,
    "location_quotient_identity": structure.quotient_identity,
    "location_quotient_missing": structure.quotients,
    "location_quotient_zero": structure.quotients,
    "location_quotient_industry_zero": structure.quotients,
    "location_quotient_binary_threshold": structure.threshold,
    "implied_gdp_share": structure.implied,
    "symmetric_rca": structure.symmetric,
    "normalized_rca": structure.normalized,
    "dynamic_lq": structure.dynamic,
    "parity_expansion_fixed_gdp": structure.fixed,
    "parity_expansion_growing_gdp": structure.growing,
    "parity_already_met": structure.peer_parity,
    "lq_target_world_growing": structure.target,
    "parity_from_lqs": structure.from_quotients,
    "parity_to_lq_one": structure.from_quotients,
    "hhi": structure.concentration,
    "hhi_with_residual": structure.with_residual,
    "hhi_negative": structure.concentration,
    "hhi_merger_delta": structure.merger,
    "doj_thresholds": structure.tiers,
    "trade_balance": balance,
    "trade_balance_zero": balance,
    "cumulative_deficit": deficit,
    "grubel_lloyd": bilateral.alone,
    "grubel_lloyd_aggregate": bilateral.aggregate,
    "grubel_lloyd_zero": bilateral.alone,
    "trade_intensity": bilateral.intensity,
    "trade_intensity_world_total": bilateral.intensity_of_world,
    "trade_complementarity": bilateral.complementarity,
    "lafay_index": bilateral.lafay,
    "contribution_to_share_change": contributions,
    "contribution_to_growth": contributions_to_growth,
    "import_penetration": dependence.penetration,
    "import_penetration_reexports": dependence.penetration,
    "import_penetration_nonpositive": dependence.penetration,
    "exposure": dependence.exposure,
    "second_order_exposure": dependence.second_order,
    "cdi": dependence.core_indicators,
    "geodep_zero_exports": dependence.without_exports,
    "geodep_persistence": dependence.persistence,
    "constant_market_share": of_change.constant_market_share,
    "shift_share": of_change.shift_share,
    "composite_lq": structure.composite,
    "composite_lq_unequal": structure.composite,
    "real_world_share": steel,
}
"""By the vector's indicator: a function from its inputs to everything it may expect."""
