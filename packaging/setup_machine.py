"""Makes a bare machine ready: the environment, the pinned packages, Qt's libraries.

`make` runs it before everything else. It is plain Python, for nothing is installed
yet, and it ends at once when nothing has changed since it last succeeded.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import environment
import system_packages

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = ROOT / ".venv"
STAMP = ENVIRONMENT / "set-up-stamp"
OLDEST, NEWEST = (3, 11), (3, 13)


def main() -> int:
    """Make the machine ready and return the exit status."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        print(f"Statecraft needs Python 3.11 to 3.13, and this is {sys.version}.")
        print("Install one of them and name it: make run PYTHON=python3.12")
        return 1
    if is_ready():
        return 0
    try:
        return _set_up()
    except subprocess.CalledProcessError as error:
        print(f"Set-up stopped, because this failed: {' '.join(error.cmd)}")
        return 1


def is_ready() -> bool:
    """Return whether nothing has changed since set-up last succeeded."""
    return STAMP.is_file() and STAMP.read_text("utf-8") == fingerprint()


def fingerprint() -> str:
    """Return a hash of all that set-up depends on.

    The folder counts, because an environment that was moved no longer starts.
    """
    sources = [ROOT / "pyproject.toml", environment.CONSTRAINTS]
    sources += [Path(__file__), Path(environment.__file__)]
    sources += [Path(system_packages.__file__), system_packages.PROBE]
    parts = [path.read_bytes() for path in sources]
    parts += [str(ROOT).encode(), repr(sys.version_info[:2]).encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _set_up() -> int:
    if not environment.can_be_made() and not system_packages.supplied(
        system_packages.for_environments()
    ):
        return 1
    environment.make(ENVIRONMENT)
    environment.install(ENVIRONMENT, ROOT)
    lacking = system_packages.lacking(ENVIRONMENT)
    if lacking and system_packages.supplied(system_packages.FOR_QT):
        lacking = system_packages.lacking(ENVIRONMENT)
    for what, why in lacking.items():
        print(f"{system_packages.CONSEQUENCES[what]} ({why})")
    if not lacking:
        STAMP.write_text(fingerprint(), "utf-8")
    return 1 if "qt" in lacking else 0


if __name__ == "__main__":
    sys.exit(main())
