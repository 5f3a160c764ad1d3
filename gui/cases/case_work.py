"""What the worker thread does to put a case on the desk: new, opened, recovered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from core.i18n import _
from core.options import options
from core.selection import Selection
from core.state import TABS, Notice

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from core.backups.versions import Version
    from core.casefile.keeping.holding import Hold
    from core.casefile.keeping.working import WorkingCase
    from core.library import Library
    from core.progress import Progress
    from core.state import Document
    from gui.cases.remembered import Remembered
    from gui.cases.trays import Tray


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """A case that is ready to be looked at, and all that goes with it.

    Attributes:
        case: The working copy.
        tray: Where it lies.
        hold: The right to write to the user's file; None if others have it, or if
            there is no such file.
        notice: What the user must know beside it, if anything.
        remembered: What a window showed of it before it was ended by force.
    """

    library: Library
    document: Document
    case: WorkingCase
    tray: Tray
    hold: Hold | None = None
    notice: Notice | None = None
    remembered: Remembered | None = None


class Place(NamedTuple):
    """What a case is opened for.

    Attributes:
        desk: Where working copies lie.
        tab: What the user looks at; that is loaded first.
        selection: What is chosen there.
    """

    desk: Path
    tab: str = TABS[0]
    selection: Selection = Selection()


def open_case(
    document: Document, place: Place, before: Hold | None, progress: Progress
) -> Opened:
    """Open a working copy of a case of the user's, and hold it if nobody else does.

    Args:
        document: The case; it has a path.
        place: Where the user is, and where working copies lie.
        before: What this window holds already.
        progress: Told what is being done.
    """
    from core.holding import let_go_on_failure
    from gui.cases.holding import held
    from gui.cases.salvage_work import offering_salvage
    from gui.cases.working_copy import working_copy

    assert document.path is not None  # noqa: S101  # the caller has asked for it
    progress(0.1, _("Opening {name}").format(name=document.name))
    hold, notice = held(document.path, before)
    with let_go_on_failure(hold, before), offering_salvage(document):
        case, tray = working_copy(document.path, place.desk)
        document = document._replace(read_only=hold is None)
        opened = _looked_at(case, tray, document, place)
    return replace(opened, hold=hold, notice=opened.notice or notice)


def open_plain(
    source: Path | Traversable, document: Document, place: Place, progress: Progress
) -> Opened:
    """Open a copy of the sample."""
    from gui.cases.working_copy import plain_copy

    progress(0.1, _("Opening {name}").format(name=document.name))
    return _looked_at(*plain_copy(source, place.desk), document, place)


def revert_case(
    backup: Version,
    before: Opened,
    document: Document,
    place: Place,
    progress: Progress,
) -> Opened:
    """Open a backup in the place of what is open; it is saved to the same file."""
    document = document._replace(modified=True)
    opened = open_plain(backup.path, document, place, progress)
    opened.tray.mark_changed(opened.case.path)
    opened.case.saved = before.case.saved
    return replace(opened, hold=before.hold)


def new_case(document: Document, place: Place, progress: Progress) -> Opened:
    """Make an empty case."""
    from core.casefile.cover import begin_with_markings, sets_said
    from gui.cases.working_copy import empty_copy

    progress(0.1, _("Making a new case"))
    case, tray = empty_copy("case", place.desk)
    if sets := options().marking_sets:
        case.edit(begin_with_markings, sets_said(sets))
    return _looked_at(case, tray, document, place)


def recover_case(lost: Tray, remembered: Remembered, progress: Progress) -> Opened:
    """Take up a working copy whose window was ended by force, as it was left."""
    from core.casefile.keeping.working import WorkingCase
    from core.holding import let_go_on_failure
    from gui.cases.holding import held

    document = remembered.document._replace(modified=True)
    progress(0.1, _("Opening {name}").format(name=document.name))
    hold, notice = None, None
    if document.path is not None:
        hold, notice = held(document.path, None)
        document = document._replace(read_only=hold is None)
    with let_go_on_failure(hold, None):
        copy = lost.case
        assert copy is not None  # noqa: S101  # else it would not be lost
        case = WorkingCase.open(copy)
        case.saved = remembered.saved
        place = Place(lost.folder.parent, remembered.tab, remembered.selection)
        opened = _looked_at(case, lost, document, place, keeps=True)
    said = _("{name} was recovered as it was left; save it to keep it.")
    told = opened.notice or notice or Notice("note", said.format(name=document.name))
    return replace(opened, hold=hold, notice=told, remembered=remembered)


def _looked_at(
    case: WorkingCase,
    tray: Tray,
    document: Document,
    place: Place,
    *,
    keeps: bool = False,
) -> Opened:
    """Load the lists and what the visible tab shows; `keeps` the tray on failure."""
    from core.economies import load_economies
    from core.intake.workplaces import clear_left_behind
    from core.library import Library
    from gui.cases.salvage_work import damage_told
    from gui.work import look

    try:
        damaged = damage_told(case, document)
        library = Library(case, load_economies())
        look(library, place.tab, place.selection)
    except BaseException:
        case.close()
        if not keeps:
            tray.discard()
        raise
    clear_left_behind()
    return Opened(library, document, case, tray, notice=damaged)
