"""An evening's edits of a case, each acknowledged once the case says that it is done.

Runs as a program of its own, watched: `python -m bench.crashes.editing CASE WORKBOOK
NAME=VALUE…`, where names and values are settings of SQLite's to try in place of ours.
With `save` in front of them the edits are made to a copy, as the window does, and
acknowledged once they are saved.
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
SAVE: Final = "save"
COPY: Final = "copy.statecraft"
WHOLE: Final = 5
"""Every so many saves write the whole case."""


def state_of(case: Case) -> str:
    """Return what a case holds, as far as the edits change it."""
    pins = [pin.title for pin in case.pins()]
    datasets = [dataset.slug for dataset in case.datasets()]
    recipes = [kept.recipe.title for kept in case.recipes()]
    return json.dumps([pins, datasets, recipes])


def edits(case: Case, workbook: Path) -> Iterator[None]:
    """Carry out edits one by one: pins, an import, a recipe, steps back and again."""
    from core.casefile import Pin
    from core.casefile.history.changing import redo, undo
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
    from core.casefile import connection

    path, workbook = map(Path, sys.argv[1:3])
    words = [word for word in sys.argv[3:] if word != SAVE]
    tried = dict(word.split("=") for word in words)
    ours = [pragma for pragma in connection.PRAGMAS if pragma.split()[1] not in tried]
    others = [f"PRAGMA {name} = {value}" for name, value in tried.items()]
    connection.PRAGMAS = (*ours, *others)
    told = os.open(path.parent / TOLD, os.O_WRONLY | os.O_APPEND)
    work = _saved if SAVE in sys.argv else _edited
    for state in work(path, workbook):
        os.write(told, state.encode())


def _edited(path: Path, workbook: Path) -> Iterator[str]:
    """Edit a case itself, as the command line does."""
    from core.casefile import Case

    with Case.open(path) as case:
        yield state_of(case)
        for _edit in edits(case, workbook):
            yield state_of(case)


def _saved(path: Path, workbook: Path) -> Iterator[str]:
    """Edit a copy and save it after each edit, now and then the whole."""
    from core.casefile.keeping.working import WorkingCase

    with WorkingCase.fetched(path, path.with_name(COPY)) as case:
        yield state_of(case)
        for number, _edit in enumerate(edits(case, workbook)):
            (case.save_whole if number % WHOLE == WHOLE - 1 else case.save)(path)
            yield state_of(case)


if __name__ == "__main__":
    main()
