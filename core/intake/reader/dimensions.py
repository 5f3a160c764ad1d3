"""The terms a row and a heading name: the dimensions of an observation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.intake.kinds import DIMENSIONS
from core.intake.reader.gathering import FoundTerm

if TYPE_CHECKING:
    from core.intake.reader.binding import Binding, ValueColumn
    from core.intake.reader.gathering import Dims, Gathered
    from core.intake.reader.grid import Sheet
    from core.intake.reader.recipe import Facts

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

    def of_row(self, at: int, facts: Facts) -> Dims:
        """Return the terms of a row."""
        return tuple(
            self._term(at, self._across.get(name, 0), name, facts)
            if name in facts or code in facts
            else None
            for name, code in _ROLES
        )

    def of_column(self, column: ValueColumn) -> tuple[tuple[int, int], ...]:
        """Return the terms a heading names, each with its place among the dims."""
        facts = column.facts
        return tuple(
            (index, self._term(column.heading_row, column.at, name, facts))
            for index, (name, code) in enumerate(_ROLES)
            if name in facts or code in facts
        )

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


def laid_over(dims: Dims, own: tuple[tuple[int, int], ...]) -> Dims:
    """Return the dimensions of a row with those its column names instead."""
    terms = list(dims)
    for index, term in own:
        terms[index] = term
    return tuple(terms)
