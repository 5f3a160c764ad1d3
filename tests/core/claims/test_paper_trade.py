"""What a published paper says of trade, from the Census workbook and its own inputs."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from core.casefile import Case
from core.economies import load_economies
from core.formulas.trade.cumulative import cumulative_figure
from core.indicators.change import difference
from core.indicators.outcome import known, quotient
from core.indicators.rounding import Printed, Verdict, printed, reconciliation
from core.intake.imports import read_workbook
from core.library import Library
from core.tables.streams import Stream

SHARED = Path(__file__).parents[3] / "../shared/data"
CLAIMS = SHARED / "paper/claims.csv"
CENSUS = SHARED / "publishers/us-census/country.xlsx"
TRILLION = 1e12
CHINA = Stream("USA", "CHN", "", "NSA")
TECHNOLOGY = Stream("USA", "WLD", "ATP", "NSA")

pytestmark = pytest.mark.skipif(
    not (CLAIMS.is_file() and CENSUS.is_file()),
    reason="the shared reference data are not here",
)


@pytest.fixture(scope="module")
def claims():
    with CLAIMS.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["id"].startswith("T")]
    return {row["id"]: row for row in rows}


@pytest.fixture(scope="module")
def census(tmp_path_factory):
    """The workbook as the Census Bureau published it, read by the real reader."""
    economies = load_economies()
    path = tmp_path_factory.mktemp("census") / "census.statecraft"
    with Case.create(path) as case:
        with read_workbook(CENSUS) as staged:
            case.take_in(staged, economies)
        [dataset] = case.datasets()
        yield Library(case, economies).trade(dataset.slug)


def deficit(table, stream, first, last):
    """Return a cumulative deficit as a figure has it."""
    flows = table.flows(stream, "year")
    return cumulative_figure(table, stream, (first, last), flows)


def yearly(file_name, column="balance_usd_m", **wanted):
    """Return what another source gives for each year, in dollars."""
    with (SHARED / "sample" / file_name).open(encoding="utf-8", newline="") as file:
        return {
            int(row["year"]): float(row[column]) * 1e6
            for row in csv.DictReader(file)
            if all(row[name] == value for name, value in wanted.items())
        }


def test_that_the_claims_on_trade_are_those_looked_at_here(claims):
    assert claims.keys() == {"T01", "T02", "T03", "T04"}


# --- T01: 6.4 trillion with China, 2001 to 2023 ---


def test_that_the_workbook_comes_to_6_1_trillion_up_to_2022(census):
    figure = deficit(census, CHINA, 2001, 2022)
    assert -figure.value / TRILLION == pytest.approx(6.104, abs=0.001)


def test_that_up_to_2023_the_workbook_has_no_sum_because_2023_is_not_over(census):
    figure = deficit(census, CHINA, 2001, 2023)
    assert (figure.value, figure.note) == (None, "years missing: 2023")
    assert census.flows(CHINA, "year")["2023"]["export"].partial


def test_that_the_gap_to_the_paper_is_the_missing_2023(census, claims):
    stated = printed(claims["T01"]["stated_value"])
    until_2022 = -deficit(census, CHINA, 2001, 2022).value / TRILLION
    in_2023 = -yearly("us-china-balance.csv")[2023] / TRILLION
    alone = reconciliation(known, Printed(until_2022, 0.0), stated=stated)
    assert alone.verdict is Verdict.DOES_NOT_RECONCILE
    low, high = (stated.value + end - until_2022 for end in (-0.05, 0.05))
    assert low < in_2023 < high
    both = reconciliation(known, Printed(until_2022 + in_2023, 0.0), stated=stated)
    assert both.verdict is Verdict.REPRODUCES
    assert claims["T01"]["external_verdict"].startswith("REPRODUCES")


# --- T02: 2.175 trillion in advanced technology, said of China ---


def test_that_the_workbook_has_advanced_technology_with_the_world_alone(census):
    held = {
        partner
        for partner in census.partners
        if any(
            one.product == "ATP" for one in census.streams_of("USA", partner, "year")
        )
    }
    assert held == {"WLD"}
    assert census.flows(CHINA._replace(product="ATP"), "year") == {}


def test_that_advanced_technology_comes_to_1_95_trillion_with_the_world(census):
    """A later edition has 1.948: the years were revised after January 2023."""
    figure = deficit(census, TECHNOLOGY, 2001, 2022)
    other = yearly("us-china-atp.csv", partner="World", role="used_in_sum")
    exact = -sum(other[year] for year in range(2001, 2023))
    assert -figure.value == pytest.approx(exact, rel=2e-3)
    assert -figure.value / TRILLION == pytest.approx(1.950, abs=0.001)


def test_that_the_papers_figure_is_the_worlds_and_not_chinas(census, claims):
    stated = float(claims["T02"]["stated_value"])
    until_2022 = -deficit(census, TECHNOLOGY, 2001, 2022).value / TRILLION
    other = yearly("us-china-atp.csv", partner="World", role="used_in_sum")
    in_2023 = -other[2023] / TRILLION
    assert until_2022 + in_2023 == pytest.approx(stated, abs=0.06)
    assert claims["T02"]["external_verdict"].startswith("MIS-ATTRIBUTED")


# --- T03 and T04: jobs ---


def test_that_the_jobs_are_those_of_2001_to_2018(claims):
    with (SHARED / "sample/epi_jobs.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["item"]: row for row in csv.DictReader(file)}
    row = rows["Net jobs displaced"]
    lost = difference(float(row["y2001"]), float(row["y2018"])).value
    assert lost == pytest.approx(float(row["change_2001_2018"]))
    stated = printed(claims["T03"]["stated_value"])
    found = reconciliation(known, Printed(lost / 1000, 0.0), stated=stated)
    assert found.verdict is Verdict.REPRODUCES
    assert "PERIOD WRONG" in claims["T03"]["external_verdict"]


def test_that_three_fourths_are_2_8_of_3_7(claims):
    row = claims["T04"]

    def percent(part, whole):
        return quotient(part * 100, whole, "base_zero")

    inputs = [printed(text) for text in row["inputs"].split("; ")]
    low, high = float(row["stated_low"]), float(row["stated_high"])
    stated = Printed(float(row["stated_value"]), (high - low) / 2)
    found = reconciliation(percent, *inputs, stated=stated)
    for outcome, column in (
        (found.computed.point, "computed_point"),
        (found.computed.low, "computed_low"),
        (found.computed.high, "computed_high"),
    ):
        assert outcome.value == pytest.approx(float(row[column]), abs=1e-6)
    assert str(found.verdict) == row["internal_verdict"].lower()
