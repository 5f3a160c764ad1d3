"""Where the program keeps what is its own: beside itself, if it is to be portable."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

PORTABLE: Final = "portable"
"""A folder of this name beside the program of a bundle holds all it keeps."""


def portable_folder() -> Path | None:
    """Return the folder beside the program, if there is one and it may be written.

    On a stick that is write-protected the program keeps its settings where an
    installed one does, rather than forget them with every start.
    """
    if not getattr(sys, "frozen", False):
        return None
    folder = Path(sys.executable).parent / PORTABLE
    return folder if folder.is_dir() and os.access(folder, os.W_OK) else None
