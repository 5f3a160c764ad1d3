"""The indexes in which an economy is looked up, by spelling and by code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.economies.schemes import LETTERS, LETTERS_INDEX, NUMBERS, OWN
from core.intake.labels import normalised

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.economies.table import Alias, Economy


def codes_by_spelling(
    rows: Sequence[Economy], aliases: Sequence[Alias]
) -> dict[str, str]:
    """Return codes by normalised name; no name belongs to two economies."""
    written = {
        name: row.code
        for row in rows
        for name in (row.name_en, row.formal_en, row.name_ja, row.formal_ja)
    }
    written |= {alias.alias: alias.code for alias in aliases if alias.scheme == "name"}
    return {normalised(name): code for name, code in written.items()}


def codes_by_scheme(
    rows: Sequence[Economy], aliases: Sequence[Alias]
) -> dict[str, dict[str, str]]:
    """Return our codes by the codes of each scheme."""
    codes: dict[str, dict[str, str]] = {
        OWN: {row.code: row.code for row in rows},
        LETTERS_INDEX: {
            letters: row.code for row in rows for letters in (row.iso2, row.iso3)
        },
        "iso_numeric": {_number(row.iso_numeric): row.code for row in rows},
        "comtrade": {_number(row.comtrade): row.code for row in rows},
        "census": {_number(row.census): row.code for row in rows},
    }
    for alias in aliases:
        if alias.scheme != "name":
            index = LETTERS_INDEX if alias.scheme == "code" else alias.scheme
            codes[index][key_of(alias.scheme, alias.alias)] = alias.code
    for known in codes.values():
        known.pop("", None)
    return codes


def index_of(scheme: str) -> str:
    """Return which index holds the codes of a scheme."""
    return LETTERS_INDEX if scheme in LETTERS else scheme


def key_of(scheme: str, code: str) -> str:
    """Return a code or name as it stands in the index of its scheme."""
    if scheme == "name":
        return normalised(code)
    return _number(code) if scheme in NUMBERS else code.strip().upper()


def _number(code: str) -> str:
    """Return a numeric code without what Excel adds or takes: `0003`, `3.0` are `3`."""
    text = code.strip().removesuffix(".0")
    return text and (text.lstrip("0") or "0")
