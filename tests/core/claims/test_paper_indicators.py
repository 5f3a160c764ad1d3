"""What a published paper says of reserves, steel, solar, subsidies and targets."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from core.formulas.indicator import indicator_figure, share_figure
from core.formulas.target import gap_figure
from core.indicators.change import fold
from core.indicators.outcome import known
from core.indicators.penetration import target_gap
from core.indicators.rounding import (
    Printed,
    Verdict,
    corner_range,
    printed,
    reconciliation,
)
from core.tables.indicators import Series
from tests.core.briefs.conftest import library, library_of
from tests.core.briefs.making import sheet
from tests.core.briefs.test_indicators_view import INDICATOR

__all__ = ["library", "library_of"]

SHARED = Path(__file__).parents[3] / "../shared/data"
CLAIMS = SHARED / "paper/claims.csv"
BILLION, TRILLION = 1e9, 1e12
RESERVES = Series("Total reserves excluding gold", "CHN", "USD")
STEEL = "Crude steel production"

pytestmark = pytest.mark.skipif(
    not CLAIMS.is_file(), reason="the shared reference data are not here"
)


@pytest.fixture(scope="module")
def claims():
    with CLAIMS.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["id"][0] in "RSPEMN"]
    return {row["id"]: row for row in rows}


def source(file_name):
    with (SHARED / "sample" / file_name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def reserves(library, period):
    table = library.indicators("china-fx-reserves")
    return indicator_figure(table, RESERVES, period).value


def share(library, economy, year):
    """Return a share of the world's steel, in per cent."""
    table = library.indicators("steel-production")
    return share_figure(table, Series(STEEL, economy, "Mt"), year).value * 100


def verdict(value, stated, half):
    found = reconciliation(known, Printed(value, 0.0), stated=Printed(stated, half))
    return found.verdict


def worked_out(row, compute, **halves):
    """Hold what printed inputs come to against the columns of the row.

    Where more is known of how an input was rounded, its half unit is given.
    """
    inputs = [
        Printed(float(text), halves[f"of_{text}"])
        if f"of_{text}" in halves
        else printed(text)
        for text in row["inputs"].split("; ")
    ]
    found = corner_range(compute, *inputs)
    for outcome, column in (
        (found.point, "computed_point"),
        (found.low, "computed_low"),
        (found.high, "computed_high"),
    ):
        assert outcome.value == pytest.approx(float(row[column]), abs=1e-6)


def test_that_the_claims_on_indicators_are_those_looked_at_here(claims):
    assert claims.keys() == {
        *("R01", "R02", "R03", "R04"),
        *("S01", "S02", "S03", "S04", "S05", "S06"),
        *("M01", "M02", "M03", "P01", "P02", "P03"),
        *("E01", "E02", "N01", "N02"),
    }


# --- R: reserves ---


def test_that_the_sample_has_the_reserves_of_the_source(library):
    for row in source("china_fx_reserves.csv"):
        value = reserves(library, row["date"][:7])
        assert value == pytest.approx(float(row["usd_bn"]) * BILLION, rel=1e-12)


def test_that_212_billion_is_nearer_to_2001_than_to_2000(library, claims):
    stated = float(claims["R01"]["stated_value"])
    of_2000, of_2001 = (
        reserves(library, f"{year}-12") / BILLION for year in (2000, 2001)
    )
    assert (of_2000, of_2001) == (168.278, 215.605)
    assert abs(of_2001 - stated) < 5 < abs(of_2000 - stated)
    assert claims["R01"]["external_verdict"].startswith("DOES NOT MATCH 2000")


def test_that_4_trillion_was_reached_in_june_2014_and_not_in_august_2015(
    library, claims
):
    assert float(claims["R02"]["stated_value"]) == 4
    found = {
        period: verdict(reserves(library, period) / TRILLION, 4.0, 0.05)
        for period in ("2014-06", "2015-08")
    }
    assert found == {
        "2014-06": Verdict.REPRODUCES,
        "2015-08": Verdict.DOES_NOT_RECONCILE,
    }
    assert claims["R02"]["external_verdict"].startswith("DATE WRONG")


def test_that_3_2_trillion_leaves_out_special_drawing_rights(library, claims):
    """Reserves without gold were 3.35 trillion in August 2024; FX alone 3.2."""
    stated = float(claims["R03"]["stated_value"])
    in_august = reserves(library, "2024-08") / TRILLION
    assert verdict(in_august, stated, 0.05) is Verdict.DOES_NOT_RECONCILE
    assert 0 < in_august / stated - 1 < 0.05
    assert claims["R03"]["external_verdict"].startswith("consistent (FX only")


def test_that_the_papers_own_numbers_grow_nineteenfold_but_the_series_does_not(
    library, claims
):
    worked_out(claims["R04"], fold, of_4000=50.0)
    before, after = (reserves(library, period) for period in ("2000-12", "2015-08"))
    assert fold(before, after).value == pytest.approx(21.2, abs=0.05)


# --- S: steel ---


@pytest.mark.parametrize(
    ("claim", "economy", "first", "last"),
    [
        ("S02", "CHN", 15.12, 49.60),
        ("S03", "USA", 11.98, 4.87),
        ("S04", "JPN", 12.52, 6.49),
        ("S05", "EU27", 22.76, 10.26),
    ],
)
def test_that_shares_of_steel_are_those_of_the_reference(
    library, claims, claim, economy, first, last
):
    found = [share(library, economy, year) for year in ("2000", "2015")]
    assert found == pytest.approx([first, last], abs=0.006)
    assert f"{first:.2f} ; {last:.2f}" in claims[claim]["external_value"]


def test_that_china_rose_from_15_to_50_per_cent_of_the_worlds_steel(library):
    assert round(share(library, "CHN", "2000")) == 15
    assert round(share(library, "CHN", "2015")) == 50


def test_that_the_united_states_fell_by_more_than_half(library, claims):
    first, last = (share(library, "USA", year) for year in ("2000", "2015"))
    assert verdict(last, 6.0, 0.5) is Verdict.DOES_NOT_RECONCILE
    assert 1 - last / first == pytest.approx(0.59, abs=0.005)
    assert "2015 is 4.9%" in claims["S03"]["external_verdict"]


def test_that_japan_lost_share_and_not_tonnes(library, claims):
    table = library.indicators("steel-production")
    first, last = (
        indicator_figure(table, Series(STEEL, "JPN", "Mt"), year).value
        for year in ("2000", "2015")
    )
    assert (last / first - 1) * 100 == pytest.approx(-1.1, abs=0.05)
    shares = [share(library, "JPN", year) for year in ("2000", "2015")]
    assert 1 - shares[1] / shares[0] == pytest.approx(0.48, abs=0.005)
    assert claims["S04"]["external_verdict"] == "reproduces"


def test_that_japan_made_104_million_tonnes_in_2018(library, claims):
    table = library.indicators("steel-production")
    figure = indicator_figure(table, Series(STEEL, "JPN", "Mt"), "2018")
    assert f"Japan 2018 = {figure.value:.1f} Mt" in claims["S06"]["external_value"]


# --- S01 and M: subsidies ---


def support(library, measure):
    table = library.indicators("subsidies")
    [one] = table.series(f"Support of {measure}")
    [period] = table.points(one)
    return indicator_figure(table, one, period)


def test_that_27_billion_went_into_steel(library, claims):
    assert support(library, "steel: total").value / BILLION == float(
        claims["S01"]["stated_value"]
    )


def test_that_the_parts_of_230_billion_for_cars_add_up(library, claims):
    parts = (
        *("buyer rebates", "sales-tax exemption", "infrastructure"),
        *("R&D", "government procurement"),
    )
    added = sum(support(library, f"EV: {part}").value for part in parts) / BILLION
    assert added == pytest.approx(float(claims["M02"]["computed_point"]))
    assert support(library, "EV: total").value / BILLION == pytest.approx(added)
    assert verdict(added, 230.0, 5.0) is Verdict.REPRODUCES


# --- P: solar ---


def test_that_the_paper_has_solar_grow_thirteenfold(claims):
    worked_out(claims["P01"], fold)


def test_that_no_source_but_the_paper_gives_5_and_67_per_cent(library):
    own = [row for row in source("solar.csv") if "the paper itself" in row["source"]]
    assert [row["value"] for row in own] == ["5; 67"]
    measures = library.indicators("solar").measures
    assert "share of global panel production" not in measures


def test_that_the_price_of_solar_panels_fell_by_80_per_cent(library, claims):
    table = library.indicators("solar")
    [one] = table.series("world price change of solar panels")
    figure = indicator_figure(table, one, "2008:2013")
    assert figure.value == float(claims["P03"]["stated_value"]) == -80


# --- E: sales of chips to China ---


def test_that_the_sample_has_firms_and_not_the_industry_of_either(library, claims):
    table = library.indicators("semiconductor-china-exposure")
    assert not {"USA", "JPN"} & {one.economy for one in table.series()}
    for claim in ("E01", "E02"):
        assert claims[claim]["external_verdict"].startswith("not_found")


# --- N: targets of self-sufficiency ---


def test_that_the_gap_to_the_target_is_40_points(library_of, claims):
    row = claims["N02"]
    worked_out(row, lambda target, reached: known(-target_gap(reached, target).value))
    target, reached = map(float, row["inputs"].split("; "))
    case = library_of(
        Data=sheet(
            "indicator",
            INDICATOR,
            ("China", "Target: chips", 2025, target, "percent"),
            ("China", "Chips made at home", 2024, reached, "percent"),
            dataset="chips",
            unit="percent",
        )
    )
    table = case.indicators("chips")
    aim, made = (
        indicator_figure(table, Series(measure, "CHN", "percent"), year)
        for measure, year in (("Target: chips", "2025"), ("Chips made at home", "2024"))
    )
    gap = gap_figure(aim, made)
    assert (gap.value, gap.unit) == (-float(row["computed_point"]), "pp")
    assert gap.note == "reached in 2024, target for 2025"


def test_that_the_target_of_70_per_cent_is_one_of_materials(library, claims):
    """The sample leaves out what the paper alone says of semiconductors."""
    table = library.indicators("mic2025-targets")
    [one] = table.series("Target: core basic components & key materials")
    figure = indicator_figure(table, one, "2025")
    assert figure.value == float(claims["N01"]["stated_value"])
    assert claims["N01"]["external_verdict"].startswith("target definition differs")
