"""Who belongs to an agreement, and since when, as an indicator of a case tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.library import Library
    from core.tables.indicators import IndicatorTable, Series

MEMBERSHIP: Final = "membership"
"""The unit of an indicator that is 1 for a member and 0 for others."""


class Agreement(NamedTuple):
    """Something to belong to, as one indicator of a dataset has it."""

    table: IndicatorTable
    measure: str

    @property
    def name(self) -> str:
        """What the dataset calls it."""
        return self.table.measures[self.measure]

    @property
    def series(self) -> tuple[Series, ...]:
        """Who is a member and who is not, economy by economy."""
        return tuple(
            one for one in self.table.series(self.measure) if one.unit == MEMBERSHIP
        )

    def since(self, one: Series) -> str | None:
        """Return since when one is a member; empty if undated, None if it is none."""
        joined = (
            period
            for period, point in self.table.points(one).items()
            if point.outcome.value
        )
        return next(joined, None)

    def members(self, year: int | None) -> tuple[str, ...]:
        """Return who is a member at the end of a year; of undated ones all are.

        Args:
            year: None for the last that is known.
        """
        found = ((one.economy, self.since(one)) for one in self.series)
        return tuple(
            code
            for code, since in found
            if since is not None and (year is None or since[:4] <= str(year))
        )


def agreements(library: Library) -> Mapping[str, Agreement]:
    """Return by dataset and indicator every agreement that a case tells of."""
    found = {}
    for dataset in library.of_kind("indicator"):
        table = library.indicators(dataset.slug)
        for measure in table.measures:
            agreement = Agreement(table, measure)
            if agreement.series:
                found[f"{dataset.slug}/{measure}"] = agreement
    return found
