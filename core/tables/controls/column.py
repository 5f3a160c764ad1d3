"""One list down all items that are counted, worked out once for all that ask."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from core.tables.controls.entries import STATUSES

if TYPE_CHECKING:
    from core.tables.controls.entries import Entry


@dataclass(frozen=True, eq=False)
class Column:
    """What a list says of each item, in their order."""

    entries: tuple[Entry, ...]

    @cached_property
    def strengths(self) -> tuple[float | None, ...]:
        """The strength of each control, 0…1 or None."""
        return tuple(entry.strength for entry in self.entries)

    @cached_property
    def statuses(self) -> tuple[str, ...]:
        """The status of each; one that is not known to us is unknown."""
        said = (entry.status for entry in self.entries)
        return tuple(status if status in STATUSES else "unknown" for status in said)

    @cached_property
    def told(self) -> Counter[tuple[str, str]]:
        """How many entries have each status, by the word that stands for it."""
        written = (entry.written for entry in self.entries)
        return Counter(zip(self.statuses, written, strict=True))
