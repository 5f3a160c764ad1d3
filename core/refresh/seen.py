"""What has become of a source's workbook, as it was seen at one moment."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path


class Condition(StrEnum):
    """What has become of a source's workbook."""

    SAME = "same"
    CHANGED = "changed"
    OVERTAKEN = "overtaken"
    """What lies there now is in the case already, as another source."""
    MISSING = "missing"
    UNREADABLE = "unreadable"
    UNKNOWN = "unknown"
    """Nobody has told this computer where it lies."""


LOST: Final = (Condition.MISSING, Condition.UNREADABLE, Condition.UNKNOWN)
"""The conditions of workbooks that the user may look for."""


class Stamp(NamedTuple):
    """What the disk says of a file without its being read."""

    size: int
    changed_ns: int
    number: int


class Seen(NamedTuple):
    """A source and its workbook at one moment.

    Attributes:
        sha256: The digest of what lies at the path; empty where it was not read.
        why: What the system said of a file that cannot be read.
    """

    source_id: int
    name: str
    condition: Condition
    path: Path | None = None
    stamp: Stamp | None = None
    sha256: str = ""
    why: str = ""
