"""What the worker thread does: plain functions that know no widget and no Qt.

What they rest on is imported where it is used: there, in the worker thread, so that
the window is on the screen before the code that reads cases is loaded.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from core.errors import CaseDamagedError
from core.i18n import _, ngettext
from core.joining import listed, sentences
from core.problems import Severity
from core.selection import Selection
from core.state import Notice
from gui import collecting

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from core.casefile import Case, Dataset
    from core.casefile.taking import Taken
    from core.intake.waiting_room import WaitingRoom
    from core.library import Library
    from core.progress import Progress
    from core.refresh.origins import Origins
    from core.state import Document

ResultT = TypeVar("ResultT")
READ = 0.7
"""How much of an import is over once the reader process has read the workbook."""


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """A case that is ready to be looked at.

    Attributes:
        notice: What the user must know beside it, if anything.
    """

    library: Library
    document: Document
    notice: Notice | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Imported:
    """What a case holds after a workbook came in, and what to say of it."""

    library: Library
    notice: Notice
    taken: Taken


def open_case(
    source: Path | Traversable,
    document: Document,
    desk: Path,
    progress: Progress,
) -> Opened:
    """Open a working copy of a case and load what its first chart needs."""
    from core.briefs.market_share import market_share_brief
    from core.economies import load_economies
    from core.library import Library
    from gui.leftovers import kept
    from gui.working_copy import working_copy

    progress(0.1, _("Opening {name}").format(name=document.name))
    case = working_copy(source, desk)
    try:
        library = Library(case, load_economies())
        with suppress(CaseDamagedError):  # the tab that wants it says so
            market_share_brief(library, Selection())
    except BaseException:
        close_case(case)
        raise
    return Opened(library, document, _left_behind(kept(desk)))


def new_case(document: Document, desk: Path, progress: Progress) -> Opened:
    """Make an empty case."""
    from core.economies import load_economies
    from core.library import Library
    from gui.working_copy import empty_copy

    progress(0.1, _("Making a new case"))
    return Opened(Library(empty_copy("case", desk), load_economies()), document)


def import_workbook(
    path: Path,
    before: Library,
    origins: Origins,
    readers: WaitingRoom | None,
    progress: Progress,
) -> Imported:
    """Read a workbook in the reader process and take it into the case.

    The tables of the case are loaded here, those from before first: while the case
    is being written nobody can read it, and the window must find them at hand.
    """
    from core.intake.imports import read_workbook
    from core.library import Library

    def reading(fraction: float, doing: str) -> None:
        progress(fraction * READ, doing)

    with collecting.loading():
        progress(0.0, _("Reading {name}").format(name=path.name))
        load_tables(before)
        with read_workbook(path, progress=reading, waiting=readers) as staged:
            taking = _("Taking {name} into the case").format(name=path.name)
            ask = partial(progress, READ, taking)
            taken = before.case.take_in(staged, before.economies, ask=ask)
        library = Library(before.case, before.economies)
        load_tables(library)
    if readers is not None:
        readers.prepare()
    origins.note(staged.sha256, path)
    return Imported(library, import_notice(taken.name, library, taken), taken)


def save_case(case: Case, path: Path, progress: Progress) -> Path:
    """Write the case to a file of the user's and return where."""
    from gui.leftovers import stamp

    progress(0.1, _("Saving {name}").format(name=path.name))
    case.write_copy(path)
    stamp(case.path)
    return path


def load_rest(
    library: Library, readers: WaitingRoom | None, progress: Progress
) -> None:
    """Load what other tabs will need, one table at a time; have a reader wait."""
    with collecting.loading():
        for number, kind in enumerate(loaders(library), 1):
            load_tables(library, kind)
            progress(number / len(loaders(library)), "")
    if readers is not None:
        readers.prepare()


def load_tables(library: Library, *kinds: str) -> None:
    """Load the tables of some kinds of dataset, or of all kinds.

    One that is damaged is passed over: the tab that wants it says so.
    """
    for kind, load in loaders(library).items():
        if not kinds or kind in kinds:
            for dataset in library.of_kind(kind):
                with suppress(CaseDamagedError):
                    load(dataset.slug)


def loaders(library: Library) -> Mapping[str, Callable[[str], object]]:
    """Return how a dataset of each kind is loaded, the quickest kinds first."""
    return {
        "output": library.output,
        "share": library.published,
        "controls": library.controls,
        "trade": library.trade,
    }


def close_case(case: Case) -> None:
    """Close a working copy and remove it."""
    from gui.working_copy import discard

    case.close()
    discard(case.path)


def _left_behind(cases: tuple[Path, ...]) -> Notice | None:
    if not cases:
        return None
    text = _(
        "The program was ended before it could save; what was open is kept as {cases}. "
        "Open it with File, Open, and save it under a name of your own."
    )
    return Notice("warning", text.format(cases=listed([str(case) for case in cases])))


def import_notice(name: str, library: Library, taken: Taken) -> Notice:
    """Return the sentence that says what came in."""
    come = [known for known in library.datasets if known.slug in taken.datasets]
    found = [problem for file, problem in library.problems if file == name]
    if not come:
        empty = any(problem.code == "template_empty" for problem in found)
        text = _nothing_filled(name) if empty else _nothing_found(name)
        return Notice("warning", text, problems=bool(found))
    grave = any(problem.severity is not Severity.NOTE for problem in found)
    text = sentences((_came_in(name, come), _remarks(len(found))))
    severity = "warning" if grave else "note"
    return Notice(severity, text, problems=bool(found), dataset=come[0].slug)


def _came_in(name: str, datasets: list[Dataset]) -> str:
    values = sum(_count(dataset, "observations") for dataset in datasets)
    return ngettext(
        "{name} was imported: {values} values in {count} dataset ({titles}).",
        "{name} was imported: {values} values in {count} datasets ({titles}).",
        len(datasets),
    ).format(
        name=name,
        values=f"{values:,}",
        count=len(datasets),
        titles="; ".join(dataset.title for dataset in datasets),
    )


def _remarks(count: int) -> str:
    if not count:
        return ""
    return ngettext(
        "There is {count} remark on its cells.",
        "There are {count} remarks on its cells.",
        count,
    ).format(count=f"{count:,}")


def _nothing_filled(name: str) -> str:
    return _(
        "{name} is a template without a row below its headings; fill it in and import "
        "it again."
    ).format(name=name)


def _nothing_found(name: str) -> str:
    return _(
        "{name} was read, but no table of a known layout was found in it; compare it "
        "with a template under File, New workbook from template."
    ).format(name=name)


def _count(dataset: Dataset, name: str) -> int:
    return sum(dict(part.counts).get(name, 0) for part in dataset.parts)
