"""The role of a label column by its heading and, where that tells none, its cells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.intake.reader.guessing.states import are_states
from core.intake.reader.structure.cell_kinds import kind_of
from core.intake.reader.structure.kinds import TIMES
from core.intake.reader.words.flow_words import FLOWS, flow_of_heading
from core.intake.reader.words.heading_words import role_of_heading
from core.intake.reader.words.period_forms import NAMES
from core.intake.reader.words.texts import text_of
from core.intake.reader.words.units import read_unit
from core.intake.reader.words.vocabulary import mostly_industries
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.words.vocabulary import Vocabulary
    from core.intake.reader.workbook.grid import Value

_MOSTLY: Final = 0.6
_MONTHS_IN_ROWS: Final = lazily(
    rf"{NAMES}\.?(?:\s*\(\w\))?|1[0-2]月|[1-9]月", re.IGNORECASE
)


def role_of_column(
    headings: Sequence[str],
    cells: Sequence[Value],
    texts: Sequence[str],
    words: Vocabulary,
) -> str:
    """Return the role of a label column, as its headings name it or its cells do."""
    named = next(filter(None, map(role_of_heading, reversed(headings))), "")
    if named == "rank":
        return "label"
    if mostly(texts, lambda text: bool(_MONTHS_IN_ROWS.fullmatch(text))):
        return "month"
    if named in {"period", "month"} and any(map(_MONTHS_IN_ROWS.fullmatch, texts)):
        return "month"
    if named == "month" and _are_periods(cells):
        return "period"
    if named and named != "value" and not _contradicted(named, texts, words):
        return named
    return _role_by_content(cells, texts, words)


def _contradicted(named: str, texts: Sequence[str], words: Vocabulary) -> bool:
    """Return whether a heading such as 区分 or 項目 stands over economies or flows.

    Nor is `Value for: number` a unit, or the state of origin a partner.
    """
    if named == "unit":
        return any(":" in text for text in texts)
    if named in {"measure", "partner"} and are_states(texts, words):
        return True
    return named == "measure" and (words.mostly(texts) or _are_flows(texts))


def _role_by_content(
    cells: Sequence[Value], texts: Sequence[str], words: Vocabulary
) -> str:
    if _are_flows(texts):
        return "flow"
    if words.mostly(texts) or are_states(texts, words):
        return "economy"
    if _are_periods(cells):
        return "period"
    if mostly_industries(texts):
        return "industry"
    if mostly(texts, lambda text: read_unit(text) is not None):
        return "unit"
    return "measure"


def mostly(texts: Sequence[str], test: object) -> bool:
    """Return whether most of the filled cells of a column pass a test."""
    filled = [text for text in texts if text]
    return (
        callable(test)
        and bool(filled)
        and (sum(map(test, filled)) >= _MOSTLY * len(filled))
    )


def _are_flows(texts: Sequence[str]) -> bool:
    return mostly(
        texts, lambda text: text.lower().replace("-", " ") in FLOWS or _is_flow(text)
    )


def _is_flow(text: str) -> bool:
    return len(text) < len("general imports") + 5 and bool(flow_of_heading(text))


def _are_periods(cells: Sequence[Value]) -> bool:
    filled = [cell for cell in cells if text_of(cell)]
    periods = sum(kind_of(cell) in TIMES for cell in filled)
    return bool(filled) and periods >= _MOSTLY * len(filled)
