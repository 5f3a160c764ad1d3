"""Counts, alignment, coverage and lags of control lists that a figure may be."""

from __future__ import annotations

import re
from itertools import permutations
from typing import TYPE_CHECKING, Final

from core.audit.asking.candidate import Candidate, Differs, of_figure
from core.audit.asking.supply import speaks_of_supply, supply_candidates
from core.audit.asking.tables import whole
from core.audit.kinds import Kind
from core.audit.naming import names_of
from core.formulas.controls.counts import entry_counts, known_on_both_figure
from core.formulas.controls.lags import lags_between
from core.formulas.controls.lists import alignment, list_coverage
from core.moment import today

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.audit.claims import Claim
    from core.library import Library
    from core.tables.controls import ControlsTable

NOUNS: Final = {
    **dict.fromkeys(("items", "品目", "項目"), "items_compared"),
    **dict.fromkeys(("jurisdictions", "lists", "法域", "リスト"), "lists_compared"),
    **dict.fromkeys(("entries", "件"), "entries"),
}
"""What is counted, by the noun beside its number."""
FIT: Final = 3
SUBJECTS: Final = frozenset({"controls", "alignment", "covered"})
_OF_ALL: Final = re.compile(
    r"\b(?:of|all|among)\s+(?:the\s+|these\s+)?$|(?:全|全部で|合計)$"
    r"|^\W*(?:the|these)\s+$",
    re.IGNORECASE,
)
_ALL_AFTER: Final = re.compile(
    r"\s*(?:品目|項目)?(?:のうち|中)|\s*items? (?:in all|compared)"
    r"|\s*items?,\s+[\w ]{1,20}\bof (?:which|them)\b"
)
"""How a number is told to be that of all items, and not of those of an economy."""
_OF_ITEMS: Final = re.compile(
    r"\bof (?:the |all )*items\b[^,]*,|のうち(?![^。]*供給)", re.IGNORECASE
)
_ON_BOTH: Final = re.compile(r"known on both|双方\s*で判明")
PAIR: Final = 2
_OF_LIST: Final = re.compile(
    r"\s*of (?:the |all |those )*(?:items|list)|\s*of [A-Z][\w' ]{0,24}(?:items|list)\b"
)


def control_candidates(
    library: Library, claim: Claim, text: str, start: int
) -> Iterator[Candidate]:
    """Yield what the control lists of the case, as of today, say to a figure.

    Args:
        library: The case.
        claim: The figure.
        text: Its plain sentence.
        start: Where the figure begins in it.
    """
    if not claim.subject.topics & SUBJECTS:
        return
    for held in whole(library.controls, library.of_kind("controls")):
        table = held.seen(today())
        if not table.items:
            continue
        if claim.kind == Kind.SPAN and claim.stated.unit == "days":
            yield from _lags(table, claim)
        elif claim.kind == Kind.LEVEL and claim.stated.unit == "count":
            yield from _counts(table, claim, text, start)
        elif claim.kind == Kind.LEVEL and claim.stated.unit == "percent":
            if speaks_of_supply(text):
                named = names_of(library.economies).named(text)
                yield from supply_candidates(table, text, start, named)
            else:
                yield from _shares(table, claim, text, start)


def _codes(table: ControlsTable) -> dict[str, str]:
    """Return by economy the code under which a dataset has its list."""
    return {one.iso3: code for code, one in table.by_jurisdiction.items() if one.iso3}


def _counts(
    table: ControlsTable, claim: Claim, text: str, start: int
) -> Iterator[Candidate]:
    """Yield how many items an economy controls, or how many there are in all."""
    wanted = NOUNS.get(claim.stated.noun)
    if wanted is None:
        return
    of_all = _OF_ALL.search(text[:start]) or _ALL_AFTER.match(
        text, start + claim.stated.length
    )
    codes = _codes(table)
    [*named] = dict.fromkeys(codes[e] for e in claim.subject.others if e in codes)
    if _ON_BOTH.search(text, start) and not of_all:
        if len(named) == PAIR:
            figure = known_on_both_figure(table, named[0], named[1])
            yield of_figure(figure)._replace(fit=FIT, is_current=True)
        return
    own = codes.get(claim.subject.economy) if "economy" in claim.subject.own else None
    if own and wanted == "items_compared" and not of_all:
        yield of_figure(entry_counts(table, (own,)).controlled)._replace(
            fit=FIT, is_current=True
        )
        return
    for figure in entry_counts(table, tuple(table.by_jurisdiction)):
        if figure.formula.startswith(wanted):
            yield of_figure(figure)._replace(fit=FIT)


def _shares(
    table: ControlsTable, claim: Claim, text: str, start: int
) -> Iterator[Candidate]:
    """Yield the alignment of the lists of economies named, and their coverage."""
    codes, subject = _codes(table), claim.subject
    named = [codes[one] for one in subject.others if one in codes]
    for first, second in permutations(dict.fromkeys(named), 2):
        if "alignment" in subject.topics and named.index(first) < named.index(second):
            pair = alignment(table, first, second)
            for figure in (pair.point, pair.low, pair.high):
                yield of_figure(figure)._replace(fit=FIT, is_current=True)
        if "covered" in subject.topics:
            is_meant = first == _whose(named, text, start + claim.stated.length)
            for formula in ("coverage", "coverage_low", "coverage_high"):
                figure = list_coverage(table, formula, first, second)
                yield of_figure(figure)._replace(
                    fit=FIT,
                    is_current=True,
                    differs=() if is_meant else (Differs.DEFINITION,),
                )


def _whose(named: list[str], text: str, end: int) -> str:
    """Return whose list is the whole: 98% of the items that Japan controls."""
    if _OF_LIST.match(text, end):
        return named[-1]
    return named[0] if _OF_ITEMS.search(text, 0, end) else ""


def _lags(table: ControlsTable, claim: Claim) -> Iterator[Candidate]:
    """Yield by how many days one economy followed the other."""
    codes = _codes(table)
    named = [codes[one] for one in claim.subject.others if one in codes]
    for first, second in permutations(dict.fromkeys(named), 2):
        lags = lags_between(table, first, second)
        yield of_figure(lags.median)._replace(fit=FIT, is_current=True)
        yield of_figure(lags.mean)._replace(
            fit=FIT, is_current=True, differs=(Differs.DEFINITION,)
        )
