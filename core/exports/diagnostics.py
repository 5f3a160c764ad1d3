"""Writes a diagnostic bundle: a zip of plain texts."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from core.exports.atomic import write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from core.diagnosis import Text


def write_diagnostics(path: Path, texts: Iterable[Text]) -> None:
    """Write texts into a zip; the same texts give the same bytes.

    Raises:
        ExportError: It cannot be written there.
    """

    def write(to: Path) -> None:
        with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as made:
            for text in texts:
                entry = zipfile.ZipInfo(text.name)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.create_system = 0
                made.writestr(entry, text.content)

    write_atomically(path, write)
