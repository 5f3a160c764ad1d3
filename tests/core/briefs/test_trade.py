"""The trade tab: balances by period and by partner, and what they add up to."""

from __future__ import annotations

import pytest

from core.briefs.trade.brief import trade_brief
from tests.core.briefs.making import TRADE, sheet
from tests.core.briefs.walking import choosing, column, drawn, field

CENSUS = choosing(trade_dataset="census-balance-2023-01", trade_partner="CHN")


def year(period, exports, imports, flag=None, *, partner="China", reporter="Japan"):
    return (reporter, partner, None, period, exports, imports, flag)


@pytest.fixture
def gapped(library_of):
    """Trade of 2001, 2002, 2004 and a part of 2005."""
    return library_of(
        Data=sheet(
            "trade",
            TRADE,
            year(2001, 10.0, 30.0),
            year(2002, 20.0, 30.0),
            year(2004, 50.0, 30.0),
            year(2005, 5.0, 1.0, "partial"),
        )
    )


def cumulative(brief):
    return [one.value for one in brief.exhibit.chart.cumulative]


def test_that_the_deficit_with_china_since_2001_is_that_of_the_census(library):
    selection = CENSUS.choosing("years", ("2001", "2022"))
    reading = trade_brief(library, selection).exhibit.reading
    assert reading == (
        "In 2022 the United States imported $382.9 billion more from China than it "
        "exported. Over 2001–2022 the balances add up to −$6.1 trillion."
    )


def test_that_a_partial_year_is_flagged(gapped):
    chart = trade_brief(gapped, choosing()).exhibit.chart
    flags = [one.flag for one in chart.exports]
    assert flags == ["", "", "", "", "partial"]


def test_that_a_partial_year_is_called_so_in_the_table(gapped):
    brief = trade_brief(gapped, choosing())
    assert column(brief, 0)[-1] == "2005 (partial)"
    assert brief.exhibit.notes == (
        "2003: not in this dataset; left blank, and nothing is added over.",
        "2005: only part of the period is published; left out of sums.",
    )


def test_that_a_partial_year_is_left_out_of_the_sum(library_of):
    rows = year(2003, 9.0, 1.0), year(2004, 50.0, 30.0), year(2005, 5, 1, "partial")
    brief = trade_brief(library_of(Data=sheet("trade", TRADE, *rows)), choosing())
    assert cumulative(brief) == [8e6, 28e6, None]
    assert brief.exhibit.chart.cumulative[-1].text == "left out: partial period"


def test_that_one_year_is_not_called_a_sum(gapped):
    brief = trade_brief(gapped, choosing(years=("2004", "2005")))
    assert cumulative(brief) == []
    assert "Cumulative balance" not in [c.heading for c in brief.exhibit.table.columns]


def test_that_nothing_is_added_up_over_a_gap(gapped):
    assert cumulative(trade_brief(gapped, choosing())) == [-20e6, -30e6] + 3 * [None]


def test_that_a_year_that_is_not_there_is_seen_as_a_gap(gapped):
    brief = trade_brief(gapped, choosing())
    chart = brief.exhibit.chart
    assert chart.periods == ("2001", "2002", "2003", "2004", "2005")
    assert [one.value for one in chart.balance][2] is None
    assert column(brief, 0)[2] == "2003 (missing)"
    assert chart.cumulative[2].text == "left out: period missing"


def test_that_the_reading_says_up_to_which_year_the_sum_goes(gapped):
    assert trade_brief(gapped, choosing()).exhibit.reading == (
        "In 2004 Japan exported $20.0 million more to China than it imported. Over "
        "2001–2002 the balances add up to −$30.0 million; what they come to since is "
        "not known (missing: 2003)."
    )


def test_that_a_sum_that_never_begins_is_said_not_to_be_known(library_of):
    library = library_of(
        Data=sheet("trade", TRADE, year(2001, 10.0, None), year(2002, 10.0, 5.0))
    )
    reading = trade_brief(library, choosing()).exhibit.reading
    assert reading.endswith(
        "What the balances since 2001 add up to is not known (missing: 2001)."
    )


def test_that_a_group_as_partner_is_named_with_its_members(library):
    brief = trade_brief(library, CENSUS.choosing("trade.partner", ("QUAD",)))
    assert "with Quad" in brief.exhibit.title
    assert brief.exhibit.notes[0] == "Quad as one partner: Australia, India and Japan."


def test_that_the_basis_of_a_dataset_is_told_as_far_as_it_says(library, gapped):
    told = trade_brief(library, CENSUS).exhibit.definition
    assert told.startswith("Census basis, general imports, total exports, nominal")
    assert trade_brief(gapped, choosing()).exhibit.definition == "basis not stated"


def test_that_a_year_that_is_not_there_becomes_the_nearest_within(gapped):
    brief = trade_brief(gapped, choosing(years=("2003", "2030")))
    assert field(brief, "years").chosen == ("2004", "2005")


def test_that_years_in_the_wrong_order_are_all_years(gapped):
    brief = trade_brief(gapped, choosing(years=("2004", "2001")))
    assert field(brief, "years").chosen == ("2001", "2005")


def test_that_one_year_alone_is_not_written_as_a_span(gapped):
    brief = trade_brief(gapped, choosing(years=("2002", "2002")))
    assert brief.exhibit.title == "Trade of Japan with China: All products, 2002"


def test_that_a_period_with_one_flow_has_no_balance(library_of):
    rows = year(2001, 10.0, None), year(2002, 10.0, 4.0)
    library = library_of(Data=sheet("trade", TRADE, *rows))
    chart = trade_brief(library, choosing()).exhibit.chart
    assert [one.value for one in chart.balance] == [None, 6e6]


def test_that_only_partial_years_leave_the_balance_unsaid(library_of):
    library = library_of(Data=sheet("trade", TRADE, year(2001, 10.0, 5.0, "partial")))
    brief = trade_brief(library, choosing())
    assert brief.exhibit.reading == "The balance of Japan with China is not known."
    assert brief.exhibit.chart.cumulative == ()


def test_that_months_lie_within_their_year(library_of):
    library = library_of(
        Data=sheet("trade", TRADE, year("2020-01", 1.0, 2.0), year("2020-07", 1.0, 2.0))
    )
    chart = trade_brief(library, choosing()).exhibit.chart
    assert (chart.positions[0], chart.positions[-1]) == (2020.0, 2020.5)
    assert chart.cumulative == ()


BALANCES = {"trade_view": "partners", "trade_flow": "balance"}


def test_that_partners_are_ranked_by_the_size_of_the_balance(library):
    selection = CENSUS.choosing("trade.view+trade.flow", ("partners", "balance"))
    brief = trade_brief(library, selection.choosing("years", ("2001", "2022")))
    sizes = [abs(one.value) for one in drawn(brief) if one.value is not None]
    assert sizes == sorted(sizes, reverse=True)
    assert brief.exhibit.reading.startswith(
        "In 2022 the largest balance of the United States was a deficit with "
        "China: $382.9 billion."
    )


def test_that_no_aggregate_stands_among_the_partners(library):
    selection = CENSUS.choosing("trade.view", ("partners",))
    codes = {bar.code for bar in trade_brief(library, selection).exhibit.chart.bars}
    table = library.trade("census-balance-2023-01")
    assert table.aggregates
    assert not codes & table.aggregates


def test_that_a_partner_known_in_part_is_flagged_and_not_said_to_lead(library_of):
    library = library_of(
        Data=sheet(
            "trade",
            TRADE,
            year(2001, 10.0, 5.0),
            year(2001, 90.0, 5.0, "partial", partner="Germany"),
        )
    )
    brief = trade_brief(library, choosing(**BALANCES))
    assert [one.flag for one in drawn(brief)] == ["partial", ""]
    assert "was a surplus with China: $5.0 million" in brief.exhibit.reading
    assert brief.exhibit.notes == ("With Germany only part of 2001 is published.",)


def test_that_partners_are_shown_by_month_where_no_year_is_published(library_of):
    library = library_of(Data=sheet("trade", TRADE, year("2020-01", 1.0, 2.0)))
    brief = trade_brief(library, choosing(**BALANCES))
    assert brief.exhibit.title.endswith("All products, 2020-01")
    assert [one.value for one in drawn(brief)] == [-1e6]


def test_that_a_product_the_partner_lacks_becomes_all_products(library):
    brief = trade_brief(library, CENSUS.choosing("trade.product", ("ZZZ",)))
    assert "All products" in brief.exhibit.title


def test_that_a_product_is_shown_rather_than_a_frequency(library_of):
    monthly = year("2020-01", 9.0, 9.0)
    yearly = ("Japan", "China", "ATP", 2001, 1.0, 2.0, None)
    library = library_of(Data=sheet("trade", TRADE, monthly, yearly))
    brief = trade_brief(library, choosing(trade_product="ATP", trade_frequency="month"))
    assert brief.exhibit.title == "Trade of Japan with China: ATP, 2001"


def test_that_a_reporter_without_the_partner_is_shown_with_another(library_of):
    library = library_of(
        Data=sheet(
            "trade",
            TRADE,
            year(2001, 1.0, 2.0),
            year(2001, 1.0, 2.0, reporter="United States", partner="Germany"),
        )
    )
    brief = trade_brief(library, choosing(trade_reporter="USA", trade_partner="CHN"))
    assert field(brief, "trade.reporter").chosen == ("USA",)
    assert field(brief, "trade.partner").chosen == ("DEU",)


def test_that_an_unknown_reporter_and_partner_become_those_there(gapped):
    brief = trade_brief(gapped, choosing(trade_reporter="X", trade_partner="Y"))
    assert field(brief, "trade.partner").chosen == ("CHN",)


def test_that_an_unknown_dataset_is_the_first_one(library):
    assert trade_brief(library, choosing(trade_dataset="gone")) == trade_brief(
        library, choosing()
    )


@pytest.mark.parametrize("view", ["balance", "partners", "products"])
@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([], id="no-rows"),
        pytest.param([year("2020-Q1", 1.0, 2.0)], id="quarters"),
    ],
)
def test_that_a_dataset_without_years_or_months_is_like_none(library_of, view, rows):
    library = library_of(Data=sheet("trade", TRADE, *rows))
    assert trade_brief(library, choosing(trade_view=view)).exhibit is None


def test_that_an_unnamed_basis_is_as_published(gapped):
    assert trade_brief(gapped, choosing()).exhibit.unit == ("US dollars; as published")
