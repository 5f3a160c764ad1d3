"""Tries a bundle in a bare room: the three jobs by verbs and by keys, and no socket.

    python packaging/try_bundle.py build/bundle/statecraft [by-verbs|by-keys|session]

It needs Debian or its like on x86-64, root (to make the room; the program in it runs
as nobody), binutils, unshare, chroot, Xvfb, xdotool, and strace for the last. The
folder for temporary files must lie on the file system of /tmp, for the display is
linked into the room. Without a name it does all three.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from trying import jobs, sockets
from trying.room import Room, undeclared
from trying.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT: Final = Path(__file__).resolve().parents[1]
WORKBOOK: Final = ROOT / "resources" / "samples" / "oecd-iot-2021-value-added.xlsx"
ENDS_WITHIN_S: Final = 60


def by_verbs(room: Room) -> None:
    """Do the three jobs from a command line."""
    jobs.by_verbs(room, WORKBOOK)


def by_keys(room: Room) -> None:
    """Do the three jobs in the window without a mouse."""
    _in_the_window(room, [])


def session(room: Room) -> None:
    """Do them again with every system call on sockets written down."""
    with tempfile.TemporaryDirectory() as place:
        record = Path(place) / "calls.txt"
        _in_the_window(room, sockets.traced(record, []))
        if not sockets.calls(record):
            raise AssertionError("nothing was written down")
        if found := sockets.calls_to_the_network(record):
            raise AssertionError("\n".join(found[:5]))
        print(f"{sockets.calls(record)} calls on sockets, none of the network")


def _in_the_window(room: Room, before: list[str]) -> None:
    with Screen() as screen:
        screen.show_in(room.root)
        words = ("--sample", "--language", "en", "--size", "1366x768")
        command = [*before, *room.command(*words, display=screen.display)]
        with subprocess.Popen(command) as program:
            try:
                jobs.by_keys(room, screen, WORKBOOK)
                screen.press("ctrl+q")
                program.wait(ENDS_WITHIN_S)
            except BaseException:
                screen.picture(ROOT / "build" / "where-it-stopped.png")
                program.kill()
                raise


TRIALS: Final[dict[str, Callable[[Room], None]]] = {
    "by-verbs": by_verbs,
    "by-keys": by_keys,
    "session": session,
}


def main() -> int:
    """Try what is asked for and return the exit status."""
    bundle = Path(sys.argv[1]).resolve()
    if lacking := undeclared(bundle):
        print(f"It asks the system for {', '.join(sorted(lacking))}.")
        return 1
    for name in sys.argv[2:] or TRIALS:
        with tempfile.TemporaryDirectory(prefix="statecraft-room-") as place:
            Path(place).chmod(0o755)
            TRIALS[name](Room(Path(place) / "root", bundle))
        print(f"{name}: done")
    return 0


if __name__ == "__main__":
    sys.exit(main())
