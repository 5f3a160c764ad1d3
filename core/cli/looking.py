"""The verbs that look at a file without a case: tables and explain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core.briefs.explanation import explained
from core.cli.answer import Answer, problem_json, problem_line
from core.economies import load_economies
from core.i18n import _
from core.intake.imports import read_workbook
from core.intake.layout_texts import ROLES

if TYPE_CHECKING:
    from argparse import Namespace


def tables(asked: Namespace) -> Answer:
    """Say what tables are in a file, and why they were read so."""
    with read_workbook(asked.file) as staged:
        sheets = [{"name": name, **layout} for name, layout in staged.layouts()]
        problems = [problem_json(staged.name, problem) for problem in staged.problems()]
    lines = [line for sheet in sheets for line in _sheet_lines(sheet)]
    return Answer({"sheets": sheets, "problems": problems}, lines)


def explain(asked: Namespace) -> Answer:
    """Say how one cell would be read: role, value, unit, dimensions, and why."""
    sheet, _mark, address = asked.cell.rpartition("!")
    with read_workbook(asked.file) as staged:
        said = explained(staged, load_economies(), address, asked.sheet or sheet)
        problems = [
            problem
            for problem in staged.problems()
            if problem.place
            and (problem.place.sheet, problem.place.address)
            == (said["sheet"], said["cell"])
        ]
    told = {name: value for name, value in said.items() if value not in (None, "", {})}
    lines = [f"{name}: {value}" for name, value in told.items()]
    lines += [problem_line(asked.file.name, problem) for problem in problems]
    found = [problem_json(asked.file.name, problem) for problem in problems]
    return Answer({**said, "problems": found}, lines)


def _sheet_lines(sheet: dict[str, Any]) -> list[str]:
    lines = [sheet["name"]]
    for table in sheet["tables"]:
        lines.append(f"  {table['region']}")
        told = [_reason(**why) for why in table["why"]]
        told += [_("doubt: {doubt}").format(doubt=doubt) for doubt in table["doubts"]]
        lines += [f"    {line}" for line in told]
    return lines


def _reason(row: int, role: str, reason: str) -> str:
    said = _("row {row}: {role}: {reason}")
    return said.format(row=row, role=_(ROLES.get(role, role)), reason=reason)
