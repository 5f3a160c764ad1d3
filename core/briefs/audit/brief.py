"""The audit of a draft as a frozen brief: its text with marks, and its findings.

A window, a report and the command line show the same one.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from core.audit.inside.judging import Inside
from core.audit.matching import Verdict
from core.briefs.audit.amounts import interval_text
from core.briefs.audit.candidates import candidate_brief, nearest
from core.briefs.audit.names import KINDS, VERDICTS, place_text
from core.briefs.audit.sources import citation_texts
from core.briefs.audit.statements import check_text, starts_text, vintage_text
from core.briefs.audit.summary import summary_text
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.audit.audit import Audit, Finding
    from core.audit.claims import Claim
    from core.briefs.audit.candidates import CandidateBrief
    from core.library import Library


class Mark(NamedTuple):
    """A figure in a passage.

    Attributes:
        start: Where it begins, counted in characters from 0; `length` is how long.
        finding: Its place among the findings.
        verdict: The code of its verdict.
        is_contradicted: Whether the draft's own figures speak against it.
    """

    start: int
    length: int
    finding: int
    verdict: str
    is_contradicted: bool


class PassageBrief(NamedTuple):
    """One passage of the draft, with its figures marked."""

    place: str
    text: str
    marks: tuple[Mark, ...]


class FindingBrief(NamedTuple):
    """One figure of the draft with all that is said of it.

    Attributes:
        number: From 1, in the order of the draft.
        sentence: The sentence it stands in.
        reads_as: The numbers it can stand for.
        verdict: The code of the verdict; `verdict_name` says it in words.
        inside: What the draft's own figures say of it, a sentence each.
        accepted: The place of the candidate the user chose; None while nobody has.
        nearest: Where the case cannot answer: the nearest question that it can.
        starts: What the same statement gives from other first years.
        vintage: Edition and age of the data.
    """

    number: int
    place: str
    text: str
    sentence: str
    kind: str
    reads_as: str
    verdict: str
    verdict_name: str
    inside: tuple[str, ...]
    is_contradicted: bool
    candidates: tuple[CandidateBrief, ...]
    accepted: int | None
    nearest: str
    starts: str
    vintage: str

    @property
    def candidate(self) -> CandidateBrief | None:
        """The candidate that the verdict rests on."""
        return self.candidates[self.accepted or 0] if self.candidates else None


class AuditBrief(NamedTuple):
    """An audit in words.

    Attributes:
        summary: How many figures there are of each verdict, in one paragraph.
        note: What an audit does not say.
        counts: By code of a verdict how many figures have it.
        citations: What is wrong with the dates of sources, a sentence each.
    """

    name: str
    summary: str
    note: str
    counts: tuple[tuple[str, int], ...]
    passages: tuple[PassageBrief, ...]
    findings: tuple[FindingBrief, ...]
    citations: tuple[str, ...] = ()


def audit_brief(library: Library, audit: Audit) -> AuditBrief:
    """Return the audit of a draft in words."""
    claims = [one.claim for one in audit.findings]
    findings = tuple(
        _finding(library, audit, place, claims) for place in range(len(claims))
    )
    return _brief(audit, findings)


def accepted_brief(
    library: Library, audit: Audit, before: AuditBrief, place: int
) -> AuditBrief:
    """Return the audit in words again, of which one finding has changed.

    Args:
        library: The case.
        audit: As it is now.
        before: What was said of it before.
        place: That of the finding that changed.
    """
    findings = list(before.findings)
    findings[place] = _finding(
        library, audit, place, [one.claim for one in audit.findings]
    )
    return _brief(audit, tuple(findings))


def _brief(audit: Audit, findings: tuple[FindingBrief, ...]) -> AuditBrief:
    marks: dict[int, list[Mark]] = {}
    for place, one in enumerate(audit.findings):
        marks.setdefault(one.claim.passage, []).append(_mark(one, place))
    counted = Counter(one.verdict for one in findings)
    return AuditBrief(
        audit.draft.name,
        summary_text(findings),
        _(
            "An audit says whether numbers agree with each other and with what is "
            "loaded. It does not say whether a claim is true."
        ),
        tuple((str(verdict), counted[str(verdict)]) for verdict in Verdict),
        tuple(
            PassageBrief(place_text(one), one.text, tuple(marks.get(number, ())))
            for number, one in enumerate(audit.draft.passages)
        ),
        findings,
        citation_texts(audit),
    )


def _mark(finding: Finding, place: int) -> Mark:
    stated = finding.claim.stated
    return Mark(
        stated.start,
        stated.length,
        place,
        str(finding.verdict),
        _is_contradicted(finding),
    )


def _is_contradicted(finding: Finding) -> bool:
    return any(one.verdict == Inside.DOES_NOT_RECONCILE for one in finding.checks)


def _finding(
    library: Library, audit: Audit, place: int, claims: Sequence[Claim]
) -> FindingBrief:
    finding = audit.findings[place]
    claim = finding.claim
    passage = audit.draft.passages[claim.passage]
    return FindingBrief(
        place + 1,
        place_text(passage),
        claim.stated.text,
        passage.text[slice(*claim.span)].strip(),
        _(KINDS[claim.kind]),
        interval_text(claim.stated),
        str(finding.verdict),
        _(VERDICTS[finding.verdict]),
        tuple(check_text(check, claims) for check in finding.checks),
        _is_contradicted(finding),
        tuple(candidate_brief(library, finding, match) for match in finding.matches),
        finding.accepted,
        nearest(library, finding),
        starts_text(claim, finding.starts),
        vintage_text(library, finding.vintage),
    )
