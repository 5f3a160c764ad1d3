"""What a case says of its sources and datasets, as plain values."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping

    from core.figure import Cells

from core.intake.kinds import DIMENSIONS
from core.problems import Place


@dataclass(frozen=True, slots=True)
class Source:
    """A workbook as it was when it came in."""

    source_id: int
    name: str
    sha256: str
    size: int
    format: str
    imported_at: str


@dataclass(frozen=True, slots=True)
class Part:
    """One table that a dataset was read from, with what became of its cells."""

    sheet: str
    region: str
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Dataset:
    """One source in one edition.

    Attributes:
        slug: Its id, such as `oecd-iot-2021`.
        meta: Title, edition, publisher, licence, definition, unit, basis …
    """

    dataset_id: int
    slug: str
    kind: str
    recipe: str
    meta: tuple[tuple[str, str], ...]
    source: Source
    parts: tuple[Part, ...]
    problems: int

    def said(self, key: str) -> str:
        """Return one entry of the metadata, or an empty text."""
        return dict(self.meta).get(key, "")

    @property
    def title(self) -> str:
        """What the dataset is called."""
        return self.said("title") or self.slug

    @property
    def vintage(self) -> str:
        """Edition and vintage, as a chart must say them."""
        said = [self.said("edition"), self.said("vintage"), self.said("retrieved")]
        return "; ".join(text for text in said if text)


@dataclass(frozen=True, slots=True)
class Term:
    """One economy, partner, industry … of a dataset, as published and as understood.

    Attributes:
        role: `member`, `aggregate` (kept out of sums) or `unmatched`.
    """

    term_id: int
    dimension: str
    code: str
    label: str
    published_code: str
    role: str


@dataclass(frozen=True, slots=True)
class Observation:
    """One number of a case with its cell."""

    observation_id: int
    dataset: str
    dims: tuple[tuple[str, str], ...]
    period: str
    value: float | None
    unit: str
    flag: str
    reason: str | None
    note: str
    file: str
    place: Place


def datasets(connection: sqlite3.Connection) -> tuple[Dataset, ...]:
    """Return every dataset of the case, oldest first."""
    sources = {
        row[0]: Source(*row)
        for row in connection.execute(
            "SELECT source_id, name, sha256, size, format, imported_at FROM source"
        )
    }
    problems = dict(
        connection.execute("SELECT source_id, count(*) FROM problem GROUP BY source_id")
    )
    return tuple(
        Dataset(
            dataset_id,
            slug,
            kind,
            recipe,
            tuple(json.loads(meta).items()),
            sources[source_id],
            tuple(_parts(connection, dataset_id)),
            problems.get(source_id, 0),
        )
        for dataset_id, slug, kind, recipe, meta, source_id in connection.execute(
            "SELECT dataset_id, slug, kind, recipe, meta, source_id FROM dataset "
            "ORDER BY dataset_id"
        )
    )


def terms(connection: sqlite3.Connection, dataset_id: int) -> dict[int, Term]:
    """Return the terms of a dataset by their number."""
    rows = connection.execute(
        "SELECT term_id, dimension, code, label, published_code, role "
        "FROM term WHERE dataset_id = ?",
        (dataset_id,),
    )
    return {row[0]: Term(*row) for row in rows}


def observations(
    connection: sqlite3.Connection, dataset: Dataset, cells: Cells
) -> Iterator[Observation]:
    """Yield the observations that `cells` means, in the order of their cells."""
    members = terms(connection, dataset.dataset_id)
    sheets = dict(connection.execute("SELECT sheet_id, name FROM sheet"))
    clause, values = _condition(cells, members)
    for row in connection.execute(
        f"SELECT observation_id, {', '.join(DIMENSIONS)}, period, value, unit, flag, "  # noqa: S608  # column names are ours
        "reason, note, sheet_id, row, col FROM observation "
        f"WHERE dataset_id = ?{clause} ORDER BY sheet_id, row, col",
        (dataset.dataset_id, *values),
    ):
        yield _observation(row, dataset, members, sheets)


def records(
    connection: sqlite3.Connection, dataset: Dataset, cells: Cells
) -> Iterator[Observation]:
    """Yield the status cells of the rows of text that `cells` means.

    A row of text has no number; what it says stands in the note.
    """
    sheets = dict(connection.execute("SELECT sheet_id, name FROM sheet"))
    for number, sheet, row, text in connection.execute(
        "SELECT record_id, sheet_id, row, cells FROM record "
        "WHERE dataset_id = ? AND kind = ? ORDER BY record_id",
        (dataset.dataset_id, cells.kind),
    ):
        fields = json.loads(text)
        named = tuple((name, fields.get(name, [""])[0]) for name, _codes in cells.where)
        if all(dict(named)[name] in codes for name, codes in cells.where):
            status, column = fields.get("status", ["", 1])
            yield Observation(
                observation_id=number,
                dataset=dataset.slug,
                dims=named,
                period="",
                value=None,
                unit="",
                flag="",
                reason=None,
                note=status,
                file=dataset.source.name,
                place=Place(sheets[sheet], row, column),
            )


def _observation(
    row: tuple[Any, ...],
    dataset: Dataset,
    members: Mapping[int, Term],
    sheets: Mapping[int, str],
) -> Observation:
    number, *coded = row[: 1 + len(DIMENSIONS)]
    period, value, unit, flag, reason, note, sheet, down, across = row[1 + len(coded) :]
    dims = tuple(
        (dimension, members[term].code)
        for dimension, term in zip(DIMENSIONS, coded, strict=True)
        if term is not None
    )
    return Observation(
        observation_id=number,
        dataset=dataset.slug,
        dims=dims,
        period=period,
        value=value,
        unit=unit,
        flag=flag,
        reason=reason,
        note=note,
        file=dataset.source.name,
        place=Place(sheets[sheet], down, across),
    )


def _condition(cells: Cells, members: Mapping[int, Term]) -> tuple[str, list[object]]:
    clause = ""
    values: list[object] = []
    for dimension, codes in cells.where:
        if dimension == "period":
            wanted: list[object] = list(codes)
        elif dimension == "cell":
            wanted = [int(code) for code in codes]
            dimension = "observation_id"  # noqa: PLW2901
        else:
            wanted = [
                term.term_id
                for term in members.values()
                if term.dimension == dimension and term.code in codes
            ]
        if dimension in DIMENSIONS and not codes:
            clause += f" AND {dimension} IS NULL"
            continue
        clause += f" AND {dimension} IN ({', '.join('?' * len(wanted))})"
        values += wanted
    return clause, values


def _parts(connection: sqlite3.Connection, dataset_id: int) -> Iterator[Part]:
    for sheet, region, counts in connection.execute(
        "SELECT sheet.name, region, counts FROM part JOIN sheet USING (sheet_id) "
        "WHERE dataset_id = ? ORDER BY part_id",
        (dataset_id,),
    ):
        yield Part(sheet, region, tuple(json.loads(counts).items()))
