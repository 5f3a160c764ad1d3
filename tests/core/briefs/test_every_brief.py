"""What holds for every brief of every tab, walked through on the sample case."""

from __future__ import annotations

from functools import cache
from itertools import chain
from math import isfinite

import pytest

from core.briefs.controls.brief import VIEWS as CONTROLS_VIEWS
from core.briefs.controls.brief import controls_brief
from core.briefs.market.brief import VIEWS as MARKET_VIEWS
from core.briefs.market.brief import market_share_brief
from core.briefs.reasons import SENTENCES
from core.briefs.trade.brief import VIEWS as TRADE_VIEWS
from core.briefs.trade.brief import trade_brief
from core.formulas.catalogue import figure
from core.selection import Selection
from tests.core.briefs.walking import choosing, drawn, parts, tabulated

PLAIN = {str, int, float, bool, type(None)}

MARKET = [
    choosing(market_view=view, market_dataset=dataset, market_measure=measure)
    for view in MARKET_VIEWS
    for dataset in ("oecd-iot-2021", "ncses-10758", "itif-hamilton-2023")
    for measure in ("share", "LQ", "value")
]
TRADE = [
    choosing(trade_view=view, trade_frequency=frequency, trade_partner=partner)
    for view in TRADE_VIEWS
    for frequency, partner in (("year", "CHN"), ("month", "JPN"), ("year", "WLD"))
]
CONTROLS = [
    choosing(controls_view=view, controls_jurisdictions=chosen)
    for view in CONTROLS_VIEWS
    for chosen in (("US", "JP", "NL"), ("US",))
] + [
    choosing(controls_view="whatif", controls_about="size", **more)
    for more in (
        {},
        {"controls_joins": "adopt", "controls_threshold": "90"},
        {"controls_shares": "oecd-iot-2021", "controls_threshold": "45"},
    )
]
ASKED = {
    f"{make.__name__}-{number}": (make, selection)
    for make, selections in (
        (market_share_brief, MARKET),
        (trade_brief, TRADE),
        (controls_brief, CONTROLS),
    )
    for number, selection in enumerate(selections)
}
"""What is asked of the sample, by name."""


@cache
def made(library, make, selection):
    """Return a brief in English: most tests look at the same ones."""
    return make(library, selection)


every_brief = pytest.mark.parametrize(("make", "selection"), ASKED.values(), ids=ASKED)


@every_brief
def test_that_a_brief_holds_plain_finite_values_only(library, make, selection):
    held = [
        part for part in parts(made(library, make, selection)) if not _is_ours(part)
    ]
    assert {type(part) for part in held} <= PLAIN
    assert all(isfinite(part) for part in held if type(part) is float)


def _is_ours(part):
    of_ours = ("core.briefs", "core.figure")
    return type(part) is tuple or type(part).__module__.startswith(of_ours)


@every_brief
def test_that_equal_selections_give_equal_briefs(library, make, selection):
    again = Selection.from_json(selection.as_json())
    assert made(library, make, selection) == make(library, again)


@every_brief
def test_that_every_number_is_that_of_its_figure(library, make, selection):
    brief = made(library, make, selection)
    shown = chain(
        ((one.figure_id, one.value) for one in drawn(brief)),
        (
            (one.figure_id, one.sort)
            for one in tabulated(brief)
            if type(one.sort) is not str
        ),
    )
    for figure_id, value in shown:
        if figure_id is None:
            assert value is None
        else:
            assert figure(library, figure_id).value == value


@every_brief
def test_that_an_unknown_number_says_why_in_words(library, make, selection):
    for one in drawn(made(library, make, selection)):
        if one.value is None and one.figure_id is not None:
            reason = figure(library, one.figure_id).reason
            assert one.text == f"not known: {SENTENCES[reason]}"


def said(brief):
    """Return the sentences of a brief: what is shown, or why there is nothing."""
    shown = brief.exhibit
    return (brief.empty,) if shown is None else (shown.reading, shown.summary)


@every_brief
def test_that_a_reading_is_a_whole_sentence(library, make, selection):
    for text in said(made(library, make, selection)):
        assert text[0].isupper()
        assert text.endswith(".")
        assert not {"{", "None", "nan", ".."} & {*text, *text.split()}


@every_brief
def test_that_a_figure_states_its_unit_source_and_definition(library, make, selection):
    exhibit = made(library, make, selection).exhibit
    if exhibit is not None:
        assert all((exhibit.title, exhibit.unit, exhibit.source, exhibit.definition))


@every_brief
def test_that_a_table_has_a_heading_over_each_cell(library, make, selection):
    exhibit = made(library, make, selection).exhibit
    if exhibit is not None:
        table = exhibit.table
        assert {len(row) for row in table.rows} <= {len(table.columns)}


@every_brief
@pytest.mark.usefixtures("japanese")
def test_that_a_brief_can_be_had_in_japanese(library, make, selection):
    assert all(said(make(library, selection)))


@pytest.mark.parametrize("make", [market_share_brief, trade_brief, controls_brief])
def test_that_an_unknown_view_is_the_first_one(library, make):
    views = make(library, Selection()).views
    odd = choosing(market_view="pie", trade_view="pie", controls_view="pie")
    assert make(library, odd).view == views[0].code


@pytest.mark.parametrize("make", [market_share_brief, trade_brief, controls_brief])
def test_that_an_empty_case_says_what_to_do(library_of, make):
    brief = make(library_of(Data=[("nothing", "here")]), Selection())
    assert brief.exhibit is None
    assert brief.fields == ()
    assert brief.empty.endswith("Import a workbook, or open the sample case.")
