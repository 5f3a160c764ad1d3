"""Changes of a case's indicators that a stated figure may be."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from core.audit.asking.candidate import Candidate, Differs, away
from core.audit.asking.series import is_meant
from core.audit.asking.spans import span_meant, spans_around
from core.audit.asking.units_told import taken_for
from core.audit.kinds import Kind
from core.indicators.change import difference, fold, percent_change

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from core.audit.asking.series import Asked, Level
    from core.audit.claims import Claim
    from core.indicators.outcome import Outcome

OUTCOMES: Final[Mapping[Kind, Callable[..., Outcome]]] = {
    Kind.PERCENT_CHANGE: percent_change,
    Kind.PP_CHANGE: difference,
    Kind.FOLD: fold,
    Kind.DIFFERENCE: difference,
}
"""Shares are in per cent here, so that their points are a difference."""


def indicator_changes(asked: Asked, claim: Claim) -> Iterator[Candidate]:
    """Yield changes between the two dates meant, and from or to other dates."""
    levels = asked.levels()
    meant = span_meant(claim.time, tuple(levels))
    if meant is None:
        return
    first, last = (_period(date, levels) for date in meant)
    for span in spans_around((first, last), [one for one in levels if ":" not in one]):
        if span[0] not in levels or span[1] not in levels:
            continue
        ends = (levels[span[0]], levels[span[1]])
        is_own = span == (first, last)
        differs = asked.differs if is_own else (*asked.differs, Differs.YEAR)
        far = away(first, span[0]) + away(last, span[1])
        found = _change(asked, claim.kind, ends)
        found = found._replace(differs=differs, distance=far)
        yield found
        if is_own:
            told = partial(_otherwise, asked, ends=ends)
            yield from taken_for(claim.kind, found, told)


def _period(date: str, levels: dict[str, Level]) -> str:
    return next((one for one in levels if is_meant(one, date, levels)), date)


def _otherwise(asked: Asked, kind: Kind, ends: tuple[Level, Level]) -> Candidate | None:
    """Return the same change in another kind; only shares change by points."""
    is_told = asked.as_share or kind != Kind.PP_CHANGE
    return _change(asked, kind, ends) if is_told else None


def _change(asked: Asked, kind: Kind, ends: tuple[Level, Level]) -> Candidate:
    outcome = OUTCOMES[kind](*(end.value for end in ends))
    value = None if outcome.value is None else abs(outcome.value)
    figures = (*ends[0].figures, *ends[1].figures)
    return Candidate(figures, value, str(kind), fit=asked.fit)
