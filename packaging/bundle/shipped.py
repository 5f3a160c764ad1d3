"""What ships in a bundle: which Python packages, and which libraries of the system."""

from __future__ import annotations

import shutil
import subprocess
from importlib.metadata import distributions
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.metadata import Distribution

BUILDING: Final = frozenset(
    {
        *("pip", "setuptools", "pyinstaller-hooks-contrib", "altgraph"),
        *("packaging", "colorama", "pefile", "pywin32-ctypes", "macholib"),
        *("pillow", "tzdata"),
    }
)
"""What is installed where bundles are made, and does not go in; PyInstaller's starter
does."""


class Package(NamedTuple):
    """A part of the bundle that others have made.

    Attributes:
        kind: `pypi` or `deb`, as package URLs have it.
        licence: As its makers call it; may be empty.
        texts: Names and contents of its licence files.
    """

    kind: str
    name: str
    version: str
    licence: str
    texts: tuple[tuple[str, str], ...]


def python_itself(python: Path) -> Package:
    """Return the interpreter as a part, with its licence where it has the text."""
    code = "import sys, sysconfig; print(sys.version.split()[0]); "
    code += "print(sysconfig.get_path('stdlib'))"
    version, library = _said(str(python), "-c", code).splitlines()
    text = Path(library) / "LICENSE.txt"
    texts = (("LICENSE.txt", text.read_text("utf-8")),) if text.is_file() else ()
    return Package("generic", "Python", version, "PSF-2.0", texts)


def python_packages(site_packages: Path) -> list[Package]:
    """Return the Python packages of an environment that go in, by name."""
    found = [
        _python_package(one)
        for one in distributions(path=[str(site_packages)])
        if one.name.lower() not in BUILDING
    ]
    return sorted(found, key=lambda one: one.name.lower())


def _python_package(one: Distribution) -> Package:
    said = one.metadata
    named = [said[key] for key in ("License-Expression", "License") if key in said]
    licence = next(iter(named), "")
    texts = []
    for file in one.files or ():
        path = Path(str(one.locate_file(file)))
        upper = path.name.upper()
        if upper.startswith(("LICEN", "COPYING", "NOTICE", "AUTHORS")) and (
            ".dist-info" in str(file) and path.is_file()
        ):
            texts.append((path.name, path.read_text("utf-8", "replace")))
    return Package("pypi", one.name, one.version, licence.split("\n")[0], tuple(texts))


def system_packages(sources: Iterable[str]) -> list[Package]:
    """Return the Debian packages that libraries of a bundle come from, by name.

    Args:
        sources: Paths of the libraries where the bundle was made.
    """
    if shutil.which("dpkg-query") is None:
        return []
    names = {name for source in sources for name in _owners(source)}
    return [_system_package(name) for name in sorted(names)]


def _owners(source: str) -> set[str]:
    """Return the packages a file is from; links between folders are followed."""
    real = Path(source).resolve()
    if not real.is_relative_to("/usr/lib"):
        return set()
    for path in (real, Path("/") / real.relative_to("/usr")):
        said = _said("dpkg-query", "--search", str(path))
        if said:
            return {said.split(": ")[0].partition(":")[0]}
    return set()


def _system_package(name: str) -> Package:
    version = _said("dpkg-query", "--show", "--showformat=${Version}\\n", name)
    copyright_file = Path("/usr/share/doc") / name / "copyright"
    texts: tuple[tuple[str, str], ...] = ()
    if copyright_file.is_file():
        text = copyright_file.read_text("utf-8", "replace")
        texts = (("copyright", text),)
    return Package("deb", name, version.splitlines()[0], "", texts)


def _said(*command: str) -> str:
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    return done.stdout
