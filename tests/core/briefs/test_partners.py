"""The partners of one flow: by value, share and change, with the rest, drawn anew."""

from __future__ import annotations

import pytest

from core.briefs.exhibit import BarSpec, LineSpec, MultiplesSpec, TreemapSpec
from core.briefs.trade.brief import trade_brief
from tests.core.briefs.making import TRADE, sheet
from tests.core.briefs.walking import choosing, column, drawn, field

CENSUS = "census-balance-2023-01"


def year(partner, period, exports, imports, product=None, flag=None):
    return ("Japan", partner, product, period, exports, imports, flag)


@pytest.fixture
def four(library_of):
    """Trade with the world, of which a tenth in 2020 has no partner."""
    return library_of(
        Data=sheet(
            "trade",
            TRADE,
            year("World", 2010, 100.0, 200.0),
            year("World", 2020, 100.0, 400.0),
            year("China", 2010, 50.0, 50.0),
            year("China", 2020, 40.0, 200.0),
            year("Germany", 2010, 30.0, 100.0),
            year("Germany", 2020, 30.0, 80.0),
            year("Mexico", 2010, 20.0, 50.0),
            year("Mexico", 2020, 30.0, 80.0),
        )
    )


def partners(library, **chosen):
    names = {f"trade_{name}": code for name, code in chosen.items()}
    return trade_brief(library, choosing(trade_view="partners", **names))


def bars(brief):
    return {bar.name: bar.datum.value for bar in brief.exhibit.chart.bars}


def test_that_partners_of_imports_stand_from_the_largest_down(four):
    assert bars(partners(four)) == {
        "China": 200e6,
        "Germany": 80e6,
        "Mexico": 80e6,
        "Not listed by partner": 40e6,
    }


def test_that_the_others_are_one_bar_with_what_nobody_lists(four):
    assert bars(partners(four, top="1")) == {
        "China": 200e6,
        "All others (2 listed)": 200e6,
    }


def test_that_the_partner_chosen_is_shown_wherever_it_stands(four):
    brief = partners(four, top="1", partner="MEX")
    chosen = [bar.name for bar in brief.exhibit.chart.bars if bar.chosen]
    assert chosen == ["Mexico"]
    assert list(bars(brief)) == ["China", "Mexico", "All others (1 listed)"]


def test_that_shares_are_of_the_world(four):
    brief = partners(four, aspect="share", flow="export")
    assert bars(brief) == {"China": 0.4, "Germany": 0.3, "Mexico": 0.3}
    assert brief.exhibit.unit == "per cent of exports; as published"


def test_that_a_change_is_from_the_first_year_to_the_last(four):
    brief = partners(four, aspect="change")
    assert bars(brief) == {"China": 150e6, "Mexico": 30e6, "Germany": -20e6}
    assert [bar.change.value for bar in brief.exhibit.chart.bars] == pytest.approx(
        [300.0, 60.0, -20.0]
    )
    assert brief.exhibit.reading == (
        "Since 2010 imports from China have risen most ($150.0 million), and those "
        "from Germany have fallen most (−$20.0 million)."
    )


def test_that_the_reading_says_who_leads_and_how_concentrated_they_are(four):
    assert partners(four).exhibit.reading.startswith(
        "In 2020 Japan imported most from China ($200.0 million, 50.0%), Germany "
        "($80.0 million, 20.0%) and Mexico ($80.0 million, 20.0%). The "
        "Herfindahl-Hirschman index of partners is 0.330 to 0.340 (effective number: "
        "2.94 to 3.03); the four largest make 90.0% to 100.0%."
    )


def test_that_a_treemap_shows_shares_of_one_flow(four):
    chart = partners(four, drawn="treemap").exhibit.chart
    assert isinstance(chart, TreemapSpec)
    shares = [tile.share.value for tile in chart.tiles if tile.share]
    assert shares == [0.5, 0.2, 0.2, 0.1]


def test_that_a_balance_has_no_treemap_and_no_share(four):
    brief = partners(four, flow="balance", drawn="treemap", aspect="share")
    assert isinstance(brief.exhibit.chart, BarSpec)
    assert [one.code for one in field(brief, "trade.drawn").options] == [
        "bars",
        "multiples",
    ]
    assert "share" not in [one.code for one in field(brief, "trade.aspect").options]


def test_that_small_charts_show_the_largest_over_the_years(four):
    chart = partners(four, drawn="multiples", top="2", partner="WLD").exhibit.chart
    assert isinstance(chart, MultiplesSpec)
    assert {one.name: _values(one) for one in chart.charts} == {
        "China": [50e6, 200e6],
        "Germany": [100e6, 80e6],
    }


def _values(chart):
    return [one.value for one in chart.lines[0].data]


def test_that_small_charts_can_be_of_shares_each_on_its_own_scale(four):
    brief = partners(four, drawn="multiples", aspect="share", scale="own")
    chart = brief.exhibit.chart
    assert _values(chart.charts[0]) == [0.25, 0.5]
    assert not chart.is_common


def test_that_concentration_has_bounds_where_the_world_is_more_than_its_partners(four):
    brief = partners(four, aspect="concentration")
    chart = brief.exhibit.chart
    assert isinstance(chart, LineSpec)
    assert [[one.value for one in line.data] for line in chart.lines] == [
        pytest.approx([0.375, 0.34]),
        pytest.approx([0.375, 0.33]),
    ]
    assert [line.name for line in chart.lines] == ["At most", "At least"]
    assert column(brief, 1) == ["China", "Germany"]


def test_that_concentration_is_a_point_where_no_world_is_published(library_of):
    library = library_of(
        Data=sheet(
            "trade",
            TRADE,
            year("China", 2020, 1.0, 3.0),
            year("Mexico", 2020, 1.0, 1.0),
        )
    )
    brief = partners(library, aspect="concentration")
    assert [one.value for one in drawn(brief)] == [0.625]
    assert "sum" not in brief.exhibit.reading


def test_that_an_unknown_partner_leaves_concentration_unknown_without_a_world(
    library_of,
):
    library = library_of(
        Data=sheet(
            "trade",
            TRADE,
            year("China", 2020, 1.0, 3.0),
            year("Mexico", 2020, 1.0, "n.a."),
        )
    )
    brief = partners(library, aspect="concentration")
    assert brief.empty.startswith("On how few partners it rests is not known: ")


def test_that_months_are_compared_with_the_same_month(library_of):
    library = library_of(
        Data=sheet(
            "trade",
            TRADE,
            *(
                year("China", f"{y}-{m:02d}", 1.0, float(10 * y_of + m))
                for y_of, y in enumerate((2020, 2021))
                for m in (1, 2)
            ),
        )
    )
    brief = partners(library, aspect="change", frequency="month")
    assert brief.exhibit.title.endswith("2020-02–2021-02")
    assert bars(brief) == {"China": 10e6}


@pytest.mark.parametrize("typed", ["0", "-1", "ten", "1.5"])
def test_that_a_number_that_is_none_is_refused_in_a_sentence(four, typed):
    assert partners(four, top=typed).empty.startswith(f"“{typed}” is no number")


def test_that_one_year_leaves_no_change_to_show(library_of):
    library = library_of(Data=sheet("trade", TRADE, year("China", 2020, 1.0, 3.0)))
    assert partners(library, aspect="change").empty.startswith("A change needs two")


@pytest.mark.parametrize("flow", ["import", "balance"])
def test_that_a_dataset_without_imports_shows_its_exports(library_of, flow):
    library = library_of(Data=sheet("trade", TRADE, year("China", 2020, 1.0, None)))
    brief = partners(library, flow=flow)
    assert "This dataset holds no imports, so no balance is known." in (
        brief.exhibit.notes
    )
    heads = [column.heading for column in brief.exhibit.table.columns]
    assert heads == ["Partner", "Exports", "Share of exports"]
    assert "trade.flow" not in [one.name for one in brief.fields]


def test_that_a_dataset_of_the_world_alone_says_so(library_of):
    library = library_of(Data=sheet("trade", TRADE, year("World", 2020, 1.0, 2.0)))
    assert "not by partner" in partners(library).empty


def test_that_many_partners_known_in_part_are_counted(library_of):
    rows = [
        year(name, 2020, 1.0, 2.0, flag="partial")
        for name in ("China", "Germany", "Mexico", "India", "France", "Italy", "Spain")
    ]
    library = library_of(Data=sheet("trade", TRADE, *rows))
    [note] = partners(library).exhibit.notes
    assert note == "With 7 partners only part of 2020 is published."


def test_that_overlapping_groups_never_stand_among_partners(library):
    brief = partners(library, dataset=CENSUS, drawn="treemap")
    codes = {tile.code for tile in brief.exhibit.chart.tiles}
    assert not codes & library.trade(CENSUS).aggregates


def test_that_the_shares_of_the_census_add_up_to_the_world(library):
    brief = partners(library, dataset=CENSUS, aspect="share", flow="export")
    assert sum(bars(brief).values()) == pytest.approx(1.0, abs=0.001)
