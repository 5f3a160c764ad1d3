from __future__ import annotations

import ast
from itertools import permutations
from math import inf, nan
from pathlib import Path

import pytest

import core.indicators as package
from core.indicators.outcome import REASONS, known, quotient, total, unknown

FOLDER = Path(package.__file__).parent


def texts_of(tree):
    """Every text of the code that is not a docstring."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            node.value = ast.Pass()
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def reasons_given():
    """Every text handed to `unknown`, `quotient` or `_without`, at any depth."""
    modules = [path for path in FOLDER.glob("*.py") if path.name != "outcome.py"]
    own = ast.parse((FOLDER / "outcome.py").read_text("utf-8"))
    own.body = [node for node in own.body if isinstance(node, ast.FunctionDef)]
    trees = [own, *(ast.parse(path.read_text("utf-8")) for path in modules)]
    return set().union(*(texts_of(tree) for tree in trees))


def reasons_called():
    """Every text handed straight to a function that takes a reason."""
    takers = {"unknown", "quotient", "_without"}
    for path in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in takers:
                for text in (one for each in node.args for one in ast.walk(each)):
                    if isinstance(text, ast.Constant) and isinstance(text.value, str):
                        yield text.value


def test_that_every_reason_given_is_listed():
    assert set(reasons_called()) - set(REASONS) == set()


def test_that_every_reason_is_given_somewhere():
    assert set(REASONS) - reasons_given() == set()


def test_that_reasons_are_listed_once_and_in_order():
    assert list(REASONS) == sorted(set(REASONS))


@pytest.mark.parametrize("value", [nan, inf, -inf])
def test_that_no_indicator_answers_what_is_no_number(value):
    assert known(value) == unknown("not_finite")


def test_that_minus_zero_is_zero():
    assert str(known(-0.0).value) == "0.0"


def test_that_a_sum_of_nothing_is_not_zero():
    assert total([]).reason == "empty"


def test_that_a_sum_with_a_missing_part_is_missing():
    assert total([1.0, None]).reason == "missing"


def test_that_a_sum_does_not_depend_on_the_order():
    assert len({total(parts) for parts in permutations([1e16, 1.0, -1e16, 3.0])}) == 1


@pytest.mark.parametrize("parts", [[1e308, 1e308], [inf, -inf], [nan]])
def test_that_a_sum_out_of_bounds_has_a_reason(parts):
    assert total(parts).reason == "not_finite"


def test_that_zero_over_zero_is_not_zero():
    assert quotient(0.0, 0.0, "no_trade") == unknown("no_trade")
