"""`show` of trade and of controls: whose, with whom, in what, and when."""

from __future__ import annotations

from importlib.resources import as_file, files

import pytest

from core.formulas.trade.asking import TRADE
from core.formulas.trade.penetration import PENETRATIONS
from core.moment import today
from tests.core.briefs.making import (
    OUTPUT,
    case_of,
    sheet,
    write_workbook,
)
from tests.core.briefs.making import TRADE as COLUMNS
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
    assert dims(shown(*CENSUS, "--year", "2020"), "partner") == {"WLD", None}


def formulas(figures):
    return {one["formula"] for one in figures.values()}


def test_that_every_formula_of_trade_is_shown(shown):
    asked = (*CENSUS, "--partners", "CHN,WLD")
    by_month = (*asked, "--frequency", "month", "--year", "2022")
    found = formulas(shown(*asked)) | formulas(shown(*by_month))
    assert found == set(TRADE) - set(PENETRATIONS)


def test_that_formulas_over_production_are_shown_where_it_is_at_hand(run, tmp_path):
    made = ("Japan", "Electronics", "C26", 2020, 90.0)
    output = sheet("output", OUTPUT, made, Definition="Production, gross")
    trade = sheet("trade", COLUMNS, ("Japan", "World", "C26", 2020, 30.0, 60.0, None))
    workbook = write_workbook(tmp_path / "both.xlsx", Output=output, Trade=trade)
    with case_of(tmp_path / "both.statecraft", workbook):
        pass
    answer = run("show", tmp_path / "both.statecraft", "trade", "--json")
    found = formulas(answer.figures)
    assert set(PENETRATIONS) <= found
    [share] = [
        one
        for one in answer.figures.values()
        if one["formula"] == "self_sufficiency" and one["dims"]["product"] == "C26"
    ]
    assert share["value"] == 90 / (90 - 30 + 60)


def test_that_of_many_streams_other_formulas_are_shown_by_name(shown):
    many = (*CENSUS, "--partners", "CHN,JPN,DEU,KOR,MEX,CAN,FRA", "--year", "2022")
    assert formulas(shown(*many)) == {"exports", "imports", "trade_balance"}
    shares = shown(*many, "--measure", "import_share")
    assert dims(shares, "partner") == {"CHN", "JPN", "DEU", "KOR", "MEX", "CAN", "FRA"}


def test_that_a_figure_shown_is_the_one_that_is_traced(shown, run, sample):
    figures = shown(*CENSUS, "--partners", "CHN", "--measure", "relocated_hhi")
    for figure_id, figure in figures.items():
        traced = run("trace", sample, figure_id, "--json").json["figure"]
        assert traced["value"] == figure["value"]


def test_that_an_indicator_can_be_had_by_economy_and_year(shown):
    figures = shown(
        *("indicators", "--dataset", "gdp-nominal"),
        *("--economies", "JPN,USA", "--years", "2018:2020"),
    )
    assert dims(figures, "economy") == {"JPN", "USA"}
    assert {one["period"] for one in figures.values()} == {"2018", "2019", "2020"}


def test_that_an_economy_without_indicators_is_refused(run, sample):
    asked = ("indicators", "--dataset", "gdp-nominal", "--economies", "XXX")
    answer = run("show", sample, *asked, "--json")
    assert answer.status != 0


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


def test_that_control_lists_are_shown_as_of_a_date(shown):
    status = ("controls", "--measure", "control_status")
    assert {one["period"] for one in shown(*status).values()} == {today()}
    then = shown(*status, "--as-of", "2023-01-01").values()
    assert {one["period"] for one in then} == {"2023-01-01"}
