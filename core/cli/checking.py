"""The verbs that ask what is doubtful: quality of a case, doctor of a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core.casefile import Case
from core.cli.answer import SEVERITIES, Answer
from core.economies import load_economies
from core.i18n import _
from core.library import Library

if TYPE_CHECKING:
    from argparse import Namespace

    from core.briefs.quality import FindingRow, QualityOfSource


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
