"""Both flows in each product, what part they are, and how they changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.data import label_cell
from core.briefs.exhibit import TableCell
from core.briefs.framing import table_of
from core.briefs.trade.names import coded_name
from core.briefs.trade.one_flow import columns_of
from core.briefs.trade.views.partners_table import (
    change_cells,
    change_heads,
    flow_cells,
    rest_cells,
    shares_of,
)
from core.briefs.trade.views.products_words import rest_name
from core.briefs.trade.words import flow_heads
from core.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefs.exhibit import TableSpec
    from core.briefs.trade.asking import Scene
    from core.briefs.trade.periods import Periods
    from core.briefs.trade.views.products import Shown


PARTS_HEADS = {"exports": N_("Part of exports"), "imports": N_("Part of imports")}


def products_table(scene: Scene, periods: Periods, kept: Shown) -> TableSpec:
    """Return a row for each product that is shown, and one for the rest."""
    heads = (
        *flow_heads(_("Product"), columns_of(scene.table)),
        *(_(PARTS_HEADS[of]) for of in shares_of(scene.table)),
        *change_heads(scene, periods),
    )
    return table_of(heads, _rows(scene, periods, kept))


def product_cell(scene: Scene, code: str) -> TableCell:
    """Return the name of a product, with its code for whoever points at its row."""
    return label_cell(coded_name(scene.table, code))._replace(code=code)


def _rows(
    scene: Scene, periods: Periods, kept: Shown
) -> Iterator[tuple[TableCell, ...]]:
    none = TableCell("", None)
    for one in kept.shown:
        yield (
            product_cell(scene, one.code),
            *flow_cells(scene.table, one),
            *change_cells(scene, periods, one),
        )
    if kept.rest is not None:
        changed = [none] * len(change_heads(scene, periods))
        yield label_cell(rest_name(kept)), *rest_cells(scene.table, kept.rest), *changed
