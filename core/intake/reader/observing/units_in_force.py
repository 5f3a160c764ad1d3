"""Which unit a value is in: its column's, its row's, its measure's, or the table's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.intake.reader.observing.crossing import mapped
from core.intake.reader.words.units import Unit, unit_of, unit_words

if TYPE_CHECKING:
    from array import array

    from core.intake.reader.observing.label_rows import Meaning, Said
    from core.intake.reader.recipes.binding import Binding
    from core.intake.reader.recipes.recipe import Facts

SHARE_KINDS: Final = frozenset({"share", "supplier_share"})
UNIT_ROLES: Final = ("measure", "unit", "scale")
_PER_CENT: Final = Unit("share", -2)


class RowUnits(NamedTuple):
    """The units in force in the rows of a table."""

    units: tuple[Unit, ...]
    codes: array[int]
    """By row, the place of its unit."""


class UnitsInForce:
    """The units of one table."""

    def __init__(self, binding: Binding) -> None:
        self._is_share = binding.rule.kind in SHARE_KINDS
        self._by_measure = binding.rule.units_by_measure

    def of_rows(self, said: Said) -> RowUnits:
        """Return the units of rows, given what they say about `UNIT_ROLES`."""
        known: dict[Unit, int] = {}
        units = map(self._of_row, said.meanings)
        codes = mapped(said.codes, [known.setdefault(u, len(known)) for u in units])
        return RowUnits(tuple(known), codes)

    def of_column(self, facts: Facts) -> Unit | None:
        """Return the unit a heading names; None if it leaves it to the rows."""
        return self._named(facts["unit"]) if "unit" in facts else None

    def _of_row(self, meaning: Meaning) -> Unit:
        measure = meaning.facts.get("measure", "")
        unit, scale = meaning.said.get("unit", ""), meaning.said.get("scale", "")
        return self._named(
            (f"{scale} {unit}".strip() if unit else "")
            or self._by_measure.get(measure)
            or meaning.standing.get("unit")
            or unit_words(measure)
        )

    def _named(self, text: str) -> Unit:
        """Return the unit of a text; a share in percent is one in hundredths."""
        unit = unit_of(text)
        in_percent = self._is_share and unit.name == "percent"
        return _PER_CENT if in_percent else unit
