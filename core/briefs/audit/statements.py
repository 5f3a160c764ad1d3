"""The sentences of an audit: what a figure was matched to, and how the two stand."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.audit.agreeing import Agreement
from core.audit.asking.candidate import Differs
from core.briefs.audit.amounts import number_text
from core.briefs.audit.names import DIFFERENCES, DOUBTS, INSIDE
from core.briefs.figure_titles import figure_title
from core.briefs.reasons import reason_text
from core.format import written_period
from core.i18n import N_, _
from core.joining import listed, sentences

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.audit.claims import Claim
    from core.audit.inside.judging import Check
    from core.audit.matching import Match
    from core.audit.robust import Start, Vintage
    from core.library import Library

_CHANGES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "percent_change": N_("{value} between {before} and {after} of: {what}"),
        "pp_change": N_("{value} between {before} and {after} of: {what}"),
        "fold": N_("{value} from {before} to {after}: {what}"),
        "difference": N_("{value} between {before} and {after} of: {what}"),
        "sum": N_("{value} in all from {before} to {after}: {what}"),
        "per_year": N_("{value} a year: {what}"),
        "mean": N_("{value} on average from {before} to {after}: {what}"),
        "converted": N_("{value} at the exchange rates of {after}: {what}"),
        "sum_converted": N_(
            "{value} in all from {before} to {after} at the exchange rates of these "
            "months: {what}"
        ),
        "above_one": N_("{value} above or below 1: {what}"),
    }
)
_CHECKS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "percent_change": N_(
            "Change from {inputs}: {point} ({low} to {high}); “{stated}” {verdict}."
        ),
        "fold": N_(
            "Multiple from {inputs}: {point} ({low} to {high}); “{stated}” {verdict}."
        ),
        "pp_change": N_(
            "Points from {inputs}: {point} ({low} to {high}); “{stated}” {verdict}."
        ),
        "difference": N_(
            "Difference of {inputs}: {point} ({low} to {high}); “{stated}” {verdict}."
        ),
        "above_one": N_(
            "Distance of {inputs} from 1: {point} ({low} to {high}); “{stated}” "
            "{verdict}."
        ),
        "parity": N_(
            "Growth from {inputs} to the other's quotient: {point} ({low} to {high}); "
            "“{stated}” {verdict}."
        ),
        "part_percent": N_(
            "Part and whole {inputs}: {point} ({low} to {high}); “{stated}” {verdict}."
        ),
        "sum": N_("Sum of {inputs}: {point} ({low} to {high}); “{stated}” {verdict}."),
        "named": N_("The list names {point}; “{stated}”: {verdict}."),
        "years": N_("The two dates are {point} apart; “{stated}” {verdict}."),
        "gdp_share": N_(
            "Share over quotient ({inputs}) implies {point} of world GDP ({low} to "
            "{high}); the case has {against}."
        ),
    }
)
_PERCENT_OF: Final = {
    "percent_change": "percent",
    "above_one": "percent",
    "parity": "percent",
    "part_percent": "percent",
    "gdp_share": "percent",
    "fold": "fold",
    "pp_change": "pp",
    "years": "years",
    "named": "count",
}


def statement(library: Library, claim: Claim, match: Match) -> str:
    """Return what a figure was matched to: the question, its answer, and the source."""
    candidate, unit = match.candidate, claim.stated.unit
    source = library.dataset(candidate.figure.dim("dataset"))
    title = figure_title(library, candidate.figure)
    if candidate.value is None:
        said = _("{what}: not known ({why})").format(
            what=title, why=reason_text(_reason(match))
        )
    elif candidate.change:
        before, after = candidate.figures[0], candidate.figures[-1]
        said = _(_CHANGES[candidate.change]).format(
            value=number_text(candidate.value, unit),
            before=written_period(before.period),
            after=written_period(after.period),
            what=title,
        )
    else:
        said = _("{what}: {value}").format(
            what=title, value=number_text(candidate.value, unit)
        )
    return _("{said} ({source}).").format(said=said, source=source.title)


def _reason(match: Match) -> str | None:
    reasons = [one.reason for one in match.candidate.figures if one.reason]
    return reasons[0] if reasons else "missing"


def standing(claim: Claim, match: Match | None, asked: Match | None) -> str:
    """Return how the stated figure stands to a match.

    Args:
        claim: The figure.
        match: What it was matched to; None if there is nothing.
        asked: The best match that is what the draft says, if it is another one.
    """
    if match is None:
        return _("The case holds nothing that this could be computed from.")
    if match.candidate.value is None:
        return _("The case cannot answer this question.")
    said = _agreeing(claim, match)
    if not match.candidate.differs:
        return said
    return sentences((said, _otherwise(claim, match, asked)))


def _agreeing(claim: Claim, match: Match) -> str:
    if match.agreement == Agreement.AS_WRITTEN:
        return _("It prints as the draft has it.")
    if match.agreement == Agreement.AFTER_ROUNDING:
        return _("It agrees once rounding is allowed for.")
    difference = match.difference or 0.0
    unit = "pp" if claim.stated.unit == "percent" else claim.stated.unit
    size = number_text(abs(difference), unit)
    text = (
        _("The case has {size} more than the draft.")
        if difference > 0
        else _("The case has {size} less than the draft.")
    )
    return text.format(size=size)


def _otherwise(claim: Claim, match: Match, asked: Match | None) -> str:
    """Return in what the match is not what the draft says."""
    differs = match.candidate.differs
    agrees = match.agreement < Agreement.NONE
    period = written_period(match.candidate.figure.period)
    time = claim.time
    if agrees and differs == (Differs.YEAR,) and not time.last:
        said = _("The draft names no date; it agrees with {period}.").format(
            period=_period_of(match)
        )
    elif agrees and differs == (Differs.DEFINITION,) and _lacks_industry(claim, match):
        return _("The draft names no industry; it agrees with the one shown.")
    elif agrees and differs == (Differs.YEAR,):
        wanted = f"{time.first}:{time.last}" if time.is_span else time.last
        said = _("It agrees with {period}, not with {wanted}.").format(
            period=_period_of(match), wanted=written_period(wanted)
        )
    else:
        names = listed(_(DIFFERENCES[one]) for one in differs)
        said = _("It is not what the draft says in: {names} ({period}).").format(
            names=names, period=period
        )
    if asked is None or asked.candidate.value is None or not time.last:
        return said
    value = number_text(asked.candidate.value, claim.stated.unit)
    return sentences((said, _("As the draft says it: {value}.").format(value=value)))


def _lacks_industry(claim: Claim, match: Match) -> bool:
    """Return whether a figure is of an industry, and the draft names none."""
    return bool(match.candidate.figure.dim("industry")) and not claim.subject.industry


def _period_of(match: Match) -> str:
    """Return the dates of a match; of a change made of two figures, those of both."""
    first, last = match.candidate.figures[0], match.candidate.figure
    same = first.period == last.period
    period = first.period if same else f"{first.period}:{last.period}"
    return written_period(period)


def doubts_text(match: Match) -> str:
    """Return why the confidence in a match is not high; empty if it is."""
    return listed(_(DOUBTS[one]) for one in match.doubts)


def check_text(check: Check, claims: Sequence[Claim]) -> str:
    """Return what the draft's own figures say of one of them."""
    stated = claims[check.claim].stated
    unit = _PERCENT_OF.get(check.formula, stated.unit)
    point, low, high = (
        number_text(value or 0.0, unit)
        for value in (check.point, check.low, check.high)
    )
    return _(_CHECKS[check.formula]).format(
        inputs=listed(claims[place].stated.text for place in check.inputs),
        point=point,
        low=low,
        high=high,
        stated=stated.text,
        against=number_text(check.against or 0.0, unit),
        verdict=_(INSIDE[check.verdict]),
    )


def starts_text(claim: Claim, starts: Sequence[Start]) -> str:
    """Return what the same statement comes to from other first years."""
    if not starts:
        return ""
    low = min(starts, key=lambda start: start.value)
    high = max(starts, key=lambda start: start.value)
    unit = claim.stated.unit
    return _(
        "From other first dates the same statement gives {low} ({low_period}) to "
        "{high} ({high_period})."
    ).format(
        low=number_text(low.value, unit),
        low_period=written_period(low.period),
        high=number_text(high.value, unit),
        high_period=written_period(high.period),
    )


def vintage_text(library: Library, vintage: Vintage | None) -> str:
    """Return the edition and the age of the data behind a figure."""
    if vintage is None:
        return ""
    fetched = _("fetched {day}").format(day=vintage.retrieved)
    said = [vintage.edition, fetched if vintage.retrieved else ""]
    edition = listed(part for part in said if part)
    text = _("Edition: {edition}.").format(edition=edition) if edition else ""
    if not vintage.other_editions:
        return text
    others = listed(library.dataset(slug).title for slug in vintage.other_editions)
    return sentences((text, _("Also answered by: {others}.").format(others=others)))
