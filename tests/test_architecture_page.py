"""The page on the architecture says what the code says."""

from __future__ import annotations

import ast
import re

from tests.house import MODULES, ROOT, is_below, name_of, tree

PAGE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
NAME = re.compile(r"`([a-z_]+(?:\.[A-Za-z_]+)+)`")
NAMES = {name_of(path) for path in MODULES}


def rows(head):
    """Return the cells of a table of the page that begins with `head`."""
    table = PAGE.partition(f"{head}\n")[2].partition("\n\n")[0]
    lines = table.splitlines()[1:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


ROOMS = [NAME.findall(row[0])[0] for row in rows("| room | what it is for |")]
AGAINST = {
    (NAME.findall(row[0])[0], room)
    for row in rows("| module | imports from | because |")
    for room in NAME.findall(row[1])
}


def room_of(name):
    return next((room for room in ROOMS if is_below(name, room)), "")


def imports_when_run(path):
    """Yield the modules of ours that a module imports, apart from typing."""
    tests = [node for node in ast.walk(tree(path)) if isinstance(node, ast.If)]
    skipped = {
        inner
        for node in tests
        if ast.unparse(node.test) == "TYPE_CHECKING"
        for statement in node.body
        for inner in ast.walk(statement)
    }
    for node in set(ast.walk(tree(path))) - skipped:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                name = f"{node.module}.{alias.name}"
                yield name if name in NAMES else node.module


def test_that_every_room_is_described_and_no_other():
    there = {
        f"{top}.{path.parent.name}"
        for top in ("core", "gui")
        for path in (ROOT / top).glob("*/__init__.py")
    }
    assert set(ROOMS) == there
    assert len(ROOMS) == len(there)


def test_that_every_room_says_what_it_is_for():
    assert all(len(row[1]) > 15 for row in rows("| room | what it is for |"))


def test_that_rooms_import_only_from_those_above_but_for_what_the_page_names():
    found = {
        (name_of(path), room_of(name))
        for path in MODULES
        if room_of(name_of(path))
        for name in imports_when_run(path)
        if room_of(name)
        and ROOMS.index(room_of(name)) > ROOMS.index(room_of(name_of(path)))
    }
    assert found == AGAINST


def test_that_every_module_and_class_the_page_names_exists():
    named = {
        name for name in NAME.findall(PAGE) if name.split(".")[0] in {"core", "gui"}
    }
    assert {name for name in named if name not in NAMES and not is_class(name)} == set()


def is_class(name):
    module, _dot, last = name.rpartition(".")
    [path] = [path for path in MODULES if name_of(path) == module] or [None]
    return path is not None and f"class {last}(" in path.read_text("utf-8")


def test_that_every_folder_and_file_the_page_names_exists():
    named = re.findall(r"`((?:docs|tests|resources)/[\w/.]+)`", PAGE)
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []
