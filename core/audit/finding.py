"""The figures of one passage: numbers with what they are numbers of."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from core.audit.hedging import hedge_of
from core.audit.leaving_out import is_citation, is_label, spans_left_out, within
from core.audit.number_words import FRACTION, fraction_percent, multiples
from core.audit.numerals import Numeral, numerals
from core.audit.periods import periods
from core.audit.plain import plain
from core.audit.stated import Stated, half_units
from core.audit.units import (
    MONEY,
    TIMES,
    TOLD_IN,
    Unit,
    currency_before,
    unit_after,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PERCENT: Final = Unit("percent", 0)
FRACTION_HALF: Final = 0.015
"""The part of itself to which a fraction in words is right: 67.5% is two-thirds."""
ROUGH_FRACTION: Final = 2.5
"""Percentage points by which `about two-thirds` may be off."""
THOUSAND: Final = 1000
NEAR: Final = 100
FROM_HERE: Final = 10**4
_HALVED: Final = re.compile(r"\bhalv(?:ed|es|ing)\b", re.IGNORECASE)
_QUOTIENT: Final = re.compile(
    r"\bLQs?\b|[Ll]ocation quotient|特化係数|\bto match [A-Z]|同水準に達する", re.ASCII
)
"""Words beside which a number with decimals and no unit is a location quotient."""
_INDEX: Final = re.compile(
    r"(?:\bHHI\b|Herfindahl|ハーフィンダール)[^.;。\d]{0,60}$", re.IGNORECASE
)
"""Words after which a whole number without a unit is an index of concentration."""
_POINTS: Final = ("point", "points")
_BY: Final = re.compile(
    r"\b(?:by|lost|los(?:es|ing)|gain(?:s|ed|ing)?|fell|rose|down|up)"
    r"\s+(?:(?:about|nearly|some|over|more than|just|only|a|an|another)\s+)*$",
    re.IGNORECASE,
)
_MORE: Final = re.compile(r"\s+(?:more|less|higher|lower)\b")
"""Words after which points are those of a percentage."""
_CONNECTS: Final = re.compile(
    r"\s*(?:percent|%)?\s*(?:,\s*)?(?:(?:down |up |on )?to|and|or|,|-|~|から|と|・|、)"
    r"\s*(?:(?:an?|about|just|some|only|nearly|over|around|up|down to|up to)\s+)*"
    r"(?:US\$|[$¥€£]|RMB )?"
)
_IN_A_ROW: Final = re.compile(r"\s*[,、・](?!\s*(?:and|or)\b)")
_THESE: Final = re.compile(r"\b(?:these|those)\s+$|(?:この|これら|同)$", re.IGNORECASE)
_AGAIN: Final = re.compile(r"\b(?:the|all|both|such)\s+$|(?:全|当該)$", re.IGNORECASE)
_GLUED: Final = re.compile(r"[A-Za-z0-9]|\.\d")
_OF_THEM: Final = re.compile(r"\s+of\s+(?:the\s+|these\s+|those\s+)?$", re.IGNORECASE)


def figures_in(text: str) -> list[Stated]:
    """Return the figures of a passage, in its order.

    A reference to a source has none of the draft's own, and a number that points
    back to a count already given (`these 10 industries`) is not stated again.

    Example:
        >>> [(one.text, one.value, one.unit) for one in figures_in("rose to 25.3%")]
        [('25.3%', 25.3, 'percent')]
    """
    if is_citation(text):
        return []
    shown = plain(text)
    left_out = spans_left_out(shown)
    left_out += [(one.start, one.end) for one in periods(shown)]
    both = _Text(text, shown)
    found = [*_in_words(both), *_with_units(both, left_out)]
    found.sort(key=lambda one: (one.start, -one.length))
    return list(_once(shown, _apart(found)))


class _Text(NamedTuple):
    """A passage as written, and the same with plain signs."""

    said: str
    shown: str


def _in_words(text: _Text) -> Iterator[Stated]:
    """Yield fractions and multiples that are written as words."""
    for found in FRACTION.finditer(text.shown):
        span = next(
            (found.span(name) for name in ("half", "half_of") if found[name]),
            found.span(),
        )
        one = _stated(text, span, _plainly(fraction_percent(found)), PERCENT)
        half = FRACTION_HALF * one.value
        yield one._replace(
            digit_half=min(one.digit_half, half),
            half_unit=half,
            round_half=max(one.round_half, ROUGH_FRACTION),
        )
    for span, size in multiples(text.shown):
        yield _stated(text, span, _plainly(size), Unit("fold", 0))
    for found in _HALVED.finditer(text.shown):
        yield _stated(text, found.span(), _plainly(50), PERCENT)


def _plainly(value: float) -> tuple[Decimal, Decimal, Decimal]:
    """Return a number that is right to the next whole one."""
    return Decimal(str(value)), Decimal(1), Decimal(1)


def _stated(
    text: _Text,
    span: tuple[int, int],
    number: tuple[Decimal, Decimal, Decimal],
    unit: Unit,
) -> Stated:
    """Return a figure; its number is told with the unit of its last digit and scale."""
    start, end = span
    value, step, scale = number
    return Stated(
        start,
        end - start,
        text.said[start:end],
        float(value),
        *half_units(value, step, scale),
        unit.name,
        unit.noun,
        hedge_of(text.shown, start, end),
    )


def _with_units(text: _Text, left_out: list[tuple[int, int]]) -> Iterator[Stated]:
    """Yield numbers with units, and those that share the unit of the next."""
    numbers = [one for one in numerals(text.shown) if not within(one.start, left_out)]
    later: Stated | None = None
    for number in reversed(numbers):
        one = _with_unit(text, number) or _sharing(text, number, later)
        if one is None:
            one = _bare(text, number)
        if one is not None:
            yield one
        later = one


def _with_unit(text: _Text, number: Numeral) -> Stated | None:
    before = currency_before(text.shown, number.start)
    after = unit_after(text.shown, number.end)
    if before and not (after and after.name in ("percent", "pp", "fold")):
        return _of(text, number, Unit(before.name, number.end), before.end)
    if is_label(text.shown, number.start, number.end):
        return None
    if after and after.noun in _POINTS and _is_change(text.shown, number, after):
        after = Unit("pp", after.end)
    if after is None:
        # An amount of a million or more is one, also where its unit is said elsewhere.
        unit = Unit("amount", number.end)
        large = number.scale >= FROM_HERE
        return _of(text, number, unit, number.start) if large else None
    if after.name == "count" and text.shown[number.end : number.end + 1] == "-":
        return None  # a name such as `5-axis machines`
    return _of(text, number, after, number.start)


def _is_change(shown: str, number: Numeral, after: Unit) -> bool:
    """Return whether points are told as a change, and so are those of a percentage."""
    before = _BY.search(shown, max(number.start - NEAR, 0), number.start)
    return bool(before or _MORE.match(shown, after.end))


def _of(text: _Text, number: Numeral, unit: Unit, start: int) -> Stated:
    times = Decimal(str(TIMES.get(unit.name, 1)))
    is_noun = unit.name == "count" and unit.noun.isascii()
    return _stated(
        text,
        (start, number.end if is_noun else unit.end),
        (number.value * times, number.step * times, number.scale),
        unit._replace(name=TOLD_IN.get(unit.name, unit.name)),
    )


def _sharing(text: _Text, number: Numeral, later: Stated | None) -> Stated | None:
    """Return a number that has the unit of the next: 4.4 in `4.4 to 32 percent`."""
    if later is None or is_label(text.shown, number.start, number.end):
        return None
    between = text.shown[number.end : later.start]
    unit = Unit(later.unit, number.end, later.noun)
    if _OF_THEM.fullmatch(between) and later.unit == "count":
        return _of(text, number, unit, number.start)
    if not _CONNECTS.fullmatch(between) or later.unit in ("count", "years"):
        return None
    if _IN_A_ROW.match(between) and float(number.step) != 2 * later.digit_half:
        # `stood at 1.47, 50 percent more`: a comma joins only numbers alike
        return None
    scale = Decimal(1)
    if later.unit in MONEY and number.scale == 1 and number.value < THOUSAND:
        scale = _scale_of(later)
    return _stated(
        text,
        (number.start, number.end),
        (number.value * scale, number.step * scale, number.scale * scale),
        unit,
    )


def _scale_of(later: Stated) -> Decimal:
    [*found] = numerals(plain(later.text).lstrip("US$¥€£RMB "))
    return found[0].scale if found else Decimal(1)


def _bare(text: _Text, number: Numeral) -> Stated | None:
    """Return a number with decimals that has no unit: a quotient or an index."""
    shown, end = text.shown, number.end
    is_index = bool(_INDEX.search(shown, max(number.start - NEAR, 0), number.start))
    is_bare = number.form == "digits" and (number.step < 1 or is_index)
    if not is_bare or _GLUED.match(shown, end) or is_label(shown, number.start, end):
        return None
    unit = Unit("LQ" if _QUOTIENT.search(shown) else "number", end)
    return _stated(
        text, (number.start, end), (number.value, number.step, Decimal(1)), unit
    )


def _apart(found: Iterable[Stated]) -> Iterator[Stated]:
    """Leave out a figure that begins within one before it."""
    reached = 0
    for one in found:
        if one.start >= reached:
            yield one
            reached = one.end


def _once(shown: str, found: Iterable[Stated]) -> Iterator[Stated]:
    counts: set[tuple[float, str]] = set()
    for one in found:
        if one.unit == "count":
            before = shown[max(one.start - 9, 0) : one.start]
            said = (one.value, one.noun)
            is_known = said in counts
            counts.add(said)
            if _THESE.search(before) or (is_known and _AGAIN.search(before)):
                continue
        yield one
