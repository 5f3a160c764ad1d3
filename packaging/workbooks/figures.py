"""Reading the published figures the samples are made from."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING, Any, Final

from openpyxl import load_workbook

if TYPE_CHECKING:
    from pathlib import Path

TRANSCRIBED: Final = (
    (r" via github:\S+( @\w+)?", ""),
    (r" via [\w.-]+/[\w.-]+(@\w+)?( [\w./-]+)?", ""),
    (r"S: s-w-kelly/chip-export-controls thresholdData\.js", "S: public tracker"),
    (r"S: s-w-kelly(/chip-export-controls)?", "S: public tracker"),
    (r"seelpeed transcription(; xyna cn\.json)?", "transcription of the notice read"),
    (r"\(S\); seelpeed \(S\)", "(S)"),
    (r"exports-watch note, chemradar", "two public notes"),
    (r"; korean-law\.json", ""),
    (r", upstream parse defect", " in the copy read"),
)
"""Who typed a public text off is not its citation."""


def csv_rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file by column name, as text."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def sheet_rows(path: Path, sheet: str) -> list[tuple[Any, ...]]:
    """Return the rows of a sheet; formulas come as their text."""
    book = load_workbook(path, read_only=True)
    try:
        return list(book[sheet].iter_rows(values_only=True))
    finally:
        book.close()


def cited(text: str | None) -> str | None:
    """Return a citation without those who transcribed the public text.

    Example:
        >>> cited("15 CFR 774 (eCFR 2026-07-23) via a/b@5847b09 src/x.json; 88 FR 1")
        '15 CFR 774 (eCFR 2026-07-23); 88 FR 1'
    """
    for pattern, plain in TRANSCRIBED:
        text = text and re.sub(pattern, plain, text)
    return text


def number(text: str) -> float:
    """Return a number as it is written, whole where it is whole."""
    value = float(text)
    return int(value) if value.is_integer() and "." not in text else value


def number_or_bound(text: str) -> float | str:
    """Return a number, or a bound such as `>80` as printed."""
    return text if text[:1] in "<>~" else number(text)
