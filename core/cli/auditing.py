"""The verb that audits a draft: every figure in it, held against the case."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final

from core.audit.draft import Draft, pasted
from core.audit.matching import Verdict
from core.audit.reading import read_draft
from core.briefs.audit.auditing import audit_of
from core.briefs.audit.brief import audit_brief
from core.casefile import Case
from core.cli.answer import Answer, figure_json
from core.economies import load_economies
from core.i18n import _
from core.library import Library

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from core.audit.audit import Audit, Finding
    from core.briefs.audit.brief import AuditBrief, FindingBrief

STANDARD_INPUT: Final = "-"
TO_LOOK_AT: Final = (Verdict.DIFFERS, Verdict.OTHERWISE)


def audit(asked: Namespace) -> Answer:
    """Say of every figure of a draft whether it agrees, and with what."""
    draft = _draft(asked.text)
    with Case.open(asked.case) as case:
        library = Library(case, load_economies())
        found = audit_of(library, draft)
        brief = audit_brief(library, found)
    answer = _answer(found, brief)
    if asked.out is not None:
        from core.exports.audit import write_audit  # noqa: PLC0415  # openpyxl

        write_audit(asked.out, brief)
        answer.said["out"] = asked.out.name
        answer.lines.append(_("{name} was written.").format(name=asked.out.name))
    return answer


def _draft(path: Path) -> Draft:
    if str(path) == STANDARD_INPUT:
        return pasted(sys.stdin.read())
    return read_draft(path)


def _answer(found: Audit, brief: AuditBrief) -> Answer:
    pairs = list(zip(found.findings, brief.findings, strict=True))
    said: dict[str, Any] = {
        "draft": brief.name,
        "counts": dict(brief.counts),
        "findings": [_finding_json(*pair) for pair in pairs],
        "figures": [
            figure_json(figure)
            for one in found.findings
            if one.match
            for figure in one.match.candidate.figures
        ],
        "problems": [
            _problem_json(brief.name, *pair) for pair in pairs if _is_to_see(*pair)
        ],
    }
    lines = [brief.summary, *(line for one in brief.findings for line in _lines(one))]
    told = zip(found.citations, brief.citations, strict=True)
    said["problems"] += [
        _warning(brief.name, str(one.problem), text) for one, text in told
    ]
    return Answer(said, [*lines, *brief.citations, brief.note])


def _warning(name: str, code: str, message: str) -> dict[str, Any]:
    """Return something to look at as the contract has a problem."""
    return {
        "code": code,
        "severity": "warning",
        "file": name,
        "sheet": None,
        "cell": None,
        "message": message,
    }


def _lines(finding: FindingBrief) -> list[str]:
    head = f"{finding.number}. {finding.place}: {finding.text}: {finding.verdict_name}"
    best = finding.candidate
    lines = [head, *(f"   {line}" for line in finding.inside)]
    if best:
        lines += [f"   {best.statement}", f"   {best.standing}"]
    more = (finding.nearest, finding.starts)
    return lines + [f"   {line}" for line in more if line]


def _is_to_see(finding: Finding, brief: FindingBrief) -> bool:
    return finding.verdict in TO_LOOK_AT or brief.is_contradicted


def _finding_json(finding: Finding, brief: FindingBrief) -> dict[str, Any]:
    stated, (low, high) = finding.claim.stated, finding.claim.stated.interval
    return {
        "number": brief.number,
        "place": brief.place,
        "passage": finding.claim.passage,
        "start": stated.start,
        "length": stated.length,
        "text": stated.text,
        "value": stated.value,
        "unit": stated.unit,
        "low": low,
        "high": high,
        "kind": str(finding.claim.kind),
        "economy": finding.claim.subject.economy or None,
        "partner": finding.claim.subject.partner or None,
        "industry": finding.claim.subject.industry or None,
        "period": _period(finding),
        "verdict": str(finding.verdict),
        "checks": [
            {**check._asdict(), "verdict": str(check.verdict)}
            for check in finding.checks
        ],
        "candidates": [
            {
                "statement": told.statement,
                "figures": list(told.figure_ids),
                "value": match.candidate.value,
                "difference": match.difference,
                "differs": [str(one) for one in match.candidate.differs],
                "verdict": told.verdict,
                "confidence": str(match.confidence),
                "doubts": [str(one) for one in match.doubts],
            }
            for match, told in zip(finding.matches, brief.candidates, strict=True)
        ],
        "starts": [start._asdict() for start in finding.starts],
        "vintage": finding.vintage._asdict() if finding.vintage else None,
    }


def _period(finding: Finding) -> str | None:
    time = finding.claim.time
    return (f"{time.first}:{time.last}" if time.is_span else time.last) or None


def _problem_json(name: str, finding: Finding, brief: FindingBrief) -> dict[str, Any]:
    """Return a figure to look at as the contract has a problem."""
    best = brief.candidate
    against = brief.inside if brief.is_contradicted else ()
    said = [brief.verdict_name, *against, *([best.standing] if best else [])]
    code = str(finding.verdict) if not against else "does_not_follow"
    return _warning(name, code, f"{brief.place}: {brief.text}: {' '.join(said)}")
