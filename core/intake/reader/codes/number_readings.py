"""What a cell with control numbers says: one number, a list of them, or a scope."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.intake.reader.codes.code_cells import CodeReading
from core.intake.reader.codes.control_numbers import (
    control_number,
    number_behind,
    number_behind_text,
    parent_number,
)
from core.intake.reader.codes.japanese_law import place_in_law
from core.intake.reader.codes.number_lists import number_list
from core.intake.reader.words.texts import text_of
from core.lazily import lazily

if TYPE_CHECKING:
    from core.intake.reader.codes.code_cells import CodeCell
    from core.intake.reader.codes.number_lists import NumberList
    from core.intake.reader.workbook.grid import Value

_LARGEST: Final = 10**300
"""No number of a list becomes as large as this, and few whole numbers fit a float."""
_APPLIES: Final = lazily(r"\bappl(?:y|ies) to (.{1,600})", re.DOTALL)


def control_number_reading(cell: CodeCell) -> CodeReading:
    """Return a number of a list, or several; one that became a number is restored."""
    text, role = cell.text, cell.role
    is_stored = isinstance(cell.value, int | float)
    number = "" if is_stored else control_number(text)
    if number:
        return CodeReading(text, _spelt(number, role))
    if behind := _behind(cell.value):
        more = {**_spelt(behind, role), f"{role}_stored": text}
        named = {"number": behind, "text": text}
        return CodeReading(behind, more, "code_restored", named)
    if is_stored:
        return CodeReading(text, doubt="code_stored_as_number")
    if place := place_in_law(text):
        return CodeReading(text, {f"{role}_norm": place})
    return _several_numbers(text, role)


def list_number_reading(cell: CodeCell) -> CodeReading:
    """Return a number as some list has it; a form that nobody knows is its own."""
    reading = control_number_reading(cell)
    is_other = reading.doubt == "not_a_control_number"
    return CodeReading(reading.text) if is_other else reading


def _behind(value: Value) -> str:
    if isinstance(value, int | float):
        return number_behind(float(value)) if abs(value) < _LARGEST else ""
    return number_behind_text(text_of(value))


def _several_numbers(text: str, role: str) -> CodeReading:
    listed = number_list(text)
    doubt = "" if listed else "not_a_control_number"
    return CodeReading(text, _numbers_in(listed, role), doubt)


def _numbers_in(listed: NumberList | None, role: str) -> dict[str, str]:
    if listed is None:
        return {}
    numbers = {f"{role}s": "; ".join(listed.numbers)}
    excepted = {f"{role}s_excepted": "; ".join(listed.excepted)}
    return numbers | excepted if listed.excepted else numbers


def _spelt(number: str, role: str) -> dict[str, str]:
    parent = parent_number(number)
    norm = {f"{role}_norm": number}
    return {**norm, f"parent_{role}": parent} if parent else norm


def scope_reading(cell: CodeCell) -> CodeReading:
    """Return a requirement with the numbers it applies to, where it names only those.

    What is said in words stays words: “items for lasers” is no paragraph.
    """
    found = _APPLIES.search(cell.text)
    entry = control_number(cell.entry)
    listed = number_list(found[1], entry) if found and entry else None
    return CodeReading(cell.text, _numbers_in(listed, "scope_number"))
