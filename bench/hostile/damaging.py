"""Sound workbooks, made here and by publishers, damaged at random."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from tests.core.intake.formats.hostile import damaged, seeds

if TYPE_CHECKING:
    from collections.abc import Iterator

PUBLISHERS = Path(__file__).parents[3] / "shared" / "data" / "publishers"
LARGEST = 120_000
"""Larger files of publishers take too long to be read thousands of times."""
READ = frozenset({".xlsx", ".xls", ".xlsb", ".ods", ".csv", ".xml", ".html"})


def sound() -> dict[str, bytes]:
    """Return sound workbooks by their names, those of publishers where they are."""
    files = sorted(PUBLISHERS.rglob("*")) if PUBLISHERS.is_dir() else []
    real = {
        path.name: path.read_bytes()
        for path in files
        if path.suffix in READ and path.stat().st_size < LARGEST
    }
    return {f"made.{form}": data for form, data in seeds().items()} | real


def all_damaged(count: int, seed: int) -> Iterator[tuple[str, str, bytes]]:
    """Yield the name of each seed, and name and bytes of each damaged copy of it."""
    workbooks = sound()
    for number, (name, data) in enumerate(workbooks.items()):
        share = count // len(workbooks) + (number < count % len(workbooks))
        for at in range(share):
            random = Random(f"{seed} {name} {at}")  # noqa: S311  # no secret
            yield name, f"{at}-{name}", damaged(data, random) or b"\0"
