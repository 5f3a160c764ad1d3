"""What is on a display that nobody sees, pixel by pixel, while it comes about.

Xvfb keeps its screen in a file, as `xwd` would write it: a header of big-endian words,
a table of colours, then the lines. Whoever reads it disturbs no program.
"""

from __future__ import annotations

import mmap
import os
import shutil
import struct
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np

HEADER_WORDS: Final = 25
WIDTH, HEIGHT, LINE_BYTES, COLOURS = 4, 5, 12, 19
BYTES_OF_A_COLOUR: Final = 12
XVFB: Final = shutil.which("Xvfb") or "Xvfb"
SIZE: Final = "1366x768x24"


class Framebuffer:
    """A display with its pixels; a context manager that ends it."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        seen, told = os.pipe()
        command = [XVFB, "-displayfd", str(told), "-screen", "0", SIZE]
        command += ["-fbdir", self._folder.name, "-nolisten", "tcp"]
        self._process = subprocess.Popen(
            command, pass_fds=(told,), stderr=subprocess.DEVNULL
        )
        os.close(told)
        with os.fdopen(seen) as answer:
            self.display = f":{answer.readline().strip()}"
        screen = (Path(self._folder.name) / "Xvfb_screen0").open("rb")
        self._pixels = mmap.mmap(screen.fileno(), 0, access=mmap.ACCESS_READ)
        screen.close()
        words = struct.unpack(f">{HEADER_WORDS}I", self._pixels[: HEADER_WORDS * 4])
        self._start = words[0] + words[COLOURS] * BYTES_OF_A_COLOUR
        self._shape = (words[HEIGHT], words[LINE_BYTES] // 4, 4)

    def __enter__(self) -> Framebuffer:
        """Return itself."""
        return self

    def __exit__(self, *_error: object) -> None:
        """End the display."""
        self._process.terminate()
        self._process.wait()
        self._pixels.close()
        self._folder.cleanup()

    def colours(self) -> np.ndarray:
        """Return blue, green and red of every pixel, as it is now."""
        import numpy as np

        height, width, deep = self._shape
        count = height * width * deep
        flat = np.frombuffer(self._pixels, np.uint8, count, self._start)
        return flat.reshape(self._shape)[:, :, :3].astype(np.int16)

    def lit(self) -> int:
        """Return how many pixels are not black."""
        return int((self.colours().max(axis=2) > 0).sum())

    def coloured(self) -> int:
        """Return how many pixels are neither black nor grey: lines of a chart are."""
        found = self.colours()
        return int(((found.max(axis=2) - found.min(axis=2)) > 60).sum())
