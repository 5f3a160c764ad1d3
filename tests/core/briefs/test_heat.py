"""A heat map shows level, rank or change, in the order of any row or column."""

from __future__ import annotations

import pytest

from core.briefs.market.brief import market_share_brief
from tests.core.briefs.walking import choosing, column, drawn, field

NCSES, OECD, ITIF = "ncses-10758", "oecd-iot-2021", "itif-hamilton-2023"


def heat(library, **chosen):
    dataset = chosen.pop("market_dataset", NCSES)
    return market_share_brief(
        library, choosing(market_view="heat", market_dataset=dataset, **chosen)
    )


def values(brief, place):
    return [row[place].value for row in brief.exhibit.chart.cells]


def test_that_rows_are_ordered_by_a_column(library):
    brief = heat(library, market_sorted_by="C26")
    chart = brief.exhibit.chart
    at = chart.column_codes.index("C26")
    assert chart.sorted_by == "C26"
    assert values(brief, at) == sorted(values(brief, at), reverse=True)
    assert column(brief, 0) == list(chart.rows)


def test_that_columns_are_ordered_by_a_row(library):
    chart = heat(library, market_sorted_by="CHN").exhibit.chart
    row = [one.value for one in chart.cells[chart.row_codes.index("CHN")]]
    assert row == sorted(row, reverse=True)


def test_that_ranks_are_ordered_from_the_first(library):
    brief = heat(library, market_sorted_by="C26", market_aspect="rank")
    at = brief.exhibit.chart.column_codes.index("C26")
    assert values(brief, at) == sorted(values(brief, at))


def test_that_unknown_ones_come_last(library):
    brief = heat(library, market_dataset=ITIF, market_sorted_by="C26")
    known = [value is not None for value in values(brief, 1)]
    assert known == sorted(known, reverse=True)


def test_that_an_order_that_is_not_there_is_none(library):
    chart = heat(library, market_sorted_by="gone").exhibit.chart
    assert chart.sorted_by == ""
    assert chart == heat(library).exhibit.chart
    assert field(heat(library, market_sorted_by="gone"), "market.sorted_by").chosen == (
        "",
    )


def test_that_the_map_can_be_sorted_by_whatever_is_in_it(library):
    brief = heat(library, economies=("CHN", "JPN"), market_industry="hamilton-7")
    options = [o.code for o in field(brief, "market.sorted_by").options]
    chart = brief.exhibit.chart
    assert options == ["", *chart.column_codes, *chart.row_codes]


def test_that_ranks_are_those_among_all_economies(library):
    brief = heat(library, market_aspect="rank", economies=("KOR", "JPN"))
    chart = brief.exhibit.chart
    assert {one.figure.formula for one in drawn(brief)} == {"rank"}
    assert (chart.unit, chart.is_first_full) == ("rank", True)
    assert brief.exhibit.reading.startswith("The best ranks of those shown in 2022: ")


def test_that_a_group_has_no_rank_in_the_map(library):
    brief = heat(
        library, market_dataset=OECD, market_aspect="rank", economies=("G7", "JPN")
    )
    assert {one.value for one in brief.exhibit.chart.cells[0]} == {None}


def test_that_changes_part_their_colours_at_nought(library):
    brief = heat(library, market_aspect="change")
    chart = brief.exhibit.chart
    assert (chart.unit, chart.middle) == ("pp", 0.0)
    assert brief.exhibit.title.endswith("2002–2022")
    assert "the largest rise shown is that of China" in brief.exhibit.reading


def test_that_changes_of_one_year_are_none(library):
    brief = heat(library, market_dataset=OECD, market_aspect="change")
    assert brief.exhibit is None
    assert "two years" in brief.empty


@pytest.mark.parametrize("aspect", ["level", "rank", "change"])
@pytest.mark.parametrize("measure", ["share", "LQ", "value"])
def test_that_every_number_of_every_aspect_is_a_figure(library, aspect, measure):
    brief = heat(library, market_measure=measure, market_aspect=aspect)
    assert all(one.figure for one in drawn(brief))
    assert brief.exhibit.unit
