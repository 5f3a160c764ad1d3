"""What the worker thread does: plain functions that know no widget and no Qt.

What they rest on is imported where it is used: there, in the worker thread, so that
the window is on the screen before the code that reads cases is loaded.
"""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from core.errors import CaseDamagedError, RequestError
from core.i18n import _
from gui import collecting

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from core.casefile.own_matches import Match
    from core.intake.waiting_room import WaitingRoom
    from core.library import Library
    from core.progress import Progress
    from core.selection import Selection

ResultT = TypeVar("ResultT")


def look(library: Library, tab: str, selection: Selection) -> None:
    """Load what a tab shows, so that the window need not wait for it.

    What cannot be shown, the tab says.
    """
    with suppress(CaseDamagedError, RequestError):
        if tab == "trade":
            from core.briefs.trade.brief import trade_brief

            trade_brief(library, selection)
        elif tab == "controls":
            from core.briefs.controls.brief import controls_brief

            controls_brief(library, selection)
        else:
            from core.briefs.market.brief import market_share_brief

            market_share_brief(library, selection)


def exchanged(before: Library, count: int, progress: Progress) -> Library:
    """Take the last steps back, or do so many again; a minus means back."""
    from core.casefile.history.changing import redo, undo

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


def decided(before: Library, matches: Sequence[Match], progress: Progress) -> Library:
    """Keep what the user decides of numbers of lists and items."""
    from core.casefile.own_matches import decide_matches

    deciding = partial(before.case.edit, decide_matches, matches)
    return _changed(before, progress, deciding)


def undecided(before: Library, matches: Sequence[Match], progress: Progress) -> Library:
    """Let numbers of lists and items be undecided again."""
    from core.casefile.own_matches import undecide_matches

    undoing = partial(before.case.edit, undecide_matches, matches)
    return _changed(before, progress, undoing)


def removed(before: Library, source_id: int, progress: Progress) -> Library:
    """Take a workbook out of the case with all that came in with it."""
    from core.casefile.replacing import remove

    return _changed(before, progress, partial(before.case.alter, remove, source_id))


def forget_steps(before: Library, progress: Progress) -> Library:
    """Do all steps of a case for good, and give back the room they took."""
    return _changed(before, progress, before.case.forget_steps)


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


def load_rest(
    library: Library, readers: WaitingRoom | None, progress: Progress
) -> None:
    """Load what other tabs will need, one table at a time; have a reader wait."""
    with collecting.loading():
        for number, kind in enumerate(loaders(library), 1):
            load_tables(library, kind)
            progress(number / len(loaders(library)), "")
        with suppress(CaseDamagedError):
            _ = library.parties  # so that the first letter typed finds the names made

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
