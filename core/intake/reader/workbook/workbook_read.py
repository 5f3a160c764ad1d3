"""What has been read of a workbook: its sheets, and what there is to say about them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.intake.reader.workbook.grid import Sheet
    from core.problems import Problem


@dataclass(frozen=True, slots=True)
class SheetRead:
    """A sheet and what there is to say about it."""

    sheet: Sheet
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkbookRead:
    """All sheets, in their order, and what there is to say about the whole."""

    sheets: tuple[SheetRead, ...]
    problems: tuple[Problem, ...] = ()
