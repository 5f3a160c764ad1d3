"""Which row of a sheet is the header a rule looks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.intake.reader.recipes.columns_fit import bare_heading
from core.intake.reader.words.texts import heading_of
from core.intake.reader.words.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.intake.reader.recipes.recipe import Pattern, TableRule
    from core.intake.reader.workbook.grid import Sheet

HEADER_ZONE: Final = 60
"""A header stands among the first rows of a sheet."""

_LONGEST: Final = 200
"""A heading is not longer; a cell may hold a page."""

_FIGURES: Final = frozenset("0123456789-(.")


class HeaderRows:
    """The first rows of one sheet; many rules ask, and each row is read once."""

    def __init__(self, sheet: Sheet, words: Vocabulary | None = None) -> None:
        self.words = words or Vocabulary(frozenset())
        self._rows = [list(map(heading_of, row)) for row in sheet.rows[:HEADER_ZONE]]
        self._names = [
            frozenset(
                name.casefold()
                for heading in filter(None, row)
                for name in _spellings(heading)
            )
            for row in self._rows
        ]
        self._headings = [
            frozenset(filter(_may_be_heading, row)) for row in self._names
        ]
        self._all = frozenset[str]().union(*self._names)

    def of(self, rule: TableRule) -> int | None:
        """Return the header row in `Sheet.rows`, from 0; None if there is none."""
        if rule.across is not None:
            return self._row_across(rule)
        for texts in (rule.header, *rule.also):
            wanted = {text.casefold() for text in texts}
            if not wanted <= self._all:
                continue
            for at in range(len(self._names)) if wanted or rule.headings else ():
                rows = slice(max(at - rule.stacked, 0), at + 1)
                if wanted <= frozenset().union(*self._names[rows]) and _all_stand_in(
                    self._headings[rows], rule.headings
                ):
                    return at
        return None

    def _row_across(self, rule: TableRule) -> int | None:
        for at, row in enumerate(self._rows):
            texts = list(filter(None, row[1:]))
            if texts and rule.across and all(map(rule.across.fullmatch, texts)):
                return at
        return None


def _spellings(heading: str) -> tuple[str, ...]:
    """Return a heading as it stands, and without the number of a footnote."""
    return (heading, bare_heading(heading)) if heading[-1] == ")" else (heading,)


def _all_stand_in(rows: Iterable[frozenset[str]], forms: Iterable[Pattern]) -> bool:
    """Return whether each form is that of a heading in one of some rows."""
    texts = frozenset[str]().union(*rows)
    return all(any(map(form.fullmatch, texts)) for form in forms)


def _may_be_heading(text: str) -> bool:
    return len(text) <= _LONGEST and text[0] not in _FIGURES
