"""Every public function of the indicators, by name."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from types import SimpleNamespace

import core.indicators as package


def public_functions():
    """Yield module name, name and function."""
    for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        module = importlib.import_module(found.name)
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__ and not name.startswith("_"):
                yield found.name, name, function


EVERY = SimpleNamespace(**{name: one for _module, name, one in public_functions()})
