"""In place of Pillow: python-pptx measures pictures with it, pypdf asks its version.

The program puts no picture into slides, whose charts are drawn by the office program,
and takes none out of a PDF. openpyxl takes the empty name for what it is.
"""

# ruff: noqa: N999  # the name is what it stands in for

from __future__ import annotations

from typing import Final

Image = ImageFont = None
__version__: Final = "none"
