"""Any indicator of a case: over time, the last value of each, one beside another."""

from __future__ import annotations

import pytest

from core.briefs.exhibit import BarSpec, LineSpec
from core.briefs.trade.brief import trade_brief
from core.formulas.catalogue import figure
from tests.core.briefs.making import TRADE, sheet
from tests.core.briefs.walking import choosing, field

INDICATOR = ("Economy", "Indicator", "Period", "Value", "Unit")
STEEL = ("Steel output", "Mt")
TARGET = ("Steel target", "Mt")


def row(economy, period, value, what=STEEL):
    return (economy, what[0], period, value, what[1])


def indicators(library, **chosen):
    return trade_brief(library, choosing(trade_view="indicators", **chosen))


@pytest.fixture
def steel(library_of):
    return library_of(
        Data=sheet(
            "indicator",
            INDICATOR,
            row("China", 2000, 100.0),
            row("China", 2020, 900.0),
            row("Japan", 2000, 110.0),
            row("Japan", 2020, "n.a."),
            row("China", 2020, 800.0, TARGET),
            row("China", 2020, 5.0, ("Steel jobs", "million jobs")),
            dataset="steel",
            unit="as given",
        )
    )


def test_that_an_indicator_is_drawn_over_time(steel):
    brief = indicators(steel, trade_indicator="Steel output")
    assert isinstance(brief.exhibit.chart, LineSpec)
    assert brief.exhibit.chart.periods == ("2000", "2020")
    assert brief.exhibit.unit == "Mt"
    assert brief.exhibit.reading == (
        "Steel output: China from 100 Mt (2000) to 900 Mt (2020); Japan 110 Mt (2000)."
    )


def test_that_it_is_a_share_of_the_world_where_the_world_is_given(library):
    asked = {"trade_source": "steel-production", "years": ("2000", "2015")}
    brief = indicators(library, **asked, trade_aspect="share", economies=("CHN",))
    assert brief.exhibit.reading == (
        "Crude steel production, share of the world: China from 15.1% (2000) to 49.6% "
        "(2015)."
    )
    found = figure(library, brief.exhibit.mentions[-1].figure_id)
    assert [figure(library, one.figure_id).unit for one in found.inputs] == ["Mt", "Mt"]


def test_that_there_is_no_share_of_the_world_without_the_world(steel):
    brief = indicators(steel, trade_indicator="Steel output", trade_aspect="share")
    assert "trade.aspect" not in {one.name for one in brief.fields}
    assert brief.exhibit.unit == "Mt"


def test_that_a_number_leads_to_its_one_cell(steel):
    exhibit = indicators(steel, trade_indicator="Steel output").exhibit
    for _start, _end, figure_id in exhibit.mentions:
        given = figure(steel, figure_id).inputs[0]
        cells = list(steel.case.observations(given.cells))
        assert [cell.value for cell in cells] == [given.value]


def test_that_of_several_indicators_the_last_value_of_each_is_shown(steel):
    brief = indicators(steel)
    assert isinstance(brief.exhibit.chart, BarSpec)
    assert [bar.name for bar in brief.exhibit.chart.bars] == [
        "China, Steel output",
        "China, Steel target",
        "Japan, Steel output",
    ]
    assert "1 series in another unit is in the table only." in brief.exhibit.notes
    assert len(brief.exhibit.table.rows) == 4


def test_that_one_indicator_is_set_beside_another_in_its_unit(steel):
    brief = indicators(steel, trade_indicator="Steel output")
    options = [option.code for option in field(brief, "trade.beside").options]
    assert options == ["", "steel/Steel target"]
    chosen = indicators(
        steel, trade_indicator="Steel output", trade_beside="steel/Steel target"
    )
    last = chosen.exhibit.chart.lines[-1]
    assert (last.kind, last.code) == ("published", "CHN")
    assert [one.value for one in last.data] == [None, 800.0]


def test_that_the_economies_chosen_are_shown_and_all_where_none_is_there(steel):
    asked = {"trade_indicator": "Steel output"}
    brief = indicators(steel, **asked, economies=("JPN",))
    assert [line.code for line in brief.exhibit.chart.lines] == ["JPN"]
    brief = indicators(steel, **asked, economies=("FRA",))
    assert {line.code for line in brief.exhibit.chart.lines} == {"CHN", "JPN"}


def test_that_the_years_chosen_are_shown_and_all_where_none_is_there(steel):
    asked = {"trade_indicator": "Steel output"}
    brief = indicators(steel, **asked, years=("2010", "2025"))
    assert isinstance(brief.exhibit.chart, BarSpec)
    assert field(brief, "years").chosen == ("2020", "2020")
    brief = indicators(steel, **asked, years=("1900", "1901"))
    assert brief.exhibit.chart.periods == ("2000", "2020")
    assert field(brief, "years").chosen == ("2000", "2020")


def test_that_an_economy_under_two_names_is_not_known(library_of):
    names = ("China", "China, People's Republic of")
    rows = [row(name, 2020, 1.0 + n) for n, name in enumerate(names)]
    brief = indicators(library_of(Data=sheet("indicator", INDICATOR, *rows)))
    assert brief.exhibit is None
    assert brief.empty == (
        "Steel output: China, 2020, not known: the dataset has it under two names."
    )


def test_that_a_case_without_indicators_says_what_to_do(library_of):
    flow = ("Japan", "China", None, 2020, 1.0, 2.0, None)
    brief = indicators(library_of(Data=sheet("trade", TRADE, flow)))
    assert brief.empty.startswith("No dataset of indicators is in this case.")


def test_that_indicators_need_no_trade(steel):
    assert not steel.of_kind("trade")
    assert indicators(steel).exhibit is not None


def test_that_a_firm_is_no_economy(library):
    brief = indicators(library, trade_source="semiconductor-china-exposure")
    names = [bar.name for bar in brief.exhibit.chart.bars]
    assert names[0] == "Skyworks Solutions: share of revenue from China"
