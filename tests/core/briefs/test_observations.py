"""The view of observations: the rows of a dataset as its source states them."""

from __future__ import annotations

import pytest

from core.briefs.trade.brief import trade_brief
from tests.core.briefs.making import TRADE, sheet
from tests.core.briefs.walking import choosing, column, field, tabulated

ALL = ("reporter", "partner", "product", "basis", "frequency")


@pytest.fixture
def library(library_of):
    rows = (
        ("Japan", "China", None, 2020, 5.0, 7.0, None),
        ("Japan", "China", None, 2021, "n/a", 8.0, "partial"),
        ("Japan", "China", None, "2021-03", 1.0, 2.0, None),
        ("Japan", "China", "85", 2020, 3.0, 4.0, None),
        ("Japan", "United States", None, 2020, 50.0, 40.0, None),
        ("Germany", "China", None, 2019, 6.0, 9.0, None),
    )
    return library_of(Data=sheet("trade", TRADE, *rows))


@pytest.fixture
def shown(library):
    def show(*widened, **chosen):
        over = {"trade_reporter": "JPN", "trade_partner": "CHN", **chosen}
        selection = choosing(trade_view="observations", trade_widened=widened, **over)
        return trade_brief(library, selection)

    return show


def sorted_by(brief, place, *, descending=False):
    """Return one column of the table after it was sorted by another."""
    rows = brief.exhibit.table.rows
    order = rows.order(place, descending=descending)
    return [tuple(cell.text for cell in rows[at]) for at in order.tolist()]


def test_that_the_rows_are_those_of_the_selection(shown):
    assert column(shown(), 4) == ["2020", "2020", "2021", "2021"]


def test_that_all_rows_stand_there_when_everything_is_widened(shown):
    rows = shown(*ALL).exhibit.table.rows
    assert len(rows) == 12


def test_that_widening_by_partner_keeps_the_reporter(shown):
    brief = shown("partner")
    assert set(column(brief, 0)) == {"Japan"}
    assert set(column(brief, 1)) == {"China", "United States"}


def test_that_what_is_widened_is_asked_no_more(shown):
    names = {one.name for one in shown("reporter", "partner").fields}
    assert not names & {"trade.reporter", "trade.partner"}
    assert {"trade.widened", "trade.product", "years"} <= names


def test_that_only_what_differs_can_be_widened(shown):
    codes = {option.code for option in field(shown(), "trade.widened").options}
    assert codes == {"reporter", "partner", "product", "frequency"}


def test_that_years_are_those_of_the_rows(shown):
    years = [option.code for option in field(shown(*ALL), "years").options]
    assert years == ["2019", "2020", "2021"]
    brief = shown(*ALL, years=("2019", "2019"))
    assert column(brief, 0) == ["Germany", "Germany"]


def test_that_the_sentence_names_the_largest_value(shown):
    assert shown(*ALL).exhibit.reading == (
        "The largest value of this selection is $50.0 million: Japan, United States, "
        "All products, Exports, 2020."
    )


def test_that_bars_are_named_by_what_tells_them_apart(shown):
    bars = shown("partner", trade_top="2", years=("2020", "2020")).exhibit.chart.bars
    assert [bar.name for bar in bars] == ["Exports", "Imports"]


def test_that_every_value_leads_to_its_figure(shown):
    cells = tabulated(shown(*ALL))
    assert len(cells) == 12
    assert len({cell.figure_id for cell in cells}) == 12


def test_that_what_is_unknown_or_partial_is_remarked(shown):
    assert [*zip(column(shown(), 5), column(shown(), 6), strict=True)][2:] == [
        ("n/a", "partial period; published as not available"),
        ("$8.0 million", "partial period"),
    ]


def test_that_it_is_said_how_many_rows_there_are_and_that_they_overlap(shown):
    count, unknown, warning = shown(*ALL).exhibit.notes[:3]
    assert (count, unknown) == ("12 rows.", "1 without a value.")
    assert warning.endswith("the rows must not be added up.")
    assert shown().exhibit.notes[:2] == ("4 rows.", "1 without a value.")


@pytest.mark.parametrize("descending", [False, True])
def test_that_unknown_values_come_last_whichever_way(shown, descending):
    texts = [row[5] for row in sorted_by(shown(*ALL), 5, descending=descending)]
    assert texts[-1] == "n/a"
    first = "$50.0 million" if descending else "$1.0 million"
    assert texts[0] == first


def test_that_names_are_sorted_as_they_are_written(shown):
    reporters = [row[0] for row in sorted_by(shown(*ALL), 0)]
    assert reporters == ["Germany"] * 2 + ["Japan"] * 10


def test_that_remarks_can_be_sorted(shown):
    remarks = [row[6] for row in sorted_by(shown(*ALL), 6, descending=True)]
    assert remarks[:2] == [
        "partial period; published as not available",
        "partial period",
    ]


def test_that_a_number_that_is_none_is_said(shown):
    brief = shown(trade_top="many")
    assert brief.exhibit is None
    assert brief.empty.startswith("“many” is no number to be shown.")


def test_that_values_that_are_nowhere_known_are_said(library_of):
    rows = (("Japan", "China", None, 2020, "n/a", "n/a", "partial"),)
    library = library_of(Data=sheet("trade", TRADE, *rows))
    brief = trade_brief(library, choosing(trade_view="observations"))
    assert brief.empty == "No value of this selection is published."
