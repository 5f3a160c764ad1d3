"""Draws the icon of the program for every system from its one drawing.

    python packaging/icons.py

What it writes is kept in packaging/icons, so that making a bundle needs no window.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT: Final = Path(__file__).resolve().parents[1]
DRAWING: Final = ROOT / "resources" / "statecraft.svg"
FOLDER: Final = ROOT / "packaging" / "icons"
SIZES: Final = {"png": 256, "ico": 256, "icns": 512}


def drawn(pixels: int) -> QImage:
    """Return the icon as a square of so many pixels."""
    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    return image


def main() -> None:
    """Write the icon in each format."""
    app = QGuiApplication([])
    FOLDER.mkdir(exist_ok=True)
    for suffix, pixels in SIZES.items():
        if not drawn(pixels).save(str(FOLDER / f"statecraft.{suffix}")):
            raise SystemExit(f"Qt could not write an icon as {suffix}.")
    app.quit()


if __name__ == "__main__":
    main()
