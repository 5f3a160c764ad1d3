"""Which unit a value is in: its column's, its row's, its measure's, or the table's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.intake.reader.texts import text_of
from core.intake.reader.units import Unit, read_unit, unit_of, unit_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.binding import Binding
    from core.intake.reader.grid import Value
    from core.intake.reader.recipe import Facts

SHARE_KINDS: Final = frozenset({"share", "supplier_share"})
_PER_CENT: Final = Unit("share", -2)


class UnitsInForce:
    """The units of one table while its rows are read from the top."""

    def __init__(self, binding: Binding) -> None:
        self._is_share = binding.rule.kind in SHARE_KINDS
        self._by_measure = binding.rule.units_by_measure
        self._values = tuple(column.at for column in binding.values)
        self._units: dict[str, Unit] = {}
        self.of_table = binding.facts.get("unit", "")

    def named(self, text: str) -> Unit:
        """Return the unit of a text; a share in percent is one in hundredths."""
        if text not in self._units:
            unit = unit_of(text)
            in_percent = self._is_share and unit.name == "percent"
            self._units[text] = _PER_CENT if in_percent else unit
        return self._units[text]

    def of_row(self, measure: str, said: str) -> Unit:
        """Return the unit of a row that says `said` in its unit column, or nothing."""
        by_measure = self._by_measure.get(measure, "")
        return self.named(said or by_measure or self.of_table or unit_words(measure))

    def of_column(self, facts: Facts) -> Unit | None:
        """Return the unit a heading names; None if it leaves it to the rows."""
        return self.named(facts["unit"]) if "unit" in facts else None

    def taken_from(self, row: Sequence[Value]) -> bool:
        """Return whether the row holds only a unit, which is in force from here on."""
        texts = [text for at in self._values if (text := text_of(row[at]))]
        if len(texts) != 1:
            return False
        unit = read_unit(texts[0])
        if unit is None and "%" not in texts[0]:
            return False
        self.of_table = texts[0] if unit else "percent"
        return True
