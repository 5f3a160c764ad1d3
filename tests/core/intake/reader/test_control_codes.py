"""The codes of control lists: what they mean, and what a spreadsheet does to them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.intake.reader.codes.code_cells import CodeCell
from core.intake.reader.codes.control_numbers import (
    control_number,
    number_behind,
    number_behind_text,
    parent_number,
)
from core.intake.reader.codes.hs_codes import hs_code, hs_digits
from core.intake.reader.codes.japanese_law import place_in_law
from core.intake.reader.codes.number_lists import number_list
from core.intake.reader.codes.readings import READINGS, is_code, reading_of
from core.intake.reader.codes.reasons import reasons
from core.licensing import strictest


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("3A001", "3A001"),
        ("3a001.A.1.", "3A001.a.1"),
        ("３Ａ００１．ａ", "3A001.a"),
        ("5A002 a.1", "5A002.a.1"),
        ("ECCN 4E091", "4E091"),
        ("EU 3B501.f.1.a", "3B501.f.1.a"),
        ("3B1001.a.4", "3B1001.a.4"),
        ("9A610.x", "9A610.x"),
        ("3A001.aa", "3A001.aa"),
        ("3.A.1.a", "3.A.1.a"),
        ("EAR99", "EAR99"),
        ("ML11", "ML11"),
    ],
)
def test_that_a_control_number_has_one_spelling(printed: str, number: str) -> None:
    assert control_number(printed) == number


@pytest.mark.parametrize(
    "text", ["", "3A0", "EUV scanner", "2019", "A3001", "3F001", "3A001 " * 40]
)
def test_that_another_text_is_no_control_number(text: str) -> None:
    assert control_number(text) == ""


def test_that_an_entry_stands_at_the_top_of_its_list() -> None:
    assert [parent_number("3A001"), parent_number("3A001.a")] == ["", "3A001"]


@given(st.integers(1, 9), st.integers(1, 299))
def test_that_a_number_of_product_group_e_is_found_behind_what_became_of_it(
    category: int, entry: int
) -> None:
    number = f"{category}E{entry:03}"
    assert number_behind(float(number)) == number


@pytest.mark.parametrize("cell", [0.0, 12.0, 31.0, 1.0, 0.5, -30.0, 8542.31])
def test_that_nothing_is_found_behind_another_number(cell: float) -> None:
    assert number_behind(cell) == ""


@pytest.mark.parametrize(
    ("shown", "number"),
    [("3.00E+01", "3E001"), ("2E+101", "2E101"), ("3E001", ""), ("3A001", "")],
)
def test_that_a_number_is_found_behind_what_excel_shows(
    shown: str, number: str
) -> None:
    assert number_behind_text(shown) == number


# --- lists and ranges ---


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("3A001 to 3A003", "3A001 3A002 3A003"),
        ("3A001–3A002", "3A001 3A002"),
        ("3A090/4A090", "3A090 4A090"),
        ("3A001.a.1 to 3", "3A001.a.1 3A001.a.2 3A001.a.3"),
        ("3A001.a.1 through a.2", "3A001.a.1 3A001.a.2"),
        ("3A001.b.1.a to c", "3A001.b.1.a 3A001.b.1.b 3A001.b.1.c"),
        ("0A505.a and .x", "0A505.a 0A505.x"),
        ("3A001から3A002まで", "3A001 3A002"),
        ("3B001.a.4, c, k to m", "3B001.a.4 3B001.c 3B001.k 3B001.l 3B001.m"),
    ],
)
def test_that_a_list_of_numbers_is_written_out(text: str, numbers: str) -> None:
    found = number_list(text)
    assert found is not None
    assert " ".join(found.numbers) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "18 new 900-series ECCNs, 9 revised",
        "3A001 and its parts",
        "3A003 to 3A001",
        "3A001 to 4A003",
        "3A001 to 3A999",
        "3A001.a to b.2",
        "3A001 to 3A002 to 3A003",
        "c, d",
        "3A001, except the small ones",
        "",
        "3A001, " * 200,
    ],
)
def test_that_half_a_list_is_none(text: str) -> None:
    assert number_list(text) is None


def test_that_exceptions_are_kept_apart() -> None:
    found = number_list("3A001.a.1 to a.3 (except a.2)")
    assert found is not None
    assert found.excepted == ("3A001.a.2",)


def test_that_the_entire_entry_is_the_entry_it_stands_in() -> None:
    assert number_list("entire entry", "3A001") == (("3A001",), ())
    assert number_list("paragraph .i", "0A501") == (("0A501.i",), ())


# --- HS codes ---


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("854231", "854231"),
        ("8542.31", "854231"),
        ("8401 10 00", "84011000"),
        ("ex 8542 31 90", "85423190"),
        ("0101", "0101"),
        ("8542.31-000", "854231000"),
        ("8486.20.00.00", "8486200000"),
    ],
)
def test_that_an_hs_code_is_its_digits(printed: str, code: str) -> None:
    assert hs_code(printed) == code


@pytest.mark.parametrize("text", ["101", "85423", "2024-01-31", "Tier 1", "1 " * 20])
def test_that_another_text_is_no_hs_code(text: str) -> None:
    assert hs_code(text) == ""


def test_that_digits_without_their_zero_are_still_seen() -> None:
    assert (hs_digits("101"), hs_digits("2024-01-31")) == ("101", "")


# --- reasons and policies ---


@pytest.mark.parametrize(
    ("printed", "codes"),
    [
        ("NS, RS, AT", "NS RS AT"),
        ("MT NP", "MT NP"),
        ("MT and AT", "MT AT"),
        ("AT.", "AT"),
        ("CC1", "CC"),
        ("NS:2, AT:1", "NS AT"),
        ("NS Column 2; Foreign policy", "NS FP"),
        ("N/A", ""),
        ("National security/anti-terrorism", "NS AT"),
    ],
)
def test_that_reasons_are_codes(printed: str, codes: str) -> None:
    assert " ".join(reasons(printed).codes) == codes


def test_that_a_word_that_is_no_reason_is_kept_apart() -> None:
    assert reasons("NS, see below").unknown == ("see below",)


@pytest.mark.parametrize(
    ("printed", "level"),
    [
        ("Presumption of denial.", "P4"),
        ("Policy of denial, case-by-case for food", "P5"),
        ("Case‑by‑case", "P3"),
        ("presumption of approval", "P2"),
        ("License Exception IEC", "P1"),
        ("No licence required", "P0"),
        ("See § 746.8(b)", ""),
    ],
)
def test_that_the_strictest_policy_counts(printed: str, level: str) -> None:
    assert strictest(printed) == level


# --- Japan ---


@pytest.mark.parametrize(
    ("printed", "sheet", "place"),
    [
        ("輸出令\n第７項\n（１６）", "", "7項(16)"),
        ("貨物等省令\n第６条\n第十七号の二", "", "6条17号の2"),
        ("（１）", "３の２項", "3の2項(1)"),
        ("第百二十条", "", "120条"),
        ("第二〇条", "", "20条"),
        ("（１）", "", ""),
        ("半導体素子", "７項", ""),
        ("第一条" * 40, "", ""),
    ],
)
def test_that_a_place_in_the_law_has_one_spelling(
    printed: str, sheet: str, place: str
) -> None:
    assert place_in_law(printed, sheet) == place


# --- cells ---


def test_that_a_code_that_became_a_number_is_read_and_doubted() -> None:
    found = reading_of("control_number", CodeCell(30.0, "list_no"))
    assert (found.text, found.doubt) == ("3E001", "code_restored")
    assert found.more["list_no_stored"] == "30"


def test_that_a_number_with_no_code_behind_it_stays_a_number() -> None:
    found = reading_of("control_number", CodeCell(12.0, "list_no"))
    assert (found.text, found.doubt) == ("12", "code_stored_as_number")


def test_that_a_code_shown_as_a_power_is_read_and_doubted() -> None:
    found = reading_of("control_number", CodeCell("1.00E+02", "list_no"))
    assert (found.text, found.doubt) == ("1E002", "code_restored")


@given(st.text(max_size=80) | st.floats() | st.integers() | st.just(10**400))
def test_that_no_cell_is_too_strange_to_be_read(value: str | float) -> None:
    for codes in READINGS:
        assert isinstance(reading_of(codes, CodeCell(value, "field")).doubt, str)


def test_that_several_numbers_in_a_cell_are_written_out() -> None:
    found = reading_of(
        "control_number", CodeCell("3A001 to 3A003, except 3A002", "list_no")
    )
    assert found.more == {
        "list_nos": "3A001; 3A002; 3A003",
        "list_nos_excepted": "3A002",
    }


def test_that_a_japanese_item_is_a_control_number() -> None:
    found = reading_of("control_number", CodeCell("第７項（１６）", "list_no"))
    assert (found.more, found.doubt) == ({"list_no_norm": "7項(16)"}, "")


@pytest.mark.parametrize(
    ("codes", "value", "doubt"),
    [
        ("control_number", "Category 3", "not_a_control_number"),
        ("hs", "101", "hs_zero_lost"),
        ("hs", 8542.3, "hs_zero_lost"),
        ("hs", "Tier 1", "not_an_hs_code"),
        ("reasons", "NS, moon", "unknown_reason"),
    ],
)
def test_that_a_doubtful_cell_is_told(
    codes: str, value: str | float, doubt: str
) -> None:
    found = reading_of(codes, CodeCell(value, "field"))
    assert found.doubt == doubt


@pytest.mark.parametrize("text", ["[Reserved]", "Not used;", "（削除）", "(deleted)"])
def test_that_a_paragraph_without_content_controls_nothing(text: str) -> None:
    found = reading_of("provision", CodeCell(text, "text"))
    assert found.more == {"status": "not_listed"}


def test_that_a_paragraph_with_content_says_nothing_of_its_status() -> None:
    assert reading_of("provision", CodeCell("Reserved areas", "text")).more == {}


def test_that_a_policy_without_a_level_is_only_its_text() -> None:
    assert reading_of("policy", CodeCell("See § 746.8", "policy")).more == {}


@pytest.mark.parametrize(
    ("codes", "text", "is_one"),
    [
        ("control_number", "3A001 to 3A003", True),
        ("control_number", "第７項（１）", True),
        ("control_number", "Category 3", False),
        ("hs", "8542", True),
        ("hs", "Chapter heading", False),
        ("", "3A001", False),
    ],
)
def test_that_a_row_is_named_by_a_code_or_is_a_remark(
    codes: str, text: str, *, is_one: bool
) -> None:
    assert is_code(codes, text) is is_one
