"""What our functions answer to vectors on specialization, parity, concentration."""

from __future__ import annotations

from core.indicators.advantage import is_specialized, normalized_rca, symmetric_rca
from core.indicators.change import fold
from core.indicators.concentration import (
    concentration_ratio,
    effective_number,
    hhi,
    hhi_bounds,
    hhi_points,
    normalized_hhi,
)
from core.indicators.merger import MERGERS_2010, MERGERS_2023, merger_delta, tier
from core.indicators.parity import parity_fixed, parity_from_lqs, parity_growing
from core.indicators.rounding import corner_range, printed
from core.indicators.shares import world_share
from core.indicators.specialization import (
    composite_lq,
    implied_gdp_share,
    location_quotient,
    location_quotients,
)
from core.indicators.target import parity_to_lq


def quotients(given):
    matrix, industry = given["matrix"], given["industry"]
    sectors = {name: row[industry] for name, row in matrix.items()}
    totals = {
        name: None if None in row.values() else sum(row.values())
        for name, row in matrix.items()
    }
    found = location_quotients(sectors, totals).by_economy
    answer = {name: outcome.value for name, outcome in found.items()}
    reason = found["A"].reason
    return {**answer, "A_reason": reason, "reason": reason}


def quotient_identity(given):
    matrix, industry = given["matrix"], given["industry"]
    sectors = {name: row[industry] for name, row in matrix.items()}
    gdp = {name: sum(row.values()) for name, row in matrix.items()}
    found = location_quotients(sectors, gdp).by_economy
    whole, sector = sum(gdp.values()), sum(sectors.values())
    of_industry = world_share(sectors["A"], sector).value
    of_gdp = world_share(gdp["A"], whole).value
    return {
        "A_share_of_world_industry": of_industry,
        "A_share_of_world_gdp": of_gdp,
        "ratio": of_industry / of_gdp,
        "gdp_weighted_mean": sum(found[name].value * gdp[name] / whole for name in gdp),
    }


def threshold(given):
    flags = [int(is_specialized(lq)) for lq in given["lq"]]
    return {
        "ge_1 (py-ecomplexity)": flags,
        "gt_1_with_exact_1_left_as_1 (EconGeo)": flags,
    }


def implied(given):
    found = corner_range(
        implied_gdp_share, printed(given["share_pct"]), printed(given["lq"])
    )
    return {
        "gdp_share_pct": found.point.value,
        "low": found.low.value,
        "high": found.high.value,
    }


def symmetric(given):
    return {"srca": [symmetric_rca(rca).value for rca in given["rca"]]}


def normalized(given):
    return {
        "nrca": normalized_rca(
            given["x_ic"], given["x_c"], given["x_i"], given["x"]
        ).value
    }


def dynamic(given):
    early, late = (
        location_quotient(t["x_ic"], t["x_c"], t["x_i"], t["x"]).value
        for t in (given["t0"], given["t1"])
    )
    grown = {name: given["t1"][name] / given["t0"][name] for name in given["t0"]}
    return {
        "lq0": early,
        "lq1": late,
        "ratio": fold(early, late).value,
        "growth_identity": grown["x_ic"] / grown["x_c"] / (grown["x_i"] / grown["x"]),
    }


def composite(given):
    own, world = given["industry_values"]["A"], given["industry_values"]["world"]
    gdp = given["gdp"]
    single = [
        location_quotient(own[name], gdp["A"], world[name], gdp["world"]).value
        for name in own
    ]
    return {
        "composite_lq": composite_lq(own, world, gdp["A"], gdp["world"]).value,
        "simple_mean_lq": sum(single) / len(single),
    }


def peer_parity(given):
    own, gdp, peer = (
        given[name] for name in ("own_sector", "own_gdp", "peer_sector_share")
    )
    fixed, growing = parity_fixed(own, gdp, peer), parity_growing(own, gdp, peer)
    return {
        "fixed": fixed,
        "growing": growing,
        "delta_fixed": fixed.added.value,
        "pct_fixed": fixed.percent.value,
        "delta_growing": growing.added.value,
        "check_share": (own + growing.added.value) / (gdp + growing.added.value),
        "multiplier_vs_fixed": growing.added.value / fixed.added.value,
    }


def fixed(given):
    found = peer_parity(given)
    return {"delta": found["delta_fixed"], "pct": found["pct_fixed"]}


def growing(given):
    found = peer_parity(given)
    percent = found["growing"].percent.value
    return {**found, "delta": found["delta_growing"], "pct": percent}


def target(given):
    own, gdp, sector, world, aim = (
        given[name]
        for name in ("own_sector", "own_gdp", "world_sector", "world_gdp", "target_lq")
    )
    added = parity_to_lq(own, gdp, sector, world, aim).added.value
    reached = location_quotient(own + added, gdp + added, sector + added, world + added)
    return {
        "delta": added,
        "check_lq": reached.value,
        "delta_fixed_everything": parity_fixed(
            own, gdp, aim * sector / world
        ).added.value,
    }


def from_quotients(given):
    found = parity_from_lqs(
        float(given["lq_own"]),
        float(given.get("lq_peer", 1)),
        given.get("own_sector_usd_bn"),
    )
    return {"pct": found.percent.value, "delta": found.added.value}


def concentration(given):
    values = given.get("values", given.get("shares_pct"))
    points = hhi_points(values).value
    named = {"2023": tier(points, MERGERS_2023), "2010": tier(points, MERGERS_2010)}
    words = {
        "2023": "highly_concentrated (>1800)",
        "2010": "highly_concentrated (>2500)",
    }
    index = hhi(values)
    return {
        "hhi_0_1": index.value,
        "hhi_0_10000": points,
        "normalized": normalized_hhi(values).value,
        "reason": index.reason or normalized_hhi(values).reason,
        "effective_number": effective_number(values).value,
        "cr1": concentration_ratio(values, 1).value,
        "cr2": concentration_ratio(values, 2).value,
        "doj2023": words["2023"] if named["2023"] == "high" else "",
        "doj2010": words["2010"] if named["2010"] == "high" else "",
        "geodep_0.4": index.value is not None and index.value > 0.4,
    }


def with_residual(given):
    values = dict(given["values"])
    found = hhi_bounds(values.values(), residual=values.pop("Other"))
    return {
        "lower_bound (Other atomistic)": found.low.value,
        "upper_bound (Other one supplier)": found.high.value,
    }


def merger(given):
    shares = [percent / 100 for percent in given["shares_pct"]]
    one, other = given["merge"]
    rise = merger_delta(shares[one], shares[other]).value
    return {"delta_points": rise, "post_hhi": hhi_points(shares).value + rise}


def tiers(given):
    return {
        "2023 (>1800 high, 1000-1800 moderate)": [
            str(tier(points, MERGERS_2023)) for points in given["hhi"]
        ],
        "2010 (<1500, 1500-2500, >2500)": [
            str(tier(points, MERGERS_2010)) for points in given["hhi"]
        ],
    }
