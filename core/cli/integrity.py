"""The verb that asks whether a case is whole, and saves what is whole of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core.casefile import Case
from core.cli.answer import Answer
from core.errors import CaseError
from core.i18n import _

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from core.briefs.salvage import LostRow
    from core.casefile.salvaging import Lost


def check(asked: Namespace) -> Answer:
    """Say what in a case does not match its checksum; save what does if asked to."""
    if asked.salvage is not None:
        return _salvaged(asked.case, asked.salvage)
    name = asked.case.name
    with Case.open(asked.case) as case:
        damaged = case.damage()
    answer = Answer({"case": name, "damaged": damaged})
    if not damaged:
        answer.lines.append(_("The case is whole."))
        return answer
    answer.said["problems"] = [_problem(name, block) for block in damaged]
    answer.lines.append(_("{name} is damaged in:").format(name=name))
    answer.lines.extend(f"  {block}" for block in damaged)
    hint = _(
        "Open a backup of it, or save what is whole: statecraft check {name} "
        "--salvage NEW"
    )
    answer.lines.append(hint.format(name=name))
    return answer


def _salvaged(path: Path, target: Path) -> Answer:
    from core.briefs import salvage as briefs  # noqa: PLC0415  # seldom needed
    from core.casefile.salvaging import salvage  # noqa: PLC0415

    if target.exists():
        message = _("{name} is there already; choose another name.")
        raise CaseError(message.format(name=target.name))
    salvaged = salvage(path, target)
    report = briefs.salvage_report(salvaged)
    pairs = list(zip(salvaged.lost, report.rows, strict=True))
    said: dict[str, Any] = {
        "case": path.name,
        "salvaged": {
            "case": target.name,
            "files": list(salvaged.sources),
            "datasets": list(salvaged.datasets),
            "recipes": salvaged.recipes,
            "pins": salvaged.pins,
        },
        "lost": [_lost(lost, row) for lost, row in pairs],
        "problems": [_problem(path.name, briefs.line(row)) for row in report.rows],
    }
    written = _("{name} was written.").format(name=target.name)
    lines = [written, report.summary, *(f"  {briefs.line(row)}" for row in report.rows)]
    return Answer(said, lines)


def _lost(lost: Lost, row: LostRow) -> dict[str, Any]:
    return {
        "part": str(lost.part),
        "name": lost.name or None,
        "rows": [lost.first_row, lost.last_row] if lost.first_row else None,
        "file": row.file or None,
        "sha256": row.sha256 or None,
        "message": row.what,
        "to_do": row.to_do,
    }


def _problem(name: str, message: str) -> dict[str, Any]:
    """Return something damaged as the contract has a problem."""
    return {
        "code": "damaged",
        "severity": "error",
        "file": name,
        "sheet": None,
        "cell": None,
        "message": message,
    }
