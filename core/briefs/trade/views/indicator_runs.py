"""What is known of each economy and item, and what tells it from the others."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs.trade.names import BASES, flow_name
from core.briefs.unit_words import UNIT_NAMES
from core.formulas.indicator import indicator_figure, share_figure
from core.i18n import _
from core.joining import listed
from core.tables.indicators import ITEMS
from core.tables.streams import WORLD

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from core.figure import Figure
    from core.library import Library
    from core.selection import Selection
    from core.tables.indicators import IndicatorTable, Series

TELLING: Final = ("economy", "measure", *ITEMS)
"""What may tell a line from the others, in the order in which it is said."""


class Run(NamedTuple):
    """What is known of one economy and item, of one indicator.

    Attributes:
        code: What decides its colour.
        moments: Where each period lies, in years, with its name; oldest first.
        is_share: Whether what is shown is its part of the world.
    """

    table: IndicatorTable
    series: Series
    code: str
    name: str
    moments: tuple[tuple[float, str], ...]
    is_share: bool = False

    @property
    def unit(self) -> str:
        """Its unit, as the source states it, unless it is a share."""
        return "share" if self.is_share else self.series.unit

    def figure(self, period: str) -> Figure:
        """Return what is said of a period, or the part of the world that it is."""
        if self.is_share:
            return share_figure(self.table, self.series, period)
        return indicator_figure(self.table, self.series, period)

    def flag(self, period: str) -> str:
        """Return what the source marks a period with."""
        point = self.table.points(self.series).get(period)
        return point.flag if point else ""

    @property
    def last_period(self) -> str:
        """The last of which anything is said, with a date if one has any."""
        periods = [period for _position, period in self.moments]
        return (periods or [*self.table.points(self.series)])[-1]

    @property
    def last(self) -> Figure:
        """What is said of that."""
        return self.figure(self.last_period)

    @property
    def rank(self) -> tuple[bool, float]:
        """Sorts the largest last value first, and what is not known last."""
        value = self.table.points(self.series)[self.last_period].outcome.value
        return value is None, -(value or 0.0)


def runs_of(
    library: Library,
    table: IndicatorTable,
    series: Sequence[Series],
    selection: Selection,
    frequency: str,
) -> tuple[Run, ...]:
    """Return what is known of some series, within the years chosen."""
    told = telling(series)

    @cache
    def called(dimension: str, code: str) -> str:
        return code_name(library, table, dimension, code)

    return tuple(
        Run(
            table,
            one,
            "/".join(one.of(name) for name in ("economy", *ITEMS) if name in told)
            or one.economy,
            _name(called, one, told),
            _moments(table, one, selection, frequency),
        )
        for one in series
    )


def telling(series: Sequence[Series]) -> tuple[str, ...]:
    """Return the dimensions in which some series differ."""
    first = [(name, series[0].of(name)) for name in TELLING] if series else ()
    return tuple(
        name for name, code in first if any(one.of(name) != code for one in series)
    )


def code_name(
    library: Library, table: IndicatorTable, dimension: str, code: str
) -> str:
    """Return what a code of a dimension is called."""
    label = table.names[dimension].get(code, code)
    if dimension in ("economy", "partner"):
        name = library.economies.name(code)
        return label if name == code else name
    if dimension == "flow":
        name = flow_name(code)
        return label if name == code else name
    if dimension == "measure" and code in BASES:
        return _(BASES[code])
    return f"{code} {label}" if code.isdigit() and label != code else label


def has_world(table: IndicatorTable, one: Series) -> bool:
    """Return whether a series is of something of which the dataset gives the world's.

    Rates are not: those of economies are no parts of the world's.
    """
    is_rate = one.unit in UNIT_NAMES or " per " in one.unit
    world = one._replace(economy=WORLD)
    return not is_rate and one != world and bool(table.points(world))


def dated(
    table: IndicatorTable, one: Series, frequency: str
) -> list[tuple[float, str]]:
    """Return where each period of a frequency lies, in years, with its name."""
    return [
        (point.position, period)
        for period, point in table.points(one).items()
        if point.position is not None and point.frequency == frequency
    ]


def frequencies(table: IndicatorTable, series: Iterable[Series]) -> tuple[str, ...]:
    """Return how often there is anything of some series, the most frequent last."""
    held = {point.frequency for one in series for point in table.points(one).values()}
    return tuple(name for name in ("year", "quarter", "month") if name in held)


def _name(called: Callable[[str, str], str], one: Series, told: Collection[str]) -> str:
    """Return what tells a series from the others; whose it is, if nothing does."""
    alone = ("economy",) if one.economy else ("measure",)
    codes = ((dimension, one.of(dimension)) for dimension in (told or alone))
    return listed(called(*each) for each in codes if each[1])


def _moments(
    table: IndicatorTable, one: Series, selection: Selection, frequency: str
) -> tuple[tuple[float, str], ...]:
    """Return the periods within the years chosen; all that are dated, if none is."""
    found = dated(table, one, frequency)
    first, last = selection.years
    within = [
        (position, period)
        for position, period in found
        if (first is None or position >= first)
        and (last is None or position < last + 1)
    ]
    return tuple(within or found)
