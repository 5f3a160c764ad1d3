"""The sentence of every finding of a quality report: what was seen, and what to do."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs.reasons import reason_text
from core.digits import as_chosen, counted, decimal
from core.format import written, written_period
from core.i18n import N_, _, ngettext
from core.problem_texts import sentence
from core.problem_words import KINDS as PROBLEMS
from core.quality.finding import Amount, Finding, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.problems import Problem
    from core.quality.finding import Said

KINDS: Final[Mapping[Kind, str]] = MappingProxyType(
    {
        Kind.ERRORS: N_("Errors"),
        Kind.REFUSED: N_("Refused cells"),
        Kind.TOTALS: N_("Totals that do not add up"),
        Kind.BREAKS: N_("Breaks in series"),
        Kind.REPEATED: N_("Duplicates"),
        Kind.UNITS: N_("Units"),
        Kind.NAMES: N_("Unmatched economies"),
        Kind.PARTIAL: N_("Partial periods"),
        Kind.GAPS: N_("Gaps in series"),
        Kind.MISSING: N_("Blanks and missing values"),
        Kind.READING: N_("How it was read"),
    }
)

TEXTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "total_differs": N_(
            "Totals of the sheet “{sheet}” differ from the sum of their rows ({count} "
            "of them): {cell} says {stated}, and {span} adds up to {added}, which is "
            "{apart} apart; ask the publisher which is right before quoting either."
        ),
        "parts_exceed_world": N_(
            "The economies listed come to more than the world as published (values: "
            "{count}), by most in {name}, {period}: {added} against {stated}, which is "
            "{apart} too much; the totals may have been revised at another time."
        ),
        "group_differs": N_(
            "A group differs from the sum of its members of today (values: {count}), "
            "by most in {name}, {period}: published {stated}, members {added}; its "
            "membership may have changed, so say which one is meant."
        ),
        "months_differ": N_(
            "Years differ from the sum of their months (values: {count}), by most in "
            "{name}, {period}: the year says {stated}, the months {added}, which is "
            "{apart} apart; one of them may have been revised."
        ),
        "break_of_level": N_(
            "{name} changes {factor}-fold in {period}, from {before} to {after}, and "
            "stays there; was the definition or the coverage changed?"
        ),
        "break_of_unit": N_(
            "{name} changes {factor}-fold in {period}, from {before} to {after}, which "
            "looks like another unit; compare the headings of both periods."
        ),
        "units_mixed": N_(
            "“{name}” is given in {usual} and also in {others} (values: {count}); "
            "these are not added up or compared."
        ),
    }
)
"""Findings that are counted in passing, or not at all."""

COUNTED: Final[Mapping[str, Callable[[int], str]]] = MappingProxyType(
    {
        "missing_values": lambda count: ngettext(
            "{count} value is missing: {reason}.",
            "{count} values are missing: {reason}.",
            count,
        ),
        "partial_periods": lambda count: ngettext(
            "{count} value is of a period that is not over or not wholly published "
            "({first} to {last}); do not compare it with whole ones.",
            "{count} values are of periods that are not over or not wholly published "
            "({first} to {last}); do not compare them with whole ones.",
            count,
        ),
        "repeated_differs": lambda count: ngettext(
            "{count} cell says again what another says, with another number, such as "
            "{name}, {period}; only the publisher knows which one counts.",
            "{count} cells say the same thing with different numbers, such as {name}, "
            "{period}; only the publisher knows which ones count.",
            count,
        ),
        "repeated_agrees": lambda count: ngettext(
            "{count} cell repeats another, such as {name}, {period}; do not add both "
            "up.",
            "{count} cells repeat one another, such as {name}, {period}; do not add "
            "them all up.",
            count,
        ),
        "unit_missing": lambda count: ngettext(
            "{count} value has no unit; write it into the title or a heading and "
            "import the workbook again.",
            "{count} values have no unit; write it into the title or a heading and "
            "import the workbook again.",
            count,
        ),
        "economy_unmatched": lambda count: ngettext(
            "“{name}” is no economy we know; {count} value stands under that name, so "
            "check its spelling.",
            "“{name}” is no economy we know; {count} values stand under that name, so "
            "check its spelling.",
            count,
        ),
        "gap_in_series": lambda count: ngettext(
            "{count} series skips periods that others have ({periods} in all), such "
            "as {name} between {first} and {last}; growth over the gap is no growth "
            "of one period.",
            "{count} series skip periods that others have ({periods} in all), such "
            "as {name} between {first} and {last}; growth over a gap is no growth of "
            "one period.",
            count,
        ),
        "gap_in_dataset": lambda count: ngettext(
            "{count} period is missing from all series, between {first} and {last}; "
            "the steps of a chart are not even there.",
            "{count} periods are missing from all series, the first between {first} "
            "and {last}; the steps of a chart are not even there.",
            count,
        ),
        "several_problems": lambda count: ngettext(
            "{count} cell was reported when the workbook came in: {kind}.",
            "{count} cells were reported when the workbook came in: {kind}.",
            count,
        ),
    }
)
"""Findings whose sentence is of one or of many."""

WHOLE_FROM: Final = 1e9
"""A number of so many digits is told without decimals."""
UNNAMED: Final = "–"
"""A table of which nothing is said but its numbers."""
PERIODS: Final = ("period", "first", "last")


def finding_text(finding: Finding, problem: Problem | None = None) -> str:
    """Return what a finding says; `problem` is the only one it was gathered from."""
    if problem is not None and finding.cells == 1:
        return sentence(problem)
    said = {name: _worded(name, value) for name, value in finding.said}
    return _form(finding).format_map(said)


def kind_text(kind: Kind) -> str:
    """Return what findings of a kind are called together."""
    return _(KINDS[kind])


def _form(finding: Finding) -> str:
    code = "several_problems" if finding.code == "told" else finding.code
    if code in COUNTED:
        said = dict(finding.said)["count"]
        return COUNTED[code](said if isinstance(said, int) else finding.cells)
    return _(TEXTS[code])


def _worded(name: str, said: Said) -> str:
    if isinstance(said, Amount):
        return amount_text(said)
    if isinstance(said, int):
        return counted(said)
    if name == "reason":
        return reason_text(said)
    if name == "kind":
        return _(PROBLEMS[said]) if said in PROBLEMS else said
    return written_period(said) if name in PERIODS else said or UNNAMED


def amount_text(amount: Amount) -> str:
    """Return a number with its unit; one without a unit as it stands in its cell.

    Example:
        >>> amount_text(Amount(2.5e9, "USD")), amount_text(Amount(1234.5, ""))
        ('$2.5 billion', '1,234.5')
        >>> amount_text(Amount(12.0, "Mt"))
        '12 Mt'
    """
    if not amount.unit:
        whole = abs(amount.value) >= WHOLE_FROM
        fine = as_chosen(f"{amount.value:,.10g}")
        text = decimal(amount.value, 0) if whole else fine
        return text.replace("-", "−")
    text = written(amount.value, amount.unit)
    plain = text == written(amount.value, "")
    return f"{text} {amount.unit}" if plain else text
