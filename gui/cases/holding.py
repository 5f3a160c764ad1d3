"""Holding the file of a case as it is opened, and what to say where others do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.casefile.keeping.holding import Hold, take_hold
from core.errors import CaseError, CaseInUseError
from core.holding import holder_words, taken
from core.i18n import _
from core.state import Notice

if TYPE_CHECKING:
    from pathlib import Path


def held(path: Path, before: Hold | None) -> tuple[Hold | None, Notice | None]:
    """Return the hold on a file that is opened; or none, and what to say of that."""
    try:
        return taken(path, before), None
    except CaseInUseError:
        said = _(
            "{name} is open {elsewhere}. Here it can only be read: what you change is "
            "saved under another name."
        )
        found = take_hold(path)
        if isinstance(found, Hold):
            return found, None  # it has just become free
        text = said.format(name=path.name, elsewhere=holder_words(found))
    except CaseError:
        said = _(
            "{name} lies in a folder that cannot be written. Here it can only be read: "
            "what you change is saved in another folder."
        )
        text = said.format(name=path.name)
    return None, Notice("warning", text, held=True)
