"""The matrix of the export controls tab: which item is on which list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.controls import words
from core.briefs.controls.names import item_name, jurisdiction_names
from core.briefs.data import label_cell
from core.briefs.exhibit import MatrixRow, MatrixSpec, StatusCell, TableCell
from core.briefs.framing import Told, framed, table_of
from core.formulas.controls.counts import entry_counts
from core.formulas.controls.lists import status_id
from core.i18n import _

if TYPE_CHECKING:
    from core.briefs.controls.asking import Scene
    from core.briefs.exhibit import Exhibit, TableSpec
    from core.tables.controls import ControlsTable, Item


def matrix(scene: Scene) -> Exhibit:
    """Return items against jurisdictions; what nobody has read is hatched."""
    library, table, asked = scene
    names = jurisdiction_names(library, table)
    shown = {code: names[code] for code in asked.jurisdictions}
    rows = tuple(_row(table, item, shown) for item in asked.items)
    columns = tuple(shown.values())
    counts = entry_counts(table, asked.jurisdictions, asked.chosen)
    told = Told(
        key="controls.matrix",
        title=_("Export controls: items by jurisdiction"),
        unit=_("status of each item on each list"),
        reading=words.matrix_reading(counts),
        definition=table.dataset.said("definition"),
    )
    chart = MatrixSpec(columns, rows, words.legend())
    return framed(table.dataset, told, chart, _table(columns, rows))


def _row(table: ControlsTable, item: Item, names: dict[str, str]) -> MatrixRow:
    cells = []
    for code, name in names.items():
        entry = table.entry(item.item_id, code)
        text = words.status_text(name, item_name(item), entry)
        figure_id = status_id(table, item.item_id, code)
        cells.append(StatusCell(entry.status, text, figure_id))
    return MatrixRow(item.category, item_name(item), tuple(cells))


def _table(columns: tuple[str, ...], rows: tuple[MatrixRow, ...]) -> TableSpec:
    heads = (_("Category"), _("Item"), *columns)
    listed = (
        (
            label_cell(row.heading),
            label_cell(row.name),
            *(
                TableCell(words.status_name(one.status), one.status, one.figure_id)
                for one in row.cells
            ),
        )
        for row in rows
    )
    return table_of(heads, listed, labels=len(heads))
