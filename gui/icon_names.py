"""What the icons are called; drawing them is for `gui.icons`."""

from __future__ import annotations

from enum import StrEnum


class Icon(StrEnum):
    """The name of each icon; `resources/icons` holds one drawing for each."""

    IMPORT = "import"
    PIN = "pin"
    COPY = "copy"
    CELL = "cell"
    TABLE = "table"
    SAVE = "save"
    OPEN = "open"
    WARNING = "warning"
    ERROR = "error"
    NOTE = "note"
    CANCEL = "cancel"
    FIND = "find"
