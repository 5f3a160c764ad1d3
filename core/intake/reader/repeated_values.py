"""Values said twice: the same thing about the same period in the same unit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.columns import Whole, Words, paired, words
from core.intake.kinds import DIMENSIONS
from core.problems import column_letters

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterator, Mapping, Sequence

    from core.columns import Column

KEY: Final = (*DIMENSIONS, "period", "unit")
"""The fields in which no two observations of a dataset are alike."""


def repeated(
    parts: Sequence[Mapping[str, Column]], sheets: Mapping[int, str]
) -> Mapping[int, str]:
    """Return which observations of the last part say again what another does.

    Args:
        parts: The observations of a dataset, table by table.
        sheets: The names of the sheets by their positions.

    Returns:
        By place in the last part, the address of the other.
    """
    *_, last = parts
    if len(parts) == 1 and not _any_alike(last):
        return {}
    first: dict[tuple[object, ...], tuple[int, int]] = {}
    again: dict[int, tuple[int, int]] = {}
    for number, part in enumerate(parts):
        for at, key in enumerate(_keys(part)):
            before = first.setdefault(key, (number, at))
            if before != (number, at) and part is last:
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
    rows = len(columns[0])
    key, *others = [one for one in columns if not _is_constant(one)] or columns[:1]
    for number, other in enumerate(others):
        key = paired(words(key).codes if number else key, other)
    return len(set(key)) < rows


def _codes(column: Column) -> array[int]:
    match column:
        case Words(_, codes) | Whole(codes):
            return codes
    raise TypeError("numbers are no part of a key")


def _is_constant(codes: array[int]) -> bool:
    return not codes or codes.count(codes[0]) == len(codes)
