"""What Qt needs of the operating system, and how Debian and Ubuntu supply it."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import environment

PROBE = Path(__file__).resolve().with_name("probe_qt.py")

FOR_QT = (
    # Qt itself, also where it only draws into files
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libglib2.0-0",
    # a window on an X display; libxkbcommon, which Qt itself asks for, comes with these
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxkbcommon-x11-0",
    # Japanese; the smaller fonts lack Korean and simplified Chinese
    "fonts-noto-cjk",
)

CONSEQUENCES = {
    "qt": "Qt cannot be loaded, so neither the window nor the tests can run.",
    "window": "No window can be opened on an X display; all else can be done.",
    "japanese": "No Japanese font was found, so Japanese text will show as boxes.",
}

_APT = "/usr/bin/apt-get"
_INSTALL = ["install", "--yes", "--quiet=2", "--no-install-recommends"]


def for_environments() -> tuple[str, ...]:
    """Return what a machine lacks that cannot even make an environment: everything."""
    major, minor = sys.version_info[:2]
    return (f"python{major}.{minor}-venv", *FOR_QT)


def lacking(folder: Path) -> dict[str, str]:
    """Return what Qt in the environment misses, with the reason, by really loading it.

    The keys are those of `CONSEQUENCES`.
    """
    if sys.platform != "linux":
        return {}
    answer = subprocess.run(
        [str(environment.python_of(folder)), str(PROBE)],
        check=False,
        capture_output=True,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    if answer.returncode:
        last_words = answer.stderr.strip().splitlines()[-1:] or ["it gave no reason"]
        return {"qt": last_words[0]}
    return dict(line.split("\t", 1) for line in answer.stdout.splitlines())


def supplied(packages: tuple[str, ...]) -> bool:
    """Install the packages where that is ours to do; else say what to run."""
    if not Path(_APT).exists():
        print("Please install what is named below with this system's package tool.")
        return False
    if os.geteuid() != 0:
        command = ["sudo", "apt-get", "install", "--no-install-recommends", *packages]
        print("Some system packages are missing; this command installs them:")
        print(f"  {shlex.join(command)}", flush=True)
        return False
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    return _installed(packages)


def _installed(packages: tuple[str, ...]) -> bool:
    """Install the packages, bringing the lists up to date only if it must be.

    Lists may be absent, as in a fresh container, or so old that the archive no longer
    has what they name.
    """
    if _apt_knows(packages) and _apt(*_INSTALL, *packages, complain=False):
        return True
    return _apt("update", "--quiet=2") and _apt(*_INSTALL, *packages)


def _apt_knows(packages: tuple[str, ...]) -> bool:
    return _apt("install", "--simulate", "--quiet=2", *packages, complain=False)


def _apt(*arguments: str, complain: bool = True) -> bool:
    """Run apt-get, waiting for another that is at work; return whether it succeeded.

    What it says is shown only when it fails: in a bare machine its notes are many.
    """
    done = subprocess.run(
        [_APT, "-o", "DPkg::Lock::Timeout=300", *arguments],
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
    )
    if done.returncode and complain:
        print(done.stdout, flush=True)
    return done.returncode == 0
