"""What a question for cells finds: by code, by period, by cell, or everything."""

from __future__ import annotations

import pytest

from core.casefile.meeting import ROWS_A_QUESTION
from core.figure import Cells
from tests.core.tiny import ECONOMIES, INDUSTRIES, MILLION, made


def asked(tiny, dataset, *where, kind="observation"):
    return list(tiny.case.observations(Cells(dataset, where, kind)))


def test_that_an_observation_says_what_it_is_over(tiny):
    [seen] = asked(
        tiny,
        "tiny-output",
        ("economy", ("JPN",)),
        ("industry", ("C26",)),
        ("period", ("2019",)),
    )
    assert seen.dims == (("economy", "JPN"), ("industry", "C26"))
    assert (seen.value, seen.unit) == (made("Japan", "C26", 2019) * MILLION, "USD")
    assert (seen.period, seen.file, seen.reason) == ("2019", "output.xlsx", None)


def test_that_a_dimension_left_out_counts_whole(tiny):
    seen = asked(tiny, "tiny-output", ("economy", ("JPN",)))
    assert len(seen) == 2 * len(INDUSTRIES)


def test_that_several_codes_count_together(tiny):
    codes = ("AUS", "IND", "JPN", "USA", "CHN")
    seen = asked(
        tiny,
        "tiny-output",
        ("economy", codes),
        ("industry", ("C26",)),
        ("period", ("2018",)),
    )
    assert len(seen) == len(ECONOMIES)


def test_that_a_code_the_dataset_lacks_finds_nothing(tiny):
    assert asked(tiny, "tiny-output", ("economy", ("FRA",))) == []


def test_that_no_codes_mean_the_rows_without_that_dimension(tiny):
    whole = asked(tiny, "tiny-trade", ("product", ()), ("period", ("2021",)))
    steel = asked(tiny, "tiny-trade", ("product", ("Steel",)), ("period", ("2021",)))
    assert {dict(seen.dims).get("product") for seen in whole} == {None}
    assert len(steel) == 2


def test_that_observations_come_in_the_order_of_their_cells(tiny):
    places = [seen.place for seen in asked(tiny, "tiny-trade")]
    assert places == sorted(places)


def test_that_two_codes_of_one_economy_are_found_under_one(tiny):
    seen = asked(
        tiny,
        "tiny-trade",
        ("partner", ("ISR",)),
        ("period", ("2021",)),
        ("product", ()),
        ("flow", ("export",)),
    )
    assert [one.value for one in seen] == [1 * MILLION, 10 * MILLION]


def test_that_a_bound_is_no_value(tiny):
    [seen] = asked(tiny, "tiny-share", ("industry", ("C27",)))
    assert (seen.value, seen.reason) == (None, "published_as_bound")


def test_that_a_row_of_text_points_at_its_status(tiny):
    [seen] = asked(
        tiny,
        "tiny-controls",
        ("item_id", ("SCANNER",)),
        ("jurisdiction_id", ("JP",)),
        kind="control_entry",
    )
    assert (seen.note, seen.value, str(seen.place)) == ("narrower", None, "Controls!D8")
    assert seen.dims == (("item_id", "SCANNER"), ("jurisdiction_id", "JP"))


def test_that_rows_of_text_are_kept_apart_by_kind(tiny):
    assert len(asked(tiny, "tiny-controls", kind="item")) == 3


@pytest.mark.parametrize("code", ["GAS", "nothing"])
def test_that_a_pair_without_an_entry_finds_no_row(tiny, code):
    where = (("item_id", (code,)), ("jurisdiction_id", ("JP",)))
    assert asked(tiny, "tiny-controls", *where, kind="control_entry") == []


def test_that_many_questions_at_once_find_what_each_finds_alone(sample):
    dataset = sample.dataset("census-balance-2023-01")
    every = sample.case.observations(Cells(dataset.slug, ()))
    over = {(*seen.dims, ("period", seen.period)) for seen in every}
    questions = [
        Cells(dataset.slug, tuple((name, (code,)) for name, code in conditions))
        for conditions in sorted(over)[::37]
    ]
    questions.append(Cells(dataset.slug, (("partner", ("CHN",)), ("product", ()))))
    together = sample.case.each_meant(dataset, questions)
    alone = [list(sample.case.observations(question)) for question in questions[::40]]
    assert together[::40] == alone
    assert all(together)
    assert len(questions) * ROWS_A_QUESTION > sample.case.observed(dataset).rows
