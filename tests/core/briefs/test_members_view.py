"""Each jurisdiction beside the others, and by how much two of them differ."""

from __future__ import annotations

import pytest

from core.briefs.controls.brief import controls_brief
from core.formulas.catalogue import figure
from tests.core.briefs.lists import CN, JP, US, item, lists
from tests.core.briefs.making import TRADE, sheet
from tests.core.briefs.walking import choosing

AT = "2026-12-01"
ENTRY = (
    *("Jurisdiction", "Item", "List number", "Status", "Rationale", "Effective date"),
    *("First control date", "Date verification", "Licensing policy"),
    *("Citation", "Verification"),
)
FIRST, LATER = "2023-07-23", "2023-08-22"
ROWS = (
    ("US", "e1", "3B001", "controlled", "NS", LATER, LATER, "V1", "case-by-case"),
    ("JP", "e1", "6-17", "controlled", "NS", FIRST, FIRST, "V1", "prohibition"),
    ("US", "e2", "3B002", "controlled", "NS, AT", FIRST, FIRST, "V1", None),
    ("JP", "e2", None, "not listed", None, None, None, None, None),
    ("US", "e3", None, "not listed", None, None, None, None, None),
)
PARAMETER = ("Item", "Jurisdiction", "Parameter", "Operator", "Value", "Unit")
PARAMETERS = (
    ("e1", "US", "overlay_nm", "<=", 1.5, "nm"),
    ("e1", "JP", "overlay_nm", "<=", 2.4, "nm"),
    ("e1", "US", "selectivity", ">=", 100, None),
    ("e1", "JP", "selectivity", ">=", 50, None),
    ("e1", "US", "zones", ">=", 20, "zones"),
    ("e1", "JP", "zones", ">=", 10, "areas"),
    ("e1", "US", "cleaning", "has", None, None),
    ("e1", "JP", "cleaning", "has", None, None),
    ("e1", "US", "only_here", "<", 1, None),
)
ORDER = (
    *("Order", "Jurisdiction", "Instrument", "Product", "HS code", "Start"),
    "Counterpart order",
)
ORDERS = (
    ("O1", "US", "US s.337 LEO", "Chips", "854231", "2025-01-01", "O2"),
    ("O2", "JP", "Import suspension", "Chips", "854231", "2025-06-01", None),
    ("O3", "US", "US s.337 GEO", "Pens", None, "2025-06-01", None),
)
FLOWS = (
    ("Japan", "World", "854231", 2024, 10.0, 100.0, None),
    ("United States", "World", "854231", 2024, 10.0, 300.0, None),
)


@pytest.fixture
def library(library_of):
    named = {"dataset": "lists", "unit": "share"}
    sheets = lists([item("e1"), item("e2"), item("e3")], [US, JP, CN])
    sheets["Controls"] = sheet("control_entry", ENTRY, *ROWS, **named)
    sheets["Parameters"] = sheet("parameter", PARAMETER, *PARAMETERS, **named)
    sheets["Orders"] = sheet("ip_exclusion", ORDER, *ORDERS, dataset="orders")
    sheets["Trade"] = sheet("trade", TRADE, *FLOWS, dataset="flows")
    return library_of(**sheets)


def rows(library, view, at=AT):
    shown = controls_brief(library, choosing(controls_view=view, controls_as_of=at))
    return [[cell.text for cell in row] for row in shown.exhibit.table.rows]


def value(library, name, at=AT):
    return figure(library, f"{name}/period={at}").value


# --- members ---


def test_that_each_is_held_against_the_union_of_all_lists(library):
    over = "dataset=lists/jurisdiction={}/jurisdictions=US,JP"
    ends = [
        [
            value(library, f"reference_coverage_{end}/{over.format(code)}")
            for end in ("low", "high")
        ]
        for code in ("US", "JP")
    ]
    assert ends == [[pytest.approx(2 / 3), 1.0], [0.5, pytest.approx(2 / 3)]]


def test_that_grounds_beyond_security_are_counted(library):
    assert value(library, "beyond_security/dataset=lists/jurisdiction=US") == 0.5
    assert value(library, "beyond_security/dataset=lists/jurisdiction=JP") == 0.0


def test_that_who_was_first_is_counted_where_every_day_was_read(library):
    over = "dataset=lists/jurisdiction={}/jurisdictions=US,JP"
    found = [value(library, f"items_first/{over.format(c)}") for c in ("US", "JP")]
    assert found == [1.0, 1.0]


def test_that_the_view_names_the_one_that_is_sure_to_control_most(library):
    shown = controls_brief(
        library, choosing(controls_view="members", controls_as_of=AT)
    ).exhibit
    assert shown.reading == (
        "Of what any of them controls, the largest part is for certain under control "
        "by the United States: 66.7% to 100.0% of the weight of the union of all lists."
    )
    assert [one.name for one in shown.chart.ranges] == ["United States", "Japan"]


def test_that_without_jurisdictions_there_are_no_members(library_of):
    library = library_of(**lists([item("e1")]))
    empty = controls_brief(library, choosing(controls_view="members")).empty
    assert empty.startswith("The workbook names no jurisdictions.")


def test_that_lists_that_control_nothing_have_no_measure(library_of):
    library = library_of(**lists([item("e1")], [US]))
    shown = controls_brief(library, choosing(controls_view="members"))
    assert "66.7%" not in str(shown)
    assert (shown.empty or shown.exhibit.reading).endswith(".")


def test_that_no_first_mover_of_the_sample_is_told(sample):
    over = "dataset=controls-seed/jurisdiction=US/jurisdictions=US,JP"
    found = figure(sample, f"items_first/{over}/period={AT}")
    assert (found.value, found.reason) == (None, "date_not_comparable")


# --- two of them ---


def test_that_mean_and_open_lags_stand_apart(library):
    over = "dataset=lists/jurisdiction={}/with={}"
    behind = over.format("JP", "US")
    assert value(library, f"lag_mean/{behind}") == 30
    assert value(library, f"lag_median/{behind}") == 30
    ahead = over.format("US", "JP")
    assert value(library, f"lag_mean/{ahead}") == -30
    assert value(library, f"open_lag_median/{ahead}", "2023-08-22") == 30


def test_that_policies_on_an_item_spread_between_bounds(library):
    over = "dataset=lists/item={}/jurisdictions=US,JP/to=CHN"
    ends = {
        code: [
            value(library, f"policy_spread_{end}/{over.format(code)}")
            for end in ("low", "high")
        ]
        for code in ("e1", "e2", "e3")
    }
    assert ends == {"e1": [0.4, 0.4], "e2": [0.0, 1.0], "e3": [0.0, 1.0]}


def test_that_thresholds_say_by_how_much_and_whose_is_broader(library):
    [first, *_] = rows(library, "compare")
    assert first[-1] == (
        "overlay_nm: × 1.60, Japan broader; selectivity: × 0.50, Japan broader; zones, "
        "not comparable"
    )


@pytest.mark.parametrize(
    ("formula", "expected"), [("parameter_ratio", 1.6), ("parameter_difference", 0.9)]
)
def test_that_a_gap_of_thresholds_leads_to_both_cells(library, formula, expected):
    over = "dataset=lists/item=e1/jurisdiction=US/with=JP/parameter=overlay_nm"
    found = figure(library, f"{formula}/{over}/period={AT}")
    assert found.value == pytest.approx(expected)
    notes = [
        one.note
        for given in found.inputs
        for one in library.case.observations(given.cells)
    ]
    assert notes == ["1.5", "2.4"]


# --- orders ---


def test_that_the_imports_an_order_closes_are_those_of_all_with_a_counterpart(library):
    closed = {row[0]: row[-1] for row in rows(library, "board")}
    assert closed == {"O1": "100.0%", "O2": "100.0%", "O3": ""}


def test_that_before_its_counterpart_an_order_closes_its_own_border_alone(library):
    closed = {row[0]: row[-1] for row in rows(library, "board", "2025-03-01")}
    assert closed["O1"] == "75.0%"


def test_that_a_share_of_imports_is_an_upper_bound(library):
    over = "dataset=orders/order=O1/other=flows/code=854231/year=2024"
    found = figure(library, f"blocked_market/{over}/period={AT}")
    assert found.note.startswith("upper bound")
