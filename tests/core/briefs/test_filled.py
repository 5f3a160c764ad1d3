"""The formula of a card can be worked out with a pocket calculator."""

from __future__ import annotations

from math import isclose

import pytest

from core.briefs.mentions import Mention, mentioned, sentence
from core.briefs.provenance import provenance
from core.formulas.catalogue import figure
from tests.core.briefs.lists import two_machines

SIGNS = str.maketrans({"÷": "/", "×": "*", "−": "-", ",": "", "^": " ** "})
IDS = (
    "market_share/dataset=oecd-iot-2021/economy=CHN/industry=hamilton-10/period=2018",
    "location_quotient/dataset=ncses-10758/economy=JPN/industry=C26/period=2020",
    "pp_change/dataset=ncses-10758/economy=CHN/industry=kti/period=2002:2022",
    "fold/dataset=ncses-10758/economy=CHN/industry=kti/period=2002:2022",
    ("percent_change/dataset=ncses-10758/economy=CHN/industry=kti/period=2002:2022"),
    "cagr/dataset=ncses-10758/economy=CHN/industry=kti/period=2002:2022",
    ("parity_fixed/dataset=ncses-10758/economy=USA/peer=CHN/industry=kti/period=2022"),
    (
        "parity_growing/dataset=ncses-10758/economy=USA/peer=CHN/industry=kti"
        "/period=2022"
    ),
    (
        "trade_balance/dataset=census-balance-2023-01/economy=USA/partner=CHN/product="
        "/measure=NSA/period=2022"
    ),
    (
        "cumulative_balance/dataset=census-balance-2023-01/economy=USA/partner=CHN"
        "/product=/measure=NSA/period=2001:2022"
    ),
    *(
        f"alignment_jaccard_{end}/dataset=controls-seed/jurisdiction=US/with=JP/period="
        for end in ("low", "high")
    ),
    *(
        f"coverage_{end}/dataset=controls-seed/jurisdiction=JP/of=US/period="
        for end in ("low", "high")
    ),
    *(
        f"effective_coverage_{end}/dataset=controls-seed/coalition=US,JP/target=CHN"
        "/item=EUV_SCANNER/period="
        for end in ("low", "high")
    ),
)


COUNTS = (
    "entries_compared/dataset=controls-seed/jurisdictions=US,JP,NL/period=",
    "entries_controlled/dataset=controls-seed/jurisdictions=US,JP,NL/period=",
    "entries_not_controlled/dataset=controls-seed/jurisdictions=US,JP,NL/period=",
    "entries_unread/dataset=controls-seed/jurisdictions=US,JP,NL/period=",
    "items_known_on_both/dataset=controls-seed/jurisdiction=US/with=NL/period=",
)


def worked_out(term: str) -> float:
    """Return what a formula in plain notation comes to; nothing but arithmetic."""
    plain = term.translate(SIGNS)
    assert set(plain) <= set("0123456789.+-*/() e")
    return eval(plain, {"__builtins__": {}})  # noqa: S307  # looked at above


@pytest.mark.parametrize(
    "figure_id", [*IDS, *COUNTS], ids=lambda one: one.partition("/")[0]
)
def test_that_what_is_filled_in_comes_to_the_figure(library, figure_id):
    card = provenance(library, figure_id)
    said, *_results = card.filled.split(" = ")
    assert isclose(worked_out(said), figure(library, figure_id).value, rel_tol=2e-4)


@pytest.mark.parametrize("figure_id", IDS, ids=lambda one: one.partition("/")[0])
def test_that_the_result_is_the_value_as_it_is_shown(library, figure_id):
    card = provenance(library, figure_id)
    assert card.filled.endswith(card.value)
    assert card.notation


def test_that_a_sum_says_over_how_many_cells(library):
    card = provenance(
        library,
        "value_added/dataset=oecd-iot-2021/economy=CHN/industry=hamilton-10/period=2018",
    )
    assert card.filled.startswith("sum of 10 cells = 2,293,910,000,000 = ")


MEAN = (
    "effective_coverage_low/dataset=controls-seed/coalition=US,JP/target=CHN"
    "/item=all/period="
)


def test_that_a_mean_over_items_is_filled_with_weight_and_value_of_each(library_of):
    library = library_of(**two_machines())
    asked = MEAN.replace("controls-seed", "lists")
    said, *_results = provenance(library, asked).filled.split(" = ")
    assert said == "(1 × 0.555556 + 1 × 0) ÷ (1 + 1)"
    assert isclose(worked_out(said), figure(library, asked).value, rel_tol=2e-4)


def test_that_a_long_mean_writes_out_its_first_terms(library):
    said, *_results = provenance(library, MEAN).filled.split(" = ")
    assert said.endswith("…) ÷ (1 + 1 + 1 + …)")


def test_that_a_mean_goes_by_the_formula_of_a_mean(library):
    card = provenance(library, MEAN)
    assert card.formula_id == "effective_coverage_mean"
    assert card.notation == "sum of w e / sum of w"
    assert {row.sign for row in card.inputs} == {"e", "w", ""}


def test_that_a_mean_lists_each_item_by_size_then_its_weight(library):
    found = figure(library, MEAN)
    values = [one.value for one in found.inputs if one.name == "item_coverage"]
    weights = [one for one in found.inputs if one.name == "item_weight"]
    assert values == sorted(values, reverse=True)
    assert len(values) == len(weights) > 20


def test_that_a_weight_says_of_which_item_it_is(library_of):
    card = provenance(
        library_of(**two_machines()), MEAN.replace("controls-seed", "lists")
    )
    assert [row.name for row in card.inputs if row.sign == "w"] == [
        *("Weight of the item: e1", "Weight of the item: e2"),
    ]


def test_that_a_mean_names_both_workbooks(library):
    card = provenance(library, MEAN)
    assert {cell.file for cell in card.cells} == {
        "controls-seed.xlsx",
        "controls-supplier-shares-cset.xlsx",
    }
    assert len([line for line in card.source if line.startswith("File")]) == 2


def test_that_a_published_figure_has_no_formula(library):
    card = provenance(
        library,
        "market_share/dataset=itif-hamilton-2023/economy=CHN/industry=hamilton-10"
        "/period=2020",
    )
    assert (card.notation, card.filled, card.formula) == ("", "", "")
    assert [cell.format for cell in card.cells] == ["General"]


def test_that_the_squares_of_an_index_are_listed(library):
    card = provenance(library, "hhi/dataset=oecd-iot-2021/industry=C26/period=2018")
    assert card.filled.count("²") == 3
    assert card.inputs[0].size >= card.inputs[1].size


def test_that_numbers_are_found_in_a_sentence_in_whatever_order(library):
    one, other = (figure(library, figure_id) for figure_id in IDS[:2])
    text, mentions = sentence(f"B {mentioned(other)}, A {mentioned(one, '24.8 %')}.")
    assert text == f"B {text[2:6]}, A 24.8 %."
    assert [text[m.start : m.start + m.length] for m in mentions] == [
        *(text[2:6], "24.8 %"),
    ]
    assert [m.figure_id for m in mentions] == [other.id, one.id]


def test_that_signs_out_of_a_workbook_mention_nothing():
    assert sentence("A \ufdd0 b \ufdd2 c \ufdd1") == ("A  b  c ", ())
    assert sentence("\ufdd0x\ufdd1y\ufdd2") == ("y", (Mention(0, 1, "x"),))
