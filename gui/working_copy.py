"""The private copy of a case that the window works on.

Opening copies, saving writes back: the file the user knows changes only when they
say so, and a crash in the middle of an import leaves it untouched.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from core.casefile import Case
from core.errors import CaseError, CaseMissingError, StatecraftError
from core.i18n import _
from gui.leftovers import prefix, stamp

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def working_copy(source: Path | Traversable, desk: Path) -> Case:
    """Open a copy of the case `source` in a fresh folder below `desk`.

    Raises:
        CaseError: There is no such case, or it is none, or it cannot be copied.
    """
    if not source.is_file():
        message = _("There is no case at {name}; check the name and the folder.")
        raise CaseMissingError(message.format(name=source.name))
    copy = _fresh_folder(desk) / source.name
    try:
        with source.open("rb") as original, copy.open("wb") as ours:
            shutil.copyfileobj(original, ours)
        stamp(copy)
        return Case.open(copy)
    except OSError as error:
        discard(copy)
        message = _("{name} cannot be read ({cause}); check the disk and the folder.")
        cause = error.strerror or str(error)
        raise CaseError(message.format(name=source.name, cause=cause)) from error
    except StatecraftError:
        discard(copy)
        raise


def empty_copy(name: str, desk: Path) -> Case:
    """Make an empty case in a fresh folder below `desk`."""
    case = Case.create(_fresh_folder(desk) / f"{name}.statecraft")
    stamp(case.path)
    return case


def discard(path: Path) -> None:
    """Remove a working copy with its folder."""
    shutil.rmtree(path.parent, ignore_errors=True)


def _fresh_folder(desk: Path) -> Path:
    try:
        desk.mkdir(parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(prefix=prefix(), dir=desk))
    except OSError as error:
        message = _(
            "The program's own folder {name} cannot be written ({cause}); free some "
            "space or ask who looks after this computer."
        )
        cause = error.strerror or str(error)
        raise CaseError(message.format(name=desk.name, cause=cause)) from error
