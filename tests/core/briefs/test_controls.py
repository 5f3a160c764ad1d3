"""The matrix of controls: what nobody has read is unknown, never unlisted."""

from __future__ import annotations

import pytest

from core.briefs.controls.brief import controls_brief
from core.formulas.catalogue import figure
from tests.core.briefs.lists import (
    SHARES,
    US,
    item,
    jurisdiction,
    lists,
    two_machines,
)
from tests.core.briefs.walking import choosing, field

NAMES = (
    *("controlled", "controlled, broader", "controlled in part", "not listed"),
    *("proposed", "suspended", "expired", "unknown: not read"),
)


@pytest.fixture
def small(library_of):
    return library_of(**two_machines())


def statuses(brief):
    return [[cell.status for cell in row.cells] for row in brief.exhibit.chart.rows]


def test_that_a_list_nobody_has_read_is_unknown_and_not_unlisted(small):
    brief = controls_brief(small, choosing())
    assert statuses(brief) == [["controlled", "unknown"], ["not_listed", "unknown"]]


def test_that_the_reading_counts_the_unknown_apart(small):
    assert controls_brief(small, choosing()).exhibit.reading == (
        "Of 4 entries (2 items in 2 jurisdictions) 1 are controlled at least in part, "
        "1 are not listed or not in force, and 2 are unknown. Two or more of these "
        "jurisdictions control 0 items; 0 are confirmed as controlled by one alone; of "
        "1 one controller is known, while other lists are unread."
    )


def test_that_the_unread_of_the_sample_are_all_shown_as_unknown(library):
    brief = controls_brief(library, choosing())
    table = library.controls("controls-seed")
    unread = sum(
        table.entry(item.item_id, known.jurisdiction_id).strength is None
        for item in table.items
        for known in table.jurisdictions
    )
    assert unread > 0
    assert sum(row.count("unknown") for row in statuses(brief)) == unread


def test_that_an_unknown_status_has_no_strength(library):
    brief = controls_brief(library, choosing())
    unread = [
        cell
        for row in brief.exhibit.chart.rows
        for cell in row.cells
        if cell.status == "unknown"
    ]
    assert {figure(library, cell.figure_id).value for cell in unread[:20]} == {None}


def test_that_the_sample_has_78_items_of_7_jurisdictions(library):
    rows = controls_brief(library, choosing()).exhibit.chart.rows
    assert len(rows) == 78
    assert {len(row.statuses) for row in rows} == {7}


def test_that_the_legend_gives_every_status_its_words(library):
    legend = controls_brief(library, choosing()).exhibit.chart.legend
    assert tuple(name for _status, name in legend) == NAMES


def test_that_a_cell_says_list_number_and_date(small):
    cell = controls_brief(small, choosing()).exhibit.chart.rows[0].cells[0]
    assert cell.text == (
        "United States, Etching machines: controlled; number 3B001; since 2023-07-23"
    )


def test_that_a_cell_says_how_it_was_checked(library):
    rows = controls_brief(library, choosing()).exhibit.chart.rows
    texts = [cell.text for row in rows for cell in row.cells]
    assert any("; checked: " in text for text in texts)


@pytest.mark.parametrize("view", ["matrix", "pairs", "coverage"])
def test_that_items_without_any_jurisdiction_are_shown(library_of, view):
    library = library_of(**lists([item("e1")]))
    brief = controls_brief(library, choosing(controls_view=view))
    assert (brief.exhibit.reading if brief.exhibit else brief.empty).endswith(".")


def test_that_a_jurisdiction_without_a_code_keeps_its_own_name(library_of):
    library = library_of(
        **lists([item("e1")], [jurisdiction("W", "Wassenaar", None), US])
    )
    brief = controls_brief(library, choosing())
    assert brief.exhibit.chart.columns == ("Wassenaar", "United States")


def test_that_an_unknown_jurisdiction_is_left_out(library):
    brief = controls_brief(library, choosing(controls_jurisdictions=("XX", "JP")))
    assert field(brief, "controls.jurisdictions").chosen == ("JP",)


def test_that_all_jurisdictions_are_shown_if_none_chosen_is_there(library):
    brief = controls_brief(library, choosing(controls_jurisdictions=("XX",)))
    assert len(field(brief, "controls.jurisdictions").chosen) == 7


def test_that_a_category_narrows_the_items(library):
    table = library.controls("controls-seed")
    name = table.categories[0]
    brief = controls_brief(library, choosing(controls_category=name))
    assert {row.heading for row in brief.exhibit.chart.rows} == {name}


def test_that_an_unknown_category_is_all_of_them(library):
    assert controls_brief(library, choosing(controls_category="none")) == (
        controls_brief(library, choosing())
    )


def test_that_shares_alone_are_no_lists_to_show(library_of):
    sheets = {"Shares": lists(shares=SHARES)["Shares"]}
    assert controls_brief(library_of(**sheets), choosing()).exhibit is None


CCL = [
    ("ECCN", "Heading", "Reason for control"),
    ("3A001", "Electronic items", "NS, AT"),
]


def test_that_a_list_without_items_says_that_there_is_nothing_to_compare(library_of):
    brief = controls_brief(library_of(Entries=CCL), choosing())
    assert brief.exhibit is None
    assert brief.empty.startswith("“Commerce Control List” lists no items")


def test_that_a_chosen_list_without_items_stands_beside_those_with_items(library_of):
    library = library_of(**two_machines(), Entries=CCL)
    brief = controls_brief(library, choosing(controls_dataset="us-ccl"))
    assert brief.exhibit is None
    assert {option.code for option in brief.fields[0].options} == {"lists", "us-ccl"}


def test_that_a_list_without_items_hides_no_matrix(library_of):
    library = library_of(Entries=CCL, **two_machines())
    assert len(statuses(controls_brief(library, choosing()))) == 2
