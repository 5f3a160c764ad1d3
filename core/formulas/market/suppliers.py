"""Who supplies an industry, and what is left for those whom a dataset does not name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.indicators.outcome import total
from core.tables.output import WORLD
from core.tables.published import PublishedTable

if TYPE_CHECKING:
    from core.tables.output import OutputTable

ROUNDING: Final = 0.005
"""So much may published shares add up to beyond the whole, each being rounded."""


EXACTNESS: Final = 1e-9
"""So much of a world may be lost where its parts are added up again."""


class Suppliers(NamedTuple):
    """What each economy supplies, and what all others do.

    Attributes:
        named: The economies, in the order of the dataset.
        values: What each supplies, in one unit.
        rest: What all others supply.
        reason: Why nothing can be said; empty if it can.
    """

    named: tuple[str, ...] = ()
    values: tuple[float, ...] = ()
    rest: float = 0.0
    reason: str = ""

    @property
    def rest_share(self) -> float | None:
        """The part of the whole that has no names."""
        whole = total((*self.values, self.rest)).value
        return self.rest / whole if whole and not self.reason else None

    @property
    def first(self) -> str:
        """Who supplies most of those named; empty where nobody is."""
        if self.reason or not self.values:
            return ""
        return self.named[self.values.index(max(self.values))]


def suppliers(
    table: OutputTable | PublishedTable, industry: str, year: int
) -> Suppliers:
    """Return who supplies an industry.

    Where one economy of a dataset of values is missing, nothing can be said: it may be
    the largest. Of published shares those that are not printed are part of the rest.
    """
    if isinstance(table, PublishedTable):
        return _of_shares(table, industry, year)
    return _of_values(table, industry, year)


def _of_values(table: OutputTable, industry: str, year: int) -> Suppliers:
    world = table.value(WORLD, industry, year)
    listed = table.of_each(industry, year)
    values = tuple([one.value for one in listed if one.value is not None])
    if world.value is None or len(values) < len(listed):
        unknown = next(one for one in (world, *listed) if one.value is None)
        return Suppliers(reason=unknown.reason or "missing")
    if not table.world_is_published:
        return Suppliers(table.economies, values)
    rest = world.value - (total(values).value or 0.0)
    if rest < -EXACTNESS * world.value:
        return Suppliers(reason="listed_exceeds_world")
    return Suppliers(table.economies, values, max(rest, 0.0))


def _of_shares(table: PublishedTable, industry: str, year: int) -> Suppliers:
    shares = {
        code: table.figure("share", code, industry, year).value for code in table.ranked
    }
    known = {code: share for code, share in shares.items() if share is not None}
    if not known:
        return Suppliers(reason="not_published")
    rest = 1 - (total(known.values()).value or 0.0)
    if rest < -ROUNDING:
        return Suppliers(reason="listed_exceeds_world")
    return Suppliers(tuple(known), tuple(known.values()), max(rest, 0.0))
