"""The page of changes: what would be different with the new edition of a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs.exhibit import TableCell, TableColumn, TableSpec
from core.digits import counted
from core.format import MINUS, written, written_period
from core.i18n import N_, _, language
from core.joining import listed
from core.problems import Place
from core.refresh.words import BECAME, HAPPENED, summary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.refresh.changes import CellChange, Changes, ValueChange

NUMBERS: Final = (
    (N_("What"), False),
    (N_("About"), False),
    (N_("Period"), False),
    (N_("In this case"), True),
    (N_("In the workbook"), True),
    (N_("Difference"), True),
    (N_("Per cent"), True),
    (N_("Cell"), False),
)
CELLS: Final = (
    (N_("What"), False),
    (N_("Sheet"), False),
    (N_("Cell"), False),
    (N_("Row or column"), False),
    (N_("In this case"), False),
    (N_("In the workbook"), False),
)
PINS: Final = (
    (N_("Exhibit"), False),
    (N_("Reads now"), False),
    (N_("Would read"), False),
    (N_("Figures"), True),
)


class ChangesBrief(NamedTuple):
    """All that is said of a workbook's changes.

    A line leads to the cell it is about as the case holds it; what is new stands in no
    cell of the case yet.

    Attributes:
        sentences: The changes in a few sentences.
        more: What is counted but not listed; empty if all is.
        changes: What it was made of, to be said again in another language.
    """

    changes: Changes
    language: str
    name: str
    sentences: tuple[str, ...]
    more: str
    numbers: TableSpec
    cells: TableSpec
    pins: TableSpec


def changes_brief(changes: Changes) -> ChangesBrief:
    """Return what the page of changes says."""
    return ChangesBrief(
        changes=changes,
        language=language(),
        name=changes.source.name,
        sentences=tuple(summary(changes)),
        more=_more(changes),
        numbers=_table(NUMBERS, map(_number, changes.values)),
        cells=_table(CELLS, map(_cell, changes.cells)),
        pins=_table(PINS, _pins(changes)),
    )


def place_text(place: Place | None) -> str | None:
    """Return what a line of a table leads to; `place_of` reads it again."""
    return f"{place.row} {place.column} {place.sheet}" if place else None


def place_of(text: str) -> Place:
    """Return the cell that a line of a table leads to.

    Example:
        >>> str(place_of("7 5 Table 1"))
        'Table 1!E7'
    """
    row, column, sheet = text.split(" ", 2)
    return Place(sheet, int(row), int(column))


def _table(
    headings: tuple[tuple[str, bool], ...], rows: Iterator[tuple[TableCell, ...]]
) -> TableSpec:
    columns = [TableColumn(_(heading), numeric) for heading, numeric in headings]
    return TableSpec(columns, tuple(rows))


def _number(change: ValueChange) -> tuple[TableCell, ...]:
    to = place_text(change.before)
    place = change.after or change.before
    return (
        _text(_(BECAME[change.became]), to),
        _text(listed(change.about), to),
        _text(written_period(change.period), to),
        TableCell(_amount(change, change.old), change.old, to),
        TableCell(_amount(change, change.new), change.new, to),
        TableCell(_signed(change), change.difference, to),
        TableCell(_per_cent(change.relative), change.relative, to),
        _text(str(place or ""), to),
    )


def _cell(change: CellChange) -> tuple[TableCell, ...]:
    to = place_text(change.before)
    place = change.after or change.before
    return (
        _text(_(HAPPENED[change.happened]), to),
        _text(place.sheet if place else "", to),
        _text(_addresses(change), to),
        _text(change.about, to),
        _text(change.old, to),
        _text(change.new, to),
    )


def _pins(changes: Changes) -> Iterator[tuple[TableCell, ...]]:
    for pin in changes.pins:
        yield (
            _text(pin.title),
            _text(pin.before),
            _text(pin.after),
            TableCell(counted(pin.figures), pin.figures),
        )


def _text(text: str, to: str | None = None) -> TableCell:
    return TableCell(text, text, to)


def _addresses(change: CellChange) -> str:
    """Return the address of a cell; both, where it stands elsewhere now."""
    before, after = (
        place.address if place else "" for place in (change.before, change.after)
    )
    if before and after and before != after:
        return f"{before} → {after}"
    return after or before


def _amount(change: ValueChange, value: float | None) -> str:
    return written(value, change.unit) if value is not None else ""


def _signed(change: ValueChange) -> str:
    if change.difference is None:
        return ""
    sign = "+" if change.difference > 0 else ""
    return sign + written(change.difference, change.unit)


def _per_cent(relative: float | None) -> str:
    if relative is None:
        return ""
    sign = "+" if relative > 0 else MINUS if relative < 0 else ""
    return f"{sign}{abs(relative):,.1%}"


def _more(changes: Changes) -> str:
    """Return what is counted but not listed."""
    cells = sum(sheet.changed for sheet in changes.sheets)
    values = sum(
        found.revised + found.new + found.dropped for found in changes.datasets
    )
    if cells <= len(changes.cells) and values <= len(changes.values):
        return ""
    return _("The lists show the largest changes of numbers and the first of cells.")
