"""Values said twice: the same thing about the same period in the same unit."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from core.columns import Whole, Words
from core.intake.kinds import DIMENSIONS
from core.intake.reader.workbook.recoding import distinct
from core.problems import column_letters

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterator, Mapping, Sequence

    from core.columns import Column

KEY: Final = (*DIMENSIONS, "period", "unit")
"""The fields in which no two observations of a dataset are alike."""


@dataclass(slots=True)
class KnownKeys:
    """What the observations of the tables before are about, kept from table to table.

    Attributes:
        first: By key, the table and the place in it where it was met first.
        tables: How many tables have been gone through.
    """

    first: dict[tuple[object, ...], tuple[int, int]] = field(default_factory=dict)
    tables: int = 0


def repeated(
    parts: Sequence[Mapping[str, Column]], sheets: Mapping[int, str], known: KnownKeys
) -> Mapping[int, str]:
    """Return which observations of the last part say again what another does.

    Args:
        parts: The observations of a dataset, table by table.
        sheets: The names of the sheets by their positions.
        known: What those before the last part are about, as far as it is known.

    Returns:
        By place in the last part, the address of the other.
    """
    *earlier, last = parts
    if not earlier and not _any_alike(last):
        return {}
    for number in range(known.tables, len(earlier)):
        for at, key in enumerate(_keys(earlier[number])):
            known.first.setdefault(key, (number, at))
    known.tables = len(earlier)
    own: dict[tuple[object, ...], tuple[int, int]] = {}
    again: dict[int, tuple[int, int]] = {}
    for at, key in enumerate(_keys(last)):
        here = (len(earlier), at)
        before = known.first.get(key) or own.setdefault(key, here)
        if before != here:
            again[at] = before
    return {at: _address(parts[n], place, sheets) for at, (n, place) in again.items()}


def _keys(part: Mapping[str, Column]) -> Iterator[tuple[object, ...]]:
    return zip(*(part[name].cells() for name in KEY), strict=True)


def _address(part: Mapping[str, Column], place: int, sheets: Mapping[int, str]) -> str:
    cells = (part[name].cell(place) for name in ("sheet", "row", "col"))
    sheet, row, column = (int(cell or 0) for cell in cells)
    return f"{sheets[sheet]}!{column_letters(column)}{row}"


def _any_alike(part: Mapping[str, Column]) -> bool:
    """Return whether any two observations have the same key."""
    columns = [_codes(part[name]) for name in KEY]
    return distinct(columns) < len(columns[0])


def _codes(column: Column) -> array[int]:
    match column:
        case Words(_, codes) | Whole(codes):
            return codes
    raise TypeError("numbers are no part of a key")
