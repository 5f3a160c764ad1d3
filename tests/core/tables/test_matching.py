"""Numbers of lists are proposed for items, and count once somebody has confirmed it."""

from __future__ import annotations

import pytest

from core.briefs.behind import cells_behind
from core.briefs.controls.matches import decided, match_rows
from core.casefile import Case
from core.casefile.own_matches import NONE, Match, decide_matches
from core.economies import load_economies
from core.formulas.controls.counts import entry_counts
from core.formulas.controls.lists import status_figure
from core.intake.imports import read_workbook
from core.library import Library
from core.tables.controls import EVERY
from core.tables.controls.list_rows import Listed
from core.tables.controls.proposing import ABOVE, ALIKE, PUBLISHED, SAME
from core.tables.controls.texts import ListTexts, numbers_in
from tests.core.filling import Filled, entries, items, jurisdictions, write_workbook

ITEMS = [
    ("EUV", "EUV scanners", "Litho", "WA", "", 1),
    ("HBM", "High bandwidth memory stacks", "Chips", "none", "", 1),
    ("PEL", "Pellicle equipment", "Masks", "none", "", 1),
]
JURISDICTIONS = [
    ("US", "United States", "USA", "coalition", "", ""),
    ("JP", "Japan", "JPN", "coalition", "", ""),
    ("NL", "Netherlands", "NLD", "coalition", "", "EU"),
]
ENTRIES = [
    ("EUV", "US", "3B001.f.1.a", "controlled", "NS", "", "", "", "V1"),
    ("PEL", "US", "3B001.m.9", "controlled", "NS", "", "", "", "V1"),
    ("EUV", "NL", "EU 3B001.f.1", "controlled", "NS", "", "", "", "V1"),
    ("EUV", "JP", "", "unknown", "", "", "", "", ""),
]
CCL = [
    ("eccn", "seq", "paragraph", "text"),
    ("3B001", 1, "f.1.a", "Scanners for extreme ultraviolet"),
    ("3B001", 2, "m", "Equipment for pellicles"),
    ("3B001", 3, "n", "[Reserved]"),
    ("3A090", 4, "c", "High bandwidth memory stacks with a memory density above 2"),
]
MATRIX = [
    ("輸出令", None, "貨物等省令", None, "運用通達（解釈）", None, "EU規制番号等"),
    (
        *("輸出令別表第１", "輸出令　本文", "貨物等省令", "貨物等省令　本文"),
        *("用語", "用語の意味", "参考ECCN番号"),
    ),
    (
        "第７項（１６）",
        "製造装置",
        "第６条第十七号",
        "ル　ペリクル",
        None,
        None,
        "3B001",
    ),
]


class Plain:
    """A sheet without a banner."""

    def __init__(self, name, rows):
        self.name, self.rows = name, rows

    def lines(self):
        return self.rows


@pytest.fixture
def library(tmp_path):
    """A case with three items and two lists."""
    economies = load_economies()
    seed = write_workbook(
        tmp_path / "seed.xlsx",
        items(ITEMS, dataset="seed"),
        jurisdictions(JURISDICTIONS, dataset="seed"),
        entries(ENTRIES, dataset="seed"),
    )
    ccl = write_workbook(tmp_path / "ccl.xlsx", Plain("Paragraphs", CCL))
    with Case.create(tmp_path / "a.statecraft") as case:
        for path in (seed, ccl):
            with read_workbook(path) as staged:
                case.take_in(staged, economies)
        yield Library(case, economies)


def proposed(library):
    """Return by item and number on what ground it is proposed, and as what."""
    return {
        (row.match.item_id, row.match.list_no): (
            row.match.why.split()[0],
            row.match.relation,
        )
        for row in match_rows(library)
        if row.state == "proposed"
    }


def taking(library, *matches):
    """Return the library after a decision."""
    library.case.edit(decide_matches, matches)
    return library.renewed()


def test_that_the_same_number_of_the_same_jurisdiction_is_proposed_as_equal(library):
    assert proposed(library)["EUV", "3B001.f.1.a"] == (SAME, "equal")


def test_that_the_nearest_number_above_is_proposed_as_broader(library):
    assert proposed(library)["PEL", "3B001.m"] == (ABOVE, "broader")


def test_that_likeness_of_names_is_proposed_where_nothing_else_is(library):
    found = proposed(library)
    assert found["HBM", "3A090.c"] == (ALIKE, "overlap")
    assert not [pair for pair, (ground, _) in found.items() if pair[0] == "EUV"][1:]


def test_that_nothing_counts_before_it_is_confirmed(library):
    assert library.controls("seed").entry("HBM", "US").status == "unknown"


@pytest.mark.parametrize(
    ("relation", "status"),
    [
        ("equal", "controlled"),
        ("broader", "broader"),
        ("narrower", "narrower"),
        ("overlap", "narrower"),
        (NONE, "unknown"),
    ],
)
def test_that_a_decision_is_an_entry_by_its_relation(library, relation, status):
    after = taking(library, Match("seed", "HBM", "US", "3A090.c", relation))
    assert after.controls("seed").entry("HBM", "US").status == status


def test_that_the_cell_of_a_confirmed_entry_is_the_lists_own(library):
    after = taking(library, Match("seed", "HBM", "US", "3A090.c", "equal"))
    [given] = status_figure(after.controls("seed"), "HBM", "US").inputs
    [cell] = after.case.observations(given.cells)
    assert (cell.file, cell.place.sheet, cell.place.row) == (
        "ccl.xlsx",
        "Paragraphs",
        5,
    )


def test_that_what_a_list_says_is_behind_every_figure_it_counts_in(library):
    after = taking(library, Match("seed", "HBM", "US", "3A090.c", "equal"))
    [known] = [
        one
        for one in entry_counts(after.controls("seed"), ("US",), EVERY)
        if one.formula == "entries_controlled"
    ]
    places = {(row.file, row.place.row) for row in cells_behind(after, known)}
    assert ("ccl.xlsx", 5) in places


def test_that_a_reserved_paragraph_controls_nothing(library):
    after = taking(library, Match("seed", "PEL", "US", "3B001.n", "equal"))
    held = after.controls("seed").versions["PEL", "US"]
    assert [entry.status for entry in held] == ["controlled", "not_listed"]


def test_that_an_entry_under_the_same_number_needs_no_other(library):
    after = taking(library, Match("seed", "EUV", "US", "3B001.f.1.a", "equal"))
    assert len(after.controls("seed").versions["EUV", "US"]) == 1


def test_that_what_is_decided_is_not_proposed_again(library):
    match = Match("seed", "HBM", "US", "3A090.c", NONE)
    after = taking(library, match)
    states = {row.match.pair: row.state for row in match_rows(after)}
    assert states[match.pair] == "refused"


@pytest.mark.parametrize(
    ("item", "number", "why"),
    [
        ("HBM", "3A999", "No list of the case has this number now"),
        ("gone", "3A090.c", "The dataset has no such item now"),
    ],
    ids=["number", "item"],
)
def test_that_what_was_confirmed_and_no_longer_fits_is_marked_and_counts_for_nothing(
    library, item, number, why
):
    after = taking(library, Match("seed", item, "US", number, "equal"))
    first = match_rows(after)[0]
    assert (first.match.item_id, first.match.list_no) == (item, number)
    assert first.state == "gone"
    assert first.why.startswith(why)
    assert after.controls("seed").entry(item, "US").status == "unknown"


def test_that_a_decision_can_be_made_as_proposed_or_otherwise(library):
    row = next(row for row in match_rows(library) if row.match.item_id == "HBM")
    assert decided(row, "as").relation == "overlap"
    assert decided(row, "equal").relation == "equal"
    assert decided(row, NONE).relation == NONE


def test_that_a_workbook_may_say_what_a_number_is(library, tmp_path):
    head = ("Jurisdiction", "List number", "Item", "Relation", "Source")
    rows = [("United States", "3A090.c", "HBM", "equal", "our reading")]
    sheet = Filled("item_map", head, rows, dataset="seed")
    with read_workbook(write_workbook(tmp_path / "map.xlsx", sheet)) as staged:
        library.case.take_in(staged, library.economies)
    after = library.renewed()
    assert after.controls("seed").entry("HBM", "US").status == "controlled"
    [row] = [row for row in match_rows(after) if row.state == "imported"]
    assert row.why == "A workbook says so: our reading"


def test_that_a_rejection_goes_before_what_a_workbook_says(library, tmp_path):
    head = ("Jurisdiction", "List number", "Item", "Relation", "Source")
    rows = [("US", "3A090.c", "HBM", "equal", None)]
    sheet = Filled("item_map", head, rows, dataset="map")
    with read_workbook(write_workbook(tmp_path / "map.xlsx", sheet)) as staged:
        library.case.take_in(staged, library.economies)
    after = taking(library.renewed(), Match("seed", "HBM", "US", "3A090.c", NONE))
    assert after.controls("seed").entry("HBM", "US").status == "unknown"


def test_that_a_published_correspondence_is_proposed_as_across_lists(library, tmp_path):
    path = write_workbook(tmp_path / "meti.xlsx", Plain("７項", MATRIX))
    with read_workbook(path) as staged:
        library.case.take_in(staged, library.economies)
    found = [
        row for row in match_rows(library.renewed()) if row.match.jurisdiction == "JP"
    ]
    assert {(row.match.item_id, row.match.list_no) for row in found} == {
        ("EUV", "7項(16)"),
        ("PEL", "7項(16)"),
    }
    assert all(row.is_across and row.match.why.startswith(PUBLISHED) for row in found)


def test_that_a_table_by_country_names_its_own_items_and_jurisdictions(
    library, tmp_path
):
    rows = [("Item", "日本", "US"), ("EUV", "○", "無"), ("HBM", "△", "○")]
    path = write_workbook(tmp_path / "wide.xlsx", Plain("Wide", rows))
    with read_workbook(path) as staged:
        library.case.take_in(staged, library.economies)
    table = library.renewed().controls("wide")
    assert [item.item_id for item in table.items] == ["EUV", "HBM"]
    assert [one.iso3 for one in table.jurisdictions] == ["JPN", "USA"]
    assert table.entry("HBM", "日本").status == "narrower"


def test_that_jurisdictions_keep_their_order_where_the_first_row_leaves_some_blank(
    library, tmp_path
):
    rows = [("Item", "日本", "US"), ("EUV", None, "無"), ("HBM", "△", "○")]
    path = write_workbook(tmp_path / "wide.xlsx", Plain("Wide", rows))
    with read_workbook(path) as staged:
        library.case.take_in(staged, library.economies)
    table = library.renewed().controls("wide")
    assert [one.iso3 for one in table.jurisdictions] == ["JPN", "USA"]


# --- texts of lists ---


def test_that_the_later_edition_of_a_list_counts():
    old = Listed(list_no="3A001", description="old", jurisdiction_id="US", dataset="a")
    texts = ListTexts((old, old._replace(description="new", dataset="b")), ())
    assert texts.first("US", "3A001").description == "new"


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("EU 3B001.f.1.a", ("3B001.f.1.a",)),
        ("3B001.c, d", ("3B001.c", "3B001.d")),
        ("Retained dual-use Annex I (EU-style no.)", ()),
        ("", ()),
    ],
)
def test_that_a_text_names_numbers_or_none(text, numbers):
    assert numbers_in(text) == numbers
