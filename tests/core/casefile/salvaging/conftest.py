"""Cases to damage, and ways to damage them."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest

from core.casefile import Case, Pin
from core.casefile.groups import add_group
from core.casefile.own_names import explain_name
from core.casefile.recipes import keep_recipe
from core.casefile.salvaging import Lost, Part, salvage
from core.economies import load_economies
from core.intake.own_recipe import OwnRecipe, SheetLayout

PAGE = 4096
STEPS = Lost(Part.STEPS)
RECIPE = OwnRecipe("monthly.xlsx", (SheetLayout("sheet#", left=True),))


@pytest.fixture
def path(tiny_file, tmp_path):
    """A case with every tiny workbook, two pins, a recipe and a group."""
    copy = tmp_path / "a.statecraft"
    shutil.copyfile(tiny_file, copy)
    with Case.open(copy) as case:
        for title in ("First pin", "Second pin"):
            case.add_pin(Pin("market_share.trend", title, "R.", "S", "{}"))
        case.alter(explain_name, load_economies(), "Lemuria", "GRC")
        case.alter(add_group, load_economies(), "Chip allies", ("JPN", "USA"))
        case.alter(keep_recipe, RECIPE)
    return copy


@pytest.fixture
def target(tmp_path):
    """Where the new case goes."""
    return tmp_path / "new.statecraft"


@pytest.fixture
def saved(path, target):
    """Return a function that salvages the case and says what came of it.

    The new case is whole, always, and where anything is lost nothing can be undone.
    """

    def done():
        salvaged = salvage(path, target)
        with Case.open(target) as case:
            assert case.damage() == []
        assert bool(salvaged.lost) == (STEPS in salvaged.lost)
        rest = tuple(lost for lost in salvaged.lost if lost != STEPS)
        return salvaged._replace(lost=rest)

    return done


def changed(path, *statements):
    """Change a case as no program of ours does."""
    with closing(sqlite3.connect(path)) as link:
        for statement in statements:
            assert link.execute(statement).rowcount
        link.commit()


def root(path, table):
    """Return the page at which a table begins."""
    with closing(sqlite3.connect(path)) as link:
        [(page,)] = link.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)
        )
    return page


def middle_page(path, table):
    """Return a page in the middle of a table that has several."""
    content = path.read_bytes()
    at = (root(path, table) - 1) * PAGE
    assert content[at] == 5, "the table has one page"
    cell = at + 12 + 2 * (int.from_bytes(content[at + 3 : at + 5]) // 2)
    pointer = at + int.from_bytes(content[cell : cell + 2])
    return int.from_bytes(content[pointer : pointer + 4])


def blanked(path, page):
    """Fill a page with zeros."""
    content = bytearray(path.read_bytes())
    content[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)
    path.write_bytes(content)
