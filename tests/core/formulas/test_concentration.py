"""Concentration as figures: a point where all are named, bounds where they are not."""

from __future__ import annotations

from math import fsum

import pytest

from core.formulas.catalogue import figure
from core.formulas.market.concentration import FORMULAS, concentration, market
from core.formulas.market.firsts import firsts
from core.formulas.market.suppliers import suppliers
from core.library import Library

KTI = "dataset=ncses-10758/industry=kti"


@pytest.fixture(scope="module")
def oecd(sample):
    return sample.output("oecd-iot-2021")


@pytest.fixture(scope="module")
def world(tiny):
    return tiny.output("tiny-world")


def test_that_a_market_of_named_economies_has_points(oecd):
    found = market(oecd, "C26", 2018)
    shares = [
        oecd.value(code, "C26", 2018).value / oecd.value("WLD", "C26", 2018).value
        for code in oecd.economies
    ]
    hhi = fsum(share**2 for share in shares)
    assert found.outcome("hhi").value == pytest.approx(hhi, rel=1e-12)
    assert found.outcome("effective_number").value == pytest.approx(1 / hhi, rel=1e-12)
    four = fsum(sorted(shares)[-4:])
    assert found.outcome("concentration_ratio").value == pytest.approx(four, rel=1e-12)


def test_that_both_bounds_of_a_named_market_are_its_point(oecd):
    found = market(oecd, "hamilton-10", 2018)
    for measure in ("hhi", "effective_number", "concentration_ratio"):
        values = {
            found.outcome(f"{measure}{end}").value for end in ("", "_low", "_high")
        }
        assert len(values) == 1


def test_that_a_rest_without_names_leaves_bounds(world):
    found = market(world, "C26", 2018)
    assert found.outcome("effective_number").reason == "residual"
    assert found.outcome("effective_number_low").value == pytest.approx(1 / 0.38)
    assert found.outcome("effective_number_high").value == pytest.approx(1 / 0.13)
    assert found.outcome("concentration_ratio_low").value == pytest.approx(0.5)
    assert found.outcome("concentration_ratio_high").value == pytest.approx(1.0)


def test_that_a_figure_of_a_view_is_the_one_its_id_leads_to(sample, oecd):
    for table, industry, year in (
        (oecd, "hamilton-10", 2018),
        (sample.output("ncses-10758"), "kti", 2010),
        (sample.published("itif-hamilton-2023"), "C26", 2020),
    ):
        found = market(table, industry, year)
        for formula in FORMULAS:
            lean, whole = (
                found.figure(formula),
                figure(sample, found.figure(formula).id),
            )
            assert lean == whole._replace(inputs=())
            assert whole.inputs


def test_that_published_shares_leave_all_others_to_the_rest(sample):
    table = sample.published("itif-hamilton-2023")
    found = suppliers(table, "hamilton-10", 2020)
    assert found.named == ("CHN", "USA", "JPN")
    assert found.rest == pytest.approx(1 - 0.253 - 0.215 - 0.072)
    assert suppliers(table, "hamilton-10", 2001).reason == "not_published"


def test_that_an_economy_that_is_missing_leaves_concentration_unknown(tiny):
    table = tiny.output("tiny-output")
    for formula in FORMULAS:
        found = concentration(table, formula, "C30", 2019)
        assert (found.value, found.reason) == (None, "missing")


def test_that_the_largest_four_of_a_range_count_the_rest_as_one(sample):
    high = figure(sample, f"concentration_ratio_high/{KTI}/largest=4/period=2022")
    largest = [one for one in high.inputs if one.name == "largest_share"]
    assert len(largest) == 4
    assert fsum(one.value for one in largest) == pytest.approx(high.value)
    assert [one.figure_id for one in largest].count(None) == 1


def test_that_each_economy_listed_makes_what_it_is_said_to_make(oecd):
    for industry in ("C26", "hamilton-10", "A-U"):
        each = oecd.of_each(industry, 2018)
        asked = [oecd.value(code, industry, 2018) for code in oecd.economies]
        assert each == asked
    assert {one.reason for one in oecd.of_each("C26", 1900)} == {"year_missing"}
    assert {one.reason for one in oecd.of_each("kti", 2018)} == {"industry_missing"}


def test_that_the_first_of_an_industry_is_who_makes_most(oecd, tiny):
    for industry in oecd.industries:
        values = [one.value for one in oecd.of_each(industry, 2018)]
        assert oecd.first(industry, 2018) == values.index(max(values))
    assert oecd.first("C26", 1900) is None
    assert tiny.output("tiny-output").first("C30", 2019) is None


def test_that_firsts_are_those_the_ids_lead_to(sample, oecd):
    found = firsts(oecd, "hamilton-10", 2018)
    assert [(one.dim("economy"), one.value) for one in found.by_economy] == [
        ("CHN", 6.0),
        ("USA", 4.0),
    ]
    assert found.known.value == 10.0
    for one in (*found.by_economy, found.known):
        assert figure(sample, one.id).value == one.value


def test_that_a_world_smaller_than_its_parts_is_a_contradiction(
    case, economies, tmp_path
):
    from core.intake.imports import read_workbook  # noqa: PLC0415
    from tests.core.filling import output, write_workbook  # noqa: PLC0415

    rows = [
        ("Japan", "JPN", "Computers", "C26", 2018, 60),
        ("United States", "USA", "Computers", "C26", 2018, 50),
        ("World", None, "Computers", "C26", 2018, 100),
    ]
    with read_workbook(write_workbook(tmp_path / "a.xlsx", output(rows))) as staged:
        case.take_in(staged, economies)
    table = Library(case, economies).output("tiny")
    assert concentration(table, "hhi_low", "C26", 2018).reason == "listed_exceeds_world"
