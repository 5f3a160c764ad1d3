"""How the reader process is started: with what command, in what environment."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path
from typing import Final

_START: Final = (
    "import sys; sys.path += sys.argv[1:]; "
    "from core.intake.reader.__main__ import run; run()"
)
_NEEDED: Final = ("core", "python_calamine", "openpyxl", "pypdf")


def reader_command() -> list[str]:
    """Return the command that starts a reader.

    A frozen program starts itself. Otherwise Python is started without the user's
    settings and packages, and told only where `core` and its parser are.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, "--reader"]
    python = getattr(sys, "_base_executable", None) or sys.executable
    return [python, "-I", "-S", "-X", "utf8", "-c", _START, *_import_folders()]


def _import_folders() -> list[str]:
    folders: dict[str, None] = {}
    for name in _NEEDED:
        found = importlib.util.find_spec(name)
        if found is not None and found.origin is not None:
            folders[str(Path(found.origin).parents[1])] = None
    return list(folders)


def scrubbed_environment(folder: Path) -> dict[str, str]:
    """Return the few variables a reader needs; the user's are none of its business."""
    kept = {k: os.environ[k] for k in ("SYSTEMROOT", "WINDIR") if k in os.environ}
    temporary = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder))
    return kept | temporary | {"LANG": "C.UTF-8", "OPENBLAS_NUM_THREADS": "1"}
