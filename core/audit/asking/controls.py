"""Counts, alignment and coverage of control lists that a stated figure may be."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, Final

from core.audit.asking.candidate import Candidate, Differs, of_figure
from core.audit.kinds import Kind
from core.formulas.controls.counts import entry_counts
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


def control_candidates(library: Library, claim: Claim) -> Iterator[Candidate]:
    """Yield what the control lists of the case, as of today, say to a figure."""
    if claim.kind != Kind.LEVEL or not claim.subject.topics & SUBJECTS:
        return
    for dataset in library.of_kind("controls"):
        table = library.controls(dataset.slug).seen(today())
        if not table.items:
            continue
        if claim.stated.unit == "count":
            yield from _counts(table, claim)
        elif claim.stated.unit == "percent":
            yield from _shares(table, claim)


def _counts(table: ControlsTable, claim: Claim) -> Iterator[Candidate]:
    wanted = NOUNS.get(claim.stated.noun)
    if wanted is None:
        return
    for figure in entry_counts(table, tuple(table.by_jurisdiction)):
        if figure.formula.startswith(wanted):
            yield of_figure(figure)._replace(fit=FIT)


def _shares(table: ControlsTable, claim: Claim) -> Iterator[Candidate]:
    """Yield the alignment of the lists of economies named, and their coverage."""
    codes = {one.iso3: code for code, one in table.by_jurisdiction.items() if one.iso3}
    subject = claim.subject
    named = [codes[one] for one in subject.others if one in codes]
    for first, second in permutations(dict.fromkeys(named), 2):
        if "alignment" in subject.topics and named.index(first) < named.index(second):
            pair = alignment(table, first, second)
            for figure in (pair.point, pair.low, pair.high):
                yield of_figure(figure)._replace(fit=FIT)
        if "covered" in subject.topics:
            for formula in ("coverage", "coverage_low", "coverage_high"):
                figure = list_coverage(table, formula, first, second)
                yield of_figure(figure)._replace(fit=FIT, differs=(Differs.DEFINITION,))
