"""The view of bilateral indices: over years, each told plainly where it is lacking."""

from __future__ import annotations

import pytest

from core.briefs.exhibit import BarSpec
from core.briefs.trade.brief import trade_brief
from tests.core.briefs.making import TRADE, sheet
from tests.core.briefs.walking import choosing, column, field


def view(library, **chosen):
    return trade_brief(library, choosing(trade_view="indices", **chosen))


@pytest.fixture
def bare(library_of):
    """One reporter, no products; 2021 is not over."""
    return library_of(
        Data=sheet(
            "trade",
            TRADE,
            ("Japan", "China", None, 2019, 50.0, 100.0, None),
            ("Japan", "China", None, 2020, 60.0, 100.0, None),
            ("Japan", "China", None, 2021, 9.0, 10.0, "partial"),
        )
    )


@pytest.fixture
def rich(library_of):
    """Three reporters in two products."""
    names = ("Japan", "China", "Germany")
    return library_of(
        Data=sheet(
            "trade",
            TRADE,
            *(
                (one, other, code, 2020, 10.0 + 5 * n + size, 20.0 + n - size, None)
                for n, one in enumerate(names)
                for other in names
                if other != one
                for code, size in (("8542", 1.0), ("8703", 9.0))
            ),
        )
    )


def test_that_the_cover_ratio_comes_first_and_leaves_a_partial_year_unsaid(bare):
    exhibit = view(bare).exhibit
    assert [one.value for one in exhibit.chart.lines[0].data] == [0.5, 0.6, 0.9]
    assert [one.flag for one in exhibit.chart.lines[0].data] == ["", "", "partial"]
    assert exhibit.reading == (
        "In 2020 the ratio of exports to imports of Japan with China was 0.60, after "
        "0.50 in 2019."
    )


def test_that_the_normalized_balance_is_a_part_of_trade(bare):
    chart = view(bare, trade_bilateral="normalized_balance").exhibit.chart
    assert chart.lines[0].data[1].value == -0.25


def test_that_what_a_dataset_does_not_answer_is_said_index_by_index(bare):
    [note] = [one for one in view(bare).exhibit.notes if one.startswith("Not known")]
    by_product = "the dataset does not tell this trade by product"
    assert f"Intra-industry trade, Complementarity, Lafay index: {by_product}" in note
    intensity = "Trade intensity (whole world), Trade intensity (world without the"
    assert f"{intensity} exporter): no other economy reports in this dataset" in note


@pytest.mark.parametrize(
    "index", ["grubel_lloyd", "trade_intensity", "trade_complementarity", "lafay_index"]
)
def test_that_an_index_that_is_lacking_says_why_and_what_to_do(bare, index):
    empty = view(bare, trade_bilateral=index).empty
    assert " is not known here: " in empty
    assert empty.endswith("Choose another index, product, partner or dataset.")


def test_that_both_variants_of_intensity_are_drawn_and_named(rich):
    chosen = {"trade_reporter": "JPN", "trade_partner": "CHN"}
    exhibit = view(rich, trade_bilateral="trade_intensity", **chosen).exhibit
    assert [line.name for line in exhibit.chart.lines] == [
        "Trade intensity (whole world)",
        "Trade intensity (world without the exporter)",
    ]
    assert "against the whole world" in exhibit.reading
    assert "against the world without the exporter" in exhibit.reading


def test_that_the_table_has_every_index(rich):
    brief = view(rich, trade_reporter="JPN", trade_partner="CHN")
    assert "n/a" not in [cell.text for cell in brief.exhibit.table.rows[0]]
    assert len(brief.exhibit.table.columns) == 8


def test_that_the_lafay_index_of_all_products_is_shown_product_by_product(rich):
    chosen = {"trade_reporter": "JPN", "trade_partner": "CHN"}
    brief = view(rich, trade_bilateral="lafay_index", **chosen)
    assert isinstance(brief.exhibit.chart, BarSpec)
    assert sorted(column(brief, 0)) == ["8542", "8703"]
    assert sum(bar.datum.value for bar in brief.exhibit.chart.bars) == pytest.approx(0)
    one = view(rich, trade_bilateral="lafay_index", trade_product="8542", **chosen)
    assert one.exhibit.chart.lines[0].data[0].value == pytest.approx(
        next(bar.datum.value for bar in brief.exhibit.chart.bars if bar.code == "8542")
    )


def test_that_an_unknown_index_is_the_first(bare):
    brief = view(bare, trade_bilateral="odd")
    assert field(brief, "trade.bilateral").chosen == ("cover_ratio",)
