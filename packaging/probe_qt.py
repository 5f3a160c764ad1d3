"""Tells, one a line, what Qt misses on this machine; run inside the environment.

Libraries are really loaded: package names differ between systems and releases, the
loader's own complaint does not.
"""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def missing() -> Iterator[tuple[str, str]]:
    """Yield what is missing and why: `qt`, `window` or `japanese`."""
    try:
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415  # may not load
    except ImportError as error:
        yield "qt", str(error)
        return
    yield from _missing_plugin("offscreen", "qt")
    yield from _missing_plugin("xcb", "window")
    application = QApplication([])
    yield from _missing_font()
    application.quit()


def _missing_plugin(platform: str, what: str) -> Iterator[tuple[str, str]]:
    from PySide6.QtCore import QLibraryInfo  # noqa: PLC0415

    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    try:
        ctypes.CDLL(str(plugins / "platforms" / f"libq{platform}.so"))
    except OSError as error:
        yield what, str(error)


def _missing_font() -> Iterator[tuple[str, str]]:
    from PySide6.QtGui import QFontDatabase  # noqa: PLC0415

    if not QFontDatabase.families(QFontDatabase.WritingSystem.Japanese):
        yield "japanese", "fonts-noto-cjk would do"


if __name__ == "__main__":
    for what, why in missing():
        print(what, why.replace("\n", " "), sep="\t")
