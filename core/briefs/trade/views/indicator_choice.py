"""Which indicator is looked at, of whom, and what is set beside it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from core.briefs import fields
from core.formulas.indicator import indicator_figure
from core.i18n import _
from core.joining import listed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from core.briefs.exhibit import Field
    from core.figure import Figure
    from core.library import Library
    from core.selection import Selection
    from core.tables.indicators import IndicatorTable, Series


class Run(NamedTuple):
    """What is known of one economy, of one indicator.

    Attributes:
        moments: Where each period lies, in years, with its name; oldest first.
    """

    table: IndicatorTable
    series: Series
    name: str
    moments: tuple[tuple[float, str], ...]

    @property
    def code(self) -> str:
        """Whose colour it has."""
        return self.series.economy

    @property
    def unit(self) -> str:
        """Its unit, as the source states it."""
        return self.series.unit

    def figure(self, period: str) -> Figure:
        """Return what is said of a period."""
        return indicator_figure(self.table, self.series, period)

    @property
    def last(self) -> Figure:
        """The last period of which anything is said, with a date if one has any."""
        periods = [period for _position, period in self.moments]
        return self.figure((periods or [*self.table.points(self.series)])[-1])


class Chosen(NamedTuple):
    """An indicator of a dataset, or the last value of each of them.

    Attributes:
        measure: The indicator; empty for all.
        unit: The one that most have: what is in another cannot be drawn with them.
        runs: What is known of each economy, or of each indicator.
    """

    library: Library
    selection: Selection
    table: IndicatorTable
    measure: str
    unit: str
    runs: tuple[Run, ...]

    @property
    def is_over_time(self) -> bool:
        """Whether there is a line to be drawn."""
        return bool(self.measure) and any(len(run.moments) > 1 for run in self.drawn)

    @property
    def drawn(self) -> tuple[Run, ...]:
        """What can be drawn on one axis."""
        return tuple(run for run in self.runs if run.unit == self.unit)

    @property
    def measure_name(self) -> str:
        """What is shown, in the words of the source."""
        return self.table.measures.get(self.measure, self.table.dataset.title)


def chosen(library: Library, selection: Selection) -> Chosen:
    """Return the nearest to the selection that the case can show."""
    choice = selection.trade
    slugs = [known.slug for known in library.of_kind("indicator")]
    slug = choice.source if choice.source in slugs else slugs[0]
    table = library.indicators(slug)
    only = next(iter(table.measures), "") if len(table.measures) == 1 else ""
    measure = choice.indicator if choice.indicator in table.measures else only
    series = _wanted(table.series(measure), selection)
    units = Counter(one.unit for one in series)
    unit = max(units, key=lambda each: units[each], default="")
    runs = runs_of(library, table, series, selection, is_one=bool(measure))
    return Chosen(library, selection, table, measure, unit, runs)


def measure_field(one: Chosen) -> Iterator[Field]:
    """Yield the choice of an indicator, where there are several."""
    if len(one.table.measures) > 1:
        names = {"": _("All, last value of each"), **one.table.measures}
        yield fields.one("trade.indicator", _("&Indicator"), names, one.measure)


def economies_field(one: Chosen) -> Iterator[Field]:
    """Yield the choice of economies, where there are several."""
    codes = [code for code in one.table.economies if code]
    if len(codes) > 1:
        names = {code: one.library.economies.name(code) for code in codes}
        held = {run.code for run in one.runs}
        picked = tuple(code for code in codes if code in held)
        yield fields.many("economies", _("Ec&onomies"), names, picked)


def years_field(one: Chosen) -> Iterator[Field]:
    """Yield the years that a line may be drawn over."""
    held = {
        int(position)
        for run in one.drawn
        for position, _period in dated(one.table, run.series)
    }
    if one.measure and len(held) > 1:
        years = fields.years_within(sorted(held), one.selection.years)
        yield fields.years(sorted(held), years[0], years[-1])


def _wanted(series: Sequence[Series], selection: Selection) -> Sequence[Series]:
    """Return those of the economies chosen, and of none; all, if there are none."""
    found = [one for one in series if one.economy in ("", *selection.economies)]
    return found or series


def runs_of(
    library: Library,
    table: IndicatorTable,
    series: Sequence[Series],
    selection: Selection,
    *,
    is_one: bool,
) -> tuple[Run, ...]:
    """Return what is known of some series, within the years chosen."""
    economies = {one.economy for one in series}
    return tuple(
        Run(
            table,
            one,
            _name(library, table, one, () if is_one else economies),
            _moments(table, one, selection),
        )
        for one in series
    )


def _name(
    library: Library, table: IndicatorTable, one: Series, economies: Collection[str]
) -> str:
    """Return what tells a series from the others: whose it is, or what.

    Args:
        library: The case.
        table: The dataset.
        one: The series.
        economies: Those that several indicators are shown of; none for one alone.
    """
    whose = library.economies.name(one.economy) if one.economy else ""
    what = table.measures.get(one.measure, "")
    if not economies:
        return whose or what
    return what if len(economies) == 1 or not whose else listed((whose, what))


def dated(table: IndicatorTable, one: Series) -> list[tuple[float, str]]:
    """Return where each period lies that has a date, in years, with its name."""
    return [
        (point.position, period)
        for period, point in table.points(one).items()
        if point.position is not None
    ]


def _moments(
    table: IndicatorTable, one: Series, selection: Selection
) -> tuple[tuple[float, str], ...]:
    """Return the periods within the years chosen; all that are dated, if none is."""
    found = dated(table, one)
    first, last = selection.years
    within = [
        (position, period)
        for position, period in found
        if (first is None or position >= first)
        and (last is None or position < last + 1)
    ]
    return tuple(within or found)
