"""The way from a damaged case to a new one."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from core.casefile.integrity.seals import seal
from core.casefile.keeping.saving import compact, write_copy
from core.casefile.migrations import migrate
from core.casefile.salvaging.broken_file import readable, version_of
from core.casefile.salvaging.gathering import gather
from core.casefile.salvaging.lost import Salvaged
from core.casefile.salvaging.sifting import sift
from core.casefile.salvaging.vouching import Vouching
from core.casefile.schema import create_tables
from core.casefile.tables import SCHEMA_VERSION
from core.errors import CaseError
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable


def salvage(
    path: Path, target: Path, ask: Callable[[], None] = lambda: None
) -> Salvaged:
    """Write what is whole in the case at `path` into a new case at `target`.

    Args:
        path: A case that is damaged, perhaps; it is only read.
        target: Where to write; what is there is replaced once the new case is whole.
        ask: Called now and then; raises `CancelledError` if nobody waits any more.

    Raises:
        CancelledError: `ask` raised it; nothing was written.
        NotACaseError: The file is none, or nothing in it can be told apart.
        CaseTooNewError: A later version of the program wrote it.
        CaseError: It cannot be read, or the target cannot be written.
    """
    version = version_of(path)
    if target.exists() and target.samefile(path):
        message = _("{name} is the damaged case itself; choose another name.")
        raise CaseError(message.format(name=target.name))
    with (
        tempfile.TemporaryDirectory(prefix="statecraft-salvage-") as folder,
        closing(_fresh(Path(folder) / "fresh", version)) as fresh,
    ):
        _gathered(path, Path(folder), fresh, ask)
        salvaged = _sifted(fresh, version)
        ask()
        write_copy(fresh, target)
    return salvaged


def _fresh(path: Path, version: int) -> sqlite3.Connection:
    """Return an empty file with the tables of a version, which nobody else needs."""
    link = sqlite3.connect(path)
    link.execute("PRAGMA synchronous = OFF")
    create_tables(link, version)
    return link


def _gathered(
    path: Path, folder: Path, fresh: sqlite3.Connection, ask: Callable[[], None]
) -> None:
    fresh.execute("DELETE FROM setting")  # the seals of empty tables
    with readable(path, folder) as damaged, fresh:
        gather(damaged, fresh, path.stat().st_size, ask)


def _sifted(fresh: sqlite3.Connection, version: int) -> Salvaged:
    """Leave only what is whole, and make it a case of today's."""
    if version < SCHEMA_VERSION:
        migrate(fresh, version)
    with fresh:
        lost = tuple(sift(fresh, Vouching(fresh)))
        seal(fresh)
    if lost:
        compact(fresh)  # without a trace of what was taken out
    return Salvaged(
        tuple(_column(fresh, "SELECT name FROM source ORDER BY source_id")),
        tuple(_column(fresh, "SELECT slug FROM dataset ORDER BY dataset_id")),
        len(_column(fresh, "SELECT recipe_id FROM recipe")),
        len(_column(fresh, "SELECT pin_id FROM pin")),
        lost,
    )


def _column(link: sqlite3.Connection, query: str) -> list[str]:
    return [value for (value,) in link.execute(query)]
