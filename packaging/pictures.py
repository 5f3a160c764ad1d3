"""Draws the pictures of the documents from the sample case: `make pictures`.

The program draws them itself, every view, and those the documents show are kept in
256 colours: a third of the size, and charts have no more.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Final

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from gui.app import main as draw

ROOT: Final = Path(__file__).resolve().parents[1]
PICTURES: Final = ROOT / "docs" / "pictures"
CHOSEN: Final = {
    "1-market_share-trend": "market-share",
    "2-trade-balance": "trade",
    "3-controls-matrix": "export-controls",
    "4-briefing": "briefing",
}
"""What the program calls a picture, and what the documents call it."""
FLAT: Final = (
    Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
)
"""Dots between two colours would make a picture three times as large."""
INDEXED: Final = QImage.Format.Format_Indexed8
RGB: Final = QImage.Format.Format_RGB32
MOST: Final = 256
SMALLEST: Final = 0
"""How Qt asks a PNG to be packed as small as it can be."""


def main() -> int:
    """Replace the pictures by ones of the program as it is."""
    language = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        done = draw(["--render", folder, "--language", language, "--size", "1366x768"])
        if done:
            return done
        for drawn, name in CHOSEN.items():
            image = QImage(str(Path(folder) / f"{drawn}-{language}.png"))
            few = image.convertToFormat(INDEXED, colours(image), FLAT)
            target = PICTURES / f"{name}-{language}.png"
            if not few.save(str(target), quality=SMALLEST):
                print(f"{target.name} could not be written.")
                return 1
    return 0


def colours(image: QImage) -> list[int]:
    """Return the colours a picture has most of, as many as it may keep."""
    points = np.frombuffer(image.convertToFormat(RGB).constBits(), np.uint32)
    known, often = np.unique(points, return_counts=True)
    return [int(one) for one in known[np.argsort(-often, kind="stable")][:MOST]]


if __name__ == "__main__":
    sys.exit(main())
