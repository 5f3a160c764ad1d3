"""Every form of a number and of a period that the data of publishers have."""

from __future__ import annotations

import pytest

from core.intake.reader.words.numbers import read_number
from core.intake.reader.words.periods import part_of_year, read_period
from core.intake.reader.words.periods_in_text import period_within, periods_in
from core.intake.reader.workbook.grid import ErrorCell, UncalculatedCell

NUMBERS = {
    "1,234": 1234, "1 234": 1234, "1\xa0234": 1234, "1\u2009234": 1234,
    "1\u202f234": 1234, "1'234": 1234, "1’234": 1234, "1.234,5": 1234.5,
    "1 234,5": 1234.5, "12,5": 12.5, "1.234.567": 1234567, "1,234,567.89": 1234567.89,
    "(123)": -123, "△123": -123, "▲1,234": -1234, "▲ 5.3": -5.3, "△１２．３": -12.3,
    "(▲5)": -5, "△(5)": -5, "−5": -5, "－5": -5, "ー5": -5, "+5": 5,
    "12.3%": 12.3, "１２．３％": 12.3, "12*": 12, "*12": 12, "12†": 12,
    "$1.2": 1.2, "¥3": 3, "US$ 3": 3, "1,234円": 1234, "１２３．４": 123.4,
    "12²": 12, "12⁽¹⁾": 12, "①12": 12, "12①": 12, "12[1]": 12, "1,234 1/": 1234,
    "1.5E+06": 1500000,
}  # fmt: skip
FLAGGED = {
    "1,234r": "revised", "r1,234": "revised", "12 p": "provisional",
    "12 (p)": "provisional", "3 e": "estimated", "12.3b": "",
}  # fmt: skip
MISSING = {
    "..": "not_available", "…": "not_available", "...": "not_available",
    ":": "not_available", "n.a.": "not_available", "(NA)": "not_available",
    "n/a": "not_available", "***": "not_available", "[x]": "not_available",
    "不詳": "not_available", "-": "nil", "–": "nil", "—": "nil", "―": "nil",
    "－": "nil",
    "ー": "nil", "−": "nil", "(D)": "suppressed", "秘": "suppressed", "c": "suppressed",
    "(X)": "not_applicable", "x": "not_applicable", "該当なし": "not_applicable",
    "(Z)": "negligible", "": "blank", " ": "blank", "#DIV/0!": "error_cell",
    "<0.1": "published_as_bound", ">80": "published_as_bound",
    "3E001": "not_a_number", "12-15": "not_a_number", "Japan": "not_a_number",
    "(5": "not_a_number", "((5)": "not_a_number", "1'": "not_a_number",
}  # fmt: skip
PERIODS = {
    "2023": ("2023", "year"), "2023.0": ("2023", "year"), "CY2023": ("2023", "year"),
    "2023暦年": ("2023", "year"), "2023年計": ("2023", "year"),
    "2023 [2023]": ("2023", "year"), "2023 [YR2023]": ("2023", "year"),
    "YR2023": ("2023", "year"),
    "平成30": ("2018", "year"), "令和5年": ("2023", "year"), "H30": ("2018", "year"),
    "R元": ("2019", "year"), "令和元年": ("2019", "year"),
    "令和元(2019)年": ("2019", "year"), "2019（令和元）年": ("2019", "year"),
    "2023年(令和5年)": ("2023", "year"), "平成31年/令和元年": ("2019", "year"),
    "平成31・令和元年": ("2019", "year"),
    "平成30年度": ("FY2018", "fiscal_year"), "FY 2010": ("FY2010", "fiscal_year"),
    "FY10": ("FY2010", "fiscal_year"), "fiscal 2010": ("FY2010", "fiscal_year"),
    "2005/06": ("2005/06", "fiscal_year"), "FY2022/23": ("2022/23", "fiscal_year"),
    "Financial year 2010-11": ("2010/11", "fiscal_year"),
    "2005-06": ("2005-06", "month"), "2023年1月": ("2023-01", "month"),
    "令和5年1月": ("2023-01", "month"), "2023年3月末": ("2023-03", "month"),
    "Jan-23": ("2023-01", "month"), "2023M01": ("2023-01", "month"),
    "2023-Q1": ("2023-Q1", "quarter"), "2023:Q1": ("2023-Q1", "quarter"),
    "1Q 2023": ("2023-Q1", "quarter"), "令和5年4～6月期": ("2023-Q2", "quarter"),
    "2023年度第1四半期": ("2023-Q2", "quarter"),
    "2023年度第4四半期": ("2024-Q1", "quarter"),
    "2023H1": ("2023-01:2023-06", "span"), "2H 2023": ("2023-07:2023-12", "span"),
    "2023年度下期": ("2023-10:2024-03", "span"),
    "2023年上半期": ("2023-01:2023-06", "span"),
    "Year ended March 2023": ("2022-04:2023-03", "span"),
    "Year ending December 2023": ("2023-01:2023-12", "span"),
    "2020年～2023年": ("2020:2023", "span"), "2023-01-31": ("2023-01-31", "span"),
    "31/12/2023": ("2023-12-31", "span"), "12/31/2023": ("2023-12-31", "span"),
    "Dec 31, 2023": ("2023-12-31", "span"), "31 Dec 2023": ("2023-12-31", "span"),
    "Jan.-Dec. 2023": ("2023", "year"),
}  # fmt: skip
OF_PART = {
    "2024 through October": ("2024", "partial"), "Jan. - 2024": ("2024", "partial"),
    "2024 Jan.-Oct.": ("2024", "partial"), "2024年1～10月": ("2024", "partial"),
    "YTD 2024": ("2024", "partial"), "Apr-Sep 2024": ("2024-04:2024-09", "partial"),
    "2023年10月-3月": ("2023-10:2024-03", "partial"),
    "2009 (p)": ("2009", "provisional"), "2023年速報": ("2023", "provisional"),
    "2023年(改定値)": ("2023", "revised"), "2023 (R)": ("2023", "revised"),
    "2023年見込み": ("2023", "estimated"), "2023年確報": ("2023", ""),
    "2020-01:2020-02": ("2020-01:2020-02", "partial"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "value"), NUMBERS.items())
def test_that_every_form_of_a_number_is_read(text: str, value: float) -> None:
    assert read_number(text).value == value


@pytest.mark.parametrize(("text", "flag"), FLAGGED.items())
def test_that_marks_beside_a_number_are_flags(text: str, flag: str) -> None:
    reading = read_number(text)
    assert (reading.value is not None, reading.flag) == (True, flag)


@pytest.mark.parametrize(("text", "reason"), MISSING.items())
def test_that_what_is_no_number_has_its_reason(text: str, reason: str) -> None:
    reading = read_number(text)
    assert (reading.value, reading.reason) == (None, reason)


def test_that_errors_stay_errors() -> None:
    assert read_number(ErrorCell("#DIV/0!")).reason == "error_cell"
    assert read_number(UncalculatedCell()).reason == "uncalculated_formula"


@pytest.mark.parametrize(("text", "expected"), PERIODS.items())
def test_that_every_form_of_a_period_is_read(
    text: str, expected: tuple[str, str]
) -> None:
    period = read_period(text)
    assert period is not None
    assert (period.text, period.kind, period.flag) == (*expected, "")


@pytest.mark.parametrize(("text", "expected"), OF_PART.items())
def test_that_partial_and_revised_periods_keep_their_flag(
    text: str, expected: tuple[str, str]
) -> None:
    period = read_period(text)
    assert period is not None
    assert (period.text, period.flag) == expected


@pytest.mark.parametrize(
    "text", ["Maryland 2023", "8501", "31/13/2023", "2023-02-30", "200811"]
)
def test_that_what_only_resembles_a_period_is_none(text: str) -> None:
    assert read_period(text) is None


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("Jan. - Feb.", "2020-01:2020-02"),
        ("Jan.-Dec.", "2020"),
        ("1～3月期", "2020-Q1"),
        ("Q2", "2020-Q2"),
        ("April", "2020-04"),
        ("soon", ""),
    ],
)
def test_that_a_part_of_a_year_has_a_period_of_its_own(part: str, text: str) -> None:
    assert part_of_year("2020", part) == text


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Output in 2018", "2018"),
        ("日本の輸出（令和5年）", "令和5年"),
        ("Exports, January 2024", "January 2024"),
        ("GDP in chained 2012 dollars", ""),
        ("指数（2015年=100）", ""),
        ("HS 2012, trade", ""),
        ("Trade in 2020 and 2021", ""),
        ("Code 85012020", ""),
    ],
)
def test_that_a_title_names_its_period(text: str, period: str) -> None:
    assert period_within(text)[0] == period


def test_that_a_title_may_name_several_periods() -> None:
    assert periods_in("2020年と2021年") == {"2020年", "2021年"}
