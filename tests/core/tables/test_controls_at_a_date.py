"""A table of controls as it stood at a date, out of a real case."""

from __future__ import annotations

import pytest

from core.casefile import Case
from core.intake.imports import read_workbook
from core.library import Library
from core.tables.controls import ItemFilter
from core.tables.controls.entries import Entry
from core.tables.controls.rationales import classes_of, reasons_of
from core.tables.controls.rows import Item, Measure, Party, made
from tests.core.filling import entries, items, jurisdictions, write_workbook

ITEMS = items(
    [
        ("SCANNER", "Scanners", "Lithography", "WA", "N1", 2),
        ("RESIST", "Resists", "Materials", "none", "N2", 1),
    ]
)
JURISDICTIONS = jurisdictions(
    [
        ("US", "United States", "USA", "coalition", "A:1", "WA"),
        ("JP", "Japan", "JPN", "coalition", "A:1", "WA"),
    ]
)
ENTRIES = entries(
    [
        ("SCANNER", "US", "3B001", "controlled", "NS", "x", "2022-10-07", "CFR", "V1"),
        ("SCANNER", "JP", "6-17", "narrower", "PS", "x", "2023-07-23", "METI", "S"),
        ("SCANNER", "JP", "6-17", "controlled", "PS", "x", "2025-05-28", "METI", "V1"),
        ("RESIST", "US", "1C", "controlled", "AT", "x", None, "CFR", "probable"),
    ]
)


@pytest.fixture
def table(tmp_path, economies):
    path = write_workbook(tmp_path / "a.xlsx", ITEMS, JURISDICTIONS, ENTRIES)
    with Case.create(tmp_path / "a.statecraft") as case:
        with read_workbook(path) as staged:
            case.take_in(staged, economies)
        yield Library(case, economies).controls("tiny")


def test_that_the_table_of_a_date_shows_the_version_of_that_date(table):
    assert table.seen("2024-01-01").entry("SCANNER", "JP").status == "narrower"
    assert table.seen("2026-01-01").entry("SCANNER", "JP").status == "controlled"
    assert table.entry("SCANNER", "JP").effective_date == "2025-05-28"


def test_that_every_version_is_kept(table):
    assert len(table.versions["SCANNER", "JP"]) == 2


def test_that_a_table_is_made_once_for_each_date(table):
    assert table.seen("2024-01-01") is table.seen("2024-01-01")
    assert table.seen("") is table


def test_that_an_undated_entry_holds_from_the_last_date_its_dataset_tells_of(table):
    assert table.known_from == "2025-05-28"
    assert table.seen("2025-05-28").entry("RESIST", "US").strength == 1.0
    assert table.seen("2025-05-27").entry("RESIST", "US").strength is None


def test_that_what_was_verified_less_well_is_unknown_where_only_better_counts(table):
    well = table.seen("2024-01-01", "V1")
    assert well.entry("SCANNER", "US").strength == 1.0
    assert well.entry("SCANNER", "JP").strength is None
    assert table.seen("2026-01-01", "S").entry("RESIST", "US").strength is None


def test_that_the_dates_of_a_table_are_those_at_which_something_changed(table):
    assert table.dates == ("2022-10-07", "2023-07-23", "2025-05-28")


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        (ItemFilter(), ["SCANNER", "RESIST"]),
        (ItemFilter(category="Materials"), ["RESIST"]),
        (ItemFilter(regime="WA"), ["SCANNER"]),
        (ItemFilter(rationale="security"), ["SCANNER"]),
        (ItemFilter(rationale="foreign_policy"), ["RESIST"]),
        (ItemFilter(domain="quantum"), []),
        (ItemFilter(category="Materials", regime="WA"), []),
    ],
)
def test_that_a_filter_holds_the_items_that_meet_all_of_it(table, chosen, found):
    assert [item.item_id for item in table.within(chosen)] == found


def test_that_a_filter_comes_back_from_the_dimensions_of_an_id():
    chosen = ItemFilter("Materials", rationale="security")
    assert ItemFilter.of({**chosen.dims, "dataset": "a"}) == chosen
    assert ItemFilter.of({"category": "Materials"}) == ItemFilter("Materials")


# --- lists that hold in others as well ---


def test_that_the_list_of_the_union_holds_in_its_members(table):
    european = [
        known._replace(jurisdiction_id=code, parent=parent)
        for known, code, parent in zip(
            table.jurisdictions, ("EU", "NL"), ("", "EU"), strict=True
        )
    ]
    versions = {
        ("SCANNER", "EU"): (Entry("controlled", "3B001"),),
        ("SCANNER", "NL"): (Entry("not_listed"),),
        ("RESIST", "EU"): (Entry("not_listed"),),
    }
    union = type(table)(
        table.dataset, table.items, tuple(european), (), versions, {}, None
    )
    assert union.entry("SCANNER", "NL").list_no == "3B001"
    assert union.entry("RESIST", "EU").strength == 0.0
    assert union.entry("RESIST", "NL").strength is None
    assert union.lists_of(("NL",)) == ("NL", "EU")


# --- rows ---


def test_that_a_row_keeps_what_it_says_as_text():
    measure = made(Measure, {"measure_id": "CN_61", "expires": "2026-11-10"}, "a")
    assert (measure.measure_id, measure.expires, measure.dataset) == (
        *("CN_61", "2026-11-10", "a"),
    )
    assert made(Item, {"item_id": "A", "weight": "2"}, "a").weight == 2.0


def test_that_rows_of_all_datasets_are_found_by_their_kind(table, tiny):
    assert tiny.control_rows(Item)
    assert tiny.control_rows(Party) == ()
    assert tiny.control_rows(Item) is tiny.control_rows(Item)


@pytest.mark.parametrize(
    ("said", "codes", "classes"),
    [
        ("NS, RS, AT", ("NS", "RS", "AT"), {"security", "foreign_policy"}),
        ("NS (FEFTA Art.48/25, international peace); WA", ("NS",), {"security"}),
        ("public security (Art.9)", ("PS",), {"security"}),
        ("economic security and MT", ("MT", "EC"), {"non_proliferation", "economic"}),
        ("WA-aligned", (), set()),
        ("", (), set()),
    ],
)
def test_that_reasons_are_read_by_code_and_by_words(said, codes, classes):
    entry = Entry("controlled", rationale=said)
    assert reasons_of(entry) == codes
    assert classes_of(entry) == classes


# --- the seed ---


def test_that_the_seed_today_is_the_seed_as_recorded(sample):
    seed = sample.controls("controls-seed")
    assert {
        pair: entry.status for pair, entry in seed.seen("2026-12-01").entries.items()
    } == {pair: entry.status for pair, entry in seed.entries.items()}
