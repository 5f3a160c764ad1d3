"""What a workbook lacks to be read by machines: rule by rule, with its cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs.doctor_words import FOR_PEOPLE, RULES, ailment_text
from core.i18n import _, ngettext
from core.intake.examined import ailments, cleaned_sheets

if TYPE_CHECKING:
    from core.intake.examined import StagedAilment
    from core.intake.staged import Staged
    from core.problems import Place


class AilmentRow(NamedTuple):
    """One way in which a sheet breaks a rule.

    Attributes:
        sheet: Its name; empty where the whole file is meant.
        cells: How many cells it concerns; `places` are the first of them.
        fixed: Whether the cleaned copy is without it.
    """

    code: str
    sheet: str
    text: str
    cells: int
    places: tuple[Place, ...]
    fixed: bool


class RuleRow(NamedTuple):
    """One rule and what breaks it.

    Attributes:
        checked: Whether a program can tell that it is kept.
    """

    number: str
    name: str
    why: str
    checked: bool
    rows: tuple[AilmentRow, ...]

    @property
    def title(self) -> str:
        """Number and name."""
        return f"{self.number} {self.name}"


class Examination(NamedTuple):
    """All rules, applied to one workbook.

    Attributes:
        data: How many filled cells the sheets have.
        added: How many cells the cleaned copy fills besides.
        cleanable: Whether a cleaned copy holds every filled cell.
    """

    file: str
    rules: tuple[RuleRow, ...]
    data: int
    added: int
    cleanable: bool

    @property
    def broken(self) -> tuple[RuleRow, ...]:
        """The rules that are broken."""
        return tuple(rule for rule in self.rules if rule.rows)

    @property
    def summary(self) -> str:
        """How many rules are broken, and how much of that a copy puts right."""
        count = len(self.broken)
        if not count:
            return _("{file} keeps all rules a program can check.").format(
                file=self.file
            )
        rows = [row for rule in self.rules for row in rule.rows]
        text = ngettext(
            "{file} breaks {count} of {rules} rules; a cleaned copy puts {fixed} of "
            "{found} findings right.",
            "{file} breaks {count} of {rules} rules; a cleaned copy puts {fixed} of "
            "{found} findings right.",
            count,
        )
        return text.format(
            file=self.file,
            count=count,
            rules=len(self.rules),
            fixed=sum(row.fixed for row in rows),
            found=len(rows),
        )


def examination(staged: Staged) -> Examination:
    """Return what a workbook that was read for it lacks.

    Raises:
        IntakeError: The staging file says what no reader of ours says.
    """
    found, copies = ailments(staged), cleaned_sheets(staged)
    rules = tuple(
        RuleRow(
            rule.number,
            _(rule.name),
            _(rule.why),
            rule.number not in FOR_PEOPLE,
            tuple(_row(one) for one in found if one.rule == rule.number),
        )
        for rule in RULES
    )
    return Examination(
        staged.name,
        rules,
        sum(copy.data for copy in copies),
        sum(copy.added for copy in copies),
        bool(copies) and all(copy.whole for copy in copies),
    )


def _row(found: StagedAilment) -> AilmentRow:
    text = ailment_text(found.code, found.said)
    return AilmentRow(
        found.code, found.sheet, text, found.cells, found.places, found.fixed
    )
