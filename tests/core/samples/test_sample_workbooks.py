"""What ships as a sample is complete, sourced and safe to open."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tests.core.samples.conftest import SAMPLES, Table

NAMES = {
    "census-goods-balance",
    "controls-seed",
    "controls-supplier-shares-cset",
    "indicators",
    "itif-hamilton-published",
    "ncses-10758-value-added",
    "oecd-iot-2021-value-added",
}
BANNER = (
    *("Statecraft template", "Dataset", "Title", "Edition", "Publisher"),
    *("Licence", "Definition", "Unit", "Source"),
)
TRANSCRIBERS = re.compile(
    r"github|seelpeed|xyna|rikiosso|s-w-kelly|@[0-9a-f]{6}|\.json"
)
PRIVATE = re.compile(r"/home/|/users/|[a-z]:\\", re.IGNORECASE)
KEYS = {
    "output": ("Economy", "Industry", "Year"),
    "share": ("Economy", "Industry code", "Year", "Measure"),
    "trade": ("Partner", "Partner code", "Product code", "Measure", "Period"),
    "indicator": ("Economy", "Indicator", "Period", "Unit"),
    "supplier_share": ("Node", "Economy code"),
    "item": ("Item",),
    "jurisdiction": ("Jurisdiction",),
    "control_entry": ("Item", "Jurisdiction"),
    "control_measure": ("Measure",),
    "instrument": ("Jurisdiction", "Instrument"),
}
SPOTS = (
    ("oecd-iot-2021-value-added", "Value added", "F1967", 256663.1),
    ("oecd-iot-2021-value-added", "Value added", "F887", 77635.9),
    ("ncses-10758-value-added", "Value added", "F35", 94811409),
    ("ncses-10758-value-added", "Value added", "F3626", 1696026),
    ("census-goods-balance", "Annual", "I5479", 153837.091085),
    ("census-goods-balance", "Annual", "J5479", 536754.0916960001),
    ("census-goods-balance", "Annual", "I5693", 80317.14564100001),
    ("census-goods-balance", "Annual", "I164", 390509.660286),
    ("census-goods-balance", "Annual", "I5480", 13092.562463),
    ("census-goods-balance", "Monthly", "I8950", 13092.562463),
    ("itif-hamilton-published", "2022 edition", "G24", ">33"),
    ("itif-hamilton-published", "2023 edition", "G15", 25.3),
    ("itif-hamilton-published", "2023 edition", "G37", 1.47),
    ("controls-supplier-shares-cset", "SupplierShares", "D14", 0.61),
    ("indicators", "china-fx-reserves", "E41", 3328.994),
)


def tables_of(samples, name):
    return {sheet.title: Table(sheet) for sheet in samples[name]}


def test_that_every_sample_is_there(samples):
    assert set(samples) == NAMES


def test_that_the_samples_stay_small():
    assert sum(path.stat().st_size for path in SAMPLES.glob("*.xlsx")) < 2_000_000


def test_that_every_banner_names_source_edition_licence_definition_and_unit(
    sample_tables,
):
    for table in sample_tables:
        missing = [key for key in BANNER if not table.banner.get(key)]
        assert not missing, table.sheet.title


def test_that_every_sheet_has_rows(sample_tables):
    assert all(any(True for _ in table.rows()) for table in sample_tables)


def test_that_no_cell_holds_a_formula_or_an_error(samples):
    kinds = Counter(
        cell.data_type
        for book in samples.values()
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
    )
    assert set(kinds) == {"s", "n"}


def test_that_the_properties_name_no_person_and_one_fixed_day(samples):
    for book in samples.values():
        about = book.properties
        assert (about.creator, about.lastModifiedBy) == ("Statecraft", "Statecraft")
        assert about.created == about.modified


def test_that_no_text_names_a_folder_or_who_typed_the_text_off(samples):
    for book in samples.values():
        for sheet in book:
            for row in sheet.iter_rows(values_only=True):
                line = " ".join(cell for cell in row if isinstance(cell, str))
                assert not TRANSCRIBERS.search(line)
                assert not PRIVATE.search(line)


def test_that_no_figure_stands_twice(sample_tables):
    for table in sample_tables:
        names = KEYS.get(table.banner["Statecraft template"])
        if names:
            keys = Counter(tuple(row[n] for n in names) for row in table.rows())
            assert [key for key, times in keys.items() if times > 1] == []


@pytest.mark.parametrize(("book", "sheet", "cell", "value"), SPOTS)
def test_that_a_known_figure_stands_in_its_cell(samples, book, sheet, cell, value):
    assert samples[book][sheet][cell].value == value


def test_that_the_oecd_sheet_holds_66_economies_in_45_industries(samples):
    (table,) = tables_of(samples, "oecd-iot-2021-value-added").values()
    rows = list(table.rows())
    codes = {row["Economy code"] for row in rows}
    assert (len(rows), len(codes)) == (2970, 66)
    assert codes.isdisjoint({"ETH", "RWA", "EGY"})


def test_that_chinas_share_of_the_ten_industries_follows_from_the_oecd_sheet(samples):
    ten = {"C20", "C21", "C24", "C25", "C26", "C27", "C28", "C29", "C30", "J62-63"}
    (table,) = tables_of(samples, "oecd-iot-2021-value-added").values()
    made = Counter()
    for row in table.rows():
        if row["Industry code"] in ten:
            made[row["Economy code"]] += row["Value"]
    assert made["CHN"] / made.total() == pytest.approx(0.2481, abs=5e-5)


def test_that_ncses_has_nineteen_rows_of_21_years_for_twelve_labels(samples):
    (table,) = tables_of(samples, "ncses-10758-value-added").values()
    assert Counter(row["Economy"] for row in table.rows()) == dict.fromkeys(
        {row["Economy"] for row in table.rows()}, 19 * 21
    )


def test_that_the_unlabelled_ncses_row_is_the_sum_of_chinas_services(samples):
    (table,) = tables_of(samples, "ncses-10758-value-added").values()
    china = {
        (row["Industry code"], row["Year"]): row["Value"]
        for row in table.rows()
        if row["Economy"] == "China"
    }
    for year in range(2002, 2023):
        parts = sum(china[code, year] for code in ("J582", "J62-63", "M72"))
        assert china["KTI-S", year] == pytest.approx(parts, abs=2)


def test_that_the_year_2023_is_partial_in_the_census_sheet(samples):
    rows = tables_of(samples, "census-goods-balance")["Annual"].rows()
    assert {row["Flag"] for row in rows if row["Period"] == 2023} == {"partial"}


def test_that_no_month_is_shown_before_it_was_published(samples):
    rows = tables_of(samples, "census-goods-balance")["Monthly"].rows()
    assert max(row["Period"] for row in rows) == "2023-01"


def test_that_the_monthly_sheet_holds_the_world_and_twenty_partners(samples):
    rows = list(tables_of(samples, "census-goods-balance")["Monthly"].rows())
    assert len({row["Partner code"] for row in rows} - {None}) == 20
    world = {(r["Measure"], r["Product code"]) for r in rows if r["Partner"] == "World"}
    assert world == {("SA", None), ("NSA", None), ("NSA", "ATP")}


def test_that_the_controls_are_counted_as_in_their_source(samples):
    tables = tables_of(samples, "controls-seed")
    counts = {name: sum(1 for _ in table.rows()) for name, table in tables.items()}
    assert counts == {
        "Items": 78,
        "Jurisdictions": 8,
        "Controls": 546,
        "Parameters": 20,
        "Instruments": 54,
        "Measures": 29,
    }


def test_that_an_unread_law_stays_unknown(samples):
    rows = tables_of(samples, "controls-seed")["Controls"].rows()
    assert Counter(row["Status"] for row in rows) == {
        "controlled": 262,
        "unknown": 167,
        "not_listed": 74,
        "proposed": 30,
        "narrower": 8,
        "broader": 5,
    }


def test_that_supplier_shares_say_their_own_licence(samples):
    (table,) = tables_of(samples, "controls-supplier-shares-cset").values()
    assert table.banner["Licence"].startswith("CC BY-NC 4.0")
    assert sum(1 for _ in table.rows()) == 199


def test_that_the_press_errors_are_left_out_and_named(samples):
    sheet = samples["itif-hamilton-published"]["2022 edition"]
    table = Table(sheet)
    assert 2.19 not in {row["Value"] for row in table.rows()}
    notes = [cell.value for cell in sheet["A"] if "misread" in str(cell.value)]
    assert len(notes) == 2


def test_that_every_indicator_row_names_its_source(samples):
    for table in tables_of(samples, "indicators").values():
        assert all(row["Source"] for row in table.rows()), table.sheet.title
