"""What held at a date: the version in force, and what is unknown before it."""

from __future__ import annotations

import pytest

from core.tables.controls.entries import UNREAD, Entry, entry_of, level_of
from core.tables.controls.standing import (
    Suspension,
    lone,
    standing,
    strongest_entry,
)

SINCE_2023 = Entry("controlled", "3B001", "2023-07-23")
NOW = "2026-12-01"


def held(*versions, at=NOW, known_from="", suspended=()):
    return standing(versions, at, known_from, suspended)


def test_that_the_version_that_took_effect_last_is_in_force():
    later = SINCE_2023._replace(status="narrower", effective_date="2025-05-28")
    assert held(later, SINCE_2023) == later
    assert held(later, SINCE_2023, at="2025-05-27") == SINCE_2023


def test_that_an_entry_holds_from_its_first_day_on():
    assert held(SINCE_2023, at="2023-07-23") == SINCE_2023


def test_that_what_held_before_the_first_version_on_record_is_unknown():
    assert held(SINCE_2023, at="2023-07-22").strength is None


def test_that_before_the_first_control_an_item_was_not_listed():
    first = SINCE_2023._replace(first_control_date="2022-10-07")
    assert held(first, at="2022-10-06").status == "not_listed"
    assert held(first, at="2022-12-01").status == "unknown"


def test_that_an_announced_control_was_proposed():
    first = SINCE_2023._replace(
        first_control_date="2023-07-23", announced_date="2023-05-23"
    )
    assert held(first, at="2023-06-01").status == "proposed"
    assert held(first, at="2023-05-01").status == "not_listed"


def test_that_an_entry_that_has_ended_is_expired():
    ended = SINCE_2023._replace(end_date="2026-11-10")
    assert held(ended, at="2026-11-09").status == "controlled"
    assert held(ended, at="2026-11-10").status == "expired"
    assert held(ended, at="2026-11-10").strength == 0.0


def test_that_without_a_date_the_last_version_counts():
    coming = SINCE_2023._replace(effective_date="2030-01-01", status="narrower")
    assert held(coming, SINCE_2023, at="") == coming


def test_that_an_entry_without_a_date_holds_from_when_its_dataset_is_known_on():
    undated = Entry("controlled", "3B001")
    assert held(undated, known_from="2025-12-16").status == "controlled"
    assert held(undated, at="2024-01-01", known_from="2025-12-16").status == "unknown"


@pytest.mark.parametrize(
    ("date", "at", "status"),
    [
        ("2023", "2023-12-30", "unknown"),
        ("2023", "2023-12-31", "controlled"),
        ("2021-12", "2021-12-30", "unknown"),
        ("2021-12", "2022-01-01", "controlled"),
    ],
)
def test_that_a_year_or_month_has_come_for_sure_when_it_is_over(date, at, status):
    assert held(SINCE_2023._replace(effective_date=date), at=at).status == status


SUSPENDED = Suspension("CN", frozenset({"0.1%"}), "2025-11-10", "2026-11-10")


def test_that_a_suspension_covers_its_span_and_no_more():
    rule = Entry("controlled", "0.1%", "2025-10-09")
    assert held(rule, at="2025-11-09", suspended=[SUSPENDED]).status == "controlled"
    assert held(rule, at="2025-11-10", suspended=[SUSPENDED]).status == "suspended"
    assert held(rule, at="2026-11-10", suspended=[SUSPENDED]).status == "controlled"


def test_that_a_suspension_leaves_other_entries_alone():
    assert held(SINCE_2023, at="2026-01-01", suspended=[SUSPENDED]) == SINCE_2023


def test_that_an_open_suspension_has_no_end():
    rule = Entry("controlled", "0.1%", "2025-10-09")
    opened = [SUSPENDED._replace(until="")]
    assert held(rule, at="2030-01-01", suspended=opened).status == "suspended"


def test_that_of_several_numbers_the_strongest_counts():
    part = Entry("narrower", "3B001.d", "2023-07-23")
    assert held(part, SINCE_2023) == SINCE_2023
    assert strongest_entry([Entry("proposed"), part]) == part


def test_that_less_than_a_whole_control_beside_an_unread_list_is_unknown():
    part, whole = Entry("narrower", "EU"), Entry("controlled", "EU")
    assert strongest_entry([part, UNREAD]).strength is None
    assert strongest_entry([UNREAD, whole]) == whole
    assert strongest_entry([]) == UNREAD


def test_that_of_what_is_not_in_force_the_nearest_to_it_is_said():
    parts = [Entry("expired"), Entry("proposed"), Entry("not_listed")]
    assert strongest_entry(parts).status == "proposed"


# --- what a row says ---


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("V1 list text read; date probable", "V1"),
        ("V2: rule", "V2"),
        ("S: CSIS 2025-03-14", "S"),
        ("partial: absent from Annex I (V1)", "partial"),
        ("Probable", "probable"),
        ("not verified", "unverified"),
        ("Several", "unverified"),
        ("", "unverified"),
    ],
)
def test_that_the_beginning_says_how_well_an_entry_was_verified(said, level):
    assert level_of(said) == level
    assert Entry("controlled", verification=said).level == level


@pytest.mark.parametrize(
    ("said", "own", "is_verified"),
    [
        ("V1 list text read; date V1 (consolidation)", "", True),
        ("V1 list text read; date V2 rule-level only", "", False),
        ("V1 list text read; date V1 rule-level only", "", False),
        ("V1 list text read; date not asserted", "", False),
        ("V1 list text read; date probable", "", False),
        ("not verified", "V1", True),
        ("V1 list text read; date V1", "probable", False),
    ],
)
def test_that_a_date_is_verified_only_where_it_was_read_item_by_item(
    said, own, is_verified
):
    entry = Entry("controlled", verification=said, date_verification=own)
    assert entry.is_date_verified == is_verified


@pytest.mark.parametrize(
    ("scope", "status"),
    [
        ("equal", "controlled"),
        ("broader", "broader"),
        ("narrower", "narrower"),
        ("overlap", "narrower"),
        ("unknown", "controlled"),
    ],
)
def test_that_the_scope_of_a_control_counts(scope, status):
    entry = entry_of({"status": "controlled", "scope_relation": scope})
    assert (entry.status, entry.written) == (status, "controlled")


def test_that_the_scope_of_what_is_not_listed_changes_nothing():
    assert entry_of({"status": "not_listed", "scope_relation": "broader"}).strength == 0


@pytest.mark.parametrize("date", ["2023-07-23", "2023", "2023-07", "", "soon"])
@pytest.mark.parametrize("at", ["", "2022-01-01", "2023-07-23", "2023-12-31", NOW])
def test_that_a_lone_version_holds_as_any_other(date, at):
    version = SINCE_2023._replace(effective_date=date)
    found = lone((version,), "2023-06-01")
    assert found is not None
    expected = held(version, at=at, known_from="2023-06-01")
    assert found.at(at).status == expected.status


@pytest.mark.parametrize(
    "versions",
    [
        (SINCE_2023, SINCE_2023),
        (SINCE_2023._replace(end_date=NOW),),
        (SINCE_2023._replace(first_control_date="2022-01-01"),),
    ],
)
def test_that_a_version_with_more_to_it_is_not_alone(versions):
    assert lone(versions, "") is None
