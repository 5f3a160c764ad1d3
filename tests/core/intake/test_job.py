from __future__ import annotations

from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from core.intake.limits import GIBIBYTE, LAPTOP, WORKSTATION, Limits, limits_for
from core.intake.memory import installed_bytes, resident_bytes
from core.intake.reader.job import Errand, ReadJob
from core.problem_texts import TEXTS, sentence
from core.problems import Problem, Severity


def errand(**more):
    return Errand(Path("copy"), Path("staging"), ReadJob("a.xlsx", **more))


def test_that_an_errand_survives_the_way_to_the_reader():
    sent = errand(
        recipes=({"id": "x", "columns": [1]},),
        vocabulary=frozenset({"japan", "日本"}),
        kind="trade",
        recipe="x",
    )
    assert Errand.from_json(sent.to_json()) == sent


def test_that_limits_survive_the_way_to_the_reader():
    sent = Errand(Path("a"), Path("b"), ReadJob("a"), Limits(sheet_cells=7))
    assert Errand.from_json(sent.to_json()).limits.sheet_cells == 7


def test_that_a_date_in_a_recipe_is_sent_as_text():
    sent = errand(recipes=({"retrieved": date(2024, 1, 31)},))
    assert Errand.from_json(sent.to_json()).job.recipes[0]["retrieved"] == "2024-01-31"


def test_that_an_unknown_limit_is_passed_over():
    assert Limits.from_json({"sheets": 3, "moons": 1}) == Limits(sheets=3)


@pytest.mark.parametrize(
    ("memory", "limits"),
    [(8, LAPTOP), (16, LAPTOP), (23, WORKSTATION), (64, WORKSTATION)],
)
def test_that_limits_grow_with_the_machine(memory, limits):
    assert limits_for(memory * GIBIBYTE) == limits


@pytest.mark.parametrize("name", [field.name for field in fields(Limits)])
def test_that_no_limit_is_smaller_on_a_larger_machine(name):
    assert getattr(WORKSTATION, name) >= getattr(LAPTOP, name)


def test_that_this_machine_has_memory():
    assert installed_bytes() > GIBIBYTE // 4


def test_that_a_process_that_is_gone_holds_nothing():
    assert resident_bytes(2**22 + 1) == 0


@pytest.mark.parametrize("code", TEXTS)
def test_that_a_problem_has_a_sentence_that_ends(code):
    assert TEXTS[code].endswith(".")


def test_that_a_problem_says_its_particulars():
    problem = Problem.of("hidden_rows", Severity.NOTE, None, sheet="Data", count=3)
    assert sentence(problem).startswith("3 rows of the sheet “Data”")
