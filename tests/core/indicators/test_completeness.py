from __future__ import annotations

import importlib
import inspect
import pkgutil

import pytest

import core.indicators as package

PARTS = ("In words:", "Unit", "missing:", "Source:", "Example:", ">>>")


def public_functions():
    for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        module = importlib.import_module(found.name)
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__ and not name.startswith("_"):
                yield pytest.param(
                    function, id=f"{found.name.rpartition('.')[2]}.{name}"
                )


@pytest.mark.parametrize("function", list(public_functions()))
def test_that_every_public_function_explains_itself_with_an_example(function):
    text = inspect.getdoc(function) or ""
    assert [part for part in PARTS if part not in " ".join(text.split())] == []


def test_that_the_package_offers_what_it_says():
    assert [name for name in package.__all__ if not hasattr(package, name)] == []
