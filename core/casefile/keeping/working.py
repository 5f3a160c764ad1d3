"""A case that is worked on as a copy, and saved to the user's file now and then."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, NamedTuple

from core.casefile.case import Case
from core.casefile.faults import in_words, is_held, is_not_written
from core.casefile.keeping import saving, unsaved
from core.casefile.keeping.fetching import fetch
from core.casefile.keeping.footprint import Footprint, content_mark, times_written
from core.casefile.keeping.network import is_remote
from core.casefile.keeping.saving_changes import attached, is_alike, write_changes
from core.errors import CaseOvertakenError
from core.i18n import _

if TYPE_CHECKING:
    from pathlib import Path


class Saved(NamedTuple):
    """A file of the user's as it was when this case was read from it or written to it.

    Attributes:
        footprint: None if it could not be told.
    """

    path: Path
    footprint: Footprint | None


class WorkingCase(Case):
    """A case of the program's own, which knows what of it is not in the user's file.

    Attributes:
        saved: The user's file; None if there is none yet.
    """

    def __init__(self, link: sqlite3.Connection, path: Path) -> None:
        super().__init__(link, path)
        self.saved: Saved | None = None
        self._is_watched = False
        self._layout = 0

    @classmethod
    def fetched(cls, source: Path, copy: Path) -> WorkingCase:
        """Open a copy of the user's file; what is changed from now on is noted.

        Raises:
            CaseError: The file is no case, or another window is saving it.
            OSError: It cannot be read, or the copy not written.
        """
        footprint = fetch(source, copy)
        case = cls.open(copy)
        case.saved = Saved(source, footprint)
        if footprint is not None:
            case._watch()  # noqa: SLF001  # it is one of us
        return case

    @property
    def mark(self) -> str:
        """What tells the state of this case from every other."""
        return self.ask(content_mark)

    def save(self, path: Path) -> None:
        """Write the case to where it was opened or saved last.

        Raises:
            CaseOvertakenError: Somebody else has written to that file since.
            CaseError: The file cannot be written; it is as it was.
        """
        with self._lock, in_words(path.name):
            if not self._saves_changes(path):
                self.save_whole(path)

    def save_whole(self, path: Path) -> None:
        """Write the whole case to a file, whatever may be there.

        Raises:
            CaseError: The file cannot be written; what was there is as it was.
        """
        with self._lock, in_words(path.name):
            saving.write_copy(self._link, path)
            self._is_saved_to(path)

    def _saves_changes(self, path: Path) -> bool:
        """Return whether it was enough to write what has changed."""
        last = self.saved
        if last is None or last.path != path or last.footprint is None:
            return False
        if not path.exists():
            return False
        untouched = times_written(path) == last.footprint.changes
        try:
            with attached(self._link, path):
                if not is_alike(self._link):
                    return False
                _require_known(self._link, last)
                if not untouched or not self._is_worth_it(path):
                    return False
                done = write_changes(self._link, last.footprint.mark)
        except sqlite3.DatabaseError as error:
            if is_held(error) or is_not_written(error):
                raise
            return False  # what lies there is damaged: it is written anew
        if done:
            self._is_saved_to(path)
        return done

    def _is_worth_it(self, path: Path) -> bool:
        if not self._is_watched or unsaved.layout(self._link) != self._layout:
            return False
        return unsaved.are_few(self._link) and not is_remote(path)

    def _is_saved_to(self, path: Path) -> None:
        footprint = Footprint(times_written(path), content_mark(self._link))
        self.saved = Saved(path, footprint)
        self._watch()

    def _watch(self) -> None:
        self._layout = unsaved.layout(self._link)
        if self._is_watched:
            unsaved.forget(self._link)
        else:
            unsaved.watch(self._link)
            self._is_watched = True


def _require_known(connection: sqlite3.Connection, last: Saved) -> None:
    """Make sure that the file holds what was saved there last.

    It may also hold what the case holds now: that was saved, and the program ended
    before it could note so.
    """
    assert last.footprint is not None  # noqa: S101  # the caller has looked
    known = {last.footprint.mark, content_mark(connection)}
    if content_mark(connection, "disk") not in known:
        message = _(
            "{name} was changed by another window or program since it was opened; save "
            "what is here under another name."
        )
        raise CaseOvertakenError(message.format(name=last.path.name))
