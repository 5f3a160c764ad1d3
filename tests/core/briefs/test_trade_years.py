"""Figures of years that are added up from their months."""

from __future__ import annotations

import pytest

from core.briefs.provenance import provenance
from core.briefs.trade.brief import trade_brief
from core.formulas.catalogue import figure
from tests.core.briefs.making import TRADE, sheet
from tests.core.briefs.walking import choosing, drawn, field, tabulated

DIMS = "dataset=small-trade/economy=JPN/partner=CHN/product=/measure="


@pytest.fixture
def monthly(library_of):
    """Trade of all months of 2020 and 2021, and of January 2022."""
    months = [f"{year}-{n:02}" for year in (2020, 2021) for n in range(1, 13)]
    return library_of(
        Data=sheet(
            "trade",
            TRADE,
            *(
                ("Japan", partner, None, period, 2.0 + n, 3.0, None)
                for n, partner in enumerate(("China", "Korea"))
                for period in [*months, "2022-01"]
            ),
        )
    )


def test_that_a_year_rests_on_the_cells_of_its_twelve_months(monthly):
    found = figure(monthly, f"exports/{DIMS}/period=2020")
    assert (found.value, found.note) == (24e6, "sum of the months published")
    periods = dict(found.inputs[0].cells.where)["period"]
    assert periods == tuple(f"2020-{n:02}" for n in range(1, 13))
    assert len(provenance(monthly, found.id).cells) == 12


def test_that_the_sum_over_years_rests_on_all_their_months(monthly):
    found = figure(monthly, f"cumulative_balance/{DIMS}/period=2020:2021")
    assert found.value == -24e6
    assert len(provenance(monthly, found.id).cells) == 48


def test_that_a_year_that_is_not_over_is_marked(monthly):
    chart = trade_brief(monthly, choosing(trade_partner="CHN")).exhibit.chart
    assert chart.periods == ("2020", "2021", "2022")
    assert [one.flag for one in chart.exports] == ["", "", "partial"]


def test_that_it_is_said_which_years_are_added_up(monthly):
    brief = trade_brief(monthly, choosing(trade_partner="CHN"))
    assert brief.exhibit.notes[-1] == (
        "2020–2022: not published as a year; added up from the months."
    )
    months = choosing(trade_partner="CHN", trade_frequency="month")
    assert "added up" not in str(trade_brief(monthly, months).exhibit.notes)


def test_that_months_can_still_be_asked_for(monthly):
    frequencies = field(trade_brief(monthly, choosing()), "trade.frequency")
    assert [one.code for one in frequencies.options] == ["year", "month"]


@pytest.mark.parametrize(
    "view", ["balance", "partners", "suppliers", "exposure", "relocation"]
)
def test_that_a_yearly_view_has_figures_that_can_be_computed_again(monthly, view):
    brief = trade_brief(monthly, choosing(trade_view=view, trade_partner="CHN"))
    found = [(one.figure_id, one.value) for one in drawn(brief) if one.figure_id]
    found += [(one.figure_id, one.sort) for one in tabulated(brief)]
    assert found
    for figure_id, value in found:
        assert figure(monthly, figure_id).value == pytest.approx(value, rel=1e-12)


def test_that_imports_of_suppliers_rest_on_months(monthly):
    found = figure(monthly, f"outside_imports/{DIMS.replace('CHN', 'WLD')}/period=2021")
    assert found.value == 72e6
    assert len(provenance(monthly, found.id).cells) == 24


def test_that_no_year_added_up_is_an_observation(monthly):
    asked = choosing(trade_view="observations", trade_partner="CHN")
    exhibit = trade_brief(monthly, asked).exhibit
    assert "added up from" not in str(exhibit.notes)
    rows = exhibit.table.rows
    periods = {cell.text for n in range(len(rows)) for cell in rows[n]}
    assert not {"2020", "2021", "2022"} & periods
    assert len(rows) == 50
    found = figure(monthly, f"observation/{DIMS}/flow=export/period=2020")
    assert (found.value, found.reason) == (None, "period_missing")
