"""The values of a table: each kept as an observation, or refused with its place."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from core.intake.reader.observing.body_rows import picked
from core.intake.reader.observing.dating import dating
from core.intake.reader.observing.dimensions import Dimensions
from core.intake.reader.observing.label_rows import RowLabels
from core.intake.reader.observing.observed_fields import fields_of
from core.intake.reader.observing.refusing import (
    refused_again,
    refused_by_rows,
    refused_cells,
    tell,
)
from core.intake.reader.observing.repeated_values import repeated
from core.intake.reader.observing.table_read import ColumnRead, TableRead
from core.intake.reader.observing.units_in_force import UNIT_ROLES, UnitsInForce
from core.intake.reader.observing.unlike import surely_unlike
from core.intake.reader.observing.value_cells import value_cells
from core.intake.reader.words.texts import text_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.intake.reader.gathering import Gathered, ProblemLog
    from core.intake.reader.observing.body_rows import Body
    from core.intake.reader.observing.tally import Tally
    from core.intake.reader.observing.units_in_force import RowUnits
    from core.intake.reader.recipes.binding import Binding, ValueColumn
    from core.intake.reader.workbook.grid import Sheet


def table_of(
    sheet: Sheet, binding: Binding, body: Body, rows: bytearray, gathered: Gathered
) -> TableRead:
    """Return the values in those rows of a body that are not 0, and what is said.

    The terms they name are kept in the dataset.
    """
    labels = RowLabels(binding, body, rows)
    places = list(compress(body.places, rows))
    dimensions = Dimensions(sheet, binding, gathered)
    units = UnitsInForce(binding)
    of_rows = units.of_rows(labels.saying(*UNIT_ROLES))
    columns = [
        _column(value, dimensions.of_column(value), units, of_rows, body, rows)
        for value in binding.values
    ]
    return TableRead(
        sheet=sheet,
        places=places,
        columns=columns,
        terms=dimensions.of_rows(labels, places),
        dating=dating(binding, body, labels),
        units=of_rows,
        flags=labels.saying("flag"),
        notes=labels.saying("note", "definition", "source"),
    )


def _column(
    value: ValueColumn,
    terms: Mapping[int, int],
    units: UnitsInForce,
    of_rows: RowUnits,
    body: Body,
    rows: bytearray,
) -> ColumnRead:
    own, cells = units.of_column(value.facts), picked(body.column(value.at), rows)
    if own is None:
        read = value_cells(cells, of_rows.units, of_rows.codes)
    else:
        read = value_cells(cells, (own,), ())
    marks: Sequence[str] = ()
    if value.flag_at is not None:
        marks = list(map(text_of, picked(body.column(value.flag_at), rows)))
    return ColumnRead(value, terms, own, read, bytearray(read.filled), marks)


def keep_values(
    table: TableRead, kind: str, gathered: Gathered, problems: ProblemLog, tally: Tally
) -> None:
    """Keep the values of a table as observations; count and tell what is refused."""
    filled = sum(column.kept.count(1) for column in table.columns)
    refused = [*refused_by_rows(table, kind), *refused_cells(table)]
    fields = fields_of(table)
    alone = not gathered.found and surely_unlike(table)
    parts = [*gathered.found, fields]
    if again := {} if alone else repeated(parts, gathered.sheets, gathered.keys):
        refused += refused_again(table, again)
        fields = fields_of(table)
    gathered.found.append(fields)
    tell(refused, table, problems)
    kept = sum(column.kept.count(1) for column in table.columns)
    tally.observations += kept
    tally.problems += filled - kept
