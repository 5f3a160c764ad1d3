"""README, CONTRIBUTING and the papers in docs name only what there is."""

from __future__ import annotations

import re

import pytest

from gui.menus.parts import Entry
from gui.menus.table import MENUS
from tests.house import ROOT

LINKED = pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
STATEMENT = ROOT / "docs" / "accessibility.md"
EACH = pytest.mark.parametrize(
    "name", ["README.md", "CONTRIBUTING.md", "docs/administrators.md"]
)


@LINKED
def test_that_every_link_and_picture_of_a_document_exists(name):
    text = (ROOT / name).read_text("utf-8")
    named = re.findall(r"\]\(([^):]+)\)", text)
    assert named
    assert [one for one in named if not (ROOT / one).exists()] == []


@EACH
def test_that_a_document_names_only_what_can_be_made(name):
    targets = set(
        re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text("utf-8"), re.M)
    )
    text = (ROOT / name).read_text("utf-8")
    named = re.findall(r"(?:`|^ *)make ([a-z-]+)", text, re.M)
    assert named
    assert set(named) - targets == set()


@EACH
def test_that_the_keys_of_a_document_are_those_of_the_menus(name):
    text = (ROOT / name).read_text("utf-8")
    items = [item for menu in MENUS for item in menu.items if isinstance(item, Entry)]
    keys = set(re.findall(r"Ctrl\+(?:Shift\+)?(?:\w+|,)", text))
    assert keys - {item.shortcut for item in items} == set()


def test_that_every_test_the_statement_on_accessibility_names_is_there():
    named = re.findall(r"`(tests/[\w/]+(?:\.py)?)`", STATEMENT.read_text("utf-8"))
    assert len(set(named)) > 10
    assert [one for one in named if not (ROOT / one).exists()] == []


def test_that_no_test_of_accessibility_is_left_out_of_the_statement():
    there = (ROOT / "tests" / "gui" / "access").glob("test_*.py")
    text = STATEMENT.read_text("utf-8")
    assert [path.name for path in there if path.name not in text] == []


def test_that_a_criterion_that_is_held_names_its_test():
    rows = re.findall(r"^\| (.+) \|$", STATEMENT.read_text("utf-8"), re.M)
    cells = [row.split(" | ") for row in rows]
    held = [row for row in cells if row[-1].startswith("held")]
    assert len(held) > 20
    assert [row[0] for row in held if "`tests/" not in row[-2]] == []


def test_that_no_two_decisions_have_one_number():
    numbers = [path.name[:4] for path in (ROOT / "docs" / "decisions").glob("*.md")]
    assert len(numbers) == len(set(numbers))


def test_that_every_picture_is_shown_or_its_twin_is():
    shown = re.findall(r"pictures/([\w-]+)-\w\w\.png", (ROOT / "README.md").read_text())
    there = {path.stem[:-3] for path in (ROOT / "docs" / "pictures").glob("*.png")}
    assert there == set(shown)
