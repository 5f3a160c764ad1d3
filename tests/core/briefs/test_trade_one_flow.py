"""Datasets that hold exports alone, or imports alone."""

from __future__ import annotations

import pytest

from core.briefs.trade.brief import trade_brief
from core.formulas.catalogue import figure
from tests.core.briefs.making import TRADE, sheet
from tests.core.briefs.walking import choosing, field


def bought(period, imports, flag=None, *, partner="China", exports=None):
    return ("Japan", partner, None, period, exports, imports, flag)


@pytest.fixture
def imports_only(library_of):
    """Imports of 2020 to 2022, and of a part of 2023."""
    return library_of(
        Data=sheet(
            "trade",
            TRADE,
            bought(2020, 10.0),
            bought(2021, 20.0),
            bought(2022, 25.0),
            bought(2023, 4.0, "partial"),
        )
    )


def shown(library, **chosen):
    return trade_brief(library, choosing(**chosen)).exhibit


def test_that_the_one_flow_is_said_with_its_move_and_its_sum(imports_only):
    assert shown(imports_only).reading == (
        "In 2022 Japan imported $25.0 million from China. That is 25.0% more than in "
        "2021. Over 2020–2022 imports add up to $55.0 million."
    )


def test_that_every_number_said_of_one_flow_can_be_computed_again(imports_only):
    exhibit = shown(imports_only)
    found = [figure(imports_only, one.figure_id) for one in exhibit.mentions]
    assert [one.value for one in found] == [25e6, 25.0, 55e6]


def test_that_the_sum_of_one_flow_rests_on_its_cells(imports_only):
    last = shown(imports_only).chart.cumulative[2]
    found = figure(imports_only, last.figure_id)
    assert [one.name for one in found.inputs] == ["imports"]
    assert found.inputs[0].value == found.value == 55e6


def test_that_there_is_neither_a_balance_nor_an_empty_column(imports_only):
    exhibit = shown(imports_only)
    heads = [column.heading for column in exhibit.table.columns]
    assert heads == ["Period", "Imports", "Cumulative imports"]
    assert exhibit.chart.exports == exhibit.chart.balance == ()
    assert exhibit.title == "Imports of Japan from China: All products, 2020–2023"


def test_that_it_is_said_which_flow_the_dataset_lacks(imports_only):
    note = "This dataset holds no exports, so no balance is known."
    assert note in shown(imports_only).notes


def test_that_a_flow_that_only_this_trade_lacks_is_not_denied_to_the_dataset(
    library_of,
):
    library = library_of(
        Data=sheet(
            "trade",
            TRADE,
            bought(2020, 1.0),
            bought(2020, 2.0, partner="Korea", exports=1.0),
        )
    )
    assert shown(library, trade_partner="CHN").notes[0] == (
        "This dataset holds no exports of Japan in trade with China for what is "
        "chosen, so no balance is known."
    )


def test_that_one_partial_year_alone_leaves_the_flow_unsaid(library_of):
    library = library_of(Data=sheet("trade", TRADE, bought(2020, 1.0, "partial")))
    assert shown(library).reading == "The imports of Japan from China are not known."


MONTHS = [bought(f"{year}-{n:02}", n) for year in (2020, 2021) for n in range(1, 13)]


@pytest.mark.parametrize("view", ["rolling", "to_date"])
def test_that_months_of_one_flow_are_said_without_a_balance(library_of, view):
    library = library_of(Data=sheet("trade", TRADE, *MONTHS))
    exhibit = shown(library, trade_view=view)
    assert exhibit.reading.startswith("In January–December 2021 Japan imported")
    assert "0.0% more than in January–December 2020" in exhibit.reading
    heads = [column.heading for column in exhibit.table.columns]
    assert "Imports" in heads
    assert not [head for head in heads if "Exports" in head or "Balance" in head]


def test_that_no_index_is_drawn_where_none_can_be_computed(imports_only):
    brief = trade_brief(imports_only, choosing(trade_view="indices"))
    assert brief.exhibit is None
    assert brief.empty.startswith(
        "No bilateral index can be computed here: Cover ratio, Normalized balance: the "
        "dataset has exports or imports alone; "
    )
    assert "no other economy reports in this dataset" in brief.empty


def test_that_exports_alone_of_many_answer_the_intensity_of_trade_first(library_of):
    names = ("Japan", "China", "Germany")
    rows = [
        (one, other, None, 2020, 10.0 + n, None, None)
        for n, one in enumerate(names)
        for other in names
        if one != other
    ]
    library = library_of(Data=sheet("trade", TRADE, *rows))
    brief = trade_brief(library, choosing(trade_view="indices"))
    assert field(brief, "trade.bilateral").chosen == ("trade_intensity",)
    assert "Trade intensity of" in brief.exhibit.title
    [note] = [one for one in brief.exhibit.notes if one.startswith("Not known")]
    assert "Cover ratio, Normalized balance" in note


def test_that_a_sentence_about_one_product_names_it_first(library_of):
    rows = [("Japan", "World", "Chips", year, 5.0, 9.0, None) for year in (2020, 2021)]
    chips = library_of(Data=sheet("trade", TRADE, *rows))
    assert shown(chips, trade_partner="WLD", trade_product="Chips").reading == (
        "Chips: In 2021 Japan imported $4.0 million more from the world than it "
        "exported. Over 2020–2021 the balances add up to −$8.0 million."
    )


def test_that_a_sum_of_the_products_asked_for_is_not_called_all_trade(library_of):
    rows = [("Japan", "China", code, 2021, 5.0, 9.0, None) for code in ("8541", "8542")]
    queried = library_of(Data=sheet("trade", TRADE, *rows))
    exhibit = shown(queried, trade_partner="CHN")
    assert exhibit.reading.startswith("All products listed: In 2021 Japan imported $8")
    assert exhibit.title == "Trade of Japan with China: All products listed, 2021"
