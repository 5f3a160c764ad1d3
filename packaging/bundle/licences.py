"""The licences of all parts of a bundle, a folder for each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bundle.shipped import Package

TEXTS: Final = Path(__file__).resolve().parent / "texts"
"""Licences that wheels name and do not bring."""

NOTE: Final = """\
Statecraft is licensed under the Apache License 2.0 (LICENSE in this folder).

It contains the parts listed below, each under its own licence, whose text is in the
folder of its name where its makers ship one. Qt and PySide are used under the LGPL 3
(LGPL-3.txt and GPL-3.txt in this folder): they lie in _internal/PySide6 as libraries of
their own, and may be exchanged for others of the same interface. Their source is at
https://download.qt.io/ under the version named here.

"""


def write(folder: Path, ours: Path, packages: Iterable[Package]) -> None:
    """Write our licence, the list of parts, and the texts of each."""
    folder.mkdir()
    (folder / "LICENSE").write_bytes(ours.read_bytes())
    for given in sorted(TEXTS.iterdir()):
        (folder / given.name).write_bytes(given.read_bytes())
    lines = []
    for package in packages:
        lines.append(f"{package.name} {package.version}: {_named(package)}\n")
        for number, (name, text) in enumerate(package.texts):
            place = folder / package.name
            place.mkdir(exist_ok=True)
            twin = f"{number}-" if (place / name).exists() else ""
            (place / f"{twin}{name}").write_text(text, "utf-8")
    (folder / "PARTS.txt").write_text(NOTE + "".join(lines), "utf-8")


def _named(package: Package) -> str:
    if package.licence:
        return package.licence
    return "see its folder" if package.texts else "see the makers"
