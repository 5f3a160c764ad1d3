"""What a code column's cell says beside its text, by the code its column is in."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.intake.reader.codes.code_cells import CodeCell, CodeReading
from core.intake.reader.codes.control_numbers import (
    control_number,
    number_behind_text,
    plain,
)
from core.intake.reader.codes.hs_codes import hs_code, hs_digits
from core.intake.reader.codes.instruments import availability, instrument_type
from core.intake.reader.codes.japanese_law import place_in_law
from core.intake.reader.codes.number_lists import number_list
from core.intake.reader.codes.number_readings import (
    control_number_reading,
    list_number_reading,
    scope_reading,
)
from core.intake.reader.codes.reasons import reasons
from core.lazily import lazily
from core.licensing import strictest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_RESERVED: Final = lazily(
    r"[\[(]?(?:reserved|not used|deleted|removed|void)[\])]?[.;]?|[(]?削除[)]?",
    re.IGNORECASE,
)


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
    level = strictest(plain(cell.text))
    return CodeReading(cell.text, {f"{cell.role}_level": level} if level else {})


def _instrument(cell: CodeCell) -> CodeReading:
    kind = instrument_type(cell.text)
    return CodeReading(cell.text, {f"{cell.role}_code": kind} if kind else {})


def _availability(cell: CodeCell) -> CodeReading:
    said = availability(cell.text)
    more = {f"{cell.role}_code": said or "unknown"}
    return CodeReading(cell.text, more, doubt="" if said else "unknown_availability")


def _provision(cell: CodeCell) -> CodeReading:
    """Return a paragraph; one that is reserved or deleted controls nothing."""
    text = cell.text
    is_reserved = len(text) < 30 and _RESERVED.fullmatch(plain(text))  # noqa: PLR2004
    return CodeReading(text, {"status": "not_listed"} if is_reserved else {})


def _japanese_law(cell: CodeCell) -> CodeReading:
    place = place_in_law(cell.text, cell.sheet)
    return CodeReading(cell.text, {f"{cell.role}_norm": place} if place else {})


_READINGS: Final[Mapping[str, Callable[[CodeCell], CodeReading]]] = MappingProxyType(
    {
        "availability": _availability,
        "control_number": control_number_reading,
        "hs": _hs,
        "instrument": _instrument,
        "japanese_law": _japanese_law,
        "list_number": list_number_reading,
        "policy": _policy,
        "provision": _provision,
        "reasons": _reasons,
        "scope": scope_reading,
    }
)

READINGS: Final = frozenset(_READINGS)
"""The codes a column of a record may be in."""
