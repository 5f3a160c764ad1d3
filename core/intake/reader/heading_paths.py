"""The header a rule looks for, and the headings of a column above one another."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from core.intake.kinds import RECORD_KINDS
from core.intake.reader.texts import heading_of

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from core.intake.reader.grid import Sheet
    from core.intake.reader.recipe import TableRule


class HeadingZone(NamedTuple):
    """The texts of the rows among which a header stands, in small letters.

    Attributes:
        texts: By row, every text.
        named: By row, the texts that may be headings: short, and no figures.
    """

    texts: list[frozenset[str]]
    named: list[frozenset[str]]


HEADER_ZONE: Final = 60
"""A header stands among the first rows of a sheet."""

_LONGEST: Final = 200
"""A heading is not longer; a cell may hold a page."""

_FIGURES: Final = frozenset("0123456789-(.")


def heading_zone(sheet: Sheet) -> HeadingZone:
    """Return the texts of the rows among which a header stands, for comparison.

    They are asked for by the rule of every table, so they are made once for a sheet.
    """
    texts = [
        frozenset(text.casefold() for cell in row if (text := heading_of(cell)))
        for row in sheet.rows[:HEADER_ZONE]
    ]
    named = [frozenset(filter(_may_be_heading, row)) for row in texts]
    return HeadingZone(texts, named)


def header_row(rule: TableRule, zone: HeadingZone) -> int | None:
    """Return the first row with all the texts and forms that tell a rule's header.

    The rows stacked on top of it count for the forms, because a heading may span all.
    """
    wanted = {text.casefold() for text in rule.header}
    for at, texts in enumerate(zone.texts):
        named = zone.named[max(at - rule.stacked, 0) : at + 1]
        if wanted <= texts and all(map(partial(_stands_in, named), rule.headings)):
            return at
    return None


def _stands_in(rows: Sequence[frozenset[str]], form: re.Pattern[str]) -> bool:
    return any(form.fullmatch(text) for row in rows for text in row)


def _may_be_heading(text: str) -> bool:
    return len(text) <= _LONGEST and text[0] not in _FIGURES


def headings_of(
    rule: TableRule, sheet: Sheet, headers: Sequence[int], at: int
) -> Iterator[tuple[int, str]]:
    """Yield the headings of a column with their rows, the lowest first.

    A record's field may have one under another: both together come before either.
    """
    if rule.kind in RECORD_KINDS and len(headers) > 1:
        path = " / ".join(filter(None, heading_path(sheet, headers, at)))
        yield headers[-1], path
    for row in reversed(headers):
        yield row, heading_of(sheet.rows[row][at])


def heading_path(sheet: Sheet, headers: Sequence[int], at: int) -> list[str]:
    """Return the headings of a column from the top; one that spans others is repeated.

    In all rows but the last a blank belongs to the heading on its left.
    """
    *upper, last = headers
    above = [_spanning(sheet, row, at) for row in upper]
    return [*above, heading_of(sheet.rows[last][at])]


def _spanning(sheet: Sheet, row: int, at: int) -> str:
    left = (heading_of(sheet.rows[row][across]) for across in range(at, -1, -1))
    return next(filter(None, left), "")
