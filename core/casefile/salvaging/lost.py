"""What came of a salvage, as plain values; `core.briefs.salvage` puts it into words."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Part(StrEnum):
    """What of a case can be lost by itself."""

    SOURCE = "source"
    DATASET = "dataset"
    SHEET = "sheet"
    BLOCK = "block"
    LAYOUT = "layout"
    FORMATS = "formats"
    PROBLEMS = "problems"
    RECIPES = "recipes"
    PINS = "pins"
    NAMES = "names"
    GROUPS = "groups"
    SETS = "sets"
    MATCHES = "matches"
    SETTINGS = "settings"
    STEPS = "steps"


class Workbook(NamedTuple):
    """The workbook that would bring back what is lost."""

    name: str
    sha256: str


class Lost(NamedTuple):
    """One thing that is not in the new case.

    Attributes:
        name: What it is called: a dataset's id, a sheet's name; empty where there is
            one of its kind, or where the name is lost as well.
        first_row: Of a block, its first row as Excel numbers it.
        last_row: Of a block, its last row.
        workbook: What to import again; None where no workbook brings it back, or
            nothing tells which one.
    """

    part: Part
    name: str = ""
    first_row: int = 0
    last_row: int = 0
    workbook: Workbook | None = None


class Salvaged(NamedTuple):
    """What a salvage saved and what it could not."""

    sources: tuple[str, ...]
    datasets: tuple[str, ...]
    recipes: int
    pins: int
    lost: tuple[Lost, ...]

    @property
    def workbooks(self) -> tuple[Workbook, ...]:
        """What to import again, each workbook once."""
        named = (one.workbook for one in self.lost if one.workbook is not None)
        return tuple(dict.fromkeys(named))
