"""Whether a source can be what it is cited for, as far as dates tell.

A source printed with one date at an address that has another is cited wrongly, and one
that is older than what it is cited for cannot say it.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from core.audit.leaving_out import is_citation
from core.audit.periods import MONTHS, periods
from core.audit.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.audit.draft import Draft

_SUPERSCRIPTS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_REFERENCE: Final = re.compile(r"[⁰¹²³⁴-⁹]+")
_NUMBER: Final = re.compile(r"\s*[-*•]?\s*\[?(\d{1,3})[\].)]?\s+")
_ADDRESS: Final = re.compile(r"https?:/*\s?\S+")
_MONTH: Final = "|".join(MONTHS)
_PRINTED: Final = re.compile(
    rf"\b(?:(?P<month>{_MONTH})\s+(?:(?P<day>\d{{1,2}}),?\s+)?)?(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_IN_ADDRESS: Final = re.compile(
    r"[/-](?P<year>20\d\d)[/-](?:(?P<month>\d\d|[a-z]{3})(?:[/-](?P<day>\d\d?))?)?(?=[/-])"
)
_ACCESSED: Final = re.compile(r"accessed|閲覧", re.IGNORECASE)
YEAR_END: Final = 12


class Misdated(StrEnum):
    """What is wrong with the date of a source."""

    YEAR = "printed_year_differs_from_address"
    DATE = "printed_date_differs_from_address"
    OLDER = "source_older_than_the_fact"
    OLDER_THAN_END = "source_older_than_the_period_end"


class CitationCheck(NamedTuple):
    """A source whose date cannot be right, or cannot serve.

    Attributes:
        passage: The number of its passage in the draft, from 0.
        note: Its number in the draft; empty if it has none.
        printed: The date printed: `2020-08`, `2024-01-01` or `2017`.
        other: That of its address, or of what it is cited for.
    """

    passage: int
    note: str
    problem: Misdated
    printed: str
    other: str


class _Source(NamedTuple):
    """One source of a note, with the date printed beside it."""

    passage: int
    note: str
    text: str
    printed: str
    address: str


def citation_checks(draft: Draft) -> tuple[CitationCheck, ...]:
    """Return the sources of a draft whose dates do not hold, in their order."""
    sources = list(_sources(draft))
    found = [check for one in sources if (check := _beside_address(one))]
    found += _too_old(draft, sources)
    return tuple(sorted(found, key=lambda check: check.passage))


def _sources(draft: Draft) -> Iterator[_Source]:
    for place, passage in enumerate(draft.passages):
        if not is_citation(passage.text):
            continue
        text = plain(passage.text)
        number = _NUMBER.match(text)
        note = number[1] if number else ""
        if not note and passage.kind in ("footnote", "endnote"):
            note = str(passage.numbers[0])
        start = number.end() if number else 0
        for address in _ADDRESS.finditer(text, start):
            before = text[start : address.start()]
            dates = [_date(hit) for hit in _PRINTED.finditer(before)]
            printed = dates[-1] if dates else ""
            in_address = _IN_ADDRESS.search(address[0].lower())
            told = _date(in_address) if in_address else ""
            yield _Source(place, note, before, printed, told)
            start = address.end()


def _date(found: re.Match[str]) -> str:
    """Return a date as far as it is said: 2020, 2020-08 or 2020-08-19."""
    said, month = found["year"], (found["month"] or "").lower()
    if not month:
        return said
    named = [place for place, name in enumerate(MONTHS, 1) if name.startswith(month)]
    number = int(month) if month.isdigit() else named[0] if named else 0
    if not number:
        return said
    day = f"-{int(found['day']):02d}" if found["day"] else ""
    return f"{said}-{number:02d}{day}"


def _beside_address(source: _Source) -> CitationCheck | None:
    printed, address = source.printed, source.address
    if not printed or not address or _ACCESSED.search(source.text):
        return None
    shorter = min(len(printed), len(address))
    if printed[:shorter] == address[:shorter]:
        return None
    problem = Misdated.YEAR if printed[:4] != address[:4] else Misdated.DATE
    return CitationCheck(source.passage, source.note, problem, printed, address)


def _too_old(draft: Draft, sources: Sequence[_Source]) -> Iterator[CitationCheck]:
    """Yield the sources that are older than all that they are cited for.

    What lies after the latest source of the draft is a plan, and older sources can
    speak of it.
    """
    by_note: dict[str, list[_Source]] = {}
    for one in sources:
        if one.note and one.printed:
            by_note.setdefault(one.note, []).append(one)
    latest = max((one.printed for one in sources), default="")
    cited = _cited(draft, latest)
    for note, several in by_note.items():
        newest = max(several, key=lambda one: one.printed)
        wanted = cited.get(note, "")
        if not wanted or _month(newest.printed) >= _month(wanted):
            continue
        is_same = newest.printed[:4] == wanted[:4]
        problem = Misdated.OLDER_THAN_END if is_same else Misdated.OLDER
        yield CitationCheck(newest.passage, note, problem, newest.printed, wanted)


def _cited(draft: Draft, latest: str) -> Mapping[str, str]:
    """Return by note the latest date that is named since the note before."""
    found: dict[str, str] = {}
    for passage in draft.passages:
        if is_citation(passage.text):
            continue
        named = [one for one in periods(plain(passage.text)) if one.last]
        start = 0
        for reference in _REFERENCE.finditer(passage.text):
            dates = [
                one.last
                for one in named
                if start <= one.start < reference.start() and one.last <= latest
            ]
            note = reference[0].translate(_SUPERSCRIPTS)
            found[note] = max((*dates, found.get(note, "")))
            start = reference.end()
    return found


def _month(date: str) -> tuple[int, int]:
    """Return the month in which a date ends: a year ends in December."""
    year, _hyphen, rest = date.partition("-")
    return int(year), int(rest[:2]) if rest else YEAR_END
