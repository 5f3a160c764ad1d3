"""`show` prints figures as the contract has them, and only those asked for."""

from __future__ import annotations

import shutil

import pytest

from core.casefile import Case
from core.casefile.groups import add_group
from core.casefile.properties import say_property
from core.cli.answer import figure_json
from core.economies import load_economies
from core.figure import Figure
from tests.core.cli.conftest import dims

KEYS = {"id", "formula", "dims", "period", "value", "unit", "reason"}
TEN = (
    *("market-share", "--dataset", "oecd-iot-2021", "--year", "2018"),
    *("--industries", "hamilton-10", "--economies", "CHN,USA,JPN"),
)
CENSUS = ("trade", "--dataset", "census-balance-2023-01")
EVERY_TAB = [
    pytest.param(TEN, id="market-share"),
    pytest.param(("market-share", "--dataset", "itif-hamilton-2023"), id="published"),
    pytest.param((*CENSUS, "--partners", "CHN"), id="trade"),
    pytest.param(("controls", "--coalition", "US,JP"), id="controls"),
    pytest.param(("indicators", "--dataset", "solar"), id="indicators"),
]


def formulas(figures):
    return {figure["formula"] for figure in figures.values()}


def test_that_china_made_a_quarter_of_the_ten_industries_in_2018(shown):
    china = (
        "market_share/dataset=oecd-iot-2021/economy=CHN/industry=hamilton-10/"
        "period=2018"
    )
    figure = shown(*TEN)[china]
    assert round(figure["value"], 4) == 0.2481
    assert figure["unit"] == "share"
    assert figure["dims"] == {
        "economy": "CHN",
        "industry": "hamilton-10",
        "dataset": "oecd-iot-2021",
    }


@pytest.mark.parametrize("argv", EVERY_TAB)
def test_that_every_figure_has_the_shape_of_the_contract(shown, argv):
    figures = shown(*argv)
    assert figures
    for figure in figures.values():
        assert figure.keys() - {"note"} == KEYS
        assert (figure["value"] is None) == (figure["reason"] is not None)
        assert type(figure["value"]) in {float, type(None)}
        assert figure["dims"]["dataset"]


@pytest.mark.parametrize("argv", EVERY_TAB)
def test_that_no_figure_is_printed_twice(run, sample, argv):
    figures = run("show", sample, *argv, "--json").json["figures"]
    assert len(figures) == len({figure["id"] for figure in figures})


@pytest.mark.parametrize("argv", EVERY_TAB)
def test_that_the_answer_is_one_object_of_figures_and_problems(run, sample, argv):
    answer = run("show", sample, *argv, "--json")
    assert answer.json.keys() == {"figures", "problems"}
    assert answer.out.count("\n") == 1


def test_that_a_figure_that_is_unknown_is_null_with_a_reason():
    unknown = Figure("fold", (), "2018", None, "fold", "base_zero")
    said = figure_json(unknown)
    assert (said["value"], said["reason"]) == (None, "base_zero")


def test_that_text_is_one_figure_a_line(run, sample):
    lines = run("show", sample, *TEN, "--measure", "market_share").out.splitlines()
    assert [line.split()[0] for line in lines] == ["24.8%", "21.9%", "8.2%"]


def test_that_text_in_japanese_has_the_same_numbers(run, sample):
    answer = run("show", sample, *TEN, "--measure", "value_added", "--lang", "ja")
    assert answer.out.splitlines()[0].split()[0] == "2.3兆ドル"


def test_that_only_the_economies_asked_for_are_shown(shown):
    assert dims(shown(*TEN), "economy") == {"CHN", "USA", "JPN", None}


def test_that_an_economy_named_twice_is_shown_once(shown):
    twice = shown(*TEN[:-1], "CHN,USA,CHN", "--measure", "market_share")
    assert len(twice) == 2


def test_that_a_group_is_an_economy(shown):
    figures = shown(*TEN[:-1], "G7", "--measure", "market_share")
    assert [round(one["value"], 2) for one in figures.values()] == [0.46]


def test_that_parity_is_asked_between_two_and_six_economies(shown):
    two = shown(*TEN[:-1], "USA,CHN")
    assert {"parity_fixed", "parity_growing"} <= formulas(two)
    assert dims(two, "peer") == {"USA", "CHN", None}
    seven = shown(*TEN[:-1], "USA,CHN,JPN,DEU,KOR,FRA,GBR")
    assert "parity_fixed" not in formulas(seven)


def test_that_a_measure_narrows_the_figures(shown):
    assert formulas(shown(*TEN, "--measure", "hhi,location_quotient")) == {
        *("hhi", "location_quotient")
    }


def test_that_changes_are_shown_between_the_years_asked_for(shown):
    figures = shown(
        *("market-share", "--dataset", "ncses-10758", "--economies", "CHN"),
        *("--industries", "hamilton-7", "--years", "2002:2022"),
    )
    changes = {one["formula"] for one in figures.values() if ":" in one["period"]}
    assert changes == {
        *("pp_change", "percent_change", "fold", "fold_by", "cagr", "contribution"),
        *("cms_own_share", "cms_structure", "cms_interaction", "cms_industry"),
        *("value_change", "shift_growth", "shift_mix", "shift_competitive"),
    }
    years = {one["period"] for one in figures.values() if ":" not in one["period"]}
    assert years == {str(year) for year in range(2002, 2023)}


def test_that_a_year_written_alone_is_a_span_of_one(shown):
    figures = shown(*TEN[:3], "--years", "2018", *TEN[5:])
    assert {one["period"] for one in figures.values()} == {"2018"}


def test_that_a_year_the_dataset_lacks_is_unknown(shown):
    figures = shown(*TEN[:3], "--year", "1900", *TEN[5:], "--measure", "market_share")
    assert {one["reason"] for one in figures.values()} == {"year_missing"}


def test_that_years_the_dataset_lacks_are_unknown(shown):
    figures = shown(
        *TEN[:3], "--years", "1900:1910", *TEN[5:], "--measure", "market_share"
    )
    assert {one["reason"] for one in figures.values()} == {"year_missing"}


def test_that_an_economy_the_dataset_lacks_is_unknown(shown):
    figures = shown(*TEN[:-1], "ETH", "--measure", "market_share")
    assert {one["reason"] for one in figures.values()} == {"economy_missing"}


def test_that_the_first_dataset_is_shown_if_none_is_named(shown):
    figures = shown("market-share", "--economies", "JPN", "--industries", "C26")
    assert dims(figures, "dataset") == {"oecd-iot-2021"}


def test_that_published_shares_are_shown_for_the_year_asked_for(shown):
    itif = ("market-share", "--dataset", "itif-hamilton-2022")
    assert {one["period"] for one in shown(*itif, "--year", "2018").values()} == {
        "2018"
    }
    assert shown(*itif, "--year", "1900") == {}


def test_that_a_share_nobody_published_is_unknown_where_it_is_asked_for(shown):
    figures = shown(
        *("market-share", "--dataset", "itif-hamilton-2022", "--year", "1900"),
        *("--economies", "JPN", "--industries", "C26"),
    )
    assert {one["reason"] for one in figures.values()} == {"not_published"}


def test_that_sources_lists_the_datasets_with_their_ids(run, sample):
    said = run("show", sample, "sources", "--json").json
    assert "census-balance-2023-01" in {one["id"] for one in said["datasets"]}
    assert (said["figures"], said["problems"]) == ([], [])
    for dataset in said["datasets"]:
        cells, *others = dataset["counts"].values()
        assert cells == sum(others)


def test_that_sources_are_a_line_each_in_text(run, sample):
    lines = run("show", sample, "sources").out.splitlines()
    assert len(lines) == 19
    assert lines[0].split()[:2] == ["oecd-iot-2021", "output"]


def test_that_what_is_the_users_own_is_said_and_a_group_summed(run, sample, tmp_path):
    own = tmp_path / "own.statecraft"
    shutil.copyfile(sample, own)
    with Case.open(own) as case:
        known = load_economies()
        code = case.edit(add_group, known, "Two allies", ("USA", "JPN"))
        case.edit(say_property, "title", "Two allies")
    said = run("show", own, "sources", "--json").json
    assert said["case"]["title"] == "Two allies"
    assert said["groups"] == [
        {"id": code, "name": "Two allies", "members": ["JPN", "USA"]}
    ]
    asked = (*TEN[:-1], f"{code},JPN,USA", "--measure", "value_added", "--json")
    values = [one["value"] for one in run("show", own, *asked).json["figures"]]
    assert values[0] == pytest.approx(values[1] + values[2])
