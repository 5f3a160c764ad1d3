"""Amounts of money keep their currency, from the cell to the sentence."""

from __future__ import annotations

import pytest

from core.briefs.market_share import market_share_brief
from core.briefs.trade import trade_brief
from core.i18n import use_language
from core.intake.imports import read_workbook
from core.library import Library
from core.money import amount, currency_name
from core.selection import MarketChoice, Selection
from tests.core.filling import output, trade, write_workbook

OUTPUT = [
    ("Japan", "JPN", "Electronics", "C26", 2020, 5.0),
    ("China", "CHN", "Electronics", "C26", 2020, 15.0),
]
TRADE = [("Japan", "JPN", "China", "CHN", "", "", "2020", 5.0, 7.0, "")]


@pytest.fixture
def yen(case, economies, tmp_path):
    book = write_workbook(
        tmp_path / "yen.xlsx",
        output(OUTPUT, dataset="yen-output", unit="JPY billion", name="Output"),
        trade(TRADE, dataset="yen-trade", unit="JPY billion", name="Trade"),
    )
    with read_workbook(book) as staged:
        case.take_in(staged, economies)
    return Library(case, economies)


def test_that_output_in_yen_is_shown_in_yen(yen):
    selection = Selection(market=MarketChoice(measure="value"))
    exhibit = market_share_brief(yen, selection).exhibit
    assert exhibit.unit == "value added, yen"
    assert "¥5.0 billion" in exhibit.reading


def test_that_trade_in_yen_is_shown_in_yen(yen):
    exhibit = trade_brief(yen, Selection()).exhibit
    assert "¥2.0 billion" in exhibit.reading
    assert exhibit.chart.unit == "JPY"


def test_that_values_in_several_units_are_not_added_up(case, economies, tmp_path):
    book = write_workbook(
        tmp_path / "mixed.xlsx",
        output(OUTPUT[:1], unit="JPY billion", name="Yen"),
        output(OUTPUT[1:], unit="USD billion", name="Dollars"),
    )
    with read_workbook(book) as staged:
        case.take_in(staged, economies)
    table = Library(case, economies).output("tiny")
    assert table.value("JPN", "C26", 2020).reason == "units_differ"


def test_that_a_currency_without_a_sign_is_named_by_its_code():
    assert amount(1.5e9, "EUR") == "EUR 1.5 billion"


def test_that_japanese_prints_the_digits_of_the_english():
    use_language("ja")
    try:
        assert amount(377.5e9, "USD") == "3,775億ドル"
        assert amount(5e9, "JPY") == "50億円"
    finally:
        use_language("en")


def test_that_a_unit_nobody_states_is_said():
    assert currency_name("") == "unit not stated"
