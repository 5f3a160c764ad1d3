"""What is promised of the trade tab with a full sheet of Excel: a million rows.

    python -m bench.trade painting case.statecraft
    python -m bench.trade dependence case.statecraft
    python -m bench.trade memory case.statecraft
    python -m bench.trade table case.statecraft

print the 95th percentile in milliseconds of selection to paint, how long the list of
dependent products takes in seconds, the megabytes that the program then takes, and the
longest time in milliseconds for which a table of all rows keeps the window waiting.
"""

from __future__ import annotations

import os
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bench.apart import number, opened_with, painted
from bench.output_workbooks import MADE
from bench.programs import end
from bench.results import Result
from bench.trade_workbook import many_economies, write_trade_workbook

if TYPE_CHECKING:
    from collections.abc import Iterator

MODULE = "bench.trade"
RUNS = 3
REPEATS = 4
ROWS = 1_000_000
ECONOMIES = 200


def trade() -> Iterator[Result]:
    """Measure a case of 200 reporters and partners, 5,000 products and 10 years."""
    case = str(_large_case())
    painting = min(number(MODULE, "painting", case) for _run in range(RUNS))
    promise = "a million flows: selection to paint, 95th perc."
    yield Result(promise, painting, 150, "ms")
    dependence = min(number(MODULE, "dependence", case) for _run in range(RUNS))
    yield Result("a million flows: dependence of all products", dependence, 1, "s")
    yield Result("a million flows: memory", number(MODULE, "memory", case), 600, "MB")
    gap = min(number(MODULE, "table", case) for _run in range(RUNS))
    yield Result("a million flows: longest gap scrolling, sorting", gap, 100, "ms")


TRADE = (trade,)


def wishes() -> list[tuple[str, tuple[str, ...]]]:
    """Return choices that, one after another, show every view in several ways."""
    from core.briefs.trade.brief import VIEWS

    return [
        choice
        for view in VIEWS
        for choice in (
            ("trade.view", (view,)),
            ("trade.reporter", ("JPN",)),
            ("trade.partner", ("USA",)),
            ("years", ("2016", "2023")),
            ("trade.flow", ("export",)),
            ("trade.partner", ("WLD",)),
            ("trade.reporter", ("DEU",)),
            ("years", ("", "")),
            ("trade.flow", ("import",)),
        )
    ]


def _large_case() -> Path:
    from bench.importing import load
    from core.casefile import Case
    from core.intake.imports import read_workbook

    case, workbook = MADE / "trade-large.statecraft", MADE / f"trade-{ROWS}.xlsx"
    if case.exists():
        return case
    economies = load()
    names = [row.name_en for row in economies.rows if not row.is_aggregate]
    write_trade_workbook(workbook, ROWS, many_economies(names[:ECONOMIES]))
    with read_workbook(workbook) as staged, Case.create(case) as made:
        made.take_in(staged, economies)
    return case


# --- each in a process of its own ---


def painting() -> None:
    """Print how long it takes until a choice is painted."""
    print(painted(Path(sys.argv[2]), "trade", wishes(), REPEATS))
    end()


def memory() -> None:
    """Print how much memory the program takes once every view has been looked at."""
    from bench.programs import settle
    from core.intake.memory import resident_bytes

    program, app = opened_with(Path(sys.argv[2]), "trade")
    for name, codes in wishes():
        program.session.choose(name, codes)
        settle(app)
    print(resident_bytes(os.getpid()) / 1e6)
    end()


def dependence() -> None:
    """Print how long the list of dependent products of an economy takes."""
    from core.briefs.trade.brief import trade_brief
    from core.casefile import Case
    from core.economies import load_economies
    from core.library import Library
    from core.selection import Selection

    library = Library(Case.open(Path(sys.argv[2])), load_economies())
    selection = Selection().choosing("trade.reporter", ("DEU",))
    trade_brief(library, selection)  # the table is read once, for all views
    selection = selection.choosing("trade.view", ("dependence",))
    start = time.perf_counter()
    trade_brief(library, selection)
    print(time.perf_counter() - start)


def table() -> None:
    """Print how long the window waits at most while a table of all rows is used."""
    from PySide6.QtCore import Qt

    from core.briefs.trade.views.observations import WIDER

    program, app = opened_with(Path(sys.argv[2]), "trade")
    program.session.choose("trade.view", ("observations",))
    program.session.choose("trade.widened", tuple(WIDER))
    program.session.show_table(shown=True)
    app.processEvents()
    view = program.window.parts.current_tab().frame.table
    if view.rows.rowCount() != ROWS:
        sys.exit("the table does not hold every row of the dataset")
    bar, gaps = view.verticalScrollBar(), []
    used = [
        partial(view.sortByColumn, column, order)
        for column in range(view.rows.columnCount())
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder)
    ]
    steps = (0, 1, 50, 1_000, ROWS // 3, ROWS // 2, ROWS)
    used += [partial(bar.setValue, step) for step in steps]
    used += [view.selectAll, view.scrollToTop]
    for use in used:
        start = time.perf_counter()
        use()
        app.processEvents()
        gaps.append(time.perf_counter() - start)
    print(max(gaps) * 1000)
    end()


if __name__ == "__main__":
    measures = (painting, memory, dependence, table)
    {measure.__name__: measure for measure in measures}[sys.argv[1]]()
