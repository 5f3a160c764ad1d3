"""Labels that take two lines: the second belongs to the first and is no group."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.intake.reader.structure.kinds import TEXT
from core.intake.reader.structure.remarks import Remark
from core.intake.reader.structure.words import names_part
from core.intake.reader.words.units import read_unit
from core.lazily import lazily

if TYPE_CHECKING:
    from core.intake.reader.structure.draft import Draft
    from core.intake.reader.structure.page import Page

_RARE: Final = 0.2
_SAMPLE: Final = 300
_DANGLING: Final = lazily(
    r"(?:.*[&、・/-]|.*\s(?:and|or|of|the|for|to|in|by|with|from|und))"
)
_CARRIES_ON: Final = lazily(
    r"[(（\[]|(?:in|ex)clud(?:es?|ing)\b|excepted\b|except\b", re.IGNORECASE
)


class Wrapping:
    """Tells wrapped labels of a table from labels of groups."""

    def __init__(self, page: Page, draft: Draft) -> None:
        self._page = page
        self._draft = draft
        self._body = frozenset(draft.body)
        plain = [row for row in draft.body[:_SAMPLE] if row - 1 in self._body]
        small = sum(page.lines[row].text[:1].islower() for row in plain)
        self._small_is_rare = small <= _RARE * len(plain)

    def reason(self, row: int) -> Remark | None:
        """Return why a line is a part of a neighbour's label; None if it is not."""
        line = self._page.lines[row]
        if self._draft.of_texts or not line.lone or line.kinds[line.first] != TEXT:
            return None
        if line.first not in self._draft.labels or line.text.endswith((":", "：")):
            return None
        if self._carries_on(row):
            return Remark("carries_on_line_above")
        if self._is_carried_on(row):
            return Remark("carried_on_below")
        return None

    def _carries_on(self, row: int) -> bool:
        line = self._page.lines[row]
        if row - 1 not in self._body or names_part(line.text):
            return False
        if read_unit(line.text) is not None:
            return False
        if self._is_beside_outer_label(row):
            return True
        over = self._page.text(row - 1, line.first)
        if not over:
            return False
        if _CARRIES_ON.match(line.text) or _DANGLING.fullmatch(over):
            return True
        return self._small_is_rare and line.text[:1].islower()

    def _is_beside_outer_label(self, row: int) -> bool:
        """Return whether the row above leaves this column out but not an outer one."""
        at = self._page.lines[row].first
        above = self._page.lines[row - 1]
        return (
            at in self._draft.labels[1:]
            and above.first < at
            and not self._page.text(row - 1, at)
        )

    def _is_carried_on(self, row: int) -> bool:
        line = self._page.lines[row]
        if row + 1 not in self._body:
            return False
        below = self._page.lines[row + 1]
        if below.first >= self._draft.first_value:
            return True
        text = self._page.text(row + 1, line.first)
        if _DANGLING.fullmatch(line.text):
            return True
        return self._small_is_rare and text[:1].islower() and not names_part(text)
