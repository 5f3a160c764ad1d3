"""The virtual environment: made with the standard library, filled by pip with pins."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

CONSTRAINTS = Path(__file__).resolve().with_name("constraints.txt")
FOR_EDITABLE = "editables"
"""What hatchling asks for when it installs a checkout; no file of ours names it."""


def can_be_made() -> bool:
    """Return whether this Python can make environments; Debian packs that apart."""
    return find_spec("ensurepip") is not None


def make(folder: Path) -> None:
    """Make the environment, unless a usable one of this Python is there."""
    if not _is_usable(folder):
        _say(f"Making the environment {folder} with Python {sys.version.split()[0]}.")
        _run([sys.executable, "-m", "venv", "--clear", str(folder)])


def install(folder: Path, project: Path) -> None:
    """Install what the project declares, then the project itself, editable.

    The tools that build the project are installed beside the rest, so that they too
    are pinned and nothing is fetched a second time for an isolated build. Packages
    come as wheels only: nothing is compiled on the user's machine.
    """
    _say("Installing the packages of packaging/constraints.txt.")
    pip = [str(python_of(folder)), "-m", "pip", "install", "--quiet"]
    pip += ["--disable-pip-version-check", "--no-input"]
    pins = ["--only-binary=:all:", "--constraint", str(CONSTRAINTS)]
    _run([*pip, *pins, *requirements(project / "pyproject.toml")])
    _run([*pip, "--no-deps", "--no-build-isolation", "--editable", str(project)])


def requirements(pyproject: Path) -> list[str]:
    """Return what to install for running, testing and building the project.

    pip learned of dependency groups in 25.1 and Debian 12 has 23.0, so they are read
    here.
    """
    import tomllib  # noqa: PLC0415  # older Pythons must live to read the refusal

    declared = tomllib.loads(pyproject.read_text("utf-8"))
    return [
        *declared["project"]["dependencies"],
        *declared["dependency-groups"]["dev"],
        *declared["build-system"]["requires"],
        FOR_EDITABLE,
    ]


def requirements_of_bundle(pyproject: Path) -> list[str]:
    """Return what to install where bundles are made: nothing that is for developing."""
    import tomllib  # noqa: PLC0415  # as above

    declared = tomllib.loads(pyproject.read_text("utf-8"))
    return [
        *declared["project"]["dependencies"],
        *declared["dependency-groups"]["bundle"],
    ]


def python_of(folder: Path) -> Path:
    """Return the interpreter of the environment in `folder`."""
    windows = sys.platform == "win32"
    return folder / ("Scripts/python.exe" if windows else "bin/python")


def _is_usable(folder: Path) -> bool:
    if not python_of(folder).exists():
        return False
    code = "import sys, pip; print(*sys.version_info[:2])"
    answer = subprocess.run(
        [str(python_of(folder)), "-c", code],
        check=False,
        capture_output=True,
        text=True,
    )
    return answer.stdout.split() == [str(part) for part in sys.version_info[:2]]


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True)


def _say(sentence: str) -> None:
    print(sentence, flush=True)
