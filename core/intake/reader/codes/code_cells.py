"""A cell of a code column, and what was understood of it.

The text of a cell is always kept as printed. What is understood of it goes into
fields of its own, so that a reader who doubts it has the original at hand.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from core.intake.reader.words.texts import text_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.intake.reader.workbook.grid import Value


class CodeCell(NamedTuple):
    """A cell of a code column, with where it stands.

    Attributes:
        role: The field its column holds.
        sheet: The sheet's name; in Japan's matrix it is part of the number.
        entry: What names the row: paragraphs without an entry belong to it.
    """

    value: Value
    role: str
    sheet: str = ""
    entry: str = ""

    @property
    def text(self) -> str:
        """The cell as text."""
        return text_of(self.value)


@dataclass(frozen=True, slots=True)
class CodeReading:
    """What a cell says.

    Attributes:
        text: As printed; of a code that a spreadsheet made a number, the code.
        more: Further fields, all of them out of this one cell.
        doubt: The code of a problem to tell; empty if there is none.
        named: The particulars of that problem beside the text.
    """

    text: str
    more: Mapping[str, str] = field(default_factory=dict)
    doubt: str = ""
    named: Mapping[str, str] = field(default_factory=dict)
