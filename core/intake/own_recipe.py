"""A recipe of the user's: how a sheet is laid out, in the words that stand in it.

It is written when the user accepts a reading, kept in the case, and may be handed to
colleagues as a file; so it holds plain texts and no patterns, and whatever is read
from one is checked first.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from core.intake.correction import COLUMN_ROLES, LONGEST_SAID, ROW_ROLES, SAID
from core.intake.limits import LAST_ROW
from core.marks import without_marks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Key = tuple[str, ...]
"""The texts above a column, one for each header row; digits and periods are masked."""

_MOST: Final = 20_000


@dataclass(frozen=True, slots=True)
class ColumnLayout:
    """A column by what stands above it.

    Attributes:
        key: What stands above it; columns of one key are told apart by their order.
        role: One of `COLUMN_ROLES`; empty for one that nobody spoke of.
        unit: The unit that the user gave it; empty if none was given.
    """

    key: Key
    role: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class RowLayout:
    """Rows of one label that the user gave a role.

    Attributes:
        text: The label, its digits masked.
        role: One of `ROW_ROLES`.
        which: The places of the rows meant among all with this label; all if empty.
        of: How many rows had this label.
    """

    text: str
    role: str
    which: tuple[int, ...] = ()
    of: int = 0


@dataclass(frozen=True, slots=True)
class TableLayout:
    """One table of a sheet.

    Attributes:
        headers: The texts of each header row, masked, each once, in order.
        offsets: How far each header row stands below the first.
        columns: Its columns from the left.
    """

    headers: tuple[Key, ...]
    offsets: tuple[int, ...]
    columns: tuple[ColumnLayout, ...]


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """How one sheet is laid out.

    Attributes:
        sheet: Its name, digits masked.
        base: The id of the recipe of a publisher that reads it; empty if none does.
        kind: The kind of dataset it is read as.
        left: The sheet is not to be read.
        tables: Its tables from the top.
        rows: Rows that the user gave a role.
        facts: What the user said of the whole sheet.
        asks: What the user said that cannot hold for another file, such as a period.
    """

    sheet: str
    base: str = ""
    kind: str = ""
    left: bool = False
    tables: tuple[TableLayout, ...] = ()
    rows: tuple[RowLayout, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    asks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnRecipe:
    """The layouts of the sheets of one workbook.

    Attributes:
        title: What it is called; the name of the workbook it was learned from.
    """

    title: str
    sheets: tuple[SheetLayout, ...]


def own_recipe(said: Any) -> OwnRecipe:  # noqa: ANN401  # whatever JSON can hold
    """Return a recipe from plain values that nobody has checked; see `sheet_layout`."""
    return OwnRecipe(_text(said["title"]), _each(said["sheets"], sheet_layout))


def sheet_layout(said: Any) -> SheetLayout:  # noqa: ANN401  # whatever JSON can hold
    """Return the layout of a sheet from plain values that nobody has checked.

    Raises:
        ValueError: A role or fact is none that we know, or something is too long.
        TypeError: A value is of another type than it must be.
        KeyError: Something is missing.
    """
    facts = tuple((_one_of(name, SAID), _text(text)) for name, text in said["facts"])
    return SheetLayout(
        _text(said["sheet"]),
        _text(said["base"]),
        _text(said["kind"]),
        left=said["left"] is True,
        tables=_each(said["tables"], _table),
        rows=_each(said["rows"], _row),
        facts=facts,
        asks=_each(said["asks"], lambda name: _one_of(name, SAID)),
    )


def _table(said: Any) -> TableLayout:  # noqa: ANN401
    table = TableLayout(
        _each(said["headers"], _key),
        _each(said["offsets"], _number),
        _each(said["columns"], _column),
    )
    if not table.headers or len(table.headers) != len(table.offsets):
        raise ValueError(said["offsets"])
    if table.offsets[0] or not _is_rising(table.offsets):
        raise ValueError(said["offsets"])
    return table


def _column(said: Any) -> ColumnLayout:  # noqa: ANN401
    role = _one_of(said["role"], ("", *COLUMN_ROLES))
    return ColumnLayout(_key(said["key"]), role, _text(said["unit"]))


def _row(said: Any) -> RowLayout:  # noqa: ANN401
    role = _one_of(said["role"], ROW_ROLES)
    which, of = _each(said["which"], _number), _number(said["of"])
    if which and (which[-1] >= of or not _is_rising(which)):
        raise ValueError(said["which"])
    return RowLayout(_text(said["text"]), role, which, of)


def _key(said: Any) -> Key:  # noqa: ANN401
    return _each(said, _text)


def _each(said: Any, one: Callable[[Any], Any]) -> tuple[Any, ...]:  # noqa: ANN401
    if not isinstance(said, list | tuple) or len(said) > _MOST:
        raise TypeError(said)
    return tuple(map(one, said))


def _text(said: Any) -> str:  # noqa: ANN401
    if not isinstance(said, str) or len(said) > LONGEST_SAID:
        raise TypeError(said)
    said.encode()  # half a character can be neither stored nor shown
    if without_marks(said) != said:
        raise ValueError(said)
    return said


def _number(said: Any) -> int:  # noqa: ANN401
    if not isinstance(said, int) or isinstance(said, bool):
        raise TypeError(said)
    if not 0 <= said <= LAST_ROW:
        raise ValueError(said)
    return said


def _is_rising(numbers: Sequence[int]) -> bool:
    return all(one < next_one for one, next_one in pairwise(numbers))


def _one_of(said: Any, known: Iterable[str]) -> str:  # noqa: ANN401
    if said not in known:
        raise ValueError(said)
    return str(said)
