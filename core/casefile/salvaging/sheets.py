"""The stored sheets of a damaged case: which are known, and which blocks are whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.casefile.integrity.blocks import checksum
from core.casefile.salvaging.lost import Lost, Part
from core.cell_blocks import BLOCK_ROWS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping

    from core.casefile.salvaging.lost import Workbook
    from core.casefile.salvaging.vouching import Vouching


ONE_EACH: Final = {"layout": Part.LAYOUT, "format": Part.FORMATS}
"""Tables with one row for a sheet, and what is lost with it."""


class _Sheet(NamedTuple):
    """A sheet that is known, and where its rows are."""

    number: int
    source: int
    name: str
    first_row: int
    rows: int

    @property
    def blocks(self) -> range:
        """The first rows of its blocks."""
        return range(self.first_row, self.first_row + self.rows, BLOCK_ROWS)

    def lost(self, block: int, workbook: Workbook) -> Lost:
        """Return one of its blocks as lost."""
        last = min(block + BLOCK_ROWS, self.first_row + self.rows) - 1
        return Lost(Part.BLOCK, self.name, block, last, workbook)


def sift_sheets(
    link: sqlite3.Connection, vouching: Vouching, books: Mapping[int, Workbook]
) -> Iterator[Lost]:
    """Delete sheets that nobody vouches for and blocks that do not match; yield them.

    What stands in a sheet of a workbook that is lost goes without a word.
    """
    found = [
        _Sheet(*row)
        for row in link.execute(
            "SELECT sheet_id, source_id, name, first_row, rows FROM sheet "
            "ORDER BY sheet_id"
        ).fetchall()
    ]
    known = []
    for sheet in found:
        if sheet.source in books and vouching.vouched("sheet", sheet.number):
            known.append(sheet)
            continue
        link.execute("DELETE FROM sheet WHERE sheet_id = ?", (sheet.number,))
        if sheet.source in books:
            yield Lost(Part.SHEET, sheet.name, workbook=books[sheet.source])
    for _number in vouching.missing("sheet", [sheet.number for sheet in found]):
        yield Lost(Part.SHEET)
    for sheet in known:
        yield from _sift_words(link, vouching, sheet, books[sheet.source])
        yield from _sift_blocks(link, sheet, books[sheet.source])
    for table in (*ONE_EACH, "grid"):
        link.execute(
            f"DELETE FROM {table} WHERE sheet_id NOT IN (SELECT sheet_id FROM sheet)"  # noqa: S608  # ours
        )


def _sift_words(
    link: sqlite3.Connection, vouching: Vouching, sheet: _Sheet, workbook: Workbook
) -> Iterator[Lost]:
    """Sift what is kept about a sheet as a whole."""
    for table, part in ONE_EACH.items():
        if not vouching.vouched(table, sheet.number):
            link.execute(f"DELETE FROM {table} WHERE sheet_id = ?", (sheet.number,))  # noqa: S608  # ours
            yield Lost(part, sheet.name, workbook=workbook)


def _sift_blocks(
    link: sqlite3.Connection, sheet: _Sheet, workbook: Workbook
) -> Iterator[Lost]:
    whole = set()
    for rowid, block, payload, sha256 in link.execute(
        "SELECT rowid, first_row, payload, sha256 FROM grid WHERE sheet_id = ?",
        (sheet.number,),
    ).fetchall():
        if block in sheet.blocks and checksum(payload) == sha256:
            whole.add(block)
        else:
            link.execute("DELETE FROM grid WHERE rowid = ?", (rowid,))
    for block in sheet.blocks:
        if block not in whole:
            yield sheet.lost(block, workbook)
