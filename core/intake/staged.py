"""A staging file as the program sees it: checked first, then read, never written.

The process that wrote it may have been taken over by the workbook it read. So the
file must hold exactly the tables that were agreed on, and nothing that runs.
"""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Self

from core.cell_blocks import rows_of
from core.intake.kinds import DIMENSIONS
from core.intake.layout_texts import layout_in_words
from core.intake.refusals import refused
from core.intake.staged_values import (
    SheetReading,
    Source,
    StagedDataset,
    StagedObservation,
    StagedPart,
    StagedSheet,
    problem_from,
    reading_from,
)
from core.intake.staging_check import open_checked, staged_observations
from core.problems import Place, Problem

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import TracebackType

    from core.intake.reader.workbook.cell_json import CellJson
    from core.observed import Observed

ASKING: Final = frozenset({"guessed", "extended", "unclear"})
"""Standings of sheets that nobody has confirmed."""
_SAID: Final = ("period", "value", "unit", "flag", "reason")


class Staged:
    """What a reader handed over; a context manager that deletes it at the end.

    Attributes:
        path: The staging file, for whoever takes it into a case.
        name: The workbook's own name.
        sha256: The digest of the workbook.
        size: How many bytes the workbook has.
        format: What it is: `xlsx`, `xlsb`, `xls`, `ods` or `text`.

    Raises:
        IntakeError: It is not what a reader of ours writes.
    """

    def __init__(
        self, path: Path, source: Source, remove: Callable[[], None] = lambda: None
    ) -> None:
        self.path = path
        self.name = source.name
        self.sha256 = source.sha256
        self.size = source.size
        self.format = source.format
        self._remove = remove
        self._database: sqlite3.Connection = open_checked(path, source.name)

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
        """Let go of the staging file and delete it with all that belongs to it."""
        self._database.close()
        self._remove()

    def closing_with(self, remove: Callable[[], None]) -> Staged:
        """Let closing it delete something else, and return it."""
        self._remove = remove
        return self

    def again(self) -> Staged:
        """Return the same staging file for another thread; closing it deletes none."""
        source = Source(self.name, self.sha256, self.size, self.format)
        return Staged(self.path, source)

    def handed_over(self) -> Callable[[], Staged]:
        """Let go, but for the file, and return how another thread takes it up."""
        self._database.close()
        source = Source(self.name, self.sha256, self.size, self.format)
        return partial(Staged, self.path, source, self._remove)

    def sheets(self) -> list[StagedSheet]:
        """Return the sheets in the order of the workbook."""
        rows = self.rows("SELECT * FROM sheet ORDER BY position")
        return [StagedSheet._make(row) for row in rows]

    def datasets(self) -> list[StagedDataset]:
        """Return the datasets that were found."""
        rows = self.rows("SELECT * FROM dataset ORDER BY dataset_no")
        return [self._dataset(*row) for row in rows]

    def grid(self, sheet_no: int) -> Iterator[tuple[int, list[CellJson]]]:
        """Yield the rows of a sheet with their numbers, from the top.

        A row begins at the sheet's `first_column`; `shown` of
        `core.intake.reader.workbook.cell_json` makes a text of a cell.
        """
        blocks = self._database.execute(
            "SELECT first_row, payload FROM grid WHERE sheet_no = ? ORDER BY first_row",
            (sheet_no,),
        )
        for first, payload in blocks:
            yield from enumerate(rows_of(payload), start=first)

    def layouts(self) -> list[tuple[str, dict[str, Any]]]:
        """Return each sheet's name with the tables that were found on it, and why.

        Reasons and doubts are in words, in the language in use.
        """
        rows = self.rows(
            "SELECT s.name, l.payload FROM layout AS l JOIN sheet AS s USING (sheet_no)"
            " ORDER BY s.position"
        )
        return [(sheet, layout_in_words(said, self.name)) for sheet, said in rows]

    def readings(self) -> list[SheetReading]:
        """Return how each sheet was read, in the order of the workbook.

        Raises:
            IntakeError: A reader of ours says no such thing.
        """
        rows = self.rows(
            "SELECT s.sheet_no, standing, roles, own FROM reading "
            "JOIN sheet AS s USING (sheet_no) ORDER BY s.position"
        )
        try:
            return [reading_from(*row) for row in rows]
        except (ValueError, TypeError, KeyError) as error:
            raise refused("reader_untrusted", self.name) from error

    def asks(self) -> bool:
        """Return whether somebody should look at the reading before it comes in."""
        return any(one.standing in ASKING for one in self.readings())

    def problems(self) -> list[Problem]:
        """Return the problems in the order they were met."""
        names = {sheet.sheet_no: sheet.name for sheet in self.sheets()}
        rows = self.rows("SELECT * FROM problem ORDER BY rowid")
        return [problem_from(names, *row) for row in rows]

    def observed(self, dataset_no: int) -> Observed:
        """Return the observations of a dataset by column."""
        return staged_observations(self._database, dataset_no)

    def observations(self, dataset_no: int) -> Iterator[StagedObservation]:
        """Yield the observations of a dataset in the order they were read."""
        labels = dict(
            self._database.execute(
                "SELECT term_no, label FROM term WHERE dataset_no = ?", (dataset_no,)
            )
        )
        names = {sheet.position: sheet.name for sheet in self.sheets()}
        for *terms, sheet, row, col, period, value, unit, flag, reason in self.observed(
            dataset_no
        ).cells(*DIMENSIONS, "sheet", "row", "col", *_SAID):
            place = Place(names[sheet], row, col)
            said = (period, value, unit, flag, reason, place)
            yield StagedObservation._make((*map(labels.get, terms), *said))

    def _dataset(
        self, number: int, slug: str, kind: str, recipe: str, meta: str
    ) -> StagedDataset:
        parts = self.rows(
            "SELECT s.name, p.region, p.header_rows, p.counts FROM part AS p"
            " JOIN sheet AS s USING (sheet_no) WHERE dataset_no = ? ORDER BY part_no",
            number,
        )
        read = tuple(
            StagedPart(sheet, region, header_rows, json.loads(counts))
            for sheet, region, header_rows, counts in parts
        )
        [(records,)] = self.rows(
            "SELECT count(*) FROM record WHERE dataset_no = ?", number
        )
        found = self.observed(number).rows
        return StagedDataset(
            number, slug, kind, recipe, json.loads(meta), read, found, records
        )

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Return the rows of a query of ours."""
        return self._database.execute(query, values).fetchall()
