"""Takes out of what was gathered all that is not as it was written, and says what.

What belongs together goes together: a dataset stays if its checksum is right and its
workbook and sheets are known; a block of a stored sheet stays if it stands where its
sheet has one.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from core.casefile.history.steps import damaged_steps
from core.casefile.integrity.blocks import DATASET_ROWS, is_damaged
from core.casefile.integrity.incomplete import note_incomplete
from core.casefile.integrity.straying import have_strayed
from core.casefile.salvaging.lost import Lost, Part, Workbook
from core.casefile.salvaging.sheets import sift_sheets
from core.casefile.settings import SEAL
from core.casefile.tables import HELD

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from core.casefile.salvaging.vouching import Vouching

ALONE: Final = (
    ("recipe", ("recipe_id", "payload"), Part.RECIPES),
    ("pin", ("pin_id", "payload"), Part.PINS),
    ("own_name", ("label", "label"), Part.NAMES),
    ("own_group", ("group_id", "name"), Part.GROUPS),
    ("own_set", ("set_id", "name"), Part.SETS),
    ("own_match", ("match_id", "list_no"), Part.MATCHES),
)
"""Tables whose rows stand alone: what tells them apart, and what names them."""

ORPHANS: Final = (
    "DELETE FROM {table} WHERE dataset_id NOT IN (SELECT dataset_id FROM dataset)"
)


def sift(link: sqlite3.Connection, vouching: Vouching) -> Iterator[Lost]:
    """Delete what is not whole; yield what it was.

    What could be undone goes with anything that goes: steps are of use together.
    """
    lost = list(_sifted(link, vouching))
    note_incomplete(link, _incomplete(link, lost))
    yield from lost
    kept = all(vouching.is_whole(table) for table in ("step", "came"))
    if lost or not kept or damaged_steps(link) or have_strayed(link):
        link.execute("DELETE FROM came")
        (steps,) = link.execute("SELECT count(*) FROM step").fetchone()
        for table in ("step", *HELD):
            link.execute(f"DELETE FROM {table}")  # noqa: S608  # names are ours
        if steps or not kept:
            yield Lost(Part.STEPS)


def _incomplete(link: sqlite3.Connection, lost: list[Lost]) -> list[int]:
    """Return the sources to be imported again; all, where nothing says which."""
    books = {one.workbook for one in lost}
    unsaid = any(
        one.workbook is None and one.part in {Part.DATASET, Part.SHEET} for one in lost
    )
    return [
        number
        for number, name, sha256 in link.execute(
            "SELECT source_id, name, sha256 FROM source"
        ).fetchall()
        if unsaid or Workbook(name, sha256) in books
    ]


def _sifted(link: sqlite3.Connection, vouching: Vouching) -> Iterator[Lost]:
    books = {
        number: Workbook(name, sha256)
        for number, name, sha256 in link.execute(
            "SELECT source_id, name, sha256 FROM source ORDER BY source_id"
        ).fetchall()
    }
    named = dict(books)
    yield from _sift_sources(link, vouching, books)
    yield from sift_sheets(link, vouching, books)
    yield from _sift_datasets(link, vouching, named)
    for number, book in books.items():
        if not vouching.vouched("problem", number):
            link.execute("DELETE FROM problem WHERE source_id = ?", (number,))
            yield Lost(Part.PROBLEMS, book.name, workbook=book)
    link.execute(
        "DELETE FROM problem WHERE source_id NOT IN (SELECT source_id FROM source)"
    )
    for table, columns, part in ALONE:
        yield from _sift_rows(link, vouching, table, columns, part)
    yield from _sift_settings(link, vouching)


def _sift_sources(
    link: sqlite3.Connection, vouching: Vouching, books: dict[int, Workbook]
) -> Iterator[Lost]:
    found = list(books)
    for number in found:
        if not vouching.vouched("source", number):
            book = books.pop(number)
            link.execute("DELETE FROM source WHERE source_id = ?", (number,))
            yield Lost(Part.SOURCE, book.name, workbook=book)
    for _number in vouching.missing("source", found):
        yield Lost(Part.SOURCE)


def _sift_datasets(
    link: sqlite3.Connection, vouching: Vouching, books: dict[int, Workbook]
) -> Iterator[Lost]:
    found = link.execute(
        "SELECT dataset_id, slug, source_id FROM dataset ORDER BY dataset_id"
    ).fetchall()
    nameless = _nameless(link)
    for source in nameless.values():
        yield Lost(Part.DATASET, workbook=books.get(source))
    for _number in vouching.missing("dataset", [*nameless, *(row[0] for row in found)]):
        yield Lost(Part.DATASET)
    for number, slug, source in found:
        if is_damaged(link, number) or not _is_at_home(link, number, source):
            link.execute("DELETE FROM dataset WHERE dataset_id = ?", (number,))
            yield Lost(Part.DATASET, slug, workbook=books.get(source))
    for table in DATASET_ROWS:
        link.execute(ORPHANS.format(table=table))


def _nameless(link: sqlite3.Connection) -> dict[int, int]:
    """Return datasets of which only parts are left, each with its source."""
    return dict(
        link.execute(
            "SELECT dataset_id, max(source_id) "
            "FROM part LEFT JOIN sheet USING (sheet_id) "
            "WHERE dataset_id NOT IN (SELECT dataset_id FROM dataset) "
            "GROUP BY dataset_id"
        )
    )


def _is_at_home(link: sqlite3.Connection, number: int, source: int) -> bool:
    """Return whether all sheets of a dataset are there, and of its own workbook."""
    homes = link.execute(
        "SELECT DISTINCT sheet.source_id FROM part LEFT JOIN sheet USING (sheet_id) "
        "WHERE dataset_id = ?",
        (number,),
    ).fetchall()
    return homes == [(source,)]


def _sift_rows(
    link: sqlite3.Connection,
    vouching: Vouching,
    table: str,
    columns: tuple[str, str],
    part: Part,
) -> Iterator[Lost]:
    """Sift a table whose rows stand alone; by their key, and what names them."""
    key = columns[0]
    found = link.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchall()  # noqa: S608  # ours
    for number, said in found:
        if not vouching.vouched(table, number):
            link.execute(f"DELETE FROM {table} WHERE {key} = ?", (number,))  # noqa: S608
            yield Lost(part, _title(said))
    for _number in vouching.missing(table, [number for number, _said in found]):
        yield Lost(part)


def _sift_settings(link: sqlite3.Connection, vouching: Vouching) -> Iterator[Lost]:
    found = [
        name
        for (name,) in link.execute(
            "SELECT name FROM setting WHERE name NOT LIKE ?", (f"{SEAL}%",)
        ).fetchall()
    ]
    gone = [name for name in found if not vouching.vouched("setting", name)]
    link.executemany("DELETE FROM setting WHERE name = ?", [(name,) for name in gone])
    if gone or vouching.missing("setting", found):
        yield Lost(Part.SETTINGS)


def _title(said: str) -> str:
    """Return what something calls itself: the title in its payload, or all it says."""
    try:
        payload = json.loads(said)
    except ValueError:
        return said
    title = payload.get("title") if isinstance(payload, dict) else None
    return title if isinstance(title, str) else ""
