"""What is looked up once for every coalition over the same items."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from core.indicators.outcome import Outcome
    from core.tables.controls import Item


class Column(NamedTuple):
    """What one jurisdiction supplies of each item: all, under control, unread."""

    share: list[float]
    held: list[float]
    unread: list[float]


@dataclass(eq=False)
class Kept:
    """What is the same whoever acts together, once it has been looked up."""

    shares: dict[str, dict[str, float] | Outcome] = field(default_factory=dict)
    columns: dict[str, Column] = field(default_factory=dict)
    counted: tuple[Item, ...] | None = None
    abroad: list[float] | None = None
