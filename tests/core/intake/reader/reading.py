"""Sheets made row by row, and what was read from them."""

from __future__ import annotations

import json
import sqlite3
import tomllib
from contextlib import closing
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from core.intake.limits import Limits
from core.intake.own_recipe import sheet_layout
from core.intake.reader.apply import read_sheets
from core.intake.reader.job import ReadJob
from core.intake.reader.staging import StagingWriter
from core.intake.reader.workbook.cells import read_cells
from core.intake.reader.workbook.grid import Sheet
from core.intake.reader.workbook.sniff import sniff
from core.problem_texts import sentence
from core.problems import Problem, Severity
from tests.core.laid_out import lay_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.intake.own_recipe import SheetLayout
    from core.intake.reader.workbook.grid import Value

SHARED = Path(__file__).parents[5] / "shared" / "data"
VOCABULARY = frozenset(
    {"japan", "china", "germany", "france", "united states", "world", "total"}
    | {"JPN", "CHN", "DEU", "FRA", "USA", "NA", "namibia", "日本", "中国"}
)


def sheet(*rows: Iterable[Value], name: str = "Data", position: int = 1) -> Sheet:
    """Return a sheet of the rows, starting in A1."""
    listed = [list(row) for row in rows]
    width = max(map(len, listed))
    return Sheet(name, position, [row + [None] * (width - len(row)) for row in listed])


def banner(template: str, **keys: str) -> list[list[Value]]:
    """Return the rows above the header of a template."""
    said = [[key.replace("_", " ").capitalize(), text] for key, text in keys.items()]
    return [["Statecraft template", template], *said, [None]]


def shipped() -> tuple[dict[str, Any], ...]:
    """Return the recipes that come with the program."""
    folder = files("core.intake.recipes")
    found = sorted(
        file.name for file in folder.iterdir() if file.name.endswith(".toml")
    )
    return tuple(tomllib.loads((folder / name).read_text("utf-8")) for name in found)


def real_sheets(path: str) -> list[Sheet]:
    """Return the sheets of a publisher's file; skip the test where it is absent."""
    file = SHARED / path
    if not file.is_file():
        pytest.skip("the publishers' workbooks are not beside this checkout")
    data = file.read_bytes()
    read = read_cells(data, sniff(data, file.name), file.name, Limits())
    return [one.sheet for one in read.sheets]


@dataclass(frozen=True)
class Read:
    """What stands in a staging file."""

    path: Path

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(self.path)) as database:
            if "observation" in query:
                lay_out(database)
            return database.execute(query, values).fetchall()

    @property
    def slugs(self) -> list[str]:
        return [slug for (slug,) in self.rows("SELECT slug FROM dataset")]

    @property
    def recipes_used(self) -> set[str]:
        said = self.rows("SELECT recipe FROM dataset")
        return {recipe for (several,) in said for recipe in several.split(",")}

    @property
    def kinds(self) -> list[str]:
        return [kind for (kind,) in self.rows("SELECT kind FROM dataset")]

    def meta(self, number: int = 1) -> dict[str, str]:
        [(meta,)] = self.rows("SELECT meta FROM dataset WHERE dataset_no=?", number)
        found: dict[str, str] = json.loads(meta)
        return found

    @property
    def problems(self) -> list[str]:
        return [code for (code,) in self.rows("SELECT code FROM problem")]

    def particulars(self, code: str) -> dict[str, str]:
        found = self.rows("SELECT particulars FROM problem WHERE code=?", code)
        said: dict[str, str] = json.loads(found[0][0])
        return said

    def value(self, row: int, column: int) -> Any:
        query = "SELECT value FROM observation WHERE row=? AND col=?"
        return self.rows(query, row, column)[0][0]

    @property
    def values(self) -> list[Any]:
        found = self.rows("SELECT value FROM observation ORDER BY row, col")
        return [value for (value,) in found]

    def said(self, column: str) -> list[Any]:
        found = self.rows(f"SELECT {column} FROM observation ORDER BY row, col")  # noqa: S608
        return [text for (text,) in found]

    def labels(self, dimension: str) -> list[str]:
        query = f"""SELECT term.label FROM observation
            JOIN term ON term_no = observation.{dimension}
            AND term.dataset_no = observation.dataset_no
            ORDER BY observation.row, observation.col"""  # noqa: S608
        return [label for (label,) in self.rows(query)]

    def codes(self, dimension: str) -> list[str]:
        query = "SELECT published_code FROM term WHERE dimension=? ORDER BY term_no"
        return [code for (code,) in self.rows(query, dimension)]

    def records(self, kind: str) -> list[dict[str, str]]:
        found = self.rows("SELECT cells FROM record WHERE kind=? ORDER BY row", kind)
        return [
            {field: cell[0] for field, cell in json.loads(cells).items()}
            for (cells,) in found
        ]

    @property
    def standings(self) -> list[str]:
        """How sure the reading of each sheet is, in the order of the workbook."""
        found = self.rows("SELECT standing FROM reading ORDER BY sheet_no")
        return [standing for (standing,) in found]

    @property
    def learned(self) -> list[SheetLayout]:
        """The layouts to keep if the reading is accepted."""
        found = self.rows("SELECT own FROM reading WHERE own IS NOT NULL")
        return [sheet_layout(json.loads(own)) for (own,) in found]

    def roles(self, sheet: int = 1) -> dict[str, Any]:
        """What rows and columns of a sheet are."""
        [(roles,)] = self.rows("SELECT roles FROM reading WHERE sheet_no=?", sheet)
        found: dict[str, Any] = json.loads(roles)
        return found

    @property
    def counts(self) -> list[dict[str, int]]:
        found = self.rows("SELECT counts FROM part ORDER BY part_no")
        return [json.loads(counts) for (counts,) in found]


def read_into(
    path: Path, sheets: Sequence[Sheet], name: str, wishes: Mapping[str, Any]
) -> Read:
    """Return what is read from the sheets into a staging file at `path`."""
    job = ReadJob(
        name,
        wishes.get("recipes", shipped()),
        wishes.get("vocabulary", VOCABULARY),
        wishes.get("kind"),
        wishes.get("recipe"),
        own=tuple(wishes.get("own", ())),
        corrections=wishes.get("corrections", {}),
    )
    with StagingWriter(path) as staging:
        for one in sheets:
            staging.add_sheet(one)
        read_sheets(sheets, job, staging)
    found = Read(path)
    check(found)
    return found


def known(found: Read, recipe: str) -> Read:
    """Return what was read by one recipe and without a word to say against it."""
    assert found.recipes_used == {recipe}
    assert found.rows("SELECT code, particulars FROM problem") == []
    return found


def check(found: Read) -> None:
    """Every cell is in one class, every value has one, and every problem a sentence."""
    for counts in found.counts:
        assert counts.pop("cells") == sum(counts.values())
    query = (
        "SELECT count(*) FROM observation WHERE (value IS NULL) <> (reason IS NOT NULL)"
    )
    assert found.rows(query) == [(0,)]
    for code, particulars in found.rows("SELECT code, particulars FROM problem"):
        assert sentence(Problem.of(code, Severity.NOTE, **json.loads(particulars)))
