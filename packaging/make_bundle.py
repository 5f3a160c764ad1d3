"""Makes the bundle: one folder with all the program needs, and papers about it.

    make bundle

PyInstaller runs in an environment of its own, so that nothing of the developer's comes
along. Everything that could differ between two builds of one commit is fixed: the order
of hashes, the time, the paths. What comes out lies in build/bundle.
"""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from datetime import UTC, datetime
from fnmatch import fnmatch
from pathlib import Path
from typing import Final, NamedTuple

import environment
from bundle import archive, licences, sbom, shipped, sizes, sums
from bundle.parts import STRIPPED

ROOT: Final = Path(__file__).resolve().parents[1]
HERE: Final = Path(__file__).resolve().parent
SPEC: Final = HERE / "bundle" / "statecraft.spec"
NAME: Final = "statecraft"


class Commit(NamedTuple):
    """What the bundle is made from.

    Attributes:
        seconds: When it was committed, since 1970.
    """

    name: str
    seconds: int

    @property
    def day(self) -> str:
        """The day it was committed, in UTC."""
        return f"{datetime.fromtimestamp(self.seconds, UTC):%Y-%m-%d}"


def main() -> int:
    """Make the bundle and return the exit status."""
    if lacking := lacking_tools():
        print(f"A bundle cannot be made without {', '.join(lacking)} (binutils).")
        return 1
    work = Path(sys.argv[1]).resolve() if sys.argv[1:] else ROOT / "build" / "bundle"
    commit = checked_out()
    home = made_environment(work)
    folder = frozen(work, environment.python_of(home), commit)
    packages = add_papers(folder, home, commit, work)
    sums.write(folder)
    target = archive.write(folder, work / f"{NAME}-{version()}", commit.seconds)
    print(f"{len(packages)} packages of others are in {folder}.")
    print(sizes.report(sizes.sizes(folder)))
    print(f"{target.name}: {target.stat().st_size / 1e6:.1f} MB")
    check = [str(environment.python_of(home)), str(HERE / "check_bundle.py")]
    return subprocess.run([*check, str(folder)], check=False).returncode


def lacking_tools() -> list[str]:
    """Return the programs that are needed here and missing; only Linux needs any."""
    if sys.platform != "linux":
        return []
    needed = ("objdump", "objcopy", "as", "ld", "strip")
    return [name for name in needed if shutil.which(name) is None]


def checked_out() -> Commit:
    """Return the commit of this checkout; from an archive, what the caller says."""
    said = os.environ.get("SOURCE_DATE_EPOCH")
    git = ["git", "-C", str(ROOT), "log", "-1", "--format=%H %ct"]
    try:
        done = subprocess.run(git, check=True, capture_output=True, text=True)
        name, seconds = done.stdout.split()
    except (OSError, subprocess.CalledProcessError):
        name, seconds = "", said or "315532800"
    return Commit(name, int(said or seconds))


def made_environment(work: Path) -> Path:
    """Return an environment with what the program and PyInstaller need, and no more.

    It is made anew for another Python and for other packages: nothing is left of what
    has been taken off the list.
    """
    home = work / "environment"
    stamp = home / "stamp"
    pins = environment.CONSTRAINTS.read_text("utf-8")
    declared = (ROOT / "pyproject.toml").read_text("utf-8")
    wanted = "\n".join((sys.version, pins, declared))
    if not stamp.is_file() or stamp.read_text("utf-8") != wanted:
        if home.exists():
            shutil.rmtree(home)
        environment.make(home)
        pip = [str(environment.python_of(home)), "-m", "pip", "install", "--quiet"]
        pip += ["--disable-pip-version-check", "--no-input", "--only-binary=:all:"]
        names = environment.requirements_of_bundle(ROOT / "pyproject.toml")
        constraints = ["--constraint", str(environment.CONSTRAINTS)]
        subprocess.run([*pip, *constraints, *names], check=True)
        stamp.write_text(wanted, "utf-8")
    return home


def frozen(work: Path, python: Path, commit: Commit) -> Path:
    """Have PyInstaller make the folder, the same from the same commit."""
    fixed = {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(commit.seconds)}
    command = [str(python), "-m", "PyInstaller", "--noconfirm", "--clean"]
    command += ["--log-level", "WARN", "--distpath", str(work)]
    command += ["--workpath", str(work / "work"), str(SPEC)]
    subprocess.run(command, check=True, env=os.environ | fixed)
    folder = work / NAME
    put_in_order(folder / "_internal" / "base_library.zip")
    if sys.platform == "linux":
        strip(folder)
    return folder


def put_in_order(library: Path) -> None:
    """Write the first modules of Python anew by their names; PyInstaller does not."""
    with zipfile.ZipFile(library) as read:
        found = {name: read.read(name) for name in read.namelist()}
    with zipfile.ZipFile(library, "w") as made:
        for name in sorted(found):
            made.writestr(zipfile.ZipInfo(name), found[name])


def strip(folder: Path) -> None:
    """Take the tables for debuggers out of libraries that can do without."""
    tool = shutil.which("strip") or "strip"
    for path in sums.files(folder):
        if not path.is_symlink() and any(
            fnmatch(path.as_posix(), f"*/{pattern}") for pattern in STRIPPED
        ):
            command = [tool, "--strip-unneeded", str(path)]
            subprocess.run(command, check=True)


def add_papers(
    folder: Path, home: Path, commit: Commit, work: Path
) -> list[shipped.Package]:
    """Put beside the program what must be known of it; return what it is made of."""
    sources = collected_libraries(work / "work" / NAME / "COLLECT-00.toc")
    packages = [shipped.python_itself(environment.python_of(home))]
    packages += shipped.python_packages(site_packages(home))
    packages += shipped.system_packages(sources)
    libraries = [[one.name, one.version] for one in packages if one.kind == "pypi"]
    build = {"version": version(), "built": commit.day, "commit": commit.name}
    told = json.dumps({**build, "libraries": libraries}, indent=1)
    (folder / "_internal" / "resources" / "build.json").write_text(told, "utf-8")
    licences.write(folder / "licences", ROOT / "LICENSE", packages)
    text = sbom.bill(version(), commit.day, commit.name, packages)
    (folder / "sbom.cdx.json").write_text(text, "utf-8")
    papers = f"Statecraft {version()}\nbuilt {commit.day} from {commit.name}\n"
    (folder / "VERSION").write_text(papers, "utf-8")
    if sys.platform == "linux":
        for name in ("linux/statecraft.desktop", "icons/statecraft.png"):
            shutil.copyfile(HERE / name, folder / Path(name).name)
    return packages


def site_packages(home: Path) -> Path:
    """Return where an environment has its packages."""
    inside = "Lib" if sys.platform == "win32" else "lib/python3*"
    (found,) = home.glob(f"{inside}/site-packages")
    return found


def collected_libraries(contents: Path) -> list[str]:
    """Return where the compiled parts of a bundle were found, as PyInstaller notes."""
    entries, *_others = ast.literal_eval(contents.read_text("utf-8"))
    return [source for _name, source, kind in entries if kind == "BINARY"]


def version() -> str:
    """Return the version of the program."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return str(declared["project"]["version"])


if __name__ == "__main__":
    sys.exit(main())
