"""The folders in which readers work: private, and gone when the work is done."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Final

import psutil

_OURS: Final = re.compile(r"statecraft-(\d+)-.*")


def workplace() -> Path:
    """Return a new folder for a reader, named by the process that made it.

    Raises:
        OSError: There is no room for one.
    """
    return Path(tempfile.mkdtemp(prefix=f"statecraft-{os.getpid()}-"))


def clear_left_behind() -> None:
    """Remove the folders of processes that are gone: they hold copies of workbooks.

    A process that was ended by force could not remove them itself.
    """
    with suppress(OSError):
        for folder in Path(tempfile.gettempdir()).iterdir():
            made_by = _OURS.fullmatch(folder.name)
            if made_by and not psutil.pid_exists(int(made_by[1])):
                shutil.rmtree(folder, ignore_errors=True)
