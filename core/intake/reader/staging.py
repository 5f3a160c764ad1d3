"""The SQLite file in which the reader process hands over what it read.

SQLite and never pickle: the process that read a hostile workbook is not trusted
by the one that takes its answer. The file is thrown away if anything goes wrong,
so it needs no journal.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from dataclasses import asdict
from typing import TYPE_CHECKING, Final, Self

from core.intake.reader.cell_json import cell_to_json
from core.intake.reader.observed import Observation
from core.intake.staging_schema import SCHEMA, SCHEMA_VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path
    from types import TracebackType

    from core.intake.reader.grid import Sheet
    from core.intake.reader.observed import Part, Term
    from core.problems import Problem

GRID_BLOCK_ROWS: Final = 256


class StagingWriter:
    """Writes one staging file; a context manager that closes it.

    A sheet's number is its `Sheet.position`, and every row and column is Excel's.
    """

    def __init__(self, path: Path) -> None:
        self._database = sqlite3.connect(path, isolation_level=None)
        self._database.execute("PRAGMA journal_mode=OFF")
        self._database.execute("PRAGMA synchronous=OFF")
        self._database.executescript(SCHEMA)
        self._database.execute(f"PRAGMA user_version={SCHEMA_VERSION}")
        self._database.execute("BEGIN")
        self._sheets: dict[str, int] = {}
        self._terms: dict[tuple[int, str, str, str], int] = {}

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
        self._database.executemany("INSERT INTO grid VALUES (?,?,?)", _blocks(sheet))
        return number

    def add_layout(self, sheet_no: int, layout: Mapping[str, object]) -> None:
        """Store which tables were found on a sheet, and why."""
        self._insert("layout", (sheet_no, _json(layout)))

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

    def add_term(self, term: Term) -> int:
        """Return the number of a term, storing it when it is met for the first time."""
        key = term[:4]
        if key not in self._terms:
            self._terms[key] = self._insert("term", (None, *term))
        return self._terms[key]

    def add_observations(self, observations: Iterable[Observation]) -> None:
        """Store observations; an iterator is consumed as it is written."""
        marks = ",".join("?" * len(Observation._fields))
        self._database.executemany(
            f"INSERT INTO observation VALUES ({marks})",  # noqa: S608  # question marks
            observations,
        )

    def add_record(
        self,
        dataset_no: int,
        kind: str,
        place: tuple[int, int],
        cells: Mapping[str, tuple[str, int]],
    ) -> None:
        """Store a row of a text table.

        Args:
            dataset_no: The dataset it belongs to.
            kind: One of `core.intake.kinds.RECORD_KINDS`.
            place: The number of its sheet and its row.
            cells: By field, the text and the column it stands in; no blank ones.
        """
        self._insert("record", (dataset_no, kind, *place, _json(cells)))

    def add_set_aside(
        self, dataset_no: int, place: tuple[int, int, int], cells: int, why: str
    ) -> None:
        """Store that `cells` cells from `place` (sheet, row, column) were left out."""
        self._insert("set_aside", (dataset_no, *place, cells, why))

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


def _blocks(sheet: Sheet) -> Iterator[tuple[int, int, bytes]]:
    for start in range(0, len(sheet.rows), GRID_BLOCK_ROWS):
        block = sheet.rows[start : start + GRID_BLOCK_ROWS]
        payload = json.dumps(
            block, default=cell_to_json, ensure_ascii=False, separators=(",", ":")
        )
        packed = zlib.compress(payload.encode("utf-8", "surrogatepass"), 1)
        yield sheet.position, sheet.first_row + start, packed


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
