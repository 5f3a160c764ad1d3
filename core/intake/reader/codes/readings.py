"""What a code column's cell says beside its text, and what is doubtful about it.

The text of a cell is always kept as printed. What is understood of it goes into
fields of its own, so that a reader who doubts it has the original at hand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from core.intake.reader.codes.control_numbers import (
    control_number,
    number_behind,
    number_behind_text,
    parent_number,
    plain,
)
from core.intake.reader.codes.hs_codes import hs_code, hs_digits
from core.intake.reader.codes.japanese_law import place_in_law
from core.intake.reader.codes.number_lists import number_list
from core.intake.reader.codes.reasons import policy, reasons
from core.intake.reader.texts import text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.intake.reader.grid import Value

_RESERVED: Final = re.compile(
    r"[\[(]?(?:reserved|not used|deleted|removed|void)[\])]?[.;]?|[(]?削除[)]?",
    re.IGNORECASE,
)


class CodeCell(NamedTuple):
    """A cell of a code column, with where it stands.

    Attributes:
        role: The field its column holds.
        sheet: The sheet's name; in Japan's matrix it is part of the number.
    """

    value: Value
    role: str
    sheet: str = ""

    @property
    def text(self) -> str:
        """The cell as text."""
        return text_of(self.value)


@dataclass(frozen=True, slots=True)
class CodeReading:
    """What a cell says.

    Attributes:
        text: As printed; of a code that a spreadsheet made a number, the code.
        more: Further fields, all of them out of this one cell.
        doubt: The code of a problem to tell; empty if there is none.
        named: The particulars of that problem beside the text.
    """

    text: str
    more: Mapping[str, str] = field(default_factory=dict)
    doubt: str = ""
    named: Mapping[str, str] = field(default_factory=dict)


def reading_of(codes: str, cell: CodeCell) -> CodeReading:
    """Return what a cell says by the code its column's rule names.

    Example:
        >>> reading_of("control_number", CodeCell(30.0, "list_no")).text
        '3E001'
        >>> reading_of("hs", CodeCell("101", "hs_code")).doubt
        'hs_zero_lost'
    """
    return _READINGS[codes](cell) if codes in _READINGS else CodeReading(cell.text)


def is_code(codes: str, text: str) -> bool:
    """Return whether a text can be the code that names a row.

    A row with nothing but a title of a section or a remark has none.
    """
    if codes == "control_number":
        return bool(
            control_number(text)
            or number_behind_text(text)
            or place_in_law(text)
            or number_list(text)
        )
    return codes == "hs" and bool(hs_digits(text))


def _control_number(cell: CodeCell) -> CodeReading:
    text, role = cell.text, cell.role
    is_stored = isinstance(cell.value, int | float)
    behind = _behind(cell.value)
    if behind:
        more = {**_spelt(behind, role), f"{role}_stored": text}
        named = {"number": behind, "text": text}
        return CodeReading(behind, more, "code_restored", named)
    if is_stored:
        return CodeReading(text, doubt="code_stored_as_number")
    if number := control_number(text):
        return CodeReading(text, _spelt(number, role))
    if place := place_in_law(text):
        return CodeReading(text, {f"{role}_norm": place})
    return _several_numbers(text, role)


def _behind(value: Value) -> str:
    if isinstance(value, int | float):
        return number_behind(float(value))
    return number_behind_text(text_of(value))


def _several_numbers(text: str, role: str) -> CodeReading:
    listed = number_list(text)
    if listed is None:
        return CodeReading(text, doubt="not_a_control_number")
    more = {f"{role}s": "; ".join(listed.numbers)}
    if listed.excepted:
        more[f"{role}s_excepted"] = "; ".join(listed.excepted)
    return CodeReading(text, more)


def _spelt(number: str, role: str) -> dict[str, str]:
    parent = parent_number(number)
    norm = {f"{role}_norm": number}
    return {**norm, f"parent_{role}": parent} if parent else norm


def _hs(cell: CodeCell) -> CodeReading:
    text = cell.text
    if code := hs_code(text):
        return CodeReading(text, {f"{cell.role}_norm": code})
    return CodeReading(
        text, doubt="hs_zero_lost" if hs_digits(text) else "not_an_hs_code"
    )


def _reasons(cell: CodeCell) -> CodeReading:
    found = reasons(cell.text)
    more = {f"{cell.role}_codes": ", ".join(found.codes)} if found.codes else {}
    if not found.unknown:
        return CodeReading(cell.text, more)
    return CodeReading(cell.text, more, "unknown_reason", {"text": found.unknown[0]})


def _policy(cell: CodeCell) -> CodeReading:
    level = policy(cell.text)
    return CodeReading(cell.text, {f"{cell.role}_level": level} if level else {})


def _provision(cell: CodeCell) -> CodeReading:
    """Return a paragraph; one that is reserved or deleted controls nothing."""
    is_reserved = len(cell.text) < 30 and _RESERVED.fullmatch(plain(cell.text))  # noqa: PLR2004
    return CodeReading(cell.text, {"status": "not_listed"} if is_reserved else {})


def _japanese_law(cell: CodeCell) -> CodeReading:
    place = place_in_law(cell.text, cell.sheet)
    return CodeReading(cell.text, {f"{cell.role}_norm": place} if place else {})


_READINGS: Final[Mapping[str, Callable[[CodeCell], CodeReading]]] = MappingProxyType(
    {
        "control_number": _control_number,
        "hs": _hs,
        "japanese_law": _japanese_law,
        "policy": _policy,
        "provision": _provision,
        "reasons": _reasons,
    }
)

READINGS: Final = frozenset(_READINGS)
"""The codes a column of a record may be in."""
