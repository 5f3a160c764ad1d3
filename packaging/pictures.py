"""Draws the pictures of the documents from the sample case: `make pictures`.

The program draws them itself, every view, and those the documents show are kept in
256 colours: a third of the size, and charts have no more.
"""

import sys
import tempfile
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from gui.app import main as draw

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
CHOSEN = {
    "1-market_share-trend": "market-share",
    "2-trade-balance": "trade",
    "3-controls-matrix": "export-controls",
    "4-briefing": "briefing",
}
"""What the program calls a picture, and what the documents call it."""
FLAT = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
"""Dots between two colours would make a picture three times as large."""
INDEXED, RGB = QImage.Format.Format_Indexed8, QImage.Format.Format_RGB32
MOST = 256
SMALLEST = 0
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
            few.save(str(PICTURES / f"{name}-{language}.png"), quality=SMALLEST)
    return 0


def colours(image: QImage) -> list[int]:
    """Return the colours a picture has most of, as many as it may keep."""
    points = np.frombuffer(image.convertToFormat(RGB).constBits(), np.uint32)
    known, often = np.unique(points, return_counts=True)
    return [int(one) for one in known[np.argsort(-often, kind="stable")][:MOST]]


if __name__ == "__main__":
    sys.exit(main())
