"""By what a sheet is read: the user's word, a layout of before, a recipe, a guess."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.intake.correction import Correction
from core.intake.reader.own.recalling import recalled
from core.intake.reader.own.recasting import reshapes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.job import ReadJob
    from core.intake.reader.own.recalling import Recalled
    from core.intake.reader.recipes.choosing import Fit
    from core.intake.reader.workbook.grid import Sheet


class Decision(NamedTuple):
    """How a sheet is to be read.

    Attributes:
        fits: The recipes that read it; none if it is read by its headings.
        said: What the user says of it, now or when its layout was confirmed.
        recalled: The layout of before that it has.
        corrected: The user says something of it now.
    """

    fits: Sequence[Fit]
    said: Correction
    recalled: Recalled | None = None
    corrected: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether every header row of the sheet is known and none was said now."""
        return self.recalled is not None and not self.corrected

    def standing(self, headers: Sequence[tuple[int, ...]]) -> str:
        """Return how sure the reading is; see `core.briefs.importing.STANDINGS`.

        Args:
            headers: The header rows of the tables that were read.
        """
        if self.said.left:
            return "left"
        if self.corrected:
            return "corrected"
        if self.recalled is not None:
            known = set(self.recalled.headers)
            is_whole = set(headers) <= known or bool(self.fits)
            asks = self.recalled.new or self.recalled.asks or not is_whole
            return "extended" if asks else "recalled"
        if self.fits:
            facts = (fit.binding.facts for fit in self.fits)
            asks = any(one.get("cross") == "unclear" for one in facts)
            return "unclear" if asks else "known"
        return "guessed" if headers else "nothing"


def decided(sheet: Sheet, job: ReadJob, fits: Sequence[Fit]) -> Decision:
    """Return how a sheet is to be read.

    What the user has confirmed goes before the recipes of publishers, and what is said
    now before both. Who gives a sheet another shape than its recipe knows has it read
    by its headings.
    """
    rows = range(sheet.first_row, sheet.last_row + 1)
    columns = range(sheet.first_column, sheet.last_column + 1)
    now = job.corrections.get(sheet.position, Correction()).within(rows, columns)
    before = recalled(sheet, job.own)
    if before is None and fits:
        before = recalled(sheet, job.own, fits[0].recipe.id)
    elif before is not None:
        fits = ()
    said = now.over(before.said) if before else now
    if said.left or reshapes(now):
        fits = ()
    return Decision(fits, said, before, corrected=bool(now))
