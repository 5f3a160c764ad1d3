"""Who gained and who lost: parts that add up, all others among them."""

from __future__ import annotations

from math import fsum

import pytest

from core.briefs.market.brief import market_share_brief
from core.formulas.catalogue import figure
from tests.core.briefs.making import OUTPUT, SHARES, sheet
from tests.core.briefs.walking import choosing, column, drawn, field

NCSES, ITIF, OECD = "ncses-10758", "itif-hamilton-2023", "oecd-iot-2021"


def brief(library, dataset=NCSES, **chosen):
    return market_share_brief(
        library, choosing(market_view="gains", market_dataset=dataset, **chosen)
    )


def made(*rows, template="output"):
    heads = {"output": OUTPUT, "share": SHARES}[template]
    return sheet(template, heads, *rows)


def chips(economy, *values):
    return [
        (economy, "Electronics", "C26", year, value)
        for year, value in zip((2001, 2002), values, strict=True)
    ]


def test_that_published_shares_give_the_parts_of_all_losses(library):
    assert brief(library, ITIF).exhibit.reading == (
        "Ten industries of the Hamilton Index (2023), 1995 to 2020: the largest gain "
        "is that of China (22.0 pp); the largest losses are those of Japan (16.0 pp, "
        "72.7% of all that was lost) and all others (4.1 pp, 18.6% of all that was "
        "lost)."
    )


@pytest.mark.parametrize("dataset", [NCSES, ITIF])
@pytest.mark.parametrize("industry", ["hamilton-10", "C26", "kti"])
def test_that_gains_and_losses_add_up_to_nothing(library, dataset, industry):
    shown = drawn(brief(library, dataset, market_industry=industry))
    known = [one.value for one in shown if one.value is not None]
    assert len(known) > 1
    assert fsum(known) == pytest.approx(0.0, abs=1e-9)


def test_that_contributions_add_up_to_the_growth_of_the_world(library):
    shown = drawn(brief(library, market_part="value"))
    growth = figure(
        library,
        "percent_change/dataset=ncses-10758/economy=WLD/industry=kti/measure=value"
        "/period=2002:2022",
    )
    assert fsum(one.value for one in shown) == pytest.approx(growth.value, abs=1e-9)


def test_that_groups_are_not_among_those_that_gain(library):
    codes = {bar.code for bar in brief(library).exhibit.chart.bars}
    assert "EU27" not in codes
    assert "OTHERS" in codes


def test_that_there_are_no_others_where_the_world_is_the_sum_of_those_listed(
    library_of,
):
    data = made(*chips("Japan", 10.0, 20.0), *chips("China", 30.0, 30.0))
    shown = brief(library_of(Data=data), "").exhibit
    assert [bar.code for bar in shown.chart.bars] == ["JPN", "CHN"]
    assert "economies listed" in shown.unit


def test_that_what_is_known_in_one_year_alone_is_among_the_others(library_of):
    data = made(
        *chips("Japan", 10.0, 20.0),
        *chips("China", None, 30.0),
        *chips("World", 100.0, 100.0),
    )
    bars = brief(library_of(Data=data), "").exhibit.chart.bars
    assert [(bar.code, bar.datum.value) for bar in bars] == [
        ("JPN", pytest.approx(10.0)),
        ("OTHERS", pytest.approx(-10.0)),
        ("CHN", None),
    ]


GAIN, LOST = "the largest gain is that of Japan (10.0 pp)", "China (10.0 pp)"


def exceeding(library_of, japan, china):
    """Return what is said of published shares that are together above the whole."""
    rows = [
        (economy, "Electronics", "C26", year, "share", f"{share}%")
        for economy, shares in (("Japan", japan), ("China", china))
        for year, share in zip((2001, 2002), shares, strict=True)
    ]
    return brief(library_of(Data=made(*rows, template="share")), "")


def test_that_shares_that_exceed_the_whole_have_no_others(library_of):
    shown = exceeding(library_of, (60, 70), (50, 40))
    others = shown.exhibit.chart.bars[-1]
    assert others.datum.figure.reason == "listed_exceeds_world"
    assert set(column(shown, 4)) == {"", "n/a"}


@pytest.mark.parametrize(
    ("japan", "china", "said"),
    [
        ((60, 70), (50, 40), f"{GAIN}; the largest losses are those of {LOST}."),
        ((60, 70), (50, 50), f"{GAIN}."),
        ((60, 60), (50, 40), f"the largest losses are those of {LOST}."),
        ((60, 60), (50, 50), "no share changed."),
    ],
    ids=["both", "only gained", "only lost", "neither"],
)
def test_that_of_shares_above_the_whole_only_what_is_known_is_said(
    library_of, japan, china, said
):
    exhibit = exceeding(library_of, japan, china).exhibit
    assert exhibit.reading == f"Computers and electronics, 2001 to 2002: {said}"


def test_that_parts_are_not_said_to_add_up_where_all_others_are_not_known(library_of):
    notes = exceeding(library_of, (60, 70), (50, 40)).exhibit.notes
    assert notes[1] == (
        "What all others had in it is not known (the listed economies exceed the world "
        "as published): the parts shown need not add up to the whole."
    )


def test_that_nothing_changed_is_said(library_of):
    data = made(*chips("Japan", 10.0, 10.0), *chips("World", 100.0, 100.0))
    reading = brief(library_of(Data=data), "").exhibit.reading
    assert reading.endswith("2001 to 2002: no share changed.")


def test_that_nothing_known_of_both_years_is_said(library_of):
    data = made(*chips("Japan", 10.0, None), *chips("World", 100.0, 100.0))
    assert brief(library_of(Data=data), "").empty == (
        "Nothing is known of Computers and electronics both in 2001 and in 2002."
    )


def test_that_published_shares_have_no_values_to_divide(library):
    [control] = [field(brief(library, ITIF, market_part="value"), "market.part")]
    assert [option.code for option in control.options] == ["share"]


def test_that_it_is_said_that_this_is_arithmetic(library):
    assert brief(library).exhibit.notes[0] == (
        "This is arithmetic: it does not say who took what from whom."
    )


def test_that_one_year_has_no_gains(library):
    assert brief(library, OECD).exhibit is None
