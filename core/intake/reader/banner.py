"""What a sheet says outside its table: our template's banner, a publisher's lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.intake.reader.recipe import ROLES
from core.intake.reader.texts import heading_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.intake.reader.grid import Sheet, Value
    from core.intake.reader.recipe import Facts, Finding, TableRule

TEMPLATE_MARK: Final = "Statecraft template"
INSTRUCTIONS_MARK: Final = "How to fill in this workbook"
FOOTER_ZONE: Final = 20
"""So many last rows of a sheet are searched for what a publisher says there."""


@dataclass(frozen=True, slots=True)
class Banner:
    """The rows above the table of a template."""

    template: str
    header: int
    """The header row in `Sheet.rows`, from 0."""
    facts: Facts
    meta: Facts


def is_instructions(sheet: Sheet) -> bool:
    """Return whether a sheet is the one that explains our templates."""
    return text_of(sheet.value(1, 1)) == INSTRUCTIONS_MARK


def template_banner(sheet: Sheet) -> Banner | None:
    """Return the banner of a sheet in a template of ours; None if it is no such sheet.

    The rows under A1 are keys and texts up to a blank row; the next row that is not
    blank is the header.
    """
    if text_of(sheet.value(1, 1)) != TEMPLATE_MARK:
        return None
    meta: dict[str, str] = {}
    at = 1
    while at < len(sheet.rows) and any(map(text_of, sheet.rows[at])):
        key = heading_of(sheet.rows[at][0]).lower().replace(" ", "_")
        value = text_of(sheet.value(sheet.first_row + at, 2))
        if value:
            meta[key] = f"{meta[key]} {value}" if key in meta else value
        at += 1
    while at < len(sheet.rows) and not any(map(text_of, sheet.rows[at])):
        at += 1
    if at == len(sheet.rows):
        return None
    facts = {"unit": meta["unit"]} if "unit" in meta else {}
    return Banner(text_of(sheet.value(1, 2)), at, facts, meta)


def found_facts(rule: TableRule, sheet: Sheet, header: int) -> tuple[Facts, Facts]:
    """Return what the findings of a rule say of the values, and of the dataset."""
    texts: dict[str, str] = {}
    outside = [
        *sheet.rows[:header],
        *sheet.rows[max(header, len(sheet.rows) - FOOTER_ZONE) :],
    ]
    for finding in rule.findings:
        for row in outside:
            texts.update(_findings(finding, row))
    facts = {role: text for role, text in texts.items() if role in ROLES}
    meta = {name: text for name, text in texts.items() if name not in ROLES}
    return facts, meta


def _findings(finding: Finding, row: list[Value]) -> Iterator[tuple[str, str]]:
    texts = [text for text in map(text_of, row) if text]
    if finding.label and finding.label in texts:
        right = texts[texts.index(finding.label) + 1 :]
        yield from [(finding.role, right[0])] if right else []
    if finding.pattern is not None:
        for text in texts:
            if found := finding.pattern.search(text):
                yield from (
                    (name, part) for name, part in found.groupdict().items() if part
                )
