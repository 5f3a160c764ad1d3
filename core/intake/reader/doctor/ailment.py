"""What breaks a rule on a sheet, in which cells, and whether it can be put right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.intake.reader.workbook.grid import Sheet

MOST_PLACES: Final = 500


class Ailment(NamedTuple):
    """One way in which a sheet breaks a rule.

    Attributes:
        rule: The number of the rule, such as `1-4`.
        code: What is the matter; a key of `core.briefs.doctor_words`.
        sheet: The position of the sheet; None where the whole file is meant.
        cells: How many cells it concerns.
        places: Rows and columns as Excel has them, at most `MOST_PLACES`.
        fixed: Whether the cleaned copy is without it.
        said: What the sentence needs.
    """

    rule: str
    code: str
    sheet: int | None
    cells: int
    places: tuple[tuple[int, int], ...] = ()
    fixed: bool = False
    said: tuple[tuple[str, str], ...] = ()


def ailment(
    rule: str,
    code: str,
    sheet: Sheet,
    cells: Iterable[tuple[int, int]],
    *,
    fixed: bool = False,
    **said: str,
) -> tuple[Ailment, ...]:
    """Return an ailment of cells of `Sheet.rows`, counted from 0; none without cells.

    Example:
        >>> from core.intake.reader.workbook.grid import Sheet
        >>> ailment("1-4", "merged", Sheet("A", 1, [], first_row=3), [(0, 1)])[0].places
        ((3, 2),)
    """
    found = list(cells)
    if not found:
        return ()
    places = tuple(
        (sheet.first_row + row, sheet.first_column + column)
        for row, column in found[:MOST_PLACES]
    )
    particulars = tuple(said.items())
    return (
        Ailment(rule, code, sheet.position, len(found), places, fixed, particulars),
    )
