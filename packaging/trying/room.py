"""A bare root folder: the bundle, the libraries it leaves to the system, a font.

Nothing of Python or Qt is in it. Whoever works in it is nobody in particular, may write
in one folder only, and has no network: not even the loopback is up.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Final

from bundle.needed import needed
from bundle.parts import OF_THE_SYSTEM
from bundle.sums import files

NOBODY: Final = 65534
PROGRAM: Final = "/opt/statecraft/statecraft"
HOME: Final = "/home/official"
LIBRARIES: Final = ("/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu")
FONTS: Final = ("truetype/dejavu", "opentype/noto")
WITHOUT_IT: Final = ("libcrypto.so.*",)
"""What a bare machine may lack."""


class Room:
    """Makes the room and runs programs in it."""

    def __init__(self, root: Path, bundle: Path) -> None:
        self.root = root
        for name in ("opt", "tmp", "dev", "etc", "proc", "usr/share/fonts", HOME[1:]):
            (root / name).mkdir(parents=True)
        shutil.copytree(bundle, root / "opt" / "statecraft", symlinks=True)
        for path in (root / "opt").rglob("*"):
            if not path.is_symlink():
                path.chmod(path.stat().st_mode & ~0o222)
        self._bring_libraries()
        for name in FONTS:
            found = Path("/usr/share/fonts") / name
            if found.is_dir():
                shutil.copytree(found, root / "usr/share/fonts" / name)
        shutil.copytree("/etc/fonts", root / "etc" / "fonts", symlinks=False)
        shutil.copytree("/usr/share/X11/xkb", root / "usr/share/X11/xkb")
        for name, minor in (("null", 3), ("urandom", 9)):
            os.mknod(root / "dev" / name, 0o20666, os.makedev(1, minor))
            (root / "dev" / name).chmod(0o666)
        (root / "tmp").chmod(0o1777)
        os.chown(self.home, NOBODY, NOBODY)

    @property
    def home(self) -> Path:
        """The one folder that may be written in, as it is called from outside."""
        return self.root / HOME[1:]

    def _bring_libraries(self) -> None:
        wanted = _asked_for(self.root / "opt" / "statecraft")
        for path in _with_all_they_need(wanted):
            _copy(path, self.root / str(path).lstrip("/"))
        loader = Path("/lib64/ld-linux-x86-64.so.2")
        _copy(loader, self.root / "lib64" / loader.name)

    def command(self, *words: str, display: str = "") -> list[str]:
        """Return the command that runs the program here, with nothing from outside."""
        said = {"HOME": HOME, "LANG": "C.UTF-8", "PATH": "/opt/statecraft"}
        said |= {"DISPLAY": display} if display else {"QT_QPA_PLATFORM": "offscreen"}
        settings = [f"{name}={value}" for name, value in said.items()]
        chroot = shutil.which("chroot", path="/usr/sbin:/usr/bin") or "chroot"
        who = f"--userspec={NOBODY}:{NOBODY}"
        inside = [chroot, who, str(self.root), PROGRAM, *words]
        apart = ["unshare", "--net", "--pid", "--fork", "--kill-child"]
        apart += [f"--mount-proc={self.root / 'proc'}"]
        clean = ["env", "-i", "PATH=/usr/sbin:/usr/bin"]
        return [*clean, *apart, "env", *settings, *inside]

    def take_in(self, source: Path, name: str) -> str:
        """Copy a file into the home and return what it is called in here."""
        shutil.copyfile(source, self.home / name)
        os.chown(self.home / name, NOBODY, NOBODY)
        return f"{HOME}/{name}"


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source.resolve(), target)
    target.chmod(0o755)


def _asked_for(bundle: Path) -> set[str]:
    """Return the libraries that a bundle asks its system for, by name."""
    there = {path.name for path in files(bundle)}
    asked: set[str] = set()
    for path in files(bundle):
        if ".so" in path.name or path.name == "statecraft":
            asked |= needed(path)
    return asked - there


def _with_all_they_need(names: set[str]) -> set[Path]:
    found: dict[str, Path] = {}
    todo = list(names)
    while todo:
        name = todo.pop()
        path = next((p for d in LIBRARIES if (p := Path(d) / name).exists()), None)
        if name in found or path is None or any(path.match(x) for x in WITHOUT_IT):
            continue
        found[name] = path
        todo += needed(path)
    return set(found.values())


def undeclared(bundle: Path) -> set[str]:
    """Return what a bundle asks its system for beside the libraries it may."""
    base = ("libc.so.*", "libm.so.*", "libdl.so.*", "libpthread.so.*", "librt.so.*")
    allowed = (*OF_THE_SYSTEM, *base, "ld-linux*", "libutil.so.*", "libresolv.so.*")
    names = _asked_for(bundle)
    return {n for n in names if not any(Path(n).match(one) for one in allowed)}
