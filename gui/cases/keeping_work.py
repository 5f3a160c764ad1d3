"""What the worker thread does so that a case is kept: save, hold, back up, put away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from core.errors import StatecraftError
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.backups.shelf import Shelf
    from core.backups.versions import Versions
    from core.casefile.keeping.holding import Hold
    from core.casefile.keeping.working import WorkingCase
    from core.progress import Progress
    from gui.cases.case_work import Opened


class Written(NamedTuple):
    """Where a case was saved to, and the hold on that file."""

    path: Path
    hold: Hold


class Taken(NamedTuple):
    """A hold that was taken over, and whether the file has been changed meanwhile."""

    hold: Hold
    is_behind: bool


def save_case(
    case: WorkingCase,
    path: Path,
    before: Hold | None,
    progress: Progress,
    *,
    whole: bool,
) -> Written:
    """Write the case to a file of the user's.

    Args:
        case: The working copy.
        path: Where to write it.
        before: What this window holds already.
        progress: Told what is being done.
        whole: Whether the user has just chosen the file, whatever it may hold.
    """
    from core.holding import let_go_on_failure, taken
    from gui.cases.trays import stamp

    progress(0.1, _("Saving {name}").format(name=path.name))
    hold = taken(path, before)
    with let_go_on_failure(hold, before):
        (case.save_whole if whole else case.save)(path)
    stamp(case.path)
    return Written(path, hold)


def take_over(
    opened: Opened, path: Path, progress: Progress, *, from_elsewhere: bool
) -> Taken:
    """Hold a file that others held when it was opened."""
    from core.casefile.keeping.fetching import footprint
    from core.holding import taken

    progress(0.1, _("Working"))
    hold = taken(path, None, from_elsewhere=from_elsewhere)
    known = opened.case.saved
    return Taken(hold, is_behind=known is None or known.footprint != footprint(path))


def versions(opened: Opened, path: Path, shelf: Shelf, progress: Progress) -> Versions:
    """Return what a case can be reverted to."""
    from core.backups.versions import versions_of
    from core.casefile.integrity.glancing import Glance

    progress(0.1, _("Looking for backups"))
    now = Glance(len(opened.case.sources()), len(opened.case.pins()))
    return versions_of(path, now, shelf)


def keep_opened(shelf: Shelf, opened: Opened) -> str:
    """Back up the user's file as it was opened; return what hindered that, if any."""
    from core.casefile.keeping.fetching import fetch

    saved, path = opened.case.saved, opened.document.path
    if saved is None or saved.footprint is None or path != saved.path:
        return ""
    writing = partial(fetch, saved.path)
    return _kept(partial(shelf.keep, saved.path, saved.footprint.mark, writing))


def keep_working(shelf: Shelf, opened: Opened, path: Path) -> str:
    """Back up the working copy as it is; return what hindered that, if any."""
    return _kept(lambda: shelf.keep(path, opened.case.mark, opened.case.write_copy))


def put_away(
    opened: Opened, shelf: Shelf, path: Path | None, *, hold: Hold | None = None
) -> None:
    """Close a working copy and remove it, and let go of its file but for `hold`.

    What it held is backed up first, so that discarding can be thought better of.
    """
    if path is not None:
        keep_working(shelf, opened, path)
    opened.case.close()
    opened.tray.discard()
    if opened.hold is not None and opened.hold is not hold:
        opened.hold.release()


def _kept(keep: Callable[[], object]) -> str:
    try:
        keep()
    except OSError as error:
        return error.strerror or str(error)
    except StatecraftError as error:
        return str(error)
    return ""
