"""How large a bundle is, by part."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from bundle.sums import files

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES: Final = 220_000_000
PARTS: Final = {
    "typst": "typesetter (typst)",
    "numpy": "numpy",
    "numpy.libs": "numpy",
    "pandas": "pandas",
    "PySide6": "Qt and its Python",
    "shiboken6": "Qt and its Python",
    "lxml": "lxml",
    "python_calamine": "reader of workbooks (calamine)",
    "resources": "sample, languages, templates",
    "licences": "licences",
}
PROGRAM: Final = "our code, and Python's that is compiled into the program"
PYTHON: Final = "Python"
REST: Final = "libraries of the system and the rest"


def sizes(folder: Path) -> Counter[str]:
    """Return the bytes of each part of a bundle; links are no files of their own."""
    found: Counter[str] = Counter()
    for path in files(folder):
        if not path.is_symlink():
            found[_part(path.relative_to(folder).parts)] += path.stat().st_size
    return found


def _part(parts: tuple[str, ...]) -> str:
    if parts[0].removesuffix(".exe") in {"statecraft", "statecraft-cli"}:
        return PROGRAM
    inner = parts[1] if parts[0] == "_internal" and len(parts) > 1 else parts[0]
    if inner.startswith(("libpython", "python3", "base_library")):
        return PYTHON
    return PARTS.get(inner, REST)


def report(found: Counter[str]) -> str:
    """Return a line for each part, the largest first, and the whole."""
    lines = [f"{size / 1e6:8.1f} MB  {part}" for part, size in found.most_common()]
    whole = sum(found.values())
    lines.append(f"{whole / 1e6:8.1f} MB  of at most {MOST_BYTES / 1e6:.0f} MB")
    return "\n".join(lines)
