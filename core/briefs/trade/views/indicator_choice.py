"""Which indicator is looked at, and of whom and what."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from core.briefs import fields
from core.briefs.trade.choices import aspect_field, aspect_of
from core.briefs.trade.members import members_of
from core.briefs.trade.names import BASES
from core.briefs.trade.views.indicator_runs import (
    code_name,
    dated,
    frequencies,
    has_world,
    runs_of,
    telling,
)
from core.i18n import _
from core.joining import listed
from core.tables.indicators import ITEMS
from core.tables.memberships import MEMBERSHIP
from core.tables.streams import WORLD

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from core.briefs.exhibit import Field
    from core.briefs.trade.members import Members
    from core.briefs.trade.views.indicator_runs import Run
    from core.library import Library
    from core.selection import Selection
    from core.tables.indicators import IndicatorTable, Series


class Chosen(NamedTuple):
    """An indicator of a dataset, or the last value of each of them.

    Attributes:
        measure: The indicator; empty for all.
        unit: The one that most have: what is in another cannot be drawn with them.
        frequency: Whether it is looked at by year, quarter or month.
        runs: What is known of each economy and item, or of each indicator.
        members: Whose members alone are shown, if anybody's.
    """

    library: Library
    selection: Selection
    table: IndicatorTable
    measure: str
    unit: str
    frequency: str
    runs: tuple[Run, ...]
    members: Members | None = None

    @property
    def has_several(self) -> bool:
        """Whether the dataset is of several economies, so that some can be chosen."""
        return sum(map(bool, self.table.economies)) > 1 or self.members is not None

    @property
    def aspects(self) -> tuple[str, ...]:
        """What of it can be shown: values, and shares where the world is given."""
        if not self.measure or WORLD not in self.table.economies:
            return ("value",)
        held = (has_world(self.table, run.series) for run in self.runs)
        return ("value", "share") if any(held) else ("value",)

    @property
    def is_share(self) -> bool:
        """Whether parts of the world are shown."""
        return aspect_of(self.selection.trade, self.aspects) == "share"

    @property
    def as_shown(self) -> Chosen:
        """The same as shares of the world, if they are asked for."""
        if not self.is_share:
            return self
        runs = tuple(
            run._replace(is_share=True)
            for run in self.runs
            if has_world(self.table, run.series)
        )
        return self._replace(runs=runs, unit="share")

    @property
    def is_over_time(self) -> bool:
        """Whether there is a line to be drawn."""
        return bool(self.measure) and any(len(run.moments) > 1 for run in self.drawn)

    @property
    def can_be_held(self) -> bool:
        """Whether something can be set beside it: it is one indicator, with dates."""
        return bool(self.measure) and any(run.moments for run in self.drawn)

    @property
    def drawn(self) -> tuple[Run, ...]:
        """What can be drawn on one axis."""
        return tuple(run for run in self.runs if run.unit == self.unit)

    @property
    def measure_name(self) -> str:
        """What is shown, in the words of the source.

        Where a publisher's table has one measure alone, its title says more.
        """
        name = self._name
        if not self.is_share:
            return name
        return _("{indicator}, share of the world").format(indicator=name)

    @property
    def _name(self) -> str:
        title = self.table.dataset.title
        name = self.table.measures.get(self.measure, title)
        if self.measure in BASES:
            return listed((title, _(BASES[self.measure])))
        is_of_ours = self.table.dataset.recipe.startswith("template-")
        if is_of_ours or name == title or len(self.table.measures) > 1:
            return name
        return listed((title, name))


def chosen(library: Library, selection: Selection) -> Chosen:
    """Return the nearest to the selection that the case can show."""
    choice = selection.trade
    slugs = [known.slug for known in library.of_kind("indicator")]
    slug = choice.source if choice.source in slugs else slugs[0]
    table = library.indicators(slug)
    only = next(iter(table.measures), "") if len(table.measures) == 1 else ""
    measure = choice.indicator if choice.indicator in table.measures else only
    members = members_of(library, choice)
    series = _wanted(table.series(measure), selection, members)
    units = Counter(one.unit for one in series)
    unit = max(units, key=lambda each: units[each], default="")
    held = frequencies(table, series)
    wanted = choice.frequency if choice.frequency in held else "".join(held[:1])
    runs = runs_of(library, table, series, selection, wanted)
    found = Chosen(library, selection, table, measure, unit, wanted, runs, members)
    return found.as_shown


def measure_field(one: Chosen) -> Iterator[Field]:
    """Yield the choice of an indicator, where there are several."""
    if len(one.table.measures) > 1:
        names = {"": _("All, last value of each"), **one.table.measures}
        yield fields.one("trade.indicator", _("&Indicator"), names, one.measure)


def share_field(one: Chosen) -> Iterator[Field]:
    """Yield the choice between values and shares of the world, where there is one."""
    if len(one.aspects) > 1:
        yield aspect_field(one.selection.trade, one.aspects)


def economies_field(one: Chosen) -> Iterator[Field]:
    """Yield the choice of economies, where there are several.

    Of members and of memberships all are shown.
    """
    codes = [code for code in one.table.economies if code]
    if len(codes) > 1 and one.members is None and one.unit != MEMBERSHIP:
        names = {code: one.library.economies.name(code) for code in codes}
        held = {run.series.economy for run in one.runs}
        picked = tuple(code for code in codes if code in held)
        yield fields.many("economies", _("Ec&onomies"), names, picked)


def item_fields(one: Chosen) -> Iterator[Field]:
    """Yield the choice of partners, industries, products and flows, where several."""
    labels = {
        "partner": _("&Partners"),
        "industry": _("I&ndustries"),
        "product": _("Prod&ucts"),
        "flow": _("Flo&ws"),
    }
    series = one.table.series(one.measure)
    for name in telling(series):
        if name in ITEMS:
            held = {each.of(name) for each in series}
            names = {
                code: code_name(one.library, one.table, name, code)
                for code in one.table.names[name]
                if code in held
            }
            shown = {run.series.of(name) for run in one.runs}
            picked = tuple(code for code in names if code in shown)
            yield fields.many(f"trade.{name}_items", labels[name], names, picked)


def frequency_field(one: Chosen) -> Iterator[Field]:
    """Yield the choice between years, quarters and months, where there are several."""
    names = {"year": _("Yearly"), "quarter": _("Quarterly"), "month": _("Monthly")}
    held = frequencies(one.table, (run.series for run in one.runs))
    if len(held) > 1:
        offered = {name: names[name] for name in held}
        yield fields.one("trade.frequency", _("Fre&quency"), offered, one.frequency)


def years_field(one: Chosen) -> Iterator[Field]:
    """Yield the years that a line may be drawn over."""
    held = {
        int(position)
        for run in one.drawn
        for position, _period in dated(one.table, run.series, one.frequency)
    }
    if one.measure and len(held) > 1:
        years = fields.years_within(sorted(held), one.selection.years)
        yield fields.years(sorted(held), years[0], years[-1])


def _wanted(
    series: Sequence[Series], selection: Selection, members: Members | None
) -> Sequence[Series]:
    """Return those of the economies and items chosen, and of none.

    Where a choice leaves nothing, it is left aside; but who are not members are not.
    """
    if members is not None:
        found: Sequence[Series] = [
            one for one in series if one.economy in members.codes
        ]
    elif all(one.unit == MEMBERSHIP for one in series):
        found = series
    else:
        found = _among(series, "economy", selection.economies)
    for name in ITEMS:
        found = _among(found, name, getattr(selection.trade, f"{name}_items"))
    return found


def _among(
    series: Sequence[Series], dimension: str, codes: Collection[str]
) -> Sequence[Series]:
    if not codes:
        return series
    found = [one for one in series if one.of(dimension) in ("", *codes)]
    return found or series
