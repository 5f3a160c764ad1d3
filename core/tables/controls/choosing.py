"""The items that a question is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.tables.controls.rationales import classes_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.tables.controls.entries import Entry
    from core.tables.controls.rows import Item


class ItemFilter(NamedTuple):
    """What items must be to be counted; an empty text leaves a field open.

    The names of the fields are those of the dimensions of a figure's id.

    Attributes:
        regime: The baseline of the item, such as `WA` or `none`.
        rationale: A class of reasons that at least one jurisdiction gives.
    """

    category: str = ""
    domain: str = ""
    regime: str = ""
    rationale: str = ""

    @property
    def dims(self) -> dict[str, str]:
        """The dimensions of an id that say what is counted."""
        return self._asdict()

    @classmethod
    def of(cls, dims: dict[str, str]) -> ItemFilter:
        """Return the filter that the dimensions of an id say."""
        return cls(*(dims.get(name, "") for name in cls._fields))

    def holds(self, item: Item, entries: Iterable[Entry]) -> bool:
        """Return whether an item is counted; `entries` are those of its lists."""
        return (
            self.category in ("", item.category)
            and self.domain in ("", item.tech_domain)
            and self.regime in ("", item.regime_baseline)
            and (
                not self.rationale
                or any(self.rationale in classes_of(entry) for entry in entries)
            )
        )


EVERY: Final = ItemFilter()
"""All items."""
