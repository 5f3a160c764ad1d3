"""What was read of a table, as columns of observations."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from core.columns import ABSENT, Numbers, Whole
from core.intake.kinds import DIMENSIONS
from core.intake.reader.observing.crossing import (
    Lexicon,
    constant,
    crossed,
    mapped,
    overlaid,
)
from core.intake.reader.observing.remarks import flags, notes, reasons

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.columns import Column, Words
    from core.intake.reader.observing.table_read import TableRead


def fields_of(table: TableRead) -> Mapping[str, Column]:
    """Return the values that are kept, as `core.observed.FIELDS` names what is said.

    The observations come row by row.
    """
    return _Fields(table).all()


class _Fields:
    """The fields of one table."""

    def __init__(self, table: TableRead) -> None:
        self._table, self._rows = table, len(table.places)
        kept = bytearray(self._rows * len(table.columns))
        for at, column in enumerate(table.columns):
            kept[at :: len(table.columns)] = column.kept
        self._kept = kept if 0 in kept else None

    def all(self) -> Mapping[str, Column]:
        """Return every field."""
        numbers = [column.cells.numbers for column in self._table.columns]
        return {
            **{name: self._terms(at) for at, name in enumerate(DIMENSIONS)},
            **self._periods(),
            "value": Numbers(crossed(numbers, self._kept)),
            "unit": self._units(),
            **self._remarks(),
            **self._places(),
        }

    def _terms(self, index: int) -> Whole:
        none = constant(ABSENT, self._rows)
        of_rows = self._table.terms.get(index, none)
        columns = [
            constant(column.terms[index], self._rows)
            if index in column.terms
            else of_rows
            for column in self._table.columns
        ]
        return Whole(self._crossed(columns))

    def _periods(self) -> Mapping[str, Words]:
        dating = self._table.dating
        codes = self._crossed(dating.codes)
        periods = [(one.text, one.kind) if one else ("", "") for one in dating.periods]
        texts, kinds = zip(*periods, strict=True)
        return {"period": _named(codes, texts), "period_kind": _named(codes, kinds)}

    def _units(self) -> Words:
        units, known = self._table.units, Lexicon()
        of_rows = mapped(units.codes, [known.code(unit.name) for unit in units.units])
        columns = []
        for column in self._table.columns:
            codes, odd = of_rows, column.cells.odd
            if column.unit is not None:
                codes = constant(known.code(column.unit.name), self._rows)
            changed = {row: known.code(said.unit) for row, said in odd.items()}
            columns.append(overlaid(codes, changed))
        return known.words(self._crossed(columns))

    def _remarks(self) -> Mapping[str, Words]:
        made = {"flag": flags, "reason": reasons, "note": notes}
        found = {}
        for name, remarks in made.items():
            known = Lexicon()
            codes = self._crossed(remarks(self._table, known))
            found[name] = known.words(codes)
        return found

    def _places(self) -> Mapping[str, Whole]:
        table, sheet = self._table, self._table.sheet
        rows = array("i", [sheet.first_row + place for place in table.places])
        across = [
            constant(sheet.first_column + column.column.at, self._rows)
            for column in table.columns
        ]
        sheets = constant(sheet.position, self._rows)
        return {
            "sheet": Whole(self._crossed([sheets] * len(across))),
            "row": Whole(self._crossed([rows] * len(across))),
            "col": Whole(self._crossed(across)),
        }

    def _crossed(self, columns: Sequence[array[int]]) -> array[int]:
        return crossed(columns, self._kept)


def _named(codes: array[int], texts: Sequence[str]) -> Words:
    """Return a column of texts, some of which may be alike."""
    known = Lexicon()
    meaning = list(map(known.code, texts))
    alike = len(set(meaning)) < len(meaning)
    return known.words(mapped(codes, meaning) if alike else codes)
