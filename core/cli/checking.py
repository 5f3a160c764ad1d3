"""The verbs that ask what is doubtful: quality of a case, doctor of a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core.casefile import Case
from core.cli.answer import SEVERITIES, Answer
from core.economies import load_economies
from core.errors import RequestError
from core.i18n import _
from core.intake.imports import read_workbook
from core.library import Library

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from core.briefs.doctor import AilmentRow, Examination, RuleRow
    from core.briefs.quality import FindingRow, QualityOfSource
    from core.intake.staged import Staged


SHOWN = 3
"""Cells that a line names; JSON and the exported file name them all."""


def quality(asked: Namespace) -> Answer:
    """Say what is doubtful about the sources of a case, and write it if asked to."""
    from core.briefs import quality as briefs  # noqa: PLC0415  # numpy

    with Case.open(asked.case) as case:
        library = Library(case, load_economies())
        sources = briefs.quality(library, asked.dataset)
    answer = Answer({"sources": [], "problems": []})
    for source in sources:
        _tell(answer, source)
    if asked.out is not None:
        from core.exports.quality import write_quality  # noqa: PLC0415  # openpyxl

        write_quality(asked.out, sources)
        answer.said["out"] = asked.out.name
        answer.lines.append(_("{name} was written.").format(name=asked.out.name))
    return answer


def _tell(answer: Answer, source: QualityOfSource) -> None:
    answer.said["sources"].append(
        {
            "id": source.slug,
            "title": source.title,
            "file": source.file,
            "observations": source.observations,
            "findings": [_finding_json(row) for row in source.rows],
        }
    )
    answer.said["problems"] += [_problem_json(source.file, row) for row in source.rows]
    answer.lines.extend((f"{source.slug}: {source.title}", f"  {source.summary}"))
    group = ""
    for row in source.rows:
        if row.group != group:
            group = row.group
            answer.lines.append(f"  {group}")
        cells = ", ".join(map(str, row.places[:SHOWN]))
        more = ", …" if row.cells > SHOWN else ""
        severity = _(SEVERITIES[row.severity])
        answer.lines.append(f"    {severity}: {row.text} [{cells}{more}]")


def _finding_json(row: FindingRow) -> dict[str, Any]:
    return {
        "kind": row.kind,
        "code": row.code,
        "severity": str(row.severity),
        "message": row.text,
        "count": row.cells,
        "cells": [str(place) for place in row.places],
        "largest": row.largest._asdict() if row.largest else None,
    }


def _problem_json(file: str, row: FindingRow) -> dict[str, Any]:
    """Return a finding as the contract has a problem: at its first cell."""
    place = row.places[0] if row.places else None
    return {
        "code": row.code,
        "severity": str(row.severity),
        "file": file,
        "sheet": place.sheet if place else None,
        "cell": place.address if place else None,
        "message": row.text,
    }


def doctor(asked: Namespace) -> Answer:
    """Say what a workbook lacks to be read by machines; write a cleaned copy."""
    from core.briefs.doctor import examination  # noqa: PLC0415  # seldom needed

    with read_workbook(asked.file, examine=True) as staged:
        found = examination(staged)
        answer = _examined(found)
        if asked.clean is not None:
            _clean(answer, asked.clean, staged)
    return answer


def _clean(answer: Answer, path: Path, staged: Staged) -> None:
    from core.exports.cleaned import write_cleaned  # noqa: PLC0415  # openpyxl

    if path.suffix.lower() != ".xlsx":
        message = _("{name} must end in .xlsx; the cleaned copy is a workbook.")
        raise RequestError(message.format(name=path.name))
    cells = write_cleaned(path, staged)
    answer.said["clean"] = {"file": path.name, "cells": cells}
    text = _("{name} was written with {count} cells and read back without a loss.")
    answer.lines.append(text.format(name=path.name, count=f"{cells:,}"))


def _examined(found: Examination) -> Answer:
    rules = [_rule_json(rule) for rule in found.rules]
    said = {"file": found.file, "rules": rules, "data": found.data, "problems": []}
    answer = Answer({**said, "added": found.added}, [found.summary])
    for rule in found.broken:
        answer.lines.append(f"  {rule.title}: {rule.why}")
        for row in rule.rows:
            cells = ", ".join(map(str, row.places[:SHOWN]))
            more = ", …" if row.cells > SHOWN else ""
            mark = "+" if row.fixed else "-"
            where = f" [{cells}{more}]" if cells else ""
            answer.lines.append(f"    {mark} {row.text}{where}")
            answer.said["problems"].append(_ailment_json(found.file, row))
    return answer


def _rule_json(rule: RuleRow) -> dict[str, Any]:
    return {
        "number": rule.number,
        "name": rule.name,
        "why": rule.why,
        "state": "broken" if rule.rows else "kept" if rule.checked else "not_checked",
        "findings": [
            {
                "code": row.code,
                "sheet": row.sheet or None,
                "message": row.text,
                "count": row.cells,
                "cells": [str(place) for place in row.places],
                "fixed": row.fixed,
            }
            for row in rule.rows
        ],
    }


def _ailment_json(file: str, row: AilmentRow) -> dict[str, Any]:
    """Return a broken rule as the contract has a problem: at its first cell."""
    place = row.places[0] if row.places else None
    return {
        "code": row.code,
        "severity": "warning",
        "file": file,
        "sheet": row.sheet or None,
        "cell": place.address if place else None,
        "message": row.text,
    }
