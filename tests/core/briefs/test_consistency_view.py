"""Share over quotient and the share of GDP are one number, or it is said that not."""

from __future__ import annotations

from contextlib import ExitStack

import pytest

from core.briefs.exhibit import PairSpec
from core.briefs.market.brief import market_share_brief
from tests.core.briefs.making import OUTPUT, case_of, sheet, write_workbook
from tests.core.briefs.walking import choosing, column, field

INDICATOR = ("Economy", "Economy code", "Indicator", "Period", "Value", "Unit")
OECD = "oecd-iot-2021"


def consistency(library, dataset="", **chosen):
    chosen = {"market_view": "consistency", "market_dataset": dataset, **chosen}
    return market_share_brief(library, choosing(**chosen))


@pytest.fixture
def beside(tmp_path):
    """A function that makes a case of output and of indicators."""
    rows = [
        (economy, "Chips", code, 2018, value)
        for economy, chips, whole in (("Japan", 30.0, 200.0), ("China", 70.0, 800.0))
        for code, value in (("C26", chips), ("A-U", whole))
    ]
    with ExitStack() as opened:

        def made(*sizes, name="GDP, nominal"):
            told = [(*row[:2], name, 2018, *row[2:]) for row in sizes]
            books = [
                write_workbook(
                    tmp_path / "o.xlsx", Data=sheet("output", OUTPUT, *rows)
                ),
                write_workbook(
                    tmp_path / "i.xlsx",
                    Data=sheet("indicator", INDICATOR, *told, dataset="sizes"),
                ),
            ]
            return opened.enter_context(case_of(tmp_path / "a.statecraft", *books))

        yield made


JAPAN, CHINA = ("Japan", "JPN", 20.0, "USD"), ("China", "CHN", 80.0, "USD")
WORLD = ("World", "WLD", 100.0, "USD")


def test_that_both_shares_of_an_economy_stand_in_its_row(library):
    chart = consistency(library, "itif-hamilton-2023").exhibit.chart
    assert isinstance(chart, PairSpec)
    pair = chart.pairs[1]
    assert pair.first.figure.formula == "gdp_share"
    assert pair.second.value == pytest.approx(0.253 / 1.47)


@pytest.mark.parametrize("edition", ["2022", "2023"])
def test_that_the_published_index_is_of_the_whole_world(library, edition):
    exhibit = consistency(library, f"itif-hamilton-{edition}").exhibit
    assert exhibit.reading.endswith("They agree.")
    assert {pair.note for pair in exhibit.chart.pairs} == {""}


def test_that_a_world_of_those_listed_is_flagged(library):
    exhibit = consistency(library, OECD).exhibit
    assert {pair.note for pair in exhibit.chart.pairs} == {"they differ"}
    assert "They differ for the United States (12.4%), Japan" in exhibit.reading


def test_that_differences_stand_in_the_table(library):
    brief = consistency(library, "itif-hamilton-2022")
    assert column(brief, 3) == ["0.1 pp", "0.0 pp", "n/a"]


def test_that_the_dataset_of_gdp_is_chosen_among_those_of_gdp(library):
    options = field(consistency(library, OECD), "market.other").options
    assert [option.code for option in options] == ["gdp-nominal"]


def test_that_both_sources_are_named(library):
    exhibit = consistency(library, OECD).exhibit
    assert exhibit.source == (
        "OECD, Value added by industry, 66 economies, 2018, Input-Output Tables (IOTs) "
        "2021 ed.; 2022-02-12; World Bank, Gross domestic product, current US dollars, "
        "World Development Indicators, 1990-2023"
    )
    assert not exhibit.vintage


def test_that_shares_that_are_the_same_agree(beside):
    reading = consistency(
        beside(JAPAN, CHINA, WORLD), economies=("JPN",)
    ).exhibit.reading
    assert reading.endswith("Japan 20.0% against 20.0%. They agree.")


def test_that_an_economy_without_gdp_has_a_reason(beside):
    library = beside(CHINA, WORLD)
    pair = consistency(library, economies=("JPN",)).exhibit.chart.pairs[0]
    assert pair.first.text == "not known: the economy is not in this dataset"


@pytest.mark.parametrize(
    ("sizes", "name"),
    [
        ((JAPAN, CHINA), "GDP, nominal"),
        ((JAPAN, CHINA, WORLD), "Steel"),
        ((("Japan", "JPN", 40000.0, "USD"), CHINA, WORLD), "GDP per capita"),
        ((JAPAN, ("China", "CHN", 80.0, "JPY"), WORLD), "GDP, nominal"),
    ],
    ids=["no world", "no GDP", "more than the world", "two units"],
)
def test_that_what_cannot_be_divided_by_a_world_is_no_size(beside, sizes, name):
    brief = consistency(beside(*sizes, name=name))
    assert brief.exhibit is None
    assert brief.empty.startswith("No dataset of GDP with a row for the world")


def test_that_a_year_without_either_share_has_a_sentence(library):
    brief = consistency(library, "itif-hamilton-2022", economies=("TWN",))
    assert brief.exhibit is None
    assert brief.empty == "Neither share is known of the economies chosen in 2018."
