"""The texts of the lists of a case, by jurisdiction and number."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from core.intake.reader.codes.control_numbers import control_number
from core.intake.reader.codes.japanese_law import place_in_law
from core.intake.reader.codes.number_lists import number_list
from core.tables.controls.list_rows import Listed, Provision

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Row = Listed | Provision

EU: Final = "EU"
_OF_EU: Final = re.compile(r"\s*EU\b")
_ARTICLE: Final = re.compile(r"\d+条(?:の\d+)*(?:\d+号(?:の\d+)*)?")


@dataclass(frozen=True, eq=False)
class ListTexts:
    """Entries and paragraphs of all lists; of two editions the later one counts.

    Attributes:
        rows: By jurisdiction and number what the list says first under it.
    """

    listed: Sequence[Listed]
    provisions: Sequence[Provision]
    rows: Mapping[str, Mapping[str, Row]] = field(init=False)

    def __post_init__(self) -> None:
        """Find the row of each number."""
        found: dict[str, dict[str, Row]] = defaultdict(dict)
        rows: list[Row] = [row for row in self.listed if not row.item_id]
        rows += self.provisions
        for row in rows:
            known = found[row.jurisdiction_id].get(row.number)
            if known is None or known.dataset != row.dataset:
                found[row.jurisdiction_id][row.number] = row
        object.__setattr__(self, "rows", dict(found))

    def has(self, jurisdiction: str, number: str) -> bool:
        """Return whether a list has a number."""
        return number in self.rows.get(jurisdiction, {})

    def first(self, jurisdiction: str, number: str) -> Row | None:
        """Return what a list says first under a number; None if it has none such."""
        return self.rows.get(jurisdiction, {}).get(number)


def text_of(row: Row) -> str:
    """Return what a row of a list says."""
    return row.text or (row.description if isinstance(row, Listed) else "")


def above(number: str) -> list[str]:
    """Return the numbers above one, that of the entry first.

    Example:
        >>> above("3B001.f.1")
        ['3B001', '3B001.f']
    """
    steps = number.split(".")
    return [".".join(steps[:end]) for end in range(1, len(steps))]


def article_of(number: str) -> str:
    """Return the article of the Japanese ordinance in a number; empty if it has none.

    Example:
        >>> article_of("6条17号(1)"), article_of("3B001")
        ('6条17号', '')
    """
    found = _ARTICLE.match(number)
    return found[0] if found else ""


def numbers_in(list_no: str) -> tuple[str, ...]:
    """Return the numbers that a text names, each in its one spelling.

    Example:
        >>> numbers_in("EU 3B001.f.1.a"), numbers_in("省令6条17号ヘ（一）1")
        (('3B001.f.1.a',), ('6条17号(1)',))
        >>> numbers_in("3B001.c, d")
        ('3B001.c', '3B001.d')
    """
    if number := control_number(list_no):
        return (number,)
    if listed := number_list(list_no):
        return listed.numbers
    place = place_in_law(list_no)
    return (place,) if place else ()


def list_of(jurisdiction: str, list_no: str) -> str:
    """Return whose list a number is of: a Dutch entry may name that of the EU.

    Example:
        >>> list_of("NL", "EU 3B001"), list_of("US", "3B001")
        ('EU', 'US')
    """
    return EU if _OF_EU.match(list_no) else jurisdiction
