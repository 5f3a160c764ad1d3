"""What a formula name stands for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Definition:
    """What a formula name stands for.

    Attributes:
        formula_id: Its name in the JSON contract.
        expression: The formula in one line of plain notation.
        unit: The unit code of its values.
        source: Where the formula is defined.
    """

    formula_id: str
    expression: str
    unit: str
    source: str
