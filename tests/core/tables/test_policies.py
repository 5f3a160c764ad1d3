"""A licensing policy holds for the destinations it names, and for no other."""

from __future__ import annotations

import pytest

from core.licensing import LEVELS, strictest
from core.tables.controls.entries import Entry
from core.tables.controls.policies import (
    Destination,
    Licensing,
    destination_of,
    policy_toward,
)
from core.tables.controls.rows import Group, Jurisdiction, Policy

CHINA = Destination("CHN", frozenset({"china", "cn", "chn"}), frozenset({"d:1", "d:5"}))
JAPAN = Destination("JPN", frozenset({"japan", "jp", "jpn"}), frozenset({"a:1", "a:5"}))
SME = (
    "Licence to Macau + Country Group D:5 (NS+RS); review generally presumption of "
    "denial for China [S: CSIS 2025-03]; FDP SME rule 734.9(k) reaches foreign-made"
)
IEC = (
    "Licence worldwide (NS+RS 742.4(a)(5)); exception IEC 740.24 for implementing "
    "countries; A:1/A:5/A:6 presumption of approval [S: 2024-09]"
)
METI = (
    "Individual METI licence, all destinations; simplified/bulk route for 42 "
    "countries/regions; reported NOT presumption of denial [S: Reuters via CSIS]"
)
EU001 = (
    "Authorisation for export outside EU; EU001 general authorisation covers "
    "AU,CA,IS,JP,NZ,NO,CH,GB,US if conditions met"
)
DUTCH = "National licence, country-neutral, case-by-case, not an export ban [S: x]"


@pytest.mark.parametrize(
    ("text", "toward_china", "toward_japan"),
    [
        (SME, "P4", ""),
        (IEC, "", "P2"),
        (METI, "", ""),
        (EU001, "", "P1"),
        (DUTCH, "P3", "P3"),
        ("China: presumption of denial (chips) [S]", "P4", ""),
        ("Policy of denial for Macau and China; case-by-case", "P5", "P3"),
        ("prohibition", "P5", "P5"),
        ("permit required", "", ""),
        ("", "", ""),
    ],
)
def test_that_a_policy_holds_where_its_clause_says(text, toward_china, toward_japan):
    assert policy_toward(text, CHINA) == toward_china
    assert policy_toward(text, JAPAN) == toward_japan


@pytest.mark.parametrize(
    "text", ["Presumption of denial", "Presumption of denial.", "PRESUMPTION OF DENIAL"]
)
def test_that_one_policy_in_other_spellings_is_one(text):
    assert strictest(text) == "P4"


def test_that_what_is_reported_not_to_be_a_policy_is_none():
    assert strictest(METI) == ""


def test_that_policies_go_from_no_licence_to_denial():
    assert LEVELS == ("P0", "P1", "P2", "P3", "P4", "P5")


# --- rows of their own ---

ENTRY = Entry("controlled", "3B001.f.1.a", licensing_policy="case-by-case")
ROW = Policy(list_no="3B001", jurisdiction_id="US", policy="Denial", policy_level="P4")


def told(*rows, entry=ENTRY, jurisdiction="US", destination=CHINA, at="2026-12-01"):
    found = Licensing(rows).told(entry, jurisdiction, destination, at)
    return found.level if found else None


def test_that_the_strictest_of_all_that_is_told_counts():
    assert told(ROW) == "P4"
    assert told() == "P3"
    assert told(ROW._replace(policy_level="P1")) == "P3"


def test_that_a_policy_of_a_number_holds_for_its_paragraphs():
    assert told(ROW._replace(list_no="3B001.f")) == "P4"
    assert told(ROW._replace(list_no="3B002")) == "P3"


def test_that_the_same_number_on_the_list_of_another_says_nothing():
    assert told(ROW._replace(jurisdiction_id="CN")) == "P3"


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ({"destination": "China"}, "P4"),
        ({"destination": "Japan"}, "P3"),
        ({"destination_group": "D:5"}, "P4"),
        ({"destination_group": "D:1, E:1"}, "P4"),
        ({"destination_group": "A:1"}, "P3"),
        ({"destination": "Macau; China"}, "P4"),
    ],
)
def test_that_a_row_counts_for_its_destinations(said, level):
    assert told(ROW._replace(**said)) == level


def test_that_a_row_counts_while_it_is_in_force():
    row = ROW._replace(effective_date="2025-01-01", end_date="2026-01-01")
    assert told(row, at="2024-12-31") == "P3"
    assert told(row, at="2025-01-01") == "P4"
    assert told(row, at="2026-01-01") == "P3"
    assert told(row, at="") == "P4"


def test_that_nothing_told_is_not_known():
    assert told(entry=Entry("controlled", "9E003")) is None


def test_that_a_destination_is_in_the_groups_that_the_case_says():
    found = destination_of(
        "CHN",
        ("China", "CN"),
        [Group("D:5", "US", "Arms embargo", "China"), Group("A:1", "US", "", "JPN")],
        [Jurisdiction("CN", iso3="CHN", country_groups="D:1,D:3..D:5")],
    )
    assert found.names == {"chn", "china", "cn"}
    assert found.groups == {"d:1", "d:3", "d:4", "d:5", "arms embargo"}
