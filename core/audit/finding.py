"""The figures of one passage: numbers with what they are numbers of."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from core.audit.hedging import hedge_of
from core.audit.leaving_out import is_citation, is_label, spans_left_out, within
from core.audit.number_words import FRACTION, fraction_percent
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

MULTIPLES: Final = re.compile(
    r"\b(?P<two>doubl(?:e|ed|es|ing)|twice)\b|\b(?P<three>tripl(?:e|ed|es|ing))\b"
    r"|\b(?P<four>quadrupl(?:e|ed|es|ing))\b"
    r"|(?P<ja_two>倍増|倍になっ)",
    re.IGNORECASE,
)
_FOLD: Final = re.compile(
    r"\b(?P<word>two|three|four|five|six|seven|eight|nine|ten)fold\b", re.IGNORECASE
)
_SIZES: Final = {"two": 2, "three": 3, "four": 4, "ja_two": 2}
_NAMES: Final = {
    **{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7},
    **{"eight": 8, "nine": 9, "ten": 10},
}
_HALVED: Final = re.compile(r"\bhalv(?:ed|es|ing)\b", re.IGNORECASE)
_QUOTIENT: Final = re.compile(
    r"\bLQs?\b|location quotient|特化係数", re.IGNORECASE | re.ASCII
)
_CONNECTS: Final = re.compile(
    r"\s*(?:percent|%)?\s*(?:,\s*)?(?:(?:down |up |on )?to|and|or|,|-|~|から|と|・|、)\s*"
    r"(?:(?:an?|about|just|some|only|nearly|over|around|up|down to|up to)\s+)*"
    r"(?:US\$|[$¥€£]|RMB )?"
)
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
    found = [
        *_in_words(text, shown),
        *_with_units(text, shown, left_out),
    ]
    found.sort(key=lambda one: (one.start, -one.length))
    return list(_once(shown, _apart(found)))


def _in_words(text: str, shown: str) -> Iterator[Stated]:
    """Yield fractions and multiples that are written as words."""
    for found in FRACTION.finditer(shown):
        start, end = found.span("half") if found["half"] else found.span()
        start, end = found.span("half_of") if found["half_of"] else (start, end)
        percent = Decimal(str(fraction_percent(found)))
        yield _stated(text, shown, (start, end), percent, Decimal(1), "percent")
    for found in (*MULTIPLES.finditer(shown), *_FOLD.finditer(shown)):
        group = str(found.lastgroup)
        size = _SIZES[group] if group in _SIZES else _NAMES[found["word"].lower()]
        yield _stated(text, shown, found.span(), Decimal(size), Decimal(1), "fold")
    for found in _HALVED.finditer(shown):
        yield _stated(text, shown, found.span(), Decimal(50), Decimal(1), "percent")


def _stated(  # the parts of a figure
    text: str,
    shown: str,
    span: tuple[int, int],
    value: Decimal,
    step: Decimal,
    unit: str,
    scale: Decimal = Decimal(1),
    noun: str = "",
) -> Stated:
    start, end = span
    halves = half_units(value, step, scale)
    hedge = hedge_of(shown, start, end)
    said = text[start:end]
    return Stated(start, end - start, said, float(value), *halves, unit, noun, hedge)


def _with_units(
    text: str, shown: str, left_out: list[tuple[int, int]]
) -> Iterator[Stated]:
    """Yield numbers with units, and those that share the unit of the next."""
    numbers = [one for one in numerals(shown) if not within(one.start, left_out)]
    later: Stated | None = None
    for number in reversed(numbers):
        one = _with_unit(text, shown, number) or _sharing(text, shown, number, later)
        if one is None:
            one = _bare(text, shown, number)
        if one is not None:
            yield one
        later = one


def _with_unit(text: str, shown: str, number: Numeral) -> Stated | None:
    before = currency_before(shown, number.start)
    after = unit_after(shown, number.end)
    if before and not (after and after.name in ("percent", "pp", "fold")):
        unit = Unit(before.name, number.end)
        return _of(text, shown, number, unit, before.end)
    if after is None or is_label(shown, number.start, number.end):
        return _scaled_alone(text, shown, number) if after is None else None
    if after.name == "count" and shown[number.end : number.end + 1] == "-":
        return None  # a name such as `5-axis machines`
    return _of(text, shown, number, after, number.start)


def _scaled_alone(text: str, shown: str, number: Numeral) -> Stated | None:
    """Return an amount of millions or more whose unit is not said beside it."""
    if number.scale < 10**4 or is_label(shown, number.start, number.end):
        return None
    return _of(text, shown, number, Unit("amount", number.end), number.start)


def _of(text: str, shown: str, number: Numeral, unit: Unit, start: int) -> Stated:
    times = Decimal(str(TIMES.get(unit.name, 1)))
    name = TOLD_IN.get(unit.name, unit.name)
    end = number.end if unit.name == "count" and unit.noun.isascii() else unit.end
    return _stated(
        text,
        shown,
        (start, end),
        number.value * times,
        number.step * times,
        name,
        number.scale,
        unit.noun,
    )


def _sharing(
    text: str, shown: str, number: Numeral, later: Stated | None
) -> Stated | None:
    """Return a number that has the unit of the next: 4.4 in `from 4.4 to 32 percent`."""
    if later is None or is_label(shown, number.start, number.end):
        return None
    between = shown[number.end : later.start]
    if _OF_THEM.fullmatch(between) and later.unit == "count":
        unit = Unit("count", number.end, later.noun)
        return _of(text, shown, number, unit, number.start)
    if not _CONNECTS.fullmatch(between) or later.unit in ("count", "years"):
        return None
    scale = Decimal(1)
    if later.unit in MONEY and number.scale == 1 and number.value < 1000:  # noqa: PLR2004
        scale = _scale_of(later)
    return _stated(
        text,
        shown,
        (number.start, number.end),
        number.value * scale,
        number.step * scale,
        later.unit,
        number.scale * scale,
    )


def _scale_of(later: Stated) -> Decimal:
    [*found] = numerals(plain(later.text).lstrip("US$¥€£RMB "))
    return found[0].scale if found else Decimal(1)


def _bare(text: str, shown: str, number: Numeral) -> Stated | None:
    """Return a number with decimals that has no unit: a quotient or an index."""
    end = number.end
    is_bare = number.form == "digits" and number.step < 1
    if not is_bare or _GLUED.match(shown, end) or is_label(shown, number.start, end):
        return None
    unit = "LQ" if _QUOTIENT.search(shown) else "number"
    return _stated(
        text, shown, (number.start, end), number.value, number.step, unit
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
            before, said = shown[max(one.start - 9, 0) : one.start], (one.value, one.noun)
            is_known = said in counts
            counts.add(said)
            if _THESE.search(before) or (is_known and _AGAIN.search(before)):
                continue
        yield one
