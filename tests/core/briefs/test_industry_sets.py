"""An own set of industries is offered where built-in ones are, or says why not."""

from __future__ import annotations

import pytest

from core.briefs.figure_titles import figure_title
from core.briefs.market.brief import market_share_brief
from core.briefs.named_sets import industries_field, industry_sets, pins_showing
from core.casefile import Pin
from core.casefile.history.changing import undo
from core.casefile.industry_sets import add_set, change_set
from core.formulas.catalogue import figure
from core.library import Library
from core.market_choice import MarketChoice
from core.selection import Selection


@pytest.fixture
def library(case, staged, economies):
    """A library of a case with output of five economies."""
    case.take_in(staged["output"], economies)
    return Library(case, economies)


@pytest.fixture
def chips(library):
    """The code of a set of two industries that the dataset has."""
    members = ("C26", "C28")
    return library.case.edit(add_set, library.sets, "Chips and machines", members)


def value(library, industry):
    asked = f"economy=JPN/industry={industry}/period=2018"
    return figure(library, f"value_added/dataset=tiny-output/{asked}")


def test_that_an_own_set_is_summed_over_its_industries(library, chips):
    after = library.renewed()
    parts = [value(after, code).value for code in ("C26", "C28")]
    assert value(after, chips).value == sum(parts)


def test_that_a_sum_over_a_set_is_made_anew_when_its_industries_change(library, chips):
    first = library.renewed()
    before = value(first, chips).value
    library.case.edit(change_set, chips, first.sets, "Chips", ("C26",))
    after = first.renewed()
    assert value(after, chips).value == value(after, "C26").value < before


def test_that_an_own_set_is_offered_in_the_market_share_tab(library, chips):
    after = library.renewed()
    chosen = Selection(market=MarketChoice(industry=chips, measure="value"))
    brief = market_share_brief(after, chosen)
    [field] = [one for one in brief.fields if one.name == "market.industry"]
    assert field.chosen == (chips,)
    assert "Chips and machines" in {option.name for option in field.options}
    assert "Chips and machines" in brief.exhibit.title


def test_that_the_heat_map_of_an_own_set_has_its_industries(library, chips):
    chosen = Selection(
        market=MarketChoice(industry=chips, view="heat", measure="value")
    )
    brief = market_share_brief(library.renewed(), chosen)
    assert len(brief.exhibit.chart.columns) == 2


def test_that_a_figure_of_an_own_set_bears_its_name(library, chips):
    after = library.renewed()
    assert "Chips and machines" in figure_title(after, value(after, chips))


def test_that_a_set_taken_back_is_offered_no_more(library, chips):
    assert library.renewed().sets.get(chips)
    library.case.edit(undo)
    assert library.renewed().sets.get(chips) is None


def test_that_own_sets_are_listed_first(library, chips):
    rows = industry_sets(library.renewed())
    assert (rows[0].code, rows[0].source) == (chips, "yours, in this case only")
    assert [row.is_own for row in rows[1:]] == [False] * 3
    assert "Hamilton Index" in rows[1].source


def test_that_a_set_says_where_it_cannot_be_chosen_and_why(library):
    library.case.edit(add_set, library.sets, "Metals", ("C24", "C26"))
    [note] = industry_sets(library.renewed())[0].notes
    assert note.endswith("which does not have C24.")


def test_that_industries_of_the_case_can_be_ticked_but_no_sums(library):
    offered = {option.code for option in industries_field(library, ()).options}
    assert "C26" in offered
    assert offered.isdisjoint({"C", "A-U", "hamilton-10"})


def test_that_exhibits_that_show_a_set_are_counted(library, chips):
    shows = Selection(market=MarketChoice(industry=chips)).as_json()
    for key, selection in (
        ("market_share.trend", shows),
        ("trade.balance", shows),
        ("market_share.trend", Selection().as_json()),
    ):
        library.case.add_pin(Pin(key, "T", "R.", "S", selection))
    assert pins_showing(library.renewed(), chips) == 1
