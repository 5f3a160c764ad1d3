"""Which build of the program this is, for whoever reports on it."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Final, NamedTuple

DISTRIBUTION: Final = "statecraft-desk"
LIBRARIES: Final = (
    *("PySide6-Essentials", "pyqtgraph", "numpy", "pandas", "psutil", "lxml"),
    *("openpyxl", "python-calamine", "xlrd", "xlsxwriter", "python-docx"),
    *("python-pptx", "pypdf", "typst"),
)
"""What the program rests on, as far as a fault may be a fault of theirs."""


class Build(NamedTuple):
    """What is known of a build.

    Attributes:
        version: Of the program; `0` where it runs from a folder nobody installed.
        built: The day of the commit a bundle was made from, as 2026-12-02; empty
            where the program is no bundle.
        commit: That commit.
        libraries: Name and version of each; `0` where it is not installed.
    """

    version: str
    built: str = ""
    commit: str = ""
    libraries: tuple[tuple[str, str], ...] = ()


def this_build() -> Build:
    """Return what the bundle says of itself, else what is installed."""
    said = files("resources") / "build.json"
    if said.is_file():
        told = json.loads(said.read_text("utf-8"))
        libraries = tuple((name, version) for name, version in told.pop("libraries"))
        return Build(**told, libraries=libraries)
    libraries = tuple((name, _installed(name)) for name in LIBRARIES)
    return Build(_installed(DISTRIBUTION), libraries=libraries)


def _installed(name: str) -> str:
    """Return the version of what is installed; `0` where nobody has installed it."""
    from importlib.metadata import (  # noqa: PLC0415  # slow, and not in a bundle
        PackageNotFoundError,
        version,
    )

    try:
        return version(name)
    except PackageNotFoundError:
        return "0"
