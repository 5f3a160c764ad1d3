"""Saves where there is no room: the old case stays whole, and a sentence says why."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import tempfile
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bench.crashes.children import Child
from bench.crashes.judge import pin, sample, titles
from core.casefile.keeping.working import WorkingCase
from core.errors import CaseError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LEVELS: Final = 200
FEW_BYTES: Final = 96 << 10
"""What it takes to save an edit lies below this."""
NOBODY: Final = 65_534


def full_disks(count: int | None) -> tuple[str, bool]:
    """Save on a disk that has less and less room left."""
    with tempfile.TemporaryDirectory(prefix="statecraft-crashes-") as name:
        own = Path(name)
        size = sample(own / "sized").stat().st_size
        try:
            with _small_disk(own / "disk", 4 * size) as disk:
                rooms = _rooms(count or LEVELS, size)
                return _judged([_on_full_disk(disk, room) for room in rooms])
        except (OSError, subprocess.CalledProcessError) as error:
            return f"no small disk could be made ({error}): nothing was tried", False


def size_limits(count: int | None) -> tuple[str, bool]:
    """Save where files may only grow so large."""
    with tempfile.TemporaryDirectory(prefix="statecraft-crashes-") as name:
        path = Path(name) / "own" / "case.statecraft"
        path.parent.mkdir()
        rooms = _rooms(count or LEVELS, sample(path).stat().st_size)
        tried = [
            _tried_once(sample(path), partial(_limit_size, most)) for most in rooms
        ]
        return _judged(tried)


def read_only_folders(count: int | None) -> tuple[str, bool]:
    """Save in a folder that may not be written: no save may come about."""
    with tempfile.TemporaryDirectory(prefix="statecraft-crashes-") as name:
        own = Path(name)
        own.chmod(0o755)
        (own / "own").mkdir()
        path = sample(own / "own" / "case.statecraft")
        path.chmod(0o666)
        path.parent.chmod(0o555)
        tried = [_tried_once(path, _be_nobody) for _try in range(count or 20)]
        return _judged(tried)[0], set(tried) == {(False, False)}


def _rooms(levels: int, size: int) -> list[int]:
    """Return rooms for a case of a size: half of them small, half about as large."""
    small = [at * FEW_BYTES // (levels // 2) for at in range(levels // 2)]
    return small + [at * size * 2 // (levels // 2) for at in range(levels - len(small))]


def _judged(tried: list[tuple[bool, bool] | str]) -> tuple[str, bool]:
    """Say how tries went; each way must have come about and have been refused."""
    faults = [one for one in tried if isinstance(one, str)]
    went = [one for one in tried if not isinstance(one, str)]
    told = ", ".join(
        f"{sum(ways)} {name} saved and {len(ways) - sum(ways)} refused"
        for name, ways in zip(
            ("changes", "whole"), zip(*went, strict=True), strict=True
        )
    )
    well = not faults and all(
        0 < sum(ways) < len(ways) for ways in zip(*went, strict=True)
    )
    told = f"{len(tried)} tries, {len(faults)} with a fault: {told}; the rest whole"
    return "\n  ".join((told, *faults[:5])), well


def _on_full_disk(disk: Path, free: int) -> tuple[bool, bool] | str:
    for left in disk.iterdir():
        left.unlink()
    path = sample(disk / "case.statecraft")
    filler = disk / "filler"
    room = shutil.disk_usage(disk).free
    filler.write_bytes(b"\1" * max(0, room - free))
    return _tried_once(path, lambda: None, filler.name)


def _tried_once(
    path: Path, before: Callable[[], object], besides: str = ""
) -> tuple[bool, bool] | str:
    """Save both ways in a process of its own; return which was done, or a fault."""
    old = titles(path)
    with tempfile.TemporaryDirectory(prefix="statecraft-crashes-") as desk:
        Path(desk).chmod(0o777)
        said = Child(lambda say: _save(path, Path(desk), before, say)).end()
    now = titles(path)
    if now is None or old is None:
        return "the case is damaged"
    if len(said) != 2 or not set(said) <= {"saved", "refused"}:
        return f"it said {said}"
    if len(now) != len(old) + ("saved" in said):
        return f"it said {said} and holds {now}"
    left = {one.name for one in path.parent.iterdir()} - {path.name, besides}
    return (
        f"it left {sorted(left)}" if left else (said[0] == "saved", said[1] == "saved")
    )


def _save(
    path: Path, desk: Path, before: Callable[[], object], say: Callable[[str], None]
) -> None:
    case = WorkingCase.fetched(path, desk / path.name)
    case.add_pin(pin("one more"))
    before()
    for way in (case.save, case.save_whole):
        try:
            way(path)
        except CaseError as error:
            say("refused" if str(error).endswith(".") else f"no sentence: {error}")
        else:
            say("saved")


def _limit_size(most: int) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


def _be_nobody() -> None:
    """Lay down root's rights, which no folder binds."""
    if os.getuid() == 0:
        os.setuid(NOBODY)


@contextmanager
def _small_disk(place: Path, size: int) -> Iterator[Path]:
    place.mkdir()
    mount, umount = shutil.which("mount"), shutil.which("umount")
    if mount is None or umount is None:
        raise OSError(None, "there is no mount")
    options = f"size={size}"
    subprocess.run(
        [mount, "-t", "tmpfs", "-o", options, "tmpfs", str(place)],
        check=True,
        capture_output=True,
    )
    try:
        yield place
    finally:
        with suppress(subprocess.CalledProcessError):
            subprocess.run([umount, str(place)], check=True)
