"""Names of economies in the workbooks of a case that the program does not know."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from core.casefile.own_names import NO_ECONOMY
from core.casefile.unmatched import CODES
from core.format import written
from core.i18n import _
from core.joining import listed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.library import Library


class NameRow(NamedTuple):
    """One name that is unknown, or that the user has explained.

    Attributes:
        money: What its numbers add up to, by unit; empty once it is explained.
        size: The largest of these sums.
        code: What it means: a code, `NO_ECONOMY`, or None if nobody knows.
        likely: Codes of the economies it resembles.
    """

    label: str
    files: str
    money: str
    size: float
    code: str | None
    meaning: str
    likely: tuple[str, ...]


def name_rows(library: Library) -> tuple[NameRow, ...]:
    """Return the unknown names, what carries most money first, then the explained."""
    unknown = _unknown(library)
    explained = library.case.own_names()
    rows = [_unknown_row(library, label, said) for label, said in unknown.items()]
    known = [_explained_row(library, *each) for each in sorted(explained.items())]
    return (*sorted(rows, key=lambda row: (-row.size, row.label)), *known)


class _Said(NamedTuple):
    """What the problems say of a name."""

    files: dict[str, None]
    money: defaultdict[str, float]


def meanings(library: Library) -> Mapping[str, str]:
    """Return what a name may mean, by code, in the order of the words."""
    known = library.economies
    named = {row.code: known.name(row.code) for row in known.rows}
    return dict(sorted(named.items(), key=lambda each: each[1]))


def meaning_words(library: Library, code: str | None) -> str:
    """Return what a name means, in words."""
    if code is None:
        return _("unknown")
    if code == NO_ECONOMY:
        return _("no economy; kept out of sums")
    return library.economies.name(code)


def _unknown(library: Library) -> dict[str, _Said]:
    found: dict[str, _Said] = {}
    for file, problem in library.problems:
        if problem.code in CODES:
            said = dict(problem.particulars)
            of = found.setdefault(said["label"], _Said({}, defaultdict(float)))
            of.files[file] = None
            of.money[said.get("unit", "USD")] += float(said["money"])
    return found


def _unknown_row(library: Library, label: str, said: _Said) -> NameRow:
    money = {unit: total for unit, total in said.money.items() if total}
    return NameRow(
        label,
        listed(said.files),
        listed(written(total, unit) for unit, total in money.items()),
        max(money.values(), default=0.0),
        None,
        meaning_words(library, None),
        library.economies.suggestions(label),
    )


def _explained_row(library: Library, label: str, code: str) -> NameRow:
    return NameRow(label, "", "", 0.0, code, meaning_words(library, code), ())
