"""The export controls tab: unknown stays unknown, and gives a range."""

from __future__ import annotations

import pytest

from core.briefs.controls import controls_brief
from core.formulas import figure
from tests.core.briefs.making import (
    ENTRIES,
    ITEMS,
    JURISDICTIONS,
    SUPPLIERS,
    sheet,
)
from tests.core.briefs.walking import choosing, column, drawn, field

SUPPLIERS_HEAD = (SUPPLIERS[0], "Node name", *SUPPLIERS[1:])
NAMES = (
    *("controlled", "controlled, broader", "controlled in part", "not listed"),
    *("proposed", "suspended", "expired", "unknown: not read"),
)


def item(code, name="Etching machines", node="etch"):
    return (code, name, "Machines", node)


def jurisdiction(code, name, iso3, role="coalition"):
    return (code, name, iso3, role)


def entry(code, jurisdiction, status):
    return (jurisdiction, code, "3B001", status, "2023-07-23")


def lists(items=(), jurisdictions=(), entries=(), shares=()):
    """Return the sheets of a workbook of controls."""
    named = {"dataset": "lists", "unit": "share"}
    return {
        "Items": sheet("item", ITEMS, *items, **named),
        "Jurisdictions": sheet("jurisdiction", JURISDICTIONS, *jurisdictions, **named),
        "Controls": sheet("control_entry", ENTRIES, *entries, **named),
        "Shares": sheet("supplier_share", SUPPLIERS_HEAD, *shares, **named),
    }


US, JP, CN = (
    jurisdiction("US", "United States", "USA"),
    jurisdiction("JP", "Japan", "JPN"),
    jurisdiction("CN", "China", "CHN", "target"),
)
SHARES = [
    ("etch", "Etching", "USA", 0.5, 2019),
    ("etch", "Etching", "JPN", 0.4, 2019),
    ("etch", "Etching", "CHN", 0.1, 2019),
]


@pytest.fixture
def small(library_of):
    """Two machines of one name; Japan's list of the second is unread."""
    return library_of(
        **lists(
            [item("e1"), item("e2")],
            [US, JP, CN],
            [
                entry("e1", "US", "controlled"),
                entry("e2", "US", "not listed"),
                entry("e1", "JP", "something new"),
            ],
            SHARES,
        )
    )


def statuses(brief):
    return [[cell.status for cell in row.cells] for row in brief.exhibit.chart.rows]


def test_that_a_list_nobody_has_read_is_unknown_and_not_unlisted(small):
    brief = controls_brief(small, choosing())
    assert statuses(brief) == [["controlled", "unknown"], ["not_listed", "unknown"]]


def test_that_the_reading_counts_the_unknown_apart(small):
    assert controls_brief(small, choosing()).exhibit.reading == (
        "Of 4 entries (2 items in 2 jurisdictions) 1 are controlled at least in part, "
        "1 are not in force and 2 are unknown."
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
    assert {len(row.cells) for row in rows} == {7}


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


def test_that_the_united_states_and_japan_are_said_with_their_range(library):
    pair = choosing(controls_view="pairs", controls_jurisdictions=("US", "JP"))
    reading = controls_brief(library, pair).exhibit.reading
    assert reading == (
        "The lists that line up best for certain are United States – Japan: 92.3% of "
        "the items that either controls, with 78 of 78 items known on both sides."
    )


def test_that_a_range_too_wide_has_no_point(library):
    pair = choosing(controls_view="pairs", controls_jurisdictions=("US", "NL"))
    [shown] = controls_brief(library, pair).exhibit.chart.ranges
    assert (round(shown.low.value, 3), round(shown.high.value, 3)) == (0.526, 0.987)
    assert shown.point.value is None


def test_that_points_lie_within_their_ranges(library):
    ranges = controls_brief(library, choosing(controls_view="pairs")).exhibit.chart
    for one in ranges.ranges:
        assert one.low.value <= one.high.value
        point = one.point.value
        assert point is None or one.low.value <= point <= one.high.value


def test_that_a_point_is_drawn_only_where_it_may_be_quoted(library):
    brief = controls_brief(library, choosing(controls_view="pairs"))
    for one, row in zip(
        brief.exhibit.chart.ranges, brief.exhibit.table.rows, strict=True
    ):
        quotable = figure(library, row[3].figure_id)
        assert one.point.value == quotable.value
        assert (one.point.figure_id is None) == (quotable.value is None)


def test_that_lists_nobody_has_read_are_not_said_to_line_up(small):
    reading = controls_brief(small, choosing(controls_view="pairs")).exhibit.reading
    assert reading == "No two of these lists can be compared."


def test_that_a_list_that_controls_nothing_is_covered_by_nobody(library_of):
    unlisted = [entry("e1", code, "not listed") for code in ("US", "JP")]
    library = library_of(**lists([item("e1")], [US, JP], unlisted))
    brief = controls_brief(library, choosing(controls_view="pairs"))
    assert column(brief, 5) == ["not known"]
    assert drawn(brief)[0].text == "not known: neither controls any item"


def test_that_the_supply_of_the_sample_is_a_range_over_all_items(library):
    exhibit = controls_brief(library, choosing(controls_view="coverage")).exhibit
    assert exhibit.chart.ranges[0].name == "All items with supplier shares"
    assert exhibit.reading.startswith("Of the foreign supply China could buy, ")
    assert "by the United States, Japan, the Netherlands" in exhibit.reading


def test_that_two_items_of_one_name_are_both_shown(small):
    brief = controls_brief(small, choosing(controls_view="coverage"))
    assert column(brief, 0) == [
        *("All items with supplier shares", "Etching machines", "Etching machines"),
    ]


def test_that_what_is_unread_widens_the_supply_under_control(small):
    [_whole, first, second] = controls_brief(
        small, choosing(controls_view="coverage")
    ).exhibit.chart.ranges
    assert round(first.low.value, 3) == 0.556
    assert (second.low.value, round(second.high.value, 3)) == (0.0, 0.444)
    assert second.point.value is None


def test_that_supply_known_exactly_is_a_point(small):
    brief = controls_brief(
        small, choosing(controls_view="coverage", controls_jurisdictions=("US",))
    )
    [whole, *_items] = brief.exhibit.chart.ranges
    assert whole.point == whole.low


def test_that_the_note_says_whose_shares_they_are(small):
    notes = controls_brief(small, choosing(controls_view="coverage")).exhibit.notes
    assert notes[0].startswith(
        "Supplier shares: lists; 2 of 2 items have a supplier node."
    )


def test_that_controls_without_shares_cover_nothing_known(library_of):
    library = library_of(**lists([item("e1")], [US, CN]))
    exhibit = controls_brief(library, choosing(controls_view="coverage")).exhibit
    assert exhibit.reading == (
        "How much of the supply is under control is not known: there is nothing to "
        "add up."
    )
    assert exhibit.notes == ("No dataset of supplier shares is in this case.",)


@pytest.mark.parametrize(
    "known",
    [pytest.param([US], id="no-target"), pytest.param([CN], id="no-coalition")],
)
def test_that_without_target_or_coalition_no_supply_is_claimed(library_of, known):
    library = library_of(**lists([item("e1")], known, [], SHARES))
    brief = controls_brief(library, choosing(controls_view="coverage"))
    assert drawn(brief) == []
    assert brief.exhibit.reading.startswith("The workbook names no jurisdictions")


@pytest.mark.parametrize("view", ["matrix", "pairs", "coverage"])
def test_that_items_without_any_jurisdiction_are_shown(library_of, view):
    library = library_of(**lists([item("e1")]))
    brief = controls_brief(library, choosing(controls_view=view))
    assert brief.exhibit.reading.endswith(".")


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
