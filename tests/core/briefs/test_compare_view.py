"""Two datasets stand side by side, each labelled, and are never mixed."""

from __future__ import annotations

from contextlib import ExitStack

import pytest

from core.briefs.exhibit import PairSpec
from core.briefs.market.brief import market_share_brief
from core.formulas.catalogue import figure
from tests.core.briefs.making import OUTPUT, case_of, sheet, write_workbook
from tests.core.briefs.walking import choosing, column, drawn, field, tabulated

OECD, NCSES = "oecd-iot-2021", "ncses-10758"
OF_2022, OF_2023 = "itif-hamilton-2022", "itif-hamilton-2023"


def compared(library, dataset="", **chosen):
    chosen = {"market_view": "compare", "market_dataset": dataset, **chosen}
    return market_share_brief(library, choosing(**chosen))


def chip(economy, year, value, industry="C26"):
    return (economy, "Electronics", industry, year, value)


@pytest.fixture
def two(tmp_path):
    """A function that makes a case of two workbooks."""
    with ExitStack() as opened:

        def made(first, second, **banner):
            books = [
                write_workbook(
                    tmp_path / f"{name}.xlsx",
                    Data=sheet("output", OUTPUT, *rows, dataset=name, **said),
                )
                for name, rows, said in (("one", first, {}), ("two", second, banner))
            ]
            return opened.enter_context(case_of(tmp_path / "a.statecraft", *books))

        yield made


def test_that_what_either_says_stands_in_the_row_of_an_economy(library):
    chart = compared(library, OECD, market_other=NCSES, market_industry="C26")
    spec = chart.exhibit.chart
    assert isinstance(spec, PairSpec)
    pair = spec.pairs[0]
    assert pair.first.figure.dim("dataset") == OECD
    assert pair.second.figure.dim("dataset") == NCSES
    assert pair.first.figure.period == pair.second.figure.period == "2018"


def test_that_both_are_labelled_and_both_are_sources(library):
    exhibit = compared(library, NCSES, market_other=OECD, market_industry="C26").exhibit
    assert exhibit.chart.heads == (
        "NCSES, Table 10758, years 2002-2022",
        "OECD, Input-Output Tables (IOTs) 2021 ed.",
    )
    assert exhibit.source == (
        "National Center for Science and Engineering Statistics (NCSES), Value added "
        "of knowledge- and technology-intensive industries, Table 10758, years "
        "2002-2022; "
        "OECD, Value added by industry, 66 economies, 2018, Input-Output Tables (IOTs) "
        "2021 ed.; 2022-02-12"
    )
    assert not exhibit.vintage


def test_that_two_datasets_that_print_the_same_are_said_to_agree(two):
    first = [chip("Japan", 2018, 1.0), chip("China", 2018, 2.0)]
    second = [chip("Japan", 2018, 1.00001), chip("China", 2018, 2.0)]
    reading = compared(two(first, second)).exhibit.reading
    assert reading.endswith("They agree to the digits shown.")


def test_that_the_editions_of_the_index_keep_their_industries_and_years(library):
    exhibit = compared(
        library, OF_2022, market_other=OF_2023, market_measure="LQ"
    ).exhibit
    assert exhibit.reading == (
        "Two datasets: ITIF, 2022 (Seven industries of the Hamilton Index (2022), "
        "2018) beside ITIF, 2023 (Ten industries of the Hamilton Index (2023), 2020): "
        "the United States 0.94 and 0.87; China 1.34 and 1.47; Japan 1.43 and 1.21."
    )
    assert exhibit.notes[0].endswith("no difference is computed.")
    assert exhibit.notes[1].startswith("They differ in: edition (2022 / 2023);")


def test_that_no_difference_is_computed_between_two_questions(library):
    brief = compared(library, OF_2022, market_other=OF_2023, market_measure="LQ")
    assert len(brief.exhibit.table.columns) == 1 + 2
    assert {one.figure_id.partition("/")[0] for one in tabulated(brief)} == {
        "location_quotient"
    }


def test_that_a_difference_is_that_of_its_two_figures(library):
    brief = compared(library, OF_2022, market_other=OECD)
    assert column(brief, 4) == ["1.9 pp", "−0.9 pp", "n/a"]
    assert "farthest apart for the United States: 1.9 pp." in brief.exhibit.reading
    apart = next(one for one in tabulated(brief) if "difference_pp" in one.figure_id)
    first, second = figure(library, apart.figure_id).inputs
    assert apart.sort == pytest.approx((second.value - first.value) * 100)


def test_that_every_year_in_common_is_in_the_table(library):
    brief = compared(
        library, NCSES, market_other=OECD, market_industry="C26", years=("2010", "2022")
    )
    assert set(column(brief, 1)) == {"2018"}


def test_that_the_other_dataset_is_one_with_the_same_industry_and_year(library):
    assert field(compared(library, OF_2022), "market.other").chosen == (OECD,)


def test_that_a_dataset_is_not_compared_with_itself(library):
    other = field(compared(library, OECD, market_other=OECD), "market.other")
    assert OECD not in [option.code for option in other.options]
    assert other.chosen != (OECD,)


def test_that_one_dataset_alone_has_nothing_to_be_compared_with(library_of):
    alone = library_of(Data=sheet("output", OUTPUT, chip("Japan", 2001, 1.0)))
    brief = compared(alone)
    assert brief.exhibit is None
    assert brief.empty.startswith("There is no second dataset")


def test_that_amounts_in_two_currencies_are_not_set_beside_each_other(two):
    library = two(
        [chip("Japan", 2001, 1.0)], [chip("Japan", 2001, 9.0)], unit="JPY million"
    )
    exhibit = compared(library, "one", market_measure="value").exhibit
    assert exhibit.notes[0].endswith("shares are shown.")
    assert {one.figure.unit for one in drawn(compared(library, "one"))} == {"share"}


def test_that_datasets_called_alike_are_told_apart_by_their_file(two):
    library = two([chip("Japan", 2001, 1.0)], [chip("Japan", 2001, 9.0)])
    heads = compared(library, "one").exhibit.chart.heads
    assert len(set(heads)) == 2


def test_that_two_datasets_that_know_nothing_in_common_say_so(two):
    library = two([chip("Japan", 2001, 1.0)], [chip("China", 2001, 9.0)])
    reading = compared(library, "one", economies=("JPN",)).exhibit.reading
    assert reading.startswith("Nothing is said of the same economies by")


def test_that_where_neither_knows_anything_a_sentence_stands_instead(two):
    rows = [chip("Japan", 2001, 1.0), chip("China", 2002, 5.0)]
    library = two(rows, [chip("South Korea", 2002, 9.0)])
    brief = compared(library, "one", economies=("JPN",), years=("2002", "2002"))
    assert brief.exhibit is None
    assert brief.empty.endswith("say nothing of the economies chosen.")


def test_that_an_industry_only_one_has_is_said_to_differ(two):
    library = two(
        [chip("Japan", 2001, 1.0)], [chip("Japan", 2001, 9.0, industry="C29")]
    )
    exhibit = compared(library, "one").exhibit
    assert "Computers and electronics" in exhibit.chart.heads[0]
    assert "Motor vehicles" in exhibit.chart.heads[1]
