"""What a window shows, as it is written beside its working copy.

Enough to be at the same place again: the user's file, the tab, the selection. What is
under way or being said is not: it ended with the window.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from core.casefile.keeping.footprint import Footprint
from core.casefile.keeping.working import Saved
from core.errors import StatecraftError
from core.selection import Selection
from core.state import TABS, Document, State


class Remembered(NamedTuple):
    """The essentials of a state, and the user's file as the case knows it."""

    document: Document
    tab: str = TABS[0]
    selection: Selection = Selection()
    table_shown: bool = False
    saved: Saved | None = None

    @classmethod
    def of(cls, state: State, saved: Saved | None) -> Remembered:
        """Return the essentials of a state."""
        place = (state.tab, state.selection, state.table_shown)
        return cls(state.document, *place, saved)

    def as_json(self) -> str:
        """Return it as text."""
        path = self.document.path
        footprint = self.saved.footprint if self.saved is not None else None
        said = {
            "name": self.document.name,
            "path": None if path is None else str(path),
            "modified": self.document.modified,
            "tab": self.tab,
            "selection": self.selection.as_json(),
            "table_shown": self.table_shown,
            "saved": None if self.saved is None else str(self.saved.path),
            "footprint": footprint,
        }
        return json.dumps(said, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Remembered:
        """Return what a text says.

        Raises:
            ValueError: It says nothing of the kind.
        """
        try:
            return cls._read(json.loads(text))
        except (KeyError, TypeError, AttributeError, StatecraftError) as error:
            raise ValueError(text) from error

    @classmethod
    def _read(cls, said: dict[str, Any]) -> Remembered:
        path = None if said["path"] is None else Path(said["path"])
        document = Document(str(said["name"]), path, bool(said["modified"]))
        tab = said["tab"] if said["tab"] in TABS else TABS[0]
        selection = Selection.from_json(said["selection"])
        return cls(document, tab, selection, bool(said["table_shown"]), _saved(said))


def _saved(said: dict[str, Any]) -> Saved | None:
    if said["saved"] is None:
        return None
    footprint = said["footprint"]
    if footprint is not None:
        changes, mark = footprint
        footprint = Footprint(int(changes), str(mark))
    return Saved(Path(said["saved"]), footprint)
