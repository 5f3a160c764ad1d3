"""An evening's edits of a case, each acknowledged once the case says that it is done.

Runs as a program of its own, watched: `python -m bench.crashes.editing CASE WORKBOOK
NAME=VALUE…`, where names and values are settings of SQLite's to try in place of ours.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bench.crashes.recording import TOLD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.casefile import Case

PINS: Final = 12


def state_of(case: Case) -> str:
    """Return what a case holds, as far as the edits change it."""
    pins = [pin.title for pin in case.pins()]
    datasets = [dataset.slug for dataset in case.datasets()]
    recipes = [kept.recipe.title for kept in case.recipes()]
    return json.dumps([pins, datasets, recipes])


def edits(case: Case, workbook: Path) -> Iterator[None]:
    """Carry out edits one by one: pins, an import, a recipe, steps back and again."""
    from core.casefile import Pin
    from core.casefile.changing import redo, undo
    from core.casefile.recipes import keep_recipe
    from core.economies import load_economies
    from core.intake.imports import read_workbook
    from core.intake.own_recipe import OwnRecipe, SheetLayout

    for number in range(PINS):
        title = f"Pin {number} {'x' * 700 * (number % 3)}"
        case.add_pin(Pin("market_share.trend", title, "R.", "S", "{}"))
        yield
    case.remove_pin(case.pins()[1].pin_id)
    yield
    with read_workbook(workbook) as staged:
        case.take_in(staged, load_economies())
    yield
    case.alter(keep_recipe, OwnRecipe("a.xlsx", (SheetLayout("sheet#", left=True),)))
    yield
    for change in (undo, undo, redo):
        case.alter(change)
        yield
    case.add_pin(Pin("trade.balance", "The last one", "R.", "S", "{}"))
    yield


def main() -> None:
    """Edit the case named first."""
    from core.casefile import Case, connection

    path, workbook = map(Path, sys.argv[1:3])
    tried = dict(word.split("=") for word in sys.argv[3:])
    ours = [pragma for pragma in connection.PRAGMAS if pragma.split()[1] not in tried]
    others = [f"PRAGMA {name} = {value}" for name, value in tried.items()]
    connection.PRAGMAS = (*ours, *others)
    told = os.open(path.parent / TOLD, os.O_WRONLY | os.O_APPEND)
    with Case.open(path) as case:
        os.write(told, state_of(case).encode())
        for _edit in edits(case, workbook):
            os.write(told, state_of(case).encode())


if __name__ == "__main__":
    main()
