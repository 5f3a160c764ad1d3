"""Indicators with holes, and parts that are larger than their world."""

from __future__ import annotations

import pytest

from core.briefs.trade.brief import trade_brief
from core.errors import RequestError
from core.formulas.catalogue import figure
from tests.core.briefs.making import sheet
from tests.core.briefs.walking import choosing, drawn

INDICATOR = ("Economy", "Indicator", "Period", "Value", "Unit")


def indicators(library, **chosen):
    return trade_brief(library, choosing(trade_view="indicators", **chosen))


@pytest.fixture
def steel(library_of):
    """Steel of Japan and China; of the World less than Japan has, in one year."""
    rows = [
        *(("Japan", 2019, 3.0), ("China", 2019, 4.0), ("World", 2019, 8.0)),
        *(("Japan", 2020, 9.0), ("World", 2020, 4.0), ("China", 2021, 5.0)),
    ]
    cells = [(economy, "Steel", year, value, "Mt") for economy, year, value in rows]
    return library_of(Data=sheet("indicator", INDICATOR, *cells, unit="as given"))


def test_that_a_gap_in_an_indicator_is_a_figure_too(steel):
    ids = {one.figure_id for one in drawn(indicators(steel))}
    reasons = {figure(steel, name).reason for name in ids}
    assert reasons == {None, "period_missing"}


def test_that_an_indicator_of_a_period_nobody_has_is_no_figure(steel):
    some = next(one.figure_id for one in drawn(indicators(steel)))
    with pytest.raises(RequestError):
        figure(steel, f"{some[:-4]}1999")


def test_that_more_than_the_world_is_no_share_of_it(steel):
    found = indicators(steel, trade_aspect="share")
    reasons = {
        one.figure.period: figure(steel, one.figure_id).reason
        for one in drawn(found)
        if one.figure.dim("economy") == "JPN"
    }
    assert reasons["2019"] is None
    assert reasons["2020"] == "part_exceeds_whole"
