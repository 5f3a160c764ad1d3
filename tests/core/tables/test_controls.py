"""Controls: an unread list is unknown, and never reads as "not listed"."""

from __future__ import annotations

from math import isnan

import pytest

from core.casefile import Case
from core.intake.imports import read_workbook
from core.intake.reader.records.record_cells import STATUSES as READ_AS
from core.library import Library
from core.tables.controls import STATUSES, Entry, ItemFilter
from core.tables.controls.reading import controls_table
from tests.core.filling import entries, items, jurisdictions, write_workbook


@pytest.fixture(scope="module")
def table(tiny):
    return tiny.controls("tiny-controls")


@pytest.fixture
def read(tmp_path, economies):
    """Return the table of a workbook with these sheets."""
    with Case.create(tmp_path / "a.statecraft") as case:

        def taken(*sheets):
            path = write_workbook(tmp_path / "a.xlsx", *sheets)
            with read_workbook(path) as staged:
                case.take_in(staged, economies)
            return Library(case, economies).controls("tiny")

        yield taken


def test_that_items_keep_the_order_of_the_workbook(table):
    assert [item.item_id for item in table.items] == ["SCANNER", "RESIST", "GAS"]
    assert [item.weight for item in table.items] == [2.0, 1.0, 1.0]


def test_that_an_item_says_what_it_is(table):
    scanner = table.items[0]
    assert (scanner.name, scanner.category, scanner.supplier_node) == (
        *("Scanners", "Lithography"),
        "N1",
    )
    assert table.items[2].supplier_node == ""


def test_that_those_who_control_are_told_from_the_target(table):
    assert [known.jurisdiction_id for known in table.jurisdictions] == ["US", "JP"]
    assert [known.iso3 for known in table.targets] == ["CHN"]


def test_that_categories_come_in_the_order_of_the_items(table):
    assert table.categories == ("Lithography", "Materials")


def test_that_a_category_holds_its_items_only(table):
    assert [item.item_id for item in table.within(ItemFilter("Materials"))] == [
        "RESIST",
        "GAS",
    ]
    assert len(table.within()) == len(table.items)
    assert table.within(ItemFilter("Boats")) == ()


STRENGTHS = {
    ("SCANNER", "US"): 1.0,
    ("SCANNER", "JP"): 0.5,
    ("RESIST", "US"): 0.0,
    ("RESIST", "JP"): None,
    ("GAS", "JP"): None,
    ("BOAT", "US"): None,
}


@pytest.mark.parametrize(("pair", "strength"), STRENGTHS.items(), ids=str)
def test_that_a_status_is_as_strong_as_it_says(table, pair, strength):
    assert table.entry(*pair).strength == strength


def test_that_an_unread_list_is_unknown_and_not_absent(table):
    assert table.strengths("JP", table.items) == [0.5, None, None]
    assert table.strengths("NL", table.items) == [None, None, None]


def test_that_every_status_the_reader_writes_has_a_strength():
    assert set(READ_AS.values()) == set(STATUSES)


@pytest.mark.parametrize("status", ["", "yes", "not read"])
def test_that_a_status_nobody_knows_is_unknown(status):
    assert Entry(status).strength is None


def test_that_an_entry_keeps_its_citation(table):
    entry = table.entry("SCANNER", "US")
    assert (entry.list_no, entry.effective_date) == ("3B001", "2023")
    assert (entry.citation, entry.verification) == ("15 CFR", "V1")


def test_that_supplier_shares_come_from_another_dataset_of_the_case(table):
    assert table.shares_dataset.slug == "tiny-suppliers"
    assert table.shares == {"N1": {"JPN": 0.3, "USA": 0.5, "CHN": 0.2}}


def test_that_a_case_without_supplier_shares_has_none(read):
    rows = [("A", "Alpha", "x", None, "N1", None)]
    table = read(items(rows))
    assert (table.shares, table.shares_dataset) == ({}, None)


def test_that_an_item_without_a_weight_weighs_one(read):
    table = read(items([("A", None, None, None, None, None)]))
    assert (table.items[0].weight, table.items[0].name) == (1.0, "A")


def test_that_a_weight_that_is_no_number_is_not_taken_for_one(read):
    table = read(items([("A", "Alpha", "x", None, "N1", "heavy")]))
    assert isnan(table.items[0].weight)


def test_that_an_entry_of_no_jurisdiction_is_no_entry(read):
    row = ("A", None, None, "controlled", *[None] * 5)
    table = read(
        items([("A", "Alpha", "x", None, "N1", 1)]),
        jurisdictions([("US", "United States", "USA", "coalition", None, None)]),
        entries([row]),
    )
    assert table.entries == {}


def test_that_a_dataset_without_controls_gives_an_empty_table(tiny):
    table = controls_table(tiny.case, tiny.dataset("tiny-output"), tiny.economies)
    assert (table.items, table.jurisdictions, table.entries) == ((), (), {})


# --- the sample ---


@pytest.fixture(scope="module")
def seed(sample):
    return sample.controls("controls-seed")


def test_that_the_seed_has_78_items_and_7_jurisdictions(seed):
    assert (len(seed.items), len(seed.jurisdictions)) == (78, 7)
    assert [known.iso3 for known in seed.targets] == ["CHN"]


def test_that_every_pair_of_the_seed_has_an_entry(seed):
    pairs = {
        (i.item_id, j.jurisdiction_id) for i in seed.items for j in seed.jurisdictions
    }
    assert set(seed.entries) == pairs


def test_that_the_supplier_shares_of_the_seed_are_those_of_cset(seed):
    assert seed.shares_dataset.slug == "cset-supplier-shares-2019"
    assert seed.shares["S1"]["USA"] == 0.61
