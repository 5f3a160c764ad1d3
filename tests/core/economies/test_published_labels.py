"""Every label that really occurs in the shared files, one publisher a test."""

from __future__ import annotations

import csv

import pytest

from tests.core.economies.published import (
    COLUMNS,
    DATA,
    NO_ECONOMY,
    SHEETS,
    census_codes,
    labels,
)

pytestmark = pytest.mark.skipif(
    not DATA.is_dir(), reason="the shared publishers' files are not beside the checkout"
)


@pytest.mark.parametrize("publisher", [*SHEETS, *COLUMNS])
def test_that_every_label_matches_or_is_knowingly_left(economies, publisher):
    printed = labels(publisher)
    unmatched = {x for x in printed if economies.resolve(x).code is None}
    assert printed
    assert unmatched == NO_ECONOMY.get(publisher, set())


def test_that_every_census_code_means_what_its_name_means(economies):
    for code, name in census_codes():
        match = economies.resolve(name, code=code, scheme="census")
        assert (match.code, match.why) == (economies.resolve(name).code, "code"), name


@pytest.mark.parametrize("group", ["cptpp", "ipef", "rcep"])
def test_that_a_group_agrees_with_the_sourced_list(economies, group):
    path = DATA / "sample/agreements_membership.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        members = {r["iso3"] for r in csv.DictReader(stream) if r[group] == "1"}
    assert set(economies.group(group.upper()).members) == members
