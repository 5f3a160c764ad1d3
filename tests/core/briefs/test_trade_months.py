"""The views of months: year to date, twelve months that roll, seasons."""

from __future__ import annotations

import pytest

from core.briefs.exhibit import HeatSpec, LineSpec
from core.briefs.trade.brief import trade_brief
from tests.core.briefs.making import TRADE, sheet
from tests.core.briefs.walking import choosing, column, field

NAMES = ("to_date", "rolling", "seasons")


def rows(skipped=()):
    """Two years and a quarter: exports 10 a month, imports 20, and 10 more in May."""
    for number in range(27):
        year, month = 2019 + number // 12, number % 12 + 1
        period = f"{year}-{month:02}"
        if period not in skipped:
            extra = 10.0 * (month == 5)
            growth = 5.0 * (year - 2019)
            yield "Japan", "China", None, period, 10.0 + growth, 20.0 + extra, None


@pytest.fixture
def monthly(library_of):
    return library_of(Data=sheet("trade", TRADE, *rows()))


@pytest.fixture
def gapped(library_of):
    return library_of(Data=sheet("trade", TRADE, *rows(("2020-02",))))


def view(library, name, **chosen):
    return trade_brief(library, choosing(trade_view=name, **chosen))


def test_that_the_year_to_date_stands_beside_the_same_months_alone(monthly):
    brief = view(monthly, "to_date")
    assert column(brief, 0) == [f"January–March {year}" for year in (2019, 2020, 2021)]
    assert [one.value for one in brief.exhibit.chart.exports] == [30e6, 45e6, 60e6]
    assert brief.exhibit.reading.endswith(
        "Against the same months of 2020 exports rose by 33.3% and imports rose by "
        "0.0%."
    )


def test_that_it_is_said_which_months_are_counted(monthly):
    assert view(monthly, "to_date").exhibit.notes[0] == (
        "Counted are the months from January to March of every year, as far as 2021 is "
        "published; no part of a year stands beside a whole one."
    )


def test_that_whole_years_are_said_to_be_counted_whole(monthly):
    brief = view(monthly, "to_date", years=("2019", "2020"))
    assert brief.exhibit.notes[0] == "Counted are all twelve months of every year."
    assert [one.value for one in brief.exhibit.chart.imports] == [250e6, 250e6]


def test_that_a_year_to_date_over_a_gap_is_not_known_and_the_gap_named(gapped):
    brief = view(gapped, "to_date")
    assert [one.value for one in brief.exhibit.chart.exports] == [30e6, None, 60e6]
    assert brief.exhibit.notes[1] == (
        "Not known: 2020-02; no sum is given that would hold them."
    )


def test_that_a_last_year_without_january_has_no_year_to_date(library_of):
    library = library_of(Data=sheet("trade", TRADE, *rows(("2021-01",))))
    assert view(library, "to_date").empty.startswith("January 2021 is not known")


def test_that_twelve_months_roll_and_begin_with_the_first_whole_ones(monthly):
    balance = view(monthly, "rolling").exhibit.chart.lines[2]
    known = [one.value for one in balance.data]
    assert known[:11] == [None] * 11
    assert known[11] == 12 * 10e6 - 250e6
    assert known[12] == known[11] + 5e6
    assert len(known) == 27


def test_that_no_twelve_months_are_known_that_hold_a_gap(gapped):
    exhibit = view(gapped, "rolling").exhibit
    known = [one.value is not None for one in exhibit.chart.lines[0].data]
    assert known == [False] * 11 + [True] * 2 + [False] * 12 + [True] * 2
    assert exhibit.notes[0].startswith("Not known: 2020-02;")


def test_that_seasons_are_a_map_of_months_by_year(monthly):
    exhibit = view(monthly, "seasons").exhibit
    assert isinstance(exhibit.chart, HeatSpec)
    assert exhibit.chart.rows == ("2019", "2020", "2021")
    assert exhibit.chart.columns[4] == "May"
    assert exhibit.chart.cells[0][4].value == 30e6
    assert exhibit.chart.cells[2][3].value is None
    assert exhibit.reading.startswith(
        "In 2020 the imports of Japan from China were largest in May, $30.0 million,"
    )


def test_that_a_month_can_be_a_share_of_its_year(monthly):
    brief = view(monthly, "seasons", trade_aspect="share")
    cells = brief.exhibit.chart.cells
    assert cells[0][4].value == pytest.approx(30 / 250)
    assert [one.value for one in cells[2]] == [None] * 12


def test_that_seasons_can_be_lines_by_month(monthly):
    chart = view(monthly, "seasons", trade_drawn="lines").exhibit.chart
    assert isinstance(chart, LineSpec)
    assert [line.name for line in chart.lines] == ["2019", "2020", "2021"]


def test_that_a_balance_has_seasons_but_no_shares(monthly):
    brief = view(monthly, "seasons", trade_flow="balance", trade_aspect="share")
    assert brief.exhibit.chart.cells[0][4].value == -20e6
    assert "trade.aspect" not in [one.name for one in brief.fields]
    assert "was highest in" in brief.exhibit.reading


def test_that_seasons_without_a_whole_year_name_no_month(library_of):
    library = library_of(Data=sheet("trade", TRADE, *list(rows())[:3]))
    assert view(library, "seasons").exhibit.reading == (
        "No year has all its twelve months, so none can be compared."
    )


@pytest.mark.parametrize("name", NAMES)
def test_that_a_dataset_of_years_says_that_it_has_no_months(library_of, name):
    row = ("Japan", "China", None, 2019, 1.0, 2.0, None)
    brief = view(library_of(Data=sheet("trade", TRADE, row)), name)
    assert brief.empty == (
        "This dataset has no monthly figures for what is chosen. Choose a dataset with "
        "months."
    )


@pytest.mark.parametrize("name", NAMES)
def test_that_views_of_months_ask_for_no_frequency(monthly, name):
    names = [one.name for one in view(monthly, name).fields]
    assert "trade.frequency" not in names
    assert field(view(monthly, name), "years").chosen == ("2019", "2021")
