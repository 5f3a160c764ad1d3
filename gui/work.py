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
from core.i18n import _
from core.joining import listed
from core.selection import Selection
from core.state import Notice
from gui import collecting

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from core.casefile import Case
    from core.intake.waiting_room import WaitingRoom
    from core.library import Library
    from core.progress import Progress
    from core.state import Document

ResultT = TypeVar("ResultT")


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """A case that is ready to be looked at.

    Attributes:
        notice: What the user must know beside it, if anything.
    """

    library: Library
    document: Document
    notice: Notice | None = None


def open_case(
    source: Path | Traversable,
    document: Document,
    desk: Path,
    progress: Progress,
) -> Opened:
    """Open a working copy of a case and load what its first chart needs."""
    from core.briefs.market_share import market_share_brief
    from core.economies import load_economies
    from core.intake.workplaces import clear_left_behind
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
    clear_left_behind()
    return Opened(library, document, _left_behind(kept(desk)))


def new_case(document: Document, desk: Path, progress: Progress) -> Opened:
    """Make an empty case."""
    from core.economies import load_economies
    from core.library import Library
    from gui.working_copy import empty_copy

    progress(0.1, _("Making a new case"))
    return Opened(Library(empty_copy("case", desk), load_economies()), document)


def save_case(case: Case, path: Path, progress: Progress) -> Path:
    """Write the case to a file of the user's and return where."""
    from gui.leftovers import stamp

    progress(0.1, _("Saving {name}").format(name=path.name))
    case.write_copy(path)
    stamp(case.path)
    return path


def exchanged(before: Library, count: int, progress: Progress) -> Library:
    """Take the last steps back, or do so many again; a minus means back."""
    from core.casefile.changing import redo, undo

    turn = undo if count < 0 else redo
    ask = partial(progress, 0.3, _("Working"))

    def turned() -> None:
        for _each in range(abs(count)):
            before.case.edit(turn, ask=ask)

    return _changed(before, progress, turned)


def explained(
    before: Library, label: str, code: str | None, progress: Progress
) -> Library:
    """Let a name mean an economy in all workbooks of the case."""
    from core.casefile.own_names import explain_name

    saying = partial(before.case.edit, explain_name, before.economies, label, code)
    return _changed(before, progress, saying)


def removed(before: Library, source_id: int, progress: Progress) -> Library:
    """Take a workbook out of the case with all that came in with it."""
    from core.casefile.replacing import remove

    return _changed(before, progress, partial(before.case.alter, remove, source_id))


def _changed(
    before: Library, progress: Progress, change: Callable[[], object]
) -> Library:
    """Change a case; its tables are at hand before and after, for the window to see."""
    progress(0.1, _("Working"))
    with collecting.loading():
        load_tables(before)
        change()
        library = before.renewed()
        load_tables(library)
    return library


def forget_steps(before: Library, progress: Progress) -> Library:
    """Do all steps of a case for good, and give back the room they took."""
    return _changed(before, progress, before.case.forget_steps)


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
