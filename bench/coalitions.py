"""What is promised of a what-if: every coalition tried while one waits.

    python -m bench.coalitions whatif
    python -m bench.coalitions reading

print how long a full what-if takes in milliseconds, of 1,000 items, 40 suppliers each
and 12 candidates in every combination; and, as a measure of the machine, how long it
takes to look at each share and each status of the same case once.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeAlias

from bench.apart import number
from bench.results import Result

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.library import Library

Row: TypeAlias = tuple[object, ...]

MODULE = "bench.coalitions"
RUNS = 3
REPEATS = 7
ITEMS = 1_000
SUPPLIERS = 40
BASE, CANDIDATES = 2, 12
STATUSES = ("controlled", "controlled", "narrower", "not_listed", "unknown")
TARGET = "CHN"


def coalitions() -> Iterator[Result]:
    """Try 4,096 coalitions, beside looking at every share and status once."""
    whatif = min(number(MODULE, "whatif") for _run in range(RUNS))
    reading = min(number(MODULE, "reading") for _run in range(RUNS))
    yield Result("what-if of 4,096 coalitions, 1,000 items", whatif, 300, "ms")
    promise = "what-if / looking once at every share and status"
    yield Result(promise, whatif / reading, 50, "x")


COALITIONS = (coalitions,)


def _lines() -> dict[str, list[Row]]:
    """Return the sheets of a case as large as is promised."""
    from core.economies import load_economies

    dice = Random(7)  # noqa: S311  # the same case every time
    known = [row.code for row in load_economies().rows if not row.is_aggregate]
    codes = [code for code in known if code != TARGET][: SUPPLIERS - 1]
    members, numbers = codes[: BASE + CANDIDATES], range(ITEMS)

    def sheet(template: str, *rows: Row) -> list[Row]:
        said = {"Statecraft template": template, "Dataset": "bench", "Unit": "share"}
        return [*said.items(), (), *rows]

    suppliers: list[Row] = []
    for item in numbers:
        weights = [dice.random() for _code in (*codes, TARGET)]
        pairs = zip((*codes, TARGET), weights, strict=True)
        for code, weight in pairs:
            suppliers.append((f"N{item}", f"N{item}", code, weight / sum(weights)))
    return {
        "Items": sheet(
            "item",
            ("Item", "Name", "Category", "Regime", "Supplier node", "Weight"),
            *((f"I{n}", f"Item {n}", "Kind", "WA", f"N{n}", 1) for n in numbers),
        ),
        "Jurisdictions": sheet(
            "jurisdiction",
            ("Jurisdiction", "Name", "ISO3", "Role", "Country groups", "Regimes"),
            *((code, code, code, "coalition", "A:1", "WA") for code in members),
            ("CN", "China", TARGET, "target", "D:5", None),
        ),
        "Controls": sheet(
            "control_entry",
            (
                *("Item", "Jurisdiction", "List number", "Status", "Rationale"),
                *("Licensing policy", "Effective date", "Citation", "Verification"),
            ),
            *(
                (f"I{n}", code, "3B1", dice.choice(STATUSES), *[None] * 4, "V1")
                for n in numbers
                for code in members
            ),
        ),
        "Shares": sheet(
            "supplier_share",
            ("Node", "Node name", "Economy code", "Share"),
            *suppliers,
        ),
    }


def _library(folder: Path) -> Library:
    from openpyxl import Workbook

    from core.casefile import Case
    from core.economies import load_economies
    from core.intake.imports import read_workbook
    from core.library import Library

    economies, book = load_economies(), Workbook()
    del book["Sheet"]
    for name, rows in _lines().items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    book.save(folder / "controls.xlsx")
    case = Case.create(folder / "bench.statecraft")
    with read_workbook(folder / "controls.xlsx") as staged:
        case.take_in(staged, economies)
    return Library(case, economies)


# --- each in a process of its own ---


def whatif() -> None:
    """Print how long a full what-if takes, the least of several."""
    from core.briefs.controls.brief import controls_brief
    from core.selection import Selection

    with TemporaryDirectory(prefix="statecraft-bench-") as folder:
        library = _library(Path(folder))
        selection = Selection().choosing("controls.view", ("whatif",))
        controls_brief(library, selection)  # the lists are read once, for all views
        selection = selection.choosing("controls.about", ("size",))
        taken = []
        for threshold in range(REPEATS):
            asked = selection.choosing("controls.threshold", (str(20 + threshold),))
            start = time.perf_counter()
            shown = controls_brief(library, asked).exhibit
            taken.append(time.perf_counter() - start)
            if shown is None or len(shown.table.rows) != CANDIDATES + 1:
                sys.exit("not every size of coalition was tried")
    print(min(taken) * 1000)


def reading() -> None:
    """Print how long it takes to look at each share and each status once."""
    with TemporaryDirectory(prefix="statecraft-bench-") as folder:
        table = _library(Path(folder)).controls("bench")
        codes = [one.jurisdiction_id for one in table.jurisdictions]
        taken = []
        for _repeat in range(REPEATS):
            start = time.perf_counter()
            for item in table.items:
                sum(table.shares[item.supplier_node].values())
                for code in codes:
                    table.entry(item.item_id, code)
            taken.append(time.perf_counter() - start)
    print(min(taken) * 1000)


if __name__ == "__main__":
    {"whatif": whatif, "reading": reading}[sys.argv[1]]()
