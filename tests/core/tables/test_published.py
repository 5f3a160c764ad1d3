"""Published figures are shown as they were printed."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest

from core.casefile import Case
from core.casefile.integrity.blocks import dataset_checksum
from core.intake.imports import read_workbook
from core.library import Library
from tests.core.filling import share, write_workbook
from tests.core.laid_out import lay_out, pack_again


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


PERIODS = {"none": "", "a fiscal year": "FY2018", "a month": "2018-03"}


@pytest.mark.parametrize("period", PERIODS.values(), ids=PERIODS)
def test_that_what_an_older_version_kept_without_a_year_is_of_no_year(
    tiny_file, tmp_path, economies, period
):
    """A reader of today leaves it out with a problem; cases of before hold it."""
    path = tmp_path / "a.statecraft"
    shutil.copyfile(tiny_file, path)
    with closing(sqlite3.connect(path)) as link:
        query = "SELECT dataset_id FROM dataset WHERE slug = 'tiny-share'"
        [(number,)] = link.execute(query)
        lay_out(link)
        link.execute(
            "UPDATE observation SET period = ?, period_kind = 'none' "
            "WHERE value = 1.25 AND dataset_id = ?",
            (period, number),
        )
        pack_again(link)
        digest = dataset_checksum(link, number)
        link.execute(
            "UPDATE dataset SET sha256 = ? WHERE dataset_id = ?", (digest, number)
        )
        link.commit()
    with Case.open(path) as case:
        table = Library(case, economies).published("tiny-share")
    assert table.years == (2018,)
    assert table.figure("LQ", "JPN", "C26", 2018).reason == "not_published"


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
