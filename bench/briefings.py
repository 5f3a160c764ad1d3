"""What is promised of the briefing: composed, set and written in good time.

    python -m bench.briefings brief
    python -m bench.briefings pdf
    python -m bench.briefings page
    python -m bench.briefings bare

print seconds for the whole sample briefing in all formats and both languages, and
milliseconds for one PDF, for a page of the preview after an edit, and for a document of
as many pages of bare text set by the same engine, for comparison.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench.apart import number
from bench.results import Result

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.library import Library

MODULE = "bench.briefings"
RUNS = 3
REPEATS = 5
PAGES = 20
WORDS = 400
"""On a page of bare text."""


def briefing() -> Iterator[Result]:
    """Measure the briefing of the sample case."""
    whole = min(number(MODULE, "brief") for _run in range(RUNS))
    yield Result("briefing: 12 exhibits, 4 formats, 2 languages", whole, 6, "s")
    pdf, bare = (
        min(number(MODULE, what) for _run in range(RUNS)) for what in ("pdf", "bare")
    )
    yield Result("briefing: one PDF", pdf, 1000, "ms")
    yield Result("briefing: one PDF / as many pages of bare text", pdf / bare, 5, "x")
    page = min(number(MODULE, "page") for _run in range(RUNS))
    yield Result("briefing: page preview after an edit", page, 300, "ms")


BRIEFINGS = (briefing,)


# --- each in a process of its own ---


def brief() -> None:
    """Print how many seconds the command takes that writes everything."""
    with tempfile.TemporaryDirectory() as folder:
        case = str(_sample(Path(folder)))
        start = time.perf_counter()
        subprocess.run(
            [
                *(sys.executable, "-m", "gui", "brief", case, "--out", folder),
                *("--formats", "pdf,pptx,docx,xlsx", "--lang", "en,ja"),
            ],
            stdout=subprocess.DEVNULL,
            check=True,
        )
        print(time.perf_counter() - start)


def pdf() -> None:
    """Print how many milliseconds one PDF takes, of a paper that is composed."""
    from core.briefing.composing import composed
    from core.exports.paper.typst.pdf import pdf_bytes

    with tempfile.TemporaryDirectory() as folder:
        [found] = composed(_library(Path(folder)), ["en"])
        print(_milliseconds(lambda: pdf_bytes(found.paper)))


def page() -> None:
    """Print how many milliseconds pass from an edit to the picture of its page."""
    from core.briefing.composing import drafted
    from core.briefing.kept import Kept
    from core.casefile.pinning import note_pin
    from core.exports.paper.typst.pictures import preview

    with tempfile.TemporaryDirectory() as folder:
        library = _library(Path(folder))
        pin = next(one for one in library.pins if one.kind == "exhibit")
        count, kept = 0, Kept()

        def edited() -> None:
            nonlocal library, count
            count += 1
            library.case.edit(note_pin, pin.pin_id, f"Note {count}")
            library = library.renewed()
            found = drafted(library, library.pins, "en", kept)
            preview(found.paper)

        print(_milliseconds(edited))


def bare() -> None:
    """Print how many milliseconds the engine takes for pages of bare text."""
    import typst

    text = f"#for n in range({PAGES}) [#lorem({WORDS}) #pagebreak()]"
    print(_milliseconds(lambda: typst.compile(text.encode())))


def _sample(folder: Path) -> Path:
    from core.sample import copy_sample

    path = folder / "sample.statecraft"
    copy_sample(path)
    return path


def _library(folder: Path) -> Library:
    from core.casefile import Case
    from core.economies import load_economies
    from core.library import Library

    return Library(Case.open(_sample(folder)), load_economies())


def _milliseconds(work: Callable[[], object]) -> float:
    """Return the median of several; the first finds what the others have at hand."""
    work()
    taken = []
    for _repeat in range(REPEATS):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return sorted(taken)[REPEATS // 2]


if __name__ == "__main__":
    {run.__name__: run for run in (brief, pdf, page, bare)}[sys.argv[1]]()
