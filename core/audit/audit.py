"""The audit of a draft: every figure, what speaks for it, and what the user decided."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from core.audit.asking.concentration import concentration_candidates
from core.audit.asking.controls import control_candidates
from core.audit.asking.indicators import indicator_candidates
from core.audit.asking.market import market_candidates
from core.audit.asking.rates import is_rate, rate_candidates
from core.audit.asking.trade import trade_candidates
from core.audit.asking.units_told import in_currency
from core.audit.citations import citation_checks
from core.audit.claims import claims_of
from core.audit.inside.all_checks import checks_of
from core.audit.inside.parts import PART
from core.audit.kinds import Kind
from core.audit.matching import Verdict, matches_of, verdict_on
from core.audit.naming import names_of
from core.audit.plain import plain
from core.audit.robust import starts_of, vintage_of
from core.audit.sizing import size_checks
from core.progress import silent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.audit.asking.candidate import Candidate
    from core.audit.citations import CitationCheck
    from core.audit.claims import Claim
    from core.audit.draft import Draft
    from core.audit.inside.judging import Check
    from core.audit.matching import Match
    from core.audit.robust import Start, Vintage
    from core.audit.terms import Terms
    from core.library import Library
    from core.progress import Progress


FINDING: Final = 0.1
"""The part of an audit that is spent on finding what is to be looked up."""


class Finding(NamedTuple):
    """One figure of a draft with all that was found on it.

    Attributes:
        checks: What the draft's own figures say of it; empty if nothing.
        verdict: By the match that stands first, or by the one the user accepted.
        matches: What the case can say, the likeliest first.
        accepted: The place of the match that the user chose; None while nobody has.
        starts: For a change: what it comes to from other first years.
        vintage: The age of the data behind it; None if there is no match.
    """

    claim: Claim
    checks: tuple[Check, ...]
    verdict: Verdict
    matches: tuple[Match, ...]
    accepted: int | None = None
    starts: tuple[Start, ...] = ()
    vintage: Vintage | None = None

    @property
    def match(self) -> Match | None:
        """The match that the verdict rests on."""
        return self.matches[self.accepted or 0] if self.matches else None


class Audit(NamedTuple):
    """A draft and what was found on each of its figures, in their order.

    Attributes:
        citations: The sources it names whose dates do not hold.
    """

    draft: Draft
    findings: tuple[Finding, ...]
    citations: tuple[CitationCheck, ...] = ()

    def accepting(self, finding: int, match: int) -> Audit:
        """Return the audit with a match that the user says is the one meant.

        Raises:
            IndexError: There is no such finding or match.
        """
        one = self.findings[finding]
        chosen = one.matches[match]
        decided = one._replace(accepted=match, verdict=verdict_on(chosen))
        findings = list(self.findings)
        findings[finding] = decided
        return self._replace(findings=tuple(findings))


def audited(
    library: Library, draft: Draft, terms: Terms, progress: Progress = silent
) -> Audit:
    """Return the audit of a draft against a case.

    Args:
        library: The case.
        draft: The text.
        terms: How figures are called.
        progress: Called before each figure; raising ends the audit.
    """
    names = names_of(library.economies)
    claims = claims_of(draft, names, _up_to(progress, FINDING))
    checks = [*checks_of(draft, claims), *size_checks(library, claims)]
    parts = {check.inputs[0] for check in checks if check.formula == PART}
    texts = [plain(passage.text) for passage in draft.passages]
    findings, held = [], defaultdict(list)
    for check in checks:
        held[check.claim].append(check)
    for place, claim in enumerate(claims):
        progress(FINDING + (1 - FINDING) * place / len(claims), claim.stated.text)
        own = tuple(held[place])
        if place in parts:  # of what the part is one, no dataset says
            findings.append(Finding(claim, own, Verdict.CANNOT, ()))
        else:
            text = texts[claim.passage][slice(*claim.span)]
            named = frozenset[str]()
            if claim.kind == Kind.LEVEL:
                named = terms.named(text, claim.stated.start - claim.span[0])
            findings.append(_finding(library, text, claim, own, named))
    return Audit(draft, tuple(findings), citation_checks(draft))


def _up_to(progress: Progress, part: float) -> Progress:
    """Return how the first part of the work reports."""

    def report(fraction: float, doing: str) -> None:
        progress(fraction * part, doing)

    return report


def _finding(
    library: Library,
    text: str,
    claim: Claim,
    checks: tuple[Check, ...],
    formulas: frozenset[str],
) -> Finding:
    """Return what is found on a figure.

    Args:
        library: The case.
        text: The plain sentence of the figure.
        claim: The figure.
        checks: What the draft's own figures say of it.
        formulas: What the sentence names; empty if it names nothing in particular.
    """
    candidates = [
        one
        for one in _candidates(library, claim, text)
        if not formulas or one.figure.formula in formulas
    ]
    matches = matches_of(claim, candidates)
    if not matches:
        return Finding(claim, checks, Verdict.CANNOT, ())
    chosen = matches[0].candidate
    return Finding(
        claim,
        checks,
        verdict_on(matches[0]),
        matches,
        None,
        starts_of(claim, chosen, candidates),
        vintage_of(library, chosen, candidates),
    )


def _candidates(library: Library, claim: Claim, text: str) -> Iterator[Candidate]:
    """Yield what the whole case says."""
    start = claim.stated.start - claim.span[0]
    if is_rate(claim, text, start):
        yield from rate_candidates(library, claim)
        return
    yield from market_candidates(library, claim)
    yield from concentration_candidates(library, claim)
    yield from in_currency(library, claim, indicator_candidates(library, claim, text))
    yield from trade_candidates(library, claim)
    yield from control_candidates(library, claim, text, start)
