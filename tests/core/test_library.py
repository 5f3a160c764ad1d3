"""A library loads a dataset when it is first asked for, once."""

from __future__ import annotations

import subprocess
import sys

import pytest

from core.casefile import Pin
from core.errors import RequestError
from core.library import Library


def test_that_datasets_are_found_by_kind(tiny):
    assert [known.slug for known in tiny.of_kind("output")] == [
        "tiny-output",
        "tiny-world",
    ]
    assert [known.kind for known in tiny.of_kind("share", "trade")] == [
        "trade",
        "share",
    ]
    assert tiny.of_kind("event") == ()


def test_that_a_library_knows_the_problems_of_its_case(tiny):
    assert ("output.xlsx", "economy_unmatched") in [
        (file, problem.code) for file, problem in tiny.problems
    ]


@pytest.mark.parametrize(
    ("slug", "load"),
    [
        ("tiny-output", Library.output),
        ("tiny-share", Library.published),
        ("tiny-trade", Library.trade),
        ("tiny-controls", Library.controls),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_that_a_table_is_loaded_once(tiny, slug, load):
    assert load(tiny, slug) is load(tiny, slug)
    assert load(tiny, slug).dataset == tiny.dataset(slug)


@pytest.mark.parametrize(
    "load", [Library.output, Library.published, Library.trade, Library.controls]
)
def test_that_a_dataset_that_is_not_there_is_named(tiny, load):
    with pytest.raises(RequestError, match="There is no dataset nowhere"):
        load(tiny, "nowhere")


def test_that_a_library_is_of_one_moment(case, staged, economies):
    before = Library(case, economies)
    case.take_in(staged["share"], economies)
    after = Library(case, economies)
    assert (len(before.datasets), len(after.datasets)) == (0, 1)
    assert before != after


def test_that_only_the_trade_tab_waits_for_pandas():
    code = "import sys, core.library; print('pandas' in sys.modules)"
    said = subprocess.check_output([sys.executable, "-c", code], text=True)
    assert said.strip() == "False"


def test_that_a_library_with_new_pins_keeps_its_tables(case, staged, economies):
    case.take_in(staged["output"], economies)
    before = Library(case, economies)
    table = before.output("tiny-output")
    case.add_pin(Pin("market_share.trend", "Title", "Reading.", "Source", "{}"))
    after = before.renewed()
    assert (len(before.pins), len(after.pins)) == (0, 1)
    assert after.output("tiny-output") is table
