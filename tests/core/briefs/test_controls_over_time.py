"""Licences, the target's response, and what changed between two dates."""

from __future__ import annotations

import pytest

from core.briefs.controls.brief import controls_brief
from core.formulas.catalogue import figure
from core.moment import today
from tests.core.briefs.lists import CN, JP, US, item, lists
from tests.core.briefs.making import sheet
from tests.core.briefs.walking import choosing, field

ENTRY = (
    *("Jurisdiction", "Item", "List number", "Status", "Effective date"),
    *("Licensing policy", "End date"),
    *("Rationale", "Citation", "Verification"),
)
MEASURE = (
    *("Measure", "Title", "Jurisdiction", "Status", "Effective date", "Expires"),
    *("Type", "Affects", "Announced"),
    *("Description", "List number", "Rationale", "Licensing policy"),
    *("Citation", "Verification"),
)
ENTITY = (
    *("Name", "List", "Country", "Date added", "Date removed", "Jurisdiction"),
    *("Requirement", "Licensing policy", "Citation"),
)
DENIED = "presumption of denial for China; case-by-case"
CONTROLLED = (
    ("US", "e1", "3B001.a", "controlled", "2022-10-07", DENIED, None),
    ("US", "e2", "3B001.b", "controlled", "2025-06-01", "permit", "2026-06-30"),
    ("JP", "e1", "6-17", "controlled", "2023-07-23", "case-by-case", None),
    ("JP", "e2", None, "not listed", None, None, None),
)
MEASURES = (
    ("CN1", "Rare earths", "CN", "controlled", "2025-04-04", None, None, None, None),
    ("CN2", "Abroad", "CN", "suspended", "2025-10-09", "2026-11-10", None, None, None),
    ("CN3", "Draft", "CN", "proposed", None, None, None, None, "2026-05-01"),
    ("US1", "Rule", "US", "controlled", "2022-10-07", None, None, None, None),
)


@pytest.fixture
def book(library_of):
    """Return a library of two machines, with more sheets if given."""

    def made(measures=MEASURES, **more):
        named = {"dataset": "lists", "unit": "share"}
        sheets = lists([item("e1"), item("e2", "Furnaces")], [US, JP, CN])
        sheets["Controls"] = sheet("control_entry", ENTRY, *CONTROLLED, **named)
        if measures:
            sheets["Measures"] = sheet("control_measure", MEASURE, *measures, **named)
        return library_of(**sheets, **more)

    return made


def brief(library, view, **chosen):
    named = {f"controls_{name}": code for name, code in chosen.items()}
    return controls_brief(library, choosing(controls_view=view, **named))


def rungs(shown):
    """Return by rung the number of items of each jurisdiction."""
    chart = shown.exhibit.chart
    return {
        rung: [datum.value for datum in row]
        for rung, row in zip(chart.rows, chart.cells, strict=True)
        if any(datum.value for datum in row)
    }


# --- licences ---


def test_that_a_ladder_counts_items_by_policy_toward_the_target(book):
    assert rungs(brief(book(), "ladder", as_of="2026-01-01")) == {
        "P4 presumption of denial": [1, 0],
        "P3 case by case": [0, 1],
        "Not listed or not in force": [0, 1],
        "Controlled, policy not stated": [1, 0],
    }


def test_that_a_ladder_toward_another_destination_has_its_policies(book):
    shown = brief(book(), "ladder", as_of="2026-01-01", destination="KOR")
    assert rungs(shown)["P3 case by case"] == [1, 1]
    assert "Korea" in shown.exhibit.title


def test_that_an_item_whose_control_has_ended_needs_no_licence(book):
    shown = brief(book(), "ladder", as_of="2026-07-01")
    assert rungs(shown)["Not listed or not in force"] == [1, 1]


def test_that_a_list_not_read_is_no_list_that_asks_no_licence(book):
    shown = brief(book(), "ladder", as_of="2025-01-01")
    assert rungs(shown)["List not read"] == [1, 1]


def test_that_the_table_of_a_ladder_keeps_the_words_of_each_policy(book):
    shown = brief(book(), "ladder", as_of="2026-01-01")
    texts = [[cell.text for cell in row[2:]] for row in shown.exhibit.table.rows]
    assert texts == [
        [f"P4 presumption of denial: {DENIED}", "P3 case by case: case-by-case"],
        ["Controlled, policy not stated: permit", "Not listed or not in force"],
    ]


def test_that_the_ladder_says_who_is_strictest(book):
    shown = brief(book(), "ladder", as_of="2026-01-01")
    assert shown.exhibit.reading == (
        "Toward China the strictest policy that a source states is presumption of "
        "denial: United States, for 1 of 2 items. Most items under control without a "
        "stated policy: United States, 1 of 2."
    )


def test_that_a_policy_that_no_source_states_is_said(book):
    shown = brief(book(), "ladder", as_of="2026-01-01", jurisdictions=("US",))
    cell = next(iter(shown.exhibit.table.rows))[2]
    found = figure(book(), cell.figure_id)
    assert (found.value, found.unit) == (4, "policy")


@pytest.mark.parametrize(
    ("pair", "reason"),
    [("e2/jurisdiction=US", "policy_not_told"), ("e2/jurisdiction=XX", None)],
)
def test_that_an_unknown_policy_has_its_reason(book, pair, reason):
    library = book()
    named = f"licensing_policy/dataset=lists/item={pair}/to=CHN/period=2026-01-01"
    if reason is None:
        with pytest.raises(Exception, match="no figure of this case"):
            figure(library, named)
    else:
        assert figure(library, named).reason == reason


def test_that_without_a_target_there_is_no_ladder(library_of):
    shown = brief(library_of(**lists([item("e1")], [US])), "ladder")
    assert shown.empty.startswith("The workbook names no economy")


def test_that_where_nothing_is_stated_no_policy_is_claimed(library_of):
    shown = brief(library_of(**lists([item("e1")], [US, CN])), "ladder")
    assert shown.exhibit.reading == (
        "No source states a licensing policy toward China."
    )


# --- the response of the target ---


def statuses(shown):
    return {row[0].text: row[2].text for row in shown.exhibit.table.rows}


def test_that_the_response_says_what_each_measure_is_at_the_date(book):
    assert statuses(brief(book(), "response", as_of="2026-01-01")) == {
        "Draft": "proposed",
        "Rare earths": "in force",
        "Abroad": "suspended",
    }


def test_that_a_suspension_that_is_over_leaves_its_measure_unknown(book):
    found = statuses(brief(book(), "response", as_of="2026-11-10"))
    assert found["Abroad"] == "unknown: what followed has not been read"


def test_that_a_measure_to_come_is_not_in_force(book):
    found = statuses(brief(book(), "response", as_of="2025-01-01"))
    assert found["Rare earths"] == "not yet in force"


def test_that_the_days_left_are_counted_from_the_date(book):
    library = book()
    shown = brief(library, "response", as_of="2026-11-01")
    [days] = [row[5] for row in shown.exhibit.table.rows if row[0].text == "Abroad"]
    assert (days.text, figure(library, days.figure_id).value) == ("9 days", 9)
    assert "Next to end: Abroad, in 9 days." in shown.exhibit.reading


def test_that_the_response_counts_its_measures(book):
    assert brief(book(), "response", as_of="2026-01-01").exhibit.reading.startswith(
        "Measures on record as of 2026-01-01: 3; 1 in force; 1 suspended; 1 proposed."
    )


def test_that_what_is_suspended_is_hatched_and_what_is_proposed_a_draft(book):
    chart = brief(book(), "response", as_of="2026-01-01").exhibit.chart
    [row] = chart.rows
    assert [span.kind for span in row.spans] == ["draft", "measure", "suspension"]
    assert row.name == "China"


def test_that_what_ends_within_three_months_stands_out(book):
    chart = brief(book(), "response", as_of="2026-09-01").exhibit.chart
    assert [span.soon for span in chart.rows[0].spans] == [False, False, True]


def test_that_a_suspension_of_its_own_suspends_the_measure(book):
    pause = ("CN9", "Pause", "CN", "controlled", "2026-02-01", "2026-08-01")
    library = book((MEASURES[0], (*pause, "suspension", "CN1", None)))
    found = statuses(brief(library, "response", as_of="2026-03-01"))
    assert found == {"Rare earths": "suspended", "Pause": "in force"}
    after = statuses(brief(library, "response", as_of="2026-09-01"))
    assert after == {"Rare earths": "in force", "Pause": "expired"}


def test_that_a_case_without_a_target_or_measures_says_so(book, library_of):
    without = brief(library_of(**lists([item("e1")], [US])), "response")
    assert "names a target" in without.empty
    none = brief(book(measures=()), "response")
    assert none.empty.startswith("No measures of China are in this case.")


def test_that_parties_listed_by_the_target_are_counted_by_economy(book):
    rows = [
        ("Alpha", "Control list", "Japan", "2026-02-24", None, "CN"),
        ("Beta", "Control list", "Japan", "2026-02-24", None, "CN"),
        ("Gamma", "Control list", "United States", "2026-02-24", "2026-05-01", "CN"),
    ]
    library = book(Parties=sheet("entity", ENTITY, *rows, dataset="parties"))
    shown = brief(library, "response", as_of="2026-06-01")
    assert "Most parties listed: 2 of Japan." in shown.exhibit.reading
    [row] = [r for r in shown.exhibit.table.rows if r[0].text.startswith("Parties")]
    assert row[0].text == "Parties of Japan: Control list"
    assert figure(library, row[5].figure_id).value == 2


# --- changes ---


def told(shown):
    return [tuple(cell.text for cell in row) for row in shown.exhibit.table.rows]


def test_that_changes_lie_after_the_first_date_and_until_the_second(book):
    shown = brief(book(), "changelog", since="2025-04-04", as_of="2025-10-09")
    assert told(shown) == [
        ("2025-06-01", "United States", "entries took effect", "Furnaces", "1"),
        ("2025-10-09", "China", "measures took effect", "Abroad", "1"),
    ]


def test_that_what_is_to_come_within_three_months_is_told(book):
    shown = brief(book(), "changelog", since="2026-05-30", as_of="2026-06-01")
    assert told(shown) == [
        ("2026-06-30", "United States", "entries end", "Furnaces", "1")
    ]
    assert shown.exhibit.reading == (
        "Next: entries end in United States on 2026-06-30 (1)."
    )


def test_that_nothing_changed_is_said_with_the_dates(book):
    shown = brief(book(), "changelog", since="2024-01-01", as_of="2024-02-01")
    assert shown.empty.startswith(
        "No row of this case tells of a change after 2024-01-01 and until 2024-02-01"
    )


def test_that_without_a_briefing_a_year_is_looked_back_over(book):
    shown = brief(book(), "changelog", as_of="2026-02-01")
    assert told(shown)[0][0] == "2025-04-04"
    assert field(shown, "controls.since").chosen == ("",)


def test_that_the_changes_since_a_pin_are_those_after_it(book):
    library = book()
    from core.casefile import Pin  # noqa: PLC0415

    library.case.add_pin(Pin("k", "Title", "Reading", "Source", "{}"))
    shown = brief(library.renewed(), "changelog", as_of="2099-01-01")
    assert today() in shown.empty


def test_that_a_case_without_lists_has_no_changes(library_of):
    from tests.core.briefs.making import OUTPUT  # noqa: PLC0415

    row = ("Japan", "JPN", "Computers", "C26", 2018, 20)
    library = library_of(Data=sheet("output", OUTPUT, *[row][:0]))
    assert brief(library, "changelog").empty.startswith("No export control lists")


def test_that_many_items_of_one_day_are_named_in_part(library_of):
    named = {"dataset": "lists", "unit": "share"}
    sheets = lists([item(f"e{n}", f"Machine {n}") for n in range(5)], [US, CN])
    rows = [
        ("US", f"e{n}", "3B001", "controlled", "2025-06-01", None, None)
        for n in range(5)
    ]
    sheets["Controls"] = sheet("control_entry", ENTRY, *rows, **named)
    shown = brief(
        library_of(**sheets), "changelog", since="2025-01-01", as_of="2026-01-01"
    )
    [row] = told(shown)
    assert row[3:] == ("Machine 0, Machine 1, Machine 2 and 2 more", "5")
