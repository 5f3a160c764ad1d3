"""The months of a year against each other: a map of months and years, or lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs import fields
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import HeatSpec, Line, LineSpec
from core.briefs.framing import framed, span, table_of
from core.briefs.mentions import mentioned
from core.briefs.trade import words
from core.briefs.trade.asking import flow_held
from core.briefs.trade.choices import FORMULAS
from core.briefs.trade.months_words import no_months
from core.briefs.trade.names import FLOWS
from core.days import month_name
from core.formulas.trade.flows import period_figures
from core.formulas.trade.months import share_figure, year_figure
from core.i18n import N_, _
from core.tables.streams import MONTHS

if TYPE_CHECKING:
    from core.briefs.exhibit import ChartSpec, Exhibit, Field
    from core.briefs.trade.asking import Scene
    from core.figure import Figure

ASPECTS = {"value": N_("Value"), "share": N_("Share of the year")}
DRAWN = {"heat": N_("Heat map"), "lines": N_("Lines")}
MOST_LINES = 6
"""More years than this cannot be told apart as lines; the last ones are drawn."""


class Year(NamedTuple):
    """One year, month by month."""

    name: str
    months: tuple[Figure, ...]


def seasons(scene: Scene) -> Exhibit | str:
    """Return every month of the years chosen, a row for each year."""
    table, asked = scene.table, scene.asked
    if asked.frequency != "month":
        return no_months()
    first, last = asked.years
    years = [_year(scene, year) for year in range(first, last + 1)]
    names = tuple(month_name(number) for number in range(1, MONTHS + 1))
    title = _("{flow} of {reporter} by month: {partner}, {product}, {years}").format(
        flow=_(FLOWS[_flow(scene)]),
        reporter=asked.reporter,
        partner=asked.partner,
        product=asked.product,
        years=span(first, last),
    )
    told = words.told(
        table.dataset, asked, "trade.seasons", title, _reading(scene, years)
    )
    if _aspect(scene) == "share":
        told = told._replace(unit=_("share of the twelve months of the year"))
    rows = (
        (label_cell(year.name, int(year.name)), *map(cell, year.months))
        for year in years
    )
    shown = table_of((_("Year"), *names), rows)
    notes = (words.members_note(*scene[:2], asked.stream),)
    return framed(table.dataset, told, _chart(scene, years, names), shown, notes)


def seasons_fields(scene: Scene) -> tuple[Field, ...]:
    """Return which flow is shown, as what, and how it is drawn."""
    flows, aspects, drawn = (
        {code: _(name) for code, name in names.items()}
        for names in (FLOWS, ASPECTS, DRAWN)
    )
    flow = _flow(scene)
    choice = (fields.one("trade.flow", _("Flo&w"), flows, flow),)
    shown = fields.one("trade.aspect", _("Fi&gures"), aspects, _aspect(scene))
    return (
        *(() if scene.table.rows.only_flow else choice),
        *((shown,) if flow != "balance" else ()),
        fields.one("trade.drawn", _("Dr&aw as"), drawn, _drawn(scene)),
    )


def _flow(scene: Scene) -> str:
    if scene.asked.choice.flow == "balance":
        return "balance"
    return flow_held(scene, "month", ("export", "import"))


def _aspect(scene: Scene) -> str:
    """Return what is shown; a balance is no part of anything."""
    is_share = scene.asked.choice.aspect == "share" and _flow(scene) != "balance"
    return "share" if is_share else "value"


def _drawn(scene: Scene) -> str:
    return "lines" if scene.asked.choice.drawn == "lines" else "heat"


def _year(scene: Scene, year: int) -> Year:
    table, stream = scene.table, scene.asked.stream
    months = [f"{year}-{number:02}" for number in range(1, MONTHS + 1)]
    formula = FORMULAS[_flow(scene)]
    if _aspect(scene) == "share":
        whole = year_figure(table, stream, formula, str(year))
        shares = (share_figure(table, stream, (formula, one), whole) for one in months)
        return Year(str(year), tuple(shares))
    flows = table.flows(stream, "month")
    figures = (
        period_figures(table, stream, month, flows.get(month, {})) for month in months
    )
    return Year(str(year), tuple(each.called(formula) for each in figures))


def _chart(scene: Scene, years: list[Year], names: tuple[str, ...]) -> ChartSpec:
    unit = years[0].months[0].unit
    if _drawn(scene) == "lines":
        return LineSpec(
            positions=tuple(map(float, range(1, MONTHS + 1))),
            periods=names,
            lines=tuple(
                Line(year.name, year.name, tuple(map(datum, year.months)))
                for year in years[-MOST_LINES:]
            ),
            unit=unit,
        )
    middles = {"share": 1 / MONTHS, "value": 0.0 if _flow(scene) == "balance" else None}
    return HeatSpec(
        rows=tuple(year.name for year in years),
        columns=names,
        cells=tuple(tuple(map(datum, year.months)) for year in years),
        unit=unit,
        middle=middles[_aspect(scene)],
    )


def _reading(scene: Scene, years: list[Year]) -> str:
    """Return the largest and the smallest month of the last year that is whole."""
    whole = [
        year
        for year in years
        if all(each.value is not None and not each.note for each in year.months)
    ]
    if not whole:
        return _("No year has all its twelve months, so none can be compared.")
    months = sorted(whole[-1].months, key=lambda each: each.value or 0.0)
    is_even = months[0].value == months[-1].value
    text = _((EVEN if is_even else READINGS)[_flow(scene)])
    return text.format(
        year=whole[-1].name,
        reporter=scene.asked.reporter,
        partner=scene.asked.partner,
        high_month=month_name(int(months[-1].period[5:])),
        high=mentioned(months[-1]),
        low_month=month_name(int(months[0].period[5:])),
        low=mentioned(months[0]),
    )


READINGS = {
    "export": N_(
        "In {year} the exports of {reporter} to {partner} were largest in "
        "{high_month}, {high}, and smallest in {low_month}, {low}."
    ),
    "import": N_(
        "In {year} the imports of {reporter} from {partner} were largest in "
        "{high_month}, {high}, and smallest in {low_month}, {low}."
    ),
    "balance": N_(
        "In {year} the balance of {reporter} with {partner} was highest in "
        "{high_month}, {high}, and lowest in {low_month}, {low}."
    ),
}
EVEN = {
    "export": N_(
        "In {year} the exports of {reporter} to {partner} were the same in every "
        "month: {high}."
    ),
    "import": N_(
        "In {year} the imports of {reporter} from {partner} were the same in every "
        "month: {high}."
    ),
    "balance": N_(
        "In {year} the balance of {reporter} with {partner} was the same in every "
        "month: {high}."
    ),
}
"""By flow."""
