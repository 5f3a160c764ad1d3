"""Lists that are known by what their cells hold, whatever their headings say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.core.intake.reader.reading import sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.intake.reader.workbook.grid import Value
    from tests.core.intake.reader.reading import Read

    Reader = Callable[..., Read]

NUMBERS = ["3A001", "3E001", "4A003.b", "5A002"]


def test_that_control_numbers_alone_make_a_list(read: Reader) -> None:
    found = read(sheet(*([number] for number in NUMBERS)), name="numbers.csv")
    assert [one["list_no"] for one in found.records("control_entry")] == NUMBERS
    assert found.slugs == ["numbers"]
    assert found.problems == ["known_by_codes"]
    assert found.counts[0]["observations"] == 4


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ECCN", "Description"),
        ("規制番号", "説明"),
        ("Listennummer", "Bezeichnung"),
        ("통제번호", "품목"),
        ("管制编码", "物项"),
    ],
)
def test_that_a_list_has_headings_in_any_language(
    read: Reader, code: str, text: str
) -> None:
    rows = [[f"Remark on {number}", number] for number in NUMBERS]
    found = read(sheet(["A list of 2026"], [text, code], *rows))
    [first, *_others] = found.records("control_entry")
    assert (first["list_no"], first["description"]) == ("3A001", "Remark on 3A001")


def test_that_titles_of_parts_are_no_entries(read: Reader) -> None:
    rows = [[f"3A{entry:03}"] for entry in range(1, 12)]
    found = read(sheet(["ECCN"], *rows, ["Category 4"], ["4A001"], ["4A003"]))
    assert len(found.records("control_entry")) == 13
    assert found.counts[0]["notes"] == 1


def test_that_the_title_of_a_part_holds_for_the_codes_below_it(read: Reader) -> None:
    rows = [["Tier 1"], ["854231", "Processors"], ["854232", "Memories"], [None]]
    rows += [["Tier 2"], ["851762", "Routers"], ["Source: a bureau"]]
    found = read(sheet(["HS code", "Description"], *rows)).records("hs_map")
    assert [one["section"] for one in found] == ["Tier 1", "Tier 1", "Tier 2"]


def test_that_a_number_below_a_blank_row_is_still_an_entry(read: Reader) -> None:
    rows = [["3A001"], [None], ["3E001"], [None], ["4A001"]]
    assert len(read(sheet(["ECCN"], *rows)).records("control_entry")) == 3


def test_that_a_code_that_became_a_number_is_restored(read: Reader) -> None:
    rows: list[list[Value]] = [[number] for number in NUMBERS]
    found = read(sheet(["ECCN"], *rows, [30.0], [1e101], [0.0]))
    listed = [one["list_no"] for one in found.records("control_entry")]
    assert listed[4:] == ["3E001", "1E101", "0"]
    assert set(found.problems) >= {"code_restored", "code_stored_as_number"}


def test_that_running_numbers_and_categories_are_no_figures(read: Reader) -> None:
    rows = [[at, number, float(number[0])] for at, number in enumerate(NUMBERS, 101)]
    found = read(sheet(["No.", "ECCN", "Cat."], *rows))
    assert len(found.records("control_entry")) == 4


@pytest.mark.parametrize("figure", [1250.5, "1,031", 20_000.0])
def test_that_a_table_of_figures_by_number_is_no_list(
    read: Reader, figure: Value
) -> None:
    rows = [[number, figure, 2.5] for number in NUMBERS]
    found = read(sheet(["ECCN", "Licences 2020", "Share"], *rows))
    assert found.records("control_entry") == []


def test_that_a_few_codes_among_other_texts_make_no_list(read: Reader) -> None:
    rows = [["Room 1A101"], ["3A001"], ["3A002"], ["3A003"], ["the end"]]
    assert read(sheet(["Where"], *rows)).records("control_entry") == []


# --- HS codes ---


def test_that_hs_codes_under_their_name_make_a_list(read: Reader) -> None:
    rows = [["Tier 1", "8542.31"], ["Tier 1", "854232"], ["Tier 2", "0101"]]
    found = read(sheet(["Tier", "HS code"], *rows))
    codes = [one["hs_code_norm"] for one in found.records("hs_map")]
    assert codes == ["854231", "854232", "0101"]


def test_that_an_hs_code_without_its_zero_is_doubted(read: Reader) -> None:
    rows = [[101.0], [854231.0], [854232.0], [8542.31]]
    found = read(sheet(["HS6"], *rows))
    assert found.records("hs_map")[0]["hs_code"] == "101"
    assert found.particulars("hs_zero_lost") == {"text": "101"}


@pytest.mark.parametrize("heading", ["CN", "Exports"])
def test_that_numbers_without_that_name_are_no_hs_codes(
    read: Reader, heading: str
) -> None:
    rows = [[2019.0, 1234.0], [2020.0, 1300.0], [2021.0, 1450.0]]
    assert read(sheet(["Year", heading], *rows)).records("hs_map") == []


def test_that_trade_by_hs_code_is_no_list(read: Reader) -> None:
    rows = [["854231", 1200.5], ["854232", 8.25], ["854233", 77.0]]
    assert read(sheet(["HS code", "Exports 2020"], *rows)).records("hs_map") == []


def test_that_a_correlation_table_needs_no_headings(read: Reader) -> None:
    rows = [
        ["8401 10 00", "Nuclear reactors", "0A001"],
        ["8401 20 00", "Machinery for separation", "0B001"],
        ["8401 30 00", "Fuel elements", "0C002"],
    ]
    [first, *_others] = read(sheet(*rows)).records("hs_map")
    assert first["hs_code_norm"] == "84011000"
    assert (first["list_no"], first["description"]) == ("0A001", "Nuclear reactors")
