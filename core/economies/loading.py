"""Reads the table of economies from the files that ship with the program.

The `csv` module, not pandas, which would take Namibia's `NA` for a missing value.
"""

from __future__ import annotations

import csv
from importlib.resources import files

from core.economies.economies import Economies
from core.economies.table import Alias, Economy, Group, Kind, NamingStyle


def load_economies() -> Economies:
    """Return the table; call it once and hand it on, for it takes some milliseconds.

    Example:
        >>> load_economies().resolve("Korea, South").code
        'KOR'
    """
    return Economies(
        rows=tuple(
            Economy(code, Kind(kind), *rest)
            for code, kind, *rest in _rows("economies.csv")
        ),
        aliases=tuple(Alias(*row) for row in _rows("economy_aliases.csv")),
        groups=tuple(
            Group(code, name_en, name_ja, tuple(members.split()), source, as_of)
            for code, name_en, name_ja, members, source, as_of in _rows(
                "economy_groups.csv"
            )
        ),
        styles=tuple(NamingStyle(*row) for row in _rows("economy_names.csv")),
    )


def _rows(name: str) -> list[list[str]]:
    """Return the rows of a file of resources below its header."""
    text = (files("resources") / name).read_text(encoding="utf-8")
    return list(csv.reader(text.splitlines()))[1:]
