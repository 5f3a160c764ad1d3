"""`show` of trade and of controls: whose, with whom, in what, and when."""

from __future__ import annotations

from importlib.resources import as_file, files

import pytest

from tests.core.cli.conftest import dims

CENSUS = ("trade", "--dataset", "census-balance-2023-01")


def test_that_the_deficit_with_china_since_2001_is_that_of_the_census(shown):
    figures = shown(
        *(*CENSUS, "--partners", "CHN", "--years", "2001:2022"),
        *("--measure", "cumulative_balance"),
    )
    [deficit] = [one for one in figures.values() if one["dims"]["measure"] == "NSA"]
    assert deficit["value"] == pytest.approx(-6103914568445.001, abs=1.0)
    assert deficit["period"] == "2001:2022"


def test_that_trade_without_partners_is_trade_with_the_world(shown):
    assert dims(shown(*CENSUS, "--year", "2020"), "partner") == {"WLD"}


def test_that_a_product_narrows_the_trade(shown):
    assert dims(shown(*CENSUS, "--products", "ATP"), "product") == {"ATP"}


def test_that_trade_can_be_had_by_month(shown):
    figures = shown(
        *(*CENSUS, "--partners", "CHN", "--frequency", "month"),
        *("--year", "2010", "--measure", "exports", "--economies", "USA"),
    )
    assert len(figures) == 12
    assert {one["period"][:5] for one in figures.values()} == {"2010-"}


def test_that_trade_of_a_year_the_dataset_lacks_is_unknown(shown):
    figures = shown(*CENSUS, "--partners", "CHN", "--year", "1900")
    assert {one["value"] for one in figures.values()} == {None}
    assert {one["period"] for one in figures.values()} == {"1900"}


def test_that_a_partial_year_is_noted(shown):
    figures = shown(
        *(*CENSUS, "--partners", "CHN", "--year", "2023", "--measure", "exports")
    )
    assert {one["note"] for one in figures.values()} == {"partial period"}


def test_that_a_coalition_narrows_the_controls(shown):
    figures = shown("controls", "--coalition", "US,JP")
    assert dims(figures, "jurisdiction") == {"US", "JP", None}
    assert dims(figures, "coalition") == {"US,JP", None}


def test_that_all_seven_jurisdictions_are_shown_if_none_is_named(shown):
    figures = shown("controls", "--measure", "control_status")
    assert len(figures) == 78 * 7


def test_that_supplier_shares_alone_are_not_the_first_lists(run, tmp_path):
    case = tmp_path / "c.statecraft"
    for name in ("controls-supplier-shares-cset.xlsx", "controls-seed.xlsx"):
        with as_file(files("resources") / "samples" / name) as book:
            run("import", book, "--case", case)
    figures = run("show", case, "controls", "--coalition", "US", "--json").figures
    assert dims(figures, "dataset") == {"controls-seed"}


def test_that_an_unread_list_has_no_status(shown):
    figures = shown("controls", "--measure", "control_status")
    unread = [one for one in figures.values() if one["value"] is None]
    assert unread
    assert {one["reason"] for one in unread} == {"status_unknown"}
