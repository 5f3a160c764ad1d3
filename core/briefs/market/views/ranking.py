"""The economies of one year from the largest down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Bar, BarSpec, TableCell, TableColumn, TableSpec
from core.briefs.market import words
from core.briefs.market.views.framing import benchmarks, exhibit, from_the_largest
from core.briefs.mentions import mentioned
from core.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefs.exhibit import Exhibit
    from core.briefs.market.asking import Asked, Scene
    from core.briefs.market.source import MarketSource
    from core.figure import Figure

FIRST = N_("{industry}, {year}: first is {leaders}.")
FIRST_KNOWN = N_("{industry}, {year}: of the economies known, first is {leaders}.")


def ranking(scene: Scene) -> Exhibit:
    """Return the economies of one year from the largest down."""
    source, asked = scene.source, scene.asked
    figures = [
        source.figure(asked.measure, code, asked.industry, asked.year)
        for code in source.ranked
    ]
    figures.sort(key=from_the_largest)
    chart = BarSpec(
        tuple(
            Bar(code, source.economies[code], datum(figure), code in asked.economies)
            for figure in figures
            for code in [figure.dim("economy")]
        ),
        asked.unit,
        benchmarks(asked),
    )
    return exhibit(
        source,
        asked,
        "ranking",
        (
            chart,
            _ranking_table(source, asked, figures),
            _reading(source, asked, figures),
        ),
    )


def _ranking_table(
    source: MarketSource, asked: Asked, figures: list[Figure]
) -> TableSpec:
    columns = [TableColumn(_("Rank"), numeric=True), TableColumn(_("Economy"))]
    columns += [
        TableColumn(words.table_head(asked, m), numeric=True) for m in source.measures
    ]
    return TableSpec(columns, _ranking_rows(source, asked, figures))


def _ranking_rows(
    source: MarketSource, asked: Asked, figures: list[Figure]
) -> Iterator[tuple[TableCell, ...]]:
    for place, figure in enumerate(figures, start=1):
        economy = figure.dim("economy")
        known = figure.value is not None
        rank = TableCell(str(place), place) if known else TableCell("", None)
        others = (
            cell(source.figure(measure, economy, asked.industry, asked.year))
            for measure in source.measures
        )
        yield rank, label_cell(source.economies[economy]), *others


def _reading(source: MarketSource, asked: Asked, ranked: list[Figure]) -> str:
    """Return who leads, and who follows."""
    known = [figure for figure in ranked if figure.value is not None]
    if not known:
        return _("Nothing is known of {industry} in {year}.").format(
            industry=asked.industry_name, year=asked.year
        )
    named = [
        _("{economy} ({value})").format(
            economy=source.in_sentence(figure.dim("economy")),
            value=mentioned(figure),
        )
        for figure in known[:3]
    ]
    said = FIRST if len(known) == len(ranked) else FIRST_KNOWN
    return _(said).format(
        industry=asked.industry_name, year=asked.year, leaders=_(", then ").join(named)
    )
