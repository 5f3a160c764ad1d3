"""When a figure holds, from the dates around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from core.audit.kinds import Kind
from core.audit.periods import Period, periods
from core.audit.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.audit.stated import Stated


class Time(NamedTuple):
    """When a figure holds.

    Attributes:
        first: The earlier date of a span, else the date: `2015`, `2015-08`, or empty.
        last: The later date; the same for one date.
        is_own: Whether its own sentence says so.
        is_rough: Whether it is only a decade, or a part of one.
        is_today: Whether the text says `today` or `now`.
        is_since: Whether it goes from `first` to the latest date there is.
    """

    first: str = ""
    last: str = ""
    is_own: bool = False
    is_rough: bool = False
    is_today: bool = False
    is_since: bool = False

    @property
    def is_span(self) -> bool:
        """Whether it goes from one date to another."""
        return self.first != self.last


NO_TIME: Final = Time()
_FOLLOWS: Final = re.compile(
    r"(?:[^.;:,]{0,80}\b(?:in|by|of|at|as of|since|during|until|between|from|over)"
    r"(?: the years?| the end of| fiscal)?\s+(?:the\s+)?|\s*[(（]\s*)$",
    re.IGNORECASE,
)
_TODAY: Final = re.compile(
    r"[^.;,]{0,25}\b(?:today|now|currently)\b|[^。]{0,8}現在", re.IGNORECASE
)
_NOW: Final = re.compile(
    r"\b(?:is|are|'s|stands?)\s+(?:probably\s+)?(?:now|today|currently)\b|現在",
    re.IGNORECASE,
)
_SAME_MONTHS: Final = re.compile(
    r"\bsame (?:months?|period)\b|\byear[- ]on[- ]year\b|前年同[月期]|同じ月",
    re.IGNORECASE,
)
_SAME_AS: Final = re.compile(r"\bsame (?:months?|period)\b|同じ月", re.IGNORECASE)
_OF_SAME: Final = re.compile(r"\s+(?:of|in)\s+")
"""What leads from the months that are compared with to their year."""
_SINCE: Final = re.compile(r"\bsince\s+$", re.IGNORECASE)
_JA_SINCE: Final = re.compile(r"以降|以来")


class TimeReader:
    """Reads the dates of one passage; a sentence may rest on those before it."""

    def __init__(self, shown: str) -> None:
        self._shown = shown
        self._periods = [one for one in periods(shown) if one.first]
        self._sentences = sentence_spans(shown)
        self._pair: Time = NO_TIME

    def times(
        self,
        span: tuple[int, int],
        figures: Sequence[Stated],
        roles: Sequence[tuple[str, int]],
        kinds: Sequence[Kind],
    ) -> list[Time]:
        """Return when each figure of a sentence holds."""
        found = [self._level(span, one, figures) for one in figures]
        for place, (role, _number) in enumerate(roles):
            if role == "before":
                ends = self._ends(span, figures, place, found)
                found[place], found[place + 1] = ends
        spans = [kind not in (Kind.LEVEL, Kind.GAP, Kind.PARITY) for kind in kinds]
        for place, is_change in enumerate(spans):
            if is_change:
                found[place] = self._change(span, figures[place], found[place])
        return found

    # --- one date ---

    def _level(
        self, span: tuple[int, int], one: Stated, figures: Sequence[Stated]
    ) -> Time:
        own = self._following(span, one, figures)
        if own:
            return _time(own)
        if _TODAY.match(self._shown, one.end) or _NOW.search(
            self._shown[max(one.start - 25, span[0]) : one.start]
        ):
            return Time(is_own=True, is_today=True)
        inside = [each for each in self._periods if span[0] <= each.start < span[1]]
        before = [each for each in inside if each.end <= one.start]
        if before or inside:
            return _time(before[-1] if before else inside[0])
        earlier = [each for each in self._periods if each.end <= span[0]]
        return _time(earlier[-1])._replace(is_own=False) if earlier else NO_TIME

    def _following(
        self, span: tuple[int, int], one: Stated, figures: Sequence[Stated]
    ) -> Period | None:
        """Return the date that follows a figure with nothing but words between."""
        reach = min(
            (each.start for each in figures if each.start > one.start), default=span[1]
        )
        for each in self._periods:
            if one.end <= each.start < reach:
                between = self._shown[one.end : each.start]
                return each if _FOLLOWS.match(between) else None
        return None

    # --- two dates ---

    def _ends(
        self,
        span: tuple[int, int],
        figures: Sequence[Stated],
        place: int,
        found: Sequence[Time],
    ) -> tuple[Time, Time]:
        """Return the dates of the two ends of a change."""
        first = self._following(span, figures[place], figures)
        last = self._following(span, figures[place + 1], figures)
        between = [
            each
            for each in self._periods
            if figures[place].end <= each.start and each.end <= figures[place + 1].start
        ]
        if first and not first.is_span and (last or len(between) > 1):
            ended = last if last and not last.is_span else between[-1]
            before, after = _time(first), _time(ended)
        else:
            over = self._over(span, figures[place]) or self._pair
            if over == NO_TIME:
                return found[place], found[place + 1]
            before = over._replace(last=over.first)
            after = over._replace(first=over.last)
        self._pair = Time(before.first, after.last, before.is_own)
        return before, after

    def _over(self, span: tuple[int, int], one: Stated) -> Time | None:
        """Return the span of dates that a figure is told over."""
        inside = [each for each in self._periods if span[0] <= each.start < span[1]]
        spans = [each for each in inside if each.is_span]
        if spans:
            before = [each for each in spans if each.end <= one.start]
            return _time(before[-1] if before else spans[0])
        if since := self._since(inside):
            return since
        if self._pair != NO_TIME and not inside:
            return self._pair
        singles = sorted({each.first for each in inside})
        if len(singles) > 1:
            return Time(singles[0], singles[-1], is_own=True)
        earlier = [e for e in self._periods if e.is_span and e.end <= span[0]]
        return _time(earlier[-1])._replace(is_own=False) if earlier else None

    def _year_on_year(self, span: tuple[int, int], found: Time) -> Time:
        """Return from a month of the year before to the month that was spoken of.

        A sentence without a date of its own speaks of the one named last before it; in
        `against the same months of 2022` the date is that of the other side.
        """
        inside = [each for each in self._periods if span[0] <= each.start < span[1]]
        own = [each for each in inside if not self._is_other_side(span, each)]
        earlier = [each for each in self._periods if each.end <= span[0]]
        months = [
            each.last
            for each in own or earlier[-1:]
            if "-" in each.last and not each.is_span
        ]
        if not months:
            return found
        last = months[-1]
        return Time(f"{int(last[:4]) - 1}{last[4:]}", last, is_own=bool(own))

    def _is_other_side(self, span: tuple[int, int], each: Period) -> bool:
        return any(
            _OF_SAME.fullmatch(self._shown[same.end() : each.start])
            or self._shown[each.end : same.start()] == "の"
            for same in _SAME_AS.finditer(self._shown, *span)
        )

    def _since(self, inside: Sequence[Period]) -> Time | None:
        """Return from a `since` to the latest date said anywhere in the passage."""
        for each in inside:
            before = self._shown[max(each.start - 8, 0) : each.start]
            if _SINCE.search(before) or _JA_SINCE.match(self._shown, each.end):
                dates = [
                    other.last for other in self._periods if other.last > each.first
                ]
                last = max(dates, default=each.first)
                return Time(each.first, last, is_own=True, is_since=not dates)
        return None

    def _change(self, span: tuple[int, int], one: Stated, found: Time) -> Time:
        if _SAME_MONTHS.search(self._shown, *span):
            return self._year_on_year(span, found)
        if found.is_span and found.is_own:
            return found
        return self._over(span, one) or (self._pair if self._pair != NO_TIME else found)


def _time(period: Period) -> Time:
    return Time(period.first, period.last, is_own=True, is_rough=period.is_rough)
