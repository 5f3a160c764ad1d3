"""Views that compare lists: what differs, since when, and what the dates bear."""

from __future__ import annotations

import pytest

from core.briefs.controls.brief import controls_brief
from core.briefs.exhibit import Marked
from core.formulas.catalogue import figure
from tests.core.briefs.lists import CN, JP, US, item, jurisdiction, lists
from tests.core.briefs.making import sheet
from tests.core.briefs.walking import choosing, field

NL = jurisdiction("NL", "Netherlands", "NLD")
HEADS = (
    *("Jurisdiction", "Item", "List number", "Status", "Effective date"),
    *("First control date", "Date verification", "Licensing policy", "Rationale"),
    *("Parameters", "Verification", "Citation", "Announced", "Legal text"),
)
MEASURES = (
    *("Measure", "Title", "Type", "Description", "Jurisdiction", "List number"),
    *("Status", "Rationale", "Licensing policy", "Announced", "Effective date"),
    *("Expires", "Citation", "Verification"),
)
PARAMETERS = ("Item", "Jurisdiction", "Parameter", "Operator", "Value", "Unit")
DENIAL, CASE = "Presumption of denial", "Case-by-case"
AT = "2026-12-01"


def entry(code, of, status="controlled", **said):
    """Return a row of an entry; what is not said is empty."""
    given = {
        "Jurisdiction": of,
        "Item": code,
        "List number": "3B001",
        "Status": status,
        "Verification": "V1",
        **said,
    }
    return tuple(given.get(head) for head in HEADS)


def dated(day, how="V1"):
    return {"First control date": day, "Date verification": how}


ENTRIES = [
    entry("same", "US", **dated("2022-10-07")),
    entry("same", "JP", **dated("2023-07-23")),
    entry("scope", "US", **dated("2022-10-07", "probable")),
    entry("scope", "JP", "narrower", **dated("2023-07-23")),
    entry("law", "US", Parameters="at most 1.50 nm"),
    entry("law", "JP", Parameters="at most 2.4 nm"),
    entry("kind", "US", **{"Licensing policy": DENIAL}),
    entry("kind", "JP", **{"Licensing policy": CASE}),
    entry("ours", "US"),
    entry("ours", "JP", "not listed"),
    entry("theirs", "US", "not listed"),
    entry("theirs", "JP"),
    entry("unread", "US"),
]
ITEMS = [item(code, code) for code in dict.fromkeys(row[1] for row in ENTRIES)]


@pytest.fixture
def made(library_of):
    """A case with one item of each kind, measures, and a threshold as a parameter."""
    named = {"dataset": "lists", "unit": "share"}
    sheets = lists(ITEMS, [US, JP, NL, CN])
    sheets["Controls"] = sheet("control_entry", HEADS, *ENTRIES, **named)
    sheets["Measures"] = sheet(
        "control_measure",
        MEASURES,
        _measure("M1", "US", "2022-10-07", announced="2022-10-01"),
        _measure("M2", "JP", "2023-07-23", expires="2027-01-15"),
        _measure("M3", "JP", None, status="proposed"),
        **named,
    )
    sheets["Parameters"] = sheet(
        "parameter",
        PARAMETERS,
        ("scope", "US", "overlay_nm", "<=", 1.5, "nm"),
        ("scope", "JP", "overlay_nm", "<=", 2.4, "nm"),
        **named,
    )
    return library_of(**sheets)


def _measure(code, of, effective, announced=None, expires=None, status="in force"):
    rest = announced, effective, expires, "Gazette", "V1"
    return (code, code, "rule", f"Rule {code}", of, None, status, None, None, *rest)


def seen(library, view, **chosen):
    return controls_brief(
        library, choosing(controls_view=view, controls_as_of=AT, **chosen)
    )


# --- two countries ---


def rows_by_heading(brief):
    found, heading = {}, ""
    for row in brief.exhibit.chart.rows:
        if row.cells:
            found[heading].append(row.name)
        else:
            heading = row.name
            found[heading] = []
    return found


def test_that_each_item_stands_under_what_differs_first(made):
    assert rows_by_heading(seen(made, "compare")) == {
        "Both, with another scope or threshold": ["scope", "law"],
        "Both, with another licensing policy": ["kind"],
        "Both, since another date": ["same"],
        "Only the United States": ["ours"],
        "Only Japan": ["theirs"],
        "Unknown: a list is not read": ["unread"],
    }


def test_that_a_number_the_other_does_not_have_stands_out(made):
    rows = {row.name: row for row in seen(made, "compare").exhibit.chart.rows}
    for name, number in (("law", "1.50"), ("scope", "1.5")):
        first, _second = rows[name].cells
        ((start, end, kind),) = map(tuple, first.marks)
        assert (first.text[start:end], kind) == (number, "differs")


def test_that_nothing_stands_out_where_the_other_has_no_text(made):
    rows = {row.name: row for row in seen(made, "compare").exhibit.chart.rows}
    assert [cell.marks for cell in rows["ours"].cells] == [(), ()]


def test_that_a_policy_nobody_states_is_no_other_policy(made):
    brief = seen(made, "compare")
    assert "law" not in rows_by_heading(brief)["Both, with another licensing policy"]
    assert "1 with another licensing policy and 1 with another first day" in (
        brief.exhibit.reading
    )


def test_that_the_counts_of_a_comparison_come_to_all_items(library):
    brief = seen(library, "compare")
    counted = [figure(library, one.figure_id).value for one in brief.exhibit.mentions]
    assert sum(counted) == 78
    assert field(brief, "controls.first").chosen == ("US",)
    assert field(brief, "controls.second").chosen == ("JP",)


def test_that_nothing_is_compared_with_itself(library):
    brief = seen(library, "compare", controls_first="JP", controls_second="JP")
    assert field(brief, "controls.second").chosen == ("US",)


def test_that_one_jurisdiction_alone_is_compared_with_none(library_of):
    library = library_of(**lists([item("e1")], [US]))
    assert seen(library, "compare").empty == (
        "The workbook names fewer than two jurisdictions, so none can be compared."
    )


# --- over time ---


def spans(brief):
    return {row.name: row.spans for row in brief.exhibit.chart.rows}


def test_that_no_lag_of_the_sample_is_shown_for_the_dates_do_not_bear_it(library):
    brief = seen(library, "timeline")
    kinds = {span.kind for of in spans(brief).values() for span in of}
    assert "lag" not in kinds
    assert "No lag is shown: the dates do not bear it. Of 275 controls" in (
        brief.exhibit.reading
    )


def test_that_a_lag_is_drawn_where_both_days_were_read_for_the_item(made):
    brief = seen(made, "timeline")
    (lag,) = [one for one in spans(brief)["Japan"] if one.kind == "lag"]
    assert lag.name == "same: 289 days after United States"
    assert figure(made, lag.figure_id).value == 289
    assert lag.start < lag.end


def test_that_measures_lie_from_announcement_to_end(made):
    found = spans(seen(made, "timeline"))
    (rule,) = [one for one in found["United States"] if one.name == "M1"]
    assert rule.announced < rule.start
    assert rule.end is None
    ending, draft = [one for one in found["Japan"] if one.kind != "lag"]
    assert ending.soon
    assert draft.kind == "draft"
    assert draft.moments == ()
    assert found["Netherlands"] == ()


def test_that_the_next_date_is_said(made):
    assert "The next date is 45 days away." in seen(made, "timeline").exhibit.reading


def test_that_nothing_is_drawn_where_no_measure_is_told_of(library_of):
    library = library_of(**lists([item("e1")], [US, JP]))
    assert seen(library, "timeline").empty.startswith("The workbook tells of no meas")


# --- pairs ---


def test_that_all_21_pairs_of_the_sample_have_ranges(library):
    ranges = seen(library, "pairs").exhibit.chart.ranges
    assert len(ranges) == 21
    assert all(
        one.low.value is not None and one.high.value is not None for one in ranges
    )


def test_that_no_pair_of_the_sample_has_a_lag(library):
    rows = seen(library, "pairs").exhibit.table.rows
    assert all(row[7].text.startswith("dates not comparable: ") for row in rows)
    assert rows[0][7].text == "dates not comparable: 72"


def test_that_a_median_lag_says_how_many_items_it_leaves_out(made):
    first, *_others = seen(made, "pairs").exhibit.table.rows
    assert first[7].text == "289 days; dates not comparable: 3"


@pytest.mark.parametrize("measure", ["jaccard", "weighted", "policy", "grounds"])
def test_that_a_point_lies_within_its_range_and_only_if_quotable(library, measure):
    brief = seen(library, "pairs", controls_measure=measure)
    for one in brief.exhibit.chart.ranges:
        if one.point.value is not None:
            assert one.low.value <= one.point.value <= one.high.value
            assert one.high.value - one.low.value <= 0.1 + 1e-9


# --- one entry ---


def texts(brief):
    return {row.name: row.cells[0] for row in brief.exhibit.chart.rows if row.cells}


def test_that_an_entry_tells_all_that_is_known_of_it(made):
    brief = seen(made, "entry", controls_item="scope", controls_jurisdiction="US")
    told = {name: cell.text for name, cell in texts(brief).items()}
    assert told["Status"] == "controlled"
    assert told["Thresholds"] == "overlay nm ≤ 1.5 nm"
    assert told["Verification"] == "primary legal text read; V1"
    assert told["Dates"] == (
        "first controlled 2022-10-07; not read in the primary text for this item"
    )
    assert told["Source cell"].endswith(".xlsx, Controls!D8")


def test_that_every_text_of_an_entry_leads_to_a_cell(library):
    brief = seen(library, "entry", controls_item="EUV_SCANNER")
    ids = [cell.figure_id for cell in texts(brief).values() if cell.figure_id]
    assert len(ids) > 8
    assert all(figure(library, one) for one in ids)


def test_that_what_nobody_has_read_is_said_to_be_unknown(made):
    brief = seen(made, "entry", controls_item="unread", controls_jurisdiction="JP")
    told = [row.cells[0].text for row in brief.exhibit.chart.rows if row.cells]
    assert told[0] == "unknown: not read"
    assert told[-1] == "The workbook has no entry of this item on this list."


def test_that_a_version_shows_what_it_changed(library_of):
    named = {"dataset": "lists", "unit": "share"}
    sheets = lists([item("e1")], [US, JP])
    sheets["Controls"] = sheet(
        "control_entry",
        HEADS,
        entry(
            "e1", "JP", Parameters="at most 3 nm", **{"Effective date": "2023-07-23"}
        ),
        entry(
            "e1", "JP", Parameters="at most 2 nm", **{"Effective date": "2025-05-28"}
        ),
        **named,
    )
    library = library_of(**sheets)
    brief = seen(library, "entry", controls_item="e1", controls_jurisdiction="JP")
    newest, oldest = [row for row in brief.exhibit.chart.rows if row.cells][-2:]
    assert (newest.name, oldest.name) == ("2025-05-28", "2023-07-23")
    (cell,) = newest.cells
    parts = [(cell.text[one.start : one.end], one.kind) for one in cell.marks]
    assert parts == [("3", "removed"), ("2", "added")]
    assert oldest.cells[0].marks == ()
    assert brief.exhibit.chart.legend == (("added", "added"), ("removed", "taken out"))


def test_that_the_first_entry_is_shown_where_none_is_chosen(library):
    brief = seen(library, "entry", controls_item="none", controls_jurisdiction="XX")
    assert field(brief, "controls.jurisdiction").chosen == ("US",)
    assert field(brief, "controls.item").chosen == ("EUV_SCANNER",)


# --- the matrix ---


def test_that_no_item_of_the_sample_is_confirmed_as_unilateral(library):
    brief = seen(library, "matrix")
    found = {
        one.figure_id.partition("/")[0]: figure(library, one.figure_id).value
        for one in brief.exhibit.mentions
    }
    assert found["items_unilateral"] == 0
    assert found["items_no_other_found"] == 5
    assert found["items_by_several"] == 73


def test_that_a_control_is_unilateral_only_once_every_list_is_read(library_of):
    base = [entry("e1", "US"), entry("e1", "JP", "not listed")]
    for rows, said in (
        (base, "0 are confirmed as controlled by one alone; of 1 one"),
        ([*base, entry("e1", "NL", "not listed")], "1 are confirmed"),
    ):
        sheets = lists([item("e1")], [US, JP, NL])
        sheets["Controls"] = sheet(
            "control_entry", HEADS, *rows, dataset="lists", unit="share"
        )
        assert said in seen(library_of(**sheets), "matrix").exhibit.reading


def test_that_the_number_of_controllers_is_a_range(library):
    rows = seen(library, "matrix").exhibit.table.rows
    assert {rows[0][2].text, rows[3][2].text} == {"7", "4 to 5"}


def test_that_a_cell_says_its_threshold(made):
    rows = {row.code: row for row in seen(made, "matrix").exhibit.chart.rows}
    assert "; threshold: overlay nm ≤ 1.5 nm" in rows["scope"].cells[0].text


def test_that_a_long_table_of_the_matrix_sorts_by_any_column(library):
    rows = seen(library, "matrix").exhibit.table.rows
    for column in range(5):
        up, down = (rows.order(column, descending=way) for way in (False, True))
        assert sorted(up) == sorted(down) == list(range(78))
    fewest = rows.order(2, descending=False)[0]
    assert rows[fewest][2].sort == min(row[2].sort for row in rows)


def test_that_rows_are_equal_if_they_say_the_same(library):
    one, other = (seen(library, "matrix").exhibit.chart.rows[0] for _ in range(2))
    assert one == other
    then = controls_brief(library, choosing(controls_as_of="2022-01-01"))
    assert one != then.exhibit.chart.rows[0]
    assert Marked(0, 1, "differs") != one.cells
