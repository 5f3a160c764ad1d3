"""What rows stand under: sections, groups and indented parents, as roles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from core.intake.reader.guessing.section_facts import SectionsSaid
from core.intake.reader.guessing.tables import sample, texts_in
from core.intake.reader.structure.paths import row_paths
from core.intake.reader.structure.styles import StylesOfSheet
from core.intake.reader.structure.words import names_part, total_word
from core.intake.reader.words.heading_facts import quarter_of, without_unit
from core.intake.reader.words.period_forms import NAMES
from core.intake.reader.words.periods import part_of_year, read_period
from core.intake.reader.words.texts import closed_up, text_of
from core.intake.reader.words.units import unit_words
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.guessing.sides import Side
    from core.intake.reader.recipes.binding import LabelColumn
    from core.intake.reader.recipes.recipe import Facts
    from core.intake.reader.structure.paths import RowPath
    from core.intake.reader.words.vocabulary import Vocabulary
    from core.intake.reader.workbook.grid import Sheet

BETWEEN: Final = " > "
"""Between the labels of a path."""

_NAMED: Final = ("measure", "product", "industry")
_MARKED: Final = lazily(
    rf"(?P<month>{NAMES}\.?|(?:1[0-2]|[1-9])月)\s*\((?P<flag>[pre])\)", re.IGNORECASE
)
_OF_YEAR: Final = lazily(
    rf"{NAMES}\.?\s*[-–]\s*\w*\.?"
    r"|\d{1,2}\s*[-~〜～–]\s*\d{1,2}月期?|第?[1-4]四半期|q[1-4]|[1-4]q|[上下]半?期|h[12]",
    re.IGNORECASE,
)
"""A part of a year, whose year stands in a section above."""


class RowMeaning(NamedTuple):
    """What rows say besides their own label cells."""

    sections: dict[int, Facts]
    restated: dict[int, Facts]


def row_meaning(
    sheet: Sheet,
    side: Side,
    labels: Sequence[LabelColumn],
    taken: frozenset[str],
    words: Vocabulary,
) -> RowMeaning:
    """Return what groups and parents make of the rows of a table.

    A group that is a period, an economy, a flow, an industry or a unit goes to that
    role; any other is put before the label of the rows below it, as in
    `Machinery > Parts`, so that no two rows say the same.

    Args:
        sheet: The sheet.
        side: The table.
        labels: Its label columns.
        taken: The roles that labels and headings name.
        words: The names of economies.
    """
    plain = RowMeaning({}, {})
    if not side.is_first or _is_plain(sheet, side, labels):
        return plain
    return _Rows(sheet, side, labels, taken, words).read()


def _is_plain(sheet: Sheet, side: Side, labels: Sequence[LabelColumn]) -> bool:
    """Return whether every row says all in its own cells, as in a database.

    Looked at by distinct labels: tables of this kind are the long ones.
    """
    table = side.table
    if table.group_rows or table.wrapped_rows:
        return False
    texts = {
        text
        for column in labels
        if column.rule.role in {*_NAMED, "period", "month"}
        for text in texts_in(sheet, column.at, table.first_row, table.last_row)
    }
    if any(_says_more(text) for text in texts):
        return False
    styles, rows = StylesOfSheet(sheet), range(table.first_row, table.last_row + 1)
    return not any(
        styles.indent(row, at) for at in side.labels[:1] for row in sample(rows)
    )


def _says_more(text: str) -> bool:
    bare = text.strip()
    return text[:1] in " 　" or names_part(bare) or bool(_own_unit(bare))


class _Rows:
    """The rows of one table, from the top."""

    def __init__(
        self,
        sheet: Sheet,
        side: Side,
        labels: Sequence[LabelColumn],
        taken: frozenset[str],
        words: Vocabulary,
    ) -> None:
        self._sheet, self._side, self._words = sheet, side, words
        self._label = _main_label(labels)
        self._time = next(
            (c for c in labels if c.rule.role in {"month", "period"}), None
        )
        roles = {column.rule.role for column in labels}
        self._is_coded = any(f"{name}_code" in roles for name in _NAMED)
        free = (name for name in ("measure", "product") if name not in taken)
        self._other = next(free, "")
        self._used: set[str] = set()
        self._whole = ""

    def read(self) -> RowMeaning:
        sections: dict[int, Facts] = {}
        restated: dict[int, Facts] = {}
        groups: tuple[str, ...] = ()
        said = SectionsSaid(self._words)
        styles = StylesOfSheet(self._sheet)
        for path in row_paths(self._sheet.rows, self._side.table, styles):
            if path.groups != groups:
                said.enter(groups, path.groups)
                groups = path.groups
                sections[path.row] = self._taking_back(self._facts(said))
            if again := self._restated(path, said.names, said.facts.get("year", "")):
                restated[path.row] = again
        return RowMeaning(sections, restated)

    def _facts(self, said: SectionsSaid) -> dict[str, str]:
        """Return what sections say; a mere name is a measure if no label is there."""
        if said.names and self._label is None and self._other:
            return {**said.facts, self._other: BETWEEN.join(said.names)}
        return said.facts

    def _taking_back(self, facts: dict[str, str]) -> Facts:
        """Return a section that ends what the one before it said."""
        gone = dict.fromkeys(self._used - facts.keys(), "")
        self._used |= facts.keys()
        return {**gone, **facts}

    def _restated(
        self, path: RowPath, rest: Sequence[str], year: str
    ) -> dict[str, str]:
        facts: dict[str, str] = {}
        if self._label is not None and not self._is_coded:
            facts |= self._named_anew(path, rest)
        if year and self._time is not None:
            facts |= self._part_of_year(path.row, year)
        return facts

    def _named_anew(self, path: RowPath, rest: Sequence[str]) -> dict[str, str]:
        label = self._label
        assert label is not None  # noqa: S101  # the caller has looked
        own = text_of(self._sheet.rows[path.row][label.at])
        name = own
        if path.labels and label.at == self._side.labels[0]:
            name = path.labels[0]
        parents = path.parents
        if names_part(name) and not parents and self._whole:
            parents = (self._whole,)
        elif name:
            self._whole = name
        unit = _own_unit(own)
        name = closed_up(without_unit(name, unit))
        above = [closed_up(text) for text in (*rest, *parents) if not total_word(text)]
        whole = BETWEEN.join([*above, name]) if name else ""
        found = {label.rule.role: whole} if whole and whole != own else {}
        return {**found, "unit": unit} if unit else found

    def _part_of_year(self, row: int, year: str) -> dict[str, str]:
        assert self._time is not None  # noqa: S101  # the caller has looked
        text = text_of(self._sheet.rows[row][self._time.at])
        if marked := _MARKED.fullmatch(text):
            return {self._time.rule.role: marked["month"], "flag": marked["flag"]}
        if not _OF_YEAR.fullmatch(text):
            return {}
        whole = read_period(year)
        part = part_of_year(whole.text if whole else year, quarter_of(text) or text)
        return {"period": part, self._time.rule.role: ""} if part else {}


def _own_unit(label: str) -> str:
    """Return the unit that a label gives in brackets behind its name."""
    unit = unit_words(label) if label.rstrip().endswith((")", "）", "]")) else ""
    return unit if unit and unit != label else ""


def _main_label(labels: Sequence[LabelColumn]) -> LabelColumn | None:
    return next((column for column in labels if column.rule.role in _NAMED), None)
