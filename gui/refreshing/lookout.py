"""Watches the workbooks that the sources of a case came from.

Programs save by replacement: a new file is written beside the old one, which is deleted
or renamed; so the folder is watched as well as the file. What lies on a server sends no
word at all: that is looked at when the user comes back to the window, or asks.
Between these moments nothing runs.
"""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from core.refresh.seen import Condition
from gui.refreshing.work import Search, look_around

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from core.casefile import Source
    from core.refresh.origins import Origins
    from core.refresh.seen import Seen
    from gui.jobs import Jobs

QUIET_MS: Final = 700
"""For so long nothing may happen in a folder before its files are looked at."""
AGAIN_MS: Final = 1_500
"""After so long a file is looked at again that was being written, or was gone."""
YOUNG_S: Final = 0.5
"""A file that was written so recently may be written still."""
SELDOM_S: Final = 5.0
"""Coming back to the window is no reason to look more often than this."""


class Lookout(QObject):
    """Says what has become of workbooks, once it is sure; does its work in a lane.

    Attributes:
        unsettled: What was seen last of files that are looked at again in a moment.
    """

    noticed = Signal(object)
    """What is seen of all sources, as a tuple of `Seen`."""

    def __init__(self, jobs: Jobs, origins: Origins) -> None:
        super().__init__()
        self._jobs = jobs
        self._origins = origins
        self._search = Search((), origins, None, {})
        self._last: tuple[Seen, ...] = ()
        self.unsettled: tuple[Seen, ...] = ()
        self._told: tuple[Seen, ...] | None = None
        self._looked_at = 0.0
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._on_watcher_changed)
        self._watcher.directoryChanged.connect(self._on_watcher_changed)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self.look)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is looked at and nothing is about to be."""
        return not (self._jobs.busy or self._quiet.isActive())

    def watch(self, sources: Sequence[Source], beside: Path | None) -> None:
        """Watch the workbooks of these sources from now on, and look at them once."""
        known = {source.source_id for source in sources}
        named = {n: path for n, path in self._search.named.items() if n in known}
        self._search = Search(sources, self._origins, beside, named)
        self._told = None
        self._quiet.start()

    def forget(self) -> None:
        """Watch nothing: another case comes to the desk."""
        self._search = Search((), self._origins, None, {})
        self._last, self._told = (), None
        self._quiet.stop()
        self._jobs.cancel()
        self._watch_only(())

    def close(self) -> None:
        """Watch nothing any more, and wait until the lane is empty."""
        self.forget()
        self._jobs.close()

    def locate(self, source_id: int, path: Path) -> None:
        """Look for the workbook of a source elsewhere from now on."""
        named = {**self._search.named, source_id: path}
        self._search = Search(
            self._search.sources, self._origins, self._search.beside, named
        )
        self._last = tuple(seen for seen in self._last if seen.source_id != source_id)
        self.look()

    @Slot()
    def look(self) -> None:
        """Look at all workbooks now; what was under way begins anew."""
        self._quiet.stop()
        if self._search.sources:
            self._looked_at = time.monotonic()
            looking = partial(look_around, self._search, self._last)
            self._jobs.run(looking, then=self._on_looked, otherwise=_nothing)

    @Slot()
    def look_seldom(self) -> None:
        """Look at all workbooks, unless that was done a moment ago."""
        if time.monotonic() - self._looked_at > SELDOM_S:
            self.look()

    def _on_looked(self, seen: tuple[Seen, ...]) -> None:
        before, self._last = self._last, seen
        self._watch_only(one.path for one in seen if one.path is not None)
        first = self._told is None
        self.unsettled = tuple(
            one for one in seen if not _is_settled(before, one, first=first)
        )
        if not self.unsettled:
            self._told = seen
            self.noticed.emit(seen)
        else:
            self._quiet.start(AGAIN_MS)

    def _watch_only(self, paths: Iterable[Path]) -> None:
        """Watch files and their folders; a file that was replaced is a new one."""
        wanted = {str(each) for path in paths for each in (path, path.parent)}
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if watched - wanted:
            self._watcher.removePaths(list(watched - wanted))
        if wanted - watched:
            self._watcher.addPaths(list(wanted - watched))

    @Slot(str)
    def _on_watcher_changed(self, path: str) -> None:  # noqa: ARG002  # any of them
        self._quiet.start(QUIET_MS)


def _is_settled(before: Sequence[Seen], seen: Seen, *, first: bool) -> bool:
    """Return whether a file lies still: nobody is writing it, it has not just gone."""
    if _is_young(seen):
        return False
    last = next((one for one in before if one.source_id == seen.source_id), None)
    return first or not _just_went(last, seen)


def _is_young(seen: Seen) -> bool:
    if seen.stamp is None or seen.condition is not Condition.CHANGED:
        return False
    return 0 <= time.time() - seen.stamp.changed_ns / 1e9 < YOUNG_S


def _just_went(before: Seen | None, now: Seen) -> bool:
    """Return whether a file was there a moment ago: it may be about to be replaced."""
    lost = (Condition.MISSING, Condition.UNREADABLE)
    return now.condition in lost and before is not None and before.condition not in lost


def _nothing(error: BaseException) -> None:
    """Nobody waits for a look that was given up."""
