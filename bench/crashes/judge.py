"""Whether a case that went through something is whole, and what it holds."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import closing
from importlib.resources import as_file, files
from pathlib import Path

from core.casefile import Pin
from core.casefile.keeping.working import WorkingCase
from core.errors import StatecraftError


def sample(path: Path) -> Path:
    """Put the sample case at `path`, as a case of the user's."""
    with as_file(files("resources") / "samples" / "sample.statecraft") as source:
        shutil.copyfile(source, path)
    return path


def pin(title: str) -> Pin:
    """Return an edit that can be told from all others."""
    return Pin("market_share.trend", title, "It reads so. " * 40, "OECD", "{}")


def titles(path: Path) -> list[str] | None:
    """Return the pins a case holds as a window would open it; None if it is damaged."""
    with tempfile.TemporaryDirectory(prefix="statecraft-crashes-") as folder:
        try:
            case = WorkingCase.fetched(path, Path(folder) / path.name)
            with closing(case):
                return None if case.damage() else [one.title for one in case.pins()]
        except (StatecraftError, OSError):
            return None
