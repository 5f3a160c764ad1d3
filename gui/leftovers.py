"""What a window left behind that was ended by force: kept if anything had changed.

Until working copies can be recovered as they were, nothing of them is lost at least.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

JOURNAL: Final = "-journal"
"""How SQLite ends the name of what it writes beside a case while it changes it."""
UNCHANGED: Final = 1.0
"""The time a fresh working copy is stamped with; any change gives it another."""


def prefix() -> str:
    """Return how the folder of a working copy of this process is called."""
    return f"case-{os.getpid()}-"


def stamp(case: Path) -> None:
    """Note that a working copy holds nothing yet that its original does not."""
    os.utime(case, (UNCHANGED, UNCHANGED))


def kept(desk: Path) -> tuple[Path, ...]:
    """Return the changed cases of windows that are gone; the unchanged are removed.

    Each is told of once: its folder is called otherwise from then on.
    """
    return tuple(_kept(desk)) if desk.is_dir() else ()


def _kept(desk: Path) -> Iterator[Path]:
    folders = [f for f in desk.glob("case-*-*") if not f.name.startswith(prefix())]
    for folder in sorted(folders):
        if _is_running(folder.name.split("-")[1]):
            continue
        with suppress(OSError):  # another window may have been quicker
            # Whatever its suffix: the user may call a case as they like.
            cases = [f for f in folder.iterdir() if not f.name.endswith(JOURNAL)]
            changed = [case for case in cases if _is_changed(case)]
            if not changed:
                shutil.rmtree(folder)
                continue
            home = folder.rename(folder.with_name(f"kept-{folder.name[5:]}"))
            yield from (home / case.name for case in changed)


def _is_running(owner: str) -> bool:
    import psutil

    return owner.isdigit() and psutil.pid_exists(int(owner))


def _is_changed(case: Path) -> bool:
    journal = case.with_name(f"{case.name}{JOURNAL}")
    return case.stat().st_mtime != UNCHANGED or journal.exists()
