"""Rows of trade: what they say, whatever words their columns were packed with."""

from __future__ import annotations

import pandas as pd

from core.tables.streams import Where
from core.tables.trade_frame import FIELDS
from core.tables.trade_rows import TradeRows

SAID = {"period_kind": "year", "reporter": "JPN", "period": "2020", "flow": "export"}
UNUSED = ("", "a word that no row says")


def rows(**columns):
    size = len(columns["value"])
    frame = {
        name: pd.Categorical(
            columns.get(name, [SAID.get(name, "")] * size),
            categories=sorted({*UNUSED, *columns.get(name, [SAID.get(name, "")])}),
        )
        for name in FIELDS
        if name != "value"
    }
    return TradeRows(pd.DataFrame({**frame, "value": columns["value"]}))


def test_that_a_unit_no_row_has_is_none():
    assert rows(unit=["USD", "USD"], value=[1.0, 2.0]).unit == "USD"
    assert rows(unit=["USD", "JPY"], value=[1.0, 2.0]).unit is None


def test_that_a_word_no_row_says_is_not_among_those_held():
    found = rows(product=["84", "85"], unit=["USD"] * 2, value=[1.0, 2.0])
    assert list(found.words("product")) == ["84", "85"]


def test_that_rows_are_found_by_what_they_say_in_any_column():
    found = rows(
        partner=["USA", "CHN", "USA", "DEU"],
        product=["84", "84", "85", "85"],
        unit=["USD"] * 4,
        value=[1.0, 2.0, 4.0, 8.0],
    )
    where = Where("year", "", ("JPN",))

    def sums(**asked):
        added = found.sums(found.at(where._replace(**asked)), "product")
        return {code: flow.value for code, flow in added.items()}

    assert sums() == {"84": 3.0, "85": 12.0}
    assert sums(partner=("USA",)) == {"84": 1.0, "85": 4.0}
    assert sums(partner=("USA", "DEU"), product=("85",)) == {"85": 12.0}
    assert sums(partner=("FRA",)) == {}
    assert sums(kind="month") == {}
