"""The year to date beside the same months of earlier years, never beside a year."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import BalanceSpec
from core.briefs.framing import framed, table_of
from core.briefs.mentions import mentioned
from core.briefs.reasons import reason_text
from core.briefs.trade import one_flow, words
from core.briefs.trade.months_words import (
    direction,
    known_until,
    missing_note,
    no_months,
)
from core.days import month_name
from core.format import written, written_period
from core.formulas.trade.flows import flow_of
from core.formulas.trade.inputs import FLOWS
from core.formulas.trade.months import OF_MONTHS, change_figure, months_figure
from core.i18n import N_, _
from core.joining import clauses
from core.tables.streams import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.briefs.exhibit import Exhibit, TableCell
    from core.briefs.trade.asking import Asked, Scene
    from core.figure import Figure

CHANGES = {
    "exports_of_months": "months_change_percent",
    "imports_of_months": "months_change_percent",
    "balance_of_months": "months_change",
}
"""What is said of a year against the year before, by what came to how much."""


class ToDate(NamedTuple):
    """One year as far as the last one goes.

    Attributes:
        sums: What is shown of `OF_MONTHS`.
        changes: Of the same, from the year before.
    """

    year: int
    sums: tuple[Figure, ...]
    changes: tuple[Figure, ...]

    @property
    def last(self) -> Figure:
        """Exports less imports; the flow where there is but one."""
        return self.sums[-1]


def to_date(scene: Scene) -> Exhibit | str:
    """Return what the months so far come to, in the last year and in those before."""
    asked = scene.asked
    if asked.frequency != "month":
        return no_months()
    until = known_until(scene, asked.years[1])
    if not until:
        return _no_january(scene)
    shown = one_flow.shown_of(scene)
    years = [_to_date(scene, shown, year, until) for year in _years(asked)]
    sums = zip(*(map(datum, each.sums) for each in years), strict=True)
    runs = dict(zip(shown, sums, strict=True))
    chart = BalanceSpec(
        positions=tuple(float(each.year) for each in years),
        periods=tuple(str(each.year) for each in years),
        exports=runs.get("exports", ()),
        imports=runs.get("imports", ()),
        balance=runs.get("trade_balance", ()),
        cumulative=(),
        unit=scene.table.unit or "",
    )
    title = _("{trade}, year to date: {product}, {period}")
    told = words.told(
        scene.table.dataset,
        asked,
        "trade.to_date",
        title.format(
            trade=one_flow.whose(asked, shown),
            product=asked.product,
            period=written_period(years[-1].last.period),
        ),
        _reading(scene, shown, years[-1]),
    )
    heads = (
        *words.flow_heads(_("Period"), shown),
        *(_(CHANGED_HEADS[formula]) for formula in shown),
    )
    counted = (
        f"{year}-{number:02}"
        for year in _years(asked)
        for number in range(1, until + 1)
    )
    notes = (
        one_flow.lacking_note(scene, shown),
        _counted(asked, until),
        missing_note(scene, counted),
        words.members_note(*scene[:2], asked.stream),
    )
    table = table_of(heads, _rows(years))
    return framed(scene.table.dataset, told, chart, table, notes)


def _years(asked: Asked) -> range:
    return range(asked.years[0], asked.years[1] + 1)


def _to_date(scene: Scene, shown: Sequence[str], year: int, until: int) -> ToDate:
    table, stream = scene.table, scene.asked.stream
    period = f"{year}-01:{year}-{until:02}"
    counted = [formula for formula, of in OF_MONTHS.items() if of in shown]
    sums = (months_figure(table, formula, stream, period) for formula in counted)
    changes = (change_figure(table, CHANGES[of], stream, of, period) for of in counted)
    return ToDate(year, tuple(sums), tuple(changes))


def _rows(years: list[ToDate]) -> Iterator[tuple[TableCell, ...]]:
    for each in years:
        name = label_cell(written_period(each.last.period), each.year)
        yield (name, *map(cell, each.sums), *map(cell, each.changes))


def _reading(scene: Scene, shown: Sequence[str], last: ToDate) -> str:
    changed = ""
    if len(shown) > 1 and None not in [one.value for one in last.changes[:2]]:
        exports, imports = last.changes[:2]
        changed = _(CHANGED).format(
            year=last.year - 1,
            exports=_(direction(exports)).format(value=_size(exports)),
            imports=_(direction(imports)).format(value=_size(imports)),
        )
    return one_flow.reading_of(scene, shown, last.last, changed)


def _size(figure: Figure) -> str:
    return mentioned(figure, written(abs(figure.value or 0.0), figure.unit))


def _no_january(scene: Scene) -> str:
    table, asked = scene.table, scene.asked
    january = f"{asked.years[1]}-01"
    flows = (flow_of(table, asked.stream, flow, january) for flow in FLOWS)
    reasons = dict.fromkeys(reason_text(one.reason) for one in flows if one.reason)
    return _(NO_JANUARY).format(
        year=asked.years[1],
        reasons=clauses(reasons) or reason_text("part_of_period"),
    )


def _counted(asked: Asked, until: int) -> str:
    if until == 1:
        return _("Counted is January of every year.")
    if until == MONTHS:
        return _("Counted are all twelve months of every year.")
    return _(
        "Counted are the months from January to {month} of every year, as far as "
        "{year} is published; no part of a year stands beside a whole one."
    ).format(month=month_name(until), year=asked.years[1])


CHANGED_HEADS = {
    "exports": N_("Exports, change in %"),
    "imports": N_("Imports, change in %"),
    "trade_balance": N_("Balance, change"),
}
NO_JANUARY = N_(
    "January {year} is not known, so there is no year to date: {reasons}. Choose an "
    "earlier last year, or another dataset."
)
CHANGED = N_(
    "Against the same months of {year} exports {exports} and imports {imports}."
)
