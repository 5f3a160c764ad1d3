from __future__ import annotations

import inspect

import pytest

from tests.core.indicators.every import public_functions

PARTS = ("In words:", "Unit", "missing:", "Source:", "Example:", ">>>")


@pytest.mark.parametrize(
    "function",
    [
        pytest.param(one, id=f"{module.rpartition('.')[2]}.{name}")
        for module, name, one in public_functions()
    ],
)
def test_that_every_public_function_explains_itself_with_an_example(function):
    text = inspect.getdoc(function) or ""
    assert [part for part in PARTS if part not in " ".join(text.split())] == []
