from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from core.intake.reader.words.periods import (
    month_of_year,
    read_period,
    years_are_joined,
)

if TYPE_CHECKING:
    from core.intake.reader.workbook.grid import Value


@pytest.mark.parametrize(
    ("cell", "text", "kind"),
    [
        (2018.0, "2018", "year"),
        (2018, "2018", "year"),
        ("2018", "2018", "year"),
        ("2001.0", "2001", "year"),
        ("2023 [2023]", "2023", "year"),
        ("平成30", "2018", "year"),
        ("平成３０年", "2018", "year"),
        ("平成6暦年 (1994)", "1994", "year"),
        ("令和5年", "2023", "year"),
        ("令和元年", "2019", "year"),
        ("H30", "2018", "year"),
        ("昭和55年", "1980", "year"),
        ("平成30年度", "FY2018", "fiscal_year"),
        ("平成30年1月", "2018-01", "month"),
        ("FY 2010", "FY2010", "fiscal_year"),
        ("FY10", "FY2010", "fiscal_year"),
        ("2010年度", "FY2010", "fiscal_year"),
        ("2005/06", "2005/06", "fiscal_year"),
        ("2005–06", "2005/06", "fiscal_year"),
        ("2013-14", "2013/14", "fiscal_year"),
        ("2005-2006", "2005/06", "fiscal_year"),
        ("2005-06", "2005-06", "month"),
        ("2023-01", "2023-01", "month"),
        ("2023M01", "2023-01", "month"),
        ("2001/01", "2001-01", "month"),
        ("Jan 2023", "2023-01", "month"),
        ("Jan-23", "2023-01", "month"),
        ("2001 Sept.", "2001-09", "month"),
        ("2023年1月", "2023-01", "month"),
        ("1994-01-01", "1994-01", "month"),
        (date(2023, 1, 1), "2023-01", "month"),
        (date(2023, 1, 31), "2023-01-31", "span"),
        ("2001-Q1", "2001-Q1", "quarter"),
        ("Q1 2001", "2001-Q1", "quarter"),
        ("1Q 2001", "2001-Q1", "quarter"),
        ("2001年第1四半期", "2001-Q1", "quarter"),
        ("2001-2019", "2001:2019", "span"),
        ("2008-13", "2008:2013", "span"),
    ],
)
def test_that_a_period_is_read(cell: Value, text: str, kind: str) -> None:
    period = read_period(cell)
    assert period is not None
    assert (period.text, period.kind, period.flag) == (text, kind, "")


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("2009 (p)", "provisional"),
        ("2009 (R)", "revised"),
        ("2024 through October", "partial"),
        ("Jan-Oct 2024", "partial"),
        ("2024 (Jan-Oct)", "partial"),
        ("2024 YTD", "partial"),
        ("Jan.-Dec. 2023", ""),
        ("Jan.-Oct. 2023 (p)", "partial,provisional"),
    ],
)
def test_that_a_period_keeps_what_is_said_of_it(text: str, flag: str) -> None:
    period = read_period(text)
    assert period is not None
    assert period.flag == flag


@pytest.mark.parametrize(
    "cell", ["Japan", "13", "R", 12.5, True, None, "2001-00", "2010-05-07x"]
)
def test_that_other_cells_are_no_period(cell: Value) -> None:
    assert read_period(cell) is None


def test_that_two_years_are_told_from_a_month_by_their_company() -> None:
    joined = years_are_joined(["2005-06", "2006-07"])
    period = read_period("2005-06", joins_years=joined)
    assert period is not None
    assert period.text == "2005/06"


def test_that_a_slash_is_a_month_in_the_company_of_months() -> None:
    joined = years_are_joined(["2001/01", "2001/02"])
    period = read_period("2001/02", joins_years=joined)
    assert period is not None
    assert period.text == "2001-02"


@pytest.mark.parametrize("texts", [["2005-06"], ["Japan"], []])
def test_that_company_may_show_nothing(texts: list[str]) -> None:
    assert years_are_joined(texts) is None


def test_that_a_span_of_months_is_no_month() -> None:
    assert month_of_year("2020", "Jan. - Dec.") is None


@pytest.mark.parametrize(("year", "month"), [("soon", "JAN"), ("2020", "13")])
def test_that_a_month_needs_a_year_and_a_name(year: str, month: str) -> None:
    assert month_of_year(year, month) is None


def test_that_the_number_of_a_month_does_too() -> None:
    period = month_of_year("2020", "3")
    assert period is not None
    assert period.text == "2020-03"
