"""A display that nobody sees, and fingers on its keyboard."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LISTENING: Final = Path("/proc/net/unix")
PATIENCE_S: Final = 120
XVFB: Final = shutil.which("Xvfb") or "Xvfb"
XDOTOOL: Final = shutil.which("xdotool") or "xdotool"
SIZE: Final = "1366x768x24"


class WaitedInVainError(Exception):
    """What was waited for has not come about."""


class Screen:
    """Xvfb on a free number; a context manager that ends it."""

    def __init__(self) -> None:
        seen, told = os.pipe()
        self._process = subprocess.Popen(
            [XVFB, "-displayfd", str(told), "-screen", "0", SIZE, "-nolisten", "tcp"],
            pass_fds=(told,),
            stderr=subprocess.DEVNULL,
        )
        os.close(told)
        with os.fdopen(seen) as answer:
            self.number = answer.readline().strip()
        self.display = f":{self.number}"

    def __enter__(self) -> Screen:
        """Return itself."""
        return self

    def __exit__(self, *_error: object) -> None:
        """End the display."""
        self._process.terminate()
        self._process.wait()

    def show_in(self, root: Path) -> None:
        """Let programs in a room reach the display, without any network."""
        socket = self._socket()
        place = root / socket.relative_to(socket.anchor)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.unlink(missing_ok=True)
        os.link(socket, place)

    def _socket(self) -> Path:
        """Return where the display listens, as the system lists it."""
        listed = LISTENING.read_text("utf-8").splitlines()
        places = (Path(line.split()[-1]) for line in listed)
        wanted = f"X{self.number}"
        return next(one for one in places if one.is_absolute() and one.name == wanted)

    # --- what is on it ---

    def windows(self) -> Iterator[tuple[str, str]]:
        """Yield the number and the title of each window on the screen."""
        said = self._do("search", "--onlyvisible", "--name", ".", check=False)
        for one in said.split():
            yield one, self._do("getwindowname", one, check=False)

    def wait_for_title(self, wanted: Callable[[str], bool], what: str) -> None:
        """Wait until a window with such a title is there, and give it the keyboard."""

        def seen() -> bool:
            for one, title in self.windows():
                if wanted(title):
                    self._do("windowfocus", "--sync", one, check=False)
                    return True
            return False

        wait_until(seen, what)

    def picture(self, target: Path) -> None:
        """Write what is on the screen as a picture, if ImageMagick is there."""
        with suppress(FileNotFoundError):
            command = ["import", "-display", self.display, "-window", "root"]
            subprocess.run([*command, str(target)], check=False)

    # --- the keyboard ---

    def press(self, keys: str) -> None:
        """Press keys together, as `ctrl+shift+i`."""
        self._do("key", "--clearmodifiers", keys)

    def type(self, text: str) -> None:
        """Type a text into whatever has the keyboard."""
        self._do("type", "--delay", "15", text)

    def _do(self, *words: str, check: bool = True) -> str:
        done = subprocess.run(
            [XDOTOOL, *words],
            check=check,
            capture_output=True,
            text=True,
            env=os.environ | {"DISPLAY": self.display},
        )
        return done.stdout.strip()


def wait_until(so: Callable[[], bool], what: str) -> None:
    """Wait until something is so.

    Raises:
        WaitedInVainError: It has not come about in two minutes.
    """
    last = time.monotonic() + PATIENCE_S
    while not so():
        if time.monotonic() > last:
            raise WaitedInVainError(what)
        time.sleep(0.1)
