"""What a case says of its sources and datasets, as plain values."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator


_SECONDS: Final = re.compile(r"(?<=\d)T(\d\d:\d\d):[\d.]+")


class Source(NamedTuple):
    """A workbook as it was when it came in."""

    source_id: int
    name: str
    sha256: str
    size: int
    format: str
    imported_at: str


class Part(NamedTuple):
    """One table that a dataset was read from, with what became of its cells."""

    sheet: str
    region: str
    counts: tuple[tuple[str, int], ...]


class Dataset(NamedTuple):
    """One source in one edition.

    Attributes:
        slug: Its id, such as `oecd-iot-2021`.
        meta: Title, edition, publisher, licence, definition, unit, basis …
        sha256: Over everything the case holds of it.
    """

    dataset_id: int
    slug: str
    kind: str
    recipe: str
    meta: tuple[tuple[str, str], ...]
    source: Source
    parts: tuple[Part, ...]
    problems: int
    sha256: str = ""

    def said(self, key: str) -> str:
        """Return one entry of the metadata, or an empty text."""
        return dict(self.meta).get(key, "")

    @property
    def title(self) -> str:
        """What the dataset is called."""
        return self.said("title") or self.slug

    @property
    def vintage(self) -> str:
        """Edition and vintage, as a chart must say them: of a time to the minute."""
        said = [self.said("edition"), self.said("vintage"), self.said("retrieved")]
        return "; ".join(_SECONDS.sub(r" \1", text) for text in said if text)


class Term(NamedTuple):
    """One economy, partner, industry … of a dataset, as published and as understood.

    Attributes:
        role: `member`, `aggregate` (kept out of sums) or `unmatched`.
    """

    number: int
    dimension: str
    code: str
    label: str
    published_code: str
    role: str


def sources(connection: sqlite3.Connection) -> tuple[Source, ...]:
    """Return every workbook the case holds, oldest first."""
    rows = connection.execute(
        "SELECT source_id, name, sha256, size, format, imported_at FROM source "
        "ORDER BY source_id"
    )
    return tuple(Source(*row) for row in rows)


def datasets(connection: sqlite3.Connection) -> tuple[Dataset, ...]:
    """Return every dataset of the case, oldest first."""
    known = {source.source_id: source for source in sources(connection)}
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
            known[source_id],
            tuple(_parts(connection, dataset_id)),
            problems.get(source_id, 0),
            sha256,
        )
        for dataset_id, slug, kind, recipe, meta, source_id, sha256 in (
            connection.execute(
                "SELECT dataset_id, slug, kind, recipe, meta, source_id, sha256 "
                "FROM dataset ORDER BY dataset_id"
            )
        )
    )


def terms(connection: sqlite3.Connection, dataset_id: int) -> dict[int, Term]:
    """Return the terms of a dataset by their number."""
    rows = connection.execute(
        "SELECT term_no, dimension, code, label, published_code, role "
        "FROM term NOT INDEXED WHERE dataset_id = ?",  # an index is in no checksum
        (dataset_id,),
    )
    return {row[0]: Term(*row) for row in rows}


def _parts(connection: sqlite3.Connection, dataset_id: int) -> Iterator[Part]:
    for sheet, region, counts in connection.execute(
        "SELECT sheet.name, region, counts FROM part JOIN sheet USING (sheet_id) "
        "WHERE dataset_id = ? ORDER BY part_id",
        (dataset_id,),
    ):
        yield Part(sheet, region, tuple(json.loads(counts).items()))
