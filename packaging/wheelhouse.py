"""Gathers all packages for an office that installs Python itself and has no network.

    .venv/bin/python packaging/wheelhouse.py [folder]
    .venv/bin/python packaging/wheelhouse.py --platform win_amd64 --python 3.12 folder

The folder then holds the wheels of everything that runs, the wheel of the program, the
versions, their SHA-256, and what to type. It comes from wherever pip gets packages on
this machine; the office needs nothing but the folder.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Final

import environment
from bundle import sums

ROOT: Final = Path(__file__).resolve().parents[1]
TO_TYPE: Final = """\
In this folder, with Python {python}:

    python -m venv statecraft
    statecraft/bin/python -m pip install --no-index --find-links . {name}
    statecraft/bin/statecraft

On Windows it is statecraft\\Scripts in place of statecraft/bin. Before that,
`sha256sum --check SHA256SUMS` says whether the folder is whole.
"""


def main() -> int:
    """Gather the packages and return the exit status."""
    asked = _asked()
    folder = asked.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input"]
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    download = [*pip, "download", "--quiet", "--dest", str(folder)]
    download += ["--only-binary=:all:", "--constraint", str(environment.CONSTRAINTS)]
    if asked.platform:
        download += ["--platform", asked.platform]
    if asked.python:
        download += ["--python-version", asked.python]
    subprocess.run([*download, *declared["dependencies"]], check=True)
    wheel = [*pip, "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*wheel, "--wheel-dir", str(folder), str(ROOT)], check=True)
    python = asked.python or f"{sys.version_info.major}.{sys.version_info.minor}"
    said = TO_TYPE.format(name=declared["name"], python=python)
    (folder / "INSTALL.txt").write_text(said, "utf-8")
    sums.write(folder)
    print(f"{len(list(folder.glob('*.whl')))} packages are in {folder}.")
    return 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Gather packages for an office.")
    parser.add_argument(
        "folder", nargs="?", type=Path, default=ROOT / "build" / "wheelhouse"
    )
    parser.add_argument("--platform", help="as pip calls it, such as win_amd64")
    parser.add_argument("--python", help="such as 3.12")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
