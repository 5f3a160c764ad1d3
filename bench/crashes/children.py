"""Forks programs that are to be killed, and hears how far they came."""

from __future__ import annotations

import os
import signal
import sys
import time
import traceback
from contextlib import suppress
from typing import TYPE_CHECKING

from core.errors import StatecraftError

if TYPE_CHECKING:
    from collections.abc import Callable


class Child:
    """A program of ours in a process of its own; what it says is read as lines."""

    def __init__(self, work: Callable[[Callable[[str], None]], object]) -> None:
        reading, writing = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(reading)
            _carry_out(work, writing)
        os.close(writing)
        os.set_blocking(reading, False)
        self._reading = reading
        self._heard = b""

    def lines(self) -> list[str]:
        """Return all whole lines said so far."""
        with suppress(BlockingIOError):
            while self._reading >= 0 and (piece := os.read(self._reading, 1 << 16)):
                self._heard += piece
        whole, _newline, _rest = self._heard.rpartition(b"\n")
        return whole.decode().splitlines()

    def wait_for(self, count: int, seconds: float = 60.0) -> list[str]:
        """Wait until it has said so many lines, or has ended, or time is up."""
        until = time.monotonic() + seconds
        while len(lines := self.lines()) < count and time.monotonic() < until:
            if os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
                return self.lines()
            time.sleep(0.0002)
        return lines

    def kill(self) -> list[str]:
        """End it by force, if it runs still; return all it had said."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        return self.end()

    def end(self) -> list[str]:
        """Wait until it has ended; return all it had said."""
        os.waitpid(self.pid, 0)
        lines = self.lines()
        os.close(self._reading)
        self._reading = -1
        return lines


def _carry_out(work: Callable[[Callable[[str], None]], object], writing: int) -> None:
    def say(text: str) -> None:
        os.write(writing, f"{text}\n".encode())

    code = 0
    try:
        work(say)
    except StatecraftError as error:
        say(f"refused: {error}")
        say("FAULT")
    except BaseException:  # noqa: BLE001  # the parent must hear of anything
        traceback.print_exc()
        say("FAULT")
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
