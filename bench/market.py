"""What is promised of the market share tab: what is chosen is on the screen at once.

    python -m bench.market computing
    python -m bench.market painting B12 case.statecraft
    python -m bench.market memory case.statecraft

print the 95th percentile in milliseconds of computing what the sample case shows; that
of selection to paint in a case, an industry of which is named; and the memory that the
table of a large case takes, over its arrays.
"""

from __future__ import annotations

import sys
import tempfile
import time
import tracemalloc
from pathlib import Path
from typing import TYPE_CHECKING

from bench.apart import number, painted, percentile
from bench.output_workbooks import MADE, output_workbook
from bench.programs import end
from bench.results import Result

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.library import Library
    from core.selection import Selection

MODULE = "bench.market"
RUNS = 3
REPEATS = 12
LARGE_INDUSTRIES = 100
SLUG = "bench-output"
ECONOMIES = ("USA", "CHN", "JPN", "DEU", "KOR", "IND", "FRA", "GBR", "ITA", "CAN")


def market_share() -> Iterator[Result]:
    """Measure the sample case, and one of 200 economies, 100 industries, 30 years."""
    case = str(_large_case())
    computing = min(number(MODULE, "computing") for _run in range(RUNS))
    yield Result("market share of the sample computed, 95th perc.", computing, 16, "ms")
    shown = min(number(MODULE, "painting", "C26", _sample()) for _run in range(RUNS))
    promise = "market share of the sample painted, 95th perc."
    yield Result(promise, shown, 50, "ms")
    painting = min(number(MODULE, "painting", "B12", case) for _run in range(RUNS))
    promise = "200 x 100 x 30: selection to paint, 95th perc."
    yield Result(promise, painting, 100, "ms")
    yield Result(
        "200 x 100 x 30: memory / arrays", number(MODULE, "memory", case), 3, "x"
    )


MARKET = (market_share,)


def wishes(industry: str, years: tuple[str, str]) -> list[tuple[str, tuple[str, ...]]]:
    """Return choices that, one after another, show every view in several ways."""
    from core.briefs.market.brief import VIEWS

    seen = [
        choice
        for view in VIEWS
        for choice in (
            ("market.view", (view,)),
            ("market.measure", ("LQ",)),
            ("market.industry", (industry,)),
            ("economies", ECONOMIES),
            ("years", years),
            ("market.measure", ("share",)),
            ("market.industry", ("",)),
            ("economies", ECONOMIES[:3]),
            ("years", ("", "")),
        )
    ]
    return [(name, codes) for name, codes in seen]


def _large_case() -> Path:
    from bench.importing import load
    from core.casefile import Case
    from core.intake.imports import read_workbook

    case = MADE / "output-large.statecraft"
    case.unlink(missing_ok=True)
    workbook = output_workbook(LARGE_INDUSTRIES)
    with read_workbook(workbook) as staged, Case.create(case) as made:
        made.take_in(staged, load())
    return case


def _sample() -> str:
    from core.sample import copy_sample

    path = Path(tempfile.mkdtemp(prefix="statecraft-bench-")) / "sample.statecraft"
    copy_sample(path)
    return str(path)


# --- each in a process of its own ---


def computing() -> None:
    """Print how long the briefs of the sample case take."""
    library, selection = _library(Path(_sample())), _selection("")
    chosen = wishes("C26", ("2010", "2018"))
    print(percentile(_computed(library, selection, chosen)))


def memory() -> None:
    """Print how much more the large table takes than its numbers do by themselves."""
    library, selection = _library(Path(sys.argv[2])), _selection(SLUG)
    tracemalloc.start()
    before, _peak = tracemalloc.get_traced_memory()
    table = library.output(SLUG)
    _computed(library, selection, wishes("B12", ("2000", "2015")))
    after, _peak = tracemalloc.get_traced_memory()
    numbers = len(table.economies) * len(table.industries) * len(table.years)
    print((after - before) / (numbers * 8))


def painting() -> None:
    """Print how long it takes until a choice in a case is painted."""
    chosen = wishes(sys.argv[2], ("2000", "2015"))
    print(painted(Path(sys.argv[3]), "market_share", chosen, REPEATS))
    end()


def _library(path: Path) -> Library:
    from core.casefile import Case
    from core.economies import load_economies
    from core.library import Library

    return Library(Case.open(path), load_economies())


def _selection(dataset: str) -> Selection:
    from core.selection import Selection

    return Selection().choosing("market.dataset", (dataset,))


def _computed(
    library: Library,
    selection: Selection,
    chosen: Sequence[tuple[str, tuple[str, ...]]],
) -> list[float]:
    from core.briefs.market.brief import market_share_brief

    taken = []
    for repeat in range(REPEATS):
        for name, codes in chosen:
            selection = selection.choosing(name, codes)
            start = time.perf_counter()
            market_share_brief(library, selection)
            if repeat:
                taken.append(time.perf_counter() - start)
    return taken


if __name__ == "__main__":
    {run.__name__: run for run in (computing, painting, memory)}[sys.argv[1]]()
