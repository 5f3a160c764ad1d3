"""Two editions or sources side by side, each labelled, their differences listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Pair, PairSpec, TableCell
from core.briefs.framing import Told, beside, framed, span, table_of
from core.briefs.market import words
from core.briefs.market.views.compare_sides import sides_of, titles
from core.briefs.market.views.compare_words import differences, heads, reading
from core.formulas.market.comparing import (
    PERCENT,
    dataset_difference,
    formula_between,
)
from core.i18n import _
from core.joining import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefs.exhibit import Exhibit, TableSpec
    from core.briefs.market.asking import Asked, Scene
    from core.briefs.market.views.compare_sides import Sides


def compare_view(scene: Scene) -> Exhibit | str:
    """Return what two datasets say of the economies chosen."""
    sides = sides_of(scene)
    if sides is None:
        return _(
            "There is no second dataset of output or market shares to compare with. "
            "Import a workbook, or open the sample case."
        )
    asked = scene.asked._replace(measure=sides.measure)
    chart = _chart(sides, asked)
    if all(pair.first.value is pair.second.value is None for pair in chart.pairs):
        return _("{first} and {second} say nothing of the economies chosen.").format(
            first=titles(sides)[0], second=titles(sides)[1]
        )
    told = Told(
        key="market_share.compare",
        title=_title(sides, asked),
        unit=words.unit(asked),
        reading=reading(sides),
        definition=words.definition(scene.source, asked),
    )
    other = sides.second.source.dataset
    notes = (*differences(sides), other.said("note"))
    shown = framed(
        scene.source.dataset, told, _chart(sides, asked), _table(sides), notes
    )
    return beside(shown, other, dataset=scene.source.dataset)


def _title(sides: Sides, asked: Asked) -> str:
    """Return what is compared, as far as both are asked the same."""
    measure = sides.measure
    what = (
        words.title(asked) if sides.one_industry else words.table_head(asked, measure)
    )
    year = sides.years[-1][0]
    said = (
        _("{what}: two datasets").format(what=what),
        *(words.left_out(sides.first.source) if sides.one_world else ()),
        *((span(year, year),) if sides.one_year else ()),
    )
    return listed(said)


def _chart(sides: Sides, asked: Asked) -> PairSpec:
    names = sides.first.source.economies
    pairs = []
    for code in asked.economies:
        first, second = map(datum, sides.figures(code, sides.years[-1]))
        pairs.append(Pair(code, names[code], first, second))
    return PairSpec(heads(sides), tuple(pairs), asked.unit)


def _table(sides: Sides) -> TableSpec:
    """Return a row for each economy and year that both have, the last year first."""
    first, second = titles(sides)
    labels = (_("Economy"), _("Year"))
    if not sides.is_same:
        return table_of((*labels[:1], *heads(sides)), _apart(sides))
    numbers = (first, second, _("Difference"), _("Difference in per cent"))
    return table_of((*labels, *numbers), _rows(sides), len(labels))


def _apart(sides: Sides) -> Iterator[tuple[TableCell, ...]]:
    """Yield the numbers of two questions: no difference between them means a thing."""
    names = sides.first.source.economies
    for code in sides.first.asked.economies:
        figures = sides.figures(code, sides.years[-1])
        yield label_cell(names[code]), *map(cell, figures)


def _rows(sides: Sides) -> Iterator[tuple[TableCell, ...]]:
    names = sides.first.source.economies
    for years in reversed(sides.years):
        for code in sides.first.asked.economies:
            first, second = sides.figures(code, years)
            formulas = (formula_between(first.unit), PERCENT)
            apart = (dataset_difference(name, first, second) for name in formulas)
            year = TableCell(str(years[0]), years[0])
            yield (
                label_cell(names[code]),
                year,
                cell(first),
                cell(second),
                *map(cell, apart),
            )
