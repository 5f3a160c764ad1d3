"""For how many reasons a licence is required, as figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.figure import Cells, Figure, Input
from core.formulas.controls.parts import asked, entry_cells
from core.indicators.outcome import known, unknown
from core.tables.controls.country_chart import requirements
from core.tables.controls.policies import numbers_of

if TYPE_CHECKING:
    from core.library import Library
    from core.tables.controls import ControlsTable
    from core.tables.controls.country_chart import CountryChart, Requirement


def charts_of(library: Library) -> tuple[CountryChart | None, ...]:
    """Return the editions of the Country Chart, or that there is none."""
    return library.country_charts or (None,)


def reasons_of(
    library: Library,
    table: ControlsTable,
    item: str,
    jurisdiction: str,
    to: str,
    chart: CountryChart | None,
) -> list[Requirement]:
    """Return the reasons for which an item is controlled, toward a destination."""
    entry = table.entry(item, jurisdiction)
    number = entry.list_no_norm or entry.list_no
    by_list = library.licensing.by_list
    rows = [
        row for one in numbers_of(entry) for row in by_list.get((jurisdiction, one), ())
    ]
    return requirements(number, rows, library.destination(to), chart)


def reasons_figure(
    library: Library,
    table: ControlsTable,
    item: str,
    jurisdiction: str,
    to: str,
    chart_slug: str = "",
) -> Figure:
    """Return for how many reasons a licence is required toward a destination.

    In words: the number of reasons that the list names for the number of the item and
    for which the Country Chart, or the list itself, requires a licence for the
    destination. Unit: number, 0 or more. Nothing/zero/missing: a reason of which
    neither tells is left out; where no reason is told of, or none can be answered,
    there is no number: `requirement_not_told`.

    Args:
        library: The case.
        table: The dataset, seen at a date.
        item: The id of the item.
        jurisdiction: Whose list it stands on.
        to: ISO3 code of the destination.
        chart_slug: The edition of the Country Chart; empty for none.

    Source:
        15 CFR 774, Supplement No. 1; 15 CFR 738, Supplement No. 1.

    Alternatives:
        `licensing_policy`, which says what an application may hope for.
    """
    charts = {one.dataset: one for one in library.country_charts}
    chart = charts[chart_slug] if chart_slug else None
    found = reasons_of(library, table, item, jurisdiction, to, chart)
    answered = [one for one in found if one.is_required is not None]
    required = [one for one in answered if one.is_required]
    inputs = [
        Input(
            "control_entry", None, "count", entry_cells(table, (item,), (jurisdiction,))
        )
    ]
    for one in required:
        said = (("list_no", (one.row.list_no,)), ("position", (one.row.position,)))
        cells = Cells(one.row.dataset, said, "licensing_policy", "destination_group")
        inputs.append(Input("reason_told", None, "count", cells))
    if chart is not None and to in chart.printed:
        columns = [
            f"licence_{o.reason}_{o.column}".lower() for o in required if o.column
        ]
        where = (("destination", (chart.printed[to],)),)
        inputs += [
            Input("chart_column", None, "count", Cells(chart_slug, where, kind, field))
            for kind, field in (("licensing_policy", column) for column in columns)
        ]
    dims = {"item": item, "jurisdiction": jurisdiction, "to": to, "other": chart_slug}
    outcome = known(len(required)) if answered else unknown("requirement_not_told")
    return asked(table, "licence_reasons", **dims).answered(
        outcome, "count", tuple(inputs)
    )
