"""How old what is known of a list is: unknown is stale, never new."""

from __future__ import annotations

import pytest

from core.briefs.controls.brief import controls_brief
from core.formulas.catalogue import figure
from tests.core.briefs.lists import CN, JP, US, item, lists
from tests.core.briefs.making import sheet
from tests.core.briefs.walking import choosing

ENTRY = (
    *("Jurisdiction", "Item", "List number", "Status", "Verified on"),
    *("Effective date", "Rationale", "Licensing policy", "Citation", "Verification"),
)


@pytest.fixture
def library(library_of):
    sheets = lists([item("e1"), item("e2")], [US, JP, CN])
    rows = [
        ("US", "e1", "3B001", "controlled", "2026-08-01"),
        ("US", "e2", "3B001", "controlled", "2026-11-20"),
        ("JP", "e1", "6-17", "controlled", "2026-10-01"),
        ("JP", "e2", "6-17", "controlled", None),
        ("CN", "e1", "3B901", "controlled", "2026-11-25"),
    ]
    named = {"dataset": "lists", "unit": "share"}
    sheets["Controls"] = sheet("control_entry", ENTRY, *rows, **named)
    return library_of(**sheets)


def shown(library, at="2026-12-01"):
    return controls_brief(
        library, choosing(controls_view="currency", controls_as_of=at)
    )


def ages(brief):
    rows = brief.exhibit.table.rows
    return {row[0].text.partition(":")[0]: (row[3].text, row[5].text) for row in rows}


def test_that_the_newest_date_of_checking_counts(library):
    assert ages(shown(library)) == {
        "Japan": ("61 days", "stale"),
        "United States": ("11 days", "current"),
        "China": ("6 days", "current"),
    }


def test_that_a_list_of_the_target_is_stale_sooner(library):
    found = ages(shown(library, "2026-12-15"))
    assert found["United States"][1] == "current"
    assert found["China"][1] == "stale"


def test_that_the_oldest_is_told_first(library):
    brief = shown(library)
    assert brief.exhibit.reading == "Checked longest ago: Japan: lists, 61 days."
    assert [bar.chosen for bar in brief.exhibit.chart.bars] == [True, False, False]


def test_that_an_age_leads_to_the_row_that_was_checked_last(library):
    cell = next(
        row[3]
        for row in shown(library).exhibit.table.rows
        if row[0].text.startswith("United")
    )
    [given] = figure(library, cell.figure_id).inputs
    [found] = library.case.observations(given.cells)
    assert found.note == "2026-11-20"


def test_that_a_date_of_checking_after_the_date_asked_gives_no_age(library):
    brief = shown(library, "2026-01-01")
    assert "checked by 2026-01-01" in brief.empty


def test_that_lists_whose_rows_tell_of_no_checking_are_held_for_stale(library_of):
    sheets = lists([item("e1")], [US], [("US", "e1", "3B001", "controlled", None)])
    assert shown(library_of(**sheets)).empty.startswith(
        "No row of these lists says that it was checked by 2026-12-01"
    )


def test_that_a_case_without_lists_has_no_currency(library_of):
    empty = shown(library_of(**lists([item("e1")], [US]))).empty
    assert empty.startswith("No dataset of this case has entries of control lists")
