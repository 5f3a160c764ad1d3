"""What the modules of the house import and call, as their text says."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
MODULES = sorted(
    path for part in ("core", "gui") for path in (ROOT / part).rglob("*.py")
)


@cache
def tree(path):
    return ast.parse(path.read_text("utf-8"))


def name_of(path):
    """Return the dotted name of a module."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def imported(path):
    """Return every name a module imports, in functions and for typing too."""
    found = []
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found += (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            found += (f"{node.module}.{alias.name}" for alias in node.names)
    return found


def is_below(name, *tops):
    return any(name == top or name.startswith(f"{top}.") for top in tops)


@cache
def called(path):
    """Return what stands before the brackets of every call, as it is written."""
    nodes = ast.walk(tree(path))
    return [ast.unparse(node.func) for node in nodes if isinstance(node, ast.Call)]


def importers(*tops, but=()):
    """Return the modules that import any of `tops`, with what they import."""
    return [
        (name_of(path), name)
        for path in MODULES
        if not is_below(name_of(path), *but)
        for name in imported(path)
        if is_below(name, *tops)
    ]


def callers(*ends, but=()):
    """Return the modules that call what is named so, whatever it is looked up in."""
    return [
        (name_of(path), name)
        for path in MODULES
        if not is_below(name_of(path), *but)
        for name in called(path)
        if name in ends or name.endswith(tuple(f".{end}" for end in ends))
    ]


def loaded(code):
    """Return the modules of a fresh interpreter after it ran `code`.

    Nobody measures it: what measures coverage brings modules of its own.
    """
    plain = {key: said for key, said in os.environ.items() if "COVERAGE" not in key}
    said = subprocess.check_output(
        [sys.executable, "-c", f"import sys\n{code}\nprint(*sys.modules)"],
        text=True,
        cwd=ROOT,
        env=plain,
    )
    return {name.partition(".")[0] for name in said.splitlines()[-1].split()}
