"""What may have changed in a workbook, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from core.casefile import Source
    from core.problems import Place


class Happened(StrEnum):
    """What became of a cell, a row, a column or a sheet."""

    CHANGED = "changed"
    FILLED = "filled"
    EMPTIED = "emptied"
    ROW_ADDED = "row_added"
    ROW_REMOVED = "row_removed"
    COLUMN_ADDED = "column_added"
    COLUMN_REMOVED = "column_removed"
    SHEET_ADDED = "sheet_added"
    SHEET_REMOVED = "sheet_removed"
    SHEET_RENAMED = "sheet_renamed"


class CellChange(NamedTuple):
    """One change, with where it was and where it is now.

    Attributes:
        about: The first labels of the row, or the heading of the column.
        old: What was stored; of a row, its cells one after another.
    """

    happened: Happened
    before: Place | None
    after: Place | None
    about: str
    old: str
    new: str


class SheetChanges(NamedTuple):
    """How much has changed on one sheet.

    Attributes:
        changed: Cells that hold something else, or were blank, or are so now.
        before: The name it had, where it has another.
    """

    name: str
    before: str = ""
    changed: int = 0
    rows_added: int = 0
    rows_removed: int = 0
    rows_moved: int = 0
    columns_added: int = 0
    columns_removed: int = 0

    @property
    def is_nothing(self) -> bool:
        """Whether the sheet is as it was, name included."""
        return not (self.before or any(self[2:]))


class Became(StrEnum):
    """What became of a number."""

    REVISED = "revised"
    NEW_PERIOD = "new_period"
    """It is about a period of which nothing was known."""
    NEW = "new"
    DROPPED = "dropped"


class ValueChange(NamedTuple):
    """One number that is not what it was.

    Attributes:
        about: The names of what the number is about.
        old: What it was; None if it was unknown or not there.
        before: The cell it stood in.
        flag: What is said of the number now, such as `partial`.
    """

    became: Became
    dataset: str
    about: tuple[str, ...]
    period: str
    unit: str
    old: float | None
    new: float | None
    before: Place | None
    after: Place | None
    flag: str = ""

    @property
    def difference(self) -> float | None:
        """How much the number has changed; None if it was or is unknown."""
        if self.old is None or self.new is None:
            return None
        return self.new - self.old

    @property
    def relative(self) -> float | None:
        """The change as a share of what the number was; None from 0 or unknown."""
        difference = self.difference
        return (
            difference / abs(self.old) if difference is not None and self.old else None
        )


class DatasetChanges(NamedTuple):
    """How much has changed in one dataset.

    Attributes:
        slug: Its id in the case; the id it will be given, if it is new.
        periods: Those of which nothing was known before, in order.
        is_new: Whether it was not there before.
        is_gone: Whether it is not there any more.
    """

    slug: str
    title: str
    kept: int = 0
    revised: int = 0
    new: int = 0
    dropped: int = 0
    periods: tuple[str, ...] = ()
    rows_new: int = 0
    rows_dropped: int = 0
    is_new: bool = False
    is_gone: bool = False

    @property
    def is_nothing(self) -> bool:
        """Whether its numbers and rows of text are as they were."""
        return not any((*self[3:6], *self[7:]))


class Consequence(NamedTuple):
    """A pinned figure that would read or show something else.

    Attributes:
        before: How it reads now; why nothing is shown, where that is so.
        figures: How many of its figures would be written otherwise.
    """

    title: str
    before: str
    after: str
    figures: int


@dataclass(frozen=True, slots=True)
class Changes:
    """All that has changed in a source since it came in.

    Attributes:
        source: As the case has it.
        sha256: The digest of the workbook as it is now.
        cells: The changes of cells that are listed; `sheets` counts all of them.
        values: The changes of numbers that are listed; `datasets` counts all of them.
        pins: The pinned figures that would change.
        problems: How many problems the workbook had, and has now.
    """

    source: Source
    sha256: str
    sheets: tuple[SheetChanges, ...]
    cells: tuple[CellChange, ...]
    datasets: tuple[DatasetChanges, ...]
    values: tuple[ValueChange, ...]
    pins: tuple[Consequence, ...] = ()
    problems: tuple[int, int] = (0, 0)

    @property
    def is_nothing(self) -> bool:
        """Whether every cell and every number is as it was."""
        return (
            not (self.cells or self.values)
            and all(sheet.is_nothing for sheet in self.sheets)
            and all(dataset.is_nothing for dataset in self.datasets)
        )
