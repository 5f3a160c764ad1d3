from __future__ import annotations

from datetime import date

import pytest

from core.intake.reader.words.numbers import read_number, shifted
from core.intake.reader.workbook.grid import ErrorCell, UncalculatedCell


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234", 1234.0),
        ("1 234", 1234.0),
        ("1\u00a0234", 1234.0),
        ("1\u2009234\u2009567.5", 1234567.5),
        ("1.234,5", 1234.5),
        ("1.234.567", 1234567.0),
        ("1'234", 1234.0),
        ("12,5", 12.5),
        ("0,123", 0.123),
        ("1,23,456", 123456.0),
        ("(123)", -123.0),
        ("△123", -123.0),
        ("▲1,234", -1234.0),
        ("−5", -5.0),
        ("12.3%", 12.3),
        ("12*", 12.0),
        ("1,234r", 1234.0),
        ("12 p", 12.0),
        ("12 (p)", 12.0),
        ("3 [1]", 3.0),
        ("12³", 12.0),
        ("$1.2", 1.2),
        ("-$1.2", -1.2),
        ("$-3", -3.0),
        ("¥3", 3.0),
        ("１２３．４", 123.4),
        ("1.2E+05", 120000.0),
        ("153837.091 million", 153837091000.0),
        ("1.5億", 150000000.0),
        ("0", 0.0),
    ],
)
def test_that_a_published_number_is_read(text: str, value: float) -> None:
    assert read_number(text).value == value


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("..", "not_available"),
        ("…", "not_available"),
        (":", "not_available"),
        ("n.a.", "not_available"),
        ("(NA)", "not_available"),
        ("***", "not_available"),
        ("-", "nil"),
        ("–", "nil"),
        ("—", "nil"),
        ("(D)", "suppressed"),
        ("(X)", "not_applicable"),
        ("x", "not_applicable"),
        (">80", "published_as_bound"),
        ("<4", "published_as_bound"),
        ("~9", "published_as_bound"),
        ("≥33%", "published_as_bound"),
        ("3A090", "not_a_number"),
        ("12/5", "not_a_number"),
        ("2 5", "not_a_number"),
        ("(12", "not_a_number"),
        ("12 apples", "not_a_number"),
        ("1e999", "not_a_number"),
        ("9" * 400, "not_a_number"),
        ("#DIV/0!", "error_cell"),
        ("¹", "blank"),
        ("  ", "blank"),
    ],
)
def test_that_a_text_without_a_number_keeps_its_meaning(text: str, reason: str) -> None:
    reading = read_number(text)
    assert (reading.value, reading.reason) == (None, reason)


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        (ErrorCell("#N/A"), "error_cell"),
        (UncalculatedCell(), "uncalculated_formula"),
        (None, "blank"),
        (True, "not_a_number"),
        (date(2023, 1, 1), "not_a_number"),
        (float("inf"), "not_a_number"),
    ],
)
def test_that_a_cell_without_a_number_says_why(cell: object, reason: str) -> None:
    assert read_number(cell).reason == reason  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "flag"),
    [("12 p", "provisional"), ("12r", "revised"), ("12 (e)", "estimated")],
)
def test_that_a_mark_beside_a_number_is_a_flag(text: str, flag: str) -> None:
    assert read_number(text).flag == flag


def test_that_a_multiplier_moves_the_decimal_point_exactly() -> None:
    assert read_number(153837.091, 6).value == 153837091000.0
    assert (
        153837.091 * 1e6 != 153837091000.0 or shifted(536754.092, 6) == 536754092000.0
    )


def test_that_a_tiny_number_is_shifted_exactly_too() -> None:
    assert shifted(1e-07, 6) == 0.1


def test_that_an_integer_is_read_as_a_number() -> None:
    assert read_number(5, 3).value == 5000.0


@pytest.mark.parametrize("text", ["1e999999999", "1e9999999999999999999", "9e308 m"])
def test_that_a_number_beyond_all_measure_is_none(text: str) -> None:
    assert read_number(text).reason == "not_a_number"
