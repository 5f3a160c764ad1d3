"""The party search, the matrix of instruments and the board of orders."""

from __future__ import annotations

import pytest

from core.briefs.controls.brief import controls_brief
from core.casefile import Case
from core.economies import load_economies
from core.formulas.catalogue import figure
from core.formulas.controls.orders import is_in_force
from core.intake.imports import read_workbook
from core.library import Library
from core.selection import Selection
from core.tables.controls.rows import Order
from tests.core.filling import Filled, jurisdictions, write_workbook

ENTITIES = (
    *("List", "Name", "Aliases", "Country", "Requirement", "Licensing policy"),
    *("Citation", "Date added"),
)
PARTIES = [
    (
        "EL",
        "Abc Institute",
        "AI; 甲",
        "CHN",
        "All",
        "Presumption of denial.",
        "1 FR",
        "",
    ),
    (
        "EL",
        "Def",
        "Abc Works",
        "RUS",
        "All",
        "Presumption of denial",
        "2 FR",
        "2024-01-02",
    ),
    ("EL", "Ghi", "", "CHN", "Some", "", "3 FR", ""),
]
ORDERS_HEAD = (
    *("Order", "Jurisdiction", "Instrument", "Product", "HS code", "Right"),
    *("Start", "End date", "Counterpart order", "Respondent origin"),
)
ORDERS = [
    ("A1", "US", "s.337 LEO", "Lamps", "9405", "patent", "2020-01-01", "", "B1", "CHN"),
    ("A2", "US", "s.337 GEO", "Toner", "8443", "patent", "2021-01-01", "", "", "TW"),
    (
        "A3",
        "US",
        "s.337 LEO",
        "Toys",
        "9503",
        "trademark",
        "2020-01-01",
        "2022-01-01",
        "",
        "",
    ),
    (
        "B1",
        "JP",
        "Import suspension",
        "Lamps",
        "9405",
        "patent",
        "2021-05-01",
        "",
        "",
        "",
    ),
]
INSTRUMENTS_HEAD = ("Jurisdiction", "Instrument", "Availability", "Citation")
INSTRUMENTS = [
    ("US", "end_user_list", "yes (Entity List)", "x"),
    ("US", "outbound", "suspended to 2026-11-10", "x"),
    ("JP", "end_user_list", "partial (WMD)", "x"),
]


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    economies = load_economies()
    folder = tmp_path_factory.mktemp("parties")
    book = write_workbook(
        folder / "rows.xlsx",
        Filled("entity", ENTITIES, PARTIES, dataset="el", name="Entities"),
        Filled("ip_exclusion", ORDERS_HEAD, ORDERS, dataset="rows", name="Orders"),
        Filled(
            "instrument",
            INSTRUMENTS_HEAD,
            INSTRUMENTS,
            dataset="rows",
            name="Instruments",
        ),
        jurisdictions(
            [
                ("US", "", "USA", "coalition", "", ""),
                ("JP", "", "JPN", "coalition", "", ""),
            ],
            dataset="rows",
        ),
    )
    with Case.create(folder / "a.statecraft") as case:
        with read_workbook(book) as staged:
            case.take_in(staged, economies)
        yield Library(case, economies)


def shown(library, view, **chosen):
    selection = Selection().choosing("controls.view", (view,))
    for name, code in chosen.items():
        selection = selection.choosing(f"controls.{name}", (code,))
    return controls_brief(library, selection)


def hits(brief):
    """Return the rows of parties above the lists that were searched."""
    rows = brief.exhibit.chart.rows
    end = next(at for at, row in enumerate(rows) if not row.cells)
    return {row.name: [cell.text for cell in row.cells] for row in rows[:end]}


def test_that_the_search_says_that_no_hit_is_not_clearance(library):
    for typed in ("", "abc", "nobody at all"):
        brief = shown(library, "parties", party=typed)
        assert "No hit is not clearance" in brief.exhibit.notes[0]
    assert brief.exhibit.reading.endswith("No hit is not clearance.")


def test_that_the_field_holds_what_was_typed(library):
    [field] = shown(library, "parties", party="ab").fields
    assert (field.kind, field.chosen) == ("text", ("ab",))


def test_that_a_hit_says_why_with_its_list_policy_and_dates(library):
    found = hits(shown(library, "parties", party="abc"))
    assert list(found) == ["Abc Institute", "Def"]
    why, where, policy, dates = found["Def"]
    assert why == "the alias “Abc Works” has the words typed"
    assert where == "EL\nRussia"
    assert policy == "P4 presumption of denial (written: “Presumption of denial”)\nAll"
    assert dates == "listed 2024-01-02; 2 FR"


def test_that_both_texts_of_one_policy_are_kept(library):
    found = hits(shown(library, "parties", party="abc"))
    policies = [cells[2] for cells in found.values()]
    assert "“Presumption of denial.”" in policies[0]
    assert "“Presumption of denial”" in policies[1]


def test_that_every_cell_of_a_hit_leads_to_its_cell(library):
    [row, *_rest] = shown(library, "parties", party="ghi").exhibit.chart.rows
    found = figure(library, row.cells[0].figure_id)
    [cell] = library.case.observations(found.inputs[0].cells)
    assert (found.value, cell.place.sheet, cell.place.row) == (1, "Entities", 9)
    assert row.cells[2].figure_id is None


def test_that_the_number_of_hits_is_a_figure(library):
    [mention] = shown(library, "parties", party="abc").exhibit.mentions
    found = figure(library, mention.figure_id)
    assert (found.formula, found.value) == ("parties_found", 2.0)


def test_that_the_lists_that_are_searched_are_named(library):
    rows = shown(library, "parties").exhibit.chart.rows
    assert [row.name for row in rows] == ["Lists that are searched", "The el dataset"]
    assert rows[1].cells[0].text == "3 parties"


def test_that_a_case_without_parties_says_what_to_import(tiny):
    assert shown(tiny, "parties").empty.startswith("No list of parties")


# --- instruments ---


def test_that_an_instrument_is_shown_by_its_sign_and_its_words(library):
    chart = shown(library, "instruments").exhibit.chart
    assert chart.columns == ("United States", "Japan")
    assert {row.name: row.statuses for row in chart.rows} == {
        "List of end users": ("controlled", "narrower"),
        "Screening of outbound investment": ("suspended", "unknown"),
    }
    assert "yes (Entity List)" in chart.rows[0].cells[0].text


def test_that_what_the_source_does_not_say_of_an_instrument_has_no_figure(library):
    chart = shown(library, "instruments").exhibit.chart
    assert chart.rows[1].cells[1].figure_id is None


def test_that_the_instruments_are_counted(library):
    reading = shown(library, "instruments").exhibit.reading
    assert reading == (
        "Of the instruments asked for: 1 available, 1 available in part, 1 suspended. "
        "Nobody has more of them in full than the United States: 1."
    )


def test_that_a_case_without_instruments_says_what_to_import(tiny):
    assert shown(tiny, "instruments").empty.startswith("No table of instruments")


# --- Section 337 ---


def test_that_orders_stand_on_the_line_of_their_jurisdiction(library):
    chart = shown(library, "board", as_of="2023-01-01").exhibit.chart
    assert {row.name: [span.name for span in row.spans] for row in chart.rows} == {
        "United States": ["Lamps", "Toner", "Toys"],
        "Japan": ["Lamps"],
    }
    assert [span.kind for span in chart.rows[0].spans] == [
        "measure",
        "measure",
        "draft",
    ]


def test_that_orders_without_a_counterpart_are_counted_border_by_border(library):
    reading = shown(library, "board", as_of="2023-01-01").exhibit.reading
    assert reading == (
        "Orders on record: 4. Of the orders of others in force as of 2023-01-01, "
        "without a counterpart on record: 0 in the United States, 1 in Japan."
    )


def test_that_a_counterpart_counts_from_the_day_it_is_in_force(library):
    reading = shown(library, "board", as_of="2021-03-01").exhibit.reading
    assert "3 in Japan" in reading


def test_that_the_legend_of_the_orders_tells_every_sign_that_is_drawn(library):
    early, late = (
        shown(library, "board", as_of=date).exhibit.chart.legend
        for date in ("2021-11-01", "2023-01-01")
    )
    assert [kind for kind, _words in early] == ["measure", "end", "soon"]
    assert late == (
        ("measure", "In force"),
        ("end", "ends"),
        ("draft", "Over, or not yet in force"),
    )


def test_that_respondents_come_from_an_economy_by_its_name(library):
    table = shown(library, "board", as_of="2023-01-01").exhibit.table
    origins = [row[5].text for row in table.rows]
    assert origins == ["China", "Taiwan", "", ""]


def test_that_an_order_said_to_have_expired_is_in_force_on_no_day():
    assert not is_in_force(
        Order(start_date="2020-01-01", status="Expired"), "2023-01-01"
    )
    ends = Order(start_date="2020-01-01", end_date="2022-01-01", status="expired")
    assert is_in_force(ends, "2021-06-01")


def test_that_a_case_without_orders_guesses_none(tiny):
    assert "none are guessed" in shown(tiny, "board").empty
