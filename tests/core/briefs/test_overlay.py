"""Members of agreements as a filter, and what happened when as marks."""

from __future__ import annotations

import pytest

from core.briefs.exhibit import MatrixSpec
from core.briefs.trade.brief import trade_brief
from core.formulas.catalogue import figure
from tests.core.briefs.making import TRADE, sheet
from tests.core.briefs.test_indicators_view import INDICATOR, indicators
from tests.core.briefs.walking import choosing, field

EVENT = ("Date", "Actor", "Target", "Kind", "Product", "Note", "Source")
MEMBER = "agreements/Member of PACT"


@pytest.fixture
def pact(library_of):
    """Steel of three, two of whom are members; incidents, and trade of two."""

    def joined(economy, year, value):
        return (economy, "Member of PACT", year, value, "membership")

    years = (2008, 2010, 2012)
    steel = [
        (economy, "Steel", year, 100.0, "Mt")
        for economy in ("China", "Japan", "Vietnam")
        for year in years
    ]
    return library_of(
        Steel=sheet("indicator", INDICATOR, *steel, dataset="steel", unit="Mt"),
        Pact=sheet(
            "indicator",
            INDICATOR,
            joined("Japan", 2010, 1),
            joined("Vietnam", 2012, 1),
            joined("China", None, 0),
            dataset="agreements",
            unit="membership",
        ),
        Incidents=sheet(
            "event",
            EVENT,
            ("2010-09", "China", "Japan", "ban", "rare earths", None, None),
            ("2010-09", "China", "Japan", "ban", "fish", None, None),
            ("2012", "China", "Norway", "ban", "salmon", None, None),
            dataset="incidents",
            unit="none: rows of text",
        ),
        Trade=sheet(
            "trade",
            TRADE,
            *(("Japan", "China", None, year, 1.0, 2.0, None) for year in years),
        ),
    )


def balance(library, **chosen):
    return trade_brief(library, choosing(trade_view="balance", **chosen))


def test_that_membership_is_read_as_who_belongs_since_when(pact):
    brief = indicators(pact, trade_source="agreements")
    assert isinstance(brief.exhibit.chart, MatrixSpec)
    assert brief.exhibit.reading == (
        "Member of PACT: since 2010 Japan; since 2012 Vietnam."
    )
    rows = {row.name: row.cells[0] for row in brief.exhibit.chart.rows}
    assert (rows["Japan"].status, rows["Japan"].written) == ("member", "2010")
    assert (rows["China"].status, rows["China"].written) == ("outside", "")
    assert figure(pact, rows["Japan"].figure_id).value == 1.0


def test_that_the_members_of_an_agreement_are_the_economies_shown(pact):
    brief = indicators(pact, trade_source="steel", trade_members=MEMBER)
    assert [line.code for line in brief.exhibit.chart.lines] == ["JPN", "VNM"]
    assert "Member of PACT: Japan and Vietnam." in brief.exhibit.notes
    assert "economies" not in {one.name for one in brief.fields}


def test_that_members_are_those_of_the_year_that_is_chosen(pact):
    asked = {"trade_source": "steel", "trade_members": MEMBER}
    brief = indicators(pact, **asked, trade_members_at="2010")
    assert [line.code for line in brief.exhibit.chart.lines] == ["JPN"]
    assert field(brief, "trade.members_at").chosen == ("2010",)
    unknown = indicators(pact, **asked, trade_members_at="1900")
    assert field(unknown, "trade.members_at").chosen == ("",)


def test_that_a_group_without_anybody_in_the_dataset_says_so(pact):
    brief = indicators(pact, trade_source="steel", trade_members="EU27")
    assert brief.empty.startswith("European Union (27)")
    assert brief.empty.endswith(
        "nobody of them is in this dataset. Choose another one."
    )


def test_that_incidents_are_marked_on_an_indicator(pact):
    chosen = {"trade_source": "steel", "trade_overlay": "events/incidents"}
    marks = indicators(pact, **chosen, economies=("CHN",)).exhibit.chart.marks
    assert [(mark.position, mark.name) for mark in marks] == [
        (2010, "Japan"),
        (2012, "Norway"),
    ]


def test_that_only_what_is_between_two_is_marked_on_their_trade(pact):
    brief = balance(pact, trade_overlay="events/incidents")
    [mark] = brief.exhibit.chart.marks
    assert mark.said == "2010-09, China against Japan, rare earths, fish"
    assert mark.datum.value == 2


def test_that_a_mark_leads_to_the_rows_that_tell_of_it(pact):
    [mark] = balance(pact, trade_overlay="events/incidents").exhibit.chart.marks
    found = figure(pact, mark.datum.figure_id)
    cells = list(pact.case.observations(found.inputs[0].cells))
    assert [cell.note for cell in cells] == ["2010-09", "2010-09"]


def test_that_entry_into_an_agreement_is_marked(pact):
    code = f"agreement/{MEMBER}"
    [mark] = balance(pact, trade_overlay=code).exhibit.chart.marks
    assert (mark.position, mark.said) == (2010, "2010, Japan, Member of PACT")


def test_that_measures_of_export_control_are_marked(library):
    asked = {"trade_overlay": "events/controls-seed", "trade_frequency": "month"}
    marks = balance(library, **asked).exhibit.chart.marks
    assert marks[0].said.startswith("2022-10-07, United States, ")


def test_that_a_date_known_to_the_year_alone_says_so_among_months(library):
    code = "agreement/agreements-membership/Member of CPTPP"
    asked = {"trade_overlay": code, "trade_partner": "JPN"}
    [mark] = balance(library, **asked, trade_frequency="month").exhibit.chart.marks
    assert mark.when == "2018"
    [mark] = balance(library, **asked).exhibit.chart.marks
    assert mark.when == ""


def test_that_nothing_is_marked_unless_it_is_asked_for(pact):
    assert balance(pact).exhibit.chart.marks == ()
    assert balance(pact, trade_overlay="events/nothing").exhibit.chart.marks == ()
