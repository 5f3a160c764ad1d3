"""Every measure of concentration by year and industry, and who is the largest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.data import cell, label_cell
from core.briefs.exhibit import TableCell
from core.briefs.framing import table_of
from core.format import written
from core.formulas.market.concentration import MEASURES
from core.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.briefs.exhibit import TableSpec
    from core.briefs.market.asking import Scene
    from core.formulas.market.concentration import Market

HEADS: Final = (
    N_("Herfindahl-Hirschman index"),
    N_("Effective number"),
    N_("Four largest"),
)
LABELS: Final = 3


def concentration_table(
    scene: Scene, markets: Mapping[str, Sequence[Market]]
) -> TableSpec:
    """Return a row for each year and industry, the last year first."""
    heads = (
        *(_("Industry"), _("Year"), _("Largest of those named")),
        *(_("Its share"), *map(_, HEADS)),
    )
    return table_of(heads, _rows(scene, markets), LABELS)


def _rows(
    scene: Scene, markets: Mapping[str, Sequence[Market]]
) -> Iterator[tuple[TableCell, ...]]:
    names = scene.source.industries
    for place, year in reversed(list(enumerate(scene.asked.years))):
        for code, along in markets.items():
            yield (
                label_cell(names[code]),
                TableCell(str(year), year),
                *_largest(scene, along[place]),
                *(range_cell(along[place], measure) for measure in MEASURES),
            )


def _largest(scene: Scene, one: Market) -> tuple[TableCell, TableCell]:
    first = one.supplied.first
    if not first:
        return label_cell(_("not known")), TableCell(_("n/a"), None)
    share = scene.source.figure("share", first, one.industry, one.year)
    return label_cell(scene.source.economies[first]), cell(share)


def range_cell(one: Market, measure: str) -> TableCell:
    """Return a measure as a cell, both its bounds where they are all that is known."""
    point = one.figure(measure)
    low, high = one.figure(f"{measure}_low"), one.figure(f"{measure}_high")
    if point.value is not None or low.value is None or high.value is None:
        return cell(point)
    words = _("{low} to {high}").format(
        low=written(low.value, low.unit), high=written(high.value, high.unit)
    )
    return TableCell(words, low.value, low.id, (high.id,))
