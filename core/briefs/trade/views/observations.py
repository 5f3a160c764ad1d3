"""The observations of a dataset as its source states them, up to a full sheet."""

from __future__ import annotations

from itertools import compress
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import numpy as np

from core.briefs import fields
from core.briefs.data import datum
from core.briefs.exhibit import Bar, BarSpec, TableSpec
from core.briefs.framing import Told, framed
from core.briefs.mentions import mentioned
from core.briefs.trade.bar import SHARED, bar_fields
from core.briefs.trade.choices import most_shown, top_field, unread_top
from core.briefs.trade.views.observation_rows import ObservationRows
from core.briefs.trade.words import basis_of
from core.digits import counted
from core.formulas.trade.observation import observation
from core.i18n import N_, _, ngettext
from core.joining import clauses, listed
from core.money import currency_name
from core.ordering import largest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.briefs.exhibit import Exhibit, Field
    from core.briefs.trade.asking import Scene
    from core.figure import Figure
    from core.tables.trade_rows import BoolArray, FloatArray, IntArray

DRAWN: Final = 15
"""So many of the largest are drawn where nobody asks for another number."""
NO_YEAR: Final = 0
"""That of a period whose name begins with none."""
WITHOUT_YEARS: Final = tuple(name for name in SHARED if name != "years")
COLUMNS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "reporter": "reporter",
        "partner": "partner",
        "product": "product",
        "basis": "basis",
        "frequency": "period_kind",
    }
)
"""By what is asked in the selection bar, the column that is narrowed by it."""
WIDER: Final[Mapping[str, str]] = MappingProxyType(
    {
        "reporter": N_("All reporters"),
        "partner": N_("All partners"),
        "product": N_("All products"),
        "basis": N_("Every basis"),
        "frequency": N_("Years and months"),
    }
)


def widened(scene: Scene) -> tuple[str, ...]:
    """Return by what the observations are not narrowed down."""
    return tuple(name for name in WIDER if name in scene.asked.choice.widened)


def observations_bar(scene: Scene) -> tuple[Field, ...]:
    """Return the controls: those that still narrow the rows, and what widens them."""
    rows, wider = scene.table.rows, widened(scene)
    asks = [name for name in WITHOUT_YEARS if name not in wider]
    offered = {
        name: _(said)
        for name, said in WIDER.items()
        if len(rows.words(COLUMNS[name])) > 1
    }
    widening = fields.many("trade.widened", _("&Widen to"), offered, wider)
    held, within = _years(scene, _meant(scene))
    ends = (within[0], within[-1]) if within else (0, 0)
    return (
        *bar_fields(scene, asks),
        *((widening,) if offered else ()),
        *((fields.years(held, *ends),) if held else ()),
        top_field(scene.asked.choice),
    )


def observations(scene: Scene) -> Exhibit | str:
    """Return the rows of the dataset that are meant, the largest of them as bars."""
    if why := unread_top(scene.asked.choice):
        return why
    places = _places(scene)
    if not len(places):
        return _(
            "The dataset has no row of this selection. Choose other years or another "
            "partner, or widen the selection."
        )
    rows = ObservationRows(scene, places)
    values = scene.table.rows.values[places]
    drawn = largest(values, most_shown(scene.asked.choice) or DRAWN).tolist()
    figures = [observation(scene.table, rows.key(place)) for place in drawn]
    chart = BarSpec(tuple(_bars(rows, drawn, figures)), scene.table.unit or "")
    told = Told(
        key="trade.observations",
        title=_("Observations: {title}").format(title=scene.table.dataset.title),
        unit=_unit(scene),
        reading=_reading(rows, drawn, figures),
        definition=scene.table.dataset.said("definition"),
    )
    shown = TableSpec(rows.columns, rows)
    return framed(scene.table.dataset, told, chart, shown, _notes(scene, values))


def _places(scene: Scene) -> IntArray:
    """Return the places of the rows that are meant, in the years chosen."""
    rows, meant = scene.table.rows, _meant(scene)
    held, within = _years(scene, meant)
    if len(within) < len(held):
        words = rows.words("period")
        periods = [one for one in words if _year(one) in within]
        meant = meant & rows.saying("period", tuple(periods))
    return np.flatnonzero(meant)


def _meant(scene: Scene) -> BoolArray:
    """Return which rows are meant, whatever their year."""
    table, asked = scene.table, scene.asked
    parts, wider = table.parts_of(asked.stream), widened(scene)
    wanted = {
        "reporter": parts.reporters,
        "partner": parts.partners,
        "product": parts.products,
        "basis": (asked.stream.basis,),
    }
    meant = ~table.rows.are_made
    for name, codes in wanted.items():
        if name not in wider:
            meant &= table.rows.saying(COLUMNS[name], codes)
    if "frequency" in wider:
        return meant
    of_kind = meant & table.rows.saying("period_kind", (asked.frequency,))
    # Years that are added up stand in no row; the months they are made of do.
    return of_kind if of_kind.any() else meant


def _years(scene: Scene, meant: BoolArray) -> tuple[list[int], tuple[int, ...]]:
    """Return the years that rows are of, and those of them that are wanted."""
    rows = scene.table.rows
    words = rows.words("period")
    codes = rows.codes("period", np.flatnonzero(meant))
    counted = np.bincount(codes, minlength=len(words)).tolist()
    found = {_year(word) for word, rows in zip(words, counted, strict=True) if rows}
    held = sorted(found - {NO_YEAR})
    return held, fields.years_within(held, scene.asked.wanted_years)


def _year(period: str) -> int:
    """Return the year in which a period begins."""
    year = period[:4]
    return int(year) if year.isdecimal() else NO_YEAR


def _bars(
    rows: ObservationRows, drawn: Sequence[int], figures: Sequence[Figure]
) -> Iterator[Bar]:
    """Yield a bar for each of some rows, named by what tells them apart."""
    names = [rows.names(place) for place in drawn]
    apart = [len(set(column)) > 1 for column in zip(*names, strict=True)]
    for name, figure in zip(names, figures, strict=True):
        said = compress(name, apart) if any(apart) else name
        yield Bar(figure.id, listed(said), datum(figure))


def _reading(
    rows: ObservationRows, drawn: Sequence[int], figures: Sequence[Figure]
) -> str:
    if figures[0].value is None:
        return _("No value of this selection is published.")
    return _("The largest value of this selection is {value}: {what}.").format(
        value=mentioned(figures[0]), what=listed(rows.names(drawn[0]))
    )


def _unit(scene: Scene) -> str:
    unit = scene.table.unit
    said = _("each in its own unit") if unit is None else currency_name(unit)
    return clauses((said, *basis_of(scene.table.dataset)))


def _notes(scene: Scene, values: FloatArray) -> tuple[str, ...]:
    wide = {"reporter", "partner", "product"} & {*widened(scene)}
    count = ngettext("{count} row.", "{count} rows.", len(values))
    unknown = int(np.isnan(values).sum())
    without = ngettext("{count} without a value.", "{count} without a value.", unknown)
    overlapping = _(
        "Totals stand here beside their parts, as the source has them: the rows must "
        "not be added up."
    )
    return (
        count.format(count=counted(len(values))),
        without.format(count=counted(unknown)) if unknown else "",
        overlapping if wide else "",
    )
