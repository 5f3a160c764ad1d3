"""Output: what may be summed is summed, and what is missing leaves no smaller sum."""

from __future__ import annotations

import pytest

from core.casefile import Case
from core.intake.imports import read_workbook
from core.library import Library
from tests.core.filling import output, write_workbook
from tests.core.tiny import ECONOMIES, INDUSTRIES, MILLION, YEARS, made


@pytest.fixture(scope="module")
def table(tiny):
    return tiny.output("tiny-output")


@pytest.fixture(scope="module")
def world(tiny):
    return tiny.output("tiny-world")


def asked(table, economy, industry, year=2018):
    outcome = table.value(economy, industry, year)
    return outcome.value if outcome.reason is None else outcome.reason


def test_that_economies_keep_the_order_of_the_workbook(table):
    assert table.economies == ("AUS", "IND", "JPN", "USA", "CHN", "Atlantis")


def test_that_groups_the_dataset_gives_stay_out_of_the_economies(table):
    assert table.aggregates == ("EU27",)
    assert "EU27" not in table.economies


def test_that_the_years_are_those_of_the_dataset(table):
    assert table.years == YEARS


def test_that_labels_are_as_published(table):
    assert table.labels["AUS"] == "Australia"
    assert table.industries["C26"] == "Industry C26"


def test_that_a_value_is_in_dollars(table):
    assert asked(table, "JPN", "C26") == made("Japan", "C26", 2018) * MILLION


def test_that_a_set_is_summed_over_its_industries(table):
    seven = sum(made("Japan", industry, 2018) for industry in INDUSTRIES)
    assert asked(table, "JPN", "hamilton-7") == seven * MILLION


def test_that_a_set_with_an_industry_the_dataset_lacks_is_unknown(table):
    assert asked(table, "JPN", "hamilton-10") == "industry_missing"
    assert table.missing_industries("hamilton-10") == ("C20", "C24", "C25")


def test_that_a_set_whose_industries_are_all_there_lacks_none(table):
    assert table.missing_industries("hamilton-7") == ()


def test_that_a_set_with_one_value_missing_is_unknown(table):
    assert asked(table, "CHN", "hamilton-7", 2019) == "missing"
    assert asked(table, "CHN", "C30", 2019) == "missing"


def test_that_a_group_whose_members_are_all_there_is_summed(table):
    four = sum(made(name, "C26", 2018) for name in ECONOMIES[:4])
    assert table.groups["QUAD"] == ("AUS", "IND", "JPN", "USA")
    assert asked(table, "QUAD", "C26") == four * MILLION


def test_that_a_group_with_a_member_missing_is_not_offered(table):
    assert "G7" not in table.groups
    assert asked(table, "G7", "C26") == "economy_missing"


def test_that_a_group_the_dataset_gives_is_taken_as_given(table):
    assert table.listed("EU27") == ("EU27",)
    assert asked(table, "EU27", "C26") == 5000 * MILLION


def test_that_a_world_that_is_not_published_is_the_sum_of_the_listed(table):
    listed = sum(made(name, "C26", 2018) for name in ECONOMIES) + 5
    assert not table.world_is_published
    assert asked(table, "WLD", "C26") == listed * MILLION


def test_that_the_world_is_unknown_where_one_economy_is_missing(table):
    assert asked(table, "WLD", "C26", 2019) == "missing"


def test_that_a_published_world_is_taken_as_published(world):
    assert world.world_is_published
    assert asked(world, "WLD", "C26") == 100 * MILLION


def test_that_a_published_world_is_no_economy(world):
    assert world.economies == ("JPN", "USA")
    assert world.aggregates == ()


def test_that_the_whole_economy_is_summed_where_it_is_not_given(table):
    all_of_it = sum(made("Japan", industry, 2018) for industry in INDUSTRIES)
    assert table.whole("JPN", 2018).value == all_of_it * MILLION
    assert table.counted("A-U") == tuple(table.industries)


def test_that_the_whole_economy_is_taken_as_given(world):
    assert world.whole("JPN", 2018).value == 200 * MILLION
    assert (world.counted("A-U"), tuple(world.sums)) == (("A-U",), ("A-U",))


def test_that_a_sum_the_dataset_gives_is_not_summed_again(world):
    assert tuple(world.industries) == ("C26",)


def test_that_a_year_the_dataset_lacks_is_told_from_a_missing_value(table, world):
    assert asked(table, "JPN", "C26", 1990) == "year_missing"
    assert asked(world, "JPN", "A-U", 2019) == "missing"


def test_that_an_unknown_economy_or_industry_is_said(table):
    assert asked(table, "FRA", "C26") == "economy_missing"
    assert asked(table, "JPN", "Z99") == "industry_missing"


def test_that_asking_twice_gives_the_same(table):
    assert table.value("JPN", "C26", 2018) is table.value("JPN", "C26", 2018)


@pytest.fixture
def twice(tmp_path, economies):
    rows = [
        ("Korea, South", None, "Computers", "C26", 2018, 9),
        ("South Korea", None, "Computers", "C26", 2018, 4),
        ("Japan", None, "Computers", "C26", 2018, 1),
        ("Japan", None, "Cars", "C29", 2018, 2),
        ("South Korea", None, "Cars", "C29", 2018, 3),
    ]
    path = write_workbook(tmp_path / "a.xlsx", output(rows))
    with Case.create(tmp_path / "a.statecraft") as case, read_workbook(path) as staged:
        case.take_in(staged, economies)
        yield Library(case, economies).output("tiny")


def test_that_an_economy_under_two_names_is_not_one_of_them(twice):
    assert asked(twice, "KOR", "C26") == "named_twice"
    assert asked(twice, "WLD", "C26") == "named_twice"


def test_that_only_the_value_given_twice_is_unknown(twice):
    assert asked(twice, "KOR", "C29") == 3 * MILLION
    assert asked(twice, "JPN", "C26") == 1 * MILLION
