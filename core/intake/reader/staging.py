"""The SQLite file in which the reader process hands over what it read.

SQLite and never pickle: the process that read a hostile workbook is not trusted
by the one that takes its answer. The file is thrown away if anything goes wrong,
so it needs no journal.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict, replace
from functools import partial
from typing import TYPE_CHECKING, Final, Self

from core.cell_blocks import BLOCK_ROWS, block
from core.columns import column_of, encoded, squeezed
from core.intake.reader.beside import AtOnce
from core.intake.reader.workbook.cell_json import cell_to_json
from core.intake.reader.workbook.recoding import cut
from core.intake.staging_schema import SCHEMA, SCHEMA_VERSION
from core.observed import FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path
    from types import TracebackType

    from core.columns import Column
    from core.intake.own_recipe import SheetLayout
    from core.intake.reader.beside import Pending
    from core.intake.reader.doctor.ailment import Ailment
    from core.intake.reader.doctor.cleaning import Cleaned
    from core.intake.reader.gathering import FoundRecord, FoundTerm
    from core.intake.reader.observing.observed import Part
    from core.intake.reader.workbook.grid import Sheet
    from core.problems import Problem


_ENCODER: Final = json.JSONEncoder(ensure_ascii=False)


class StagingWriter:
    """Writes one staging file; a context manager that closes it.

    A sheet's number is its `Sheet.position`, and every row and column is Excel's.
    """

    def __init__(self, path: Path, beside: AtOnce | None = None) -> None:
        self._beside = beside or AtOnce()
        self._blocks: list[tuple[int, int, Pending[bytes]]] = []
        self._database = sqlite3.connect(path, isolation_level=None)
        self._database.execute("PRAGMA journal_mode=OFF")
        self._database.execute("PRAGMA synchronous=OFF")
        self._database.executescript(SCHEMA)
        self._database.execute(f"PRAGMA user_version={SCHEMA_VERSION}")
        self._database.execute("BEGIN")
        self._sheets: dict[str, int] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Write what is left and let go of the file."""
        if self._database.in_transaction:
            blocks = ((sheet, row, one.result()) for sheet, row, one in self._blocks)
            self._database.executemany("INSERT INTO grid VALUES (?,?,?)", blocks)
            self._database.execute("COMMIT")
        self._database.close()

    def count(self, table: str) -> int:
        """Return how many rows a table has."""
        [(rows,)] = self._database.execute(f"SELECT count(*) FROM {table}")  # noqa: S608  # named by us
        return int(rows)

    def add_sheet(self, sheet: Sheet) -> int:
        """Store a sheet with its cells; return its number."""
        number = sheet.position
        self._sheets.setdefault(sheet.name, number)
        columns = len(sheet.rows[0]) if sheet.rows else 0
        box = (sheet.first_row, sheet.first_column, len(sheet.rows), columns)
        self._insert("sheet", (number, number, sheet.name, int(sheet.hidden), *box))
        self._blocks += [
            (number, first_row, self._beside.give(partial(squeezed, written)))
            for first_row, written in _blocks(sheet)
        ]
        formats = sheet.styles.formats()
        if formats is not None:
            self._insert("format", (number, formats.packed()))
        return number

    def add_layout(self, sheet_no: int, layout: Mapping[str, object]) -> None:
        """Store which tables were found on a sheet, and why."""
        self._insert("layout", (sheet_no, _json(layout)))

    def add_reading(
        self,
        sheet_no: int,
        standing: str,
        roles: Mapping[str, object],
        own: SheetLayout | None,
    ) -> None:
        """Store how a sheet was read.

        Args:
            sheet_no: Its number.
            standing: How sure that is; see `core.briefs.importing.STANDINGS`.
            roles: What its rows and columns are.
            own: The layout to keep if the user accepts it; None if nothing is learned.
        """
        kept = _json(asdict(own)) if own is not None else None
        self._insert("reading", (sheet_no, standing, _json(roles), kept))

    def add_dataset(
        self, slug: str, kind: str, recipe: str, meta: Mapping[str, str]
    ) -> int:
        """Begin a dataset; return its number."""
        return self._insert("dataset", (None, slug, kind, recipe, _json(meta)))

    def add_part(self, part: Part) -> int:
        """Store that a region was read, with its counts; return its number."""
        counts = _json(asdict(part.counts))
        where = (part.dataset_no, part.sheet_no, part.region, part.header_rows)
        return self._insert("part", (None, *where, counts))

    def add_terms(self, dataset_no: int, terms: Iterable[FoundTerm]) -> None:
        """Store the terms of a dataset; they are numbered from 0 as they come."""
        self._database.executemany(
            "INSERT INTO term VALUES (?,?,?,?,?,?,?,?,?)",
            ((dataset_no, number, *term) for number, term in enumerate(terms)),
        )

    def add_observations(
        self, dataset_no: int, columns: Mapping[str, Column], rows: int
    ) -> None:
        """Store the observations of a dataset, all its columns at once."""
        given = [
            self._beside.give(partial(squeezed, encoded(columns[field])))
            for field in FIELDS
        ]
        payloads = (one.result() for one in given)
        self._insert("observation", (dataset_no, rows, *payloads))

    def add_records(self, dataset_no: int, records: Iterable[FoundRecord]) -> None:
        """Store the rows of text tables.

        Args:
            dataset_no: The dataset they belong to.
            records: The kind of each is one of `core.intake.kinds.RECORD_KINDS`.
        """
        self._database.executemany(
            "INSERT INTO record VALUES (?,?,?,?,?)",
            (
                (dataset_no, one.kind, one.sheet_no, one.row, _json(one.cells))
                for one in records
            ),
        )

    def add_set_aside(
        self, dataset_no: int, place: tuple[int, int, int], cells: int, why: str
    ) -> None:
        """Store that `cells` cells from `place` (sheet, row, column) were left out."""
        self._insert("set_aside", (dataset_no, *place, cells, why))

    def add_ailment(self, found: Ailment) -> None:
        """Store what breaks a rule for tables that machines can read."""
        said = (_json(found.places), int(found.fixed), _json(dict(found.said)))
        self._insert(
            "ailment", (found.sheet, found.rule, found.code, found.cells, *said)
        )

    def add_cleaned(self, sheet: Sheet, copy: Cleaned) -> None:
        """Store the cells of a cleaned sheet, from row 1 and column A on."""
        columns = len(copy.rows[0]) if copy.rows else 0
        box = (sheet.position, len(copy.rows), columns, _json(copy.formats))
        self._insert("cleaned", (*box, copy.data, copy.added, int(copy.whole)))
        cleaned = replace(sheet, rows=copy.rows, first_row=1)
        blocks = [
            (sheet.position, first_row, squeezed(written))
            for first_row, written in _blocks(cleaned)
        ]
        self._database.executemany("INSERT INTO cleaned_grid VALUES (?,?,?)", blocks)

    def add_problem(self, problem: Problem) -> None:
        """Store a problem; its sheet must have been added before."""
        where: tuple[int | None, int | None, int | None] = (None, None, None)
        if problem.place is not None:
            place = problem.place
            where = (self._sheets[place.sheet], place.row, place.column)
        said = (problem.code, problem.severity.value, _json(problem.named))
        self._insert("problem", (*where, *said))

    def _insert(self, table: str, values: tuple[object, ...]) -> int:
        marks = ",".join("?" * len(values))
        cursor = self._database.execute(
            f"INSERT INTO {table} VALUES ({marks})",  # noqa: S608  # named by us
            values,
        )
        return int(cursor.lastrowid or 0)


def _blocks(sheet: Sheet) -> Iterator[tuple[int, bytes]]:
    """Yield the first row of each block of a sheet, and the block."""
    for start in range(0, len(sheet.rows), BLOCK_ROWS):
        stop = start + BLOCK_ROWS
        columns = [
            column_of(cells[start:stop]) if said is None else cut(said, start, stop)
            for cells, said in zip(sheet.columns, sheet.said, strict=True)
        ]
        yield sheet.first_row + start, block(columns, cell_to_json)


def _json(value: object) -> str:
    return _ENCODER.encode(value)
