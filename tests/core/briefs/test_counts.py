"""A count in a sentence is a figure like every other: card, inputs, cells, title."""

from __future__ import annotations

import json
import re

import pytest

from core.briefs.controls.brief import VIEWS as CONTROLS
from core.briefs.controls.brief import controls_brief
from core.briefs.market.brief import VIEWS as MARKET
from core.briefs.market.brief import market_share_brief
from core.briefs.provenance import provenance, shown_together
from core.briefs.trade.brief import VIEWS as TRADE
from core.briefs.trade.brief import trade_brief
from core.formulas.catalogue import figure
from tests.core.briefs.lists import two_machines
from tests.core.briefs.making import OUTPUT, sheet
from tests.core.briefs.walking import choosing, tabulated

DAY = re.compile(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?")
NUMBER = re.compile(r"[0-9][0-9,.]*")
PERIOD = re.compile(r"(19|20)[0-9]{2}")
ONE_SIDED = ("mirror",)
"""Views that need a second side, which the sample has not."""
BRIEFS = [
    *((market_share_brief, "market_view", view) for view in MARKET),
    *((trade_brief, "trade_view", view) for view in TRADE if view not in ONE_SIDED),
    *((controls_brief, "controls_view", view) for view in CONTROLS),
]
every_view = pytest.mark.parametrize(
    ("brief_of", "field", "view"), BRIEFS, ids=[view for _, _, view in BRIEFS]
)


@pytest.fixture
def firsts(library_of):
    """Two economies in three industries, in one of which nothing is known of Japan."""
    rows = [
        ("Japan", "Drugs", "C21", 2020, 1.0),
        ("China", "Drugs", "C21", 2020, 3.0),
        ("Japan", "Chips", "C26", 2020, 5.0),
        ("China", "Chips", "C26", 2020, 4.0),
        ("Japan", "Ships", "C30", 2020, "n/a"),
        ("China", "Ships", "C30", 2020, 9.0),
        ("Japan", "Cars", "C29", 2020, 7.0),
        ("China", "Cars", "C29", 2020, 8.0),
    ]
    return library_of(Data=sheet("output", OUTPUT, *rows))


def heat(library):
    chosen = choosing(
        market_view="heat", market_measure="value", economies=("JPN", "CHN")
    )
    return market_share_brief(library, chosen).exhibit


def in_reading(exhibit, place):
    """Return the id of one of the numbers of a reading."""
    return exhibit.mentions[place].figure_id


@pytest.fixture(scope="module")
def quoted(library):
    """What stands in rows of text of the sample: names, list numbers, policies.

    Numbers in them are no figures; neither are dates.
    """
    rows = library.case.rows("SELECT cells FROM record NOT INDEXED")
    texts = {cell[0] for (row,) in rows for cell in json.loads(row).values()}
    said = {text for text in texts if re.search(r"[^0-9.,-]", text)}
    by_length = sorted(said, key=len, reverse=True)

    def without(text):
        for one in by_length:
            if len(one) > len(text):
                continue
            text = text.replace(one, " ")
        return DAY.sub(" ", text)

    return without


@every_view
def test_that_every_number_of_a_reading_is_a_figure(
    library, quoted, brief_of, field, view
):
    brief = brief_of(library, choosing(**{field: view}))
    mentions = brief.exhibit.mentions if brief.exhibit else ()
    bare = list(brief.exhibit.reading if brief.exhibit else "")
    for start, length, _figure in mentions:
        bare[start : start + length] = " " * length
    named = re.sub(r"\([12][0-9]{3}\)", "", "".join(bare))
    for dataset in library.datasets:  # the number of an edition counts nothing
        for name in (dataset.title, *dataset.vintage.split("; ")):
            named = named.replace(name, "")
    left = [one for one in NUMBER.findall(quoted(named)) if not PERIOD.match(one)]
    assert left == []


@every_view
def test_that_a_cell_leads_to_as_many_figures_as_it_shows(
    library, quoted, brief_of, field, view
):
    for cell in tabulated(brief_of(library, choosing(**{field: view}))):
        text = quoted(cell.text) if brief_of is controls_brief else cell.text
        assert len(NUMBER.findall(text)) <= len(cell.figure_ids), cell.text


def test_that_the_firsts_and_the_industries_known_are_figures(firsts):
    exhibit = heat(firsts)
    assert "China has the largest value added in 2 of the 3 industries" in (
        exhibit.reading
    )
    values = [figure(firsts, one.figure_id).value for one in exhibit.mentions]
    assert values == [2.0, 3.0]


def test_that_the_card_of_the_firsts_lists_them_by_size_and_what_is_not_known(firsts):
    card = provenance(firsts, in_reading(heat(firsts), 0))
    assert [row.name for row in card.inputs] == [
        "Largest value: Motor vehicles, China",
        "Largest value: Pharmaceuticals, China",
        "Not known: Other transport equipment, Japan",
        "Value added: 2 economies",
    ]


def test_that_each_first_leads_to_a_card_of_its_own(firsts):
    card = provenance(firsts, in_reading(heat(firsts), 0))
    assert provenance(firsts, card.inputs[0].figure_id).value == "$8.0 million"
    assert provenance(firsts, card.inputs[2].figure_id).value.startswith("not known")


def test_that_the_firsts_rest_on_every_value_compared(firsts):
    card = provenance(firsts, in_reading(heat(firsts), 0))
    assert len(card.cells) == 8
    assert len({cell.place for cell in card.cells}) == 8


def test_that_the_card_of_the_firsts_says_among_whom(firsts):
    card = provenance(firsts, in_reading(heat(firsts), 0))
    assert card.what == (
        "Number of industries in which the economy comes first, China, "
        "among Japan and China, Value added, 2020"
    )
    assert card.filled == "count of 2 industries = 2"
    assert card.notation == "number of i with x_ic largest"


def test_that_an_economy_that_is_nowhere_first_has_a_count_of_none(library_of):
    rows = [("Japan", "Chips", "C26", 2020, 1.0), ("China", "Chips", "C26", 2020, 2.0)]
    library = library_of(Data=sheet("output", OUTPUT, *rows))
    led = in_reading(heat(library), 0).replace("economy=CHN", "economy=JPN")
    card = provenance(library, led)
    assert (card.value, card.filled) == ("0", "count of 0 industries = 0")


def test_that_items_are_counted_by_the_cells_that_name_them(library):
    card = provenance(library, "items_compared/dataset=controls-seed/period=")
    assert card.filled == "count of 78 cells = 78"


def test_that_among_many_a_title_gives_their_number(library):
    chosen = choosing(
        market_view="heat",
        market_dataset="oecd-iot-2021",
        economies=("CHN", "USA", "JPN", "DEU", "FRA", "ITA"),
    )
    exhibit = market_share_brief(library, chosen).exhibit
    card = provenance(library, in_reading(exhibit, 0))
    assert ", among 6 economies, " in card.what


def test_that_a_first_by_a_share_rests_on_the_whole_as_well(library):
    chosen = choosing(market_view="heat", market_dataset="oecd-iot-2021")
    card = provenance(
        library, in_reading(market_share_brief(library, chosen).exhibit, 1)
    )
    assert card.inputs[-1].name == (
        "The world's value added in the industry: 66 economies"
    )
    assert len(card.cells) == 66 * 10


# --- controls ---


def test_that_each_number_over_the_matrix_is_a_figure(library_of):
    library = library_of(**two_machines())
    exhibit = controls_brief(library, choosing()).exhibit
    named = {
        one.figure_id.partition("/")[0]: figure(library, one.figure_id).value
        for one in exhibit.mentions
    }
    assert named == {
        "entries_compared": 4.0,
        "items_compared": 2.0,
        "lists_compared": 2.0,
        "entries_controlled": 1.0,
        "entries_not_controlled": 1.0,
        "entries_unread": 2.0,
        "items_by_several": 0.0,
        "items_unilateral": 0.0,
        "items_no_other_found": 1.0,
    }


def test_that_controlled_entries_lead_to_their_cells_alone(library_of):
    library = library_of(**two_machines())
    exhibit = controls_brief(library, choosing()).exhibit
    card = provenance(library, in_reading(exhibit, 3))
    assert [cell.raw for cell in card.cells] == ["controlled"]


def test_that_items_lead_to_the_cells_that_name_them(library_of):
    library = library_of(**two_machines())
    exhibit = controls_brief(library, choosing()).exhibit
    cells = provenance(library, in_reading(exhibit, 1)).cells
    assert [cell.raw for cell in cells] == ["e1", "e2"]


def test_that_an_item_without_an_entry_is_counted_among_the_unknown(library_of):
    library = library_of(**two_machines())
    exhibit = controls_brief(library, choosing()).exhibit
    rows = provenance(library, in_reading(exhibit, 5)).inputs
    assert [(row.name, row.size) for row in rows if row.size] == [
        *(("Unknown: not read", 1.0), ("Without an entry", 1.0)),
    ]


def test_that_the_two_counts_beside_a_pair_are_figures(library):
    exhibit = controls_brief(library, choosing(controls_view="pairs")).exhibit
    known, items = (figure(library, exhibit.mentions[n].figure_id) for n in (-2, -1))
    assert known.formula == "items_known_on_both"
    assert items.formula == "items_compared"


def test_that_a_range_in_a_cell_leads_to_both_its_ends(library):
    table = controls_brief(library, choosing(controls_view="pairs")).exhibit.table
    cell = table.rows[0][5]
    formulas = [one.partition("/")[0] for one in cell.figure_ids]
    assert formulas == ["coverage_low", "coverage_high"]


def test_that_figures_shown_together_are_named_and_written(library):
    table = controls_brief(library, choosing(controls_view="pairs")).exhibit.table
    both = shown_together(library, table.rows[1][5].figure_ids)
    assert [one.name for one in both] == [
        "Coverage of the list, lower bound",
        "Coverage of the list, upper bound",
    ]
    assert " to ".join(one.value for one in both) == table.rows[1][5].text
