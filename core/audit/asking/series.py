"""A series of an indicator read as a draft tells it: by dates, in the draft's unit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.audit.asking.candidate import SUM, as_told
from core.audit.asking.units_told import MONTHS, YEAR_LENGTH
from core.audit.topics import topics_in
from core.formulas.indicator import indicator_figure, share_figure

if TYPE_CHECKING:
    from core.audit.asking.candidate import Differs
    from core.figure import Figure
    from core.tables.indicators import IndicatorTable, Series

AT_YEAR_END: Final = "-12"
FLOWS: Final = frozenset({"exports", "imports"})
"""What a year has the sum of its months of; of other series it has the last month's."""
MONTH_LENGTH: Final = 7


class Level(NamedTuple):
    """What a series says of a date.

    Attributes:
        figures: One, or those of the twelve months of a year.
        value: In the unit of the draft; None where it is not known.
    """

    figures: tuple[Figure, ...]
    value: float | None

    @property
    def change(self) -> str:
        """How the value is made of the figures; empty for that of one."""
        return SUM if len(self.figures) > 1 else ""


class Asked(NamedTuple):
    """A series that may be meant, and how to read it.

    Attributes:
        times: What its values are multiplied by to be in the unit of the draft.
        as_share: Whether its share of the world is meant, and not itself.
        differs: In what it is not what the draft says.
    """

    table: IndicatorTable
    series: Series
    fit: int
    times: float
    as_share: bool
    differs: tuple[Differs, ...]

    def level(self, period: str) -> Level:
        """Return what it says of a period."""
        told = share_figure if self.as_share else indicator_figure
        figure = told(self.table, self.series, period)
        value = as_told(figure)
        return Level((figure,), None if value is None else value * self.times)

    def levels(self) -> dict[str, Level]:
        """Return what it says of every period, and of every whole year of months.

        The years come last: without a date, what flows is told of a year.
        """
        points = list(self.table.points(self.series))
        found = {period: self.level(period) for period in points}
        if not topics_in(self.series.measure) & FLOWS:
            return found
        for year in dict.fromkeys(
            one[:YEAR_LENGTH] for one in points if len(one) == MONTH_LENGTH
        ):
            months = [found[year + end] for end in MONTHS if year + end in found]
            values = [one.value for one in months if one.value is not None]
            if year not in found and len(values) == len(MONTHS):
                figures = tuple(one.figures[0] for one in months)
                found[year] = Level(figures, sum(values))
        return found


def is_meant(period: str, wanted: str, levels: dict[str, Level]) -> bool:
    """Return whether a period is the one meant.

    A year of a series by month is its end, unless there is the sum of its months.
    """
    at_end = f"{wanted}{AT_YEAR_END}" if wanted not in levels else wanted
    return period in (wanted, at_end)
