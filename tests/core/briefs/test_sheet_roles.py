from __future__ import annotations

import pytest

from core.briefs.importing import COLUMN_ROLES, ROW_ROLES, ColumnRow, RowSpan
from core.briefs.sheet_roles import CELL_ROLES, SheetRoles

ROWS = tuple(RowSpan(n, n, role) for n, role in enumerate(ROW_ROLES, 1))
COLUMNS = tuple(ColumnRow(n, role) for n, role in enumerate(COLUMN_ROLES, 1))
ROLES = SheetRoles(ROWS, COLUMNS)


def cell(row: str, column: str) -> str:
    return ROLES.cell(
        list(ROW_ROLES).index(row) + 1, list(COLUMN_ROLES).index(column) + 1
    )


def test_that_every_cell_has_a_role_that_the_legend_knows():
    met = {cell(row, column) for row in ROW_ROLES for column in COLUMN_ROLES}
    assert met == set(CELL_ROLES)


@pytest.mark.parametrize(
    ("row", "column", "role"),
    [
        pytest.param("value", "value", "value", id="a value"),
        pytest.param("value", "partner", "label", id="a label"),
        pytest.param("value", "ignored", "ignored", id="beside the values"),
        pytest.param("total", "partner", "total", id="the name of a total"),
        pytest.param("total", "ignored", "ignored", id="beside a total"),
        pytest.param("header", "ignored", "ignored", id="above what is ignored"),
        pytest.param("title", "ignored", "title", id="a title over any column"),
        pytest.param("note", "value", "note", id="a note over any column"),
        pytest.param("ignored", "value", "ignored", id="a row that is ignored"),
    ],
)
def test_that_row_and_column_say_together_what_a_cell_is(row, column, role):
    assert cell(row, column) == role


def test_that_nothing_is_known_between_spans_and_beyond_them():
    roles = SheetRoles((RowSpan(8, 9, "note"), RowSpan(3, 4, "value")))
    spans = [roles.row(n) for n in (2, 3, 4, 5, 8, 10)]
    assert [span.role if span else None for span in spans] == [
        *(None, "value", "value", None, "note", None)
    ]
    assert roles.cell(3, 1) == roles.cell(5, 1) == ""


def test_that_a_column_of_no_role_has_no_role_among_values():
    roles = SheetRoles((RowSpan(1, 2, "value"),), (ColumnRow(1, ""),))
    assert roles.cell(1, 1) == ""
