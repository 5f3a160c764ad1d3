"""A small workbook that waits to come in, as values made by hand."""

from __future__ import annotations

from core.briefs.importing import (
    ColumnRow,
    FactField,
    ImportPreview,
    Remark,
    RowSpan,
    SheetPreview,
)
from core.cell_blocks import BLOCK_ROWS
from core.intake.staged_values import StagedSheet
from core.problems import Place

BOX = StagedSheet(1, 4, "Exports", 0, 2, 2, 8, 4)
"""Four columns from B2 on; the position is none that a place in a list could be."""
CELLS = (
    ("Exports <img src=file:x>", "", "", ""),
    ("Country", "Code", "2019", "2020"),
    ("Asia", "", "", ""),
    ("Japan", "392", "1.5", "#N/A"),
    ("Korea, Rep.", "410", "2", "3"),
    ("Total", "", "3.5", ""),
    ("Revised", "", "7", "8"),
    ("Source: Customs", "", "", ""),
)
ROWS = (
    RowSpan(2, 2, "title", "It stands alone above the table."),
    RowSpan(3, 3, "header"),
    RowSpan(4, 4, "group"),
    RowSpan(5, 6, "value"),
    RowSpan(7, 7, "total", "The word Total."),
    RowSpan(9, 9, "note"),
)
COLUMNS = (
    ColumnRow(2, "partner", "Country"),
    ColumnRow(3, "ignored", "Code"),
    ColumnRow(4, "value", "2019", "Exports, 2019", "USD"),
    ColumnRow(5, "value", "2020", "Exports, 2020", "JPY", is_new=True),
)
FACTS = (
    FactField("kind", "Kind", "trade", (("trade", "Trade"), ("output", "Output"))),
    FactField("unit", "Unit", "USD"),
)
REMARKS = (
    Remark("note", "Years are in the header.", None),
    Remark("error", "No such cell.", Place("Exports", 5, 5)),
    Remark("warning", "Look there.", Place("Imports", 6, 4)),
)
SHEET = SheetPreview(
    BOX, "guessed", ROWS, COLUMNS, FACTS, ("3 observations.",), REMARKS
)
OTHER = SHEET._replace(
    box=BOX._replace(sheet_no=2, position=6, name="Imports", hidden=1),
    standing="corrected",
    facts=FACTS[:1],
    remarks=(),
)
LEFT = SHEET._replace(
    box=BOX._replace(sheet_no=3, position=7, name="Scratch"), standing="left"
)
COVER = SheetPreview(BOX._replace(sheet_no=4, position=8, name="Cover"), "nothing")
PREVIEW = ImportPreview(
    "trade.xlsx",
    1,
    1,
    ("3 observations come in.", "1 total is set aside."),
    (SHEET, OTHER, LEFT, COVER),
    0,
    "en",
)


def cells(position: int, row: int) -> tuple[tuple[str, ...], ...]:
    """Return the only block of any sheet."""
    return CELLS


def block_of(row: int) -> tuple[tuple[str, ...], ...]:
    """Return the block of a long sheet that begins at A1."""
    first = row - (row - 1) % BLOCK_ROWS
    return tuple(
        (f"name {each}", str(each)) for each in range(first, first + BLOCK_ROWS)
    )


LONG_BOX = StagedSheet(1, 0, "Long", 0, 1, 1, 300_000, 2)
LONG = SheetPreview(
    LONG_BOX,
    "guessed",
    (
        RowSpan(1, 1, "header"),
        RowSpan(2, 299_999, "value"),
        RowSpan(300_000, 300_000, "note"),
    ),
    (ColumnRow(1, "partner"), ColumnRow(2, "value")),
)
