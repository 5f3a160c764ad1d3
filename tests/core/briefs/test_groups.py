"""An own group is offered where built-in ones are, and says where it is not."""

from __future__ import annotations

import pytest

from core.briefs.market.brief import market_share_brief
from core.briefs.named_sets import groups, members_field, pins_showing
from core.casefile import Pin
from core.casefile.groups import add_group, change_group
from core.casefile.history.changing import undo
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
def allies(library):
    """The code of a group of two that the dataset lists."""
    members = ("JPN", "USA")
    return library.case.edit(add_group, library.economies, "Chip allies", members)


def value(library, economy):
    asked = f"economy={economy}/industry=C26/period=2018"
    return figure(library, f"value_added/dataset=tiny-output/{asked}")


def test_that_an_own_group_is_summed_over_its_members(library, allies):
    after = library.renewed()
    parts = [value(after, code).value for code in ("JPN", "USA")]
    assert value(after, allies).value == sum(parts)


def test_that_the_sum_of_a_group_leads_to_the_cells_of_each_member_once(
    library, allies
):
    [given] = value(library.renewed(), allies).inputs
    assert dict(given.cells.where)["economy"] == ("JPN", "USA")


def test_that_a_sum_over_a_group_is_made_anew_when_its_members_change(library, allies):
    first = library.renewed()
    before = value(first, allies).value
    case, known = library.case, library.economies
    case.edit(change_group, allies, known, "Chip allies", ("JPN", "USA", "IND"))
    after = first.renewed()
    assert value(after, allies).value == before + value(after, "IND").value
    assert value(first, allies).value == before


def test_that_a_table_is_kept_where_the_groups_it_holds_are_the_same(library, allies):
    table = library.renewed().output("tiny-output")
    assert table.groups[allies] == ("JPN", "USA")
    first = library.renewed()
    held = first.output("tiny-output")
    assert first.renewed().output("tiny-output") is held


def test_that_a_group_taken_back_is_offered_no_more(library, allies):
    after = library.renewed()
    assert allies in after.output("tiny-output").groups
    library.case.edit(undo)
    assert allies not in after.renewed().output("tiny-output").groups


def test_that_an_own_group_is_offered_in_the_market_share_tab(library, allies):
    after = library.renewed()
    chosen = Selection(economies=(allies,), market=MarketChoice(measure="value"))
    brief = market_share_brief(after, chosen)
    [field] = [one for one in brief.fields if one.name == "economies"]
    assert field.chosen == (allies,)
    assert "Chip allies" in {option.name for option in field.options}
    assert ("Chip allies", ("JPN", "USA")) in field.groups
    assert "Chip allies" in brief.exhibit.title + brief.exhibit.reading


def test_that_another_case_knows_nothing_of_a_group(library, allies, economies):
    assert allies not in {group.code for group in economies.groups}


def test_that_own_groups_are_listed_first(library, allies):
    rows = groups(library.renewed())
    assert (rows[0].code, rows[0].is_own, rows[0].source) == (
        *(allies, True),
        "yours, in this case only",
    )
    assert not any(row.is_own for row in rows[1:])
    assert all(row.source.endswith(tuple("0123456789")) for row in rows[1:])


def test_that_a_group_says_where_it_cannot_be_chosen_and_why(library):
    members = ("JPN", "KOR", "NLD")
    library.case.edit(add_group, library.economies, "Chip allies", members)
    [note] = groups(library.renewed())[0].notes
    assert note.endswith("which does not list South Korea and Netherlands.")


def test_that_only_single_economies_of_today_can_be_ticked(library):
    offered = {option.code for option in members_field(library, ("JPN",)).options}
    assert {"JPN", "TWN", "HKG"} <= offered
    assert offered.isdisjoint({"WLD", "EU27", "BLX", "SUN"})


def test_that_exhibits_that_show_a_group_are_counted(library, allies):
    shows = Selection(economies=(allies, "JPN")).as_json()
    for key, selection in (
        ("market_share.trend", shows),
        ("trade.balance", shows),
        ("market_share.trend", Selection().as_json()),
    ):
        library.case.add_pin(Pin(key, "T", "R.", "S", selection))
    assert pins_showing(library.renewed(), allies) == 1


@pytest.mark.parametrize(
    ("view", "market", "count"),
    [
        ("parity", {"peer": True}, 1),
        ("trend", {"benchmark": True}, 1),
        ("trend", {"peer": True}, 0),
    ],
)
def test_that_a_group_shown_to_judge_by_is_counted_where_it_is_shown(
    library, allies, view, market, count
):
    shows = MarketChoice(view=view, **dict.fromkeys(market, allies))
    pinned = Selection(market=shows).as_json()
    library.case.add_pin(Pin(f"market_share.{view}", "T", "R.", "S", pinned))
    library.case.add_pin(Pin(f"market_share.{view}", "T", "R.", "S", "damaged"))
    assert pins_showing(library.renewed(), allies) == count
