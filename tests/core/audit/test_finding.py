"""Every way in which a draft writes a number."""

from __future__ import annotations

import pytest

from core.audit.finding import figures_in

ONE = [
    ("its share was 25.3 percent", 25.3, "percent"),
    ("its share was 25.3 per cent", 25.3, "percent"),
    ("its share was 25.3%", 25.3, "percent"),
    ("a 3.75-percent share", 3.75, "percent"),
    ("シェアは25.3％である", 25.3, "percent"),
    ("シェアは２５．３％である", 25.3, "percent"),
    ("シェアは25.3パーセントである", 25.3, "percent"),
    ("シェアは3割である", 30, "percent"),
    ("三割を占める", 30, "percent"),
    ("rose by 22.0 percentage points", 22.0, "pp"),
    ("rose by 22.0 pp", 22.0, "pp"),
    ("22.0ポイント上昇", 22.0, "pp"),
    ("22.0％ポイント上昇", 22.0, "pp"),
    ("fell by −1.9 pp", -1.9, "pp"),
    ("ballooned 7.5-fold", 7.5, "fold"),
    ("three times as much", 3, "fold"),
    ("a tenfold rise", 10, "fold"),
    ("it doubled", 2, "fold"),
    ("it tripled", 3, "fold"),
    ("7.7倍に", 7.7, "fold"),
    ("二倍に", 2, "fold"),
    ("倍増した", 2, "fold"),
    ("$680 billion", 680e9, "USD"),
    ("US$6.4 trillion", 6.4e12, "USD"),
    (r"\$2.175 trillion", 2.175e12, "USD"),
    ("USD 5 million", 5e6, "USD"),
    ("$377.5bn", 377.5e9, "USD"),
    ("52 billion dollars", 52e9, "USD"),
    ("$153,800", 153_800, "USD"),
    ("3,775億ドル", 377.5e9, "USD"),
    ("３，７７５億ドル", 377.5e9, "USD"),
    ("3億1,920万ドル", 319.2e6, "USD"),
    ("1兆2,000億円", 1.2e12, "JPY"),
    ("3.5兆円", 3.5e12, "JPY"),
    ("¥4 trillion", 4e12, "JPY"),
    ("RMB 4 trillion", 4e12, "CNY"),
    ("4兆元", 4e12, "CNY"),
    ("3.7 million US jobs", 3.7e6, "count"),
    ("370万人", 3.7e6, "count"),
    ("40 nations' market share", 40, "count"),
    ("nine industries", 9, "count"),
    ("twenty-five countries", 25, "count"),
    ("10産業", 10, "count"),
    ("78品目", 78, "count"),
    ("十か国", 10, "count"),
    ("a dozen firms", 12, "count"),
    ("a billion customers", 1e9, "count"),
    ("an LQ of 0.87", 0.87, "LQ"),
    ("特化係数は1.47である", 1.47, "LQ"),
    ("the index is 0.152", 0.152, "number"),
    ("that 25-year period", 25, "years"),
    ("the past four decades", 40, "years"),
    ("25年間で", 25, "years"),
    ("輸入、1985年：9億110万ドル", 901_100_000, "USD"),
    ("about three-fourths of jobs", 75, "percent"),
    ("two-thirds of it", 66.6666667, "percent"),
    ("4分の3を占める", 75, "percent"),
    ("fell by half", 50, "percent"),
    ("半減した", 50, "percent"),
    ("2-nanometer chips", 2, "nm"),
    ("deficit of 17.8 trillion", 17.8e12, "amount"),
]


@pytest.mark.parametrize(("text", "value", "unit"), ONE, ids=[one[0] for one in ONE])
def test_that_a_number_is_read_with_its_unit(text, value, unit):
    [found] = figures_in(text)
    assert (found.value, found.unit) == (pytest.approx(value), unit)
    assert text[found.start : found.end] == found.text


NONE = [
    *("in 1995", "from 2001 to 2023", "by August 2015", "令和5年に", "1995年から"),
    *("5G networks", "the G7 nations", "Nvidia's H20", "Section 301", "Article 19"),
    *("COVID-19", "第3条", "Document 79 required it", "economic “2+2”", "FY2023"),
    *("see https://example.org/2024/12/13/25.3%", "call 03-1234-5678"),
    *("1. Introduction", "(2) Results", "Introduction\t12", "in the 1980s"),
    *("one study finds", "version 2.1", "2023年度", "the mid-2000s", "図2.1"),
    *("Vol. 59 (September 2021)", "on December 13, 2023", "2024-03-15"),
    *("the Five Eyes alliance", "a 5-axis machine tool", "the 2023 edition"),
]


@pytest.mark.parametrize("text", NONE)
def test_that_what_states_no_quantity_is_no_figure(text):
    assert figures_in(text) == []


SEVERAL = [
    ("from 4.4 to 32 percent", [(4.4, "percent"), (32, "percent")]),
    ("from about 12 to 6 percent", [(12, "percent"), (6, "percent")]),
    ("a 16.1 to 4 percent share", [(16.1, "percent"), (4, "percent")]),
    ("3 to 4 billion dollars", [(3e9, "USD"), (4e9, "USD")]),
    ("23.2％から7.2％へ低下", [(23.2, "percent"), (7.2, "percent")]),
    ("10, 20 and 30 percent", [(10, "percent"), (20, "percent"), (30, "percent")]),
    ("7 of the 13 industries", [(7, "count"), (13, "count")]),
    ("¥4 trillion ($26.7 billion)", [(4e12, "JPY"), (26.7e9, "USD")]),
    ("7.5-fold to 25.3 percent", [(7.5, "fold"), (25.3, "percent")]),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL, ids=[one[0] for one in SEVERAL])
def test_that_numbers_share_a_unit_that_is_said_once(text, expected):
    assert [(one.value, one.unit) for one in figures_in(text)] == expected


INTERVALS = [
    ("25.3 percent", 25.25, 25.35),
    ("42 percent", 41.5, 42.5),
    ("80 percent", 79.5, 80.5),
    ("about 50 percent", 45, 55),
    ("about three-fourths of jobs", 72.5, 77.5),
    ("two-thirds of it", 65.666667, 67.666667),
    ("one-tenth of it", 9.85, 10.15),
    ("about 12 percent", 11.5, 12.5),
    ("約3割", 25, 35),
    ("$4 trillion", 3.5e12, 4.5e12),
    ("$230 billion", 225e9, 235e9),
    ("$6.4 trillion", 6.35e12, 6.45e12),
    ("nearly $680 billion", 675e9, 680e9),
    ("ほぼ50％", 45, 55),
    ("3割弱", 25, 30),
    ("3割強", 30, 35),
    ("just over 30 percent", 30, 35),
    ("over 30 percent", 30, None),
    ("more than 200 competitors", 200, None),
    ("at least $170 billion", 170e9, None),
    ("30％超", 30, None),
    ("30％以上", 30, None),
    ("少なくとも30％", 30, None),
    ("less than 10 percent", None, 10),
    ("10％未満", None, 10),
    ("10％以下", None, 10),
    ("7.5-fold", 7.45, 7.55),
    ("3,829億ドル", 382.85e9, 382.95e9),
]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    INTERVALS,
    ids=[one[0] for one in INTERVALS],
)
def test_that_a_figure_stands_for_the_numbers_that_print_so(text, low, high):
    [found] = figures_in(text)
    assert found.interval == (
        low if low is None else pytest.approx(low),
        high if high is None else pytest.approx(high),
    )


def test_that_a_count_that_points_back_is_not_stated_again():
    text = "It has 10 industries. These 10 industries grew; the 10 industries are old."
    assert [one.text for one in figures_in(text)] == ["10"]


def test_that_a_reference_to_a_source_states_nothing():
    assert figures_in("Scott, “3.7 million jobs”, https://files.epi.org/a.pdf") == []
