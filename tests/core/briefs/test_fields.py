"""The selection bar offers what there is and shows what was chosen."""

from __future__ import annotations

import pytest

from core.briefs.controls.brief import controls_brief
from core.briefs.fields import titles, years_within
from core.briefs.framing import span
from core.briefs.market.brief import market_share_brief
from core.briefs.trade.brief import trade_brief
from core.casefile import Dataset, Source
from core.selection import Selection


@pytest.mark.parametrize("make", [market_share_brief, trade_brief, controls_brief])
def test_that_what_is_chosen_is_among_the_options(library, make):
    for field in make(library, Selection()).fields:
        assert {*field.chosen} <= {option.code for option in field.options}


@pytest.mark.parametrize("make", [market_share_brief, trade_brief, controls_brief])
def test_that_no_two_controls_share_a_key(library, make):
    keys = [
        field.label.partition("&")[2][:1].lower()
        for field in make(library, Selection()).fields
    ]
    assert all(keys)
    assert len(keys) == len({*keys})


@pytest.mark.parametrize("make", [market_share_brief, trade_brief, controls_brief])
def test_that_a_selection_takes_every_field_by_its_name(library, make):
    for field in make(library, Selection()).fields:
        chosen = field.chosen[:1] if field.kind == "one" else field.chosen
        assert isinstance(Selection().choosing(field.name, chosen), Selection)


def test_that_the_tickable_groups_hold_only_economies_shown(library):
    field = market_share_brief(library, Selection()).fields[1]
    codes = {option.code for option in field.options}
    assert field.groups
    assert all({*members} <= codes for _name, members in field.groups)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        pytest.param((None, None), (2001, 2005, 2010), id="all"),
        pytest.param((2002, 2010), (2005, 2010), id="between"),
        pytest.param((2005, None), (2005, 2010), id="from"),
        pytest.param((None, 2004), (2001,), id="until"),
        pytest.param((1950, 1960), (2001, 2005, 2010), id="before-all"),
        pytest.param((2010, 2001), (2001, 2005, 2010), id="backwards"),
    ],
)
def test_that_the_years_are_those_wanted_or_all(wanted, found):
    assert years_within((2001, 2005, 2010), wanted) == found


def test_that_a_span_of_one_year_is_that_year():
    assert span(2018, 2018) == "2018"


def known(slug, title="IOT", edition="2021", file="a.xlsx"):
    source = Source(1, file, "", 0, "xlsx", "")
    meta = (("title", title), ("edition", edition))
    return Dataset(1, slug, "output", "", meta, source, (), 0)


def test_that_two_editions_of_one_title_are_told_apart():
    told = titles((known("a"), known("b", edition="2023")))
    assert told == {"a": "IOT (2021)", "b": "IOT (2023)"}


def test_that_one_edition_out_of_two_files_is_told_apart_by_the_file():
    told = titles((known("a"), known("b", file="b.xlsx")))
    assert told == {"a": "IOT (2021) (a.xlsx)", "b": "IOT (2021) (b.xlsx)"}


def test_that_a_title_of_its_own_stands_as_it_is():
    told = titles((known("a"), known("b", title="ICIO")))
    assert told == {"a": "IOT", "b": "ICIO"}
