"""Looks for what must not be in a bundle: whatever can reach a network, above all.

It looks into the bundle itself, not into what the build was told: at the names of its
files and at the names of the modules inside the program.
"""

from __future__ import annotations

from fnmatch import fnmatch
from typing import TYPE_CHECKING, Final

from bundle.parts import FOREIGN, NETWORK, STOOD_IN_FOR
from bundle.sums import files

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

MUST_NOT_BE: Final = (
    *("*QtNetwork*", "*Qt6Network*", "*QtWebSockets*", "*Qt6WebSockets*"),
    *("*Qt6Qml*", "*Qt6Quick*", "*Qt6Designer*", "_ssl.*", "_socket.*", "*libssl*"),
    *("_asyncio.*", "_multiprocessing.*", "*libcurl*", "*.pyi", "*.pdb"),
)
LARGEST_STAND_IN: Final = 4000
"""Bytes of code; the module a stand-in stands for has many times as many."""


def unwanted(folder: Path, modules: Iterable[str]) -> Iterator[str]:
    """Yield a sentence for each thing in a bundle that must not be there.

    Args:
        folder: The bundle.
        modules: Full names of the Python modules inside the program, and of those that
            are compiled into its Python.
    """
    for path in files(folder):
        if any(fnmatch(path.name, one) for one in (*MUST_NOT_BE, *FOREIGN)):
            yield f"{path.relative_to(folder).as_posix()} must not be in the bundle."
    for module in sorted(modules):
        if any(is_within(module, network) for network in NETWORK):
            yield f"The module {module} can reach a network and is in the bundle."


def is_within(module: str, package: str) -> bool:
    """Return whether a module is a package or lies in it."""
    return module == package or module.startswith(f"{package}.")


def too_large(sizes: dict[str, int]) -> Iterator[str]:
    """Yield a sentence for each name under which the real module came in.

    Args:
        sizes: Bytes of code of the modules inside the program, by full name.
    """
    for name in STOOD_IN_FOR:
        if sizes.get(name, 0) > LARGEST_STAND_IN:
            yield f"{name} is the real module and not what stands in."


def modules(program: Path) -> dict[str, int]:
    """Return the modules inside a program, with the size of their code.

    PyInstaller reads what PyInstaller has written; it is there where bundles are made.
    """
    from PyInstaller.archive.readers import (  # type: ignore[import-untyped]  # noqa: PLC0415
        CArchiveReader,
    )

    found: dict[str, int] = {}
    archive = CArchiveReader(str(program))
    for name, entry in archive.toc.items():
        if entry[-1] == "z":
            inner = archive.open_embedded_archive(name)
            found |= {module: entry[2] for module, entry in inner.toc.items()}
    return found
