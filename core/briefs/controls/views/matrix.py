"""The matrix of the export controls tab: which item is on which list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.controls import words
from core.briefs.controls.names import jurisdiction_names
from core.briefs.controls.views import matrix_words
from core.briefs.controls.views.matrix_cells import ItemRows, MatrixTable
from core.briefs.controls.views.members_words import without_members
from core.briefs.exhibit import MatrixSpec
from core.briefs.framing import Told, framed
from core.formulas.controls.counts import entry_counts
from core.formulas.controls.reach import reach_counts
from core.i18n import _
from core.joining import sentences

if TYPE_CHECKING:
    from core.briefs.controls.asking import Scene
    from core.briefs.exhibit import Exhibit


def matrix(scene: Scene) -> Exhibit | str:
    """Return items against jurisdictions; what nobody has read is hatched."""
    library, table, asked = scene
    if not asked.jurisdictions:
        return without_members()
    names = jurisdiction_names(library, table)
    shown = {code: names[code] for code in asked.jurisdictions}
    lists = tuple(table.column(code, asked.chosen).statuses for code in shown)
    rows = ItemRows(table, asked.items, shown, lists)
    over = table, asked.jurisdictions, asked.chosen
    told = Told(
        key="controls.matrix",
        title=_("Export controls: items by jurisdiction"),
        unit=_("status of each item on each list"),
        reading=sentences(
            (
                words.matrix_reading(entry_counts(*over)),
                matrix_words.reach_reading(reach_counts(*over)),
            )
        ),
        definition=table.dataset.said("definition"),
    )
    columns = tuple(shown.values())
    chart = MatrixSpec(columns, rows, words.legend(), tuple(shown))
    below = MatrixTable(table, asked.items, shown)
    return framed(table.dataset, told, chart, below.spec)
