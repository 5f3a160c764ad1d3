"""Case files that were damaged, or made to do harm, each by its number."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing, suppress
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE: Final = 4096
NUMBERS: Final = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFF_FFFF, 0xFFFF_FFFF)

HOSTILE: Final = (
    "CREATE TRIGGER t AFTER INSERT ON pin BEGIN DELETE FROM source; END",
    "CREATE VIEW v AS SELECT load_extension('x')",
    "CREATE TABLE extra (x)",
    "CREATE TABLE sqlitex (x)",
    "CREATE INDEX i ON pin (upper(payload))",
    "ALTER TABLE pin ADD COLUMN x TEXT AS (upper(payload))",
    "ALTER TABLE pin RENAME TO nip",
    "DROP TABLE pin",
    "DROP INDEX record_of_dataset",
    "ANALYZE",
    "CREATE VIRTUAL TABLE f USING fts5(name)",
    "PRAGMA user_version = 77",
    "PRAGMA application_id = 77",
)
FORGED: Final = (
    "UPDATE sqlite_master SET rootpage = 1 WHERE name = 'pin'",
    "UPDATE sqlite_master SET rootpage = 99999 WHERE name = 'grid'",
    "UPDATE sqlite_master SET rootpage = -1 WHERE name = 'source'",
    (
        "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master "
        "WHERE name = 'term') WHERE name = 'grid'"
    ),
    "UPDATE sqlite_master SET type = 'view' WHERE name = 'pin'",
    "UPDATE sqlite_master SET name = 'sqlite_pin' WHERE name = 'pin'",
    (
        "UPDATE sqlite_master SET sql = 'CREATE TABLE pin (x DEFAULT (randomblob(9)))' "
        "WHERE name = 'pin'"
    ),
    "UPDATE sqlite_master SET sql = NULL WHERE name = 'setting'",
    "DELETE FROM sqlite_master WHERE name = 'dataset'",
    "INSERT INTO sqlite_master SELECT * FROM sqlite_master",
)
"""What only a forger does, straight in the list of tables."""


def mutant(sound: bytes, seed: int, number: int) -> tuple[str, bytes]:
    """Return what was done to a sound case, and the case."""
    chance = Random(f"{seed} {number}")  # noqa: S311  # no secret
    name, damage = WAYS[number % len(WAYS)]
    content = damage(bytearray(sound), chance)
    return name, bytes(content)


def _flipped(content: bytearray, chance: Random) -> bytearray:
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    return content


def _flips(content: bytearray, chance: Random) -> bytearray:
    for _number in range(chance.randrange(2, 60)):
        _flipped(content, chance)
    return content


def _torn(content: bytearray, chance: Random) -> bytearray:
    """Half a page is from another one, as after a write that was cut short."""
    to, source = (chance.randrange(len(content) // PAGE) * PAGE for _ in range(2))
    half = 512 * chance.randrange(1, 8)
    content[to + half : to + PAGE] = content[source + half : source + PAGE]
    return content


def _blank(content: bytearray, chance: Random) -> bytearray:
    for _number in range(chance.randrange(1, 4)):
        at = chance.randrange(len(content) // PAGE) * PAGE
        content[at : at + PAGE] = chance.choice((bytes(PAGE), b"\xff" * PAGE))
    return content


def _cut(content: bytearray, chance: Random) -> bytearray:
    return content[: chance.randrange(len(content))]


def _grown(content: bytearray, chance: Random) -> bytearray:
    return content + chance.randbytes(chance.choice((1, PAGE, 3 * PAGE)))


def _swapped(content: bytearray, chance: Random) -> bytearray:
    one, other = (chance.randrange(len(content) // PAGE) * PAGE for _ in range(2))
    content[one : one + PAGE], content[other : other + PAGE] = (
        content[other : other + PAGE],
        content[one : one + PAGE],
    )
    return content


def _wrong_length(content: bytearray, chance: Random) -> bytearray:
    """Write another number where a page, the header or a cell has a length."""
    page = chance.randrange(len(content) // PAGE) * PAGE
    head = chance.choice((1, 3, 5, 8, 10, 12, 14)) + (100 if page == 0 else 0)
    at = chance.choice((16, 28, 32, 36)) if chance.random() < 0.1 else page + head
    size = chance.choice((1, 2, 4))
    number = chance.choice(NUMBERS) & ((1 << 8 * size) - 1)
    content[at : at + size] = number.to_bytes(size, "big")
    return content


def _hostile(content: bytearray, chance: Random) -> bytearray:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case"
        path.write_bytes(content)
        with closing(sqlite3.connect(path)) as link, suppress(sqlite3.Error):
            if chance.random() < 0.5:
                link.execute(chance.choice(HOSTILE))
            else:
                link.execute("PRAGMA writable_schema = ON")
                link.execute(chance.choice(FORGED))
            link.commit()
        return bytearray(path.read_bytes())


WAYS: Final[tuple[tuple[str, Callable[[bytearray, Random], bytearray]], ...]] = (
    *((("a flipped bit", _flipped),) * 7),
    ("flipped bits", _flips),
    ("a torn page", _torn),
    ("blank pages", _blank),
    ("cut off", _cut),
    ("something after the end", _grown),
    ("pages swapped", _swapped),
    ("a wrong length", _wrong_length),
    ("a hostile schema", _hostile),
)
"""What is done, by turns: half of all is one flipped bit, which must be found."""
