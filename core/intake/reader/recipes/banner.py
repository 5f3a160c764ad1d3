"""What a sheet says outside its table: our template's banner, a publisher's lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.intake.reader.recipes.recipe import ROLES
from core.intake.reader.words.texts import heading_of, text_of
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.intake.reader.recipes.recipe import Facts, Finding, TableRule
    from core.intake.reader.workbook.grid import Sheet, Value

TEMPLATE_MARK: Final = "Statecraft template"
INSTRUCTIONS_MARK: Final = "How to fill in this workbook"
FOOTER_ZONE: Final = 20
"""So many last rows of a sheet are searched for what a publisher says there."""
ELSEWHERE_ZONE: Final = 100
"""So many first rows of another sheet are searched for what it says of this one."""
_BRACES: Final = lazily(r"\{(\w+)\}")


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


def filled_in(facts: Facts, said: Facts) -> Facts:
    """Return facts with findings in place of their braces; without those unsaid.

    Example:
        >>> filled_in({"year": "20{two}", "unit": "{scale} yen"}, {"two": "17"})
        {'year': '2017'}
    """
    return {
        role: _BRACES.sub(lambda name: said[name[1]], text)
        for role, text in facts.items()
        if all(name in said for name in _BRACES.findall(text))
    }


class Surroundings:
    """What a sheet says outside one table, and its workbook on other sheets."""

    def __init__(
        self,
        rule: TableRule,
        sheet: Sheet,
        header: int,
        sheets: Sequence[Sheet] = (),
    ) -> None:
        self._rule, self._sheets = rule, sheets
        footer = max(header, len(sheet.rows) - FOOTER_ZONE)
        self._rows = _texts([*sheet.rows[:header], *sheet.rows[footer:]])

    def says_all(self) -> bool:
        """Return whether every text the rule asks for is said."""
        texts = [text for row in self._rows for text in row]
        return all(any(map(form.search, texts)) for form in self._rule.says)

    def found(self) -> tuple[Facts, Facts]:
        """Return what is said of the values, and what of the dataset."""
        texts: dict[str, str] = {}
        for finding in self._rule.findings:
            for role, text in _findings(finding, self._rows_for(finding)):
                texts[role] = _said_as(finding, text)
        facts = {role: text for role, text in texts.items() if role in ROLES}
        meta = {name: text for name, text in texts.items() if name not in ROLES}
        return facts, meta

    def _rows_for(self, finding: Finding) -> list[list[str]]:
        if finding.sheet is None:
            return self._rows
        name = finding.sheet
        asked = (sheet for sheet in self._sheets if name.fullmatch(sheet.name))
        return [row for sheet in asked for row in _texts(sheet.rows[:ELSEWHERE_ZONE])]


def _texts(rows: Iterable[Sequence[Value]]) -> list[list[str]]:
    """Return the filled cells of rows, without the rows that have none."""
    found = ([text for text in map(text_of, row) if text] for row in rows)
    return [row for row in found if row]


def _findings(
    finding: Finding, rows: Sequence[Sequence[str]]
) -> Iterator[tuple[str, str]]:
    for row, following in zip(rows, [*rows[1:], ()], strict=False):
        if finding.label in row[:-1]:
            yield finding.role, row[row.index(finding.label) + 1]
        if finding.below and following and any(map(finding.below.search, row)):
            yield finding.role, following[0]
        for found in map(finding.pattern.search, row) if finding.pattern else ():
            named = found.groupdict().items() if found else ()
            yield from ((name, part) for name, part in named if part)


def _said_as(finding: Finding, text: str) -> str:
    return next(
        (said for form, said in finding.words if form.fullmatch(text)),
        text,
    )
