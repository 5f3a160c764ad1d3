"""What the case can say of a stated figure, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.audit.matching import verdict_on
from core.briefs.audit.names import CONFIDENCES, DIFFERENCES
from core.briefs.audit.statements import doubts_text, standing, statement
from core.i18n import _
from core.joining import listed

if TYPE_CHECKING:
    from core.audit.audit import Finding
    from core.audit.matching import Match
    from core.library import Library


class CandidateBrief(NamedTuple):
    """One answer of the case that may be the one meant.

    Attributes:
        statement: The question, its answer and its source, in one sentence.
        standing: How the stated figure stands to it, in one or two.
        differs: In what it is not what the draft says; empty if it is.
        confidence: `high`, `medium` or `low`, in words, and why.
        verdict: The code of the verdict if this is the one.
        figure_ids: Lead to formula and cells.
    """

    statement: str
    standing: str
    differs: str
    confidence: str
    verdict: str
    figure_ids: tuple[str, ...]


def nearest(library: Library, finding: Finding) -> str:
    """Return the nearest question that the case can answer, if not the one asked."""
    match = finding.match
    if match is None or match.candidate.value is not None:
        return ""
    known = [one for one in finding.matches if one.candidate.value is not None]
    if not known:
        return ""
    return _("The nearest that is known: {statement}").format(
        statement=statement(library, finding.claim, known[0])
    )


def candidate_brief(library: Library, finding: Finding, match: Match) -> CandidateBrief:
    """Return one answer of the case in words."""
    asked = next((one for one in finding.matches if not one.candidate.differs), None)
    confidence = _(CONFIDENCES[match.confidence])
    why = doubts_text(match)
    return CandidateBrief(
        statement(library, finding.claim, match),
        standing(finding.claim, match, None if asked is match else asked),
        listed(_(DIFFERENCES[one]) for one in match.candidate.differs),
        _("{confidence}: {why}").format(confidence=confidence, why=why)
        if why
        else confidence,
        str(verdict_on(match)),
        tuple(one.id for one in match.candidate.figures),
    )
