"""Trade as no statistics should have it: nothing, less than nothing, groups alone."""

from __future__ import annotations

import pytest

from core.briefs.exhibit import BarSpec
from core.briefs.mentions import mentioned, sentence
from core.briefs.trade.brief import trade_brief
from core.errors import RequestError
from core.figure import Figure
from core.formulas.catalogue import figure
from tests.core.briefs.making import TRADE, sheet
from tests.core.briefs.walking import choosing

PARTNERS = ("China", "Germany", "France")


@pytest.fixture
def library_with(library_of):
    """Return a function: Japan trades so much with each partner, of one product."""

    def made(exports, imports, partners=PARTNERS, periods=(2022,), product=None):
        rows = [
            ("Japan", partner, product, period, out, in_, None)
            for partner, out, in_ in zip(partners, exports, imports, strict=True)
            for period in periods
        ]
        return library_of(Data=sheet("trade", TRADE, *rows))

    return made


def brief(library, view, **chosen):
    return trade_brief(library, choosing(trade_view=view, **chosen))


def reading(library, view, **chosen):
    return brief(library, view, **chosen).exhibit.reading


NOUGHT = (0, 0, 0)
MONTHS = tuple(f"2022-{month:02}" for month in range(1, 13))


def test_that_nobody_is_named_as_most_where_nothing_is_traded(library_with):
    library = library_with(NOUGHT, NOUGHT, product="854231")
    for flow in ("export", "import"):
        said = f"In 2022 no {flow}s of Japan above zero are listed."
        assert reading(library, "partners", trade_flow=flow).endswith(said)
        assert reading(library, "products", trade_flow=flow) == said
    said = "In 2022 no balance of Japan that is known is above or below zero."
    assert reading(library, "partners", trade_flow="balance").endswith(said)
    assert reading(library, "products", trade_flow="balance") == said


def test_that_a_flow_below_zero_is_not_among_the_largest(library_with):
    library = library_with((1, 1, 1), (5, -90, 7))
    assert reading(library, "partners").startswith(
        "In 2022 Japan imported most from France ($7.0 million) and China ($5.0 "
        "million)."
    )


def test_that_the_largest_are_so_of_what_is_known_where_a_flow_is_withheld(
    library_with,
):
    library = library_with((1, 1, 1), (5, "(D)", 7))
    assert reading(library, "partners").startswith(
        "In 2022 Japan imported most, of what is known, from France ($7.0 million)"
    )


def test_that_a_flow_not_listed_hedges_nothing(library_with):
    library = library_with((1, 1, 1), (5, None, 7))
    assert "of what is known" not in reading(library, "partners")


def test_that_an_even_balance_is_no_surplus(library_with):
    library = library_with(*2 * [(3, 3, 3)], periods=MONTHS)
    said = "Japan exported as much to China as it imported: the balance is $0."
    for view in ("balance", "to_date", "rolling"):
        assert said in reading(library, view)


def test_that_months_all_alike_have_no_largest(library_with):
    library = library_with(*2 * [(3, 3, 3)], periods=MONTHS)
    assert reading(library, "seasons") == (
        "In 2022 the imports of Japan from China were the same in every month: $3.0 "
        "million."
    )


@pytest.mark.parametrize(
    ("theirs", "said"),
    [
        (3, "imports from China as large as the exports that China reported to it: "),
        (0, "Japan reported $3.0 million more imports from China than China"),
        (2, "Japan reported $1.0 million (50.0%) more imports from China than China"),
    ],
)
def test_that_a_gap_is_said_without_a_percentage_there_is_not(library_of, theirs, said):
    rows = [
        ("Japan", "China", None, 2022, 1, 3, None),
        ("China", "Japan", None, 2022, theirs, 1, None),
    ]
    library = library_of(Data=sheet("trade", TRADE, *rows))
    assert said in reading(library, "mirror")


def test_that_an_index_of_partial_years_alone_says_so(library_of):
    row = ("Japan", "China", None, 2022, 1, 3, "partial")
    library = library_of(Data=sheet("trade", TRADE, row))
    assert brief(library, "indices").empty.startswith(
        "Cover ratio is not known here: only part of the period"
    )


def test_that_one_product_is_no_advantage_and_disadvantage_at_once(library_with):
    library = library_with((1, 1, 1), (5, 6, 7), product="854231")
    said = reading(library, "indices", trade_bilateral="lafay_index")
    assert said.endswith(
        "In 2022 Japan had neither an advantage nor a disadvantage in any product in "
        "trade with China: the index is 0.0% throughout."
    )


@pytest.mark.parametrize("view", ["dependence", "suppliers", "exposure", "relocation"])
def test_that_trade_with_groups_alone_is_not_taken_for_none(library_with, view):
    groups = ("European Union", "G7", "OECD")
    library = library_with((1, 1, 1), (5, 6, 7), partners=groups, product="854231")
    assert brief(library, view).empty.startswith(
        "This dataset gives trade with the world or with groups alone, not by partner."
    )


@pytest.mark.parametrize("view", ["exposure", "relocation"])
def test_that_an_economy_is_not_exposed_to_itself(library_with, view):
    library = library_with((1, 1, 1), (5, 6, 7), partners=("Japan", *PARTNERS[:2]))
    found = brief(library, view, trade_partner="JPN")
    assert found.empty.startswith("Choose a single partner")


@pytest.mark.parametrize("view", ["suppliers", "relocation"])
def test_that_imports_below_zero_are_given_as_the_reason(library_with, view):
    library = library_with((1, 1, 1), (5, -6, 7))
    assert "(a value is negative)" in brief(library, view).empty


def test_that_a_private_letter_of_a_japanese_name_is_kept():
    value = mentioned(Figure("exports", (), "2022", 1.0, "USD"))
    assert sentence(f"外字\ue000\ue001\ue002 {value}").text == (
        "外字\ue000\ue001\ue002 $1"
    )


def test_that_reports_in_two_currencies_are_not_said_to_lack_a_year(library_of):
    rows = (("Japan", "China", None, 2022, 1, 3, None),)
    others = (("China", "Japan", None, 2022, 3, 1, None),)
    library = library_of(
        Data=sheet("trade", TRADE, *rows, dataset="usd"),
        Yen=sheet("trade", TRADE, *others, dataset="jpy", unit="JPY billion"),
    )
    found = brief(library, "mirror", trade_dataset="usd")
    assert found.empty.startswith("jpy is not in the same currency")


def test_that_who_is_chosen_twice_supplies_once(library_with):
    library = library_with((1, 1, 1), (5, 6, 7))
    basket = ("DEU", "DEU")
    said = reading(library, "relocation", trade_basket=basket, trade_divided="evenly")
    assert said.startswith("Moved from China to Germany, divided evenly")


def test_that_a_text_that_is_no_limit_is_refused_once(library_with):
    library = library_with((1, 1, 1), (5, 6, 7))
    typed = {"trade_limit_suppliers": "x", "trade_limit_exports": "x"}
    notes = brief(library, "suppliers", **typed).exhibit.notes
    assert sum("“x” is no number" in note for note in notes) == 1


@pytest.mark.parametrize("flow", ["", "count", "called", "balance"])
def test_that_an_id_of_no_flow_is_refused(library_with, flow):
    library = library_with((1, 1, 1), (5, 6, 7), periods=(2021, 2022))
    dims = f"economy=JPN/partner=CHN/product=/measure=/flow={flow}"
    with pytest.raises(RequestError):
        figure(library, f"trade_change/dataset=small-trade/{dims}/period=2021:2022")


def test_that_the_world_is_reached_through_nobody(library_with):
    library = library_with((1, 1, 1), (5, 6, 7))
    dims = "dataset=small-trade/economy=JPN/partner=WLD/product=/measure="
    with pytest.raises(RequestError):
        figure(library, f"second_order_exposure/{dims}/period=2022")


@pytest.mark.parametrize("view", ["products", "partners"])
@pytest.mark.parametrize("values", [NOUGHT, (-1, -2, -3)])
def test_that_what_has_no_area_is_drawn_as_bars(library_with, view, values):
    library = library_with(values, values, product="854231")
    chart = brief(library, view, trade_drawn="treemap").exhibit.chart
    assert isinstance(chart, BarSpec)


def test_that_a_name_from_the_right_keeps_to_itself_in_a_sentence(library_with):
    partners = ("\u0645\u0635\u0631", "Far\naway", "y" * 500)
    library = library_with((1, 2, 3), (7, 6, 5), partners=partners)
    said = reading(library, "partners")
    assert said.startswith(
        "In 2022 Japan imported most from \u2068\u0645\u0635\u0631\u2069 ($7.0 "
        "million, 38.9%), Far away ($6.0 million, 33.3%) and yyy"
    )
    assert len(said) < 400
