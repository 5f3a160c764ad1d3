"""The terms a row and a heading name: the dimensions of an observation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.columns import ABSENT
from core.intake.kinds import DIMENSIONS
from core.intake.reader.gathering import FoundTerm
from core.intake.reader.observing.crossing import mapped

if TYPE_CHECKING:
    from array import array
    from collections.abc import Mapping, Sequence

    from core.intake.reader.gathering import Gathered
    from core.intake.reader.observing.label_rows import RowLabels, Said
    from core.intake.reader.recipes.binding import Binding, ValueColumn
    from core.intake.reader.recipes.recipe import Facts
    from core.intake.reader.workbook.grid import Sheet

_ROLES: Final = tuple((name, f"{name}_code") for name in DIMENSIONS)


class Dimensions:
    """Reads the dimensions of one table into the terms of its dataset."""

    def __init__(self, sheet: Sheet, binding: Binding, gathered: Gathered) -> None:
        self._sheet = sheet
        self._gathered = gathered
        self._header = binding.headers[-1] if binding.headers else binding.start
        self._across: dict[str, int] = {}
        self._schemes: dict[str, str] = {}
        for column in binding.labels:
            self._across.setdefault(column.rule.role.removesuffix("_code"), column.at)
        for rule in binding.rule.columns:
            if rule.scheme:
                self._schemes[rule.role.removesuffix("_code")] = rule.scheme
            if rule.codes == "isic4":
                self._schemes["industry"] = "isic4"
        for name in DIMENSIONS:
            if scheme := binding.meta.get(f"{name}_codes"):
                self._schemes[name] = scheme

    def of_rows(
        self, labels: RowLabels, places: Sequence[int]
    ) -> Mapping[int, array[int]]:
        """Return the terms of the rows, for each dimension of which they speak.

        Args:
            labels: What the rows say.
            places: Where the rows stand in `Sheet.rows`.
        """
        said = {
            index: self._terms(labels.saying(name, code), name, places)
            for index, (name, code) in enumerate(_ROLES)
        }
        return {index: terms for index, terms in said.items() if terms}

    def _terms(self, said: Said, name: str, places: Sequence[int]) -> array[int] | None:
        across, first = self._across.get(name, 0), -1
        terms = []
        for code, meaning in enumerate(said.meanings):
            first = said.codes.index(code, first + 1)
            facts, known = meaning.facts, ABSENT
            if name in facts or f"{name}_code" in facts:
                known = self._term(places[first], across, name, facts)
            terms.append(known)
        return mapped(said.codes, terms) if set(terms) - {ABSENT} else None

    def of_column(self, column: ValueColumn) -> Mapping[int, int]:
        """Return the terms a heading names, by the place of their dimension."""
        facts = column.facts
        return {
            index: self._term(column.heading_row, column.at, name, facts)
            for index, (name, code) in enumerate(_ROLES)
            if name in facts or code in facts
        }

    def _term(self, at: int, across: int, name: str, facts: Facts) -> int:
        code = facts.get(f"{name}_code", "")
        label = facts.get(name, code)
        return self._gathered.term(
            FoundTerm(
                name,
                code,
                label,
                self._schemes.get(name, "") if code else "",
                self._sheet.position,
                self._sheet.first_row + at,
                self._sheet.first_column + across,
            )
        )
