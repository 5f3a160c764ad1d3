"""The private copy of a case that the window works on.

Opening copies, saving writes back: the file the user knows changes only when they
say so, and a crash in the middle of an import leaves it untouched.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from core.casefile.keeping.working import WorkingCase
from core.errors import CaseError, CaseMissingError, StatecraftError
from core.i18n import _
from gui.cases.trays import Tray, fresh_tray, stamp

if TYPE_CHECKING:
    from collections.abc import Callable
    from importlib.resources.abc import Traversable
    from pathlib import Path


def working_copy(path: Path, desk: Path) -> tuple[WorkingCase, Tray]:
    """Open a copy of the user's case at `path`, to be saved there again.

    Raises:
        CaseError: There is no such case, or it is none, or it cannot be copied.
    """
    return _on_a_tray(
        path, desk, lambda copy: WorkingCase.fetched(path.absolute(), copy)
    )


def plain_copy(source: Path | Traversable, desk: Path) -> tuple[WorkingCase, Tray]:
    """Open a copy of a case that is never written to: the sample, or a backup.

    Raises:
        CaseError: There is no such case, or it is none, or it cannot be copied.
    """

    def copied(copy: Path) -> WorkingCase:
        with source.open("rb") as original, copy.open("wb") as ours:
            shutil.copyfileobj(original, ours)
        return WorkingCase.open(copy)

    return _on_a_tray(source, desk, copied)


def empty_copy(name: str, desk: Path) -> tuple[WorkingCase, Tray]:
    """Make an empty case in a fresh tray on the desk."""
    tray = fresh_tray(desk)
    try:
        case = WorkingCase.create(tray.folder / f"{name}.statecraft")
    except StatecraftError:
        tray.discard()
        raise
    stamp(case.path)
    return case, tray


def _on_a_tray(
    source: Path | Traversable, desk: Path, copied: Callable[[Path], WorkingCase]
) -> tuple[WorkingCase, Tray]:
    if not source.is_file():
        message = _("There is no case at {name}; check the name and the folder.")
        raise CaseMissingError(message.format(name=source.name))
    tray = fresh_tray(desk)
    try:
        case = copied(tray.folder / source.name)
        stamp(case.path)
    except OSError as error:
        tray.discard()
        message = _("{name} cannot be read ({cause}); check the disk and the folder.")
        cause = error.strerror or str(error)
        raise CaseError(message.format(name=source.name, cause=cause)) from error
    except StatecraftError:
        tray.discard()
        raise
    return case, tray
