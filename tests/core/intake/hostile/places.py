"""Sheets that lie about where their cells stand."""

from __future__ import annotations

from tests.core.intake.hostile.designed import designed
from tests.core.intake.making import TABLE, cell, row, workbook


def places():
    yield from designed("place that lies", FILES, slow=SLOW)


def before(markup, rows=TABLE):
    return workbook(rows, before=markup)


def rows(*markup):
    return workbook("".join(markup))


def at(address):
    """Return a workbook with a cell at an address that may be none."""
    return rows(row(1, cell("A1", "Economy")), row(2, cell(address, 5)))


def in_row(number):
    return rows(
        row(1, cell("A1", "Economy")), f'<row r="{number}"><c><v>1</v></c></row>'
    )


def after(markup):
    """Return a workbook with markup behind its rows."""
    from tests.core.intake.making import MAIN  # noqa: PLC0415

    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{TABLE}</sheetData>{markup}'
    return workbook("", more={"xl/worksheets/sheet1.xml": sheet + "</worksheet>"})


def merged(*ranges):
    said = "".join(f'<mergeCell ref="{one}"/>' for one in ranges)
    return after(f"<mergeCells>{said}</mergeCells>")


MANY = "".join(row(n, cell(f"A{n}", n)) for n in range(1, 12_000))
DIAGONAL = "".join(
    f'<row r="{n}">{"<c/>" * (n // 60)}<c><v>1</v></c></row>'
    for n in range(1, 900_000, 9_000)
)
FILES = {
    "far-corners.xlsx": lambda: rows(
        row(1, cell("A1", 1)), row(1048576, cell("XFD1048576", 1))
    ),
    "far-corners-after-many.xlsx": lambda: rows(
        MANY, row(1048576, cell("XFD1048576", 1))
    ),
    "far-cells-of-every-row.xlsx": lambda: workbook(
        "".join(row(n, cell(f"A{n}", 1), cell(f"XFD{n}", 1)) for n in range(1, 3_000))
    ),
    "diagonal.xlsx": lambda: rows(DIAGONAL),
    "dimension-of-everything.xlsx": lambda: before('<dimension ref="A1:XFD1048576"/>'),
    "dimension-beyond-everything.xlsx": lambda: before(
        '<dimension ref="A1:ZZZZ99999999999"/>'
    ),
    "dimension-turned-round.xlsx": lambda: before('<dimension ref="XFD1048576:A1"/>'),
    "dimension-of-words.xlsx": lambda: before('<dimension ref="all of it"/>'),
    "dimension-of-nothing.xlsx": lambda: before('<dimension ref=""/>'),
    "row-beyond-the-last.xlsx": lambda: in_row(1048577),
    "row-of-33-bits.xlsx": lambda: in_row(2**32 + 1),
    "row-of-65-bits.xlsx": lambda: in_row(2**64 + 1),
    "row-of-4000-digits.xlsx": lambda: in_row("9" * 4_000),
    "row-below-nothing.xlsx": lambda: in_row(-1),
    "row-nought.xlsx": lambda: in_row(0),
    "row-of-letters.xlsx": lambda: in_row("abc"),
    "row-of-arabic-digits.xlsx": lambda: in_row("١٢"),
    "column-beyond-the-last.xlsx": lambda: at("XFE2"),
    "column-of-seven-letters.xlsx": lambda: at("AAAAAAA2"),
    "column-of-5000-letters.xlsx": lambda: at("A" * 5_000 + "2"),
    "address-without-a-row.xlsx": lambda: at("B"),
    "address-without-a-column.xlsx": lambda: at("2"),
    "address-of-row-nought.xlsx": lambda: at("A0"),
    "address-turned-round.xlsx": lambda: at("2B"),
    "address-in-small-letters.xlsx": lambda: at("b2"),
    "address-with-dollars.xlsx": lambda: at("$B$2"),
    "address-in-another-row.xlsx": lambda: at("B900000"),
    "address-of-nothing.xlsx": lambda: at(""),
    "rows-going-up.xlsx": lambda: rows(
        *(row(n, cell(f"A{n}", n)) for n in range(300, 0, -1))
    ),
    "rows-there-twice.xlsx": lambda: rows(TABLE, TABLE),
    "one-row-a-thousand-times.xlsx": lambda: rows(*[row(3, cell("A3", 1))] * 1_000),
    "cells-there-twice.xlsx": lambda: rows(row(1, cell("A1", 1), cell("A1", 2))),
    "cells-going-left.xlsx": lambda: rows(
        row(1, cell("C1", 1), cell("B1", 2), cell("A1", 3))
    ),
    "row-in-a-row.xlsx": lambda: rows(
        '<row r="1"><row r="2"><c><v>1</v></c></row></row>'
    ),
    "cell-in-a-cell.xlsx": lambda: rows(
        '<row r="1"><c r="A1"><c r="B1"><v>1</v></c></c></row>'
    ),
    "20000-cells-without-address.xlsx": lambda: rows(
        "<row>", "<c><v>1</v></c>" * 20_000, "</row>"
    ),
    "rows-beyond-the-last-without-number.xlsx": lambda: workbook(
        "<row><c><v>1</v></c></row>" * 1_048_577
    ),
    "merged-everything.xlsx": lambda: merged("A1:XFD1048576"),
    "merged-everything-often.xlsx": lambda: merged(*["A1:XFD1048576"] * 20_000),
    "merged-beyond-everything.xlsx": lambda: merged("A1:ZZZZZ999999999"),
    "merged-nothing.xlsx": lambda: merged("", ":", "A:B", "1:2", "B2:A1"),
    "columns-hidden-to-4-billion.xlsx": lambda: before(
        '<cols><col min="1" max="4294967295" hidden="1"/></cols>'
    ),
    "columns-hidden-from-minus-one.xlsx": lambda: before(
        '<cols><col min="-1" max="NaN" hidden="1"/></cols>'
    ),
    "columns-hidden-200000-times.xlsx": lambda: before(
        "<cols>" + '<col min="1" max="16384" hidden="1"/>' * 200_000 + "</cols>"
    ),
    "spans-that-lie.xlsx": lambda: rows(
        '<row r="1" spans="1:99999999999">', cell("A1", 1), "</row>"
    ),
    "sheet-data-twice.xlsx": lambda: rows(TABLE, "</sheetData><sheetData>", TABLE),
}
SLOW = frozenset(
    {
        "far-cells-of-every-row.xlsx",
        "diagonal.xlsx",
        "far-corners-after-many.xlsx",
        "rows-beyond-the-last-without-number.xlsx",
    }
)
