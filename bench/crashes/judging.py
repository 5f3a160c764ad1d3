"""Looks at mutated cases as the program does, in a process of its own under limits.

`python -m bench.crashes.judging SOUND FOLDER SEED FIRST END` writes a line of JSON for
each; a process that dies has met the one after its last line.
"""

from __future__ import annotations

import json
import resource
import sqlite3
import sys
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from bench.crashes.mutating import mutant
from core.casefile import Case
from core.casefile.salvaging import salvage
from core.casefile.salvaging.gathering import BROKEN
from core.casefile.tables import TABLES
from core.errors import StatecraftError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MEMORY: Final = 1 << 30
SECONDS: Final = 600
"""Of the processor, for a whole batch."""


def main() -> None:
    """Judge mutants one after another."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    sound, folder = Path(sys.argv[1]), Path(sys.argv[2])
    seed, first, end = map(int, sys.argv[3:6])
    whole = contents(sound)
    content = sound.read_bytes()
    for number in range(first, end):
        name, damaged = mutant(content, seed, number)
        path = folder / f"{number}.statecraft"
        path.write_bytes(damaged)
        said = {"number": number, "name": name, **judged(path, whole)}
        path.unlink()
        print(json.dumps(said), flush=True)


def judged(path: Path, whole: dict[str, Any]) -> dict[str, Any]:
    """Return what the program said of a case, and what it should not have."""
    found: list[str] = []
    faults: list[str] = []
    before = path.read_bytes()
    changed = contents(path) != whole
    for ask in (_checked, _looked_at):
        try:
            found += ask(path)
        except StatecraftError as error:
            found.append(str(error))
        except Exception as error:  # noqa: BLE001  # what must not happen
            faults.append(f"{ask.__name__}: {error!r}")
    if changed and not found:
        faults.append("nothing was found")
    faults += _salvaged(path, whole)
    if path.read_bytes() != before and changed:
        faults.append("the file was written")
    return {"found": bool(found), "changed": changed, "faults": faults}


def _checked(path: Path) -> list[str]:
    with Case.open(path) as case:
        return case.damage()


def _looked_at(path: Path) -> list[str]:
    """Ask a case all that a window does; what is wrong is said or raised."""
    from core.briefs.quality import quality_of
    from core.economies import load_economies
    from core.library import Library
    from gui.work import loaders

    found = []
    with Case.open(path) as case:
        library = Library(case, load_economies())
        case.recipes()
        for kind, load in loaders(library).items():
            for dataset in library.of_kind(kind):
                found += _refused(partial(load, dataset.slug))
        for dataset in library.datasets:
            found += _refused(partial(quality_of, library, dataset))
    return found


def _refused(ask: Callable[[], object]) -> list[str]:
    try:
        ask()
    except StatecraftError as error:
        return [str(error)]
    return []


def _salvaged(path: Path, whole: dict[str, Any]) -> Iterator[str]:
    target = path.with_suffix(".new")
    try:
        salvaged = salvage(path, target)
        with Case.open(target) as case:
            if case.damage():
                yield "what was saved is not whole"
        saved = contents(target)
        if not salvaged.lost and _without_seals(saved) != _without_seals(whole):
            yield "something was lost without a word"
        if any(row not in whole[table] for table, row in _rows(saved)):
            yield "something was saved that never was"
    except StatecraftError:
        pass
    except Exception as error:  # noqa: BLE001  # what must not happen
        yield f"salvage: {error!r}"
    finally:
        target.unlink(missing_ok=True)


def _rows(saved: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for table, rows in _without_seals(saved).items():
        for row in rows:
            yield table, row


def _without_seals(held: dict[str, Any]) -> dict[str, Any]:
    return {table: rows for table, rows in held.items() if table != "setting"}


def contents(path: Path) -> dict[str, Any]:
    """Return what a case holds, as far as SQLite reads it at all."""
    held: dict[str, Any] = {}
    with suppress(*BROKEN), closing(sqlite3.connect(path)) as link:
        link.text_factory = bytes
        for table in TABLES:
            held[table] = None
            with suppress(*BROKEN):
                held[table] = link.execute(
                    f"SELECT * FROM {table} NOT INDEXED ORDER BY rowid"  # noqa: S608  # ours
                ).fetchall()
        heads = ("user_version", "application_id")
        held["heads"] = [link.execute(f"PRAGMA {name}").fetchone() for name in heads]
    return held


if __name__ == "__main__":
    main()
