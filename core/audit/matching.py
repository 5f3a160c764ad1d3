"""Each stated figure held against the case: a verdict, and all that was looked at.

It says whether two numbers agree and what they are of. Whether a claim is true is not
said: the case may be wrong, or speak of something else.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from core.audit.agreeing import Agreement, agreement
from core.audit.asking.candidate import Differs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.audit.asking.candidate import Candidate
    from core.audit.claims import Claim

MOST_KEPT: Final = 8
"""So many candidates are shown; those behind them meet the words less well."""
SURE_FIT: Final = 4
MOST_DIFFERENCES: Final = 2
NEAR_YEARS: Final = 3
CLOSE: Final = 0.01
"""Of several dates that agree, one within this part of the figure goes before another:
`$4 trillion` is 4.01 sooner than 3.86."""
AGREES: Final = (Agreement.AS_WRITTEN, Agreement.AFTER_ROUNDING)


class Verdict(StrEnum):
    """What is said of a figure; never that it is true or false."""

    RECONCILES = "reconciles"
    AFTER_ROUNDING = "reconciles_after_rounding"
    DIFFERS = "differs"
    OTHERWISE = "year_unit_partner_or_definition_differs"
    CANNOT = "cannot_be_computed"


class Confidence(StrEnum):
    """How surely the question is the one that the draft answers."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Doubt(StrEnum):
    """Why a confidence is not high."""

    PERIOD_NOT_SAID = "period_not_said"
    PERIOD_FROM_BEFORE = "period_from_before"
    ECONOMY_FROM_BEFORE = "economy_from_before"
    INDUSTRY_FROM_BEFORE = "industry_from_before"
    WORDS_FIT_LITTLE = "words_fit_little"
    SOMETHING_DIFFERS = "something_differs"


class Match(NamedTuple):
    """A candidate beside the stated figure.

    Attributes:
        stated: The stated figure, without a sign.
        difference: The figure of the case less the stated one, in the draft's unit.
        doubts: Why it is not surely the figure that is meant.
    """

    candidate: Candidate
    agreement: Agreement
    stated: float
    difference: float | None
    confidence: Confidence
    doubts: tuple[Doubt, ...]


def matches_of(claim: Claim, candidates: Iterable[Candidate]) -> tuple[Match, ...]:
    """Return the best candidates, the likeliest first."""
    found = [_match(claim, one) for one in candidates]
    found.sort(key=_rank)
    return _varied(found)


def _match(claim: Claim, candidate: Candidate) -> Match:
    difference = None
    if candidate.value is not None:
        difference = candidate.value - abs(claim.stated.value)
    doubts = tuple(_doubts(claim, candidate))
    return Match(
        candidate,
        agreement(claim.stated, candidate),
        abs(claim.stated.value),
        difference,
        _confidence(doubts),
        doubts,
    )


def _rank(match: Match) -> tuple[float, ...]:
    """Return how far down a match belongs: what differs first, then how it fits."""
    candidate = match.candidate
    differs, group = len(candidate.differs), _group(match)
    far = abs(match.difference or 0.0)
    is_far = far > CLOSE * match.stated
    return (
        *(group, differs, is_far, int(match.agreement)),
        *(-candidate.fit, candidate.distance, far),
    )


def _group(match: Match) -> int:
    """Return 0 for what agrees as asked, 1 for what agrees otherwise, 2 as asked.

    An answer that is known goes before one that another dataset cannot give.
    """
    candidate = match.candidate
    differs = candidate.differs
    agrees, is_known = match.agreement in AGREES, match.agreement != Agreement.UNKNOWN
    if not differs:
        return 0 if agrees else 2 if is_known else 3
    if agrees and _is_near(candidate):
        return 1
    return 4 if is_known else 5


def _is_near(candidate: Candidate) -> bool:
    """Return whether a candidate is near enough to what the draft says to be meant.

    In two things at once it may differ only within a few years: among many years and
    definitions some number always agrees.
    """
    differs = candidate.differs
    if Differs.ECONOMY in differs or len(differs) > MOST_DIFFERENCES:
        return False
    return len(differs) < MOST_DIFFERENCES or candidate.distance <= NEAR_YEARS


def _varied(found: Sequence[Match]) -> tuple[Match, ...]:
    """Return the first matches, and few of those that neither agree nor are asked."""
    kept: list[Match] = []
    for match in found:
        is_vain = match.agreement >= Agreement.NONE and match.candidate.differs
        if is_vain and len(kept) >= MOST_KEPT // 2:
            continue
        kept.append(match)
    return tuple(kept[:MOST_KEPT])


def _doubts(claim: Claim, candidate: Candidate) -> Iterable[Doubt]:
    time, own = claim.time, claim.subject.own
    if not time.last and not time.is_today:
        yield Doubt.PERIOD_NOT_SAID
    elif not time.is_own:
        yield Doubt.PERIOD_FROM_BEFORE
    if "economy" not in own:
        yield Doubt.ECONOMY_FROM_BEFORE
    if claim.subject.industry and "industry" not in own:
        yield Doubt.INDUSTRY_FROM_BEFORE
    if candidate.fit < SURE_FIT:
        yield Doubt.WORDS_FIT_LITTLE
    if candidate.differs:
        yield Doubt.SOMETHING_DIFFERS


def _confidence(doubts: Sequence[Doubt]) -> Confidence:
    if not doubts:
        return Confidence.HIGH
    few = len(doubts) == 1 and doubts[0] != Doubt.WORDS_FIT_LITTLE
    return Confidence.MEDIUM if few else Confidence.LOW


def verdict_on(match: Match) -> Verdict:
    """Return the verdict on a figure if this match is the one that is meant.

    Where the draft names no date, a figure that is another says nothing: it may be
    that of another year. What stands in lists now is meant by a draft without a date.
    """
    differs = match.candidate.differs
    if match.agreement in AGREES:
        if not differs:
            is_exact = match.agreement == Agreement.AS_WRITTEN
            return Verdict.RECONCILES if is_exact else Verdict.AFTER_ROUNDING
        if _is_near(match.candidate):
            return Verdict.OTHERWISE
    is_unsaid = Doubt.PERIOD_NOT_SAID in match.doubts and not match.candidate.is_current
    if match.agreement == Agreement.UNKNOWN or differs or is_unsaid:
        return Verdict.CANNOT
    return Verdict.DIFFERS
