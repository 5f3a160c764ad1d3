"""Published figures are shown as they were printed."""

from __future__ import annotations

import pytest

from core.casefile import Case
from core.intake.imports import read_workbook
from core.library import Library
from tests.core.filling import share, write_workbook


@pytest.fixture(scope="module")
def table(tiny):
    return tiny.published("tiny-share")


def test_that_a_share_is_a_part_of_one(table):
    assert table.figure("share", "JPN", "C26", 2018).value == 0.125


def test_that_a_quotient_stays_a_quotient(table):
    assert table.figure("LQ", "JPN", "C26", 2018).value == 1.25


def test_that_a_bound_is_no_value(table):
    outcome = table.figure("LQ", "JPN", "C27", 2018)
    assert (outcome.value, outcome.reason) == (None, "published_as_bound")


def test_that_what_was_not_published_says_so(table):
    outcome = table.figure("share", "USA", "C26", 2018)
    assert (outcome.value, outcome.reason) == (None, "not_published")


def test_that_groups_are_listed_but_not_ranked(table):
    assert table.economies == ("JPN", "OECD")
    assert table.ranked == ("JPN",)


def test_that_industries_and_years_are_those_of_the_dataset(table):
    assert dict(table.industries) == {"C26": "Computers", "C27": "Electrics"}
    assert (table.years, table.labels["OECD"]) == ((2018,), "OECD")


def test_that_an_economy_under_two_names_has_no_published_figure(tmp_path, economies):
    rows = [
        ("Korea, South", "Computers", "C26", 2018, "share", 9),
        ("South Korea", "Computers", "C26", 2018, "share", 4),
    ]
    path = write_workbook(tmp_path / "a.xlsx", share(rows))
    with Case.create(tmp_path / "a.statecraft") as case, read_workbook(path) as staged:
        case.take_in(staged, economies)
        table = Library(case, economies).published("tiny")
    outcome = table.figure("share", "KOR", "C26", 2018)
    assert (outcome.value, outcome.reason) == (None, "named_twice")
